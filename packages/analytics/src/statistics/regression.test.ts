import fc from 'fast-check';
import { expect, test } from 'vitest';
import reference from '../../test/data/reference-numbers.json' with { type: 'json' };
import { getValue, largestDifference } from '../testing/statistics.ts';
import { invert, multiply } from './cholesky.ts';
import { computeLogTrend } from './trend.ts';

test('by hand: a value that doubles each year grows by 1', () => {
  const { growth, lower, upper, p } = getValue(
    computeLogTrend([
      { at: 2020, value: 10 },
      { at: 2021, value: 20 },
      { at: 2022, value: 40 },
    ]),
  );
  for (const bound of [growth, lower, upper]) expect(bound).toBeCloseTo(1, 9);
  expect(p).toBeLessThan(1e-6);
});

test('the trend equals that of lm in R', () => {
  const { at, value, ...expected } = reference.trend;
  const found = getValue(computeLogTrend(at.map((year, i) => ({ at: year, value: value[i]! }))));
  expect(
    largestDifference(Object.values(found), [expected.growth, expected.lower, expected.upper, expected.p]),
  ).toBeLessThan(1e-8);
});

test('the trend keeps inside its interval, and the unit of the value does not matter', () => {
  const values = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 3, maxLength: 10 });
  fc.assert(
    fc.property(values, (list) => {
      const points = list.map((value, at) => ({ at: 2015 + at, value }));
      const found = getValue(computeLogTrend(points));
      expect(found.lower).toBeLessThanOrEqual(found.growth);
      expect(found.upper).toBeGreaterThanOrEqual(found.growth);
      expect(found.p).toBeGreaterThanOrEqual(0);
      expect(found.p).toBeLessThanOrEqual(1);
      const other = getValue(computeLogTrend(points.map(({ at, value }) => ({ at, value: value / 7 }))));
      expect(other.growth).toBeCloseTo(found.growth, 9);
    }),
  );
  const year = (at: number, value: number) => ({ at, value });
  expect(computeLogTrend([year(1, 1), year(2, 1)])).toEqual({ kind: 'undetermined', reason: 'too-few' });
  expect(computeLogTrend([year(1, 1), year(2, 0), year(3, 1)])).toEqual({ kind: 'undetermined', reason: 'negative' });
  expect(computeLogTrend([year(1, 1), year(1, 2), year(1, 1)])).toEqual({
    kind: 'undetermined',
    reason: 'no-variation',
  });
  expect(getValue(computeLogTrend([year(1, 2), year(2, 2), year(3, 2)]))).toEqual({
    growth: 0,
    lower: 0,
    upper: 0,
    p: 1,
  });
});

test('the inverse times the matrix is one, and a matrix with a row too many has none', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 3 }), {
        minLength: 3,
        maxLength: 3,
      }),
      (a) => {
        // A Aᵀ + 1 is positive definite.
        const matrix = a.map((x, i) => a.map((y, j) => x.reduce((sum, v, k) => sum + v * y[k]!, i === j ? 1 : 0)));
        const inverse = invert(matrix)!;
        matrix.forEach((row, i) => {
          multiply(inverse, row).forEach((x, j) => {
            expect(x).toBeCloseTo(i === j ? 1 : 0, 8);
          });
        });
      },
    ),
  );
  expect(
    invert([
      [1, 2],
      [2, 4],
    ]),
  ).toBeUndefined();
  expect(invert([[0]])).toBeUndefined();
});
