import { expect, test } from 'vitest';
import { computeMedian, computePercentile, computeSlope } from './statistics.ts';

test('takes the middle value whatever the order, and the mean of two', () => {
  expect(computeMedian([9, 1, 5])).toBe(5);
  expect(computeMedian([4, 1, 10, 2])).toBe(3);
  expect(computeMedian([7])).toBe(7);
});

test('takes the nearest rank as percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
  expect(computePercentile(hundred, 0.99)).toBe(99);
  expect(computePercentile(hundred, 1)).toBe(100);
  expect(computePercentile(hundred, 0)).toBe(1);
  expect(computePercentile([3, 8], 0.5)).toBe(3);
});

test('finds the slope of a line through points, and a flat one', () => {
  expect(
    computeSlope([
      [0, 5],
      [1, 7],
      [2, 9],
    ]),
  ).toBeCloseTo(2);
  expect(
    computeSlope([
      [0, 1],
      [1, 3],
      [2, 1],
    ]),
  ).toBeCloseTo(0);
});

test('refuses to make a figure of nothing', () => {
  expect(() => computeSlope([[1, 1]])).toThrow(RangeError);
  expect(() => computeMedian([])).toThrow(RangeError);
  expect(() => computePercentile([], 0.99)).toThrow(RangeError);
});
