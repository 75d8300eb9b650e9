import { lastDayOf, plainDate } from '@samenpad/domain';
import { expect, test } from 'vitest';
import type { Cell } from '../figure/figure.ts';
import type { FigureFilter } from '../figure/filter.ts';
import { computeHerhaaldBeroep } from '../herhaald-beroep/compute-herhaald-beroep.ts';
import { computeHuishoudens } from '../huishoudens/compute-huishoudens.ts';
import { fitClasses } from '../open-data/duurklassen.ts';
import { listOpenGemeenten } from '../open-data/list-gemeenten.ts';
import type { AnalyticsSource, SourceJeugdige } from '../source.ts';
import { type Analytics, openAnalytics } from '../store/analytics.ts';
import { bookMonthly } from '../testing/book.ts';
import { makeJeugdige, PEILDATUM } from '../testing/make-jeugdige.ts';
import { MemorySource } from '../testing/memory-source.ts';
import { createSyntheticTrajecten } from '../testing/synthetic.ts';
import { computeVergelijking, type VergelijkingOptions, type VergelijkingRow } from './compute-vergelijking.ts';
import type { MaatId } from './text.ts';

const year = { gemeenten: 'alle', van: plainDate('2025-01-01'), tot: PEILDATUM } as const;
const exact = { taal: 'nl', publication: 'exact' } as const;

async function withStore<T>(source: AnalyticsSource, work: (analytics: Analytics) => Promise<T>): Promise<T> {
  const analytics = await openAnalytics({ place: 'memory', source });
  try {
    await analytics.buildFull();
    return await work(analytics);
  } finally {
    await analytics.close();
  }
}

const regionOf = (jeugdigen: SourceJeugdige[]) => new MemorySource(PEILDATUM, jeugdigen);

async function compare(analytics: Analytics, filter: FigureFilter = year, options: VergelijkingOptions = exact) {
  const { rows } = await computeVergelijking(analytics, filter, options);
  return (maat: MaatId) => rows.find((row) => row.maat === maat)!;
}

const shown = (cell: Cell) =>
  cell.kind === 'value' ? cell.value : cell.kind === 'undetermined' ? cell.reason : cell.kind;
const ownOf = ({ eigen, eigenVan, eigenTot }: VergelijkingRow) => [eigen, eigenVan, eigenTot].map(shown);

test('by hand: the own region in the measures of CBS', async () => {
  const GEMEENTE = '0935';
  const jeugdigen = [
    // 1 + 2 + 1 trajecten of 31, 151, 365 and 1096 days, all ended in the year; the last half year sees three of them.
    makeJeugdige('a', [['beg', '2025-01-01', '2025-01-31']], GEMEENTE),
    makeJeugdige(
      'b',
      [
        ['beg', '2025-02-01', '2025-07-01', { verwijzer: '02' }],
        ['ggz', '2024-07-03', '2025-07-02', { verwijzer: '02' }],
      ],
      GEMEENTE,
    ),
    makeJeugdige('c', [['dag', '2022-08-01', '2025-07-31']], GEMEENTE),
  ];
  await withStore(regionOf(jeugdigen), async (analytics) => {
    const rowOf = await compare(analytics);
    expect(ownOf(rowOf('toegang')).map(Number)[0]).toBe(0.5);
    // Wilson's interval of 2 in 4.
    expect(ownOf(rowOf('toegang')).map((n) => Number(n).toFixed(3))).toEqual(['0.500', '0.150', '0.850']);
    const fit = fitClasses([1, 1, 1, 0, 0, 1, 0]);
    if (fit.kind !== 'value') throw new Error(fit.reason);
    const { value, lower, upper } = fit.value.median;
    expect(ownOf(rowOf('duur'))).toEqual([value, lower, upper].map(Math.round));
    // b has two, c one: mean 1.5, standard deviation 0.5, so 1.5 ± 1.96 × 0.5 ÷ √2.
    expect(ownOf(rowOf('trajecten'))).toEqual([1.5, 0.81, 2.19]);
    expect(rowOf('trajecten')).toMatchObject({ van: '2025-07-01', tot: '2025-12-31' });
    const { jongeren } = (await listOpenGemeenten()).find(({ code }) => code === GEMEENTE)!;
    expect(shown(rowOf('jongeren').eigen)).toBeCloseTo(3 / Math.round(jongeren!), 12);
    expect(ownOf(rowOf('huishoudens'))).toEqual(['no-source', 'no-source', 'no-source']);
    expect(ownOf(rowOf('kosten'))).toEqual(['empty', 'empty', 'empty']);
  });
});

