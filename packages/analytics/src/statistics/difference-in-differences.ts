import { computeClusterVariance, fitLeastSquares } from './least-squares.ts';
import { determined, type Outcome, undeterminedBy } from './outcome.ts';
import { student95, studentTwoSided } from './p-value.ts';

/** One unit (aanbieder, wijk, practice) in one period. Units may miss periods. */
export interface PanelRow {
  unit: string;
  /** Whether the unit gets the intervention at all, also in the periods before it. */
  treated: boolean;
  period: number;
  outcome: number;
}

export interface Contrast {
  value: number;
  standardError: number;
  /** 95 %, by Student's t with (number of units − 1) degrees of freedom. */
  lower: number;
  upper: number;
  p: number;
}

export interface DifferenceInDifferences {
  treatedUnits: number;
  controlUnits: number;
  /** How much more the outcome of the treated changed than that of the others. */
  effect: Contrast;
  /** Difference in slope per period before the start: should not differ from 0. */
  preTrend: Outcome<Contrast>;
  /** The effect of a made-up start halfway the periods before the real one: should not differ from 0. */
  placebo: Outcome<Contrast>;
}

/** One unit on a side has no spread, so nothing can be said about chance. */
const FEWEST_UNITS = 2;

/**
 * Difference-in-differences from period `start` on, with effects of unit and period, and standard errors that hold when
 * the periods of a unit hang together (cluster-robust by unit; Bertrand, Duflo and Mullainathan 2004). With few units on
 * a side the standard error is too small: show their numbers beside it.
 */
export function computeDifferenceInDifferences(
  rows: readonly PanelRow[],
  start: number,
): Outcome<DifferenceInDifferences> {
  if (rows.length === 0) return undeterminedBy('empty');
  const units = new Map(rows.map(({ unit, treated }) => [unit, treated]));
  const treatedUnits = [...units.values()].filter(Boolean).length;
  const controlUnits = units.size - treatedUnits;
  if (treatedUnits < FEWEST_UNITS || controlUnits < FEWEST_UNITS) return undeterminedBy('too-few');
  const effect = estimate(rows, ({ treated, period }) => (treated && period >= start ? 1 : 0));
  if (effect.kind === 'undetermined') return effect;
  const before = rows.filter(({ period }) => period < start);
  const periods = [...new Set(before.map(({ period }) => period))].sort((a, b) => a - b);
  const middle = periods[Math.floor(periods.length / 2)] ?? start;
  return determined({
    treatedUnits,
    controlUnits,
    effect: effect.value,
    preTrend: estimate(before, ({ treated, period }) => (treated ? period - middle : 0)),
    placebo: estimate(before, ({ treated, period }) => (treated && period >= middle ? 1 : 0)),
  });
}

/** Coefficient of one column beside effects of unit (taken out as means) and period (columns). */
function estimate(rows: readonly PanelRow[], column: (row: PanelRow) => number): Outcome<Contrast> {
  const units = [...new Set(rows.map(({ unit }) => unit))];
  const numbers = new Map(units.map((unit, i) => [unit, i]));
  const cluster = Int32Array.from(rows, ({ unit }) => numbers.get(unit) ?? 0);
  const periods = [...new Set(rows.map(({ period }) => period))].slice(1);
  const within = (values: readonly number[]) => takeOutMeans(values, cluster, units.length);
  const design = [
    within(rows.map(column)),
    ...periods.map((own) => within(rows.map(({ period }) => (period === own ? 1 : 0)))),
  ];
  const outcome = within(rows.map((row) => row.outcome));
  if (rows.length <= design.length + units.length) return undeterminedBy('too-few');
  const fit = fitLeastSquares(design, outcome);
  if (fit === undefined) return undeterminedBy('no-variation');
  const value = fit.coefficients[0] ?? 0;
  const standardError = Math.sqrt(computeClusterVariance(fit, design, cluster, units.length)[0]?.[0] ?? 0);
  const largest = outcome.reduce((most, y) => Math.max(most, Math.abs(y)), 0);
  if (standardError <= 1e-12 * largest) return undeterminedBy('no-variation');
  const df = units.length - 1;
  const width = student95(df) * standardError;
  const p = studentTwoSided(value / standardError, df);
  return determined({ value, standardError, lower: value - width, upper: value + width, p });
}

function takeOutMeans(values: readonly number[], group: Int32Array, groups: number): Float64Array {
  const sums = new Float64Array(groups);
  const counts = new Float64Array(groups);
  values.forEach((value, i) => {
    const own = group[i] ?? 0;
    sums[own] = (sums[own] ?? 0) + value;
    counts[own] = (counts[own] ?? 0) + 1;
  });
  return Float64Array.from(values, (value, i) => value - (sums[group[i] ?? 0] ?? 0) / (counts[group[i] ?? 0] ?? 1));
}
