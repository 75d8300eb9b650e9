import type { Answer } from '../../../api/call.ts';
import { Bars } from '../../../charts/Bars.tsx';
import { CellText } from '../../../components/CellText.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { Figure } from '../../../components/Figure.tsx';
import { IntervalText } from '../../../components/IntervalText.tsx';
import { findValue } from '../../../figures/cell.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { words } from '../../../text/words.ts';
import { resultaatTexts } from '../text.ts';

type Row = Answer<'getDuurklassen'>['rows'][number];

/** The class up to a year, with which longer care is compared. */
const UP_TO_A_YEAR = 6;

/** Return after short and long care (S1-4): they go together or not, nothing more is said. */
export function DuurklassenFigure({ answer: { rows, account } }: { answer: Answer<'getDuurklassen'> }) {
  const t = useText(resultaatTexts);
  const word = useText(words);
  const format = useFormat();
  const own = rows.filter(({ vanafMaanden }) => vanafMaanden !== null);
  const nameOf = ({ vanafMaanden }: Row) => t(`months-${vanafMaanden ?? 'all'}`);
  if (own.length === 0) return null;
  const heading = t(headingOf(own));
  const bars = own.map((row) => {
    const value = findValue(row.raw);
    return {
      key: nameOf(row),
      name: nameOf(row),
      value,
      text: value === undefined ? word('suppressedShort') : format.percent(value),
    };
  });
  return (
    <Figure
      heading={heading}
      sub={t('klassenSub')}
      account={account}
      table={
        <DataTable
          caption={heading}
          rows={rows}
          rowKey={nameOf}
          columns={[
            { key: 'klasse', head: t('klassenHead'), cell: nameOf },
            {
              key: 'aantal',
              head: t('count'),
              numeric: true,
              cell: (row) => <CellText cell={row.aantal} format={(n) => format.number(n)} short />,
            },
            {
              key: 'raw',
              head: t('raw'),
              numeric: true,
              cell: (row) => (
                <IntervalText cell={row.raw} van={row.rawVan} tot={row.rawTot} format={(n) => format.percent(n)} />
              ),
            },
            {
              key: 'ratio',
              head: t('ratio'),
              numeric: true,
              cell: (row) => (
                <IntervalText
                  cell={row.ratio}
                  van={row.ratioVan}
                  tot={row.ratioTot}
                  format={(n) => format.number(n, 2)}
                />
              ),
            },
          ]}
        />
      }
    >
      <Bars bars={bars} label={bars.map(({ name, text }) => `${name} ${text}`).join(', ')} />
    </Figure>
  );
}

/** Less return only when every longer class lies below that of up to a year, intervals included. */
function headingOf(rows: readonly Row[]): 'klassenLess' | 'klassenNotLess' | 'klassenPlain' {
  const year = rows.find(({ vanafMaanden }) => vanafMaanden === UP_TO_A_YEAR);
  const longer = rows.filter(({ vanafMaanden }) => (vanafMaanden ?? 0) > UP_TO_A_YEAR);
  const from = year && findValue(year.ratioVan);
  const highest = longer.map(({ ratioTot }) => findValue(ratioTot));
  if (from === undefined || highest.length === 0 || highest.includes(undefined)) return 'klassenPlain';
  return highest.every((value) => (value ?? from) < from) ? 'klassenLess' : 'klassenNotLess';
}
