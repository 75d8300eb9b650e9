import { addDays, plainDate } from '@samenpad/domain';
import { expect, test } from 'vitest';
import type { Cell } from '../figure/figure.ts';
import type { FigureFilter } from '../figure/filter.ts';
import type { SourceGezinsdoel, SourceJeugdige } from '../source.ts';
import { openAnalytics } from '../store/analytics.ts';
import { book } from '../testing/book.ts';
import { agb, makeJeugdige, PEILDATUM, type TrajectSketch } from '../testing/make-jeugdige.ts';
import { MemorySource } from '../testing/memory-source.ts';
import { createRandom } from '../testing/random.ts';
import { computeAanbiederkosten } from './compute-aanbiederkosten.ts';

const all: FigureFilter = { gemeenten: 'alle' };

function shown(cell: Cell): number | string {
  return cell.kind === 'value'
    ? Number(cell.value.toFixed(2))
    : cell.kind === 'undetermined'
      ? String(cell.reason)
      : cell.kind;
}

async function report(jeugdigen: readonly SourceJeugdige[], publication: 'exact' | 'groups' = 'exact') {
  const analytics = await openAnalytics({ place: 'memory', source: new MemorySource(PEILDATUM, jeugdigen) });
  await analytics.buildFull();
  const { rows } = await computeAanbiederkosten(analytics, all, { taal: 'nl', publication });
  await analytics.close();
  return rows;
}

type Goal = [begonnen: string, gesloten: string | null, toestand: SourceGezinsdoel['toestand']];

function goals(...sketches: Goal[]): SourceGezinsdoel[] {
  return sketches.map(([begonnen, gesloten, toestand]) => ({
    begonnen: plainDate(begonnen),
    gesloten: gesloten === null ? null : plainDate(gesloten),
    toestand,
  }));
}

/** A jeugdige with a traject of half 2022 at an aanbieder that cost so much, and with goals. */
function make(
  name: string,
  nr: number,
  bedrag: number,
  gezinsdoelen: SourceGezinsdoel[] = [],
  more: TrajectSketch[] = [],
) {
  const jeugdige = makeJeugdige(name, [['beg', '2022-01-01', '2022-06-30', { aanbieder: agb(nr) }], ...more]);
  const lines = jeugdige.toewijzingen.map((_, i) => [i + 1, '2022-01', '2022-02', 1, bedrag] as const);
  return {
    ...book(
      jeugdige,
      lines.map((line) => [...line]),
    ),
    gezinsdoelen,
  };
}

test('S1-5 by hand: costs per goal that was reached, of the trajecten with goals only', async () => {
  const rows = await report([
    // Two goals reached, one stopped.
    make(
      'two',
      1,
      300_000,
      goals(
        ['2022-01-10', '2022-04-01', 'bereikt'],
        // Closed within three months of the end.
        ['2022-02-01', '2022-09-30', 'bereikt'],
        ['2022-02-01', '2022-05-01', 'gestopt'],
      ),
    ),
    make('none', 1, 100_000, goals(['2022-01-10', '2022-04-01', 'gestopt'])),
    // Without goals: costs of other things. An open goal says nothing so far.
    make('silent', 1, 900_000),
    make('open', 1, 700_000, goals(['2022-02-01', null, 'open'])),
    // Not of this traject: closed before it, set after it, or closed too long after it.
    make(
      'others',
      1,
      500_000,
      goals(
        ['2021-01-01', '2021-12-31', 'bereikt'],
        ['2022-07-01', '2022-08-01', 'bereikt'],
        ['2022-03-01', '2022-10-01', 'bereikt'],
      ),
    ),
    // Of another aanbieder nothing was recorded.
    make('other', 2, 400_000),
  ]);
  expect(
    rows.map(({ aanbieder, ...row }) => [
      aanbieder,
      ...[row.trajecten, row.withGezinsdoelen, row.bereikt, row.perBereikt].map(shown),
    ]),
  ).toEqual([
    [null, 6, 2, 2, 200_000],
    [agb(1), 5, 2, 2, 200_000],
    [agb(2), 1, 0, 'not-recorded', 'not-recorded'],
  ]);
  // Of 300,000 for 2 and 100,000 for 0: residuals −100,000 and 100,000; √(2 · 2 · 10¹⁰) = 200,000 of 400,000 together.
  expect(shown(rows[1]!.perBereiktVan)).toBeCloseTo(200_000 * Math.exp(-1.959_964 * 0.5), 0);
  expect(shown(rows[1]!.perBereiktTot)).toBeCloseTo(200_000 * Math.exp(1.959_964 * 0.5), 0);
});

test('a goal of two trajecten at one aanbieder counts once there, and once with all together', async () => {
  const both = goals(['2022-02-01', '2022-04-01', 'bereikt']);
  const rows = await report([
    make('same', 1, 100_000, both, [['ggz', '2022-02-01', '2022-05-01', { aanbieder: agb(1) }]]),
    make('two', 1, 100_000, both, [['ggz', '2022-02-01', '2022-05-01', { aanbieder: agb(2) }]]),
  ]);
  expect(
    rows.map(({ aanbieder, ...row }) => [aanbieder, ...[row.withGezinsdoelen, row.bereikt, row.perBereikt].map(shown)]),
  ).toEqual([
    [null, 4, 2, 200_000],
    [agb(1), 3, 2, 150_000],
    [agb(2), 1, 1, 100_000],
  ]);
});