test('R6 by hand: share of the households that have Wmo or Participatiewet too, as Huishoudens counts it', async () => {
  // Four households with jeugdhulp, in one of which a parent has a benefit (Participatiewet); in another that ended before the year.
  const benefit = (tot: string | null) => [
    {
      wet: 'pwet' as const,
      bedrag: 1200,
      per: 'jaar' as const,
      van: plainDate('2020-01-01'),
      tot: tot === null ? null : plainDate(tot),
    },
  ];
  const at = (huishouden: string) => [{ huishouden, woning: true, van: plainDate('2015-01-01'), tot: null }];
  const jeugdigen: SourceJeugdige[] = [1, 2, 3, 4].map((i) => ({
    ...bookMonthly(makeJeugdige(`j${i}`, [['beg', '2023-01-01', null]]), () => 100, PEILDATUM),
    huishoudens: at(`h${i}`),
  }));
  const parents = [null, '2023-12-31'].map((tot, i) => ({
    ...makeJeugdige(`p${i}`, []),
    huishoudens: at(`h${i + 1}`),
    voorzieningen: benefit(tot),
  }));
  await withStore(regionOf([...jeugdigen, ...parents]), async (analytics) => {
    const row = (await compare(analytics))('huishoudens');
    // Wilson's interval of 1 in 4.
    expect(ownOf(row).map((n) => Number(n).toFixed(3))).toEqual(['0.250', '0.046', '0.699']);
    const { rows } = await computeHuishoudens(analytics, year, exact);
    expect(row.eigen).toEqual(rows.at(-1)?.aandeelSeveralWetten);
    expect(row.tot).toBe(lastDayOf(rows.at(-1)!.tot));
  });
});

test('by hand: costs per jeugdige with the interval of their mean', async () => {
  // Twenty at one and twenty at three euros a day for a year: mean 730, standard deviation 365 euros.
  const jeugdigen = Array.from({ length: 40 }, (_, i) =>
    bookMonthly(makeJeugdige(`j${i}`, [['beg', '2023-01-01', null]]), () => (i % 2 === 0 ? 100 : 300), PEILDATUM),
  );
  await withStore(regionOf(jeugdigen), async (analytics) => {
    const { eigen, eigenVan, eigenTot, van, tot, eenheid } = (await compare(analytics))('kosten');
    // With so short a past a month counts as complete after four months.
    expect([van, tot, eenheid]).toEqual(['2024-09-01', '2025-08-31', 'cent']);
    expect(shown(eigen)).toBe(73_000);
    const width = (1.959963984540054 * 36_500) / Math.sqrt(40);
    expect([eigenVan, eigenTot].map(shown)).toEqual([73_000 - width, 73_000 + width].map(Math.round));
  });
});

test('herhaald beroep is that of its own figure, over the period', async () => {
  await withStore(createSyntheticTrajecten(3000, 3), async (analytics) => {
    const row = (await compare(analytics))('herhaald');
    const [all] = (await computeHerhaaldBeroep(analytics, year, exact)).rows.backward;
    expect(typeof shown(row.eigen)).toBe('number');
    expect([row.eigen, row.eigenVan, row.eigenTot]).toEqual([all?.aandeel, all?.aandeelVan, all?.aandeelTot]);
  });
});

/** Whether a row has a number with its interval; fails when they do not fit. */
function liesWithin({ maat, eenheid, eigen, eigenVan, eigenTot }: VergelijkingRow): boolean {
  if (eigen.kind !== 'value' || eigenVan.kind !== 'value' || eigenTot.kind !== 'value') return false;
  expect(eigenVan.value, maat).toBeLessThanOrEqual(eigen.value);
  expect(eigenTot.value, maat).toBeGreaterThanOrEqual(eigen.value);
  if (eenheid === 'aandeel') expect(eigen.value, maat).toBeLessThanOrEqual(1);
  return true;
}

