import { plainDate } from '@samenpad/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { computeDekking } from '../dekking/compute-dekking.ts';
import { listFigures, runFigure } from '../list-figures.ts';
import { type Analytics, openAnalytics } from '../store/analytics.ts';
import { computeStroom } from '../stroom/compute-stroom.ts';
import { makeJeugdige, PEILDATUM } from '../testing/make-jeugdige.ts';
import { MemorySource } from '../testing/memory-source.ts';
import { computeVerlengingen } from '../verlengingen/compute-verlengingen.ts';
import { computeVerwijzersaandeel } from '../verwijzersaandeel/compute-verwijzersaandeel.ts';
import { computeZorgpaden, listJeugdigenBehindPaths } from '../zorgpaden/compute-zorgpaden.ts';
import type { Cell } from './figure.ts';

// Twelve trajecten of six jeugdigen, small enough to count by hand.
const jeugdigen = [
  makeJeugdige('a', [
    ['beg', '2024-01-10', '2024-03-31'],
    ['beg', '2024-04-01', '2024-06-30', { verwijzer: '02' }],
    ['ggz', '2024-10-01', null, { verwijzer: '02' }],
  ]),
  makeJeugdige('b', [
    ['beg', '2023-05-01', '2024-02-29', { verlengingen: 3, verlengdeDagen: 540 }],
    ['beg', '2024-03-31', '2024-05-31'],
  ]),
  makeJeugdige('c', [
    ['ggz', '2024-02-01', '2024-02-10', { verwijzer: '02', eindSoort: 'afgeleid', eindReden: null }],
    ['beh', '2024-02-05', '2024-08-31', { verwijzer: 'onbekend' }],
  ]),
  makeJeugdige('d', [['ggz', '2024-03-05', null, { verwijzer: '02', beginBron: 'declaratie' }]]),
  makeJeugdige('e', [
    ['beg', '2024-01-01', '2024-01-31', { verwijzerAfgeleid: true }],
    ['beg', '2024-06-15', '2024-07-15'],
    ['beh', '2024-12-01', '2024-12-31'],
  ]),
  makeJeugdige('f', [['dia', '2022-01-01', '2022-02-01', { verwijzer: '05' }]]),
];
const year = { gemeenten: 'alle', van: plainDate('2024-01-01'), tot: PEILDATUM } as const;
const exact = { taal: 'nl', publication: 'exact' } as const;

let analytics: Analytics;
beforeAll(async () => {
  analytics = await openAnalytics({ place: 'memory', source: new MemorySource(PEILDATUM, jeugdigen) });
  await analytics.buildFull();
});
afterAll(async () => {
  await analytics.close();
});

function shown(cell: Cell | undefined): number | string {
  return cell?.kind === 'value' ? cell.value : (cell?.kind ?? 'absent');
}

test('S0-1 counts each traject once per referrer, with unknown and derived apart', async () => {
  const { rows, account } = await computeVerwijzersaandeel(analytics, year, exact);
  expect(rows.map((row) => [row.verwijzer, shown(row.aantal), shown(row.afgeleid)])).toEqual([
    ['01', 6, 1],
    ['02', 4, 0],
    ['onbekend', 1, 0],
  ]);
  expect(shown(rows[0]?.aandeel)).toBeCloseTo(6 / 11, 10);
  expect(shown(account.n)).toBe(11);
  const begun = await computeVerwijzersaandeel(analytics, year, { ...exact, telling: 'begonnen', per: 'hulpvorm' });
  expect(begun.rows.filter((row) => row.hulpvorm === 'beg').map((row) => shown(row.aantal))).toEqual([4, 1]);
});

test('S0-33 every figure can be asked for one referrer, and the referrers add up to all', async () => {
  for (const figure of listFigures()) {
    const all = await runFigure(figure.id, analytics, year, exact);
    const parts = [];
    for (const verwijzer of ['toegang', 'niet-toegang']) {
      parts.push(await runFigure(figure.id, analytics, { ...year, verwijzer }, exact));
    }
    // A jeugdige or household can be in care through both: only counts of paths and trajecten are a partition.
    if (['stroom', 'huishoudens'].includes(figure.id)) continue;
    const sum = parts.reduce((total, part) => total + Number(shown(part?.account.n)), 0);
    expect(sum, figure.id).toBe(shown(all?.account.n));
  }
});

test('S0-8 begin + in − uit = eind for every month, on jeugdigen and on trajecten', async () => {
  const youths = await computeStroom(analytics, year, exact);
  const months = youths.rows.map((row) => [row.begin, row.in, row.uit, row.eind].map(shown).join(' '));
  // a goes on the next day (1 April), so only e and the gaps of b (March) count.
  expect(months.slice(0, 8)).toEqual([
    '1 2 1 2',
    '2 1 1 2',
    '2 2 0 4',
    '4 0 0 4',
    '4 0 1 3',
    '3 1 1 3',
    '3 0 1 2',
    '2 0 1 1',
  ]);
  expect(shown(youths.rows[1]?.zonderStop)).toBe(1);
  const trajecten = await computeStroom(analytics, year, { ...exact, eenheid: 'trajecten', per: 'hulpvorm' });
  for (const row of [...youths.rows, ...trajecten.rows]) {
    const [begin, into, out, eind] = [row.begin, row.in, row.uit, row.eind].map((cell) => Number(shown(cell)));
    expect((begin ?? 0) + (into ?? 0) - (out ?? 0)).toBe(eind);
  }
  const total = trajecten.rows.filter((row) => row.hulpvorm === null).map((row) => Number(shown(row.in)));
  expect(total.reduce((a, b) => a + b, 0)).toBe(10);
});

