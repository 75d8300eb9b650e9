import { addDays, plainDate } from '@samenpad/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cell } from '../figure/figure.ts';
import { type Analytics, openAnalytics } from '../store/analytics.ts';
import { listCells } from '../testing/list-cells.ts';
import { makeJeugdige, PEILDATUM } from '../testing/make-jeugdige.ts';
import { MemorySource } from '../testing/memory-source.ts';
import { computeEffect, type EffectOptions } from './compute-effect.ts';
import { readCare } from './read-care.ts';

const start = plainDate('2023-03-01');
const all = { gemeenten: 'alle' } as const;
const exact: EffectOptions = { taal: 'nl', publication: 'exact', start, groep: '9001,9002' };

/** Eight gemeenten with some 40 trajecten a year; from 1 March 2023 on 9001 and 9002 have a seventh less of them. */
function* listRegion() {
  for (let g = 1; g <= 8; g++) {
    for (let year = -4; year <= 1; year++) {
      const count = 70 + 3 * g + ((g * 13 + year * 29 + g * year * 7 + 400) % 9);
      const begun = year >= 0 && g <= 2 ? Math.round(count * 0.86) : count;
      for (let i = 0; i < begun; i++) {
        const begin = addDays(start, 365 * year + Math.floor((365 * i) / begun));
        const eind = addDays(begin, 20 + ((i * 37) % 200));
        yield makeJeugdige(`j${g}-${year}-${i}`, [['beg', begin, eind]], `900${g}`);
      }
    }
  }
}

let analytics: Analytics;
beforeAll(async () => {
  analytics = await openAnalytics({ place: 'memory', source: new MemorySource(PEILDATUM, listRegion()) });
  await analytics.buildFull();
});
afterAll(async () => {
  await analytics.close();
});

const numberIn = (cell: Cell) => (cell.kind === 'value' ? cell.value : Number.NaN);

test('by hand: what still runs, or ended by death, did not end; an end before the begin is one day', async () => {
  const jeugdige = makeJeugdige('j', [
    ['beg', '2023-03-01', '2023-03-10'],
    ['beh', '2023-02-27', null],
    ['ggz', '2023-03-02', '2023-03-03', { eindReden: '02' }],
    ['dag', '2023-03-04', '2023-03-01'],
    ['dys', '2023-03-05', '2024-01-01'],
  ]);
  const small = await openAnalytics({ place: 'memory', source: new MemorySource(PEILDATUM, [jeugdige]) });
  await small.buildFull();
  const period = { van: plainDate('2022-01-01'), tot: plainDate('2023-12-31'), start };
  const { spells, from, until } = await small.read((snapshot) =>
    readCare(snapshot, all, { ...period, eenheid: 'gemeente' }),
  );
  await small.close();
  expect([from, until]).toEqual([-424, 305]);
  expect(
    Object.fromEntries(spells.map(({ hulpvorm, begin, last, ended }) => [hulpvorm, [begin, last, ended]])),
  ).toEqual({
    beg: [0, 9, true],
    beh: [-2, 305, false],
    ggz: [1, 2, false],
    dag: [3, 3, true],
    dys: [4, 305, false],
  });
});

test('S1-31 per instrument: fewer begin where it was used, as before elsewhere, with the difference and its interval', async () => {
  const { rows, account } = await computeEffect(analytics, all, { ...exact, uitkomst: 'instroom' });
  // 2019-03-02 … 2025-02-27: four whole years of 365 days before the start, two from it on.
  expect(rows.jaren.map(({ jaar }) => jaar)).toEqual([-4, -3, -2, -1, 0, 1]);
  expect(rows.groepen).toMatchObject({ groepenMet: 2, groepenZonder: 6, groepenWeggelaten: 0 });
  const later = rows.jaren.filter(({ jaar }) => jaar >= 0);
  for (const { indexMet, indexZonder } of later) {
    expect(Math.abs(numberIn(indexMet) - 0.86)).toBeLessThan(0.04);
    expect(Math.abs(numberIn(indexZonder) - 1)).toBeLessThan(0.04);
  }
  expect(Math.abs(numberIn(rows.effect.verschil) + 0.14)).toBeLessThan(0.02);
  expect(numberIn(rows.effect.verschilTot)).toBeLessThan(0);
  // Two of eight: 28 divisions, the real one is the most extreme. 1 in 28 is less than 5 %.
  expect(rows.placeboPlaats).toMatchObject({ kans: { value: 0.036 }, verdelingen: 28 });
  expect(rows).toMatchObject({ oordeel: 'aantoonbaar', regel: 'beide-toetsen' });
  expect(rows.uitleg).toContain('Het effect is aantoonbaar. Er begonnen 14\u00a0% minder trajecten');
  expect(account.definition).toContain('verschil in verschillen');
});

test('T16 where nothing changed it says that an effect is not demonstrable', async () => {
  const { rows } = await computeEffect(analytics, all, { ...exact, uitkomst: 'uitstroom', groep: '9003,9004,9005' });
  expect(rows.oordeel).toBe('niet-aantoonbaar');
  expect(Math.abs(numberIn(rows.cox.verschil))).toBeLessThan(0.15);
  expect(rows.uitleg).toContain('Een effect is niet aantoonbaar.');
  const other = await computeEffect(analytics, all, { ...exact, taal: 'en', uitkomst: 'instroom', groep: '9004,9007' });
  expect(other.rows.oordeel).toBe('niet-aantoonbaar');
  expect(other.rows.uitleg).toContain('not demonstrable');
});

test('without a group, or with one only, there is no verdict and a reason', async () => {
  for (const groep of [undefined, '', '9001', '1234']) {
    const { rows } = await computeEffect(analytics, all, { ...exact, groep });
    expect(rows).toMatchObject({
      oordeel: null,
      regel: 'niet-te-bepalen',
      effect: { verschil: { kind: 'undetermined' } },
    });
    expect(rows.uitleg).toContain('minstens twee groepen');
  }
  const late = await computeEffect(analytics, all, { ...exact, start: plainDate('2025-12-01') });
  expect(late.rows.effect.verschil).toEqual({ kind: 'undetermined', reason: 'follow-up-too-short' });
});

test('for groups counts are rounded and small ones hidden, with what follows from them', async () => {
  const { rows } = await computeEffect(analytics, all, { ...exact, publication: 'groups', uitkomst: 'instroom' });
  for (const { met, zonder } of rows.jaren) {
    expect(numberIn(met) % 5).toBe(0);
    expect(numberIn(zonder) % 5).toBe(0);
  }
  const narrow = { ...all, van: plainDate('2022-02-01'), hulpvorm: 'ggz' } as const;
  const { cells } = listCells(await computeEffect(analytics, narrow, { ...exact, publication: 'groups' }));
  expect([...cells].filter(([name, cell]) => cell.kind === 'value' && cell.value !== 0 && !name.includes('n'))).toEqual(
    [],
  );
});
