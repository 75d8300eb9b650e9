import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { plainDate } from '@samenpad/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { classifyError } from '../connection/classify-error.ts';
import type { Database } from '../connection/database.ts';
import { openDatabase, ownServer } from '../connection/open-database.ts';
import { withAdmin } from '../connection/prepare-server.ts';
import { gemeente, makeHistory, toInvoer } from '../testing/make-bericht.ts';
import { startChild } from '../testing/start-child.ts';
import { testKeys } from '../testing/test-keys.ts';
import { startEmbedded } from './start-embedded.ts';

const peildatum = plainDate('2026-01-15');
const isRoot = process.getuid?.() === 0;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samenpad-own-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function open(dataFolder = folder): Promise<Database> {
  const opened = await openDatabase({ place: { dataFolder }, keys: testKeys });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

/** Applies batches one by one until all are in; a batch that fails is tried again. Gives the number of failures. */
async function importStubbornly(database: Database, jeugdigen: number, onBatch: (i: number) => void): Promise<number> {
  let failures = 0;
  const importId = await database.importer.registerImport({ gemeenten: [gemeente], naam: 'test' });
  for (let n = 0; n < jeugdigen; ) {
    onBatch(n);
    try {
      await database.importer.applyBatch(
        importId,
        makeHistory(n).map((bericht) => toInvoer(bericht)),
      );
      n++;
    } catch (error) {
      expect(['unavailable', 'storage-full']).toContain(classifyError(error));
      failures++;
      await sleep(100);
    }
  }
  return failures;
}

async function foldAll(database: Database) {
  await database.folder.foldDirty({ peildatum });
  return await database.folder.computeChecksum();
}

function killPostgres(dataFolder: string): void {
  const pid = Number(readFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean)
    .map(Number);
  for (const victim of [pid, ...children]) process.kill(victim, 'SIGKILL');
}

describe('the own PostgreSQL', () => {
  // A promise of time on a machine that others use too: a busy moment gets another try.
  it('R-06 refuses a second opener within a second, naming the first, and opens again after it', {
    retry: 2,
  }, async () => {
    const first = await open();
    const start = performance.now();
    const second = await openDatabase({ place: { dataFolder: folder }, keys: testKeys });
    const took = performance.now() - start;
    expect(second).toMatchObject({ ok: false, error: { code: 'folder-in-use' } });
    expect(second.ok ? '' : second.error.message).toContain(`proces ${process.pid}`);
    await first.close();
    expect(took).toBeLessThan(1000);
    const again = await open();
    expect(await again.isHealthy()).toBe(true);
    await again.close();
  });

  it.skipIf(!isRoot)('refuses a folder that the user postgres cannot reach (root only), and says so', async () => {
    const closed = join(folder, 'closed');
    await mkdir(closed, { mode: 0o700 });
    const opened = await openDatabase({ place: { dataFolder: join(closed, 'data') }, keys: testKeys });
    expect(opened).toMatchObject({ ok: false, error: { code: 'folder-closed' } });
    expect(opened.ok ? '' : opened.error.message).toContain(closed);
  });

  it('R-06 takes over the lock of a dead process, of a reused pid, and an unreadable one', async () => {
    const file = join(folder, 'samenpad.lock');
    const dead = { pid: 4_000_000, host: hostname(), startedOp: 'x', ticks: '1' };
    for (const text of [JSON.stringify(dead), JSON.stringify({ ...dead, pid: process.pid }), 'half a lo']) {
      await writeFile(file, text);
      const database = await open();
      expect(await readFile(file, 'utf8')).toContain(`"pid":${process.pid}`);
      await database.close();
    }
  });

  it('takes over a folder whose process was killed, with all that it had acknowledged', async () => {
    const child = startChild(folder, 30);
    await child.says('ready');
    await sleep(300);
    await child.kill();
    const database = await open();
    await importStubbornly(database, 30, () => undefined);
    const found = await foldAll(database);
    expect(found.counts['toewijzing']).toBe(30);
    await database.close();
  });

  it('P5 waits for the disk at every commit', async () => {
    const server = await startEmbedded(folder);
    if (!server.ok) throw new Error('The folder is in use');
    try {
      const { rows } = await withAdmin(ownServer(server.value.host, 'postgres'), 'postgres', (admin) =>
        admin.query<{ name: string; setting: string }>(
          "select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit') order by 1",
        ),
      );
      expect(rows.map(({ name, setting }) => `${name} ${setting}`)).toEqual([
        'fsync on',
        'full_page_writes on',
        'synchronous_commit on',
      ]);
    } finally {
      await server.value.stop();
    }
  });

  it('R-02 survives PostgreSQL killed during import: reconnects alone within 15 s, nothing lost, nothing half', async () => {
    const database = await open();
    const clean = await openClean(20);
    let killedAt = 0;
    const failures = await importStubbornly(database, 20, (n) => {
      if (n !== 7 || killedAt > 0) return;
      killedAt = performance.now();
      killPostgres(folder);
    });
    expect(failures).toBeGreaterThan(0);
    expect(performance.now() - killedAt).toBeLessThan(15_000);
    expect(await foldAll(database)).toEqual(clean);
    await database.close();
  });

  it.skipIf(!isRoot)(
    'R-05 a full disk (a small tmpfs, so root only): refuses, keeps what was acknowledged, goes on',
    async () => {
      const small = join(folder, 'small');
      await mkdir(small);
      await chmod(folder, 0o711);
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200m', 'tmpfs', small]);
      try {
        const database = await open(small);
        const ballast = join(small, 'ballast');
        let failures = 0;
        const clean = await openClean(60);
        execFileSync('sh', ['-c', 'dd if=/dev/zero of="$0" bs=1M 2>/dev/null || true', ballast]);
        const importId = await database.importer
          .registerImport({ gemeenten: [gemeente], naam: 'test' })
          .catch(() => undefined);
        for (let n = 0; n < 60 && failures === 0; n++) {
          const files = makeHistory(n).map((bericht) => toInvoer({ ...bericht }, `${'x'.repeat(200)}.xml`));
          const large = files.map((file) => ({ ...file, inhoud: incompressible(400_000) }));
          await database.importer.applyBatch(importId ?? '', large).catch(() => {
            failures++;
          });
        }
        expect(failures).toBe(1);
        await rm(ballast);
        await waitUntilHealthy(database);
        await importStubbornly(database, 60, () => undefined);
        expect((await foldAll(database)).counts).toEqual(clean.counts);
        await database.close();
      } finally {
        execFileSync('umount', ['-l', small]);
      }
    },
  );
});

async function openClean(jeugdigen: number) {
  const place = await mkdtemp(join(tmpdir(), 'samenpad-own-'));
  const database = await open(place);
  await importStubbornly(database, jeugdigen, () => undefined);
  const checksum = await foldAll(database);
  await database.close();
  await rm(place, { recursive: true });
  return checksum;
}

async function waitUntilHealthy(database: Database): Promise<void> {
  for (let i = 0; i < 150 && !(await database.isHealthy()); i++) await sleep(100);
}

function incompressible(bytes: number): Buffer {
  return crypto.getRandomValues(Buffer.alloc(Math.min(bytes, 65_536)));
}
