import fc from 'fast-check';
import { expect, test } from 'vitest';
import reference from '../../test/data/reference-numbers.json' with { type: 'json' };
import { getValue, largestDifference, makeSpells } from '../testing/statistics.ts';
import { computeMeanLimits, computeShareLimits } from './funnel.ts';
import { computeHazard } from './hazard.ts';
import { computePoissonInterval } from './poisson.ts';
import { computeShare } from './share.ts';
import { countRiskSets } from './spells.ts';

test('by hand: events and days at risk per band of elapsed time', () => {
  // Band 1–10: 4 + 10 + (10 − 2) days, one event. Band 11–20: 5 + 10 days, one event. Band 21–30: nobody.
  const risk = countRiskSets(makeSpells([4, 15, 20], [1, 1, 0], [0, 0, 2]));
  const bands = computeHazard(risk, [10, 20, 30]);
  expect(bands.map(({ first, last, events, personDays }) => [first, last, events, personDays])).toEqual([
    [1, 10, 1, 22],
    [11, 20, 1, 15],
    [21, 30, 0, 0],
  ]);
  expect(getValue(bands[0]!.hazard).value).toBe(1 / 22);
  expect(bands[2]!.hazard).toEqual({ kind: 'undetermined', reason: 'nobody-at-risk' });
});

test('by hand: no event at all has the upper bound −ln 0.025, and Wilson for 1 in 2', () => {
  expect(computePoissonInterval(0).lower).toBe(0);
  expect(computePoissonInterval(0).upper).toBeCloseTo(-Math.log(0.025), 10);
  // Middle ½, width z √(1/8 + z²/16) ÷ (1 + z²/2) with z² = 3.8415: 1.96 · 0.60437 ÷ 2.92073 = 0.40547.
  const half = getValue(computeShare(1, 2));
  expect(half.lower).toBeCloseTo(0.0945, 4);
  expect(half.upper).toBeCloseTo(0.9055, 4);
  expect(computeShare(0, 0)).toEqual({ kind: 'undetermined', reason: 'empty' });
});

test('Poisson and Wilson intervals and funnel limits equal those of R', () => {
  const { poisson, shares, funnel } = reference;
  const intervals = poisson.count.map(computePoissonInterval);
  expect(
    largestDifference(
      intervals.map(({ lower }) => lower),
      poisson.lower,
    ),
  ).toBeLessThan(1e-9);
  expect(
    largestDifference(
      intervals.map(({ upper }) => upper),
      poisson.upper,
    ),
  ).toBeLessThan(1e-9);
  const intervalsOfShares = shares.count.map((count, i) => getValue(computeShare(count, shares.total[i]!)));
  expect(
    largestDifference(
      intervalsOfShares.map(({ lower }) => lower),
      shares.lower,
    ),
  ).toBeLessThan(1e-9);
  expect(
    largestDifference(
      intervalsOfShares.map(({ upper }) => upper),
      shares.upper,
    ),
  ).toBeLessThan(1e-9);
  const limits = funnel.n.map((n, i) => computeShareLimits(funnel.target[i]!, n));
  for (const name of ['lower95', 'upper95', 'lower998', 'upper998'] as const) {
    expect(
      largestDifference(
        limits.map((limit) => limit[name]),
        funnel[name],
      ),
    ).toBeLessThan(1e-8);
  }
});

/** Chance of at most `count` of `n`, summed term by term. */
function chanceOfAtMost(count: number, n: number, share: number): number {
  let term = (1 - share) ** n;
  let sum = term;
  for (let r = 1; r <= count; r++) {
    term *= ((n - r + 1) / r) * (share / (1 - share));
    sum += term;
  }
  return count < 0 ? 0 : sum;
}

test('a unit lies beyond a funnel limit only when its count is that rare, and at the limit it is not', () => {
  const target = fc.double({ min: 0.02, max: 0.98, noNaN: true });
  fc.assert(
    fc.property(target, fc.integer({ min: 1, max: 100 }), (share, n) => {
      const { lower95, upper95, lower998, upper998 } = computeShareLimits(share, n);
      const [low, high] = [Math.round(lower95 * n), Math.round(upper95 * n)];
      expect(chanceOfAtMost(low - 1, n, share)).toBeLessThan(0.025 + 1e-9);
      expect(chanceOfAtMost(low, n, share)).toBeGreaterThan(0.025 - 1e-9);
      expect(1 - chanceOfAtMost(high, n, share)).toBeLessThan(0.025 + 1e-9);
      expect(1 - chanceOfAtMost(high - 1, n, share)).toBeGreaterThan(0.025 - 1e-9);
      expect(0 <= lower998 && lower998 <= lower95 && upper95 <= upper998 && upper998 <= 1).toBe(true);
      const larger = computeShareLimits(share, 100 * n);
      expect(larger.upper998 - larger.lower998).toBeLessThanOrEqual(upper998 - lower998 + 1 / n);
    }),
  );
  // 100 and standard deviation 30 with n 9: error 10.
  expect(computeMeanLimits(100, 30, 9).lower95).toBeCloseTo(100 - 19.6, 2);
  expect(computeMeanLimits(100, 30, 9).upper998).toBeCloseTo(100 + 30.9, 1);
});

test('a share keeps inside its Wilson interval, which narrows as the number grows', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(40), (count, others) => {
      const total = count + others;
      if (total === 0) return;
      const { value, lower, upper } = getValue(computeShare(count, total));
      expect(0 <= lower && lower <= value && value <= upper && upper <= 1).toBe(true);
      const larger = getValue(computeShare(4 * count, 4 * total));
      expect(larger.upper - larger.lower).toBeLessThan(upper - lower);
    }),
  );
});

test('person-days and events of bands add up to those of the spells', () => {
  const row = fc.record({ entry: fc.nat(50), length: fc.integer({ min: 1, max: 60 }), event: fc.nat(1) });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
      const spells = makeSpells(
        rows.map(({ entry, length }) => entry + length),
        rows.map(({ event }) => event),
        rows.map(({ entry }) => entry),
      );
      const bands = computeHazard(countRiskSets(spells), [7, 30, 31, 110]);
      const sum = (read: (band: (typeof bands)[number]) => number) =>
        bands.reduce((total, band) => total + read(band), 0);
      expect(sum(({ personDays }) => personDays)).toBe(rows.reduce((total, { length }) => total + length, 0));
      expect(sum(({ events }) => events)).toBe(rows.reduce((total, { event }) => total + event, 0));
    }),
  );
});
