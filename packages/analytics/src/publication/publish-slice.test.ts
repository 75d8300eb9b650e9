import { type Leeftijdsgroep, leeftijdsgroepen, plainDate } from '@samenpad/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cell, countCell } from '../figure/figure.ts';
import type { FigureFilter } from '../figure/filter.ts';
import { computeKosten } from '../kosten/compute-kosten.ts';
import { type FigureDefinition, listFigures, type ReportOptions } from '../list-figures.ts';
import type { AnalyticsSource } from '../source.ts';
import { type Analytics, openAnalytics } from '../store/analytics.ts';
import { bookMonthly } from '../testing/book.ts';
import { listCells } from '../testing/list-cells.ts';
import { makeJeugdige } from '../testing/make-jeugdige.ts';
import { rememberQueries } from '../testing/remember-queries.ts';
import { createSyntheticTrajecten } from '../testing/synthetic.ts';
import { findLevels, type KeepAnswer, prepareSlices, publishSlice, rowChoosers } from './publish-slice.ts';

const PEILDATUM = plainDate('2025-12-31');
const { gemeente } = makeJeugdige('x', [], '9001');
/** Four wijken, each half as large as the one before it, and those whose wijk is not known. */
const wijken = ['WK900101', 'WK900102', 'WK900103', 'WK900104', 'onbekend'];
/** The filters whose parts add up to the whole. */
const dimensions = { wijk: wijken, leeftijdsgroep: Object.keys(leeftijdsgroepen) as Leeftijdsgroep[] }; // keys of a constant
type Dimension = keyof typeof dimensions;
const filters: FigureFilter[] = [
  { gemeenten: [gemeente], van: plainDate('2023-01-01'), tot: plainDate('2024-12-31') },
  { gemeenten: [gemeente], van: plainDate('2024-01-01'), tot: plainDate('2024-12-31'), hulpvorm: 'beg' },
];

/** Trajecten that cost something every month. */
function withCosts(source: AnalyticsSource): AnalyticsSource {
  return {
    ...source,
    read: (since, work) =>
      source.read(since, (snapshot) => {
        async function* batches() {
          for await (const batch of snapshot.batches)
            yield batch.map((jeugdige) => bookMonthly(jeugdige, () => 1000, PEILDATUM));
        }
        return work({ ...snapshot, batches: batches() });
      }),
  };
}

let analytics: Analytics;
beforeAll(async () => {
  const store = await openAnalytics({ place: 'memory', source: withCosts(createSyntheticTrajecten(1500, 7, 1, 4)) });
  await store.buildFull();
  analytics = rememberQueries(store);
});
afterAll(async () => {
  await analytics.close();
});

/** A report of a wijk with a total and two rows, each with its months: a stock, in, out and what is left. */
function reportOf(...rows: [begin: number, into: number, out: number][]) {
  const cells = ([begin, into, out]: [number, number, number], key: string | null, oordeel: string | null) => ({
    key,
    oordeel,
    begin: countCell(begin),
    in: countCell(into),
    uit: countCell(out),
    eind: countCell(begin + into - out),
    ratio: { kind: 'value' as const, value: 0.25, count: begin + into },
  });
  const sum = (at: 0 | 1 | 2) => rows.reduce((total, row) => total + row[at], 0);
  return {
    account: { n: countCell(sum(0) + sum(1)) },
    rows: [
      cells([sum(0), sum(1), sum(2)], null, null),
      ...rows.map((row, i) => cells(row, `${i}`, row[2] < 10 ? 'te-klein' : 'verwacht')),
    ],
  };
}

test('P9 by hand: a wijk shows no row, ratio or balance from which a hidden number of another wijk follows', () => {
  const found = findLevels(
    new Map([
      ['1', reportOf([300, 100, 30], [300, 100, 30])],
      ['2', reportOf([120, 20, 10], [120, 40, 15])],
      ['3', reportOf([40, 20, 4], [40, 20, 11])],
    ]),
  );
  // The 4 of wijk 3 would be what is left of its row; with wijk 2 it is a group of 14.
  expect([...found]).toEqual([
    ['1', 'all'],
    ['2', 'top'],
    ['3', 'top'],
  ]);
});

