import { fitRates, type RateCell } from '../statistics/fit-rates.ts';
import { noPairs, type PairSums } from '../statistics/ratio-of-sums.ts';
import type { KostenMix } from './sum-kosten.ts';

/**
 * What the trajecten of each unit cost beside what they would cost if they cost as those of all with the same case mix: a
 * product of one number per level, as for the other results. As sums over trajecten. Pure.
 */
export function expectKosten(mixes: readonly KostenMix[]): Map<string, PairSums> {
  const rateOf = fitRates(listCells(mixes));
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

/** All of a mix together: the fit need not know of which unit it is. */
function listCells(mixes: readonly KostenMix[]): RateCell[] {
  const cells = new Map<string, RateCell>();
  for (const { levels, n, bedrag } of mixes) {
    const key = levels.join('|');
    const own = cells.get(key) ?? { levels, events: 0, exposure: 0 };
    cells.set(key, { levels, events: own.events + bedrag, exposure: own.exposure + n });
  }
  return [...cells.values()];
}
