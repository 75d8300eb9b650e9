import fc from 'fast-check';
import { expect, test } from 'vitest';
import reference from '../../test/data/reference-numbers.json' with { type: 'json' };
import { getValue, largestDifference } from '../testing/statistics.ts';
import { computeRatio, standardiseIndirectly } from './standardisation.ts';

test('by hand: indirect standardisation', () => {
  // Young: 30 of 100, old: 40 of 400. A has 10 young and 100 old: expected 3 + 10 = 13, observed 26.
  const cells = [
    { unit: 'A', stratum: 'young', events: 6, exposure: 10 },
    { unit: 'A', stratum: 'old', events: 20, exposure: 100 },
    { unit: 'B', stratum: 'young', events: 24, exposure: 90 },
    { unit: 'B', stratum: 'old', events: 20, exposure: 300 },
  ];
  const [a, b] = standardiseIndirectly(cells);
  expect(a).toMatchObject({ unit: 'A', observed: 26, expected: 13, exposure: 110 });
  expect(getValue(a!.ratio).value).toBe(2);
  expect(b!.expected).toBe(57);
  expect(computeRatio(0, 0)).toEqual({ kind: 'undetermined', reason: 'no-variation' });
});

test('expected adds up to observed over all units, whatever the mix', () => {
  const cell = fc.record({
    unit: fc.constantFrom('A', 'B', 'C'),
    stratum: fc.constantFrom('x', 'y'),
    events: fc.nat(20),
    exposure: fc.integer({ min: 1, max: 500 }),
  });
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 12 }), (cells) => {
      const units = standardiseIndirectly(cells);
      const gap = units.reduce((sum, { observed, expected }) => sum + observed - expected, 0);
      expect(gap).toBeCloseTo(0, 8);
    }),
  );
});

test('equals a Poisson regression on the strata alone in R, with its exact interval', () => {
  const { unit, stratum, exposure, events, ...expected } = reference.standardisation;
  const cells = unit.map((own, i) => ({
    unit: own,
    stratum: stratum[i]!,
    exposure: exposure[i]!,
    events: events[i]!,
  }));
  const units = standardiseIndirectly(cells).toSorted((a, b) => a.unit.localeCompare(b.unit));
  const ratios = units.map(({ ratio }) => getValue(ratio));
  const found = units.map((one) => one.expected);
  expect(largestDifference(found, expected.expected)).toBeLessThan(1e-9);
  for (const name of ['value', 'lower', 'upper'] as const) {
    const ours = ratios.map((ratio) => ratio[name]);
    expect(largestDifference(ours, expected[name])).toBeLessThan(1e-9);
  }
});

test('a unit with the rate of everybody in each stratum has ratio 1, whatever the unit of exposure', () => {
  const size = fc.integer({ min: 1, max: 50 });
  fc.assert(
    fc.property(fc.array(size, { minLength: 2, maxLength: 5 }), size, (sizes, scale) => {
      const cells = sizes.flatMap((n, i) => [
        { unit: `u${i}`, stratum: 'x', events: 2 * n, exposure: 7 * n * scale },
        { unit: `u${i}`, stratum: 'y', events: n, exposure: n * scale },
      ]);
      for (const { ratio } of standardiseIndirectly(cells)) expect(getValue(ratio).value).toBeCloseTo(1, 12);
    }),
  );
});
