import fc from 'fast-check';
import { expect, test } from 'vitest';
import recorded from '../../test/data/reference-survival.json' with { type: 'json' };
import { getValue, largestDifference, makeSpells } from '../testing/statistics.ts';
import { computeAalenJohansen } from './aalen-johansen.ts';
import { computeJackknifeVariance } from './jackknife.ts';
import { countRiskSets, type Spells } from './spells.ts';

/** With two who are followed longer than all others, so that somebody is at risk on every day. */
const anySpells = fc
  .array(fc.record({ entry: fc.nat(15), length: fc.integer({ min: 1, max: 25 }), event: fc.nat(2) }), { maxLength: 12 })
  .map((rows) =>
    makeSpells(
      [...rows.map(({ entry, length }) => entry + length), 50, 50],
      [...rows.map(({ event }) => event), 0, 0],
      [...rows.map(({ entry }) => entry), 0, 0],
    ),
  );

function varianceOf(spells: Spells, kind: number): Float64Array {
  const risk = countRiskSets(spells, 2);
  const { kinds } = getValue(computeAalenJohansen(spells, 2));
  const ongoing = kinds[0]!.share.map((share, day) => 1 - share - kinds[1]!.share[day]!);
  return computeJackknifeVariance(spells, risk, { ongoing, share: kinds[kind - 1]!.share }, kind);
}

/** The incidence on each day when each spell counts for so much: sums over spells, day by day. */
function weighIncidence({ entry, exit, event }: Spells, weights: readonly number[], kind: number): number[] {
  const lastDay = Math.max(...exit);
  const sumOf = (test: (i: number) => boolean) => weights.reduce((sum, w, i) => sum + (test(i) ? w : 0), 0);
  const share = [0];
  let ongoing = 1;
  for (let day = 1; day <= lastDay; day++) {
    const atRisk = sumOf((i) => entry[i]! < day && exit[i]! >= day);
    const own = sumOf((i) => exit[i] === day && event[i] === kind);
    const all = sumOf((i) => exit[i] === day && event[i] !== 0);
    share.push(share[day - 1]! + (ongoing * own) / atRisk);
    ongoing *= 1 - all / atRisk;
  }
  return share;
}

/** Σ of the squared influence of each spell, found by letting it count for a little more and a little less. */
function differentiate(spells: Spells, kind: number): number[] {
  const step = 1e-5;
  const ones = Array.from(spells.exit, () => 1);
  const sums = weighIncidence(spells, ones, kind).map(() => 0);
  ones.forEach((_, own) => {
    const [more, less] = [step, -step].map((change) =>
      weighIncidence(
        spells,
        ones.map((one, i) => (i === own ? one + change : one)),
        kind,
      ),
    );
    for (const day of sums.keys()) sums[day]! += ((more![day]! - less![day]!) / (2 * step)) ** 2;
  });
  return sums;
}

test('by hand: four spells of which one is censored', () => {
  // Day 1: kind 1, 1 of 4: a plain share of ¼: ¼ · ¾ ÷ 4. Day 2: one is censored. Day 3: kind 1, 1 of 2: F = ¼ + ¾ · ½ = ⅝.
  // Influences on day 3, of 1 − F = (1 − a)(1 − h), with a = ¼ of 4 and h = ½ of 2. On a: ¾ ÷ 4 by whom it happened to, else
  // −¼ ÷ 4; on h: ½ ÷ 2, and −½ ÷ 2 by the last. The first: ½ · 3/16 = 3/32; the censored: −½ · 1/16 = −1/32; the third:
  // −1/32 + ¾ · ¼ = 5/32; the last: −1/32 − 6/32 = −7/32. Squares: (9 + 1 + 25 + 49) ÷ 1024.
  const variance = varianceOf(makeSpells([1, 2, 3, 4], [1, 0, 1, 0]), 1);
  expect(variance[0]).toBe(0);
  expect(variance[1]).toBeCloseTo(0.1875 / 4, 14);
  expect(variance[2]).toBeCloseTo(0.1875 / 4, 14);
  expect(variance[3]).toBeCloseTo(84 / 1024, 14);
  expect(variance[4]).toBeCloseTo(84 / 1024, 14);
});

test.each(recorded.aalenJohansen)(
  'equals the standard error of survfit of R, case %#',
  ({ spells, days, standardError }) => {
    const own = makeSpells(spells.exit, spells.event, spells.entry);
    for (const kind of [1, 2]) {
      const variance = varianceOf(own, kind);
      const errors = days.map((day) => Math.sqrt(Math.max(0, variance[day]!)));
      expect(largestDifference(errors, standardError[kind - 1]!)).toBeLessThan(1e-7);
    }
  },
);

test('is the sum of the squares of what each spell changes by counting for a little more', () => {
  fc.assert(
    fc.property(anySpells, fc.integer({ min: 1, max: 2 }), (spells, kind) => {
      const variance = varianceOf(spells, kind);
      differentiate(spells, kind).forEach((square, day) => {
        expect(variance[day]).toBeCloseTo(square, 7);
      });
    }),
  );
});

test('is half as large when everybody is there twice, and does not care about order', () => {
  fc.assert(
    fc.property(anySpells, ({ exit, event, entry }) => {
      const twice = makeSpells([...exit, ...exit], [...event, ...event], [...entry, ...entry]);
      const turned = makeSpells([...exit].reverse(), [...event].reverse(), [...entry].reverse());
      const variance = varianceOf({ exit, event, entry }, 1);
      variance.forEach((value, day) => {
        expect(value).toBeGreaterThanOrEqual(-1e-15);
        expect(2 * varianceOf(twice, 1)[day]!).toBeCloseTo(value, 12);
        expect(varianceOf(turned, 1)[day]).toBeCloseTo(value, 12);
      });
    }),
    { numRuns: 30 },
  );
});
