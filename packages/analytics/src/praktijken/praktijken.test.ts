import { plainDate } from '@samenpad/domain';
import { expect, test } from 'vitest';
import type { Cell } from '../figure/figure.ts';
import type { FigureFilter } from '../figure/filter.ts';
import type { SourceJeugdige } from '../source.ts';
import { openAnalytics } from '../store/analytics.ts';
import { agb, makeJeugdige, PEILDATUM, type TrajectSketch } from '../testing/make-jeugdige.ts';
import { MemorySource } from '../testing/memory-source.ts';
import { createRandom } from '../testing/random.ts';
import { computePraktijken, type PraktijkenOptions } from './compute-praktijken.ts';

const filter: FigureFilter = { gemeenten: 'alle', van: plainDate('2024-01-01') };

function shown(cell: Cell): number | string {
  return cell.kind === 'value' ? Math.round(cell.value * 1000) / 1000 : cell.kind;
}

async function report(jeugdigen: readonly SourceJeugdige[], options: Omit<PraktijkenOptions, 'taal'>) {
  const analytics = await openAnalytics({ place: 'memory', source: new MemorySource(PEILDATUM, jeugdigen) });
  await analytics.buildFull();
  const found = await computePraktijken(analytics, filter, { taal: 'nl', ...options });
  await analytics.close();
  return found;
}

/** So many who were referred by a praktijk, waited, and went out of care. */
function refer(praktijk: string | undefined, nr: number, n: number, { begin = '2024-02-01', wacht = 7 } = {}) {
  return Array.from({ length: n }, (_, i) => {
    const jeugdige = makeJeugdige(`${praktijk}-${nr}-${begin}-${i}`, [
      [
        'ggz',
        begin,
        '2025-12-01',
        { aanbieder: agb(nr), verwijzer: '02', ...(praktijk !== undefined && { praktijk }) },
      ],
    ]);
    const toewijzingen = jeugdige.toewijzingen.map((each) => ({
      ...each,
      wacht: { dagen: wacht, gecensureerd: false },
    }));
    return { ...jeugdige, toewijzingen };
  });
}

test('S0-2 by hand: volume, share to the first aanbieder, wait, and the rest without a praktijk left out', async () => {
  const { rows, account } = await report(
    [
      ...refer('Wilg', 1, 3, { wacht: 21 }),
      ...refer('Wilg', 2, 1, { wacht: 21 }),
      ...refer('Kade', 2, 1),
      ...refer(undefined, 1, 5),
      // Begun before the period.
      ...refer('Kade', 2, 4, { begin: '2023-12-31' }),
    ],
    { publication: 'exact' },
  );
  expect(
    rows.map(({ praktijk, verwijzer, eerste, ...row }) => [
      praktijk,
      verwijzer,
      eerste,
      ...[row.aantal, row.aandeel, row.eersteAandeel, row.wacht.value].map(shown),
    ]),
  ).toEqual([
    [null, null, null, 5, 1, 0.8, 21],
    ['Wilg', '02', agb(1), 4, 0.8, 0.75, 21],
    ['Kade', '02', agb(2), 1, 0.2, 1, 7],
  ]);
  expect(shown(account.n)).toBe(5);
});

test('S0-2 by hand: mix and quarters of one praktijk, and before and after an agreement', async () => {
  const jeugdigen = [
    ...refer('Wilg', 1, 6, { begin: '2024-02-01' }),
    ...refer('Wilg', 2, 2, { begin: '2024-12-31' }),
    ...refer('Wilg', 1, 1, { begin: '2025-01-01' }),
    ...refer('Wilg', 2, 3, { begin: '2025-08-01' }),
    ...refer('Kade', 2, 1, { begin: '2025-04-01' }),
  ];
  const { detail } = await report(jeugdigen, {
    publication: 'exact',
    praktijk: 'Wilg',
    afspraak: plainDate('2025-01-01'),
  });
  expect(detail!.hulpvormen.map(({ hulpvorm, aantal }) => [hulpvorm, shown(aantal)])).toEqual([['ggz', 12]]);
  expect(
    detail!.aanbieders.map(({ aanbieder, aantal, aandeel }) => [aanbieder, ...[aantal, aandeel].map(shown)]),
  ).toEqual([
    [agb(1), 7, 0.583],
    [agb(2), 5, 0.417],
  ]);
  expect(detail!.kwartalen.map(({ kwartaal, aantal }) => [kwartaal, shown(aantal)])).toEqual([
    ['2024-01-01', 6],
    ['2024-10-01', 2],
    ['2025-01-01', 1],
    ['2025-04-01', 0],
    ['2025-07-01', 3],
  ]);
  const { voor, na } = detail!.afspraak!;
  // 366 days are 12.02 months, 365 are 11.99.
  expect([voor.aantal, voor.perMaand, voor.eersteAandeel].map(shown)).toEqual([8, 0.7, 0.75]);
  expect([na.aantal, na.perMaand, na.eersteAandeel].map(shown)).toEqual([4, 0.3, 0.25]);
  const early = await report(jeugdigen, { publication: 'exact', praktijk: 'Wilg', afspraak: plainDate('2020-01-01') });
  expect(early.detail!.afspraak!.voor.perMaand.kind).toBe('undetermined');
});

