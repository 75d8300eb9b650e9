import type { SurvivalCurve } from './kaplan-meier.ts';
import { determined, type Estimate, type Outcome, undeterminedBy } from './outcome.ts';

/** Shares nearer to each other than this are the same: 0.5 that was reached by multiplying is seldom exactly 0.5. */
const TOLERANCE = Math.sqrt(Number.EPSILON);

/**
 * Days after which a share `p` has ended (0.5: the median), with the 95 % interval of Brookmeyer and Crowley (1982):
 * the days at which the bounds of the curve cross. A curve that lies level exactly at the asked share gives the middle
 * of that stretch, as R's `survfit` does. A bound that is not crossed is null.
 */
export function computeSurvivalQuantile(curve: SurvivalCurve, p = 0.5): Outcome<Estimate> {
  if (curve.days.length === 0) return undeterminedBy('all-censored');
  const value = findCrossing(curve, curve.survival, 1 - p);
  if (value === null) return undeterminedBy('not-reached');
  const steps = curve.survival.at(-1) === 0 ? curve.days.length - 1 : curve.days.length;
  return determined({
    value,
    lower: findCrossing(curve, curve.lower.subarray(0, steps), 1 - p),
    upper: findCrossing(curve, curve.upper.subarray(0, steps), 1 - p),
  });
}

function findCrossing({ days }: SurvivalCurve, heights: Float64Array, share: number): number | null {
  const at = heights.findIndex((height) => height < share + TOLERANCE);
  const day = days[at];
  if (day === undefined) return null;
  const height = heights[at] ?? 0;
  const below = heights.findIndex((next) => next < height);
  return Math.abs(height - share) < TOLERANCE && below >= 0 ? (day + (days[below] ?? day)) / 2 : day;
}
