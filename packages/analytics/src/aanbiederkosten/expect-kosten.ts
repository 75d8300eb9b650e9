import { fitRates } from '../statistics/fit-rates.ts';
import { noPairs, type PairSums } from '../statistics/ratio-of-sums.ts';
import type { KostenMix } from './sum-kosten.ts';

/**
 * What the trajecten of each unit cost beside what they would cost if they cost as those of all with the same case mix: a
 * product of one number per level, as for the other results. As sums over trajecten. Pure.
 */
export function expectKosten(mixes: readonly KostenMix[]): Map<string, PairSums> {
  const rateOf = fitRates(mixes.map(({ levels, n, bedrag }) => ({ levels, events: bedrag, exposure: n })));
  const units = new Map<string, PairSums>();
  for (const { unit, levels, n, bedrag, squares } of mixes) {
    const rate = rateOf(levels);
    const before = units.get(unit) ?? noPairs;
    units.set(unit, {
      n: before.n + n,
      amount: before.amount + bedrag,
      base: before.base + n * rate,
      amountSquares: before.amountSquares + squares,
      products: before.products + rate * bedrag,
      baseSquares: before.baseSquares + n * rate * rate,
    });
  }
  return units;
}
