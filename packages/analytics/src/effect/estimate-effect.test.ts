import { beforeAll, describe, expect, test } from 'vitest';
import { createRandom } from '../testing/random.ts';
import { getValue } from '../testing/statistics.ts';
import { type CareSpell, cutSpells, listWholeYears, YEAR } from './care-spell.ts';
import { estimateEffect } from './estimate-effect.ts';
import { judgeEffect, type Oordeel } from './judge-effect.ts';

interface World {
  units: number;
  treated: number;
  /** Trajecten that begin per unit and year. */
  begins: number;
  /** Multiplies the hazard beyond `beyond` elapsed days from day 0 on, for the treated. */
  ratio: number;
  beyond: number;
  /** Extra growth of the hazard of the treated per year, before and after the start. */
  drift: number;
  /** Multiplies what begins after day 0 at the treated. */
  inflow: number;
}

const years = listWholeYears(-5 * YEAR, 3 * YEAR - 1);
const ordinary: World = { units: 18, treated: 10, begins: 100, ratio: 1, beyond: 0, drift: 0, inflow: 1 };
const namesOf = ({ treated }: World) => new Set(Array.from({ length: treated }, (_, i) => `u${i}`));

/** Trajecten of which every week has its own chance of an end: units differ, and all end sooner with the years. */
function makeSpells(seed: number, world: World): CareSpell[] {
  const random = createRandom(seed);
  const from = -7 * YEAR;
  return Array.from({ length: world.units }, (_, u) => {
    const level = 0.7 + 0.6 * random();
    const has = u < world.treated;
    const count = (span: number) => Math.round(world.begins * level * span);
    const early = Array.from({ length: count(7) }, () => from + Math.floor(random() * 7 * YEAR));
    const late = Array.from({ length: count(3 * (has ? world.inflow : 1)) }, () => Math.floor(random() * 3 * YEAR));
    const hazardOn = (day: number, begin: number) => {
      const year = Math.floor(day / YEAR);
      const usual = 0.02 * level * 1.02 ** year;
      if (!has) return usual;
      return usual * (1 + world.drift) ** year * (day >= 0 && day - begin >= world.beyond ? world.ratio : 1);
    };
    return [...early, ...late].map((begin) => ({
      gemeente: '9001',
      unit: `u${u}`,
      hulpvorm: 'beg',
      begin,
      ...live(begin, hazardOn, random),
    }));
  }).flat();
}

function live(begin: number, hazardOn: (day: number, begin: number) => number, random: () => number) {
  for (let last = begin + 7; last < 3 * YEAR; last += 7) {
    if (random() < hazardOn(last, begin)) return { last, ended: true };
  }
  return { last: 3 * YEAR - 1, ended: false };
}

function study(seed: number, world: World, vanafDag = 0) {
  const question = { uitkomst: 'uitstroom', treated: namesOf(world), years, vanafDag } as const;
  return estimateEffect(makeSpells(seed, world), question);
}

test('by hand: a traject is cut at the borders of the years, and the days before vanafDag do not count', () => {
  const spell = { gemeente: '9001', unit: 'a', hulpvorm: 'beg', begin: -10, last: 400, ended: true };
  const cut = (vanafDag: number, whole = { first: -1, last: 1 }) =>
    cutSpells([spell], new Set(['a']), whole, vanafDag).map(({ year, entry, exit, event }) => [
      year,
      entry,
      exit,
      event,
    ]);
  // 411 days: ten before the start, 365 in the first year, 36 in the second.
  expect(cut(0)).toEqual([
    [-1, 0, 10, 0],
    [0, 10, 375, 0],
    [1, 375, 411, 1],
  ]);
  expect(cut(270)).toEqual([
    [0, 270, 375, 0],
    [1, 375, 411, 1],
  ]);
  expect(cut(0, { first: -1, last: 0 })).toEqual([
    [-1, 0, 10, 0],
    [0, 10, 375, 0],
  ]);
  // Five whole years before the start and three from it on.
  expect(years).toEqual({ first: -5, last: 2 });
  expect(listWholeYears(-400, 364)).toEqual({ first: -1, last: 0 });
});

test('by hand: what begins at two units with and two without', () => {
  // 20 a year everywhere; from the start on 40, 40 against 20, 20: a ratio of 2 against 1.
  const plain = { gemeente: '9001', hulpvorm: 'beg', ended: true };
  const begin = (unit: string, day: number, count: number) =>
    Array.from({ length: count }, () => ({ ...plain, unit, begin: day, last: day + 9 }));
  const spells = ['a', 'b', 'c', 'd'].flatMap((unit, u) => [
    ...begin(unit, -700, 20),
    ...begin(unit, -300, 20 + u),
    ...begin(unit, 10, u < 2 ? 40 : 20),
  ]);
  const two = { first: -2, last: 0 };
  const found = estimateEffect(spells, {
    uitkomst: 'instroom',
    treated: new Set(['a', 'b']),
    years: two,
    vanafDag: 0,
  });
  const before = [0, 1, 2, 3].map((u) => (Math.log(20) + Math.log(20 + u)) / 2);
  const change = (u: number, after: number) => Math.log(after) - before[u]!;
  const expected = (change(0, 40) + change(1, 40)) / 2 - (change(2, 20) + change(3, 20)) / 2;
  expect(getValue(found.difference).effect.value).toBeCloseTo(expected, 12);
  expect(found.cox).toBeNull();
  // Two of four: six divisions, of which the real one and its mirror are as large.
  expect(getValue(found.place)).toEqual({ p: 1 / 3, divisions: 6 });
  expect(judgeEffect(found).oordeel).not.toBe('aantoonbaar');
});

