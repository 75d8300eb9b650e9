import { gammaQuantile } from './gamma.ts';
import { determined, type Estimate, type Outcome, undeterminedBy } from './outcome.ts';

export interface Shrunk {
  /** Mean ratio over all units, and how much true ratios differ between units (variance; 0: not more than by chance). */
  mean: number;
  between: number;
  /** Per unit, in the order given; without spread between units there is no interval (null). */
  units: Estimate[];
}

/**
 * Empirical Bayes for observed ÷ expected: true ratios follow a gamma distribution over units, so a unit with few expected
 * events moves to the mean and one with many stays where it is. Mean and spread by moments (Marshall 1991, Applied
 * Statistics 40); the interval is the central 95 % of the unit's gamma posterior.
 */
export function shrinkRatios(units: readonly { observed: number; expected: number }[]): Outcome<Shrunk> {
  const known = units.filter(({ expected }) => expected > 0);
  if (known.length < 2) return undeterminedBy('too-few');
  const events = known.reduce((sum, { observed }) => sum + observed, 0);
  const total = known.reduce((sum, { expected }) => sum + expected, 0);
  if (events === 0) return undeterminedBy('all-censored');
  const mean = events / total;
  const spread = known.reduce((sum, { observed, expected }) => sum + expected * (observed / expected - mean) ** 2, 0);
  const between = Math.max(0, spread / total - (mean * known.length) / total);
  return determined({ mean, between, units: units.map((unit) => shrink(unit, mean, between)) });
}

function shrink(
  { observed, expected }: { observed: number; expected: number },
  mean: number,
  between: number,
): Estimate {
  if (between === 0) return { value: mean, lower: null, upper: null };
  const shape = mean ** 2 / between + observed;
  const rate = mean / between + expected;
  return {
    value: shape / rate,
    lower: gammaQuantile(shape, 0.025) / rate,
    upper: gammaQuantile(shape, 0.975) / rate,
  };
}
