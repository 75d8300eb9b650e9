import { expect, test } from 'vitest';
import type { Cell } from '../figure/figure.ts';
import type { FigureFilter } from '../figure/filter.ts';
import type { SourceJeugdige } from '../source.ts';
import { openAnalytics } from '../store/analytics.ts';
import { agb, makeJeugdige, PEILDATUM, type TrajectSketch } from '../testing/make-jeugdige.ts';
import { MemorySource } from '../testing/memory-source.ts';
import { computeVergelijkbaar, type VergelijkbaarOptions } from './compute-vergelijkbaar.ts';

const filter: FigureFilter = { gemeenten: 'alle', hulpvorm: 'ggz', aanbieder: agb(9) };

function shown(cell: Cell): number | string {
  return cell.kind === 'value' ? Math.round(cell.value * 1000) / 1000 : cell.kind;
}

async function report(jeugdigen: readonly SourceJeugdige[], options: Omit<VergelijkbaarOptions, 'taal'>) {
  const analytics = await openAnalytics({ place: 'memory', source: new MemorySource(PEILDATUM, jeugdigen) });
  await analytics.buildFull();
  const found = await computeVergelijkbaar(analytics, filter, { taal: 'nl', ...options });
  await analytics.close();
  return found;
}

/** Waited so many days for care that began. */
function waited(jeugdige: SourceJeugdige, wacht: number): SourceJeugdige {
  const toewijzingen = jeugdige.toewijzingen.map((each) => ({ ...each, wacht: { dagen: wacht, gecensureerd: false } }));
  return { ...jeugdige, toewijzingen };
}

/** Born in 2012: 12 in 2024, 10 in 2022. */
const beg: TrajectSketch = ['beg', '2021-06-01', '2021-07-01'];
const sketch = (begin: string, eind: string | null, nr: number): TrajectSketch => [
  'ggz',
  begin,
  eind,
  { aanbieder: agb(nr) },
];

// With an even number the median lies halfway the two in the middle.
test('S0-32 by hand: 12 years, ggz, second traject, per aanbieder with duration, wait and outcome', async () => {
  const jeugdigen = [
    // 101 and 201 days (both days included), out of care; 301 days, back within a year.
    waited(makeJeugdige('a', [beg, sketch('2024-01-01', '2024-04-10', 1)]), 10),
    waited(makeJeugdige('b', [beg, sketch('2024-01-01', '2024-07-19', 1)]), 30),
    waited(makeJeugdige('c', [beg, sketch('2024-01-01', '2024-10-27', 1), ['dag', '2025-01-01', null]]), 50),
    waited(makeJeugdige('d', [beg, sketch('2024-02-01', '2024-02-10', 2)]), 70),
    // Not comparable: ten years old; a first traject; another hulpvorm. Their wait for ggz counts for aanbieder 2.
    waited(makeJeugdige('e', [beg, sketch('2022-01-01', '2022-01-05', 2)]), 90),
    waited(makeJeugdige('f', [sketch('2024-01-01', '2024-01-05', 2)]), 90),
    makeJeugdige('g', [beg, ['dag', '2024-01-01', '2024-02-01', { aanbieder: agb(2) }]]),
  ];
  const { rows, leeftijden } = await report(jeugdigen, { publication: 'exact', leeftijd: 14, rang: 2 });
  expect(leeftijden).toEqual({ van: 12, tot: 15 });
  expect(
    rows.map(({ aanbieder, aantal, duur, uitstroom, wacht, weinig }) => [
      aanbieder,
      ...[aantal, duur.value, uitstroom.value, uitstroom.aantal, wacht.value].map(shown),
      weinig,
    ]),
  ).toEqual([
    [null, 4, 151, 0.75, 4, 60, true],
    [agb(1), 3, 201, 0.667, 3, 30, true],
    [agb(2), 1, 10, 1, 1, 90, true],
  ]);
  const anyAge = await report(jeugdigen, { publication: 'exact' });
  expect(anyAge.leeftijden).toBeNull();
  expect(shown(anyAge.rows[0]!.aantal)).toBe(6);
});

test('S0-32 for groups fewer than ten stand together, up to twenty is said, and an empty choice says so', async () => {
  const many = (nr: number, n: number) =>
    Array.from({ length: n }, (_, i) =>
      makeJeugdige(`${nr}-${i}`, [sketch('2024-01-01', `2024-03-${10 + (i % 20)}`, nr)]),
    );
  const { rows } = await report([...many(1, 40), ...many(2, 18), ...many(3, 6), ...many(4, 7)], {
    publication: 'groups',
  });
  expect(rows.map(({ aanbieder, overig, aantal, weinig }) => [aanbieder, overig, shown(aantal), weinig])).toEqual([
    [null, false, 70, false],
    [agb(1), false, 40, false],
    [agb(2), false, 15, true],
    [null, true, 15, true],
  ]);
  const none = await report([], { publication: 'groups', leeftijd: 22 });
  expect(none.rows.map(({ aantal, duur }) => [shown(aantal), shown(duur.value)])).toEqual([[0, 'undetermined']]);
  expect(none.leeftijden).toEqual({ van: 18, tot: null });
});
