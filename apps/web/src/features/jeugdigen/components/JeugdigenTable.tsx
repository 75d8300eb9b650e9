import type { JeugdigeRow } from '@samenpad/contract';
import { Link } from '@tanstack/react-router';
import { DataTable } from '../../../components/DataTable.tsx';
import { HulpvormName } from '../../../components/HulpvormName.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { focusTexts } from '../focus-text.ts';
import { useRedenText } from '../hooks/useRedenText.ts';
import { jeugdigenTexts } from '../text.ts';

/** One page of youths. No order of seriousness: the order is in the filter bar. */
export function JeugdigenTable({ rows }: { rows: readonly JeugdigeRow[] }) {
  const t = useText(jeugdigenTexts);
  const focus = useText(focusTexts);
  const format = useFormat();
  const withReasons = rows.some(({ redenen }) => redenen.length > 0);
  const withCosts = rows.some(({ bedrag }) => bedrag !== null);
  return (
    <div className="stack-4">
      <Sideways label={t('list')}>
        <DataTable
          stacks
          caption={t('list')}
          rows={rows}
          rowKey={(row) => row.jeugdigeId}
          columns={[
            { key: 'jeugdige', head: t('who'), cell: (row) => <Who row={row} /> },
            ...(withReasons
              ? [{ key: 'redenen', head: focus('reasons'), cell: (row: JeugdigeRow) => <Reasons row={row} /> }]
              : []),
            ...(withCosts
              ? [
                  {
                    key: 'kosten',
                    head: focus('amount'),
                    numeric: true,
                    cell: (row: JeugdigeRow) => (row.bedrag === null ? '–' : format.euro(row.bedrag)),
                  },
                ]
              : []),
            { key: 'lopend', head: t('running'), cell: (row) => <Running row={row} /> },
            { key: 'trajecten', head: t('trajecten'), numeric: true, cell: (row) => format.number(row.trajecten) },
            {
              key: 'begin',
              head: t('begin'),
              cell: (row) =>
                row.begin === null ? '–' : <span className="no-wrap">{format.dateShort(row.begin)}</span>,
            },
            {
              key: 'eind',
              head: t('end'),
              cell: (row) => (
                <span className="no-wrap">
                  {row.eind === null ? (row.begin === null ? '–' : t('endOpen')) : format.dateShort(row.eind)}
                </span>
              ),
            },
            { key: 'opvallend', head: t('marks'), cell: (row) => <Marks row={row} /> },
          ]}
        />
      </Sideways>
    </div>
  );
}

function Who({ row }: { row: JeugdigeRow }) {
  const t = useText(jeugdigenTexts);
  const format = useFormat();
  const age = row.leeftijd === null ? undefined : t('age', { n: format.number(row.leeftijd) });
  const second = [row.naam === null ? undefined : row.pseudoniem, age].filter((part) => part !== undefined).join(' · ');
  return (
    <>
      <Link to="/jeugdigen/$jeugdigeId" params={{ jeugdigeId: row.jeugdigeId }} preload={false}>
        {row.naam ?? row.pseudoniem}
      </Link>
      <span className="second">{second}</span>
    </>
  );
}

function Reasons({ row }: { row: JeugdigeRow }) {
  const reasonOf = useRedenText();
  return (
    <ul className="plain reasons">
      {row.redenen.map((reden) => (
        <li key={JSON.stringify(reden)}>{reasonOf(reden)}</li>
      ))}
    </ul>
  );
}

function Running({ row }: { row: JeugdigeRow }) {
  const t = useText(jeugdigenTexts);
  if (row.lopend.length === 0) return <span className="quiet">{t('nothingRuns')}</span>;
  return (
    <ul className="plain">
      {row.lopend.map((traject, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two running trajecten may look alike
        <li key={i}>
          <HulpvormName hulpvorm={traject.hulpvorm} /> <span className="quiet">{traject.aanbieder}</span>
        </li>
      ))}
    </ul>
  );
}

function Marks({ row }: { row: JeugdigeRow }) {
  const t = useText(jeugdigenTexts);
  const marks = [row.gezien ? undefined : t('unseenMark'), row.langdurig ? t('longMark') : undefined].filter(
    (mark) => mark !== undefined,
  );
  return <span className="quiet">{marks.length === 0 ? '–' : marks.join(', ')}</span>;
}
