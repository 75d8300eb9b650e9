import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getValue } from '../testing/statistics.ts';
import { decomposeGrowth, type FactorGroup } from './growth.ts';
import { roundToSum } from './round-to-sum.ts';

const factor = fc.oneof(fc.double({ min: 0.01, max: 1000, noNaN: true }), fc.constant(0));
const group: fc.Arbitrary<FactorGroup> = fc.record({
  before: fc.tuple(factor, factor, factor),
  after: fc.tuple(factor, factor, factor),
});

test('by hand: two factors, one group', () => {
  // 2 × 300 = 600 → 4 × 600 = 2400 cents. L = 1800 ÷ ln 4; both double, so each adds 1800 · ln 2 ÷ ln 4 = 900.
  expect(getValue(decomposeGrowth([{ before: [2, 300], after: [4, 600] }]))).toEqual({
    parts: [900, 900],
    rest: 0,
    total: 1800,
  });
  // 100 × 10 = 1000 → 100 × 15 = 1500: all of it is the second factor.
  expect(getValue(decomposeGrowth([{ before: [100, 10], after: [100, 15] }])).parts).toEqual([0, 500]);
});

test('by hand: a group that is new or gone counts for the factor that was or became zero', () => {
  const isNew = { before: [0, 10, null], after: [5, 10, 7] };
  expect(getValue(decomposeGrowth([isNew])).parts).toEqual([350, 0, 0]);
  const gone = { before: [5, 10, 7], after: [0, null, null] };
  expect(getValue(decomposeGrowth([gone])).parts).toEqual([-350, 0, 0]);
  expect(getValue(decomposeGrowth([{ before: [0, 0], after: [5, 10] }])).parts).toEqual([25, 25]);
  expect(getValue(decomposeGrowth([{ before: [0, 3], after: [9, 0] }])).parts).toEqual([0, 0]);
});

test('zeros are the limit of ever smaller values (Ang and Choi 1997)', () => {
  const near = getValue(decomposeGrowth([{ before: [1e-300, 10, 4], after: [500, 10, 700] }])).parts;
  const zero = getValue(decomposeGrowth([{ before: [0, 10, 4], after: [500, 10, 700] }])).parts;
  // The limit is reached as slowly as a logarithm.
  expect(Math.abs(near[0]! / zero[0]! - 1)).toBeLessThan(0.01);
});

test('what was booked beyond the product is the rest', () => {
  const groups = [{ before: [2, 300], after: [4, 600] }];
  expect(getValue(decomposeGrowth(groups, { before: 610, after: 2500 }))).toEqual({
    parts: [900, 900],
    rest: 90,
    total: 1890,
  });
});

test('parts add up to the cent, for any groups and zeros', () => {
  fc.assert(
    fc.property(fc.array(group, { minLength: 1, maxLength: 6 }), (groups) => {
      const { parts, rest, total } = getValue(decomposeGrowth(groups));
      expect(parts.every(Number.isInteger)).toBe(true);
      expect(parts.reduce((sum, part) => sum + part, 0) + rest).toBe(total);
      const product = (read: (own: FactorGroup) => readonly (number | null)[]) =>
        groups.reduce((sum, own) => sum + read(own).reduce<number>((value, x) => value * (x ?? 1), 1), 0);
      const change = product(({ after }) => after) - product(({ before }) => before);
      expect(Math.abs(total - change)).toBeLessThanOrEqual(0.5 + 1e-9 * Math.abs(change) + 1e-6);
    }),
  );
});

test('turning the time round turns the signs, and the order of factors does not matter', () => {
  fc.assert(
    fc.property(fc.array(group, { minLength: 1, maxLength: 4 }), (groups) => {
      const { parts } = getValue(decomposeGrowth(groups));
      const back = getValue(
        decomposeGrowth(groups.map(({ before, after }) => ({ before: after, after: before }))),
      ).parts;
      const turned = getValue(
        decomposeGrowth(groups.map((own) => ({ before: own.before.toReversed(), after: own.after.toReversed() }))),
      ).parts;
      parts.forEach((part, i) => {
        // Rounding to whole cents may differ by one.
        expect(Math.abs(part + back[i]!)).toBeLessThanOrEqual(1 + 1e-9 * Math.abs(part));
        expect(Math.abs(part - turned.toReversed()[i]!)).toBeLessThanOrEqual(1 + 1e-9 * Math.abs(part));
      });
    }),
  );
});

test('says why there is no number', () => {
  expect(decomposeGrowth([])).toEqual({ kind: 'undetermined', reason: 'empty' });
  expect(decomposeGrowth([{ before: [1, -2], after: [1, 2] }])).toEqual({ kind: 'undetermined', reason: 'negative' });
  expect(() => decomposeGrowth([{ before: [1, null], after: [1, 2] }])).toThrow(RangeError);
  expect(() => decomposeGrowth([{ before: [1], after: [1, 2] }])).toThrow(RangeError);
});

test('rounding keeps the sum and moves no part by one or more', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 9 }), (parts) => {
      const sum = Math.round(parts.reduce((total, part) => total + part, 0)) + 0;
      const whole = roundToSum(parts, sum);
      expect(whole.reduce((total, part) => total + part, 0)).toBe(sum);
      whole.forEach((part, i) => {
        expect(Math.abs(part - parts[i]!)).toBeLessThanOrEqual(1);
      });
    }),
  );
});
