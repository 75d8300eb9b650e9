import { addMonths, firstDayOf, monthOf } from '@samenpad/domain';
import { figurePeriod, makeAccount } from '../figure/account.ts';
import { type Cell, type FigureReport, suppressed } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import { publishCount, publishParts, publishStatistic } from '../publication/publish.ts';
import { thresholdsOf } from '../publication/thresholds.ts';
import { computeHerfindahl } from '../statistics/market.ts';
import type { Analytics } from '../store/analytics.ts';
import { countAanbieders, countTrajecten, type SizeCount } from './count-aanbieders.ts';
import { concentratieTexts } from './text.ts';

/** Fewest jeugdigen of each size class, from small to large. */
const sizes = ['1', '2', '5', '10', '50'] as const;

/** Aanbieders of one calendar year. */
export interface ConcentratieRow {
  jaar: number;
  /** With care for at least one jeugdige in the year. */
  aanbieders: Cell;
  /** The same by how many jeugdigen they had: 1, 2–4, 5–9, 10–49, 50 and more. */
  grootte: { vanaf: (typeof sizes)[number]; aanbieders: Cell }[];
  /** Jeugdigen by aanbieder: who is with two counts twice. */
  jeugdigen: Cell;
  /** Herfindahl–Hirschman index over jeugdigen, 0 … 10,000. */
  herfindahl: Cell;
}

/** Ten years: whether there come more small ones is a matter of years. */
const MONTHS = 120;

/** How many aanbieders there are, how small, and how far care is concentrated with few (S1-26). An aanbieder in the filter narrows nothing. */
export function computeConcentratie(
  analytics: Analytics,
  filter: FigureFilter,
  options: FigureOptions,
): Promise<FigureReport<'concentratie', ConcentratieRow[]>> {
  return analytics.read(async (snapshot) => {
    const { tot } = figurePeriod(snapshot, filter);
    const van = filter.van ?? firstDayOf(addMonths(monthOf(tot), 1 - MONTHS));
    const wide: FigureFilter = { ...filter, van, aanbieder: undefined };
    const perYear = Map.groupBy(await countAanbieders(snapshot, wide, { van, tot }), ({ jaar }) => jaar);
    const rows = [...perYear].map(([jaar, counts]) => describe(jaar, counts, options.publication));
    return {
      figure: 'concentratie',
      account: await makeAccount(
        snapshot,
        wide,
        options,
        concentratieTexts[options.taal],
        publishCount(await countTrajecten(snapshot, wide, { van, tot }), options.publication),
      ),
      rows,
    };
  });
}

function describe(
  jaar: number,
  counts: readonly SizeCount[],
  publication: FigureOptions['publication'],
): ConcentratieRow {
  const inClass = sizes.map((from, i) =>
    counts
      .filter(
        ({ jeugdigen }) => jeugdigen >= Number(from) && jeugdigen < Number(sizes[i + 1] ?? Number.POSITIVE_INFINITY),
      )
      .reduce((sum, { aanbieders }) => sum + aanbieders, 0),
  );
  const { total, parts } = publishParts(inClass, publication);
  const amounts = counts.flatMap(({ jeugdigen, aanbieders }) => new Array<number>(aanbieders).fill(jeugdigen));
  const jeugdigen = amounts.reduce((sum, own) => sum + own, 0);
  return {
    jaar,
    aanbieders: total,
    grootte: sizes.map((vanaf, i) => ({ vanaf, aanbieders: parts[i] ?? suppressed })),
    jeugdigen: publishCount(jeugdigen, publication),
    herfindahl: publishHerfindahl(amounts, jeugdigen, publication),
  };
}

/** In points; of few aanbieders or jeugdigen the sizes could be solved from it. */
function publishHerfindahl(
  amounts: readonly number[],
  jeugdigen: number,
  publication: FigureOptions['publication'],
): Cell {
  const found = computeHerfindahl(amounts);
  if (found.kind === 'undetermined') return found;
  const least = thresholdsOf(publication);
  if (amounts.length < least.aantal || jeugdigen < least.aandeel) return suppressed;
  const points = 10_000 * found.value;
  const rounded = publication === 'exact' ? points : Math.round(points / 10) * 10;
  return publishStatistic(rounded, publishCount(jeugdigen, publication));
}
