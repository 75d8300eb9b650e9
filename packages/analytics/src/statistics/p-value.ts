import { betaBelow } from './beta.ts';
import { gammaAbove } from './gamma.ts';
import { solveMonotone } from './solve.ts';

/** Below and above this number of standard errors lies 2.5 % of a normal distribution. */
export const Z_95 = 1.959963984540054;

/** The same for 0.1 %: the outer funnel limits. */
export const Z_998 = 3.090232306167814;

/** Chance that a chi-square of `df` degrees of freedom is larger than `x`. */
export function chiSquareTail(x: number, df: number): number {
  return gammaAbove(df / 2, x / 2);
}

/** Chance that a standard normal number lies further from 0 than z, to either side. */
export function normalTwoSided(z: number): number {
  return chiSquareTail(z * z, 1);
}

/** Chance that a number of Student's t distribution lies further from 0 than t, to either side. */
export function studentTwoSided(t: number, df: number): number {
  return betaBelow(df / 2, 0.5, df / (df + t * t));
}

/** The t beyond which, to either side together, 5 % of Student's distribution lies. */
export function student95(df: number): number {
  let high = 16;
  while (studentTwoSided(high, df) > 0.05) high *= 2;
  return solveMonotone((t) => 0.05 - studentTwoSided(t, df), 0, high);
}
