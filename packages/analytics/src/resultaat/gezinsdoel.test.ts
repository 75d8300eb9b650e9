import { plainDate } from '@samenpad/domain';
import { expect, test } from 'vitest';
import { computeAanbieders } from '../aanbieders/compute-aanbieders.ts';
import type { Cell } from '../figure/figure.ts';
import type { SourceGezinsdoel, SourceJeugdige } from '../source.ts';
import { openAnalytics } from '../store/analytics.ts';
import { agb, makeJeugdige, PEILDATUM } from '../testing/make-jeugdige.ts';
import { MemorySource } from '../testing/memory-source.ts';

function shown(cell: Cell): number | string {
  return cell.kind === 'value'
    ? Number(cell.value.toFixed(4))
    : cell.kind === 'undetermined'
      ? String(cell.reason)
      : cell.kind;
}

async function report(jeugdigen: readonly SourceJeugdige[], van = '2021-01-01') {
  const analytics = await openAnalytics({ place: 'memory', source: new MemorySource(PEILDATUM, jeugdigen) });
  await analytics.buildFull();
  const filter = { gemeenten: 'alle', van: plainDate(van) } as const;
  const options = { taal: 'nl', publication: 'exact', maat: 'gezinsdoel' } as const;
  const { rows } = await computeAanbieders(analytics, filter, options);
  await analytics.close();
  return rows;
}

type Doel = [begonnen: string, gesloten: string | null, toestand: SourceGezinsdoel['toestand']];

/** Help from 1 January 2022, with goals. */
function make(name: string, nr: number, eind: string | null, ...doelen: Doel[]): SourceJeugdige {
  return {
    ...makeJeugdige(name, [['beg', '2022-01-01', eind, { aanbieder: agb(nr) }]]),
    gezinsdoelen: doelen.map(([begonnen, gesloten, toestand]) => ({
      begonnen: plainDate(begonnen),
      gesloten: gesloten === null ? null : plainDate(gesloten),
      toestand,
    })),
  };
}

const first = '2022-01-01';
const region = [
  // The first of two goals counts.
  make('ten', 1, '2022-06-30', [first, '2022-01-10', 'bereikt'], [first, '2022-05-01', 'bereikt']),
  make('twenty', 1, '2022-06-30', [first, '2022-01-05', 'gestopt'], [first, '2022-01-20', 'bereikt']),
  make('thirty', 2, null, [first, '2022-01-30', 'bereikt']),
  // Censored: still open, stopped, and reached long after the help.
  make('open', 2, null, [first, null, 'open']),
  make('stopped', 2, '2022-02-09', [first, '2022-02-01', 'gestopt']),
  make('late', 2, '2022-02-09', [first, '2023-01-01', 'bereikt']),
  // Of this one no goal was recorded: counted nowhere.
  make('silent', 2, '2022-03-01'),
];

test('S1-4 by hand: days from the first goal to the first that is reached, open ones censored', async () => {
  const rows = await report(region);
  // All: of six the chance of no goal yet is 5/6, 4/6 and 3/6 after day 10, 20 and 30; nothing after that brings it lower.
  expect(rows.map(({ aanbieder, ...row }) => [aanbieder, ...[row.aantal, row.observed, row.raw].map(shown)])).toEqual([
    [null, 6, 3, 30],
    [agb(2), 4, 1, 'not-reached'],
    [agb(1), 2, 2, 15],
  ]);
});

test('S1-4 by hand: days on which no goal stood count for nobody', async () => {
  const rows = await report([
    // Set after two months of help, and reached on its tenth day; a goal from before the help counts from its first day.
    make('later', 1, '2022-06-30', ['2022-03-01', '2022-03-10', 'bereikt']),
    make('sooner', 1, '2022-06-30', ['2021-06-01', '2022-01-20', 'bereikt']),
    // All goals stopped, or the plan over: nobody looks any longer, so of two that are left half have one on day 10.
    make('stopped', 2, '2022-06-30', [first, '2022-01-03', 'gestopt'], [first, '2022-01-05', 'gestopt']),
    make('over', 2, '2022-06-30', [first, '2022-01-06', 'open']),
    make('ten', 2, '2022-06-30', [first, '2022-01-10', 'bereikt']),
    make('twenty', 2, '2022-06-30', [first, '2022-01-20', 'bereikt']),
  ]);
  expect(rows.map(({ aanbieder, ...row }) => [aanbieder, ...[row.aantal, row.observed, row.raw].map(shown)])).toEqual([
    [null, 6, 4, 15],
    [agb(2), 4, 2, 15],
    [agb(1), 2, 2, 15],
  ]);
  // Up to day 14: 5 + 6 + 10 + 14 days of one and 10 + 14 of the other, with two goals; of 15 to 30 six days each, with two.
  expect(rows.slice(1).map(({ expected }) => shown(expected))).toEqual(
    [35, 24].map((days) => Number(((days * 2) / 59 + 1).toFixed(4))),
  );
});

test('a traject of which the first goal was reached before the period does not count in it', async () => {
  const rows = await report(region, '2022-01-15');
  expect(rows.map((row) => shown(row.aantal))).toEqual([5, 4, 1]);
});

test('without any goal there is nothing to compare', async () => {
  const rows = await report([make('silent', 1, '2022-03-01')]);
  expect(rows.map((row) => [row.aantal, row.raw].map(shown))).toEqual([[0, 'empty']]);
});
