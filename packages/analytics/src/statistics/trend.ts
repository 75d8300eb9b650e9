import { determined, type Outcome, undeterminedBy } from './outcome.ts';
import { student95, studentTwoSided } from './p-value.ts';

export interface Trend {
  /** Growth per unit of `at` (a year) as a share: 0.07 is 7 % more each year. */
  growth: number;
  /** 95 %, by Student's t. */
  lower: number;
  upper: number;
  /** Chance of a slope at least this steep without a trend. */
  p: number;
}

/**
 * Straight line through the logarithms of values (medians by year, all weighing the same) by least squares, told as growth
 * per unit. Undetermined with fewer than three points, or a value that is not above 0.
 */
export function computeLogTrend(points: readonly { at: number; value: number }[]): Outcome<Trend> {
  const n = points.length;
  if (n < 3) return undeterminedBy('too-few');
  if (points.some(({ value }) => value <= 0)) return undeterminedBy('negative');
  const logs = points.map(({ value }) => Math.log(value));
  const middle = points.reduce((sum, { at }) => sum + at, 0) / n;
  const mean = logs.reduce((sum, y) => sum + y, 0) / n;
  const spread = points.reduce((sum, { at }) => sum + (at - middle) ** 2, 0);
  if (spread === 0) return undeterminedBy('no-variation');
  const slope = points.reduce((sum, { at }, i) => sum + (at - middle) * ((logs[i] ?? 0) - mean), 0) / spread;
  const squares = points.reduce((sum, { at }, i) => sum + ((logs[i] ?? 0) - mean - slope * (at - middle)) ** 2, 0);
  const error = Math.sqrt(squares / (n - 2) / spread);
  const width = student95(n - 2) * error;
  return determined({
    growth: Math.expm1(slope),
    lower: Math.expm1(slope - width),
    upper: Math.expm1(slope + width),
    p: error === 0 ? Number(slope === 0) : studentTwoSided(slope / error, n - 2),
  });
}
