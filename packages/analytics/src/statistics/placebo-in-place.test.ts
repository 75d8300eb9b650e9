import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getValue } from '../testing/statistics.ts';
import { computePlaceboInPlace } from './placebo-in-place.ts';

const unitsOf = (changes: readonly number[], treated: number) =>
  changes.map((change, i) => ({ treated: i < treated, change }));

test('by hand: two of five units', () => {
  // Differences of the ten pairs of 5 4 1 0 0: only {5, 4} is as large as itself: 4.5 − 1/3; {0, 0} is 0 − 10/3.
  expect(getValue(computePlaceboInPlace(unitsOf([5, 4, 1, 0, 0], 2)))).toEqual({ p: 0.1, divisions: 10 });
  // 0.3 of the treated against 0.1, 0.2: both divisions with the largest or, mirrored, the smallest alone count.
  expect(getValue(computePlaceboInPlace(unitsOf([0.3, 0.1, 0.2], 1)))).toEqual({ p: 2 / 3, divisions: 3 });
});

test('all the same: every division is as large', () => {
  expect(getValue(computePlaceboInPlace(unitsOf([0.1, 0.1, 0.1, 0.1], 2)))).toEqual({ p: 1, divisions: 6 });
  expect(getValue(computePlaceboInPlace(unitsOf(new Array<number>(40).fill(0.1), 20))).p).toBe(1);
});

test('many units: drawn, the same each time, and near the share that is true', () => {
  // One of 30 million divisions has all ten.
  const apart = unitsOf([...new Array<number>(10).fill(1), ...new Array<number>(20).fill(0)], 10);
  expect(getValue(computePlaceboInPlace(apart)).p).toBeLessThan(0.001);
  expect(getValue(computePlaceboInPlace(apart)).divisions).toBe(9999);
  const noise = Array.from({ length: 30 }, (_, i) => ((i * 7919) % 31) - 15);
  const found = getValue(computePlaceboInPlace(unitsOf(noise, 15)));
  expect(found.p).toBeGreaterThan(0.05);
  expect(computePlaceboInPlace(unitsOf(noise, 15))).toEqual({ kind: 'value', value: found });
});

test('p is a share, and neither another level nor another sign changes it', () => {
  const changes = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 9 });
  fc.assert(
    fc.property(changes, fc.integer({ min: 1, max: 8 }), fc.integer({ min: -9, max: 9 }), (list, k, level) => {
      const treated = Math.min(k, list.length - 1);
      const { p, divisions } = getValue(computePlaceboInPlace(unitsOf(list, treated)));
      expect(p).toBeGreaterThanOrEqual(1 / divisions);
      expect(p).toBeLessThanOrEqual(1);
      const moved = list.map((change) => level - change);
      expect(getValue(computePlaceboInPlace(unitsOf(moved, treated))).p).toBeCloseTo(p, 12);
    }),
  );
});

test('without a unit on one side there is nothing to compare', () => {
  expect(computePlaceboInPlace(unitsOf([1, 2], 0))).toEqual({ kind: 'undetermined', reason: 'too-few' });
  expect(computePlaceboInPlace(unitsOf([1, 2], 2))).toEqual({ kind: 'undetermined', reason: 'too-few' });
});
