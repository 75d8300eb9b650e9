import { addDays, type PlainDate, plainDate } from '@samenpad/domain';
import { expect, test } from 'vitest';
import type { Cell } from '../figure/figure.ts';
import type { FigureFilter } from '../figure/filter.ts';
import type { SourceJeugdige } from '../source.ts';
import { openAnalytics } from '../store/analytics.ts';
import { agb, makeJeugdige, PEILDATUM, type TrajectSketch } from '../testing/make-jeugdige.ts';
import { MemorySource } from '../testing/memory-source.ts';
import { createRandom } from '../testing/random.ts';
import { type AanbiedersOptions, type AanbiedersReport, computeAanbieders } from './compute-aanbieders.ts';

const exact = { taal: 'nl', publication: 'exact' } as const;
const all: FigureFilter = { gemeenten: 'alle' };

function shown(cell: Cell): number | string {
  return cell.kind === 'value' ? Number(cell.value.toFixed(4)) : cell.kind;
}

async function report(
  jeugdigen: readonly SourceJeugdige[],
  options: AanbiedersOptions,
  filter = all,
): Promise<AanbiedersReport> {
  const analytics = await openAnalytics({ place: 'memory', source: new MemorySource(PEILDATUM, jeugdigen) });
  await analytics.buildFull();
  const found = await computeAanbieders(analytics, filter, options);
  await analytics.close();
  return found;
}

function makeAll(careers: readonly (readonly TrajectSketch[])[]): SourceJeugdige[] {
  return careers.map((career, i) => makeJeugdige(`j${i}`, [...career]));
}

const first = { aanbieder: agb(1) };
const second = { aanbieder: agb(2) };

test('by hand: outflow, return and early end per aanbieder, with what was to be expected', async () => {
  // All in begeleiding of one year: the mix is the same, so expected is n times the share of all.
  const jeugdigen = makeAll([
    [['beg', '2022-01-01', '2022-06-30', first]],
    [['beg', '2022-01-01', '2022-06-30', { ...first, eindReden: '32' }]],
    [
      ['beg', '2022-01-01', '2022-06-30', second],
      ['beg', '2022-12-01', null, second],
    ],
    [['beg', '2022-01-01', '2022-06-30', second]],
    // Died: in no share.
    [['beg', '2022-01-01', '2022-06-30', { ...second, eindReden: '02' }]],
  ]);
  const out = await report(jeugdigen, { ...exact, maat: 'uitstroom' });
  // Three of four went out of care: 2 of 2 and 1 of 2, each 1.5 expected.
  expect(
    out.rows.map((row) => [row.aanbieder, ...[row.aantal, row.observed, row.raw, row.expected].map(shown)]),
  ).toEqual([
    [null, 4, 3, 0.75, 3],
    [agb(1), 2, 2, 1, 1.5],
    [agb(2), 2, 1, 0.5, 1.5],
  ]);
  expect(out.rows.map((row) => shown(row.ratio))).toEqual([1, 1.3333, 0.6667]);
  expect(out.rows.map((row) => row.oordeel)).toEqual([null, 'te-klein', 'te-klein']);
  const back = await report(jeugdigen, { ...exact, maat: 'terugkeer' });
  expect(back.rows.map((row) => shown(row.observed))).toEqual([1, 0, 1]);
  const early = await report(jeugdigen, { ...exact, maat: 'uitval' });
  expect(early.rows.map((row) => [row.aantal, row.observed].map(shown).join(' '))).toEqual(['4 1', '2 1', '2 0']);
});

test('by hand: duration as median and as ends against expected ends', async () => {
  // Ten days and twenty days, all ended: 2 ends in 20 days and 2 in 40. In the band of days 1–14 there are 20 + 28 days with
  // two ends, in that of 15–30 there are 12 with two: expected 20 · 2/48 = 0.8333 and 28 · 2/48 + 2 = 3.1667.
  const ending = (days: number, rest: TrajectSketch[3]): TrajectSketch => [
    'beg',
    '2022-01-01',
    addDays(plainDate('2022-01-01'), days - 1),
    rest ?? {},
  ];
  const { rows } = await report(
    makeAll([[ending(10, first)], [ending(10, first)], [ending(20, second)], [ending(20, second)]]),
    { ...exact, maat: 'duur' },
  );
  expect(rows.map((row) => [row.raw, row.expected].map(shown).join(' '))).toEqual(['15 4', '10 0.8333', '20 3.1667']);
});

test('nothing to compare and one aanbieder are told as such', async () => {
  const none = await report([], { ...exact, maat: 'duur' });
  expect(none.rows.map((row) => [row.aantal, row.raw, row.ratio].map(shown))).toEqual([
    [0, 'undetermined', 'undetermined'],
  ]);
  expect(none.funnel).toEqual([]);
  const one = await report(makeAll([[['beg', '2022-01-01', null, first]]]), { ...exact, maat: 'duur' });
  expect(one.rows.map((row) => [row.raw, row.ratio, row.shrunk].map(shown))).toEqual([
    ['undetermined', 'undetermined', 'undetermined'],
    ['undetermined', 'undetermined', 'undetermined'],
  ]);
});

function after(day: PlainDate, days: number): PlainDate {
  return addDays(day, Math.max(1, Math.round(days)));
}

