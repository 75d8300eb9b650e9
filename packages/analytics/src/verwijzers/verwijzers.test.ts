import { expect, test } from 'vitest';
import type { Cell } from '../figure/figure.ts';
import { openAnalytics } from '../store/analytics.ts';
import { makeJeugdige, PEILDATUM, type TrajectSketch } from '../testing/make-jeugdige.ts';
import { MemorySource } from '../testing/memory-source.ts';
import { computeVerwijzers } from './compute-verwijzers.ts';

const exact = { taal: 'nl', publication: 'exact' } as const;

function shown(cell: Cell): number | string {
  return cell.kind === 'value' ? Number(cell.value.toFixed(4)) : cell.kind;
}

async function rowsOf(sketches: readonly TrajectSketch[], publication: 'exact' | 'groups' = 'exact') {
  const jeugdigen = sketches.map((sketch, i) => makeJeugdige(`j${i}`, [sketch]));
  const analytics = await openAnalytics({ place: 'memory', source: new MemorySource(PEILDATUM, jeugdigen) });
  await analytics.buildFull();
  const { rows } = await computeVerwijzers(analytics, { gemeenten: 'alle' }, { ...exact, publication, maat: 'uitval' });
  await analytics.close();
  return rows;
}

test('by hand: early ends per kind of verwijzer against those of the same hulpvorm', async () => {
  // Begeleiding: one of four ends early; ggz: two of two. The huisarts has one of each: expected ¼ + 1.
  const rows = await rowsOf([
    ['beg', '2022-01-01', '2022-06-30'],
    ['beg', '2022-01-01', '2022-06-30'],
    ['beg', '2022-01-01', '2022-06-30', { eindReden: '32' }],
    ['beg', '2022-01-01', '2022-06-30', { verwijzer: '02' }],
    ['ggz', '2022-01-01', '2022-06-30', { verwijzer: '02', eindReden: '34' }],
    ['ggz', '2022-01-01', '2022-06-30', { verwijzer: '04', eindReden: '35' }],
    // The reason is not known without stopbericht.
    ['ggz', '2022-01-01', '2022-06-30', { verwijzer: '04', eindReden: null, eindSoort: 'afgeleid' }],
  ]);
  expect(rows.map((row) => [row.verwijzer, ...[row.aantal, row.observed, row.expected].map(shown)])).toEqual([
    [null, 6, 3, 3],
    ['01', 3, 1, 0.75],
    ['02', 2, 1, 1.25],
    ['04', 1, 1, 1],
  ]);
});

test('for groups kinds below ten stand together', async () => {
  const many = Array.from(
    { length: 40 },
    (_, i): TrajectSketch => ['beg', '2022-01-01', '2022-06-30', { eindReden: i % 3 === 0 ? '32' : '31' }],
  );
  const few = ['03', '03', '05', '08'].map(
    (verwijzer): TrajectSketch => ['beg', '2022-01-01', '2022-06-30', { verwijzer }],
  );
  const rows = await rowsOf([...many, ...few], 'groups');
  expect(rows.map(({ verwijzer, overig }) => [verwijzer, overig])).toEqual([
    [null, false],
    ['01', false],
    [null, true],
  ]);
  expect(rows[2]!.aantal.kind).toBe('suppressed');
});
