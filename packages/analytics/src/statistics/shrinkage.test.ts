import fc from 'fast-check';
import { expect, test } from 'vitest';
import reference from '../../test/data/reference-numbers.json' with { type: 'json' };
import { getValue, largestDifference } from '../testing/statistics.ts';
import { shrinkRatios } from './shrinkage.ts';

const counts = fc.array(fc.record({ observed: fc.nat(60), expected: fc.double({ min: 0.5, max: 50, noNaN: true }) }), {
  minLength: 2,
  maxLength: 12,
});

test('by hand: two units with the same expected number move to the mean by the same part', () => {
  // Ratios 0.5 and 1.5, mean 1. Spread: (10 · ¼ + 10 · ¼) ÷ 20 = ¼, of which 1 · 2 ÷ 20 = 0.1 by chance: 0.15 between.
  // Gamma with shape 1 ÷ 0.15 = 6.667 and the same rate: (6.667 + 5) ÷ (6.667 + 10) = 0.7, and 1.3.
  const { mean, between, units } = getValue(
    shrinkRatios([
      { observed: 5, expected: 10 },
      { observed: 15, expected: 10 },
    ]),
  );
  expect([mean, between]).toEqual([1, expect.closeTo(0.15, 12)]);
  expect(units.map(({ value }) => value)).toEqual([expect.closeTo(0.7, 12), expect.closeTo(1.3, 12)]);
});

test('equals the gamma posterior of R', () => {
  const { shrinkage } = reference;
  const shrunk = getValue(
    shrinkRatios(shrinkage.observed.map((observed, i) => ({ observed, expected: shrinkage.expected[i]! }))),
  );
  expect(largestDifference([shrunk.mean, shrunk.between], [shrinkage.mean, shrinkage.between])).toBeLessThan(1e-9);
  for (const name of ['value', 'lower', 'upper'] as const) {
    expect(
      largestDifference(
        shrunk.units.map((unit) => unit[name]),
        shrinkage[name],
      ),
    ).toBeLessThan(1e-9);
  }
});

test('shrinks between its own ratio and the mean, and the less the more is expected', () => {
  fc.assert(
    fc.property(counts, (units) => {
      const found = shrinkRatios(units);
      if (found.kind === 'undetermined') {
        expect(units.every(({ observed }) => observed === 0)).toBe(true);
        return;
      }
      const { mean, between } = found.value;
      found.value.units.forEach(({ value, lower, upper }, i) => {
        const raw = units[i]!.observed / units[i]!.expected;
        expect(value).toBeGreaterThanOrEqual(Math.min(raw, mean) - 1e-9);
        expect(value).toBeLessThanOrEqual(Math.max(raw, mean) + 1e-9);
        if (between === 0) expect([lower, upper]).toEqual([null, null]);
        else expect(lower! <= value && value <= upper!).toBe(true);
      });
    }),
  );
  const { units } = getValue(
    shrinkRatios([
      { observed: 6, expected: 3 },
      { observed: 600, expected: 300 },
      { observed: 50, expected: 100 },
      { observed: 0, expected: 0 },
    ]),
  );
  expect(units[0]!.value).toBeLessThan(units[1]!.value);
  expect(shrinkRatios([{ observed: 3, expected: 2 }])).toEqual({ kind: 'undetermined', reason: 'too-few' });
});

test('what one expects twice as high gives ratios half as high, and the order of units does not matter', () => {
  fc.assert(
    fc.property(counts, (units) => {
      const found = shrinkRatios(units);
      const double = shrinkRatios(units.map(({ observed, expected }) => ({ observed, expected: 2 * expected })));
      const turned = shrinkRatios(units.toReversed());
      if (found.kind === 'undetermined' || double.kind === 'undetermined' || turned.kind === 'undetermined') return;
      // On the border between no spread at all and hardly any, rounding decides.
      if (found.value.between < 1e-9) return;
      found.value.units.forEach(({ value }, i) => {
        expect(2 * double.value.units[i]!.value).toBeCloseTo(value, 7);
        expect(turned.value.units.at(-1 - i)!.value).toBeCloseTo(value, 7);
      });
    }),
  );
});
