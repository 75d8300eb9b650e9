import { addDays, plainDate } from '@samenpad/domain';
import { expect, test } from 'vitest';
import type { Cell } from '../figure/figure.ts';
import { openAnalytics } from '../store/analytics.ts';
import { makeJeugdige, PEILDATUM, type TrajectSketch } from '../testing/make-jeugdige.ts';
import { MemorySource } from '../testing/memory-source.ts';
import { createRandom } from '../testing/random.ts';
import { computeDuurklassen } from './compute-duurklassen.ts';

const exact = { taal: 'nl', publication: 'exact' } as const;

function shown(cell: Cell): number | string {
  return cell.kind === 'value' ? Number(cell.value.toFixed(4)) : cell.kind;
}

async function rowsOf(careers: readonly TrajectSketch[][], publication: 'exact' | 'groups' = 'exact') {
  const jeugdigen = careers.map((career, i) => makeJeugdige(`j${i}`, career));
  const analytics = await openAnalytics({ place: 'memory', source: new MemorySource(PEILDATUM, jeugdigen) });
  await analytics.buildFull();
  const { rows } = await computeDuurklassen(analytics, { gemeenten: 'alle' }, { ...exact, publication });
  await analytics.close();
  return rows;
}

/** Care of so many days, and who comes back after it. */
function career(days: number, back: boolean, hulpvorm: TrajectSketch[0] = 'beg'): TrajectSketch[] {
  const eind = addDays(plainDate('2021-02-01'), days - 1);
  const first: TrajectSketch = [hulpvorm, '2021-02-01', eind];
  return back ? [first, ['ggz', addDays(eind, 100), null]] : [first];
}

test('by hand: the classes begin on days 92, 183, 366 and 731', async () => {
  const rows = await rowsOf([
    career(91, true),
    career(92, false),
    career(182, true),
    career(183, false),
    career(365, false),
    career(366, true),
    career(730, false),
    career(731, false),
  ]);
  expect(rows.map((row) => [row.vanafMaanden, shown(row.aantal), shown(row.observed)])).toEqual([
    [null, 8, 3],
    [0, 1, 1],
    [3, 2, 1],
    [6, 2, 0],
    [12, 2, 1],
    [24, 1, 0],
  ]);
});

test('S1-4 longer care goes with less return up to a year and not beyond, with a harder mix in it', async () => {
  const random = createRandom(4);
  // Return falls to .3 at half a year and stays there. Mental health care is harder: half as much again, and longer.
  const chance = (days: number) => (days <= 91 ? 0.5 : days <= 182 ? 0.4 : 0.3);
  const careers = Array.from({ length: 2500 }, () => {
    const hard = random() < 0.4;
    const days = 20 + Math.floor(random() ** (hard ? 1 : 2) * 1000);
    return career(days, random() < chance(days) * (hard ? 1.5 : 1), hard ? 'ggz' : 'beg');
  });
  const rows = await rowsOf(careers);
  const [short, , half, year, two] = rows.slice(1).map(({ ratio }) => Number(shown(ratio)));
  expect(short! / half!).toBeGreaterThan(1.25);
  expect(Math.abs(year! / half! - 1)).toBeLessThan(0.15);
  expect(Math.abs(two! / half! - 1)).toBeLessThan(0.15);
});

test('nothing to compare is told as such, and for groups nothing small is shown', async () => {
  const none = await rowsOf([]);
  expect(none.map((row) => [shown(row.aantal), shown(row.raw)])).toEqual([[0, 'undetermined']]);
  const few = await rowsOf(
    Array.from({ length: 40 }, (_, i) => career(i < 35 ? 60 : 400, i % 2 === 0)),
    'groups',
  );
  expect(few.map(({ vanafMaanden }) => vanafMaanden)).toEqual([null, 0]);
});
