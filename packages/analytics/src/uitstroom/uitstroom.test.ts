import { plainDate } from '@samenpad/domain';
import { expect, test } from 'vitest';
import type { Cell } from '../figure/figure.ts';
import type { FigureFilter } from '../figure/filter.ts';
import { openAnalytics } from '../store/analytics.ts';
import { makeJeugdige, PEILDATUM, type TrajectSketch } from '../testing/make-jeugdige.ts';
import { MemorySource } from '../testing/memory-source.ts';
import { createRandom } from '../testing/random.ts';
import { createSyntheticTrajecten } from '../testing/synthetic.ts';
import { computeUitstroom, type UitstroomRows } from './compute-uitstroom.ts';

const exact = { taal: 'nl', publication: 'exact' } as const;
const all: FigureFilter = { gemeenten: 'alle' };

async function rowsOf(careers: readonly TrajectSketch[][], filter = all): Promise<UitstroomRows> {
  const jeugdigen = careers.map((career, i) => makeJeugdige(`j${i}`, career));
  const analytics = await openAnalytics({ place: 'memory', source: new MemorySource(PEILDATUM, jeugdigen) });
  await analytics.buildFull();
  const { rows } = await computeUitstroom(analytics, filter, exact);
  await analytics.close();
  return rows;
}

function shown(cell: Cell): number | string {
  return cell.kind === 'value' ? Number(cell.value.toFixed(6)) : cell.kind;
}

test('S0-14 by hand: an end counts as outflow when nothing ran on or began within 365 days', async () => {
  const { rang } = await rowsOf([
    // Out after the first; the next begins on day 366.
    [
      ['beg', '2018-01-01', '2018-06-30'],
      ['beg', '2019-07-02', '2019-12-31'],
    ],
    // Not out after the first: the next begins on day 365. Not out after the second: the first ran longer.
    [
      ['beg', '2018-01-01', '2018-06-30'],
      ['ggz', '2019-06-30', '2019-12-31'],
    ],
    [
      ['beg', '2018-01-01', '2020-06-30'],
      ['ggz', '2019-01-01', '2019-12-31'],
    ],
    // Too late to judge, still running, and died: in no number.
    [['beg', '2024-06-01', '2025-06-01']],
    [['beg', '2024-06-01', null]],
    [['beg', '2018-01-01', '2018-06-30', { eindReden: '02' }]],
  ]);
  // Rang 1: two out of three (the second career came back in time). Rang 2: two out of three (in the third the first ran on).
  expect(rang.map((row) => [row.rang, shown(row.aantal), shown(row.uit), shown(row.aandeel)])).toEqual([
    [1, 3, 2, 0.666667],
    [2, 3, 2, 0.666667],
  ]);
});

test('S0-15 by hand: out of care before a third traject, with a third traject as competing event', async () => {
  // All came in on 1 January 2016. A is out after one, B after two. C gets a third, D is still in care with one, E died.
  const { cohort } = await rowsOf([
    [['beg', '2016-01-01', '2016-12-31']],
    [
      ['beg', '2016-01-01', '2016-06-30'],
      ['ggz', '2016-09-01', '2018-12-31'],
    ],
    [
      ['beg', '2016-01-01', '2016-06-30'],
      ['ggz', '2016-09-01', '2017-03-31'],
      ['beh', '2018-03-31', null],
    ],
    [['beg', '2016-01-01', null]],
    [['beg', '2016-01-01', '2017-12-31', { eindReden: '02' }]],
  ]);
  // A ends 2016: 1 of 5 → .2. E is censored at the end of 2017. C's third in 2018: .8 · 1/3. B's end of 2018: (.8 − .8/3) · 1/2.
  expect(cohort.map((row) => row.jaar)).toEqual([null, 2016]);
  expect(cohort.map((row) => shown(row.aandeel))).toEqual([0.466667, 0.466667]);
  expect(shown(cohort[1]!.thirdTraject)).toBe(0.266667);
  // Four of five have fewer than three so far: two of them are not out of care.
  expect(shown(cohort[1]!.naive)).toBe(0.8);
});

