import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../connection/database.ts';
import { connect } from '../connection/open-database.ts';
import { withAdmin } from '../connection/prepare-server.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { gemeente, makeBsn, makeHistoryOf, toInvoer } from '../testing/make-bericht.ts';
import { countOf, seededRandom } from '../testing/seeded-random.ts';
import { signInAs } from '../testing/sign-in.ts';
import { decrypt } from './cipher.ts';
import { addKey, loadKeys, removeKey } from './key-files.ts';
import type { Keys } from './keys.ts';
import { sealedColumns } from './sealed-columns.ts';

const ROWS = countOf(2_000, 100_000);
const KILLS = countOf(3, 50);
/** Rows that one history of the test files brings: seven or six berichten, and a BSN for each of the first people. */
const ROWS_EACH = 7.5;
/** There are no more than 9,091 test BSNs; the next histories are of the same people again. */
const PEOPLE = 9_000;
const BATCH = 500;

describe('changing the encryption key', () => {
  let test: TestDatabase;
  let folder: string;
  let keys: Keys;
  let database: Database;

  beforeAll(
    async () => {
      test = await createTestDatabase();
      folder = await mkdtemp(join(tmpdir(), 'samenpad-ring-'));
      keys = await loadKeys(folder);
      database = connect(test.server, keys, () => Promise.resolve());
      await importHistories(0, Math.ceil(ROWS / ROWS_EACH));
    },
    countOf(120_000, 1_800_000),
  );
  afterAll(async () => {
    await database.close();
    await test.database.close();
    await rm(folder, { recursive: true });
  });

  async function importHistories(from: number, count: number): Promise<void> {
    const importId = await database.importer.registerImport({ gemeenten: [gemeente], naam: 'test' });
    const files = Array.from({ length: count }, (_, n) => makeHistoryOf(makeBsn((from + n) % PEOPLE), from + n)).flat();
    for (let at = 0; at < files.length; at += BATCH) {
      await database.importer.applyBatch(
        importId,
        files.slice(at, at + BATCH).map((bericht) => toInvoer(bericht)),
      );
    }
  }

  function startRotation() {
    const { host, database: name } = test.server.address;
    const file = join(import.meta.dirname, '..', 'testing', 'rotate-child.ts');
    const child = spawn(process.execPath, [file, host, name, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    const gone = once(child, 'exit');
    return { child, gone, ready: Promise.race([once(child.stdout, 'data'), gone]) };
  }

  /** Opens every sealed value with the keys as they are; gives the number that did not open. */
  async function countUnreadable(): Promise<number> {
    const now = await loadKeys(folder);
    let bad = 0;
    for (const { schema, table, id, column } of sealedColumns) {
      const rows = await withAdmin(test.server, test.server.address.database, async (admin) => {
        const sql = `select gemeente, ${id} as id, ${column} as sealed from ${schema}.${table}`;
        return (await admin.query<{ gemeente: string; id: string; sealed: Buffer }>(sql)).rows;
      });
      for (const row of rows) {
        try {
          decrypt(now, { table, row: `${row.gemeente}/${row.id}`, column }, row.sealed);
        } catch {
          bad++;
        }
      }
    }
    return bad;
  }

  it('knows every column that is sealed', async () => {
    const tables = await withAdmin(test.server, test.server.address.database, async (admin) => {
      const sql = `select relname as name from pg_class join pg_attribute on attrelid = pg_class.oid
        where attname = 'sleutel_id' and relkind = 'r' order by 1`;
      return (await admin.query<{ name: string }>(sql)).rows.map(({ name }) => name);
    });
    expect(tables).toEqual(sealedColumns.map(({ table }) => table).sort());
  });

  it('S-50 goes on while everybody reads and writes, also killed at random; then the old key can go', {
    timeout: countOf(120_000, 3_600_000),
  }, async () => {
    const random = seededRandom('S-50');
    const { actor } = await signInAs(test, { rol: 'gegevensbeheerder', gemeenten: [gemeente] });
    const { rows } = await database.berichten.list(actor, {}, { offset: 0, limit: 200 });
    const before = await database.keyRotation.countByKey();
    expect([...before.keys()]).toEqual(['1']);
    expect(before.get('1')).toBeGreaterThanOrEqual(ROWS * 0.95);

    const fresh = await addKey(folder);
    let [reads, faults, serving] = [0, 0, true];
    const readers = [0, 1].map(async () => {
      while (serving) {
        const { berichtId } = rows[random.below(rows.length)]!;
        await database.berichten.readInhoud(actor, berichtId).catch(() => faults++);
        reads++;
        await sleep(5);
      }
    });
    for (let kill = 0; kill < KILLS; kill++) {
      const { child, gone, ready } = startRotation();
      await ready;
      expect(child.exitCode).toBeNull();
      await sleep(random.below(120));
      child.kill('SIGKILL');
      await gone;
      // New berichten of somebody new, and of somebody whose BSN may be sealed with either key.
      await importHistories(Math.ceil(ROWS / ROWS_EACH) + kill, 1);
    }
    const last = startRotation();
    const [code] = (await last.gone) as [number];
    serving = false;
    await Promise.all(readers);

    expect(code).toBe(0);
    expect({ faults, served: reads > 20 }).toEqual({ faults: 0, served: true });
    const after = await database.keyRotation.countByKey();
    expect([...after.keys()]).toEqual([fresh]);
    expect(after.get(fresh)).toBeGreaterThan(before.get('1') ?? 0);
    await removeKey(folder, '1');
    expect((await loadKeys(folder)).older?.size).toBe(0);
    expect(await countUnreadable()).toBe(0);
    await expect(removeKey(folder, fresh)).rejects.toThrow();
  });

  it('lets the role of the jobs change sealed content only, and nobody else even that', async () => {
    const asJobs = (sql: string) =>
      withAdmin(test.server, test.server.address.database, async (admin) => {
        await admin.query('set role sp_jobs');
        return await admin.query(sql);
      });
    for (const sql of [
      "update zorg.bericht set soort = 'x'",
      'delete from zorg.bericht',
      'select achternaam from zorg.identiteit',
    ]) {
      await expect(asJobs(sql)).rejects.toMatchObject({ code: '42501' });
    }
    await expect(
      withAdmin(test.server, test.server.address.database, (admin) =>
        admin.query('update zorg.bericht set inhoud = inhoud'),
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });
});
