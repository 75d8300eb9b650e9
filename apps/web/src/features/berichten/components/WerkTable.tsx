import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Answer } from '../../../api/call.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { Status } from '../../../components/Status.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { useRetourCode } from '../../../text/useRetourCode.ts';
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

const redenen = [
  'in-onderzoek',
  'te-laat',
  'start-ontbreekt',
  'stop-ontbreekt',
  'vraag',
  'bestand',
  'zelfde-identificatie',
  'tweede-stop',
  'start-op-verwijderde-toewijzing',
  'declaratie-op-verwijderde-toewijzing',
  'declaratie-voor-start',
  'declaratie-na-einde',
  'declaratie-buiten-toewijzing',
  'credit-zonder-debet',
  'dubbele-start',
  'versie-conflict',
  'levering-buiten-toewijzing',
] as const;

/** What is wrong, in words for the desk. */
function useWhy(): (row: Row) => string {
  const t = useText(werklijstTexts);
  return ({ soort, reden }) => {
    const known = soort === 'retour' ? undefined : redenen.find((key) => key === reden);
    return t(known === undefined ? `why-${soort}` : `why-${known}`);
  };
}

/** What the sender may be told: in words of ours, else the Dutch sentence of the rule or of the reader. */
function useSenderText(): (row: Row) => { text: string; dutch: boolean } | undefined {
  const codeOf = useRetourCode();
  return ({ code, melding }) => {
    const own = code === null ? undefined : codeOf(code);
    if (own?.known === true) return { text: own.text, dutch: false };
    return melding === null ? undefined : { text: melding, dutch: true };
  };
}

function What({ row }: { row: Row }) {
  const t = useText(werklijstTexts);
  const names = useText(berichtenTexts);
  const why = useWhy();
  const forSender = useSenderText()(row);
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
      {forSender !== undefined && (
        <span className="second" lang={forSender.dutch ? 'nl' : undefined}>
          {t('toSender', { tekst: forSender.text })}
        </span>
      )}
      <br />
      <span className="small quiet">{small.join(' · ')}</span>
    </>
  );
}

function Next({ row }: { row: Row }) {
  const t = useText(werklijstTexts);
  return (
    <>
      {t(row.reden === 'bestand' ? 'next-bestand' : `next-${row.soort}`)}{' '}
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
      <TellSender row={row} />
    </>
  );
}

/** A file that cannot be read gets no answer by the standard: somebody has to tell the sender (ijw.md 9). */
function TellSender({ row }: { row: Row }) {
  const t = useText(werklijstTexts);
  const format = useFormat();
  const forSender = useSenderText()(row);
  const [copied, setCopied] = useState(false);
  if (row.reden !== 'bestand') return null;
  const text = t('tell', {
    bestand: row.bestandsnaam ?? '',
    dag: format.date(row.dag),
    fout: forSender?.text ?? '',
    code: row.code ?? '',
  });
  return (
    <details className="no-print">
      <summary>{t('tellTitle')}</summary>
      <textarea className="utrecht-textbox" rows={5} readOnly aria-label={t('tellTitle')} value={text} />
      <button
        type="button"
        className="text-button"
        onClick={() => {
          void navigator.clipboard.writeText(text).then(() => {
            setCopied(true);
          });
        }}
      >
        {t('copy')}
      </button>{' '}
      <span role="status">{copied && t('copied')}</span>
    </details>
  );
}

function Limit({ row: { uiterlijk, teLaat } }: { row: Row }) {
  const t = useText(werklijstTexts);
  const format = useFormat();
  if (uiterlijk === null) return <span className="quiet">{t('noLimit')}</span>;
  const dag = format.date(uiterlijk);
  return teLaat ? <Status tone="bad">{t('tooLate', { dag })}</Status> : <Status tone="waiting">{dag}</Status>;
}
