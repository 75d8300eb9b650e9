import type { SamenwerkingView } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { useText } from '../../../text/catalogue.ts';
import { emptyAkkoord, isFilled, toGezegd } from '../akkoord-draft.ts';
import { akkoordTexts } from '../akkoord-text.ts';
import { AkkoordFields } from './AkkoordFields.tsx';

interface Props {
  jeugdigeId: string;
  samen: SamenwerkingView;
  toewijsbesluitId: string;
  hulp: string;
}

/** What the family says of a hand-over that was decided: not asked before, or another answer by now. */
export function OverdrachtVraag({ jeugdigeId, samen, toewijsbesluitId, hulp }: Props) {
  const t = useText(akkoordTexts);
  const [draft, setDraft] = useState(() => emptyAkkoord(samen.whoAgrees));
  const send = useSend('agreeOverdracht', ['getSamenwerking', 'listTaken']);
  const body = toGezegd(draft);
  return (
    <details className="stack-3 no-print">
      <summary aria-label={t('recordOf', { naam: hulp })}>{t('record')}</summary>
      <form
        className="panel"
        onSubmit={(event) => {
          event.preventDefault();
          if (body === undefined) return;
          const onSuccess = () => {
            setDraft(emptyAkkoord(samen.whoAgrees));
          };
          send.mutate({ params: { jeugdigeId, toewijsbesluitId }, body }, { onSuccess });
        }}
      >
        <AkkoordFields
          label={t('whatTransfer')}
          ways={['ja', 'nee']}
          who={samen.whoAgrees}
          draft={draft}
          onChange={setDraft}
        />
        <SendProblem error={send.error} />
        <p className="stack-4">
          <Button
            type="submit"
            appearance="primary-action-button"
            disabled={body === undefined || !isFilled(draft) || send.isPending}
          >
            {t('save')}
          </Button>
        </p>
      </form>
    </details>
  );
}
