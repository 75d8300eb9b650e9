import type { DeelakkoordView, SamenwerkingView } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { emptyAkkoord, isFilled, toReadingAlong } from '../akkoord-draft.ts';
import { akkoordTexts } from '../akkoord-text.ts';
import { AkkoordFields } from './AkkoordFields.tsx';
import { useGevers } from './useGevers.ts';

interface Props {
  jeugdigeId: string;
  samen: SamenwerkingView;
  /** Of who reads along, or does not. */
  naam: string;
  reads: boolean;
  /** How it stands before anything was said. */
  open: 'open' | 'taskOpen';
  /** What was said last. */
  last: DeelakkoordView | undefined;
  /** Keeps a new answer; absent: this reader may not. */
  record?: {
    keep: (akkoord: ReturnType<typeof toReadingAlong>, onSuccess: () => void) => void;
    error: Error | null;
    isPending: boolean;
  };
}

/** Whether somebody from outside reads along, why, and what the family says of it (trust.md 3.3). */
export function Meeleesakkoord({ jeugdigeId, samen, naam, reads, open, last, record }: Props) {
  const t = useText(akkoordTexts);
  const withdraw = useSend('withdrawDeelakkoord', ['getSamenwerking']);
  return (
    <>
      <b>{naam}</b>: <Stand reads={reads} open={open} last={last} />
      {last !== undefined && <span className="small quiet"> {t('recordedBy', { naam: last.door })}</span>}
      {last?.mayWithdraw === true && (
        <p className="acts stack-3 no-print">
          <button
            type="button"
            className="text-button"
            aria-label={t('withdrawOf', { naam })}
            disabled={withdraw.isPending}
            onClick={() => {
              withdraw.mutate({ params: { jeugdigeId, akkoordId: last.akkoordId } });
            }}
          >
            {t('withdraw')}
          </button>
        </p>
      )}
      <SendProblem error={withdraw.error} />
      {record !== undefined && <AskForm samen={samen} naam={naam} record={record} />}
    </>
  );
}

/** In one line how it stands: read along or not, and why. */
function Stand({ reads, open, last }: Pick<Props, 'reads' | 'open' | 'last'>) {
  const t = useText(akkoordTexts);
  const format = useFormat();
  const wie = useGevers(last);
  const day = last?.gezegdOp ?? null;
  const dag = day === null ? '' : format.date(day);
  if (last?.holds === true && last.hoe === 'grond' && last.grond !== null) {
    const why = last.reden === null ? '' : ` ${t('because', { reden: last.reden })}`;
    return <span>{`${t('ground', { grond: t(`grond-${last.grond}`) })}${why}.`}</span>;
  }
  if (last?.holds === true) return <span>{t('yes', { dag, wie })}.</span>;
  if (reads) return <span>{t('consent')}.</span>;
  if (last === undefined) return <span>{t(open)}.</span>;
  return <span>{t(last.antwoord ? 'over' : 'no', { dag })}.</span>;
}

function AskForm({ samen, naam, record }: Pick<Props, 'samen' | 'naam'> & { record: NonNullable<Props['record']> }) {
  const t = useText(akkoordTexts);
  const [draft, setDraft] = useState(() => emptyAkkoord(samen.whoAgrees));
  return (
    <details className="stack-3 no-print">
      <summary aria-label={t('recordOf', { naam })}>{t('record')}</summary>
      <form
        className="panel"
        onSubmit={(event) => {
          event.preventDefault();
          record.keep(toReadingAlong(draft), () => {
            setDraft(emptyAkkoord(samen.whoAgrees));
          });
        }}
      >
        <AkkoordFields
          label={t('what', { naam })}
          ways={['ja', 'nee', 'grond']}
          who={samen.whoAgrees}
          draft={draft}
          onChange={setDraft}
        />
        <SendProblem error={record.error} />
        <p className="stack-4">
          <Button type="submit" appearance="primary-action-button" disabled={!isFilled(draft) || record.isPending}>
            {t('save')}
          </Button>
        </p>
      </form>
    </details>
  );
}
