import fc from 'fast-check';
import { expect, test } from 'vitest';
import recorded from '../../test/data/reference-survival.json' with { type: 'json' };
import { getValue, largestDifference, makeSpells } from '../testing/statistics.ts';
import { computeAalenJohansen, readIncidence } from './aalen-johansen.ts';
import { computeKaplanMeier } from './kaplan-meier.ts';
import { countRiskSets } from './spells.ts';

const anySpells = fc
  .array(fc.record({ entry: fc.nat(60), length: fc.integer({ min: 1, max: 90 }), event: fc.nat(2) }), { maxLength: 40 })
  .map((rows) =>
    makeSpells(
      [...rows.map(({ entry, length }) => entry + length), 200, 200],
      [...rows.map(({ event }) => event), 0, 0],
      [...rows.map(({ entry }) => entry), 0, 0],
    ),
  );

test('by hand: two kinds of events, one censored, one late', () => {
  // Day 1: kind 1, 1 of 4 → F₁ = 1/4, S = 3/4. Day 2: one censored, one enters. Day 3: kind 2, 1 of 3 → F₂ = 3/4 · 1/3 = 1/4,
  // S = 1/2. Day 4: kind 1, 1 of 2 → F₁ = 1/4 + 1/2 · 1/2 = 1/2.
  const spells = makeSpells([1, 2, 3, 4, 5], [1, 0, 2, 1, 0], [0, 0, 0, 0, 2]);
  const found = getValue(computeAalenJohansen(spells, 2));
  expect([...found.kinds[0]!.share]).toEqual([0, 0.25, 0.25, 0.25, 0.5, 0.5]);
  expect([...found.kinds[1]!.share]).toEqual([0, 0, 0, 0.25, 0.25, 0.25]);
  // On day 1 a plain share of 1 in 4: √(¼ · ¾ ÷ 4).
  expect(found.kinds[0]!.standardError[1]).toBeCloseTo(Math.sqrt(0.1875 / 4), 14);
  expect(getValue(readIncidence(found, 1, 4)).value).toBe(0.5);
  expect(readIncidence(found, 1, 6)).toEqual({ kind: 'undetermined', reason: 'follow-up-too-short' });
});

test.each(recorded.aalenJohansen)('equals survfit of R with its standard error, case %#', ({ spells, ...expected }) => {
  const found = getValue(computeAalenJohansen(makeSpells(spells.exit, spells.event, spells.entry), 2));
  found.kinds.forEach(({ share, standardError }, kind) => {
    const at = (values: Float64Array) => expected.days.map((day) => values[day]!);
    expect(largestDifference(at(share), expected.share[kind]!)).toBeLessThan(1e-9);
    expect(largestDifference(at(standardError), expected.standardError[kind]!)).toBeLessThan(1e-7);
  });
});

test('what happened to somebody and what still goes on add up to one; with one kind it is one minus Kaplan–Meier', () => {
  fc.assert(
    fc.property(anySpells, (spells) => {
      const found = getValue(computeAalenJohansen(spells, 2));
      const curve = getValue(computeKaplanMeier(countRiskSets(spells, 2)));
      const one = { ...spells, event: spells.event.map((event) => Math.min(1, event)) };
      const single = getValue(computeAalenJohansen(one, 1));
      curve.days.forEach((day, i) => {
        const happened = found.kinds[0]!.share[day]! + found.kinds[1]!.share[day]!;
        expect(happened + curve.survival[i]!).toBeCloseTo(1, 12);
        expect(single.kinds[0]!.share[day]! + curve.survival[i]!).toBeCloseTo(1, 12);
      });
    }),
  );
});

test('rises only, lies below one minus Kaplan–Meier that censors the other kind, and does not care about order', () => {
  fc.assert(
    fc.property(anySpells, (spells) => {
      const { share } = getValue(computeAalenJohansen(spells, 2)).kinds[0]!;
      expect([...share]).toEqual([...share].sort((a, b) => a - b));
      const censored = { ...spells, event: spells.event.map((event) => (event === 1 ? 1 : 0)) };
      const naive = getValue(computeAalenJohansen(censored, 1)).kinds[0]!.share;
      share.forEach((value, day) => {
        expect(value).toBeLessThanOrEqual(naive[day]! + 1e-12);
      });
      const turned = makeSpells([...spells.exit].reverse(), [...spells.event].reverse(), [...spells.entry].reverse());
      const other = getValue(computeAalenJohansen(turned, 2)).kinds[0]!;
      expect(largestDifference(other.share, share)).toBeLessThan(1e-12);
    }),
  );
});

test('without censoring the standard error is that of a plain share', () => {
  const rows = fc.array(fc.record({ day: fc.integer({ min: 1, max: 20 }), event: fc.integer({ min: 1, max: 2 }) }), {
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(rows, (list) => {
      const spells = makeSpells(
        list.map(({ day }) => day),
        list.map(({ event }) => event),
      );
      const { share, standardError } = getValue(computeAalenJohansen(spells, 2)).kinds[0]!;
      share.forEach((p, day) => {
        expect(p).toBeCloseTo(list.filter((row) => row.event === 1 && row.day <= day).length / list.length, 12);
        expect(standardError[day]! ** 2).toBeCloseTo((p * (1 - p)) / list.length, 12);
      });
    }),
  );
});

test('when something has happened to everybody, later days change nothing', () => {
  const found = getValue(computeAalenJohansen(makeSpells([2, 4], [1, 2]), 2));
  expect(getValue(readIncidence(found, 1, 99)).value).toBe(0.5);
});

test('says why there is no number', () => {
  expect(computeAalenJohansen(makeSpells([], []), 2)).toEqual({ kind: 'undetermined', reason: 'empty' });
  expect(computeAalenJohansen(makeSpells([9], [1], [4]), 2)).toEqual({
    kind: 'undetermined',
    reason: 'nobody-at-risk',
  });
  const censored = getValue(computeAalenJohansen(makeSpells([5], [0]), 2));
  expect(getValue(readIncidence(censored, 1, 5))).toEqual({ value: 0, standardError: 0, lower: 0, upper: 1 });
});
