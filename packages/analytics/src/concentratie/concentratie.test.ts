import { plainDate } from '@samenpad/domain';
import { expect, test } from 'vitest';
import type { Cell } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import type { SourceJeugdige } from '../source.ts';
import { openAnalytics } from '../store/analytics.ts';
import { agb, makeJeugdige, PEILDATUM } from '../testing/make-jeugdige.ts';
import { MemorySource } from '../testing/memory-source.ts';
import { computeConcentratie } from './compute-concentratie.ts';

const all: FigureFilter = { gemeenten: 'alle', van: plainDate('2023-01-01') };

function shown(cell: Cell): number | string {
  return cell.kind === 'value' ? cell.value : cell.kind;
}

async function report(
  jeugdigen: readonly SourceJeugdige[],
  publication: FigureOptions['publication'],
  filter: FigureFilter = all,
) {
  const analytics = await openAnalytics({ place: 'memory', source: new MemorySource(PEILDATUM, jeugdigen) });
  await analytics.buildFull();
  const { rows } = await computeConcentratie(analytics, filter, { taal: 'nl', publication });
  await analytics.close();
  return rows;
}

/** So many jeugdigen of one aanbieder, in care from and until. */
function make(nr: number, n: number, begin: string, eind: string | null): SourceJeugdige[] {
  return Array.from({ length: n }, (_, i) =>
    makeJeugdige(`${nr}-${begin}-${i}`, [['beg', begin, eind, { aanbieder: agb(nr) }]]),
  );
}

test('S1-26 by hand: aanbieders, size classes, those with one jeugdige and the HHI, by year', async () => {
  const rows = await report(
    [
      ...make(1, 6, '2023-03-01', '2024-02-01'),
      ...make(2, 3, '2023-11-01', null),
      ...make(3, 1, '2024-12-31', null),
      // Two trajecten of one jeugdige with one aanbieder are one jeugdige.
      makeJeugdige('twice', [
        ['beg', '2023-01-01', '2023-02-01', { aanbieder: agb(4) }],
        ['ggz', '2023-06-01', '2023-07-01', { aanbieder: agb(4) }],
      ]),
    ],
    'exact',
  );
  expect(rows.map(({ jaar, aanbieders, jeugdigen }) => [jaar, shown(aanbieders), shown(jeugdigen)])).toEqual([
    [2023, 3, 10],
    [2024, 3, 10],
    [2025, 2, 4],
  ]);
  expect(rows.map(({ grootte }) => grootte.map(({ aanbieders }) => shown(aanbieders)))).toEqual([
    [1, 1, 1, 0, 0],
    [1, 1, 1, 0, 0],
    [1, 1, 0, 0, 0],
  ]);
  // .6² + .3² + .1² = .46; .75² + .25² = .625.
  expect(rows.map(({ herfindahl }) => Math.round(Number(shown(herfindahl))))).toEqual([4600, 4600, 6250]);
});

test('only whole years count, and an aanbieder in the filter narrows nothing', async () => {
  const jeugdigen = [...make(1, 2, '2023-03-01', null), ...make(2, 2, '2023-03-01', null)];
  const half = await report(jeugdigen, 'exact', { ...all, van: plainDate('2023-02-01'), tot: plainDate('2025-06-30') });
  expect(half.map(({ jaar }) => jaar)).toEqual([2024]);
  expect(await report(jeugdigen, 'exact', { ...all, aanbieder: agb(1) })).toEqual(await report(jeugdigen, 'exact'));
  expect(await report([], 'exact')).toEqual([]);
});

test('for groups small numbers of aanbieders are hidden, and the HHI of few aanbieders too', async () => {
  const few = await report([...make(1, 29, '2023-03-01', null), ...make(2, 1, '2023-03-01', null)], 'groups');
  expect(few.map(({ herfindahl }) => herfindahl.kind)).toEqual(['suppressed', 'suppressed', 'suppressed']);
  const many = await report(
    Array.from({ length: 24 }, (_, nr) => make(nr, nr < 12 ? 1 : 20, '2023-03-01', null)).flat(),
    'groups',
  );
  const [row] = many;
  expect(shown(row!.aanbieders)).toBe(25);
  expect(row!.grootte.reduce((sum, { aanbieders }) => sum + Number(shown(aanbieders)), 0)).toBe(25);
  expect(Number(shown(row!.herfindahl)) % 10).toBe(0);
});