describe('S0-34 T12 account talks: a hazard ratio of 1.20 beyond 270 days is planted', () => {
  const seeds = [1, 2, 3, 4, 5];
  const world = { ...ordinary, begins: 150, ratio: 1.2, beyond: 270 };
  let studies: ReturnType<typeof study>[] = [];
  beforeAll(() => {
    studies = seeds.map((seed) => study(seed, world, 270));
  });

  test.each(seeds)('it lies in the interval and 1 does not (seed %i)', (seed) => {
    const found = studies[seed - 1]!;
    const cox = getValue(found.cox!);
    expect(Math.exp(cox.lower)).toBeLessThan(1.2);
    expect(Math.exp(cox.upper)).toBeGreaterThan(1.2);
    expect(cox.lower).toBeGreaterThan(0);
  });

  test('a start two years too early, on what was known then, gives none', () => {
    const placebos = seeds.map((seed) => {
      const known = makeSpells(seed, world).flatMap((spell) => {
        if (spell.begin >= 0) return [];
        const ended = spell.last < 0;
        return [{ ...spell, begin: spell.begin + 2 * YEAR, last: ended ? spell.last + 2 * YEAR : 2 * YEAR - 1, ended }];
      });
      const question = { uitkomst: 'uitstroom', treated: namesOf(world), years: { first: -3, last: 1 } } as const;
      return getValue(estimateEffect(known, { ...question, vanafDag: 270 }).cox!);
    });
    // One in twenty intervals leaves 1 out by chance.
    expect(placebos.filter(({ lower, upper }) => lower > 0 || upper < 0).length).toBeLessThanOrEqual(1);
    expect(Math.abs(placebos.reduce((sum, { value }) => sum + value, 0) / 5)).toBeLessThan(0.05);
  });

  test('the verdict is demonstrable, save where chance makes the years before look uneven', () => {
    const said = studies.map((found) => judgeEffect(found).regel);
    expect(said.filter((regel) => regel === 'beide-toetsen').length).toBeGreaterThanOrEqual(4);
    for (const regel of said) expect(['beide-toetsen', 'liep-al-uiteen']).toContain(regel);
  });
});

test.each([1, 2, 3, 4, 5])('T16 an intervention without effect is not claimed (seed %i)', (seed) => {
  const { oordeel } = judgeEffect(study(seed, { ...ordinary, begins: 60 }));
  expect(oordeel).toBe('niet-aantoonbaar');
});

test('groups that already went apart before the start are no proof', () => {
  const found = study(1, { ...ordinary, drift: 0.06 });
  // Before against after alone would be a large effect.
  expect(getValue(found.difference).effect.lower).toBeGreaterThan(0);
  expect(judgeEffect(found)).toEqual({ oordeel: 'niet-aantoonbaar', regel: 'liep-al-uiteen' });
});

test('T17 less inflow at those with the intervention is found against the others', () => {
  const world = { ...ordinary, inflow: 0.85 };
  const question = { uitkomst: 'instroom', treated: namesOf(world), years, vanafDag: 0 } as const;
  const found = estimateEffect(makeSpells(3, world), question);
  const { effect } = getValue(found.difference);
  expect(Math.exp(effect.lower)).toBeLessThan(0.85);
  expect(Math.exp(effect.upper)).toBeGreaterThan(0.85);
  expect(judgeEffect(found).oordeel).toBe('aantoonbaar');
});

test('few units never prove: three of five are at best an indication', () => {
  const found = study(1, { ...ordinary, units: 5, treated: 3, ratio: 1.5 });
  expect(getValue(found.place)).toEqual({ p: 0.1, divisions: 10 });
  expect(judgeEffect(found)).toEqual({ oordeel: 'aanwijzing', regel: 'een-toets' });
});

test('every rule leads to one verdict', () => {
  const contrast = (p: number, value = 0.2) => ({ value, standardError: 0.1, lower: 0, upper: 0.4, p });
  const value = <T>(of: T) => ({ kind: 'value', value: of }) as const;
  const none = { kind: 'undetermined', reason: 'too-few' } as const;
  const judge = (p: number, place: number, before: number | null, cox: number | null = p, sign = 1) =>
    judgeEffect({
      difference: value({
        treatedUnits: 9,
        controlUnits: 9,
        effect: contrast(p),
        preTrend: before === null ? none : value(contrast(before)),
        placebo: before === null ? none : value(contrast(before)),
      }),
      place: value({ p: place, divisions: 100 }),
      cox: cox === null ? null : value(contrast(cox, 0.2 * sign)),
    });
  const said = (oordeel: Oordeel, regel: string) => ({ oordeel, regel });
  expect(judge(0.01, 0.01, 0.5)).toEqual(said('aantoonbaar', 'beide-toetsen'));
  expect(judge(0.01, 0.01, 0.5, null)).toEqual(said('aantoonbaar', 'beide-toetsen'));
  expect(judge(0.01, 0.01, null)).toEqual(said('aanwijzing', 'vooraf-onbekend'));
  expect(judge(0.01, 0.2, 0.5)).toEqual(said('aanwijzing', 'een-toets'));
  expect(judge(0.2, 0.01, 0.5)).toEqual(said('aanwijzing', 'een-toets'));
  expect(judge(0.01, 0.01, 0.5, 0.01, -1)).toEqual(said('aanwijzing', 'een-toets'));
  expect(judge(0.2, 0.2, 0.5)).toEqual(said('niet-aantoonbaar', 'geen-verschil'));
  expect(judge(0.01, 0.01, 0.02)).toEqual(said('niet-aantoonbaar', 'liep-al-uiteen'));
  expect(judgeEffect({ difference: none, place: none, cox: null })).toEqual({
    oordeel: null,
    regel: 'niet-te-bepalen',
  });
});
