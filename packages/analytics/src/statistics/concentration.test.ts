import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getValue } from '../testing/statistics.ts';
import { computeConcentration, computeTopShare } from './lorenz.ts';
import { computeHerfindahl } from './market.ts';

const amounts = fc
  .array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 50 })
  .filter((list) => list.some((amount) => amount > 0))
  .map((list) => Float64Array.from(list));

test('by hand: four persons with 1, 2, 3 and 4', () => {
  const { lorenz, gini } = getValue(computeConcentration(Float64Array.of(4, 1, 3, 2), 4));
  expect([...lorenz]).toEqual([0, 0.1, 0.3, 0.6, 1]);
  // 2 (1·1 + 2·2 + 3·3 + 4·4) ÷ (4 · 10) − 5/4 = 0.25.
  expect(gini).toBeCloseTo(0.25, 14);
  // The dearest quarter has 4 of 10; the dearest 30 % that and a fifth of 3.
  expect(getValue(computeTopShare(Float64Array.of(4, 1, 3, 2), 0.25))).toBeCloseTo(0.4, 14);
  expect(getValue(computeTopShare(Float64Array.of(4, 1, 3, 2), 0.3))).toBeCloseTo(0.46, 14);
  // Shares 1/2, 1/4, 1/4: 1/4 + 1/16 + 1/16.
  expect(getValue(computeHerfindahl([2, 1, 1]))).toBe(0.375);
});

test('the Gini coefficient is half the mean difference of pairs, divided by the mean', () => {
  fc.assert(
    fc.property(amounts, (list) => {
      const mean = list.reduce((sum, x) => sum + x, 0) / list.length;
      let differences = 0;
      for (const a of list) for (const b of list) differences += Math.abs(a - b);
      const { gini } = getValue(computeConcentration(list));
      expect(gini).toBeCloseTo(differences / (2 * list.length ** 2 * mean), 9);
    }),
  );
});

test('the curve rises ever faster below the diagonal, and the unit of money does not matter', () => {
  fc.assert(
    fc.property(amounts, fc.integer({ min: 2, max: 100 }), (list, times) => {
      const { lorenz, gini } = getValue(computeConcentration(list));
      const steps = Array.from({ length: 100 }, (_, i) => lorenz[i + 1]! - lorenz[i]!);
      for (let i = 1; i < 100; i++) expect(steps[i]).toBeGreaterThanOrEqual(steps[i - 1]! - 1e-9);
      expect(lorenz[0]).toBe(0);
      expect(lorenz[100]).toBeCloseTo(1, 12);
      const cents = getValue(computeConcentration(list.map((amount) => amount * times)));
      expect(cents.gini).toBeCloseTo(gini, 10);
      expect(getValue(computeTopShare(list, 0.1))).toBeCloseTo(1 - lorenz[90]!, 9);
    }),
  );
});

test('the index of a market lies between one over the number and one', () => {
  fc.assert(
    fc.property(amounts, (list) => {
      const index = getValue(computeHerfindahl([...list]));
      expect(index).toBeGreaterThanOrEqual(1 / list.length - 1e-12);
      expect(index).toBeLessThanOrEqual(1 + 1e-12);
    }),
  );
});

test('says why there is no number', () => {
  const undetermined = (reason: string) => ({ kind: 'undetermined', reason });
  expect(computeConcentration(new Float64Array())).toEqual(undetermined('empty'));
  expect(computeConcentration(Float64Array.of(0, 0))).toEqual(undetermined('no-variation'));
  expect(computeTopShare(Float64Array.of(5, -1), 0.1)).toEqual(undetermined('negative'));
  expect(computeHerfindahl([])).toEqual(undetermined('empty'));
  expect(computeHerfindahl([0, 0])).toEqual(undetermined('no-variation'));
  expect(computeHerfindahl([1, -1])).toEqual(undetermined('negative'));
});
