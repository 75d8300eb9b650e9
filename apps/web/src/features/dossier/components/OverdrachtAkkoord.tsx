import type { DeelakkoordView } from '@samenpad/contract';
import { useSend } from '../../../api/useSend.ts';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { akkoordTexts } from '../akkoord-text.ts';
import { useGevers } from './useGevers.ts';

function lineOf({ hoe, antwoord, holds }: DeelakkoordView) {
  if (hoe === 'niet-gevraagd') return 'transferNotAsked';
  if (!antwoord) return 'transferNo';
  return holds ? 'transferYes' : 'transferOver';
}

/** What the family said of the warm hand-over of a decision or a closing, and the way to take it back. */
export function OverdrachtAkkoord({
  jeugdigeId,
  akkoord,
}: {
  jeugdigeId: string;
  akkoord: DeelakkoordView | undefined;
}) {
  const t = useText(akkoordTexts);
  const format = useFormat();
  const wie = useGevers(akkoord);
  const withdraw = useSend('withdrawDeelakkoord', ['getSamenwerking', 'listTaken']);
  if (akkoord === undefined) return null;
  const { akkoordId, mayWithdraw, gezegdOp, reden } = akkoord;
  return (
    <>
      <p className="stack-3">
        {t(lineOf(akkoord), { dag: gezegdOp === null ? '' : format.date(gezegdOp), wie })}
        {reden !== null && ` ${t('because', { reden })}`}
      </p>
      {mayWithdraw && (
        <p className="acts stack-3 no-print">
          <button
            type="button"
            className="text-button"
            disabled={withdraw.isPending}
            onClick={() => {
              withdraw.mutate({ params: { jeugdigeId, akkoordId } });
            }}
          >
            {t('withdraw')}
          </button>
        </p>
      )}
      <SendProblem error={withdraw.error} />
    </>
  );
}
