import type { OmzettingView } from '@samenpad/contract';
import { useSend } from '../../../api/useSend.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Status } from '../../../components/Status.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { omzettingTexts } from '../omzetting-text.ts';

const stale = ['listOmzettingen', 'listVerzendingen'] as const;

/** Every run, with what can be done with it as a whole. */
export function Omzettingen({ rows }: { rows: readonly OmzettingView[] }) {
  const t = useText(omzettingTexts);
  const format = useFormat();
  const send = useSend('sendOmzetting', stale);
  const undo = useSend('undoOmzetting', stale);
  const isBusy = send.isPending || undo.isPending;
  return (
    <>
      <p className="small quiet">{t('sendHint')}</p>
      <SendProblem error={send.error ?? undo.error} />
      <DataTable
        caption={t('runs')}
        stacks
        rows={rows}
        rowKey={(row) => row.omzettingId}
        columns={[
          { key: 'run', head: t('run'), cell: (row) => t('fromTo', { van: row.vanCode, naar: row.naarCode }) },
          { key: 'per', head: t('perHead'), cell: (row) => format.date(row.per) },
          { key: 'aantal', head: t('aantal'), numeric: true, cell: (row) => format.number(row.aantal) },
          { key: 'mislukt', head: t('mislukt'), numeric: true, cell: (row) => format.number(row.mislukt) },
          { key: 'stand', head: t('stand'), cell: (row) => <Stand row={row} /> },
          {
            key: 'act',
            head: t('act'),
            cell: ({ omzettingId, verstuurdOp, teruggedraaidOp, werk }) =>
              teruggedraaidOp === null &&
              werk === null && (
                <span className="buttons no-print">
                  {verstuurdOp === null && (
                    <button
                      type="button"
                      className="text-button"
                      disabled={isBusy}
                      onClick={() => {
                        send.mutate({ params: { omzettingId } });
                      }}
                    >
                      {t('send')}
                    </button>
                  )}
                  <button
                    type="button"
                    className="text-button"
                    disabled={isBusy}
                    onClick={() => {
                      undo.mutate({ params: { omzettingId } });
                    }}
                  >
                    {t('undo')}
                  </button>
                </span>
              ),
          },
        ]}
      />
    </>
  );
}

function Stand({ row: { verstuurdOp, teruggedraaidOp, werk, totaal, gedaan } }: { row: OmzettingView }) {
  const t = useText(omzettingTexts);
  const format = useFormat();
  if (werk !== null)
    return (
      <Status tone="waiting">
        {t(`werk-${werk}`, { gedaan: format.number(gedaan), totaal: format.number(totaal) })}
      </Status>
    );
  if (teruggedraaidOp !== null) return <Status tone="attention">{t('undone')}</Status>;
  return verstuurdOp === null ? <Status tone="waiting">{t('ready')}</Status> : <Status tone="good">{t('sent')}</Status>;
}
