import { plainDate } from '@samenpad/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cell } from '../figure/figure.ts';
import type { FigureFilter } from '../figure/filter.ts';
import { type FigureDefinition, listFigures, type ReportOptions } from '../list-figures.ts';
import { type Analytics, openAnalytics } from '../store/analytics.ts';
import { addGezinsdoelen } from '../testing/add-gezinsdoelen.ts';
import { listCells } from '../testing/list-cells.ts';
import { agb, makeJeugdige } from '../testing/make-jeugdige.ts';
import { createRandom } from '../testing/random.ts';
import { rememberQueries } from '../testing/remember-queries.ts';
import { createSyntheticTrajecten } from '../testing/synthetic.ts';

const long = process.env['SAMENPAD_LONG'] === '1';
/** Few trajecten, so that most groups are small. */
const TRAJECTEN = 1500;
const PAIRS = long ? 100_000 : 10_000;
/** Trust 3.6: what a difference may not be, inside the gemeente and outside it. */
const levels = { groups: 5, public: 10 } as const;
type Level = keyof typeof levels;

/** Numbers that name a row; any other number must be a cell, or it passes no publication. */
const rowNames = new Set([
  'jaar',
  'rang',
  'stap',
  'dag',
  'vanDag',
  'totDag',
  'vanaf',
  'vanafMaanden',
  'deel',
  'maand',
  'value',
  'count',
  'completeness',
  // Gemeenten, aanbieders or hulpvormen, and ways to divide them: no jeugdigen.
  'groepenMet',
  'groepenZonder',
  'groepenWeggelaten',
  'verdelingen',
  // What CBS publishes, not ours.
  'waarde',
]);

const gemeenteOf = (code: string) => makeJeugdige('x', [], code).gemeente;
/** The choices of a filter, by part. */
const choices = {
  hulpvorm: [undefined, 'beg', 'ggz', 'beh', 'dag', 'vrb', 'dia', 'wijk'],
  gemeenten: ['alle', [gemeenteOf('9001')], [gemeenteOf('9002')], [gemeenteOf('9003')]],
  verwijzer: [undefined, 'toegang', 'niet-toegang', '02'],
  aanbieder: [undefined, agb(0)],
  leeftijdsgroep: [undefined, '0-3', '4-11', '12-17', '18-22', 'onbekend'],
  wijk: [undefined, 'WK900101', 'WK900102', 'onbekend'],
  period: [
    ['2023-01-01', '2023-12-31'],
    ['2024-01-01', '2024-12-31'],
    ['2023-01-01', '2024-12-31'],
  ],
} as const;
type Part = keyof typeof choices;
/** Which choice of each part. */
type Place = Record<Part, number>;
const first: Place = { hulpvorm: 0, gemeenten: 0, verwijzer: 0, aanbieder: 0, leeftijdsgroep: 0, wijk: 0, period: 0 };

let analytics: Analytics;
beforeAll(async () => {
  const source = addGezinsdoelen(createSyntheticTrajecten(TRAJECTEN, 11, 3, 4));
  const store = await openAnalytics({ place: 'memory', source });
  await store.buildFull();
  analytics = rememberQueries(store);
});
afterAll(async () => {
  await analytics.close();
});

function filterAt(place: Place): FigureFilter {
  const [van, tot] = choices.period[place.period]!;
  return {
    hulpvorm: choices.hulpvorm[place.hulpvorm],
    gemeenten: choices.gemeenten[place.gemeenten]!,
    verwijzer: choices.verwijzer[place.verwijzer],
    aanbieder: choices.aanbieder[place.aanbieder],
    leeftijdsgroep: choices.leeftijdsgroep[place.leeftijdsgroep],
    wijk: choices.wijk[place.wijk],
    van: plainDate(van),
    tot: plainDate(tot),
  };
}

function shuffle<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** Pairs of filters that differ in one choice, in an order of chance that comes back to the same filters soon. */
function* iteratePairs(random: () => number): Generator<[Place, Place]> {
  const parts = shuffle(Object.keys(first) as Part[], random); // the keys of a constant
  let places = [first];
  for (const part of parts) {
    const order = shuffle([...choices[part].keys()], random);
    places = order.flatMap((choice) => places.map((place) => ({ ...place, [part]: choice })));
  }
  for (const [i, one] of places.entries()) {
    for (const other of places.slice(0, i)) {
      if (parts.filter((part) => one[part] !== other[part]).length === 1) yield [one, other];
    }
  }
}

