import { addDays, plainDate } from '@samenpad/domain';
import { expect, test } from 'vitest';
import type { Cell } from '../figure/figure.ts';
import type { FigureFilter } from '../figure/filter.ts';
import type { SourceJeugdige } from '../source.ts';
import { openAnalytics } from '../store/analytics.ts';
import { book } from '../testing/book.ts';
import { agb, makeJeugdige, PEILDATUM, type TrajectSketch } from '../testing/make-jeugdige.ts';
import { MemorySource } from '../testing/memory-source.ts';
import { createRandom } from '../testing/random.ts';
import { computeAanbiederkosten } from './compute-aanbiederkosten.ts';

const all: FigureFilter = { gemeenten: 'alle' };

function shown(cell: Cell): number | string {
  return cell.kind === 'value' ? Number(cell.value.toFixed(4)) : cell.kind;
}

async function report(jeugdigen: readonly SourceJeugdige[], publication: 'exact' | 'groups', filter = all) {
  const analytics = await openAnalytics({ place: 'memory', source: new MemorySource(PEILDATUM, jeugdigen) });
  await analytics.buildFull();
  const found = await computeAanbiederkosten(analytics, filter, { taal: 'nl', publication });
  await analytics.close();
  return found.rows;
}

/** A jeugdige with a traject of half 2022 that cost so much, and what came after it. */
function make(name: string, nr: number, bedrag: number, after: TrajectSketch[] = [], rest = {}): SourceJeugdige {
  const first: TrajectSketch = ['beg', '2022-01-01', '2022-06-30', { aanbieder: agb(nr), ...rest }];
  return book(
    makeJeugdige(name, [first, ...after]),
    bedrag === 0
      ? []
      : [
          [1, '2022-01', '2022-02', 1, bedrag / 2],
          [1, '2022-06', '2022-08', 1, bedrag / 2],
        ],
  );
}

const small = [
  make('out', 1, 100_000),
  make('back', 1, 300_000, [['beg', '2022-12-01', null, { aanbieder: agb(2) }]]),
  make('other', 2, 400_000),
  // Not counted: died, nothing claimed, and begun before the first month with claims.
  make('died', 2, 700_000, [], { eindReden: '02' }),
  make('by task', 2, 0),
  book(makeJeugdige('before', [['beg', '2021-11-01', '2022-06-30', { aanbieder: agb(2) }]]), [
    [1, '2022-02', '2022-03', 1, 900_000],
  ]),
];

test('S1-5 by hand: costs per jeugdige and per lasting exit beside the outflow, and beside what is expected', async () => {
  const rows = await report(small, 'exact');
  const cells = rows.map((row) =>
    [
      row.trajecten,
      row.jeugdigen,
      row.kosten,
      row.perJeugdige,
      row.uitgestroomd,
      row.uitstroom,
      row.perUitgestroomd,
    ].map(shown),
  );
  expect(rows.map(({ aanbieder }) => aanbieder)).toEqual([null, agb(1), agb(2)]);
  expect(cells).toEqual([
    [3, 3, 800_000, 266_666.6667, 2, 0.6667, 400_000],
    [2, 2, 400_000, 200_000, 1, 0.5, 400_000],
    [1, 1, 400_000, 400_000, 1, 1, 400_000],
  ]);
  // All have the same mix, so 266,667 is expected of each traject.
  expect(rows.map(({ ratio }) => shown(ratio))).toEqual(['undetermined', 0.75, 1.5]);
  // 100,000 and 300,000 lie 100,000 from their mean: √(2 · 2 · 10¹⁰) = 200,000, of 400,000 together.
  expect(shown(rows[1]!.perJeugdigeVan)).toBeCloseTo(200_000 * Math.exp(-1.959_964 * 0.5), 1);
  expect(shown(rows[1]!.perJeugdigeTot)).toBeCloseTo(200_000 * Math.exp(1.959_964 * 0.5), 1);
  expect(shown(rows[2]!.perJeugdigeTot)).toBe('undetermined');
  // An aanbieder in the filter narrows nothing.
  expect(await report(small, 'exact', { ...all, aanbieder: agb(1) })).toEqual(rows);
});

