import { plainDate } from '@samenpad/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cell } from '../figure/figure.ts';
import { computeGroei } from '../groei/compute-groei.ts';
import { listKeuzes } from '../keuzes/list-keuzes.ts';
import type { SourceJeugdige } from '../source.ts';
import { type Analytics, openAnalytics } from '../store/analytics.ts';
import { bookMonthly } from '../testing/book.ts';
import { makeJeugdige, PEILDATUM } from '../testing/make-jeugdige.ts';
import { MemorySource } from '../testing/memory-source.ts';
import { computeVerwijzersaandeel } from '../verwijzersaandeel/compute-verwijzersaandeel.ts';
import { computeStroom } from './compute-stroom.ts';

const [NORTH, SOUTH] = ['WK900101', 'WK900102'];
const period = { gemeenten: 'alle', van: plainDate('2024-01-01'), tot: plainDate('2024-12-31') } as const;
const exact = { taal: 'nl', publication: 'exact' } as const;
const groups = { taal: 'nl', publication: 'groups' } as const;

/** Somebody who lives in a wijk, or of whom that is not known, with care from one day to another. */
function live(wijk: string | undefined, nr: number, begin: string, eind: string | null): SourceJeugdige {
  const jeugdige = bookMonthly(makeJeugdige(`${wijk}-${nr}`, [['beg', begin, eind]]), () => 1000, PEILDATUM);
  return wijk === undefined ? jeugdige : { ...jeugdige, wijk };
}

const many = (count: number, wijk: string | undefined, begin: string, eind: string | null, from = 0) =>
  Array.from({ length: count }, (_, i) => live(wijk, from + i, begin, eind));

const jeugdigen = [
  ...many(30, NORTH, '2023-03-01', null),
  ...many(12, NORTH, '2024-03-01', '2024-09-30', 30),
  ...many(20, SOUTH, '2023-03-01', '2024-06-30'),
  // Few enough to be hidden.
  ...many(3, SOUTH, '2024-03-01', null, 20),
  ...many(11, undefined, '2024-05-01', null),
];

let analytics: Analytics;
beforeAll(async () => {
  const wijken = [
    { gemeente: jeugdigen[0]!.gemeente, wijk: NORTH, naam: 'Noord' },
    { gemeente: jeugdigen[0]!.gemeente, wijk: SOUTH, naam: 'Zuid' },
  ];
  analytics = await openAnalytics({ place: 'memory', source: new MemorySource(PEILDATUM, jeugdigen, [], wijken) });
  await analytics.buildFull();
});
afterAll(async () => {
  await analytics.close();
});

function shown(cell: Cell): number | string {
  return cell.kind === 'value' ? cell.value : cell.kind;
}

async function listWijken(options: Parameters<typeof computeStroom>[2], filter = {}) {
  const { rows } = await computeStroom(analytics, { ...period, ...filter }, { ...options, per: 'wijk' });
  return rows.map(({ wijk, wijkNaam, begin, in: came, uit, eind }) => [
    ...[wijk, wijkNaam],
    ...[begin, came, uit, eind].map(shown),
  ]);
}

test('S0-1 by hand: stock and flow of a year by wijk, with who cannot be placed last', async () => {
  expect(await listWijken(exact)).toEqual([
    [null, null, 50, 26, 32, 44],
    [NORTH, 'Noord', 30, 12, 12, 30],
    [SOUTH, 'Zuid', 20, 3, 20, 3],
    ['onbekend', null, 0, 11, 0, 11],
  ]);
});

test('S0-1 a small number in one wijk does not follow from the total and the others', async () => {
  const [all, north, south, unknown] = await listWijken(groups);
  // Of the three in Zuid nothing shows, and one other of the same column is hidden with them.
  expect([south![3], south![5]]).toEqual(['suppressed', 'suppressed']);
  for (const column of [3, 5]) {
    const hidden = [all, north, south, unknown].filter((row) => row![column] === 'suppressed');
    expect(hidden.length).toBeGreaterThan(1);
  }
  for (const row of [all, north, south, unknown])
    for (const cell of row!.slice(2)) if (typeof cell === 'number') expect(cell % 5).toBe(0);
});

test('S0-1 the filter wijk leaves those who live there, in flows as in sums', async () => {
  expect(await listWijken(exact, { wijk: SOUTH })).toEqual([
    [null, null, 20, 3, 20, 3],
    [SOUTH, 'Zuid', 20, 3, 20, 3],
  ]);
  const { rows } = await computeStroom(analytics, { ...period, wijk: 'onbekend' }, { ...exact, maanden: 12 });
  expect(rows.map(({ wijk, begin, eind }) => [wijk, shown(begin), shown(eind)])).toEqual([[null, 0, 11]]);
  const shares = await computeVerwijzersaandeel(analytics, { ...period, wijk: NORTH }, exact);
  expect(shown(shares.account.n)).toBe(42);
  const nobody = await computeVerwijzersaandeel(analytics, { ...period, wijk: 'WK900199' }, exact);
  expect(shown(nobody.account.n)).toBe(0);
});

test('S1-2 the growth of costs by wijk adds up, also with those who cannot be placed', async () => {
  const { rows } = await computeGroei(analytics, period, { ...exact, per: 'wijk' });
  const [all, ...parts] = rows.delen;
  expect(parts.map(({ code, naam }) => [code, naam])).toEqual(
    expect.arrayContaining([
      [NORTH, 'Noord'],
      [SOUTH, 'Zuid'],
      ['onbekend', null],
    ]),
  );
  const growth = parts.map(({ groei }) => Number(shown(groei)));
  expect(growth.reduce((sum, each) => sum + each, 0)).toBe(shown(all!.groei));
});

test('S0-1 the filter offers the wijken in which somebody had care', async () => {
  const { wijken } = await listKeuzes(analytics, [jeugdigen[0]!.gemeente]);
  expect(wijken).toEqual([
    { wijk: NORTH, naam: 'Noord' },
    { wijk: SOUTH, naam: 'Zuid' },
  ]);
});
