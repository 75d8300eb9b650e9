import type { Answer } from '../../../api/call.ts';
import { Bars } from '../../../charts/Bars.tsx';
import { CellText } from '../../../components/CellText.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { Figure } from '../../../components/Figure.tsx';
import { IntervalText } from '../../../components/IntervalText.tsx';
import { findValue } from '../../../figures/cell.ts';
import { MarkedYearLines } from '../../../figures/MarkedYearLines.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { verwijzerKey, words } from '../../../text/words.ts';
import { vervolgTexts } from '../vervolg-text.ts';
import { useReason } from './DuurConclusion.tsx';

type Herhaald = Answer<'getHerhaaldBeroep'>;
type Row = Herhaald['rows']['forward'][number];

interface Props {
  measure: keyof Herhaald['rows'];
  years: Herhaald;
  /** The same split by verwijzer; undefined while it is asked. */
  referrers: Herhaald | undefined;
}

/** One measure of coming back: over the years, and by verwijzer. */
export function HerhaaldFigure({ measure, years, referrers }: Props) {
  const t = useText(vervolgTexts);
  const format = useFormat();
  const reason = useReason();
  const [all, ...rows] = years.rows[measure];
  const letter = measure === 'backward' ? 'a' : 'b';
  const share = all && findValue(all.aandeel);
  const heading = share === undefined ? t(`${letter}Short`) : t(letter, { share: format.percent(share) });
  const points = rows.flatMap(({ groep, aandeel }) => {
    const value = findValue(aandeel);
    return value === undefined ? [] : [{ jaar: Number(groep), value }];
  });
  const groups = referrers?.rows[measure].filter(({ groep }) => groep !== null) ?? [];
  return (
    <Figure
      heading={heading}
      sub={t(`${letter}Sub`)}
      account={years.account}
      table={<HerhaaldTable caption={heading} rows={rows} />}
    >
      {points.length > 0 ? (
        <MarkedYearLines
          label={heading}
          format={(value) => format.percent(value)}
          lines={[{ key: measure, name: t('line'), color: 'var(--sp-g-reeks-1)', points }]}
        />
      ) : (
        <p className="stack-3">{t('none', { reason: reason(all?.aandeel ?? { kind: 'undetermined' }) })}</p>
      )}
      {groups.length > 0 && <ReferrerBars rows={groups} />}
    </Figure>
  );
}

function ReferrerBars({ rows }: { rows: readonly Row[] }) {
  const t = useText(vervolgTexts);
  const word = useText(words);
  const format = useFormat();
  const reason = useReason();
  const bars = rows.map(({ groep, aandeel }) => {
    const value = findValue(aandeel);
    return {
      key: groep ?? '',
      name: word(verwijzerKey(groep ?? '')),
      value,
      text: value === undefined ? reason(aandeel) : format.percent(value),
    };
  });
  return (
    <>
      <h3 className="figure__sub stack-4">{t('perVerwijzer')}</h3>
      <Bars bars={bars} label={t('perVerwijzer')} />
    </>
  );
}

function HerhaaldTable({ caption, rows }: { caption: string; rows: readonly Row[] }) {
  const t = useText(vervolgTexts);
  const format = useFormat();
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.groep ?? ''}
      columns={[
        { key: 'groep', head: t('groep'), cell: (row) => row.groep },
        {
          key: 'aantal',
          head: t('aantal'),
          numeric: true,
          cell: (row) => <CellText cell={row.aantal} format={(n) => format.number(n)} short />,
        },
        {
          key: 'herhaald',
          head: t('herhaaldHead'),
          numeric: true,
          cell: (row) => <CellText cell={row.herhaald} format={(n) => format.number(n)} short />,
        },
        {
          key: 'aandeel',
          head: t('aandeel'),
          numeric: true,
          cell: ({ aandeel, aandeelVan, aandeelTot }) => (
            <IntervalText cell={aandeel} van={aandeelVan} tot={aandeelTot} format={(n) => format.percent(n)} />
          ),
        },
      ]}
    />
  );
}
