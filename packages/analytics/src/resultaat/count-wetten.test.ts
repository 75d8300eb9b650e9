import { type PlainDate, parseGemeenteCode, plainDate } from '@samenpad/domain';
import { expect, test } from 'vitest';
import { computeAanbieders } from '../aanbieders/compute-aanbieders.ts';
import type { SourceJeugdige, SourceVoorziening } from '../source.ts';
import { openAnalytics } from '../store/analytics.ts';
import { agb, makeJeugdige, PEILDATUM, type TrajectSketch } from '../testing/make-jeugdige.ts';
import { MemorySource } from '../testing/memory-source.ts';
import { createRandom } from '../testing/random.ts';
import { levelOf, listOutcomes } from './list-outcomes.ts';

const van = plainDate('2020-01-01');

function provide(wet: 'wmo' | 'pwet', from: string, tot: string | null): SourceVoorziening {
  return { wet, van: plainDate(from), tot: tot === null ? null : plainDate(tot), bedrag: 100, per: 'maand' };
}

/** Somebody of a household from a day on. */
function lives(jeugdige: SourceJeugdige, huishouden: string, from: PlainDate = van, tot: PlainDate | null = null) {
  return { ...jeugdige, huishoudens: [...jeugdige.huishoudens, { huishouden, woning: true, van: from, tot }] };
}

function adult(name: string, huishouden: string, voorzieningen: SourceVoorziening[]): SourceJeugdige {
  return { ...lives(makeJeugdige(name, []), huishouden), voorzieningen };
}

const care = (name: string, begin = '2022-01-01') => makeJeugdige(name, [['beg', begin, '2022-06-30']]);

async function open(jeugdigen: readonly SourceJeugdige[]) {
  const analytics = await openAnalytics({ place: 'memory', source: new MemorySource(PEILDATUM, jeugdigen) });
  await analytics.buildFull();
  return analytics;
}

/** How many trajecten there are of each number of laws. */
async function countLevels(jeugdigen: readonly SourceJeugdige[]): Promise<Record<string, number>> {
  const analytics = await open(jeugdigen);
  const found = await analytics.read((snapshot) =>
    listOutcomes(snapshot, { gemeenten: 'alle' }, { van, tot: PEILDATUM }, { maat: 'uitstroom', eenheid: 'aanbieder' }),
  );
  await analytics.close();
  const counts: Record<string, number> = {};
  for (const { levels, count } of found) {
    const level = levelOf(levels, 'wetten') ?? '?';
    counts[level] = (counts[level] ?? 0) + count;
  }
  return counts;
}

test('by hand: the laws of a household count as they are on the first day of the help', async () => {
  const gemeente = parseGemeenteCode('9002')!;
  expect(
    await countLevels([
      lives(care('one'), 'A'),
      adult('a', 'A', [provide('wmo', '2022-01-02', null), provide('wmo', '2021-01-01', '2021-12-31')]),
      lives(care('two'), 'B'),
      adult('b', 'B', [provide('wmo', '2022-01-01', '2022-01-01'), provide('wmo', '2021-01-01', null)]),
      lives(care('three'), 'C'),
      adult('c', 'C', [provide('wmo', '2021-01-01', null)]),
      adult('d', 'C', [provide('pwet', '2021-01-01', null)]),
      // Moved into the household with two laws later than that.
      lives(lives(care('moved'), 'D', van, plainDate('2022-02-28')), 'C', plainDate('2022-03-01')),
      // In no household, and before anything is known of other laws.
      care('nowhere'),
      lives(care('early', '2020-12-31'), 'B'),
      // Of another gemeente there is no extract.
      lives({ ...care('elsewhere'), gemeente }, 'E'),
    ]),
  ).toEqual({ '1': 2, '2': 1, '3': 1, onbekend: 3 });
});

test('by hand: one decision of long ago does not make the years since then known', async () => {
  const years = (...laws: SourceVoorziening[]) =>
    countLevels([
      ...['2012-03-01', '2021-03-01', '2021-06-01', '2023-03-01'].map((begin) =>
        lives(care(begin, begin), begin, plainDate('2010-01-01')),
      ),
      adult('a', '2021-06-01', laws),
    ]);
  // What ended is listed from 1 April 2021 on; before that day nobody knows.
  expect(await years(provide('wmo', '2010-01-01', null), provide('pwet', '2020-01-01', '2021-04-01'))).toEqual({
    ...{ '1': 1, '2': 1, onbekend: 2 },
  });
  // Only what runs: of before the newest nobody knows what there was; what begins or ends later, or was given once, tells nothing.
  const running = [provide('wmo', '2010-01-01', null), provide('wmo', '2023-01-01', '2199-12-31')];
  expect(
    await years(...running, provide('pwet', '2011-01-01', '2011-01-01'), provide('wmo', '2199-01-01', null)),
  ).toEqual({ '1': 1, onbekend: 3 });
});

test('without an extract all are on one level, so nothing changes', async () => {
  expect(await countLevels([lives(care('a'), 'A'), care('b')])).toEqual({ onbekend: 2 });
});

/** So many at an aanbieder; of households with several laws fewer go out of care. */
function makeMany(nr: number, n: number, several: number, random: () => number): SourceJeugdige[] {
  return Array.from({ length: n }, (_, i) => {
    const name = `${nr}-${i}`;
    const complex = random() < several;
    const returns = random() < (complex ? 0.7 : 0.3);
    const youth = makeJeugdige(name, [
      ['beg', '2022-01-01', '2022-06-30', { aanbieder: agb(nr) }],
      ...(returns ? ([['ggz', '2022-09-01', null, { aanbieder: agb(99) }]] satisfies TrajectSketch[]) : []),
    ]);
    const laws = complex ? [provide('wmo', '2021-01-01', null), provide('pwet', '2021-06-01', null)] : [];
    return [lives(youth, name), adult(`${name} parent`, name, laws)];
  }).flat();
}

test.each([1, 2, 3])(
  'S0-31 an aanbieder with households of several laws is low raw and as expected adjusted (seed %i)',
  async (seed) => {
    const random = createRandom(seed);
    const analytics = await open([
      ...makeMany(1, 250, 0.9, random),
      ...[2, 3, 4].flatMap((nr) => makeMany(nr, 250, 0.1, random)),
    ]);
    const { rows } = await computeAanbieders(
      analytics,
      { gemeenten: 'alle', van: plainDate('2021-01-01') },
      { taal: 'nl', publication: 'exact', maat: 'uitstroom' },
    );
    await analytics.close();
    const own = rows.find(({ aanbieder }) => aanbieder === agb(1))!;
    const [raw, ratio] = [own.raw, own.ratio].map((cell) => (cell.kind === 'value' ? cell.value : Number.NaN));
    expect(raw).toBeLessThan(0.42);
    expect(Math.abs(ratio! - 1)).toBeLessThan(0.2);
    expect(own.oordeel).toBe('verwacht');
  },
);
