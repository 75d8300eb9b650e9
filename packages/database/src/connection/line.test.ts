import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { plainDate } from '@samenpad/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { gemeente, makeHistory, toInvoer } from '../testing/make-bericht.ts';
import { countOf, seededRandom } from '../testing/seeded-random.ts';
import { startProxy, type TcpProxy } from '../testing/tcp-proxy.ts';
import { classifyError } from './classify-error.ts';
import type { Database } from './database.ts';
import { connect } from './open-database.ts';
import { withAdmin } from './prepare-server.ts';

const peildatum = plainDate('2026-01-15');
const cuts = countOf(200, 2_000);

describe('a line to PostgreSQL that fails', () => {
  let test: TestDatabase;
  let proxy: TcpProxy;
  let database: Database;
  beforeEach(async () => {
    test = await createTestDatabase();
    proxy = await startProxy(join(test.server.address.host, '.s.PGSQL.5432'));
    const address = { ...test.server.address, host: '127.0.0.1', port: proxy.port };
    database = connect({ ...test.server, address }, test.keys, () => Promise.resolve());
  });
  afterEach(async () => {
    proxy.refuseIf(() => false);
    await database.close();
    proxy.close();
    await test.database.close();
  });

  /** Stores and folds one jeugdige; gives how it went. */
  async function store(importId: string, n: number): Promise<string> {
    try {
      await database.importer.applyBatch(
        importId,
        makeHistory(n).map((bericht) => toInvoer(bericht)),
      );
      await database.folder.foldDirty({ peildatum });
      return 'ok';
    } catch (error) {
      return classifyError(error) ?? 'bug';
    }
  }

  async function storeStubbornly(importId: string, n: number): Promise<string[]> {
    const outcomes: string[] = [];
    while (outcomes.at(-1) !== 'ok' && outcomes.length < 20) outcomes.push(await store(importId, n));
    return outcomes;
  }

  const register = () => database.importer.registerImport({ gemeenten: [gemeente], naam: 'test' });

  // A promise of time on a machine that others use too: a busy moment gets another try.
  it('R-08 cut, stalled for a second or refused half of the time: a right error at once, and it heals', {
    retry: 2,
  }, async () => {
    const random = seededRandom('R-08');
    const importId = await register();
    expect(await store(importId, 0)).toBe('ok');
    const begun = performance.now();
    const cut = store(importId, 1);
    setTimeout(() => {
      proxy.cut();
    }, random.below(10));
    expect(['ok', 'unavailable']).toContain(await cut);
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect((await storeStubbornly(importId, 1)).at(-1)).toBe('ok');

    const stalled = store(importId, 2);
    proxy.stall(1_000);
    expect(await stalled).toBe('ok');

    proxy.cut();
    proxy.refuseIf(() => random.next() < 0.5);
    for (let n = 3; n < 13; n++) {
      const outcomes = await storeStubbornly(importId, n);
      expect(outcomes.filter((outcome) => outcome !== 'unavailable')).toEqual(['ok']);
      proxy.cut();
    }
    proxy.refuseIf(() => false);
    expect((await storeStubbornly(importId, 13)).at(-1)).toBe('ok');
    expect((await database.folder.computeChecksum()).counts['toewijzing']).toBe(14);
    // No more than the pools may hold: nothing leaked.
    expect(proxy.open()).toBeLessThanOrEqual(20);
  });

  // A promise of time on a machine that others use too: a busy moment gets another try.
  it('R-08 a line that falls silent for ever: everybody hears it within 5 s, and it heals', { retry: 2 }, async () => {
    expect(await database.isHealthy()).toBe(true);
    proxy.silence(true);
    const begun = performance.now();
    // More than there are connections: some wait for one.
    const asked = Array.from({ length: 20 }, () => database.isHealthy());
    expect((await Promise.all(asked)).some(Boolean)).toBe(false);
    expect(performance.now() - begun).toBeLessThan(5_000);
    proxy.silence(false);
    expect(await database.isHealthy()).toBe(true);
  });

  it('R-08 a query that is only slow goes on: its server answers', async () => {
    const importId = await register();
    await withAdmin(test.server, test.server.address.database, async (admin) => {
      await admin.query('begin');
      await admin.query('lock table zorg.import in access exclusive mode');
      const waiting = database.importer.keepAlive(importId);
      await sleep(6_000);
      await admin.query('rollback');
      expect(await waiting).toBe(false);
    });
  });

  it('R-07 whichever call to the database fails, nothing is half and the next try succeeds', async () => {
    const importId = await register();
    let failures = 0;
    for (let n = 1; n <= cuts; n++) {
      proxy.cutAt(n % 60 || 60);
      const outcomes = await storeStubbornly(importId, n % 20);
      proxy.cutAt(Number.POSITIVE_INFINITY);
      expect(outcomes).not.toContain('bug');
      expect(outcomes.at(-1)).toBe('ok');
      failures += outcomes.length - 1;
    }
    expect(failures).toBeGreaterThan(cuts / 20);
    const clean = await createTestDatabase();
    const files = Array.from({ length: 20 }, (_, n) => makeHistory(n)).flat();
    const other = await clean.database.importer.registerImport({ gemeenten: [gemeente], naam: 'test' });
    await clean.database.importer.applyBatch(
      other,
      files.map((bericht) => toInvoer(bericht)),
    );
    await clean.database.folder.foldDirty({ peildatum });
    const expected = await clean.database.folder.computeChecksum();
    await clean.database.close();
    expect(await database.folder.computeChecksum()).toEqual(expected);
  });
});