test('whatever the filter, an own number lies within its interval and a share between 0 and 1', async () => {
  await withStore(createSyntheticTrajecten(4000, 9, 3), async (analytics) => {
    const gemeenten = ['9001', '9002'].map((code) => makeJeugdige('x', [], code).gemeente);
    let checked = 0;
    for (const publication of ['exact', 'groups', 'public'] as const) {
      for (const rest of [{}, { hulpvorm: 'ggz' }, { verwijzer: 'toegang' }, { gemeenten }] as const) {
        const { rows } = await computeVergelijking(analytics, { ...year, ...rest }, { taal: 'en', publication });
        checked += rows.filter(liesWithin).length;
      }
    }
    expect(checked).toBeGreaterThan(30);
  });
});

test('references have date, source and licence; chosen gemeenten and regions come beside the country', async () => {
  await withStore(regionOf([]), async (analytics) => {
    const plain = await compare(analytics);
    const percents = (maat: MaatId) =>
      plain(maat).references.map(({ periode, waarde }) => `${periode} ${(100 * waarde).toFixed(1)}`);
    expect(percents('toegang')).toEqual(['2020 34.1', '2021 31.3', '2023-HJ1 32.8']);
    expect(percents('herhaald')).toEqual(['2020 23.6', '2021 23.7', '2023-HJ1 24.5']);
    expect(percents('jongeren')).toEqual(['2021 10.5', '2023 10.6']);
    expect(plain('duur').references.map(({ waarde }) => waarde)).toEqual([266, 260]);
    expect(plain('trajecten').references.map(({ waarde }) => waarde.toFixed(2))).toEqual(['1.32']);
    expect(plain('huishoudens').references.map(({ gebied }) => gebied)).toEqual([
      'Heerlen',
      'Utrecht',
      'Utrechtse Heuvelrug',
      'Zutphen',
    ]);
    const met = '0917, Twente,0000,Nergens,';
    const chosen = await compare(analytics, year, { ...exact, met });
    expect(chosen('jongeren').references.map(({ gebied }) => gebied)).toEqual([
      'Nederland',
      'Nederland',
      'Heerlen',
      'Jeugdregio Twente',
    ]);
    expect(chosen('kosten').references.map(({ gebied }) => gebied)).toEqual(['10 gemeenten in Limburg', 'Heerlen']);
    for (const { references } of (await computeVergelijking(analytics, year, { ...exact, met })).rows) {
      for (const { periode, bron, licentie, waarde } of references) {
        expect(periode).toMatch(/^20\d\d(-HJ[12])?$/);
        expect(bron).toContain('CBS');
        expect(licentie).toBe('CC BY 4.0');
        expect(Number.isFinite(waarde)).toBe(true);
      }
    }
  });
});

test('a gemeente that CBS knows stands beside itself as CBS counts it', async () => {
  const known = makeJeugdige('x', [['beg', '2020-01-01', '2020-02-01']], '0917');
  await withStore(regionOf([known]), async (analytics) => {
    const { gemeente } = known;
    const rowOf = await compare(analytics, { ...year, gemeenten: [gemeente] });
    expect(rowOf('jongeren').references.map(({ gebied }) => gebied)).toContain('Heerlen');
    expect(rowOf('jongeren').eigen).toMatchObject({ kind: 'value', value: 0 });
    const silent = await compare(analytics, { ...year, gemeenten: [makeJeugdige('x', [], '0363').gemeente] });
    expect(ownOf(silent('jongeren'))).toEqual(['no-source', 'no-source', 'no-source']);
    const invented = await compare(analytics, { ...year, gemeenten: [makeJeugdige('x', [], '9801').gemeente] });
    expect(ownOf(invented('jongeren'))).toEqual(['no-source', 'no-source', 'no-source']);
  });
});
