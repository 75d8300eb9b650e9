import { determined, type Estimate, type Outcome, undeterminedBy } from './outcome.ts';
import { Z_95 } from './p-value.ts';

/** Sums over n independent units, each with an amount y and a base x. */
export interface PairSums {
  n: number;
  /** Σy and Σx. */
  amount: number;
  base: number;
  /** Σy², Σxy and Σx². */
  amountSquares: number;
  products: number;
  baseSquares: number;
}

/** The sums over nobody. */
export const noPairs: PairSums = { n: 0, amount: 0, base: 0, amountSquares: 0, products: 0, baseSquares: 0 };

/**
 * Σy ÷ Σx with 95 % interval: the variance of the ratio by linearisation (Cochran 1977, Sampling Techniques, 6.4),
 * taken on the log scale, so that the interval stays above 0. Needs sums only. Without any x there is no ratio.
 */
export function computeRatioOfSums(sums: PairSums): Outcome<Estimate> {
  const { n, amount, base } = sums;
  if (base <= 0) return undeterminedBy('empty');
  if (amount <= 0) return undeterminedBy('negative');
  const value = amount / base;
  if (n < 2) return determined({ value, lower: null, upper: null });
  const squares = sums.amountSquares - 2 * value * sums.products + value * value * sums.baseSquares;
  const width = (Z_95 * Math.sqrt((n / (n - 1)) * Math.max(0, squares))) / amount;
  return determined({ value, lower: value * Math.exp(-width), upper: value * Math.exp(width) });
}
