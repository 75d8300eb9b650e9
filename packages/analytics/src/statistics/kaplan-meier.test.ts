import fc from 'fast-check';
import { expect, test } from 'vitest';
import recorded from '../../test/data/reference-survival.json' with { type: 'json' };
import { remission, remissionSpells } from '../testing/remission.ts';
import { getValue, largestDifference, makeSpells } from '../testing/statistics.ts';
import { computeKaplanMeier, type SurvivalCurve } from './kaplan-meier.ts';
import { computeRestrictedMean } from './restricted-mean.ts';
import { countRiskSets, listAtRisk, type Spells } from './spells.ts';
import { computeSurvivalQuantile } from './survival-quantile.ts';

function curveOf(spells: Spells): SurvivalCurve {
  return getValue(computeKaplanMeier(countRiskSets(spells)));
}

/** One who is there all the time and censored last, so that there is always somebody at risk; then up to 40 others. */
const anySpells = fc
  .array(fc.record({ entry: fc.nat(60), length: fc.integer({ min: 1, max: 90 }), event: fc.nat(1) }), { maxLength: 40 })
  .map((rows) =>
    makeSpells(
      [...rows.map(({ entry, length }) => entry + length), 200, 200],
      [...rows.map(({ event }) => event), 0, 0],
      [...rows.map(({ entry }) => entry), 0, 0],
    ),
  );

test('by hand: five spells, one censored and one that enters late', () => {
  // Day 2: 1 of 4 ends → 3/4. Day 5: the late one (from day 3) and three others, one censored on day 4: 1 of 3 → 1/2.
  // Day 8: 1 of 2 → 1/4. The last is followed to day 9.
  const spells = makeSpells([2, 4, 5, 8, 9], [1, 0, 1, 1, 0], [0, 0, 0, 3, 0]);
  const risk = countRiskSets(spells);
  const curve = getValue(computeKaplanMeier(risk));
  expect([...curve.days]).toEqual([2, 5, 8]);
  expect([...curve.atRisk]).toEqual([4, 3, 2]);
  expect([...curve.survival]).toEqual([0.75, 0.5, 0.25]);
  // Greenwood on day 5: 0.5 √(1/(4·3) + 1/(3·2)) = 0.5 √0.25 = 0.25.
  expect(curve.standardError[1]).toBeCloseTo(0.25, 14);
  // Level at exactly one half from day 5 to day 8: the median is the middle.
  expect(getValue(computeSurvivalQuantile(curve))).toMatchObject({ value: 6.5 });
  // Area to day 8: 2 · 1 + 3 · 0.75 + 3 · 0.5 = 5.75.
  // Variance: (5.75 − 2)² ÷ (4·3) + 1.5² ÷ (3·2) = 1.171875 + 0.375.
  const mean = getValue(computeRestrictedMean(curve, 8));
  expect(mean.value).toBe(5.75);
  expect(mean.standardError).toBeCloseTo(Math.sqrt(1.546875), 12);
  expect(listAtRisk(risk, [0, 1, 3, 4, 9, 10])).toEqual([4, 4, 3, 4, 1, 0]);
});

test('gives the published curve of Freireich: S(6) = 0.857, S(23) = 0.448, median 23 weeks', () => {
  const curve = curveOf(remissionSpells(remission.treated));
  const at = (week: number) => curve.days.indexOf(week);
  expect(curve.survival[at(6)]).toBeCloseTo(0.857, 3);
  expect(curve.standardError[at(6)]).toBeCloseTo(0.0764, 4);
  expect(curve.survival[at(23)]).toBeCloseTo(0.448, 3);
  expect(curve.standardError[at(23)]).toBeCloseTo(0.1346, 4);
  expect(getValue(computeSurvivalQuantile(curve)).value).toBe(23);
});

test.each(recorded.kaplanMeier)('equals survfit of R, case %#', (expected) => {
  const { exit, event, entry } = expected.spells;
  const risk = countRiskSets(makeSpells(exit, event, entry));
  const curve = getValue(computeKaplanMeier(risk));
  const days = [...curve.days];
  const ours = (values: ArrayLike<number>) => expected.days.map((day) => values[days.indexOf(day)] ?? null);
  expect(expected.days).toEqual(days);
  expect(ours(curve.atRisk)).toEqual(expected.atRisk);
  expect(ours(curve.events)).toEqual(expected.events);
  expect(largestDifference(curve.survival, expected.survival)).toBeLessThan(1e-9);
  // R gives no error and no interval where nobody is left; we end at 0.
  const left = expected.survival.filter((share) => share > 0).length;
  for (const name of ['standardError', 'lower', 'upper'] as const) {
    expect(largestDifference(curve[name].subarray(0, left), expected[name].slice(0, left))).toBeLessThan(1e-9);
  }
  const quantiles = [0.25, 0.5, 0.75].map((p) => getValue(computeSurvivalQuantile(curve, p)));
  expect(quantiles.map(({ value }) => value)).toEqual(expected.quantiles.value);
  expect(quantiles.map(({ lower }) => lower)).toEqual(expected.quantiles.lower);
  expect(quantiles.map(({ upper }) => upper)).toEqual(expected.quantiles.upper);
  const mean = getValue(computeRestrictedMean(curve, expected.tau));
  expect(
    largestDifference([mean.value, mean.standardError], [expected.restrictedMean, expected.restrictedMeanError]),
  ).toBeLessThan(1e-9);
});

