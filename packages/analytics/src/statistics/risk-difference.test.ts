import { expect, test } from 'vitest';
import { getValue } from '../testing/statistics.ts';
import { computeRiskDifference } from './risk-difference.ts';

test('by hand: harder cases get more, so the raw difference is harmful and the one among those alike is not', () => {
  // Easy: 2 of 10 against 12 of 40 (−.10, weight 8). Hard: 24 of 40 against 7 of 10 (−.10, weight 8). Raw: 26/50 − 19/50.
  const easy = { met: { events: 2, n: 10 }, zonder: { events: 12, n: 40 } };
  const hard = { met: { events: 24, n: 40 }, zonder: { events: 7, n: 10 } };
  const found = getValue(computeRiskDifference([easy, hard]));
  expect(found.value).toBeCloseTo(-0.1, 12);
  const raw = getValue(computeRiskDifference([{ met: { events: 26, n: 50 }, zonder: { events: 19, n: 50 } }]));
  expect(raw.value).toBeCloseTo(0.14, 12);
  // Per stratum 8² (p₁q₁/n₁ + p₀q₀/n₀), by 16².
  const variance = (64 * (0.016 + 0.00525) + 64 * (0.006 + 0.021)) / 256;
  const half = 1.959964 * Math.sqrt(variance);
  expect(found.upper).toBeCloseTo(found.value + half, 6);
  expect(found.lower).toBeCloseTo(found.value - half, 6);
});

test('a stratum with one side empty says nothing, and without any other nothing can be said', () => {
  const empty = { met: { events: 3, n: 5 }, zonder: { events: 0, n: 0 } };
  expect(computeRiskDifference([empty]).kind).toBe('undetermined');
  const both = { met: { events: 1, n: 2 }, zonder: { events: 1, n: 4 } };
  expect(getValue(computeRiskDifference([empty, both])).value).toBeCloseTo(0.25, 12);
});