test('P9 by hand: a wijk that is too small takes the smallest other one with it, also in the total', () => {
  const found = findLevels(
    new Map([
      ['1', reportOf([300, 100, 30], [300, 100, 30])],
      ['2', reportOf([120, 40, 20], [120, 40, 20])],
      ['3', reportOf([2, 1, 0], [2, 1, 0])],
    ]),
  );
  expect([...found]).toEqual([
    ['1', 'all'],
    ['2', 'none'],
    ['3', 'none'],
  ]);
  expect([...findLevels(new Map([['1', reportOf([9, 0, 0])]]))]).toEqual([['1', 'none']]);
});

test('P9 by hand: a row has its name by its keys, whatever the verdict on it is', () => {
  const namesOf = (report: unknown) => [...listCells(report).cells.keys()];
  expect(namesOf(reportOf([40, 20, 4]))).toEqual(namesOf(reportOf([40, 20, 15])));
});

/** What is known of a wijk: what is shown, what follows from a balance, and the last row that a total leaves. */
function listKnown(shown: ReadonlyMap<string, Cell>, exact: ReadonlyMap<string, Cell>): Set<string> {
  const known = new Set([...shown].flatMap(([name, cell]) => (cell.kind === 'value' ? [name] : [])));
  const balance = ['begin', 'in', 'uit', 'eind'];
  const tables = new Map<string, string[]>();
  for (const [name, cell] of exact) {
    const [, table = '', row = '', field = ''] = /^(.*)\[([^[\]]*)\]\.(.*)$/.exec(name) ?? [];
    const others = balance.filter((one) => one !== field).map((one) => `${table}[${row}].${one}`);
    if (balance.includes(field) && others.every((one) => known.has(one))) known.add(name);
    const isPositive = row !== '' && cell.kind === 'value' && cell.count > 0;
    const key = `${table}[].${field}`;
    if (isPositive) tables.set(key, [...(tables.get(key) ?? []), name]);
  }
  for (const [total, names] of tables) {
    const hidden = names.filter((name) => !known.has(name));
    const [last] = hidden;
    if (known.has(total) && hidden.length === 1 && last !== undefined) known.add(last);
  }
  return known;
}

/** What is left of a whole when some of its parts are taken off, in each way: one may be counted in several parts. */
function listLeft(whole: number, [first, ...others]: readonly number[]): number[] {
  if (first === undefined) return [];
  return [whole - first, ...listLeft(whole - first, others), ...listLeft(whole, others)];
}

/** Cells of the whole gemeente from which the parts that show theirs leave a group too small to publish. */
async function listHits(figure: FigureDefinition, filter: FigureFilter, dimension: Dimension = 'wijk') {
  const options: ReportOptions = { taal: 'nl', publication: 'groups' };
  for (const [name, values] of Object.entries(figure.options)) if (values !== null) options[name] = values.at(-1);
  const ask = async (part: string | undefined, publication: ReportOptions['publication']) =>
    listCells(await figure.compute(analytics, { ...filter, [dimension]: part }, { ...options, publication })).cells;
  const whole = await ask(undefined, 'groups');
  const counted = await ask(undefined, 'exact');
  const parts = await Promise.all(
    dimensions[dimension].map(async (part) => {
      const exact = await ask(part, 'exact');
      return { exact, known: listKnown(await ask(part, 'groups'), exact) };
    }),
  );
  const hits: string[] = [];
  let checked = 0;
  const strange = parts.flatMap(({ exact }) => [...exact.keys()].filter((name) => !counted.has(name)));
  const named = parts.reduce((sum, { exact }) => sum + exact.size, 0);
  for (const [name, cell] of whole) {
    const all = counted.get(name);
    if (cell.kind !== 'value' || all?.kind !== 'value') continue;
    const countIn = (cells: ReadonlyMap<string, Cell>) => {
      const own = cells.get(name);
      return own?.kind === 'value' ? own.count : 0;
    };
    // What is counted once for each wijk, such as aanbieders, leaves nobody when it is taken off.
    if (dimension === 'leeftijdsgroep') {
      const some = parts.flatMap(({ known, exact }) => (known.has(name) ? [countIn(exact)] : []));
      checked += some.length;
      hits.push(...listLeft(all.count, some).flatMap((left) => (left > 0 && left < 10 ? [`${name}: ${left}`] : [])));
      continue;
    }
    const together = parts.reduce((sum, { exact }) => sum + countIn(exact), 0);
    const taken = parts.flatMap(({ known, exact }) => (known.has(name) ? [countIn(exact)] : []));
    if (together !== all.count) continue;
    checked += taken.length;
    const left = taken.reduce((rest, count) => rest - count, all.count);
    if (left > 0 && left < 10) hits.push(`${name}: ${left}`);
  }
  return { hits, checked, strange, named };
}

