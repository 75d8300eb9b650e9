import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from '../testing/random.ts';
import { getValue } from '../testing/statistics.ts';
import { computeRatioOfSums, type PairSums } from './ratio-of-sums.ts';

function sumPairs(pairs: readonly (readonly [y: number, x: number])[]): PairSums {
  const sum = (read: (y: number, x: number) => number) => pairs.reduce((total, [y, x]) => total + read(y, x), 0);
  return {
    n: pairs.length,
    amount: sum((y) => y),
    base: sum((_, x) => x),
    amountSquares: sum((y) => y * y),
    products: sum((y, x) => x * y),
    baseSquares: sum((_, x) => x * x),
  };
}

test('by hand: two amounts of 1 and 3 over one each', () => {
  // Ratio 2; deviations −1 and 1, so variance of the sum 2/1 · 2 = 4 and width 1.96 · 2/4.
  const { value, lower, upper } = getValue(
    computeRatioOfSums(
      sumPairs([
        [1, 1],
        [3, 1],
      ]),
    ),
  );
  expect(value).toBe(2);
  expect(lower).toBeCloseTo(2 * Math.exp(-0.979_982), 5);
  expect(upper).toBeCloseTo(2 * Math.exp(0.979_982), 5);
});

test('says why there is no ratio, and gives no interval for one pair', () => {
  expect(computeRatioOfSums(sumPairs([]))).toEqual({ kind: 'undetermined', reason: 'empty' });
  expect(computeRatioOfSums(sumPairs([[5, 0]]))).toEqual({ kind: 'undetermined', reason: 'empty' });
  expect(computeRatioOfSums(sumPairs([[-5, 1]]))).toEqual({ kind: 'undetermined', reason: 'negative' });
  expect(getValue(computeRatioOfSums(sumPairs([[5, 2]])))).toEqual({ value: 2.5, lower: null, upper: null });
});

test('the standard error is that of leaving out one pair at a time', () => {
  const random = createRandom(4);
  const pairs = Array.from({ length: 400 }, (): [number, number] => [
    1000 * -Math.log(1 - random()),
    random() < 0.4 ? 1 : 0,
  ]);
  const { value, upper } = getValue(computeRatioOfSums(sumPairs(pairs)));
  const without = pairs.map((_, i) => getValue(computeRatioOfSums(sumPairs(pairs.toSpliced(i, 1)))).value);
  const mean = without.reduce((sum, own) => sum + own, 0) / without.length;
  const n = pairs.length;
  const error = Math.sqrt(((n - 1) / n) * without.reduce((sum, own) => sum + (own - mean) ** 2, 0));
  expect(Math.log((upper ?? 0) / value) / 1.96).toBeCloseTo(error / value, 3);
});

test('the interval holds the ratio, and money in other units changes nothing else', () => {
  const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.nat(3)), { minLength: 2, maxLength: 30 });
  fc.assert(
    fc.property(
      pairs.filter((list) => list.some(([, x]) => x > 0)),
      (list) => {
        const own = getValue(computeRatioOfSums(sumPairs(list)));
        const cents = getValue(computeRatioOfSums(sumPairs(list.map(([y, x]) => [100 * y, x] as const))));
        expect(own.lower).toBeLessThanOrEqual(own.value);
        expect(own.upper).toBeGreaterThanOrEqual(own.value);
        expect((cents.upper ?? 0) / (own.upper ?? 1)).toBeCloseTo(100, 5);
      },
    ),
    { seed: 6 },
  );
});
