import fc from 'fast-check';
import { expect, test } from 'vitest';
import reference from '../../test/data/reference-numbers.json' with { type: 'json' };
import { fitRates, type RateCell } from './fit-rates.ts';
import { computeRatioLimits, smoothRatioLimits } from './funnel.ts';

test('by hand: a rate that is a product comes back, also for a mix that nobody has', () => {
  // Young .1, old .2; form b three times form a. Nobody is old with form b.
  const cells: RateCell[] = [
    { levels: ['young', 'a'], events: 10, exposure: 100 },
    { levels: ['old', 'a'], events: 40, exposure: 200 },
    { levels: ['young', 'b'], events: 15, exposure: 50 },
  ];
  const rateOf = fitRates(cells);
  expect(rateOf(['young', 'a'])).toBeCloseTo(0.1, 8);
  expect(rateOf(['young', 'b'])).toBeCloseTo(0.3, 8);
  expect(rateOf(['old', 'b'])).toBeCloseTo(0.6, 8);
});

test('nothing seen and nothing to see give a rate of 0, never NaN', () => {
  expect(fitRates([])(['young'])).toBe(0);
  expect(fitRates([{ levels: ['young'], events: 0, exposure: 10 }])(['young'])).toBe(0);
  const rateOf = fitRates([
    { levels: ['young'], events: 0, exposure: 10 },
    { levels: ['old'], events: 4, exposure: 10 },
  ]);
  expect([rateOf(['young']), rateOf(['old'])]).toEqual([0, 0.4]);
});

test('equals Poisson regression of R, and the ratio limits its Poisson quantiles', () => {
  const { rates, ratios } = reference;
  const cells = rates.events.map((events, i) => ({
    levels: [rates.age[i]!, rates.form[i]!, rates.sex[i]!],
    events,
    exposure: rates.exposure[i]!,
  }));
  const rateOf = fitRates(cells);
  for (const [i, { levels, exposure }] of cells.entries()) {
    expect(rateOf(levels) * exposure).toBeCloseTo(rates.fitted[i]!, 6);
  }
  for (const [i, expected] of ratios.expected.entries()) {
    const { lower95, upper95, lower998, upper998 } = computeRatioLimits(expected);
    expect([lower95, upper95, lower998, upper998].map((limit) => Math.round(limit * expected))).toEqual([
      ratios.lower95[i],
      ratios.upper95[i],
      ratios.lower998[i],
      ratios.upper998[i],
    ]);
  }
});

test('the smooth limits lie within one count of the exact ones and close in as more is expected', () => {
  const names = ['lower95', 'upper95', 'lower998', 'upper998'] as const;
  let before = smoothRatioLimits(1);
  for (let expected = 1; expected < 3000; expected *= 1.3) {
    const [exact, smooth] = [computeRatioLimits(expected), smoothRatioLimits(expected)];
    for (const name of names) expect(Math.abs(exact[name] - smooth[name]) * expected).toBeLessThanOrEqual(1);
    expect(smooth.upper95).toBeLessThanOrEqual(before.upper95);
    expect(smooth.lower998).toBeGreaterThanOrEqual(before.lower998);
    before = smooth;
  }
});

test('expected adds up to seen for every level of every factor, in any order of the cells', () => {
  const cell = fc.record({
    levels: fc.tuple(fc.constantFrom('x', 'y', 'z'), fc.constantFrom('p', 'q')),
    events: fc.integer({ min: 1, max: 40 }),
    exposure: fc.integer({ min: 1, max: 500 }),
  });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 15 }), (cells) => {
      const rateOf = fitRates(cells);
      const turned = fitRates(cells.toReversed());
      for (const at of [0, 1]) {
        for (const level of new Set(cells.map(({ levels }) => levels[at]))) {
          const own = cells.filter(({ levels }) => levels[at] === level);
          const seen = own.reduce((sum, { events }) => sum + events, 0);
          const expected = own.reduce((sum, { levels, exposure }) => sum + rateOf(levels) * exposure, 0);
          expect(expected / seen).toBeCloseTo(1, 6);
        }
      }
      for (const { levels } of cells) expect(turned(levels) / rateOf(levels)).toBeCloseTo(1, 5);
    }),
    { seed: 5, numRuns: 100 },
  );
});
