import { betaBelow } from './beta.ts';
import { gammaAbove } from './gamma.ts';
import { Z_95, Z_998 } from './p-value.ts';
import { solveMonotone } from './solve.ts';

/** Fewer are shown without a verdict (domain.md B.6: grey below 30). */
export const JUDGED_FROM = 30;

/** Between these, themselves included, a unit of this size lies by chance alone in at least 95 % and 99.8 % of cases. */
export interface FunnelLimits {
  lower95: number;
  upper95: number;
  lower998: number;
  upper998: number;
}

/**
 * Funnel limits of a share around `target` (0 … 1) for a unit of `n` > 0: exact binomial, so a unit lies beyond one when its
 * count has a chance of at most 2.5 % (0.1 %) on that side. Spiegelhalter (2005), Statistics in Medicine 24, without
 * his interpolation between counts, which marks small units too soon.
 */
export function computeShareLimits(target: number, n: number): FunnelLimits {
  const limit = (p: number) => findBinomialQuantile(n, target, p) / n;
  return { lower95: limit(0.025), upper95: limit(0.975), lower998: limit(0.001), upper998: limit(0.999) };
}

/**
 * The upper limit of a share around `target` for a unit of `n` > 0 that is the most striking of `choices`: beyond it a share
 * lies by chance alone in at most 0.1 % of cases, whichever of them it was (Bonferroni).
 */
export function computeMostStrikingLimit(target: number, n: number, choices: number): number {
  return findBinomialQuantile(n, target, 1 - 0.001 / Math.max(1, choices)) / n;
}

/** Funnel limits of a mean around `target`, given the standard deviation between jeugdigen or trajecten. */
export function computeMeanLimits(target: number, deviation: number, n: number): FunnelLimits {
  const error = deviation / Math.sqrt(n);
  return {
    lower95: target - Z_95 * error,
    upper95: target + Z_95 * error,
    lower998: target - Z_998 * error,
    upper998: target + Z_998 * error,
  };
}

/**
 * Funnel limits of observed ÷ expected around 1 for a unit of which `expected` > 0 events are expected: exact Poisson. For a
 * share they are wider than need be, so a unit is marked too late rather than too soon.
 */
export function computeRatioLimits(expected: number): FunnelLimits {
  const limit = (p: number) => findQuantile(mostEvents(expected), p, (r) => gammaAbove(r + 1, expected)) / expected;
  return { lower95: limit(0.025), upper95: limit(0.975), lower998: limit(0.001), upper998: limit(0.999) };
}

/**
 * The same limits without the steps that whole counts make, half a count wide of the exact ones at most: to draw, not to judge.
 */
export function smoothRatioLimits(expected: number): FunnelLimits {
  const limit = (p: number) => {
    const count = solveMonotone((r) => gammaAbove(r + 1, expected) - p, -1, mostEvents(expected));
    return Math.max(0, count + 0.5) / expected;
  };
  return { lower95: limit(0.025), upper95: limit(0.975), lower998: limit(0.001), upper998: limit(0.999) };
}

/** Far beyond the 99.9 % quantile of any Poisson distribution. */
function mostEvents(expected: number): number {
  return Math.ceil(expected + 10 * Math.sqrt(expected) + 20);
}

function findBinomialQuantile(n: number, share: number, p: number): number {
  return findQuantile(n, p, (r) => binomialBelow(r, n, share));
}

/** The smallest count r up to `most` with P(R ≤ r) ≥ p. */
function findQuantile(most: number, p: number, below: (r: number) => number): number {
  let [low, count] = [-1, most];
  while (count - low > 1) {
    const middle = low + Math.floor((count - low) / 2);
    if (below(middle) < p) low = middle;
    else count = middle;
  }
  return count;
}

/** P(R ≤ r) of a binomial. */
function binomialBelow(r: number, n: number, share: number): number {
  return r >= n ? 1 : betaBelow(n - r, r + 1, 1 - share);
}