/** Careers in which the chance to go out of care falls with the rang; a share `heavy` of the jeugdigen begins at rang 2 or later. */
function makeCareers(
  n: number,
  aanbieder: ReturnType<typeof agb>,
  heavy: number,
  random: () => number,
): TrajectSketch[][] {
  const stay = [0.55, 0.73, 0.75, 0.78];
  return Array.from({ length: n }, () => {
    const before = random() < heavy ? 1 + Math.floor(random() * 3) : 0;
    const career: TrajectSketch[] = [];
    let day = addDays(plainDate('2017-01-01'), Math.floor(random() * 300));
    for (let i = 0; i < before; i++) {
      const eind = after(day, 60 + random() * 100);
      career.push(['beg', day, eind, { aanbieder: agb(99) }]);
      day = after(eind, 20);
    }
    day = day < '2021-01-01' ? addDays(plainDate('2021-01-01'), Math.floor(random() * 600)) : day;
    const eind = after(day, 100 + random() * 200);
    career.push(['beg', day, eind, { aanbieder }]);
    if (random() < (stay[before] ?? 0.8)) career.push(['ggz', after(eind, 30), null, { aanbieder: agb(99) }]);
    return career;
  });
}

test.each([1, 2, 3, 4, 5])(
  'S0-31 an aanbieder with a complex mix is low raw and as expected adjusted, both side by side (seed %i)',
  async (seed) => {
    const random = createRandom(seed);
    const careers = [
      ...makeCareers(250, agb(1), 0.9, random),
      ...[2, 3, 4, 5].flatMap((nr) => makeCareers(200, agb(nr), 0.1, random)),
    ];
    const { rows } = await report(
      makeAll(careers),
      { ...exact, maat: 'uitstroom' },
      { ...all, van: plainDate('2021-01-01') },
    );
    const own = rows.filter(({ aanbieder }) => aanbieder !== null && aanbieder !== agb(99));
    const ranked = own.toSorted((a, b) => Number(shown(a.raw)) - Number(shown(b.raw)));
    expect(ranked[0]!.aanbieder).toBe(agb(1));
    const heavy = own.find(({ aanbieder }) => aanbieder === agb(1))!;
    expect(Number(shown(heavy.raw))).toBeLessThan(0.35);
    expect(Math.abs(Number(shown(heavy.ratio)) - 1)).toBeLessThan(0.25);
    expect(['verwacht', 'misschien-lager', 'misschien-hoger']).toContain(heavy.oordeel);
  },
);

test.each([1, 2, 3, 4, 5])(
  'T11 the fast and the slow aanbieder are found, and the lucky one with 14 trajecten is flagged as small (seed %i)',
  async (seed) => {
    const random = createRandom(100 + seed);
    const duration = (factor: number) => 250 * factor * Math.exp(0.85 * (random() + random() + random() - 1.5) * 2);
    const careers = [
      { nr: 1, n: 300, factor: 0.75 },
      { nr: 2, n: 300, factor: 1.3 },
      ...[3, 4, 5, 6, 7, 8].map((nr) => ({ nr, n: 250, factor: 1 })),
      // Lucky: drawn as the others, then the shortest of three draws by chance.
      { nr: 9, n: 14, factor: 1 },
    ].flatMap(({ nr, n, factor }) =>
      Array.from({ length: n }, (): TrajectSketch[] => {
        const begin = addDays(plainDate('2021-01-01'), Math.floor(random() * 900));
        const days = nr === 9 ? Math.min(duration(1), duration(1), duration(1)) : duration(factor);
        const eind = after(begin, days);
        return [['beg', begin, eind > PEILDATUM ? null : eind, { aanbieder: agb(nr) }]];
      }),
    );
    const { rows } = await report(makeAll(careers), { ...exact, maat: 'duur' });
    const byNr = (nr: number) => rows.find(({ aanbieder }) => aanbieder === agb(nr))!;
    expect([byNr(1).oordeel, byNr(2).oordeel]).toEqual(['hoger', 'lager']);
    for (const nr of [3, 4, 5, 6, 7, 8]) expect(['hoger', 'lager']).not.toContain(byNr(nr).oordeel);
    const lucky = byNr(9);
    const judged = rows.filter(({ oordeel }) => oordeel !== null);
    // Raw it is the best of all; it gets no verdict, and moves most towards the middle.
    expect(judged.toSorted((a, b) => Number(shown(a.raw)) - Number(shown(b.raw)))[0]!.aanbieder).toBe(agb(9));
    expect(lucky.oordeel).toBe('te-klein');
    expect(Number(shown(lucky.shrunk))).toBeLessThan(Number(shown(lucky.ratio)));
  },
);

test('for groups nothing small is shown and expected is no way around it', async () => {
  const random = createRandom(8);
  const careers = [
    ...makeCareers(120, agb(1), 0.2, random),
    ...makeCareers(18, agb(2), 0.2, random),
    ...makeCareers(6, agb(3), 0.2, random),
    ...makeCareers(5, agb(4), 0.2, random),
  ];
  const { rows } = await report(makeAll(careers), { ...exact, publication: 'groups', maat: 'uitstroom' });
  expect(rows.filter(({ overig }) => overig)).toHaveLength(1);
  expect(rows.map(({ aanbieder }) => aanbieder)).not.toContain(agb(3));
  for (const { aantal, observed, expected, ratio, raw } of rows) {
    for (const cell of [aantal, observed, expected]) if (cell.kind === 'value') expect(cell.value % 5).toBe(0);
    if (observed.kind === 'suppressed') expect([ratio.kind, raw.kind, expected.kind]).not.toContain('value');
  }
  const small = rows.find(({ aanbieder }) => aanbieder === agb(2))!;
  expect([small.ratio.kind, small.oordeel]).toEqual(['suppressed', 'te-klein']);
});
