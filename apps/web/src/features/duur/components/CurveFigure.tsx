import type { Answer } from '../../../api/call.ts';
import { colorOf } from '../../../charts/palette.ts';
import { SurvivalCurve } from '../../../charts/SurvivalCurve.tsx';
import type { SurvivalLine } from '../../../charts/survival-layout.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { Figure } from '../../../components/Figure.tsx';
import { Empty } from '../../../components/states.tsx';
import { findValue } from '../../../figures/cell.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { words } from '../../../text/words.ts';
import { type DuurRow, ONE_YEAR, pointsOf, shareAfter, sightOf } from '../curve-lines.ts';
import { duurTexts } from '../text.ts';
import { useReason } from './DuurConclusion.tsx';

/** Second mark beside colour, for the third, second and first line from the last. */
const dashes = [undefined, '8 4', '2 4'];
const yearColors = ['var(--sp-g-reeks-1)', 'var(--sp-g-reeks-3)', 'var(--sp-g-reeks-2)'];
/** Days at which the table tells the curve. */
const tableDays = [182, 365, 730, 1095];

interface Props {
  duur: Answer<'getDuur'>;
  /** Those that are drawn: three at most. */
  rows: readonly DuurRow[];
  /** Whether a wijk or leeftijd was asked: of such a part only everybody together is shown (P9). */
  ofPart: boolean;
}

/** Which share still runs: the survival curves, with the same content as a table. */
export function CurveFigure({ duur, rows, ofPart }: Props) {
  const t = useText(duurTexts);
  const reason = useReason();
  const line = useLine(duur);
  const heading = useHeading(duur, rows);
  const perHulpvorm = rows.some(({ hulpvorm }) => hulpvorm !== null);
  const [all] = duur.rows;
  if (rows.length === 0) {
    const few = t(ofPart ? 'curveHidden' : 'curveFew');
    const why = all?.mediaan.kind === 'value' || all === undefined ? few : reason(all.mediaan);
    return <Empty>{t('curveNone', { reason: why })}</Empty>;
  }
  // The last one is the one to look at: solid, in the first colour.
  const lines = rows.toReversed().map((row, i) => line(row, i));
  return (
    <>
      <Figure
        heading={heading}
        sub={t(perHulpvorm ? 'curveSubHulpvorm' : 'curveSub')}
        account={duur.account}
        table={<CurveTable duur={duur} rows={rows} caption={heading} />}
      >
        <SurvivalCurve lines={lines} label={heading} />
      </Figure>
      <p className="small quiet stack-3">{t('censoring')}</p>
    </>
  );
}

function useName() {
  const word = useText(words);
  return ({ jaar, hulpvorm }: DuurRow) => (hulpvorm === null ? String(jaar ?? '') : word(hulpvorm));
}

function useLine(duur: Answer<'getDuur'>) {
  const t = useText(duurTexts);
  const format = useFormat();
  const nameOf = useName();
  return (row: DuurRow, index: number): SurvivalLine => {
    const median = findValue(row.mediaan);
    const share = shareAfter(duur, row, ONE_YEAR);
    const medianTip = median === undefined ? t('medianUnknown') : t('medianTip', { n: format.number(median) });
    const values = { name: nameOf(row), median: medianTip };
    return {
      key: nameOf(row),
      name: nameOf(row),
      color: row.hulpvorm === null ? (yearColors[index] ?? 'var(--sp-g-rust)') : colorOf(row.hulpvorm),
      dash: dashes[index],
      points: pointsOf(duur, row),
      median,
      sight: sightOf(duur, row).map(({ dag, aantal }) => ({
        dag,
        text: aantal.kind === 'value' ? format.number(aantal.value) : '–',
      })),
      tip:
        share === undefined ? t('curveTipShort', values) : t('curveTip', { ...values, share: format.percent(share) }),
    };
  };
}

/** The finding: how many still run after a year, now and then. */
function useHeading(duur: Answer<'getDuur'>, rows: readonly DuurRow[]): string {
  const t = useText(duurTexts);
  const format = useFormat();
  const reached = rows.filter((row) => row.jaar !== null && shareAfter(duur, row, ONE_YEAR) !== undefined);
  const [first] = reached;
  const last = reached.at(-1);
  if (first === undefined || last === undefined || first === last) return t('curve');
  return t('curveFinding', {
    first: format.percent(shareAfter(duur, first, ONE_YEAR) ?? 0),
    firstJaar: first.jaar ?? '',
    last: format.percent(shareAfter(duur, last, ONE_YEAR) ?? 0),
    lastJaar: last.jaar ?? '',
  });
}

function CurveTable({ duur, rows, caption }: Omit<Props, 'ofPart'> & { caption: string }) {
  const word = useText(words);
  const t = useText(duurTexts);
  const format = useFormat();
  const nameOf = useName();
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={nameOf}
      columns={[
        { key: 'naam', head: t(rows.some(({ jaar }) => jaar === null) ? 'hulpvorm' : 'startjaar'), cell: nameOf },
        ...tableDays.map((day) => ({
          key: String(day),
          head: word('days', { count: day, n: format.number(day) }),
          numeric: true,
          cell: (row: DuurRow) => {
            const share = shareAfter(duur, row, day);
            return share === undefined ? word('unknown') : format.percent(share);
          },
        })),
      ]}
    />
  );
}
