import { expect, test } from 'vitest';
import { computeMedian, computePercentile, estimateSlope } from './statistics.ts';

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

/** Two up at each step, and by turns one above and one below the line. */
const saw = Array.from({ length: 10 }, (_, i) => [i, 2 * i + (i % 2 === 0 ? 1 : -1)] as const);

test('finds the slope of a line and how sure it is, as worked out by hand', () => {
  // sum (x - 4.5)² = 82.5; the saw takes 5 / 82.5 off the slope and leaves 10 - 25 / 82.5 of squares.
  const { slope, margin } = estimateSlope(saw);
  expect(slope).toBeCloseTo(2 - 5 / 82.5, 10);
  expect(margin).toBeCloseTo(2.306 * Math.sqrt((10 - 25 / 82.5) / 8 / 82.5), 10);
});

test('is sure of a straight line, and no surer when every reading comes twice', () => {
  expect(estimateSlope(saw.map(([x]) => [x, 7]))).toEqual({ slope: 0, margin: 0 });
  const twice = saw.flatMap((reading) => [reading, reading]);
  expect(estimateSlope(twice).margin).toBeCloseTo(estimateSlope(saw).margin, 10);
});

test('refuses to make a figure of nothing', () => {
  expect(() => estimateSlope(saw.slice(1))).toThrow(RangeError);
  expect(() => estimateSlope(saw.map(([, y]) => [1, y]))).toThrow(RangeError);
  expect(() => computeMedian([])).toThrow(RangeError);
  expect(() => computePercentile([], 0.99)).toThrow(RangeError);
});
