import { monthOf, plainDate } from '@samenpad/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FigureFilter } from '../figure/filter.ts';
import type { SourceJeugdige } from '../source.ts';
import { type Analytics, openAnalytics } from '../store/analytics.ts';
import { bookMonthly } from '../testing/book.ts';
import { listCells } from '../testing/list-cells.ts';
import { makeJeugdige, PEILDATUM } from '../testing/make-jeugdige.ts';
import { MemorySource } from '../testing/memory-source.ts';
import { computeWachttijd } from '../wachttijd/compute-wachttijd.ts';
import { computeZorgpaden } from '../zorgpaden/compute-zorgpaden.ts';
import { computeKosten } from './compute-kosten.ts';
import { listPerJeugdige, sumMonths } from './read-boekingen.ts';

const months = { first: monthOf(plainDate('2024-01-01')), last: monthOf(plainDate('2024-12-31')) };
const book = (jeugdige: SourceJeugdige, cents: number) => bookMonthly(jeugdige, () => cents, PEILDATUM);

/** Cents a day. Of a, born in 2012: one traject from the age of ten, one from twelve. Of b the year of birth is not known. */
const a = book(
  makeJeugdige('a', [
    ['beg', '2022-06-01', '2024-06-30'],
    ['ggz', '2024-07-01', null],
  ]),
  1000,
);
const b = book({ ...makeJeugdige('b', [['beg', '2024-01-01', null]]), geboortejaar: null }, 500);
const helped = book(makeJeugdige('c', [['beg', '2024-01-01', null]]), 300);
/** The same, under the Wmo: no traject. */
const c: SourceJeugdige = {
  ...helped,
  trajecten: { tCbs: [], tInhoud: [] },
  toewijzingen: helped.toewijzingen.map((own) => ({ ...own, domein: 'wmo', wet: 'wmo' })),
};
/** Waits since the year in which it became fourteen. */
const waiting = makeJeugdige('d', [['beg', '2025-03-01', null]]);
const d: SourceJeugdige = {
  ...waiting,
  geboortejaar: 2011,
  trajecten: { tCbs: [], tInhoud: [] },
  toewijzingen: waiting.toewijzingen.map((own) => ({
    ...own,
    levering: [],
    wacht: { dagen: 100, gecensureerd: true },
  })),
};

let analytics: Analytics;
beforeAll(async () => {
  analytics = await openAnalytics({ place: 'memory', source: new MemorySource(PEILDATUM, [a, b, c, d]) });
  await analytics.buildFull();
});
afterAll(async () => {
  await analytics.close();
});

const year = { gemeenten: 'alle', van: plainDate('2024-01-01'), tot: plainDate('2025-12-31') } as const;
const exact = { taal: 'nl', publication: 'exact' } as const;

async function sumOf(filter: Partial<FigureFilter>): Promise<number> {
  return analytics.read(async (snapshot) => {
    const found = await sumMonths(snapshot, { gemeenten: 'alle', ...filter }, 'maand', months);
    return [...found.values()].reduce((sum, { bedrag }) => sum + bedrag, 0);
  });
}

test('S1-3 costs count at the leeftijd at which their traject began, and the groups add up to all', async () => {
  const sums = await Promise.all(
    (['0-3', '4-11', '12-17', '18-22', 'onbekend'] as const).map((leeftijdsgroep) => sumOf({ leeftijdsgroep })),
  );
  expect(sums).toEqual([0, 182 * 1000, 184 * 1000, 0, 366 * 500]);
  expect(await sumOf({})).toBe(549_000);
});

test('S1-3 who waits is of the group of the year in which the care should begin', async () => {
  const waited = async (leeftijdsgroep: FigureFilter['leeftijdsgroep']) =>
    (await computeWachttijd(analytics, { ...year, leeftijdsgroep }, exact)).account.n;
  expect(await waited('12-17')).toMatchObject({ kind: 'value', value: 1 });
  expect(await waited('4-11')).toMatchObject({ kind: 'value', value: 0 });
});

test('S0-33 the first traject that fits decides of which group a path is, so that the groups add up', async () => {
  const pathsOf = async (filter: Partial<FigureFilter>) =>
    (await computeZorgpaden(analytics, { ...year, ...filter }, exact)).jeugdigen;
  expect(await pathsOf({})).toMatchObject({ value: 2 });
  expect(await pathsOf({ leeftijdsgroep: '4-11' })).toMatchObject({ value: 1 });
  expect(await pathsOf({ leeftijdsgroep: '12-17' })).toMatchObject({ value: 0 });
  expect(await pathsOf({ leeftijdsgroep: 'onbekend' })).toMatchObject({ value: 1 });
});

test('A22 the Wmo has costs of its own and no traject, and is not in the Jeugdwet', async () => {
  expect(await sumOf({ wet: 'wmo' })).toBe(366 * 300);
  expect(await sumOf({ wet: 'jw' })).toBe(await sumOf({}));
  const each = await analytics.read((snapshot) => listPerJeugdige(snapshot, { gemeenten: 'alle', wet: 'wmo' }, months));
  expect(each).toHaveLength(1);
  const report = await computeKosten(analytics, { ...year, wet: 'wmo' }, exact);
  expect(report.account.excluded.join(' ')).toContain('Alleen hulp uit de Wmo');
  for (const [name, cell] of listCells(report).cells) {
    expect(cell.kind === 'value' && !Number.isFinite(cell.value), name).toBe(false);
  }
  const paths = await computeZorgpaden(analytics, { ...year, wet: 'wmo' }, exact);
  expect(paths.jeugdigen).toMatchObject({ value: 0 });
});
