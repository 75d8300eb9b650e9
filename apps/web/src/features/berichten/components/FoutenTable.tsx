import type { FoutView } from '@samenpad/contract';
import { DataTable } from '../../../components/DataTable.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Status } from '../../../components/Status.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { useFoutDownload } from '../hooks/useDownload.ts';
import { verzondenTexts } from '../verzonden-text.ts';
import { Leaving } from './Leaving.tsx';
import { Problem } from './VerzondenTable.tsx';

/** Fo01 on envelopes whose message could not be read: to whom, why, and whether it went out. */
export function FoutenTable({ rows }: { rows: readonly FoutView[] }) {
  const t = useText(verzondenTexts);
  const format = useFormat();
  return (
    <section className="stack-6">
      <h2>{t('fouten')}</h2>
      <p className="small quiet stack-3">{t('foutenHint')}</p>
      <DataTable
        caption={t('fouten')}
        stacks
        rows={rows}
        rowKey={(row) => row.foutId}
        columns={[
          {
            key: 'envelop',
            head: t('envelop'),
            cell: (row) => (
              <>
                {row.functie}
                <span className="second">{row.crossRefnummer}</span>
              </>
            ),
          },
          { key: 'ontvanger', head: t('ontvanger'), cell: (row) => <Ontvanger row={row} /> },
          { key: 'details', head: t('details'), cell: (row) => row.details },
          { key: 'geschrevenOp', head: t('geschrevenOp'), cell: (row) => format.moment(row.geschrevenOp) },
          { key: 'verzondenOp', head: t('verzondenOp'), cell: (row) => <Sent row={row} /> },
        ]}
      />
    </section>
  );
}

function Ontvanger({ row: { ontvanger, ontvangerNaam } }: { row: FoutView }) {
  if (ontvangerNaam === null) return <>{ontvanger}</>;
  return (
    <>
      {ontvangerNaam}
      <span className="second">{ontvanger}</span>
    </>
  );
}

function Sent({ row }: { row: FoutView }) {
  const t = useText(verzondenTexts);
  const format = useFormat();
  const download = useFoutDownload();
  return (
    <>
      <Problem row={row} />
      {row.verzondenOp === null ? (
        <>
          <Status tone="waiting">{t('geschreven')}</Status>{' '}
        </>
      ) : (
        <>{format.moment(row.verzondenOp)} </>
      )}
      <Leaving
        row={row}
        isPending={download.isPending}
        onDownload={() => {
          download.mutate({ body: { fouten: [row.foutId] } });
        }}
      />
      <SendProblem error={download.error} />
    </>
  );
}
