import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAgbCode, parseGemeenteCode, plainDate } from '@samenpad/domain';
import { afterEach, expect, test } from 'vitest';
import { openAnalytics } from '../store/analytics.ts';
import { tableNames } from '../store/tables.ts';
import { makeJeugdige, PEILDATUM } from '../testing/make-jeugdige.ts';
import { MemorySource } from '../testing/memory-source.ts';
import { readParquet } from '../testing/read-parquet.ts';
import { writeParquet } from './write-parquet.ts';

const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

const first = '7f1c2a3e-0000-4000-8000-000000000001';
const household = '7f1c2a3e-0000-4000-8000-000000000003';
const second = '7f1c2a3e-0000-4000-8000-000000000002';

async function makeStore() {
  const withoutBegin = makeJeugdige(second, [['beh', '2024-05-01', null]], '0363');
  const van = plainDate('2023-01-01');
  const ownHuishouden = { huishouden: household, woning: true, van, tot: null };
  const jeugdigen = [
    {
      ...makeJeugdige(first, [
        ['beg', '2023-02-01', '2023-12-31'],
        ['beh', '2024-03-01', null],
      ]),
      huishoudens: [ownHuishouden],
      voorzieningen: [{ wet: 'wmo', van, tot: null, bedrag: 100, per: 'jaar' } as const],
      accountvragen: [{ aanbieder: '73730001', gevraagdOp: van, beantwoord: true, beloofd: null }],
      afsluitingen: [{ per: van, bestemming: 'eigen-netwerk' }],
      gezinsdoelen: [{ begonnen: van, gesloten: null, toestand: 'open' } as const],
    },
    { ...withoutBegin, toewijzingen: withoutBegin.toewijzingen.map((each) => ({ ...each, begin: null })) },
  ];
  const aanbieders = [{ gemeente: parseGemeenteCode('9001')!, agb: parseAgbCode('73730001')!, naam: 'Zorg A' }];
  const wijken = [{ gemeente: parseGemeenteCode('9001')!, wijk: 'WK900101', naam: 'Noord' }];
  const analytics = await openAnalytics({
    place: 'memory',
    source: new MemorySource(PEILDATUM, jeugdigen, aanbieders, wijken),
  });
  await analytics.buildFull();
  return analytics;
}

async function exportStore() {
  const folder = await mkdtemp(join(tmpdir(), "samenpad-parquet-it's-"));
  folders.push(folder);
  const analytics = await makeStore();
  const report = await writeParquet(analytics, folder);
  await analytics.close();
  return { folder, report };
}

test('writes every row of every table, by gemeente and year, and says what is in it', async () => {
  const { folder, report } = await exportStore();
  expect(report.tables).toEqual([
    { table: 'jeugdige', rows: 2 },
    { table: 'traject', rows: 6 },
    { table: 'toewijzing', rows: 3 },
    { table: 'kosten', rows: 0 },
    { table: 'boeking', rows: 0 },
    { table: 'lid', rows: 1 },
    { table: 'voorziening', rows: 1 },
    { table: 'accountvraag', rows: 1 },
    { table: 'afsluiting', rows: 1 },
    { table: 'gezinsdoel', rows: 1 },
    { table: 'aanbieder', rows: 1 },
    { table: 'wijk', rows: 1 },
  ]);
  const rows = await readParquet(folder, 'traject');
  expect(
    rows
      .filter(({ variant }) => variant === 'tInhoud')
      .map(({ gemeente, jaar, hulpvorm, begin }) => [gemeente, jaar, hulpvorm, begin])
      .toSorted(),
  ).toEqual([
    ['0363', 2024, 'beh', '2024-05-01'],
    ['9001', 2023, 'beg', '2023-02-01'],
    ['9001', 2024, 'beh', '2024-03-01'],
  ]);
  expect((await readParquet(folder, 'toewijzing')).find(({ gemeente }) => gemeente === '0363')?.['jaar']).toBeNull();
  const readme = await readFile(join(folder, 'README.md'), 'utf8');
  for (const table of ['traject', 'toewijzing', 'jeugdige', 'aanbieder', 'wijk'] as const) {
    for (const column of Object.keys((await readParquet(folder, table))[0]!)) expect(readme).toContain(`| ${column} |`);
  }
});

test('P9 gives pseudonyms of its own: one jeugdige is one in every table, and another in the next export', async () => {
  const exports = [await exportStore(), await exportStore()];
  const names: string[] = [];
  for (const { folder } of exports) {
    const jeugdigen = await readParquet(folder, 'jeugdige');
    const name = jeugdigen.find(({ gemeente }) => gemeente === '9001')?.['jeugdige'];
    expect(name).toMatch(/^[0-9a-f]{32}$/);
    names.push(String(name));
    const trajecten = await readParquet(folder, 'traject');
    expect(new Set(trajecten.filter(({ gemeente }) => gemeente === '9001').map(({ jeugdige }) => jeugdige))).toEqual(
      new Set([name]),
    );
    const toewijzingen = await readParquet(folder, 'toewijzing');
    expect(new Set(toewijzingen.map(({ toewijzing }) => toewijzing)).size).toBe(3);
    for (const { toewijzing } of toewijzingen) expect(toewijzing).toMatch(/^[0-9a-f]{32}$/);
  }
  expect(names[0]).not.toBe(names[1]);
});

test('P9 holds no id, number or name by which a jeugdige is known elsewhere', async () => {
  const { folder } = await exportStore();
  for (const table of tableNames.filter((each) => !['kosten', 'boeking'].includes(each))) {
    const rows = await readParquet(folder, table);
    const columns = Object.keys(rows[0]!);
    expect(columns).not.toContain('toewijzingNummer');
    expect(columns.filter((column) => /naam|bsn|adres|datum|postcode/i.test(column))).toEqual(
      ['aanbieder', 'wijk'].includes(table) ? ['naam'] : [],
    );
    const text = JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
    for (const id of [first, second, household]) expect(text).not.toContain(id);
  }
});