test('nobody, and nobody who stayed out of care, are told as such', async () => {
  const [none] = await report([], 'exact');
  expect([none!.trajecten, none!.kosten, none!.perJeugdige, none!.perUitgestroomd].map(shown)).toEqual([
    0,
    0,
    'undetermined',
    'undetermined',
  ]);
  const back = await report([make('back', 1, 100, [['beg', '2022-09-01', null]])], 'exact');
  expect(back.map(({ perUitgestroomd }) => perUitgestroomd)).toEqual([
    { kind: 'undetermined', reason: 'empty' },
    { kind: 'undetermined', reason: 'empty' },
  ]);
});

/** So many jeugdigen of an aanbieder, a share of them in verblijf, which costs ten times as much. */
function makeAanbieder(nr: number, n: number, verblijf: number, random: () => number): SourceJeugdige[] {
  return Array.from({ length: n }, (_, i) => {
    const dear = random() < verblijf;
    const begin = addDays(plainDate('2021-02-01'), Math.floor(random() * 600));
    const career: TrajectSketch[] = [
      [dear ? 'vrb' : 'beg', begin, addDays(begin, 100 + Math.floor(random() * 200)), { aanbieder: agb(nr) }],
    ];
    if (random() < 0.4) career.push(['ggz', addDays(begin, 350), null, { aanbieder: agb(99) }]);
    const bedrag = Math.round((dear ? 2_000_000 : 200_000) * (0.5 + random()));
    return book(makeJeugdige(`${nr}-${i}`, career), [[1, begin.slice(0, 7), '2023-06', 1, bedrag]]);
  });
}

test.each([1, 2, 3, 4, 5])(
  'S0-31 an aanbieder with the dearer kind of care costs more per lasting exit, and is as expected adjusted (seed %i)',
  async (seed) => {
    const random = createRandom(seed);
    const rows = await report(
      [makeAanbieder(1, 200, 0.8, random), ...[2, 3, 4].map((nr) => makeAanbieder(nr, 200, 0.1, random))].flat(),
      'exact',
      { ...all, van: plainDate('2021-01-01') },
    );
    const value = (nr: number, key: 'perUitgestroomd' | 'ratio' | 'ratioVan' | 'ratioTot') =>
      Number(shown(rows.find(({ aanbieder }) => aanbieder === agb(nr))![key]));
    expect(value(1, 'perUitgestroomd')).toBeGreaterThan(2 * value(2, 'perUitgestroomd'));
    expect(Math.abs(value(1, 'ratio') - 1)).toBeLessThan(0.1);
    expect(value(1, 'ratioVan')).toBeLessThan(1);
    expect(value(1, 'ratioTot')).toBeGreaterThan(1);
  },
);

test('for groups who is few or takes most goes together, and amounts are rounded', async () => {
  const random = createRandom(3);
  const jeugdigen = [
    ...makeAanbieder(1, 60, 0.3, random),
    ...makeAanbieder(2, 40, 0.3, random),
    ...makeAanbieder(3, 6, 0.3, random),
    ...makeAanbieder(4, 30, 0, random),
    // One takes more than half of what aanbieder 5 claims.
    ...makeAanbieder(5, 11, 0, random),
    book(makeJeugdige('dear', [['ges', '2021-03-01', '2022-01-01', { aanbieder: agb(5) }]]), [
      [1, '2021-05', '2021-06', 1, 8_000_000],
    ]),
  ];
  const rows = await report(jeugdigen, 'groups');
  expect(rows.filter(({ overig }) => overig)).toHaveLength(1);
  for (const nr of [3, 5]) expect(rows.map(({ aanbieder }) => aanbieder)).not.toContain(agb(nr));
  const values = (cells: Cell[]) => cells.flatMap((cell) => (cell.kind === 'value' ? [cell.value] : []));
  for (const row of rows) {
    expect(row.kosten.kind).toBe('value');
    expect(values([row.trajecten, row.jeugdigen, row.uitgestroomd]).filter((n) => n % 5 !== 0)).toEqual([]);
    expect(values([row.kosten]).filter((n) => n % 100_000 !== 0)).toEqual([]);
    expect(values([row.perJeugdige, row.perUitgestroomd]).filter((n) => n % 10_000 !== 0)).toEqual([]);
  }
  const few = rows.filter(({ uitgestroomd }) => uitgestroomd.kind === 'suppressed');
  expect(few.map(({ perUitgestroomd }) => perUitgestroomd.kind).filter((kind) => kind === 'value')).toEqual([]);
});
