import type { VerzendingView } from '@samenpad/contract';
import { Link } from '@tanstack/react-router';
import { DataTable } from '../../../components/DataTable.tsx';
import { Status, type Tone } from '../../../components/Status.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { useDownload } from '../hooks/useDownload.ts';
import { berichtenTexts, soortKey } from '../text.ts';
import { verzondenTexts } from '../verzonden-text.ts';
import { Leaving } from './Leaving.tsx';

const tones: Readonly<Record<VerzendingView['stand'], Tone>> = {
  geschreven: 'waiting',
  verzonden: 'waiting',
  'te-laat': 'attention',
  geweigerd: 'bad',
  beantwoord: 'good',
};

/** Each written bericht with what became of it. */
export function VerzondenTable({ rows }: { rows: readonly VerzendingView[] }) {
  const t = useText(verzondenTexts);
  const word = useText(berichtenTexts);
  const format = useFormat();
  return (
    <DataTable
      caption={t('list')}
      stacks
      rows={rows}
      rowKey={(row) => row.berichtId}
      columns={[
        {
          key: 'bericht',
          head: t('bericht'),
          cell: (row) => (
            <Link to="/berichten" search={{ bericht: row.berichtId, zoek: row.identificatie }}>
              {word(soortKey(row.soort))}
              <span className="second">{row.identificatie}</span>
            </Link>
          ),
        },
        { key: 'aanbieder', head: t('aanbieder'), cell: (row) => row.aanbiederNaam },
        { key: 'geschrevenOp', head: t('geschrevenOp'), cell: (row) => format.moment(row.geschrevenOp) },
        {
          key: 'verzondenOp',
          head: t('verzondenOp'),
          cell: (row) => (
            <>
              <Problem row={row} />
              <Sent row={row} />
            </>
          ),
        },
        { key: 'stand', head: t('state'), cell: (row) => <Stand row={row} /> },
      ]}
    />
  );
}

function Sent({ row }: { row: VerzendingView }) {
  const format = useFormat();
  const download = useDownload();
  return (
    <>
      {row.verzondenOp !== null && <>{format.moment(row.verzondenOp)} </>}
      <Leaving
        row={row}
        isPending={download.isPending}
        onDownload={() => {
          download.mutate({ body: { berichten: [row.berichtId] } });
        }}
      />
    </>
  );
}

/** What the gateway did not take, and when it is tried again. */
export function Problem({
  row: { tries, fault, retryAt },
}: {
  row: Pick<VerzendingView, 'tries' | 'fault' | 'retryAt'>;
}) {
  const t = useText(verzondenTexts);
  const format = useFormat();
  if (fault === null) return null;
  return (
    <>
      <Status tone="attention">{t(`fault-${fault}`)}</Status>
      {retryAt !== null && (
        <span className="second">{t('tried', { count: tries, n: tries, tijd: format.moment(retryAt) })}</span>
      )}
    </>
  );
}

function Stand({ row: { stand, antwoordVoor, antwoordBerichtId, antwoordOp } }: { row: VerzendingView }) {
  const t = useText(verzondenTexts);
  const format = useFormat();
  const other = antwoordBerichtId ?? antwoordOp;
  return (
    <>
      <Status tone={tones[stand]}>{t(stand)}</Status>
      {antwoordVoor !== null && antwoordBerichtId === null && (
        <span className="second">{t('before', { dag: format.dateShort(antwoordVoor) })}</span>
      )}
      {other !== null && (
        <Link className="second" to="/berichten" search={{ bericht: other }}>
          {t(antwoordBerichtId === null ? 'answered' : 'open')}
        </Link>
      )}
    </>
  );
}
