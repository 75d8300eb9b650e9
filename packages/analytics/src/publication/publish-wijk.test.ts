import { plainDate } from '@samenpad/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cell } from '../figure/figure.ts';
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
import { findExposing } from './publish-wijk.ts';

const PEILDATUM = plainDate('2025-12-31');
const { gemeente } = makeJeugdige('x', [], '9001');
/** Four wijken, each half as large as the one before it, and those whose wijk is not known. */
const wijken = ['WK900101', 'WK900102', 'WK900103', 'WK900104', 'onbekend'];
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

test('P9 by hand: what is hidden of a cell over all wijken stands on none or on ten at least', () => {
  const hiddenOf = (...counts: number[]) => {
    const found = findExposing(new Map(counts.map((count, i) => [`${i}`, new Map([['cell', count]])])));
    return [...found].filter(([, names]) => names.has('cell')).map(([wijk]) => Number(wijk));
  };
  expect(hiddenOf(30, 12, 4)).toEqual([1, 2]);
  expect(hiddenOf(30, 12, 0)).toEqual([]);
  expect(hiddenOf(4, 6, 40)).toEqual([0, 1]);
  expect(hiddenOf(4, 5, 40, 10)).toEqual([0, 1, 3]);
  expect(hiddenOf(9)).toEqual([0]);
  expect(hiddenOf(10, 10)).toEqual([]);
});

/** Cells of the whole gemeente from which the wijken that show theirs leave a group too small to publish. */
async function listHits(figure: FigureDefinition, filter: FigureFilter) {
  const options: ReportOptions = { taal: 'nl', publication: 'groups' };
  for (const [name, values] of Object.entries(figure.options)) if (values !== null) options[name] = values.at(-1);
  const ask = async (wijk: string | undefined, publication: ReportOptions['publication']) =>
    listCells(await figure.compute(analytics, { ...filter, wijk }, { ...options, publication })).cells;
  const whole = await ask(undefined, 'groups');
  const counted = await ask(undefined, 'exact');
  const parts = await Promise.all(
    wijken.map(async (wijk) => ({ shown: await ask(wijk, 'groups'), exact: await ask(wijk, 'exact') })),
  );
  const hits: string[] = [];
  let checked = 0;
  for (const [name, cell] of whole) {
    const all = counted.get(name);
    if (cell.kind !== 'value' || all?.kind !== 'value') continue;
    const countIn = (cells: ReadonlyMap<string, Cell>) => {
      const own = cells.get(name);
      return own?.kind === 'value' ? own.count : 0;
    };
    // What is counted once for each wijk, such as aanbieders, leaves nobody when it is taken off.
    const together = parts.reduce((sum, { exact }) => sum + countIn(exact), 0);
    const taken = parts.flatMap(({ shown, exact }) => (shown.get(name)?.kind === 'value' ? [countIn(exact)] : []));
    if (together !== all.count) continue;
    checked += taken.length;
    const left = taken.reduce((rest, count) => rest - count, all.count);
    if (left > 0 && left < 10) hits.push(`${name}: ${left}`);
  }
  return { hits, checked };
}

test('P9 the wijken taken off the whole gemeente leave no small group, in any cell of any figure', async () => {
  let cells = 0;
  for (const figure of listFigures()) {
    for (const filter of filters) {
      const { hits, checked } = await listHits(figure, filter);
      expect(hits, `${figure.id} ${JSON.stringify(filter)}`).toEqual([]);
      cells += checked;
    }
  }
  expect(cells).toBeGreaterThan(1000);
}, 240_000);

test('P9 without that rule they do, so the test bites', async () => {
  const bare: FigureDefinition = { id: 'kosten', options: {}, compute: computeKosten };
  const found = await listHits(bare, filters[0]!);
  expect(found.hits.length).toBeGreaterThan(3);
});
