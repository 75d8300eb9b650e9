import { addDays, type Hulpvorm, plainDate } from '@samenpad/domain';
import { expect, test } from 'vitest';
import type { FigureFilter } from '../figure/filter.ts';
import { kernelFilter } from '../figure/kernel-filter.ts';
import type { SourceJeugdige } from '../source.ts';
import { openAnalytics } from '../store/analytics.ts';
import type { Snapshot } from '../store/snapshot.ts';
import { type BookingSketch, book } from '../testing/book.ts';
import { agb, makeJeugdige, PEILDATUM, type TrajectSketch } from '../testing/make-jeugdige.ts';
import { MemorySource } from '../testing/memory-source.ts';
import { createRandom } from '../testing/random.ts';
import { countHuishoudens, type Huishouden, monthNumber, sumLinked } from './count-huishoudens.ts';
import { keptHuishoudens } from './keep-huishoudens.ts';
import { listHuishoudens, sumLinked as sumLinkedInSql } from './sql-reference.ts';

const YEARS = ['2022', '2023', '2024'] as const;

/** Persons of few households who move, live on two addresses, leave a gap, and get help under three laws. */
function makePerson(nr: number, random: () => number): SourceJeugdige {
  const pick = <T>(list: readonly [T, ...T[]]): T => list[Math.floor(random() * list.length)] ?? list[0];
  const day = (from: string, within: number) => addDays(plainDate(from), Math.floor(random() * within));
  const many = (most: number) => Array.from({ length: Math.floor(random() * (most + 1)) });
  const trajecten = many(3).map((): TrajectSketch => {
    const begin = day('2021-06-01', 1400);
    const eind = random() < 0.3 ? null : addDays(begin, Math.floor(random() * 400) - 5);
    const rest = { aanbieder: agb(Math.floor(random() * 5)), verwijzer: pick(['01', '02']) };
    return [pick<Hulpvorm>(['beg', 'ggz', 'plg']), begin, eind, rest];
  });
  const bookings = trajecten.flatMap((_, i) =>
    many(6).map((): BookingSketch => {
      const month = day('2021-06-01', 1200).slice(0, 7);
      return [i + 1, month, month, 1, Math.floor(random() * 90_000)];
    }),
  );
  const made = book(makeJeugdige(`p${nr}`, trajecten, pick(['9001', '9002'])), bookings);
  return {
    ...made,
    toewijzingen: made.toewijzingen.map((own) => (random() < 0.1 ? { ...own, domein: 'wmo', wet: 'wmo' } : own)),
    huishoudens: many(3).map(() => {
      const van = day('2020-01-01', 1500);
      const tot = random() < 0.5 ? null : addDays(van, Math.floor(random() * 700));
      return { huishouden: `H${Math.floor(random() * 25)}`, woning: random() < 0.85, van, tot };
    }),
    voorzieningen: many(2).map(() => {
      const van = day('2020-01-01', 1700);
      const per = pick(['jaar', 'maand', 'eenmalig'] as const);
      const tot = random() < 0.4 ? null : addDays(van, Math.floor(random() * 500));
      return { wet: pick(['wmo', 'pwet'] as const), bedrag: Math.floor(random() * 500_000), per, van, tot };
    }),
  };
}

/** Amounts that were added in another order differ behind the comma. */
const sameAmounts = (list: readonly Huishouden[]) =>
  list.map(({ jeugdwet, wmo, participatiewet, ...rest }) => ({
    ...rest,
    bedragen: [jeugdwet, wmo, participatiewet].map((bedrag): unknown => expect.closeTo(bedrag, 3)),
  }));
const amounts = (list: readonly Huishouden[]) =>
  list.map(({ jeugdwet, wmo, participatiewet, ...rest }) => ({ ...rest, bedragen: [jeugdwet, wmo, participatiewet] }));

async function compare(snapshot: Snapshot, filter: FigureFilter): Promise<number> {
  const months = { first: '2022-01', last: '2024-12' } as never; // months, as the texts say
  const kept = await snapshot.keep(keptHuishoudens);
  const period = { van: plainDate('2022-01-01'), tot: plainDate('2024-12-31') };
  const chosen = kernelFilter(await snapshot.columns(), filter, period);
  const inSql = await listHuishoudens(snapshot, filter, months);
  const linkedInSql = await sumLinkedInSql(snapshot, filter, months);
  for (const [i, year] of YEARS.entries()) {
    const span = { from: monthNumber(`${year}-01` as never), to: monthNumber(`${year}-12` as never) };
    const back = YEARS.length - 1 - i;
    const own = inSql.flatMap(({ yearsBack, ...rest }) => (yearsBack === back ? [rest] : []));
    expect(amounts(countHuishoudens(kept, chosen, span)), year).toEqual(sameAmounts(own));
    expect(sumLinked(kept, filter.gemeenten, span)).toEqual(linkedInSql.get(back) ?? { all: 0, linked: 0 });
  }
  return inSql.length;
}

test.each([1, 2, 3])('the arrays find the households and costs that SQL finds (seed %i)', async (seed) => {
  const random = createRandom(seed);
  const persons = Array.from({ length: 160 }, (_, nr) => makePerson(nr, random));
  const analytics = await openAnalytics({ place: 'memory', source: new MemorySource(PEILDATUM, persons) });
  await analytics.buildFull();
  const [gemeente] = persons.flatMap((own) => (own.gemeente === '9001' ? [own.gemeente] : []));
  const filters: FigureFilter[] = [
    { gemeenten: 'alle' },
    { gemeenten: gemeente === undefined ? [] : [gemeente] },
    { gemeenten: 'alle', hulpvorm: 'ggz' },
    { gemeenten: 'alle', verwijzer: 'niet-toegang' },
    { gemeenten: 'alle', aanbieder: agb(2), hulpvorm: 'beg' },
  ];
  const found = await analytics.read(async (snapshot) => {
    const counts: number[] = [];
    for (const filter of filters) counts.push(await compare(snapshot, filter));
    return counts;
  });
  await analytics.close();
  expect(found[0]).toBeGreaterThan(40);
  expect(Math.min(...found)).toBeGreaterThan(0);
});
