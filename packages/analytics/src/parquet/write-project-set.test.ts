import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parseGemeenteCode } from '@samenpad/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Analytics, openAnalytics } from '../store/analytics.ts';
import { makeJeugdige, PEILDATUM } from '../testing/make-jeugdige.ts';
import { MemorySource } from '../testing/memory-source.ts';
import { writeProjectSet } from './write-project-set.ts';

const ids = [1, 2, 3].map((n) => `7f1c2a3e-0000-4000-8000-00000000000${n}`);
const [first, objector, elsewhere] = [ids[0]!, ids[1]!, ids[2]!];
const own = parseGemeenteCode('9001')!;
const ask = { gemeenten: [own], geheim: 'a'.repeat(64), bezwaar: [objector] };

let analytics: Analytics;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samenpad-sets-'));
  const source = new MemorySource(PEILDATUM, [
    makeJeugdige(first, [
      ['beg', '2023-02-01', '2023-12-31'],
      ['beh', '2024-03-01', null],
    ]),
    makeJeugdige(objector, [['beh', '2024-05-01', null]]),
    makeJeugdige(elsewhere, [['beh', '2024-05-01', null]], '0363'),
  ]);
  analytics = await openAnalytics({ place: 'memory', source });
  await analytics.buildFull();
});
afterAll(async () => {
  await analytics.close();
  await rm(folder, { recursive: true });
});

async function readSet(tabel: 'jeugdige' | 'traject' | 'toewijzing' | 'kosten', change: Partial<typeof ask> = {}) {
  const { rijen, parquet } = await writeProjectSet(analytics, { ...ask, ...change, tabel });
  const file = join(folder, 'set.parquet');
  await writeFile(file, parquet);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const rows = await (await connection.run(`SELECT * FROM read_parquet('${file}')`)).getRowObjectsJson();
    expect(rows).toHaveLength(rijen);
    return rows;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const pseudonymsOf = (rows: Awaited<ReturnType<typeof readSet>>) => [...new Set(rows.map(({ jeugdige }) => jeugdige))];

test('P9 a set holds the rows of the gemeenten of its project, without who objects to research', async () => {
  const rows = await readSet('traject');
  expect(rows.map(({ gemeente, variant, hulpvorm }) => [gemeente, variant, hulpvorm]).toSorted()).toEqual([
    ['9001', 'tCbs', 'beg'],
    ['9001', 'tCbs', 'beh'],
    ['9001', 'tInhoud', 'beg'],
    ['9001', 'tInhoud', 'beh'],
  ]);
  expect(await readSet('jeugdige')).toHaveLength(1);
  expect(await readSet('jeugdige', { bezwaar: [] })).toHaveLength(2);
  expect(await readSet('kosten')).toEqual([]);
});

test('P9 two projects cannot be joined by their pseudonyms, and the sets of one project can, also later', async () => {
  const everybody = { gemeenten: [own, parseGemeenteCode('0363')!], bezwaar: [] };
  const one = pseudonymsOf(await readSet('jeugdige', everybody));
  const other = pseudonymsOf(await readSet('jeugdige', { ...everybody, geheim: 'b'.repeat(64) }));
  expect(one).toHaveLength(3);
  expect(other).toHaveLength(3);
  expect(one.filter((pseudonym) => other.includes(pseudonym))).toEqual([]);
  expect(pseudonymsOf(await readSet('traject', everybody)).toSorted()).toEqual(one.toSorted());
  const numbers = async (geheim: string) =>
    (await readSet('toewijzing', { ...everybody, geheim })).map(({ toewijzing }) => toewijzing);
  const of = await numbers('a'.repeat(64));
  // Two of one gemeente and one of the other: makeJeugdige counts from 1 for each jeugdige.
  expect(new Set(of).size).toBe(3);
  expect((await numbers('b'.repeat(64))).filter((each) => of.includes(each))).toEqual([]);
});

test('P9 a set holds no id by which a jeugdige is known elsewhere', async () => {
  for (const tabel of ['jeugdige', 'traject', 'toewijzing'] as const) {
    const rows = await readSet(tabel, { bezwaar: [] });
    for (const { jeugdige } of rows) expect(jeugdige).toMatch(/^[0-9a-f]{32}$/);
    for (const id of ids) expect(JSON.stringify(rows)).not.toContain(id);
    expect(Object.keys(rows[0]!)).not.toContain('toewijzingNummer');
  }
});
