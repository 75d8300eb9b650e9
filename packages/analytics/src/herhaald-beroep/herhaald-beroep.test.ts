import { addDays, plainDate } from '@samenpad/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell } from '../figure/figure.ts';
import type { FigureFilter } from '../figure/filter.ts';
import { openAnalytics } from '../store/analytics.ts';
import { makeJeugdige, PEILDATUM, type TrajectSketch } from '../testing/make-jeugdige.ts';
import { MemorySource } from '../testing/memory-source.ts';
import { computeHerhaaldBeroep, type HerhaaldBeroepOptions } from './compute-herhaald-beroep.ts';

const exact: HerhaaldBeroepOptions = { taal: 'nl', publication: 'exact' };
const all: FigureFilter = { gemeenten: 'alle' };

async function rowsOf(careers: readonly TrajectSketch[][], filter = all, options = exact) {
  const jeugdigen = careers.map((career, i) => makeJeugdige(`j${i}`, career));
  const analytics = await openAnalytics({ place: 'memory', source: new MemorySource(PEILDATUM, jeugdigen) });
  await analytics.buildFull();
  const { rows } = await computeHerhaaldBeroep(analytics, filter, options);
  await analytics.close();
  return rows;
}

function shown(cell: Cell): number | string {
  return cell.kind === 'value' ? Number(cell.value.toFixed(6)) : cell.kind;
}

test('by hand, A: care in the five years before the year, with a day without care before the begin', async () => {
  const { backward } = await rowsOf([
    // Care in 2017: within five years before 2022. Care until 2016: no longer.
    [
      ['beg', '2017-05-01', '2017-06-30'],
      ['ggz', '2022-03-01', '2022-04-30', { verwijzer: '02' }],
    ],
    [
      ['beg', '2016-01-01', '2016-12-31'],
      ['ggz', '2022-03-01', '2022-04-30'],
    ],
    // Adjoining does not count; one day between does.
    [
      ['beg', '2021-12-01', '2022-02-28'],
      ['ggz', '2022-03-01', null],
    ],
    [
      ['beg', '2021-12-01', '2022-02-27'],
      ['ggz', '2022-03-01', null],
    ],
    // Earlier care, but other care still runs.
    [
      ['beg', '2017-05-01', '2017-06-30'],
      ['beh', '2021-06-01', null],
      ['ggz', '2022-03-01', null],
    ],
    // Earlier care only within the year itself.
    [
      ['beg', '2022-01-01', '2022-01-31'],
      ['ggz', '2022-03-01', null],
    ],
  ]);
  // The first care ended in 2016, so 2021 is the first year that can be looked back from. In 2021: two first trajecten and
  // one after care in 2017. In 2022: seven, of which two are herhaald.
  expect(backward.map((row) => [row.groep, shown(row.aantal), shown(row.herhaald), shown(row.aandeel)])).toEqual([
    [null, 10, 3, 0.3],
    ['2021', 3, 1, 0.333333],
    ['2022', 7, 2, 0.285714],
  ]);
});

test('by hand, B: care begins again 2 to 365 days after the end; death and the last year are left out', async () => {
  const after = (days: number): TrajectSketch[] => [
    ['beg', '2022-01-01', '2022-06-30'],
    ['ggz', addDays(plainDate('2022-06-30'), days), null],
  ];
  const { forward } = await rowsOf([
    after(1),
    after(2),
    after(365),
    after(366),
    [['beg', '2022-01-01', '2022-06-30', { eindReden: '02' }]],
    [['beg', '2024-06-01', '2025-01-01']],
  ]);
  expect(forward.map((row) => [row.groep, shown(row.aantal), shown(row.herhaald), shown(row.aandeel)])).toEqual([
    [null, 4, 2, 0.5],
    ['2022', 4, 2, 0.5],
  ]);
  // Wilson for 2 of 4.
  expect([forward[0]!.aandeelVan, forward[0]!.aandeelTot].map(shown)).toEqual([0.150039, 0.849961]);
});

test('the filter asks for the traject that is judged; what was before counts whatever it is', async () => {
  const careers: TrajectSketch[][] = [
    [
      ['beg', '2015-01-01', '2015-12-31'],
      ['beg', '2018-01-01', '2018-12-31'],
      ['ggz', '2022-03-01', '2022-04-30', { verwijzer: '02' }],
    ],
  ];
  const { backward, forward } = await rowsOf(careers, { ...all, verwijzer: '02' }, { ...exact, per: 'verwijzer' });
  expect(backward.map((row) => [row.groep, shown(row.aandeel)])).toEqual([
    [null, 1],
    ['02', 1],
  ]);
  expect(forward.map((row) => [row.groep, shown(row.aandeel)])).toEqual([
    [null, 0],
    ['02', 0],
  ]);
});

test('too short a past and nothing at all are told as such', async () => {
  const short = await rowsOf([[['beg', '2024-01-01', '2025-06-30']]]);
  expect(short.backward[0]!.aandeel).toEqual({ kind: 'undetermined', reason: 'follow-up-too-short' });
  expect(short.forward[0]!.aandeel).toEqual({ kind: 'undetermined', reason: 'follow-up-too-short' });
  const empty = await rowsOf([]);
  expect(empty.backward[0]!.aandeel).toEqual({ kind: 'undetermined', reason: 'empty' });
  expect(empty.forward).toHaveLength(1);
});

test('whatever the careers, groups add up to all, and nobody comes back in a region of first trajecten', async () => {
  const day = fc.integer({ min: 0, max: 3600 });
  const sketch = fc.tuple(fc.constantFrom('beg', 'ggz', 'dag'), day, fc.integer({ min: 0, max: 900 }));
  const sketches = fc.array(fc.array(sketch, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(sketches, async (drawn) => {
      const careers = drawn.map((career) =>
        career
          .toSorted((a, b) => a[1] - b[1])
          .map(([hulpvorm, from, length]): TrajectSketch => {
            const begin = addDays(plainDate('2016-01-01'), from);
            return [hulpvorm, begin, addDays(begin, length)];
          }),
      );
      const rows = await rowsOf(careers, all, { ...exact, per: 'hulpvorm' });
      for (const [whole, ...groups] of [rows.backward, rows.forward]) {
        const sum = (key: 'aantal' | 'herhaald') => groups.reduce((total, row) => total + Number(shown(row[key])), 0);
        expect([sum('aantal'), sum('herhaald')]).toEqual([whole!.aantal, whole!.herhaald].map(shown));
      }
      const firsts = await rowsOf(careers.map((career) => career.slice(0, 1)));
      expect([...firsts.backward, ...firsts.forward].every(({ herhaald }) => shown(herhaald) === 0)).toBe(true);
    }),
    { numRuns: 12, seed: 5 },
  );
});
