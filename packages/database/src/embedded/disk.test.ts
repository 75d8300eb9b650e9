import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { plainDate } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { classifyError } from '../connection/classify-error.ts';
import type { Database } from '../connection/database.ts';
import { openDatabase } from '../connection/open-database.ts';
import { createTestDatabase } from '../testing/create-test-database.ts';
import { ensureTool } from '../testing/ensure-tool.ts';
import { gemeente, makeHistory, toInvoer } from '../testing/make-bericht.ts';
import { countOf } from '../testing/seeded-random.ts';
import { testKeys } from '../testing/test-keys.ts';

const peildatum = plainDate('2026-01-15');
const failures = countOf(20, 200);
const timeout = countOf(400_000, 3_000_000);
/** While the ten messages of one turn are stored no process makes many more calls: a later one would never fail. */
const lastCall = 20;
/** Makes the n-th call of each process of PostgreSQL fail, as a disk that dies does. */
const kinds = [
  { calls: 'fsync,fdatasync', error: 'EIO' },
  { calls: 'pwrite64,pwritev', error: 'ENOSPC' },
];

describe('a disk that fails under the own PostgreSQL', () => {
  let folder: string;
  let database: Database;
  let importId: string;
  let tracing: string;
  beforeAll(async () => {
    tracing = ensureTool('strace', ['/usr/bin/strace']);
    folder = await mkdtemp(join(tmpdir(), 'samenpad-disk-'));
    await chmod(folder, 0o711);
    const opened = await openDatabase({ place: { dataFolder: join(folder, 'data') }, keys: testKeys });
    if (!opened.ok) throw new Error(opened.error.message);
    database = opened.value;
    importId = await database.importer.registerImport({ gemeenten: [gemeente], naam: 'test' });
  }, 300_000);
  afterAll(async () => {
    await database.close();
    await rm(folder, { recursive: true });
  });

  const filesOf = (n: number) => makeHistory(n).map((bericht) => toInvoer(bericht));

  async function store(n: number): Promise<string> {
    try {
      await database.importer.applyBatch(importId, filesOf(n));
      await database.folder.foldDirty({ peildatum });
      return 'ok';
    } catch (error) {
      return classifyError(error) ?? `bug ${error instanceof Error && 'code' in error ? String(error.code) : ''}`;
    }
  }

  /** PostgreSQL may still be on its way down, or up again. */
  async function stubbornly<T>(work: () => Promise<T>): Promise<T> {
    for (let i = 0; i < 600; i++) {
      try {
        return await work();
      } catch (error) {
        expect(classifyError(error)).toBe('unavailable');
        await sleep(100);
      }
    }
    throw new Error('PostgreSQL does not come back');
  }

  /** Attached to PostgreSQL and all that it starts, until it is ended. */
  async function attach({ calls, error }: (typeof kinds)[number], n: number): Promise<ChildProcess> {
    const pid = readFileSync(join(folder, 'data', 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0] ?? '';
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
    const inject = `inject=${calls}:error=${error}:when=${n}`;
    const all = [pid, ...children].flatMap((one) => ['-p', one]);
    const child = spawn(tracing, ['-f', '-e', `trace=${calls}`, '-e', inject, ...all, '-o', join(folder, 'strace')], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    while (!said.includes('attached') && child.exitCode === null) await sleep(20);
    expect(said).toContain('attached');
    return child;
  }

  const acknowledged = new Set<number>();
  let next = 0;
  /** Stores one after another until the n-th call of a process fails; not every message takes as many. */
  async function storeUntilFailure(kind: (typeof kinds)[number], n: number): Promise<string> {
    const tracer = await attach(kind, n);
    let outcome = 'ok';
    for (let tries = 0; outcome === 'ok' && tries < 10; tries++, next++) {
      outcome = await store(next);
      if (outcome === 'ok') acknowledged.add(next);
    }
    tracer.kill('SIGINT');
    await once(tracer, 'exit');
    return outcome;
  }

  async function countLost(): Promise<number> {
    const files = [...acknowledged].flatMap(filesOf);
    return files.length - (await database.importer.findBekend(files.map(({ hash }) => hash))).size;
  }

  it('R-07 whichever fsync or write fails: nothing acknowledged is lost, nothing is half', { timeout }, async () => {
    let felt = 0;
    for (let n = 0; n < failures; n++) {
      const outcome = await storeUntilFailure(kinds[n % kinds.length]!, 1 + (Math.floor(n / kinds.length) % lastCall));
      expect(['ok', 'unavailable', 'storage-full']).toContain(outcome);
      if (outcome !== 'ok') felt += 1;
      expect(await stubbornly(countLost), `lost after failure ${n + 1}`).toBe(0);
    }
    console.log(
      `R-07: ${failures} failures of the disk, ${felt} were felt; ${acknowledged.size} of ${next} acknowledged`,
    );
    expect(felt).toBeGreaterThan(failures / 2);
    for (let n = 0; n < next; n++) await stubbornly(() => database.importer.applyBatch(importId, filesOf(n)));
    await stubbornly(() => database.folder.foldDirty({ peildatum }));
    const clean = await createTestDatabase();
    const other = await clean.database.importer.registerImport({ gemeenten: [gemeente], naam: 'test' });
    for (let n = 0; n < next; n++) await clean.database.importer.applyBatch(other, filesOf(n));
    await clean.database.folder.foldDirty({ peildatum });
    const expected = await clean.database.folder.computeChecksum();
    await clean.database.close();
    expect(await database.folder.computeChecksum()).toEqual(expected);
  });
});
