import { addDays, plainDate } from '@samenpad/domain';
import { expect, test } from 'vitest';
import type { Cell } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import type { SourceJeugdige } from '../source.ts';
import { openAnalytics } from '../store/analytics.ts';
import { book } from '../testing/book.ts';
import { agb, makeJeugdige, PEILDATUM, type TrajectSketch } from '../testing/make-jeugdige.ts';
import { MemorySource } from '../testing/memory-source.ts';
import { createSyntheticTrajecten } from '../testing/synthetic.ts';
import { computeVervolg } from './compute-vervolg.ts';
import { judgeDirection } from './ladder.ts';
import type { VervolgRow } from './publish-vervolg.ts';

const exact: FigureOptions = { taal: 'nl', publication: 'exact' };
const year: FigureFilter = { gemeenten: 'alle', van: plainDate('2024-01-01'), tot: plainDate('2024-12-31') };
const end = plainDate('2024-06-30');

async function rowsOf(jeugdigen: readonly SourceJeugdige[], filter = year): Promise<VervolgRow[]> {
  const analytics = await openAnalytics({ place: 'memory', source: new MemorySource(PEILDATUM, jeugdigen) });
  await analytics.buildFull();
  const { rows } = await computeVervolg(analytics, filter, exact);
  await analytics.close();
  return rows;
}

function shown(cell: Cell): number | string {
  return cell.kind === 'value' ? cell.value : cell.kind;
}

/** Begeleiding until the end of June 2024, and another traject that begins so many days later. */
function follow(days: number, sequel: Partial<{ hulpvorm: TrajectSketch[0]; aanbieder: number; length: number }> = {}) {
  const begin = addDays(end, days);
  const { hulpvorm = 'ggz', aanbieder = 1, length } = sequel;
  const eind = length === undefined ? null : addDays(begin, length);
  return [
    ['beg', '2024-01-01', end],
    [hulpvorm, begin, eind, { aanbieder: agb(aanbieder) }],
  ] satisfies TrajectSketch[];
}

test('by hand: doorgestroomd from 30 days before to 90 days after the end, to another hulpvorm or aanbieder', async () => {
  const careers: TrajectSketch[][] = [
    follow(-30),
    follow(90),
    follow(1, { hulpvorm: 'beg', aanbieder: 2 }),
    // Too early, too late, the same help again, and over before this one ended.
    follow(-31),
    follow(91),
    follow(40, { hulpvorm: 'beg' }),
    follow(-20, { length: 10 }),
    [['beg', '2024-01-01', end]],
  ];
  const [all, beg] = await rowsOf(careers.map((career, i) => makeJeugdige(`j${i}`, career)));
  // Also the short one of the seventh ended in the year: ggz, of which the begeleiding that ran on began before it.
  expect([all!.beeindigd, all!.doorgestroomd].map(shown)).toEqual([9, 3]);
  expect(beg!.hulpvorm).toBe('beg');
  expect([beg!.beeindigd, beg!.doorgestroomd, beg!.aandeelDoorgestroomd].map(shown)).toEqual([8, 3, 3 / 8]);
  // Ggz is a step higher than begeleiding; begeleiding elsewhere is none.
  expect([beg!.opgeschaald, beg!.afgeschaald, beg!.same].map(shown)).toEqual([2, 0, 1]);
});

test('by hand: on one step of the ladder the price a week decides, from 160 % and to 60 %', async () => {
  const priced = (id: string, cents: number) =>
    book(makeJeugdige(id, follow(1, { hulpvorm: 'beg', aanbieder: 2 })), [
      // € 300 in the 30 days of June, and the same or another amount in the 31 days of July.
      [1, '2024-06', '2024-07', 10, 30_000],
      [2, '2024-07', '2024-08', 10, cents],
    ]);
  const rows = await rowsOf([priced('a', 49_600), priced('b', 49_500), priced('c', 18_600), priced('d', 18_700)]);
  expect([rows[0]!.opgeschaald, rows[0]!.afgeschaald, rows[0]!.same].map(shown)).toEqual([1, 1, 2]);
});

test('the ladder goes before the price, and a form off the ladder is judged by price alone', () => {
  expect(judgeDirection('vrb', 'plg', 'higher')).toBe('afgeschaald');
  expect(judgeDirection('dag', 'ges', 'lower')).toBe('opgeschaald');
  expect(judgeDirection('beh', 'ggz', null)).toBe('same');
  expect(judgeDirection('amb', 'beh', null)).toBe('same');
  expect(judgeDirection('amb', 'beh', 'higher')).toBe('opgeschaald');
});

test('by hand: uitval is reason 32 to 35; unknown stands apart, death and the last 90 days are left out', async () => {
  const reasons = ['31', '32', '33', '34', '35', '38', null, '02'];
  const careers = reasons.map((eindReden, i) =>
    makeJeugdige(`j${i}`, [['beg', '2024-01-01', end, { eindReden }] satisfies TrajectSketch]),
  );
  const late = makeJeugdige('late', [['beg', '2024-01-01', '2024-11-01']]);
  const [all] = await rowsOf([...careers, late]);
  expect([all!.beeindigd, all!.planned, all!.uitval, all!.other, all!.onbekend].map(shown)).toEqual([7, 1, 4, 1, 1]);
  expect(shown(all!.aandeelUitval)).toBeCloseTo(4 / 7, 10);
});

test('nothing that ended gives no share', async () => {
  const [all, ...rest] = await rowsOf([makeJeugdige('a', [['beg', '2024-01-01', null]])]);
  expect(rest).toEqual([]);
  expect(all!.aandeelUitval).toEqual({ kind: 'undetermined', reason: 'empty' });
});

test('for groups both ways of dividing add up as written, and no small count is shown', async () => {
  const analytics = await openAnalytics({ place: 'memory', source: createSyntheticTrajecten(4000, 6) });
  await analytics.buildFull();
  const wide = { ...year, van: plainDate('2018-01-01') };
  const { rows } = await computeVervolg(analytics, wide, { ...exact, publication: 'groups' });
  const open = await computeVervolg(analytics, wide, exact);
  await analytics.close();
  const add = (cells: Cell[]) => cells.reduce((sum, cell) => sum + Number(shown(cell)), 0);
  for (const row of open.rows) {
    const byReason = [row.planned, row.uitval, row.other, row.onbekend];
    expect(add(byReason)).toBe(shown(row.beeindigd));
    expect(add([row.opgeschaald, row.afgeschaald, row.same])).toBe(shown(row.doorgestroomd));
  }
  let added = 0;
  rows.forEach((row, i) => {
    const parts = [row.opgeschaald, row.afgeschaald, row.same];
    if ([row.doorgestroomd, ...parts].every(({ kind }) => kind === 'value')) {
      expect(add(parts)).toBe(shown(row.doorgestroomd));
      added++;
    }
    for (const key of ['beeindigd', 'opgeschaald', 'uitval'] as const) {
      if (row[key].kind === 'value' && row[key].value > 0) {
        expect(Number(shown(open.rows[i]![key]))).toBeGreaterThanOrEqual(10);
      }
    }
  });
  expect(added).toBeGreaterThan(2);
});