test('S1-5 by hand: a goal of the whole gezin counts for everybody who was in it, and for nobody else', async () => {
  const shared = goals(['2022-02-01', '2022-04-01', 'bereikt']);
  const rows = await report([
    lives(make('sister', 1, 100_000, shared)),
    make('brother', 1, 300_000, shared),
    make('youngest', 2, 500_000, shared),
    // Left the gezin before the goal was reached: the source tells it as one that was looked at until then.
    make('left', 1, 700_000, goals(['2022-02-01', '2022-03-01', 'open'])),
    // Came into the gezin after the goal was reached, or lives with them and is not in it.
    make('later', 1, 900_000),
    lives(make('lodger', 2, 1_100_000)),
  ]);
  expect(
    rows.map(({ aanbieder, ...row }) => [
      aanbieder,
      ...[row.trajecten, row.withGezinsdoelen, row.bereikt, row.perBereikt].map(shown),
    ]),
  ).toEqual([
    [null, 6, 3, 3, 300_000],
    [agb(1), 4, 2, 2, 200_000],
    [agb(2), 2, 1, 1, 500_000],
  ]);
});

test('goals that were stopped only leave no costs per goal, and nobody with goals says so', async () => {
  const [stopped] = await report([make('x', 1, 1000, goals(['2022-01-10', '2022-04-01', 'gestopt']))]);
  expect([stopped!.withGezinsdoelen, stopped!.bereikt, stopped!.perBereikt].map(shown)).toEqual([1, 0, 'empty']);
  const [none] = await report([]);
  expect([none!.withGezinsdoelen, none!.bereikt, none!.perBereikt].map(shown)).toEqual([
    0,
    'not-recorded',
    'not-recorded',
  ]);
});

/** In one household with the others of whom this is said. */
function lives(jeugdige: SourceJeugdige): SourceJeugdige {
  return { ...jeugdige, huishoudens: [{ huishouden: 'A', woning: true, van: plainDate('2020-01-01'), tot: null }] };
}

/** So many jeugdigen of an aanbieder, each with up to three goals. */
function makeMany(nr: number, n: number, random: () => number): SourceJeugdige[] {
  return Array.from({ length: n }, (_, i) => {
    const begin = addDays(plainDate('2022-01-01'), Math.floor(random() * 300));
    const own = Array.from({ length: Math.floor(random() * 4) }, (): Goal => {
      const gesloten = addDays(begin, 10 + Math.floor(random() * 80));
      return [addDays(begin, 3), gesloten, random() < 0.6 ? 'bereikt' : 'gestopt'];
    });
    const jeugdige = makeJeugdige(`${nr}-${i}`, [['beg', begin, addDays(begin, 200), { aanbieder: agb(nr) }]]);
    return {
      ...book(jeugdige, [[1, begin.slice(0, 7), '2023-06', 1, 100_000 + Math.floor(random() * 500_000)]]),
      gezinsdoelen: goals(...own),
    };
  });
}

test.each([1, 2, 3])(
  'the goals of the aanbieders add up to those of all, and so do their costs (seed %i)',
  async (seed) => {
    const random = createRandom(seed);
    const [whole, ...units] = await report([1, 2, 3, 4].flatMap((nr) => makeMany(nr, 40, random)));
    const numberOf = (cell: Cell) => (cell.kind === 'value' ? cell.value : 0);
    const sumOf = (read: (row: (typeof units)[number]) => number) => units.reduce((sum, row) => sum + read(row), 0);
    expect(sumOf((row) => numberOf(row.bereikt))).toBe(numberOf(whole!.bereikt));
    expect(sumOf((row) => numberOf(row.withGezinsdoelen))).toBe(numberOf(whole!.withGezinsdoelen));
    const bedrag = (row: (typeof units)[number]) => numberOf(row.perBereikt) * numberOf(row.bereikt);
    expect(Math.abs(sumOf(bedrag) - bedrag(whole!))).toBeLessThan(1000);
    for (const row of [whole!, ...units]) {
      expect(numberOf(row.perBereiktVan)).toBeLessThan(numberOf(row.perBereikt));
      expect(numberOf(row.perBereiktTot)).toBeGreaterThan(numberOf(row.perBereikt));
      expect(numberOf(row.withGezinsdoelen)).toBeLessThanOrEqual(numberOf(row.trajecten));
    }
  },
);

test('P9 for groups goals of few jeugdigen are hidden, and with them what they cost', async () => {
  const random = createRandom(5);
  const reached = (i: number) =>
    goals(...Array.from({ length: i }, (): Goal => ['2022-02-01', '2022-04-01', 'bereikt']));
  const rows = await report(
    [
      ...makeMany(1, 90, random),
      ...makeMany(2, 70, random),
      // Fourteen goals of three jeugdigen.
      ...Array.from({ length: 40 }, (_, i) => make(`3-${i}`, 3, 200_000, i < 3 ? reached(4 + i) : [])),
    ],
    'groups',
  );
  const find = (nr: number) => rows.find(({ aanbieder }) => aanbieder === agb(nr))!;
  expect([find(3).withGezinsdoelen, find(3).bereikt, find(3).perBereikt].map(shown)).toEqual([
    'suppressed',
    'suppressed',
    'suppressed',
  ]);
  const values = rows.flatMap(({ bereikt }) => (bereikt.kind === 'value' ? [bereikt.value] : []));
  expect(values.length).toBeGreaterThan(0);
  expect(values.filter((n) => n % 5 !== 0)).toEqual([]);
  // All but one would tell that one.
  expect(rows.filter(({ bereikt }) => bereikt.kind === 'suppressed').length).not.toBe(1);
});
