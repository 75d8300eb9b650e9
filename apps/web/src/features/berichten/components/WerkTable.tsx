import { Link } from '@tanstack/react-router';
import type { Answer } from '../../../api/call.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { Status } from '../../../components/Status.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { berichtenTexts, soortKey } from '../text.ts';
import { werklijstTexts } from '../werklijst-text.ts';

type Row = Answer<'listBerichtwerk'>['rows'][number];

interface Props {
  rows: readonly Row[];
  picked: readonly string[];
  onPick: (ids: readonly string[]) => void;
}

/** One line for each thing to do: what is wrong in one sentence, and the next step. */
export function WerkTable({ rows, picked, onPick }: Props) {
  const t = useText(werklijstTexts);
  const format = useFormat();
  const whyOf = useWhy();
  const settled = rows.every(({ afgehandeld }) => afgehandeld !== null);
  return (
    <DataTable
      caption={t('list')}
      stacks
      rows={rows}
      rowKey={({ itemId }) => itemId}
      columns={[
        { key: 'what', head: t('headWhat'), cell: (row) => <What row={row} /> },
        {
          key: 'pick',
          head: t(settled ? 'headSettled' : 'pick'),
          cell: (row) =>
            row.afgehandeld === null ? (
              <input
                type="checkbox"
                aria-label={t('pickRow', { wat: whyOf(row) })}
                checked={picked.includes(row.itemId)}
                onChange={({ target }) => {
                  onPick(target.checked ? [...picked, row.itemId] : picked.filter((id) => id !== row.itemId));
                }}
              />
            ) : (
              t('settledBy', { stap: t(row.afgehandeld.stap), naam: row.afgehandeld.door })
            ),
        },
        { key: 'next', head: t('headNext'), cell: (row) => <Next row={row} /> },
        { key: 'who', head: t('headWho'), cell: ({ aanbiederNaam }) => aanbiederNaam ?? '' },
        { key: 'day', head: t('headDay'), cell: ({ dag }) => <span className="no-wrap">{format.date(dag)}</span> },
        { key: 'state', head: t('headState'), cell: (row) => <Limit row={row} /> },
      ]}
    />
  );
}

/** What the reason says to the desk; else the sentence of the rule that was broken, which is written for the sender. */
function useWhy(): (row: Row) => string {
  const t = useText(werklijstTexts);
  return ({ soort, reden, melding }) => {
    const own = ['in-onderzoek', 'te-laat', 'start-ontbreekt', 'stop-ontbreekt', 'vraag'] as const;
    const known = soort === 'retour' ? undefined : own.find((key) => key === reden);
    return known === undefined ? (melding ?? t(`why-${soort}`)) : t(`why-${known}`);
  };
}

function What({ row }: { row: Row }) {
  const t = useText(werklijstTexts);
  const names = useText(berichtenTexts);
  const why = useWhy();
  const small = [
    row.berichtSoort === null ? row.bestandsnaam : names(soortKey(row.berichtSoort)),
    row.toewijzingNummer === null ? null : t('toewijzing', { nr: String(row.toewijzingNummer) }),
    row.code === null ? null : t('code', { code: row.code }),
  ].filter((part) => part !== null);
  return (
    <>
      <Status tone={row.soort === 'geweigerd' ? 'bad' : row.soort === 'declaratie' ? 'waiting' : 'attention'}>
        {t(row.soort)}
      </Status>
      <br />
      {why(row)}
      <br />
      <span className="small quiet">{small.join(' · ')}</span>
    </>
  );
}

function Next({ row }: { row: Row }) {
  const t = useText(werklijstTexts);
  return (
    <>
      {t(`next-${row.soort}`)}{' '}
      {row.berichtId !== null && row.anderBerichtId !== null && (
        <>
          <Link to="/berichten/vergelijk" search={{ bericht: row.berichtId, ander: row.anderBerichtId }}>
            {t('compare')}
          </Link>{' '}
        </>
      )}
      {row.berichtId !== null && (
        <Link to="/berichten" search={{ bericht: row.berichtId }}>
          {t('openBericht')}
        </Link>
      )}
      {row.jeugdigeId !== null && (
        <Link to="/jeugdigen/$jeugdigeId/brieven" params={{ jeugdigeId: row.jeugdigeId }}>
          {t('openBrief')}
        </Link>
      )}
      {row.importId !== null && (
        <Link to="/berichten/imports/$importId" params={{ importId: row.importId }} search={{ uitkomst: 'geweigerd' }}>
          {t('openImport')}
        </Link>
      )}
    </>
  );
}

function Limit({ row: { uiterlijk, teLaat } }: { row: Row }) {
  const t = useText(werklijstTexts);
  const format = useFormat();
  if (uiterlijk === null) return <span className="quiet">{t('noLimit')}</span>;
  const dag = format.date(uiterlijk);
  return teLaat ? <Status tone="bad">{t('tooLate', { dag })}</Status> : <Status tone="waiting">{dag}</Status>;
}
