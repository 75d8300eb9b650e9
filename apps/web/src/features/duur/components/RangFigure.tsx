import type { Answer } from '../../../api/call.ts';
import { Bars } from '../../../charts/Bars.tsx';
import { CellText } from '../../../components/CellText.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { Figure } from '../../../components/Figure.tsx';
import { IntervalText } from '../../../components/IntervalText.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { findValue } from '../../../figures/cell.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { uitstroomTexts } from '../uitstroom-text.ts';
import { useReason } from './DuurConclusion.tsx';

type Rang = Answer<'getUitstroom'>['rows']['rang'][number];

/** The eighth and later stand together. */
const LAST = 8;

/** Outflow after the first, second, … traject, with a year of follow-up (S0-14). */
export function RangFigure({ uitstroom: { rows, account } }: { uitstroom: Answer<'getUitstroom'> }) {
  const t = useText(uitstroomTexts);
  const format = useFormat();
  const reason = useReason();
  const nameOf = ({ rang }: Rang) => t(rang === LAST ? 'rangLast' : 'rangName', { n: rang });
  const [first, second] = [1, 2].map((n) => {
    const row = rows.rang.find(({ rang }) => rang === n);
    return row && findValue(row.aandeel);
  });
  const heading =
    first === undefined || second === undefined
      ? t('rangShort')
      : t('rang', { first: format.percent(first), second: format.percent(second) });
  const bars = rows.rang.map((row) => {
    const [value, van, tot] = [row.aandeel, row.aandeelVan, row.aandeelTot].map(findValue);
    return {
      key: String(row.rang),
      name: nameOf(row),
      value,
      text:
        value === undefined
          ? reason(row.aandeel)
          : t('interval', {
              share: format.percent(value),
              van: format.number((van ?? value) * 100),
              tot: format.number((tot ?? value) * 100),
            }),
      accent: row.rang <= 2,
    };
  });
  return (
    <Figure
      heading={heading}
      sub={t('rangSub')}
      account={account}
      table={<RangTable rows={rows.rang} caption={heading} nameOf={nameOf} />}
    >
      <Bars bars={bars} label={heading} room={124} />
    </Figure>
  );
}

interface TableProps {
  rows: readonly Rang[];
  caption: string;
  nameOf: (row: Rang) => string;
}

function RangTable({ rows, caption, nameOf }: TableProps) {
  const t = useText(uitstroomTexts);
  const format = useFormat();
  return (
    <Sideways label={t('rangScroll')}>
      <DataTable
        caption={caption}
        rows={rows}
        rowKey={(row) => String(row.rang)}
        columns={[
          { key: 'rang', head: t('rangHead'), cell: nameOf },
          {
            key: 'aantal',
            head: t('ended'),
            numeric: true,
            cell: (row) => <CellText cell={row.aantal} format={(n) => format.number(n)} short />,
          },
          {
            key: 'uit',
            head: t('out'),
            numeric: true,
            cell: (row) => <CellText cell={row.uit} format={(n) => format.number(n)} short />,
          },
          {
            key: 'aandeel',
            head: t('share'),
            numeric: true,
            cell: ({ aandeel, aandeelVan, aandeelTot }) => (
              <IntervalText cell={aandeel} van={aandeelVan} tot={aandeelTot} format={(n) => format.percent(n)} />
            ),
          },
        ]}
      />
    </Sideways>
  );
}