test('S0-2 for groups a small praktijk stands in the rest and has no detail', async () => {
  const jeugdigen = [...refer('Groot', 1, 60), ...refer('Klein', 1, 9), ...refer('Mini', 2, 6)];
  const { rows, detail } = await report(jeugdigen, { publication: 'groups', praktijk: 'Klein' });
  expect(rows.map(({ praktijk, overig, aantal }) => [praktijk, overig, shown(aantal)])).toEqual([
    [null, false, 75],
    ['Groot', false, 60],
    [null, true, 15],
  ]);
  expect(detail).toBeNull();
  expect(JSON.stringify(rows)).not.toMatch(/Klein|Mini/);
  const none = await report([], { publication: 'groups', praktijk: 'Groot' });
  expect(none.rows.map(({ aantal }) => shown(aantal))).toEqual([0]);
});

test('T18 one praktijk that refers three times as much, mostly to one aanbieder, stands out by volume and share', async () => {
  const others = Array.from({ length: 12 }, (_, i) => [1, 2, 3].flatMap((nr) => refer(`P${i}`, nr, 5))).flat();
  const { rows } = await report([...others, ...refer('Veel', 1, 36), ...refer('Veel', 2, 9)], {
    publication: 'groups',
  });
  const [, first, next] = rows;
  expect([first!.praktijk, ...[first!.aantal, first!.eersteAandeel].map(shown)]).toEqual(['Veel', 45, 'suppressed']);
  expect(shown(next!.aantal)).toBe(15);
});

test('T18 the funnel marks the one-sided praktijk, and not a small one that sends four of its five to one aanbieder', async () => {
  const others = Array.from({ length: 12 }, (_, i) => [1, 2, 3].flatMap((nr) => refer(`P${i}`, nr, 12))).flat();
  const jeugdigen = [
    ...others,
    ...refer('Veel', 1, 36),
    ...refer('Veel', 2, 9),
    ...refer('Klein', 1, 4),
    ...refer('Klein', 2, 1),
  ];
  const { rows } = await report(jeugdigen, { publication: 'exact' });
  const find = (name: string) => rows.find(({ praktijk }) => praktijk === name)!;
  expect(find('Veel').oordeel).toBe('hoger');
  // The others sent 144 + 4 of 437 there.
  expect(shown(find('Veel').others)).toBe(0.339);
  expect(shown(find('Veel').grens)).toBeGreaterThan(0.5);
  expect(shown(find('Veel').grens)).toBeLessThan(0.65);
  expect([find('Klein').oordeel, shown(find('Klein').eersteAandeel)]).toEqual(['te-klein', 0.8]);
  for (let i = 0; i < 12; i++) expect(find(`P${i}`).oordeel).toBe('verwacht');
});

/** So many who a praktijk referred; who needs residential care comes back more often, whoever referred. */
function referMix(praktijk: string, n: number, heavy: number, random: () => number) {
  return Array.from({ length: n }, (_, i) => {
    const isHeavy = random() < heavy;
    const sketch: TrajectSketch = [
      isHeavy ? 'vrb' : 'beg',
      '2024-01-01',
      '2024-06-30',
      { verwijzer: '02', praktijk, aanbieder: agb(1) },
    ];
    const comesBack = random() < (isHeavy ? 0.75 : 0.25);
    const back: TrajectSketch[] = comesBack ? [['ggz', '2024-09-01', null, { aanbieder: agb(2) }]] : [];
    return makeJeugdige(`${praktijk}-${i}`, [sketch, ...back]);
  });
}

test.each([1, 2, 3])(
  'S0-31 a praktijk with a harder mix is low raw and as expected adjusted, beside the funnel (seed %i)',
  async (seed) => {
    const random = createRandom(seed);
    const jeugdigen = [
      ...referMix('Zwaar', 200, 0.9, random),
      ...['A', 'B', 'C'].flatMap((name) => referMix(name, 150, 0.1, random)),
      ...referMix('Klein', 12, 0.1, random),
      ...referMix('Mini', 5, 0.1, random),
    ];
    const exact = (await report(jeugdigen, { publication: 'exact' })).resultaten;
    const raw = exact.slice(1, 5).map((row) => [row.praktijk, Number(shown(row.raw))] as const);
    expect(raw.toSorted(([, a], [, b]) => a - b)[0]![0]).toBe('Zwaar');
    expect(raw[0]![1]).toBeLessThan(0.45);
    const { resultaten, funnel } = await report(jeugdigen, { publication: 'groups' });
    const find = (name: string) => resultaten.find(({ praktijk }) => praktijk === name)!;
    // The smallest stands in the rest.
    expect(resultaten.map(({ praktijk }) => praktijk)).toEqual([null, 'Zwaar', 'A', 'B', 'C', 'Klein', null]);
    expect(Math.abs(Number(shown(find('Zwaar').ratio)) - 1)).toBeLessThan(0.2);
    expect(['verwacht', 'misschien-lager', 'misschien-hoger']).toContain(find('Zwaar').oordeel);
    // From thirty on: of twelve nothing is judged, and no ratio is told.
    expect([find('Klein').oordeel, shown(find('Klein').ratio)]).toEqual(['te-klein', 'suppressed']);
    expect(funnel.length).toBeGreaterThan(10);
    for (const { lower998, lower95, upper95, upper998 } of funnel) {
      expect(lower998).toBeLessThanOrEqual(lower95);
      expect(upper95).toBeLessThanOrEqual(upper998);
    }
  },
);
