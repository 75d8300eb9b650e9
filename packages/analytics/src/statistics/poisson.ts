import { gammaQuantile } from './gamma.ts';

/** Exact 95 % interval (Garwood 1936) for the mean of a Poisson count: χ²-quantiles ÷ 2. For count 0 the lower bound is 0. */
export function computePoissonInterval(count: number): { lower: number; upper: number } {
  return {
    lower: count === 0 ? 0 : gammaQuantile(count, 0.025),
    upper: gammaQuantile(count + 1, 0.975),
  };
}