/** Asks a figure; each report is computed once. Every own option of it stands at its last, most detailed value. */
function createAsker(figure: FigureDefinition, publication: Level | 'exact') {
  const known = new Map<string, Promise<ReadonlyMap<string, Cell>>>();
  const options: ReportOptions = { taal: 'nl', publication };
  for (const [name, values] of Object.entries(figure.options)) if (values !== null) options[name] = values.at(-1);
  const compute = async (place: Place) => {
    const { cells, numberFields } = listCells(await figure.compute(analytics, filterAt(place), options));
    expect([...numberFields].filter((field) => !rowNames.has(field))).toEqual([]);
    return cells;
  };
  return (place: Place) => {
    const key = Object.values(place).join();
    const report = known.get(key) ?? compute(place);
    known.set(key, report);
    return report;
  };
}

/** The differences that tell of a group too small to publish. Also the number that a share or median stands on is a count. */
function listHits(one: ReadonlyMap<string, Cell>, others: ReadonlyMap<string, Cell>[], threshold: number): string[] {
  return [...one].flatMap(([name, cell]) => {
    const parts = others.map((other) => other.get(name));
    if (cell.kind !== 'value' || !parts.every((part) => part?.kind === 'value')) return [];
    const difference = Math.abs(parts.reduce((rest, part) => rest - part.count, cell.count));
    return difference > 0 && difference < threshold ? [`${name}: ${difference}`] : [];
  });
}

test.each(['groups', 'public'] as const)(
  'P9 no difference of two published counts tells of a small group (%s)',
  async (level) => {
    // The same pairs at both levels: most of the time goes to queries, and those are remembered.
    const random = createRandom(20_251_231);
    const figures = listFigures();
    const perFigure = Math.ceil(PAIRS / 2 / figures.length);
    let [pairs, counts] = [0, 0];
    for (const figure of figures) {
      const askFor = createAsker(figure, level);
      for (const [a, b] of iteratePairs(random).take(perFigure)) {
        const [one, other] = [await askFor(a), await askFor(b)];
        expect(listHits(one, [other], levels[level]), `${figure.id} ${JSON.stringify([a, b])}`).toEqual([]);
        pairs++;
        counts += one.size;
      }
      for (let hulpvorm = 0; hulpvorm < 3; hulpvorm++) {
        const [year, next, both] = await Promise.all([0, 1, 2].map((period) => askFor({ ...first, hulpvorm, period })));
        expect(listHits(both!, [year!, next!], levels[level]), `${figure.id} over two years`).toEqual([]);
      }
    }
    expect(pairs).toBeGreaterThanOrEqual(PAIRS / 2);
    expect(counts).toBeGreaterThan(PAIRS);
  },
  long ? 3_600_000 : 480_000,
);

test('P9 exact counts do tell of small groups, so the test bites', async () => {
  const askFor = createAsker(listFigures()[0]!, 'exact');
  const hits: string[] = [];
  for (const [a, b] of iteratePairs(createRandom(1)).take(500)) {
    hits.push(...listHits(await askFor(a), [await askFor(b)], levels.groups));
  }
  expect(hits.length).toBeGreaterThan(10);
});

/** Estimates of a model: no counts can be solved from them. */
const modelled = /\.(groei\w*|kans)$/;

/** The shares of a report, the bounds of their intervals left out: those follow from the shares. */
function listShares(report: ReadonlyMap<string, Cell>): [string, Extract<Cell, { kind: 'value' }>][] {
  return [...report].flatMap(([name, cell]) =>
    cell.kind === 'value' && cell.value > 0 && cell.value < 1 && !/(Van|Tot)$/.test(name) && !modelled.test(name)
      ? [[name, cell]]
      : [],
  );
}

/** In whole per cents, or of counts that are rounded themselves. */
function isRound({ value, count }: { value: number; count: number }): boolean {
  return [value * 100, (value * count) / 5].some((n) => Math.abs(n - Math.round(n)) < 1e-6);
}

test('P9 no published share is so exact that the counts behind it can be solved', async () => {
  let shares = 0;
  for (const figure of listFigures()) {
    const askFor = createAsker(figure, 'groups');
    for (const place of [first, { ...first, period: 2 }, { ...first, gemeenten: 1, period: 2 }]) {
      for (const [name, cell] of listShares(await askFor(place))) {
        shares++;
        expect(isRound(cell), `${figure.id} ${name}: ${cell.value}`).toBe(true);
      }
    }
  }
  expect(shares).toBeGreaterThan(100);
});