test('S1-6 variants, transitions, steps and successive starts, counted by hand', async () => {
  const found = await computeZorgpaden(analytics, year, exact);
  expect(
    found.rows.map((row) => [row.pad.join('-'), row.uitgestroomd, shown(row.aantal), shown(row.mediaanDagen)]),
  ).toEqual([
    ['beg-beg-beh', true, 1, 366],
    ['beg-beg-ggz', false, 1, 'undetermined'],
    ['beg-beg', true, 1, 397],
    ['ggz-beh', true, 1, 213],
    ['ggz', false, 1, 'undetermined'],
  ]);
  expect(shown(found.jeugdigen)).toBe(5);
  const top = found.overgangen.find((row) => row.van === 'beg' && row.naar === 'beg');
  // Gaps of 0, 30 and 135 days without care (A1).
  expect([shown(top?.aantal), shown(top?.mediaanDagenErtussen)]).toEqual([3, 30]);
  // 0 and 30 days are successive; 92, 135 and 138 are later; ggz-beh is parallel.
  expect(shown(found.opeenvolgend)).toBeCloseTo(2 / 5, 10);
  expect(found.stappen.map((row) => `${row.stap} ${row.hulpvorm} ${shown(row.aantal)}`)).toEqual([
    '1 beg 3',
    '1 ggz 2',
    '2 beg 3',
    '2 beh 1',
    '2 loopt 1',
    '3 beh 1',
    '3 ggz 1',
    '3 uit 2',
    '4 loopt 1',
    '4 uit 1',
  ]);
});

test('S1-6 lists the jeugdigen behind a path', async () => {
  const behind = await listJeugdigenBehindPaths(analytics, year, { pad: 'beg-beg' });
  expect(behind.map(({ jeugdigeId }) => jeugdigeId)).toEqual(['a', 'b', 'e']);
  const closed = await listJeugdigenBehindPaths(analytics, year, { pad: 'beg-beg.' });
  expect(closed.map(({ jeugdigeId }) => jeugdigeId)).toEqual(['b']);
  const step = await listJeugdigenBehindPaths(analytics, year, { stap: '2:beh' });
  expect(step.map(({ jeugdigeId }) => jeugdigeId)).toEqual(['c']);
});

test('S1-8 a traject with three stretches counts once, with three verlengingen and 540 days', async () => {
  const period = { ...year, tot: plainDate('2024-01-05'), hulpvorm: 'beg', verwijzer: '01' } as const;
  const { rows } = await computeVerlengingen(
    analytics,
    { ...period, van: plainDate('2023-06-01'), tot: plainDate('2023-12-31') },
    exact,
  );
  const [all] = rows;
  expect([all?.trajecten, all?.verlengd, all?.perTraject, all?.verlengdeDagen].map(shown)).toEqual([1, 1, 3, 540]);
});

test('S0-8 the coverage meter counts what is missing, and says what cannot be known', async () => {
  const { rows } = await computeDekking(analytics, year, exact);
  expect(rows.map((row) => [row.bron, shown(row.binnen), shown(row.verwacht), row.oordeel])).toEqual([
    ['toewijzingen', 11, 11, 'volledig'],
    ['startberichten', 10, 11, 'deels'],
    ['stopberichten', 8, 9, 'deels'],
    ['declaraties', 0, 11, 'onvolledig'],
    ['verwijzers', 9, 11, 'deels'],
    ['alleen-declaraties', 5, 5, 'volledig'],
    ['taakgericht', 'undetermined', 'undetermined', 'onbekend'],
  ]);
});

test('for groups no count below 10 is shown, in any figure', async () => {
  for (const figure of listFigures()) {
    const report = await runFigure(figure.id, analytics, year, { taal: 'en', publication: 'groups' });
    const text = JSON.stringify(report?.rows);
    for (const match of text.matchAll(/"count":(\d+)/g)) {
      const count = Number(match[1]);
      expect(count === 0 || (count >= 10 && count % 5 === 0), `${figure.id} ${text}`).toBe(true);
    }
    expect(report?.account.storeVersion).toBe('6');
  }
});

test('the order in which rows come in changes no figure', async () => {
  const turned = await openAnalytics({ place: 'memory', source: new MemorySource(PEILDATUM, jeugdigen.toReversed()) });
  await turned.buildFull();
  for (const figure of listFigures()) {
    expect(await runFigure(figure.id, turned, year, exact)).toEqual(await runFigure(figure.id, analytics, year, exact));
  }
  await turned.close();
});

test('a gemeente that is not asked for is not counted', async () => {
  const { account } = await computeVerwijzersaandeel(analytics, { ...year, gemeenten: [] }, exact);
  expect(shown(account.n)).toBe(0);
  expect(account.completeness).toBeNull();
});
