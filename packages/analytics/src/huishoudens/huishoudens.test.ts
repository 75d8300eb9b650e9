import { plainDate } from '@samenpad/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell } from '../figure/figure.ts';
import type { SourceHuishouden, SourceJeugdige, SourceVoorziening } from '../source.ts';
import { openAnalytics } from '../store/analytics.ts';
import { type BookingSketch, book } from '../testing/book.ts';
import { agb, makeJeugdige, PEILDATUM, type TrajectSketch } from '../testing/make-jeugdige.ts';
import { MemorySource } from '../testing/memory-source.ts';
import { computeHuishoudens } from './compute-huishoudens.ts';
import type { Huishouden } from './count-huishoudens.ts';
import { costOf, publishHuishoudens } from './publish-huishoudens.ts';

const exact = { taal: 'nl', publication: 'exact' } as const;
const year = { gemeenten: 'alle', van: plainDate('2024-01-01'), tot: plainDate('2024-12-31') } as const;

function shown(cell: Cell | undefined): number | string | undefined {
  return cell?.kind === 'value' ? Number(cell.value.toFixed(4)) : cell?.kind;
}

function at(huishouden: string, van = '2015-01-01', tot: string | null = null, woning = true): SourceHuishouden {
  return { huishouden, woning, van: plainDate(van), tot: tot === null ? null : plainDate(tot) };
}

function gets(
  wet: 'wmo' | 'pwet',
  bedrag: number,
  per: SourceVoorziening['per'],
  van: string,
  tot: string | null,
): SourceVoorziening {
  return { wet, bedrag, per, van: plainDate(van), tot: tot === null ? null : plainDate(tot) };
}

function person(
  id: string,
  huishoudens: SourceHuishouden[],
  trajecten: TrajectSketch[] = [],
  bookings: BookingSketch[] = [],
  voorzieningen: SourceVoorziening[] = [],
): SourceJeugdige {
  return { ...book(makeJeugdige(id, trajecten), bookings), huishoudens, voorzieningen };
}

/** Every month of 2024 and its claim in the next one, so that all twelve months are complete. */
const monthly = (nr: number, bedrag: number): BookingSketch[] =>
  Array.from({ length: 12 }, (_, i) => {
    const month = (n: number) => `${n > 12 ? 2025 : 2024}-${String(n > 12 ? n - 12 : n).padStart(2, '0')}`;
    return [nr, month(i + 1), month(i + 2), 1, bedrag];
  });

const care = (aanbieder: number, begin = '2023-01-01', eind: string | null = null): TrajectSketch => [
  'beg',
  begin,
  eind,
  { aanbieder: agb(aanbieder) },
];

const region = [
  // H1: two jeugdigen at once, four aanbieders, and a parent with bijstand and one grant.
  person('a', [at('H1')], [care(1), care(2), care(3)], monthly(1, 100)),
  person('b', [at('H1')], [care(4, '2024-05-01', '2024-06-30')], [[1, '2024-05', '2024-06', 1, 500]]),
  person(
    'ouder',
    [at('H1')],
    [],
    [],
    [
      // Half of the year: 6 of 12 months of 1200 a year.
      gets('pwet', 1200, 'jaar', '2024-07-01', null),
      gets('pwet', 70, 'eenmalig', '2024-03-10', null),
      // Half of April at 60 a month.
      gets('wmo', 60, 'maand', '2024-04-16', '2024-04-30'),
    ],
  ),
  // H2: in an institution from March on; its costs stay at home.
  person(
    'c',
    [at('H2', '2015-01-01', '2024-02-29'), at('tehuis', '2024-03-01', '2024-12-31', false)],
    [care(1)],
    monthly(1, 1000),
  ),
  // On two addresses: half in H2, half in H3.
  person('d', [at('H2'), at('H3')], [care(2)], monthly(1, 10)),
  // Without a household; and a household without jeugdhulp.
  person('e', [], [care(1)], monthly(1, 5)),
  person('f', [at('H4')], [], [], [gets('wmo', 99_999, 'jaar', '2020-01-01', null)]),
];

async function open(jeugdigen: readonly SourceJeugdige[]) {
  const analytics = await openAnalytics({ place: 'memory', source: new MemorySource(PEILDATUM, jeugdigen) });
  await analytics.buildFull();
  return analytics;
}