test('never rises, stays between 0 and 1, and keeps inside its interval', () => {
  fc.assert(
    fc.property(anySpells, (spells) => {
      const curve = curveOf(spells);
      let before = 1;
      curve.survival.forEach((share, i) => {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThan(before);
        expect(curve.lower[i]).toBeLessThanOrEqual(share);
        expect(curve.upper[i]).toBeGreaterThanOrEqual(share);
        before = share;
      });
    }),
  );
});

test('does not care in which order the spells come', () => {
  fc.assert(
    fc.property(anySpells, ({ entry, exit, event }) => {
      const turned = { entry: entry.toReversed(), exit: exit.toReversed(), event: event.toReversed() };
      expect(curveOf(turned)).toEqual(curveOf({ entry, exit, event }));
    }),
  );
});

test('without censoring it is the plain share, its median the plain median and its mean the plain mean', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 40 }), (days) => {
      const curve = curveOf(
        makeSpells(
          days,
          days.map(() => 1),
        ),
      );
      curve.days.forEach((day, i) => {
        expect(curve.survival[i]).toBeCloseTo(days.filter((other) => other > day).length / days.length, 12);
      });
      const sorted = days.toSorted((a, b) => a - b);
      const middle = (sorted[Math.floor((days.length - 1) / 2)]! + sorted[Math.floor(days.length / 2)]!) / 2;
      expect(getValue(computeSurvivalQuantile(curve)).value).toBe(middle);
      const mean = days.reduce((sum, day) => sum + day, 0) / days.length;
      expect(getValue(computeRestrictedMean(curve, 50)).value).toBeCloseTo(mean, 10);
    }),
  );
});

test('a spell cut in two at any day gives the same curve', () => {
  fc.assert(
    fc.property(anySpells, fc.nat(100), ({ entry, exit, event }, cut) => {
      const rows = [...exit].flatMap((last, i): [number, number, number][] => {
        const first = entry[i]!;
        return first < cut && cut < last
          ? [
              [first, cut, 0],
              [cut, last, event[i]!],
            ]
          : [[first, last, event[i]!]];
      });
      const whole = curveOf({ entry, exit, event });
      const pieces = curveOf(
        makeSpells(
          rows.map((r) => r[1]),
          rows.map((r) => r[2]),
          rows.map((r) => r[0]),
        ),
      );
      expect({ ...pieces, n: 0 }).toEqual({ ...whole, n: 0 });
    }),
  );
});

test('says why there is no number', () => {
  const undetermined = (reason: string) => ({ kind: 'undetermined', reason });
  expect(computeKaplanMeier(countRiskSets(makeSpells([], [])))).toEqual(undetermined('empty'));
  expect(computeKaplanMeier(countRiskSets(makeSpells([5], [1], [5])))).toEqual(undetermined('empty'));
  // All of them were running when the data begin: nobody was seen from the first day.
  expect(computeKaplanMeier(countRiskSets(makeSpells([9], [1], [4])))).toEqual(undetermined('nobody-at-risk'));
  // The only one ends on day 3, another one enters afterwards.
  expect(computeKaplanMeier(countRiskSets(makeSpells([3, 9], [1, 1], [0, 3])))).toEqual(undetermined('nobody-at-risk'));
  const censored = curveOf(makeSpells([5, 7], [0, 0]));
  expect(computeSurvivalQuantile(censored)).toEqual(undetermined('all-censored'));
  expect(computeRestrictedMean(censored, 5)).toEqual(undetermined('all-censored'));
  const high = curveOf(makeSpells([5, 7, 7], [1, 0, 0]));
  expect(computeSurvivalQuantile(high)).toEqual(undetermined('not-reached'));
  expect(computeRestrictedMean(high, 8)).toEqual(undetermined('follow-up-too-short'));
  expect(() => countRiskSets(makeSpells([5], [1], [-1]))).toThrow(RangeError);
  expect(() => countRiskSets(makeSpells([5], [2]))).toThrow(RangeError);
});