test('by hand: ends per month at risk, by how long a traject had run', async () => {
  const { hazard } = await rowsOf([
    // 30 and 91 days, both ended in the first three months; 100 days, ended after it; 100 days, died: no end.
    [['beg', '2018-01-01', '2018-01-30']],
    [['beg', '2018-01-01', '2018-04-01']],
    [['beg', '2018-01-01', '2018-04-10']],
    [['beg', '2018-01-01', '2018-04-10', { eindReden: '02' }]],
  ]);
  // Days at risk 1–91: 30 + 3 · 91 = 303, 10 months; 92–182: 2 · 9 = 18, 1 month.
  expect(hazard.map((row) => [row.vanDag, row.totDag, shown(row.maanden), shown(row.einden), shown(row.kans)])).toEqual(
    [
      [1, 91, 10, 2, 0.2],
      [92, 182, 1, 1, 1],
      [183, 365, 0, 0, 'undetermined'],
      [366, 730, 0, 0, 'undetermined'],
      [731, 1095, 0, 0, 'undetermined'],
      [1096, null, 0, 0, 'undetermined'],
    ],
  );
  // Garwood: 2 events, .2422 – 7.2247.
  expect([hazard[0]!.kansVan, hazard[0]!.kansTot].map(shown)).toEqual([0.024221, 0.722469]);
});

test('who comes back after more than a year stays out, and the filter asks for the first traject', async () => {
  const careers: TrajectSketch[][] = [
    [
      ['beg', '2016-01-01', '2016-12-31'],
      ['ggz', '2019-01-01', '2019-12-31'],
      ['ggz', '2021-01-01', '2021-12-31'],
    ],
    [['ggz', '2016-01-01', null]],
  ];
  expect(shown((await rowsOf(careers)).cohort[0]!.aandeel)).toBe(0.5);
  const beg = await rowsOf(careers, { ...all, hulpvorm: 'beg' });
  expect([beg.cohort[0]!.aantal, beg.cohort[0]!.aandeel].map(shown)).toEqual([1, 1]);
});

test('nothing to count and too little time are told as such', async () => {
  const empty = await rowsOf([]);
  expect(empty.rang).toEqual([]);
  expect(empty.cohort.map((row) => [shown(row.aantal), shown(row.aandeel), shown(row.naive)])).toEqual([
    [0, 'undetermined', 'undetermined'],
  ]);
  const recent = await rowsOf([[['beg', '2023-01-01', '2023-06-30']], [['beg', '2023-01-01', null]]]);
  expect(shown(recent.cohort[0]!.aandeel)).toBe('undetermined');
});

/** Careers of which every traject is the last with chance `stop`; short ones, so that five years show all. */
function plant(seed: number, stop: readonly number[], n: number): TrajectSketch[][] {
  const random = createRandom(seed);
  return Array.from({ length: n }, () => {
    const career: TrajectSketch[] = [];
    let day = Math.floor(random() * 700);
    for (let rang = 0; rang < 5; rang++) {
      const last = day + 30 + Math.floor(random() * 300);
      career.push(['beg', dateOf(day), dateOf(last)]);
      if (random() < (stop[rang] ?? 1)) break;
      day = last + 1 + Math.floor(random() * 300);
    }
    return career;
  });
}

function dateOf(day: number): string {
  return new Date(Date.UTC(2016, 0, 1 + day)).toISOString().slice(0, 10);
}

test.each([1, 2, 3, 4, 5])(
  'T2 T3 finds the planted outflow by rang and before a third traject (seed %i)',
  async (seed) => {
    const stop = [0.45, 0.27, 0.25, 0.22, 0.18];
    const { rang, cohort } = await rowsOf(plant(seed, stop, 2500), { ...all, van: plainDate('2016-01-01') });
    // The tolerances of D.6.
    for (const [i, chance] of stop.slice(0, 4).entries()) {
      expect(Math.abs(Number(shown(rang[i]!.aandeel)) - chance)).toBeLessThan(0.05);
    }
    // .45 + .55 · .27 = .5985.
    expect(Math.abs(Number(shown(cohort[0]!.aandeel)) - 0.5985)).toBeLessThan(0.02);
    expect(Number(shown(cohort[0]!.aandeel)) + Number(shown(cohort[0]!.thirdTraject))).toBeCloseTo(1, 5);
  },
);

test('for groups no share stands on fewer than thirty, or on fewer than ten on one side', async () => {
  const analytics = await openAnalytics({ place: 'memory', source: createSyntheticTrajecten(3000, 3) });
  await analytics.buildFull();
  const open = await computeUitstroom(analytics, all, exact);
  const { rows } = await computeUitstroom(analytics, all, { ...exact, publication: 'groups' });
  expect(rows.cohort.length).toBeGreaterThan(5);
  let hidden = 0;
  rows.rang.forEach((row, i) => {
    const { aantal, uit } = open.rows.rang[i]!;
    const [n, out] = [Number(shown(aantal)), Number(shown(uit))];
    if (row.aandeel.kind === 'value') expect(n >= 25 && (out === 0 || out >= 10)).toBe(true);
    else hidden++;
  });
  for (const row of rows.cohort) if (row.aandeel.kind === 'value') expect(row.aandeel.count).toBeGreaterThanOrEqual(30);
  expect(hidden).toBeGreaterThan(0);
  await analytics.close();
});