test('S3-10 T25 by hand: costs of households over three laws, what comes together in them, and aanbieders', async () => {
  const analytics = await open(region);
  const { rows, account } = await computeHuishoudens(analytics, year, exact);
  await analytics.close();
  expect(rows.map(({ van, tot }) => [van, tot])).toEqual([['2024-01', '2024-12']]);
  const [row] = rows;
  // H1: 1200 + 500 jeugdhulp, 30 Wmo, 600 + 70 Participatiewet. H2: 12 000 + 60. H3: 60.
  expect([row?.huishoudens, row?.jeugdwet, row?.wmo, row?.participatiewet, row?.kosten].map(shown)).toEqual([
    3, 13_820, 30, 670, 14_520,
  ]);
  expect(shown(row?.mediaan)).toBe(2400);
  expect([row?.severalWetten, row?.threeWetten, row?.severalJeugdigen, row?.fourAanbieders].map(shown)).toEqual([
    1, 1, 2, 1,
  ]);
  expect(shown(row?.aandeelFourAanbieders)).toBe(0.3333);
  // 4 of H1, 2 of H2, 1 of H3.
  expect(shown(row?.aanbieders)).toBe(2.33);
  // Only the 60 of e has no household.
  expect(shown(row?.linked)).toBe(Number((13_820 / 13_880).toFixed(4)));
  expect(account.excluded).not.toContain('Hulp uit de Wmo telt niet mee.');
});

test('S3-10 the trend goes back by twelve months, and a choice chooses households with all their help', async () => {
  const analytics = await open(region);
  const trend = await computeHuishoudens(analytics, { gemeenten: 'alle' }, exact);
  // Three times with care, and two before it: no households is 0, a share of them is not.
  expect(trend.rows.map(({ huishoudens }) => shown(huishoudens))).toEqual([0, 0, 3, 3, 3]);
  expect(trend.rows.map(({ aandeelFourAanbieders }) => shown(aandeelFourAanbieders))).toEqual([
    'undetermined',
    'undetermined',
    0,
    0.3333,
    0,
  ]);
  const chosen = await computeHuishoudens(analytics, { ...year, aanbieder: agb(3) }, exact);
  await analytics.close();
  expect([chosen.rows[0]?.huishoudens, chosen.rows[0]?.kosten].map(shown)).toEqual([1, 2400]);
});

test('Wmo in iWmo-berichten counts for who is in no extract of it, and never twice', async () => {
  const parent = (id: string, voorzieningen: SourceVoorziening[]): SourceJeugdige => {
    const claimed = person(id, [at('H1')], [care(9)], [[1, '2024-02', '2024-03', 1, 800]], voorzieningen);
    return {
      ...claimed,
      trajecten: { tCbs: [], tInhoud: [] },
      toewijzingen: claimed.toewijzingen.map((own) => ({ ...own, domein: 'wmo', wet: 'wmo' })),
    };
  };
  const child = person('a', [at('H1')], [care(1)], monthly(1, 100));
  for (const [extracts, wmo] of [
    [[], 800],
    [[gets('wmo', 1200, 'jaar', '2024-01-01', null)], 1200],
  ] as const) {
    const analytics = await open([child, parent('ouder', [...extracts])]);
    expect(shown((await computeHuishoudens(analytics, year, exact)).rows[0]?.wmo)).toBe(wmo);
    await analytics.close();
  }
});

test('nothing is said of a gemeente that never sent its households', async () => {
  const analytics = await open([person('e', [], [care(1)], monthly(1, 5))]);
  const { rows } = await computeHuishoudens(analytics, year, exact);
  await analytics.close();
  expect(new Set(Object.values(rows[0] ?? {}).filter((cell) => typeof cell === 'object'))).toEqual(
    new Set([{ kind: 'undetermined', reason: 'no-source' }]),
  );
});

const household = fc.record({
  jeugdwet: fc.integer({ min: 0, max: 5_000_000 }),
  wmo: fc.integer({ min: 0, max: 1_000_000 }),
  participatiewet: fc.integer({ min: 0, max: 2_000_000 }),
  metWmo: fc.boolean(),
  metParticipatiewet: fc.boolean(),
  severalJeugdigen: fc.boolean(),
  aanbieders: fc.integer({ min: 1, max: 7 }),
});

test('for groups no small number of households is told, and no hidden law follows from the others', () => {
  const months = { van: '2024-01', tot: '2024-12' } as never;
  fc.assert(
    fc.property(fc.array(household, { maxLength: 80 }), (list: Huishouden[]) => {
      const own = list.map((one) => ({
        ...one,
        wmo: one.metWmo ? one.wmo : 0,
        participatiewet: one.metParticipatiewet ? one.participatiewet : 0,
      }));
      const row = publishHuishoudens(months, own, { all: 1, linked: 1 }, 'groups');
      for (const cell of [
        row.huishoudens,
        row.severalWetten,
        row.threeWetten,
        row.severalJeugdigen,
        row.fourAanbieders,
      ]) {
        if (cell.kind === 'value') expect(cell.value === 0 || cell.value >= 10).toBe(true);
      }
      const others = own.filter((one) => one.wmo + one.participatiewet > 0);
      if (others.length > 0 && others.length < 10) expect(row.kosten.kind).toBe('suppressed');
      expect(row.wmo.kind).toBe(row.participatiewet.kind);
      const exactly = publishHuishoudens(months, own, { all: 1, linked: 1 }, 'exact');
      expect(shown(exactly.kosten)).toBe(own.reduce((sum, one) => sum + costOf(one), 0));
    }),
    { seed: 46 },
  );
});
