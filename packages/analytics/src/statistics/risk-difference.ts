import { determined, type Estimate, type Outcome, undeterminedBy } from './outcome.ts';

/** So many with and without something in one stratum, and to how many of them it happened. */
export interface RiskStratum {
  met: { events: number; n: number };
  zonder: { events: number; n: number };
}

/** Two-sided 95 %. */
const Z = 1.959964;

/**
 * Difference in risk with and without, among those alike: each stratum weighed by n₁n₀/n, as Mantel and Haenszel do, with
 * the 95 % interval of Greenland and Robins (1985), Biometrics 41, 55–68. A stratum with one side empty says nothing.
 */
export function computeRiskDifference(strata: readonly RiskStratum[]): Outcome<Estimate> {
  let [sum, weight, variance] = [0, 0, 0];
  for (const { met, zonder } of strata) {
    const n = met.n + zonder.n;
    if (met.n === 0 || zonder.n === 0) continue;
    const own = (met.n * zonder.n) / n;
    sum += own * (met.events / met.n - zonder.events / zonder.n);
    weight += own;
    const spread = (one: RiskStratum['met'], other: RiskStratum['met']) =>
      one.events * (one.n - one.events) * other.n ** 3;
    variance += (spread(met, zonder) + spread(zonder, met)) / (met.n * zonder.n * n ** 2);
  }
  if (weight === 0) return undeterminedBy('no-variation');
  const value = sum / weight;
  const half = (Z * Math.sqrt(variance)) / weight;
  return determined({ value, lower: value - half, upper: value + half });
}
