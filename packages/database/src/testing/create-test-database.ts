import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../connection/database.ts';
import { connect, ownServer } from '../connection/open-database.ts';
import { type Server, withAdmin } from '../connection/prepare-server.ts';
import { grantDatabase } from '../connection/roles.ts';
import type { Keys } from '../keys/keys.ts';
import { testKeys } from './test-keys.ts';

const START_TIMEOUT_MS = 60_000;

/** A database of a test's own: empty, migrated, on the real engine. `close` of the database drops it. */
export interface TestDatabase {
  database: Database;
  keys: Keys;
  /** For tests that look below the stores. */
  server: Server;
}

/** Clones the migrated template on the server that all tests of one run share; the first one starts that server. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const host = await findServer();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const server = ownServer(host, name);
  await withAdmin(server, 'postgres', async (admin) => {
    await admin.query(`create database ${name} template template_samenpad strategy wal_log`);
    // Rights on a database do not travel with its template (row-level-security.md 8).
    await grantDatabase(admin, name);
  });
  const drop = () =>
    withAdmin(server, 'postgres', async (admin) => {
      await admin.query(`drop database ${name} with (force)`);
    });
  return { database: connect(server, testKeys, drop), keys: testKeys, server };
}

/** The socket folder of the run's server. All workers of a run have the same parent, which names the run. */
async function findServer(): Promise<string> {
  const folder = join(tmpdir(), `samenpad-test-${process.ppid}`);
  if (await makeFolder(folder)) startKeeper(folder);
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    const host = await readFile(join(folder, 'ready'), 'utf8').catch(() => '');
    if (host.startsWith('error')) throw new Error(`The test server does not start: ${host}`);
    if (host !== '') return host;
    await sleep(50);
  }
  throw new Error('The test server does not start');
}

function startKeeper(folder: string): void {
  const keeper = spawn(process.execPath, [join(import.meta.dirname, 'keeper.ts'), folder, String(process.ppid)], {
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  keeper.unref();
}

/** True for the one that made it. */
async function makeFolder(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { mode: 0o711 });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
