import { type SpellStratum, sumRisk } from '../duur/count-spells.ts';
import { type Cell, undetermined } from '../figure/figure.ts';
import type { FigureOptions } from '../figure/filter.ts';
import { publishCount, publishParts, publishShare, publishStatistic } from '../publication/publish.ts';
import { computeHazard } from '../statistics/hazard.ts';
import { computePoissonInterval } from '../statistics/poisson.ts';

/** Ends of trajecten by how long they had run: the fair way to compare stocks of different age (domain.md B.6). */
export interface HazardRow {
  /** First and last day since the begin, both included; null: all later days. */
  vanDag: number;
  totDag: number | null;
  /** Months that trajecten ran in these days, added up. */
  maanden: Cell;
  einden: Cell;
  /** Ends per month at risk, with exact Poisson 95 % interval. */
  kans: Cell;
  kansVan: Cell;
  kansTot: Cell;
}

const DAYS_PER_MONTH = 365.25 / 12;

/** Up to three months, half a year, one, two, three years, and longer. */
const BANDS = [91, 182, 365, 730, 1095, Number.POSITIVE_INFINITY];

/** Hazard per band of elapsed days; death is no end. Pure. */
export function describeHazard(
  strata: readonly SpellStratum[],
  publication: FigureOptions['publication'],
): HazardRow[] {
  const bands = computeHazard(sumRisk(strata), BANDS);
  const { parts } = publishParts(
    bands.map(({ events }) => events),
    publication,
  );
  return bands.map(({ first, last, personDays }, i) => {
    const einden = parts[i] ?? undetermined;
    const maanden = publishCount(Math.round(personDays / DAYS_PER_MONTH), publication);
    return {
      vanDag: first,
      totDag: Number.isFinite(last) ? last : null,
      maanden,
      einden,
      ...publishRate(einden, maanden, publication),
    };
  });
}

/** Rate of published numbers, so that it tells no more than they do. */
function publishRate(
  einden: Cell,
  maanden: Cell,
  publication: FigureOptions['publication'],
): Pick<HazardRow, 'kans' | 'kansVan' | 'kansTot'> {
  const kans = publishShare(einden, maanden, publication);
  if (kans.kind !== 'value' || einden.kind !== 'value' || maanden.kind !== 'value') {
    return { kans, kansVan: kans, kansTot: kans };
  }
  const { lower, upper } = computePoissonInterval(einden.value);
  return {
    kans,
    kansVan: publishStatistic(lower / maanden.value, maanden),
    kansTot: publishStatistic(upper / maanden.value, maanden),
  };
}
