import { determined, type Outcome, undeterminedBy } from './outcome.ts';

/** Herfindahl–Hirschman index of amounts: Σ share², from 1 ÷ n (all equal) to 1 (one has all). */
export function computeHerfindahl(amounts: readonly number[]): Outcome<number> {
  if (amounts.some((amount) => amount < 0)) return undeterminedBy('negative');
  if (amounts.length === 0) return undeterminedBy('empty');
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  if (total === 0) return undeterminedBy('no-variation');
  return determined(amounts.reduce((sum, amount) => sum + (amount / total) ** 2, 0));
}