test.each(['wijk', 'leeftijdsgroep'] as const)(
  'P9 the parts (%s) taken off the whole gemeente leave no small group, in any cell of any figure',
  async (dimension) => {
    let cells = 0;
    // Dekking is that of the whole gemeente, whatever the part.
    for (const figure of listFigures().filter(({ id }) => id !== 'dekking' || dimension === 'wijk')) {
      for (const filter of filters) {
        const { hits, checked, strange, named } = await listHits(figure, filter, dimension);
        expect(hits, `${figure.id} ${JSON.stringify(filter)}`).toEqual([]);
        expect(named, figure.id).toBeGreaterThan(0);
        if (!rowChoosers.has(figure.id)) expect(strange, figure.id).toEqual([]);
        cells += checked;
      }
    }
    expect(cells).toBeGreaterThan(100);
  },
  240_000,
);

test('P9 of a wijk and a group of leeftijd at once nothing is shown', async () => {
  for (const figure of listFigures().filter(({ id }) => ['stroom', 'duur', 'kosten'].includes(id))) {
    const filter = { ...filters[0]!, wijk: wijken[0]!, leeftijdsgroep: '4-11' } as const;
    const report = await figure.compute(analytics, filter, { taal: 'nl', publication: 'groups' });
    const shown = [...listCells(report).cells].filter(([, cell]) => cell.kind === 'value');
    expect(shown, figure.id).toEqual([]);
  }
});

test('P9 without that rule they do, so the test bites', async () => {
  const bare: FigureDefinition = { id: 'kosten', options: {}, compute: computeKosten };
  for (const dimension of ['wijk', 'leeftijdsgroep'] as const) {
    const found = await listHits(bare, filters[0]!, dimension);
    expect(found.hits.length).toBeGreaterThan(3);
  }
});

test('P9 says of a wijk how complete the sources of its gemeente are', async () => {
  const dekking = listFigures().find(({ id }) => id === 'dekking')!;
  const options = { publication: 'groups', taal: 'nl' } as const;
  const whole = await dekking.compute(analytics, filters[0]!, options);
  expect(whole.account.n).toMatchObject({ kind: 'value' });
  expect(await dekking.compute(analytics, { ...filters[0]!, wijk: wijken[3]! }, options)).toEqual(whole);
});

test('S0-1 what is found for one wijk or leeftijd serves the next, and can be found before anybody asks', async () => {
  const known = new Map<string, unknown>();
  const keep: KeepAnswer = async <T>(asked: readonly unknown[], work: (store: Analytics) => Promise<T>) => {
    const key = JSON.stringify(asked);
    const found = known.get(key) ?? (await work(analytics));
    known.set(key, found);
    // Safe: the key names the question.
    return found as T;
  };
  const ask = (part: Pick<FigureFilter, 'wijk' | 'leeftijdsgroep'>) => {
    const filter = { ...filters[0]!, ...part };
    return publishSlice(analytics, filter, { ...filter, taal: 'nl', publication: 'groups' }, computeKosten, keep);
  };
  await ask({ wijk: wijken[0]! });
  await ask({ wijk: wijken[1]! });
  expect(known.size).toBe(1);
  const options = { ...filters[0]!, taal: 'nl', publication: 'groups' } as const;
  await prepareSlices(analytics, filters[0]!, options, computeKosten, keep);
  expect(known.size).toBe(2);
  await ask({ leeftijdsgroep: '4-11' });
  expect(known.size).toBe(2);
});
