import { type Cell, suppressed } from '../figure/figure.ts';
import type { FigureOptions } from '../figure/filter.ts';
import { publishCount, publishShare } from '../publication/publish.ts';
import { publishAmount } from '../publication/publish-amount.ts';
import { type GroupCells, publishGroups } from '../publication/publish-groups.ts';
import { thresholdsOf } from '../publication/thresholds.ts';
import { undeterminedBy } from '../statistics/outcome.ts';
import { computeRatioOfSums, noPairs, type PairSums } from '../statistics/ratio-of-sums.ts';
import { type DoelCells, publishDoelen } from './publish-doelen.ts';
import { showEach, showEstimate } from './show-each.ts';
import type { KostenSums } from './sum-kosten.ts';

/** What the ended trajecten of one unit cost, beside what came of them. Amounts in cents. */
export interface KostenCells extends DoelCells {
  trajecten: Cell;
  jeugdigen: Cell;
  kosten: Cell;
  perJeugdige: Cell;
  perJeugdigeVan: Cell;
  perJeugdigeTot: Cell;
  /** Trajecten after which for a year no care ran or began, and their share. */
  uitgestroomd: Cell;
  uitstroom: Cell;
  /** Costs of all these trajecten divided by `uitgestroomd`. */
  perUitgestroomd: Cell;
  perUitgestroomdVan: Cell;
  perUitgestroomdTot: Cell;
  /** Costs ÷ what such trajecten cost with all aanbieders: 1 is as expected. */
  ratio: Cell;
  ratioVan: Cell;
  ratioTot: Cell;
}

type Publication = FigureOptions['publication'];

/** One table: all together, then the units; the counts add up as written. Pure. */
export function publishKosten(
  total: KostenSums,
  units: readonly { sums: KostenSums; adjusted: PairSums }[],
  publication: Publication,
): [KostenCells, ...KostenCells[]] {
  const counts = units.map(({ sums: { trajecten, uit } }, i) => ({ key: String(i), yes: uit, no: trajecten - uit }));
  const { total: all, cells } = publishGroups(counts, publication);
  const [doelen, ...doelenOf] = publishDoelen(
    total,
    units.map(({ sums }) => sums),
    publication,
  );
  return [
    { ...describe(total, undefined, all, publication), ...doelen },
    ...units.map(({ sums, adjusted }, i) => ({
      ...describe(sums, adjusted, cells[i] ?? all, publication),
      ...(doelenOf[i] ?? doelen),
    })),
  ];
}

function describe(
  sums: KostenSums,
  adjusted: PairSums | undefined,
  cells: GroupCells,
  publication: Publication,
): Omit<KostenCells, keyof DoelCells> {
  const kosten = publishAmount(sums, publication);
  const jeugdigen = publishCount(sums.jeugdigen, publication);
  // Where an amount is hidden, whatever is made of it is hidden too.
  const baseOf = (count: Cell) => (kosten.kind === 'value' ? count : kosten);
  const few = sums.trajecten < thresholdsOf(publication).aandeel && sums.trajecten > 0;
  const each = showEach(computeRatioOfSums(sums.perJeugdige), sums, sums.jeugdigen, baseOf(jeugdigen), publication);
  const exit = showEach(computeRatioOfSums(sums.perUit), sums, sums.uit, baseOf(cells.yes), publication);
  const ratio = adjusted === undefined ? undeterminedBy('no-variation') : computeRatioOfSums(adjusted);
  const compared = showEstimate(ratio, few ? suppressed : baseOf(cells.all), (value) =>
    publication === 'exact' ? value : Math.round(value * 100) / 100,
  );
  return {
    trajecten: cells.all,
    jeugdigen,
    kosten,
    perJeugdige: each.value,
    perJeugdigeVan: each.lower,
    perJeugdigeTot: each.upper,
    uitgestroomd: cells.yes,
    uitstroom: publishShare(cells.yes, cells.all, publication),
    perUitgestroomd: exit.value,
    perUitgestroomdVan: exit.lower,
    perUitgestroomdTot: exit.upper,
    ratio: compared.value,
    ratioVan: compared.lower,
    ratioTot: compared.upper,
  };
}

/** A table of nobody. */
export const nobody: KostenSums = {
  trajecten: 0,
  jeugdigen: 0,
  bedrag: 0,
  largest: 0,
  uit: 0,
  perJeugdige: noPairs,
  perUit: noPairs,
  doelen: undefined,
};
