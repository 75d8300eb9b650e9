import type { MdoView, SamenwerkingView } from '@samenpad/contract';
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
  mdo: MdoView;
}

type Deelnemer = MdoView['deelnemers'][number];

/** Who is neither of the family nor of the gemeente, and what the family says of each reading along (trust.md 3.3). */
export function Meelezers({ jeugdigeId, samen, mdo }: Props) {
  const t = useText(akkoordTexts);
  const family = isFamily(useSessie().rol);
  const outsiders = mdo.deelnemers.filter(({ outsider }) => outsider);
  if (mdo.agenda === null) return <p className="message message--attention stack-3">{t('notShared')}</p>;
  if (outsiders.length === 0 || (!family && !samen.inHand)) return null;
  return (
    <section>
      <h2>{t('title')}</h2>
      <p className="small quiet">{t(family ? 'introFamily' : 'intro')}</p>
      <ul className="plain-list">
        {outsiders.map((deelnemer) => (
          <Meelezer key={deelnemer.nr} jeugdigeId={jeugdigeId} samen={samen} mdo={mdo} deelnemer={deelnemer} />
        ))}
      </ul>
    </section>
  );
}

function Meelezer({ jeugdigeId, samen, mdo, deelnemer }: Props & { deelnemer: Deelnemer }) {
  const t = useText(akkoordTexts);
  const { mutate, error, isPending } = useSend('agreeDeelnemer', ['getSamenwerking', 'listTaken']);
  const { mdoId } = mdo;
  const { nr, reads } = deelnemer;
  const mayRecord = samen.inHand && mdo.afgezegdReden === null;
  return (
    <li className="stuk">
      <Meeleesakkoord
        jeugdigeId={jeugdigeId}
        samen={samen}
        naam={shownName(deelnemer, t('secretName'))}
        reads={reads}
        open="open"
        last={samen.deelakkoorden.find((one) => one.mdoId === mdoId && one.nr === nr)}
        {...(mayRecord && {
          record: {
            error,
            isPending,
            keep: (akkoord, onSuccess) => {
              mutate({ params: { jeugdigeId, mdoId }, body: { nr, akkoord } }, { onSuccess });
            },
          },
        })}
      />
    </li>
  );
}
