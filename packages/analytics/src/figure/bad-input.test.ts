import { plainDate } from '@samenpad/domain';
import { expect, test } from 'vitest';
import { listFigures, type ReportOptions } from '../list-figures.ts';
import type { SourceJeugdige } from '../source.ts';
import { openAnalytics } from '../store/analytics.ts';
import { listCells } from '../testing/list-cells.ts';
import { agb, makeJeugdige, PEILDATUM, type TrajectSketch } from '../testing/make-jeugdige.ts';
import { MemorySource } from '../testing/memory-source.ts';
import { createSyntheticTrajecten, makeCareer } from '../testing/synthetic.ts';
import type { FigureFilter } from './filter.ts';

const all: FigureFilter = { gemeenten: 'alle' };
const each = (n: number, sketch: (i: number) => TrajectSketch): SourceJeugdige[] =>
  Array.from({ length: n }, (_, i) => makeJeugdige(`j${i}`, [sketch(i)]));
const dated = (i: number, year: number) => `${year}-0${1 + (i % 9)}-1${i % 10}`;
const ordinary = Array.from({ length: 60 }, (_, i) => makeCareer(i, 9, 2));

/** One household with one jeugdige, of whom nothing was claimed. */
const alone: SourceJeugdige = {
  ...makeJeugdige('j', [['beg', '2024-01-01', '2025-10-30']]),
  huishoudens: [{ huishouden: 'h', woning: true, van: plainDate('2020-01-01'), tot: null }],
};

/** The regions and questions of which a figure has little or nothing to say. */
const inputs: [name: string, region: SourceJeugdige[], filter: FigureFilter][] = [
  ['an empty region', [], all],
  ['one youth', [makeJeugdige('j', [['beg', '2024-01-01', '2024-06-30']])], all],
  ['one youth of one day', [makeJeugdige('j', [['cri', '2024-02-29', '2024-02-29']])], all],
  ['one household without costs', [alone], all],
  ['an end before the begin', each(40, (i) => ['beg', dated(i, 2024), '2023-12-31']), all],
  ['no ended traject', each(40, (i) => ['ggz', dated(i, 2023), null]), all],
  ['everybody begins and is censored on one day', each(40, () => ['beh', '2025-12-31', null]), all],
  ['all ended by death', each(40, (i) => ['beg', dated(i, 2022), dated(i, 2024), { eindReden: '02' }]), all],
  ['one aanbieder', each(60, (i) => ['beg', dated(i, 2022), dated(i, 2024), { aanbieder: agb(7) }]), all],
  ['only dates in the future', each(40, (i) => ['beg', dated(i, 2027), dated(i, 2029)]), all],
  ['a period in the future', ordinary, { ...all, van: plainDate('2030-01-01'), tot: plainDate('2030-12-31') }],
  [
    'a period that ends before it begins',
    ordinary,
    { ...all, van: plainDate('2025-01-01'), tot: plainDate('2024-01-01') },
  ],
  ['a period of one day', ordinary, { ...all, van: plainDate('2024-03-01'), tot: plainDate('2024-03-01') }],
  ['a window of thirty years', ordinary, { ...all, van: plainDate('1996-01-01'), tot: PEILDATUM }],
  ['no gemeente at all', ordinary, { gemeenten: [] }],
  ['a gemeente that is not there', ordinary, { gemeenten: [makeJeugdige('x', [], '9999').gemeente] }],
  ['an aanbieder that is not there', ordinary, { ...all, aanbieder: agb(9999) }],
  ['a hulpvorm that is not there', ordinary, { ...all, hulpvorm: 'ges' }],
  ['a verwijzer that is not there', ordinary, { ...all, verwijzer: '99' }],
];

const ways = [
  ['exact', 0],
  ['exact', -1],
  ['groups', -1],
] as const;

/** Each own option at its first and at its last value. */
function optionsOf(options: Record<string, readonly string[] | null>, at: 0 | -1): Record<string, string | undefined> {
  const chosen: Record<string, string | undefined> = {};
  for (const [name, values] of Object.entries(options)) if (values !== null) chosen[name] = values.at(at);
  return chosen;
}

/** Places in a report that hold what no reader can use. */
function listUnusable(report: object): string[] {
  const bad: string[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'number' && !Number.isFinite(value)) bad.push(path);
    if (value === undefined) bad.push(path);
    if (typeof value === 'object' && value !== null)
      for (const [key, one] of Object.entries(value)) walk(one, `${path}.${key}`);
  };
  walk(report, '');
  for (const [name, cell] of listCells(report).cells) {
    if (cell.kind === 'undetermined' && cell.reason === undefined) bad.push(`${name}: no reason`);
    // Whoever stands on nobody is not known; only a count can be 0.
    if (cell.kind === 'value' && cell.count === 0 && cell.value !== 0) bad.push(`${name}: ${cell.value} of nobody`);
  }
  return bad;
}

test.each(inputs)('%s: every figure says what it cannot know', async (_name, region, filter) => {
  const analytics = await openAnalytics({ place: 'memory', source: new MemorySource(PEILDATUM, region) });
  await analytics.buildFull();
  for (const figure of listFigures()) {
    for (const [publication, at] of ways) {
      const options: ReportOptions = { ...optionsOf(figure.options, at), taal: 'nl', publication };
      const report = await figure.compute(analytics, filter, options);
      expect(listUnusable(report), `${figure.id} ${publication}`).toEqual([]);
      expect(report.account.definition).not.toBe('');
    }
  }
  await analytics.close();
});

test('a store that was never filled', async () => {
  const analytics = await openAnalytics({ place: 'memory', source: createSyntheticTrajecten(10, 1) });
  for (const figure of listFigures()) {
    const report = await figure.compute(analytics, all, { taal: 'en', publication: 'groups' });
    expect(listUnusable(report), figure.id).toEqual([]);
  }
  await analytics.close();
});
