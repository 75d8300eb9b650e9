import { determined, type Estimate, type Outcome, undeterminedBy } from './outcome.ts';
import { computePoissonInterval } from './poisson.ts';

/** What one unit (aanbieder, practice) saw in one stratum of case mix. */
export interface StandardCell {
  unit: string;
  stratum: string;
  events: number;
  /** Person-days, or persons. */
  exposure: number;
}

export interface StandardisedUnit {
  unit: string;
  observed: number;
  /** Events if every stratum of the unit had the rate that the stratum has over all units. */
  expected: number;
  exposure: number;
  /** Observed ÷ expected with exact Poisson interval; 1 is as usual for such a case mix. */
  ratio: Outcome<Estimate>;
}

/**
 * Indirect standardisation: observed ÷ expected per unit, in order of first appearance. The interval (Garwood) takes the
 * expected number as known. Source: Breslow and Day (1987), Statistical Methods in Cancer Research II, 2.3.
 */
export function standardiseIndirectly(cells: readonly StandardCell[]): StandardisedUnit[] {
  const strata = sumBy(cells, ({ stratum }) => stratum);
  return [...sumBy(cells, ({ unit }) => unit)].map(([unit, { events, exposure }]) => {
    const own = cells.filter((cell) => cell.unit === unit && cell.exposure > 0);
    const expected = own.reduce((sum, cell) => {
      const all = strata.get(cell.stratum);
      return sum + (all === undefined ? 0 : (cell.exposure * all.events) / all.exposure);
    }, 0);
    return { unit, observed: events, expected, exposure, ratio: computeRatio(events, expected) };
  });
}

/** Observed ÷ expected with exact 95 % Poisson interval. */
export function computeRatio(observed: number, expected: number): Outcome<Estimate> {
  if (expected === 0) return undeterminedBy('no-variation');
  const { lower, upper } = computePoissonInterval(observed);
  return determined({ value: observed / expected, lower: lower / expected, upper: upper / expected });
}

function sumBy(cells: readonly StandardCell[], keyOf: (cell: StandardCell) => string) {
  const sums = new Map<string, { events: number; exposure: number }>();
  for (const cell of cells) {
    const sum = sums.get(keyOf(cell)) ?? { events: 0, exposure: 0 };
    sums.set(keyOf(cell), { events: sum.events + cell.events, exposure: sum.exposure + cell.exposure });
  }
  return sums;
}
