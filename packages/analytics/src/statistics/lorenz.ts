import { determined, type Outcome, undeterminedBy } from './outcome.ts';

export interface Concentration {
  /** Share of all amounts that the cheapest 0, 1 ÷ k, 2 ÷ k … 1 of the persons have together. */
  lorenz: Float64Array;
  /** 0: all the same; towards 1: one person has everything. */
  gini: number;
}

/** Lorenz curve in `points` equal steps of persons (straight between persons) and Gini coefficient of amounts ≥ 0. */
export function computeConcentration(amounts: Float64Array, points = 100): Outcome<Concentration> {
  return onSums(amounts, (sums, total) => {
    const n = amounts.length;
    // Area under the curve by trapezia: (Σ of the curve at each person − ½) ÷ n.
    const area = sums.reduce((sum, own) => sum + own, 0) / total - 0.5;
    return {
      lorenz: Float64Array.from({ length: points + 1 }, (_, i) => heightAt(sums, (i / points) * n) / total),
      gini: 1 - (2 * area) / n,
    };
  });
}

/** Share of all amounts that the dearest `part` (0 … 1) of the persons have; a person at the border counts for a part. */
export function computeTopShare(amounts: Float64Array, part: number): Outcome<number> {
  return onSums(amounts, (sums, total) => 1 - heightAt(sums, (1 - part) * amounts.length) / total);
}

/** Runs `work` on the running sums of the sorted amounts. */
function onSums<T>(amounts: Float64Array, work: (sums: Float64Array, total: number) => T): Outcome<T> {
  if (amounts.length === 0) return undeterminedBy('empty');
  const sums = amounts.toSorted();
  if ((sums[0] ?? 0) < 0) return undeterminedBy('negative');
  for (let i = 1; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + (sums[i - 1] ?? 0);
  const total = sums.at(-1) ?? 0;
  return total === 0 ? undeterminedBy('no-variation') : determined(work(sums, total));
}

/** Sum of the amounts of the cheapest `persons`, straight between whole numbers. */
function heightAt(sums: Float64Array, persons: number): number {
  const whole = Math.min(sums.length, Math.floor(persons));
  const below = whole === 0 ? 0 : (sums[whole - 1] ?? 0);
  return below + (persons - whole) * ((sums[whole] ?? below) - below);
}
