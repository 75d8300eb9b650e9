import type { KetentaakView, SamenwerkingView } from '@samenpad/contract';
import { useSend } from '../../../api/useSend.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { isFamily } from '../../../app/pages.ts';
import { useText } from '../../../text/catalogue.ts';
import { akkoordTexts } from '../akkoord-text.ts';
import { shownName } from '../samen-partij.ts';
import { Meeleesakkoord } from './Meeleesakkoord.tsx';

interface Props {
  jeugdigeId: string;
  samen: SamenwerkingView;
  taak: KetentaakView;
}

/** Whether the one who was asked, from outside the family and the gemeente, reads what it is about (trust.md 3.3). */
export function Taakmeelezer({ jeugdigeId, samen, taak }: Props) {
  const t = useText(akkoordTexts);
  const family = isFamily(useSessie().rol);
  const { mutate, error, isPending } = useSend('agreeKetentaak', ['getSamenwerking', 'listTaken']);
  const { ketentaakId, outsider, reads, tekst } = taak;
  if (tekst === null) return <p className="message message--attention stack-3">{t('taskNotShared')}</p>;
  if (!outsider || (!family && !samen.inHand)) return null;
  return (
    <div className="stack-3">
      <Meeleesakkoord
        jeugdigeId={jeugdigeId}
        samen={samen}
        naam={shownName(taak, t('secretName'))}
        reads={reads}
        open="taskOpen"
        last={samen.deelakkoorden.find((one) => one.ketentaakId === ketentaakId)}
        {...(samen.inHand && {
          record: {
            error,
            isPending,
            keep: (akkoord, onSuccess) => {
              mutate({ params: { jeugdigeId, ketentaakId }, body: akkoord }, { onSuccess });
            },
          },
        })}
      />
    </div>
  );
}
