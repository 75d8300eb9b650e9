import { betaBelow } from './beta.ts';
import { Z_95, Z_998 } from './p-value.ts';

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

/** The smallest count r with P(R ≤ r) ≥ p. */
function findBinomialQuantile(n: number, share: number, p: number): number {
  let [below, count] = [-1, n];
  while (count - below > 1) {
    const middle = below + Math.floor((count - below) / 2);
    if (binomialBelow(middle, n, share) < p) below = middle;
    else count = middle;
  }
  return count;
}

/** P(R ≤ r) of a binomial. */
function binomialBelow(r: number, n: number, share: number): number {
  return r >= n ? 1 : betaBelow(n - r, r + 1, 1 - share);
}
