import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
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
const FILL_TIMEOUT_MS = 400_000;

/** A database of a test's own: empty, migrated, on the real engine. `close` of the database drops it. */
export interface TestDatabase {
  database: Database;
  keys: Keys;
  /** For tests that look below the stores. */
  server: Server;
}

/** Content that several test files want: made once a run, by the first that asks, and cloned for each. */
export interface TestContent {
  /** Lower case letters. */
  name: string;
  fill: (database: Database) => Promise<void>;
}

/** Clones the migrated template on the server that all tests of one run share; the first one starts that server. */
export async function createTestDatabase(content?: TestContent): Promise<TestDatabase> {
  const host = await findServer();
  const template = content === undefined ? 'template_samenpad' : await findFilled(host, content);
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const server = ownServer(host, name);
  await withAdmin(server, 'postgres', async (admin) => {
    await admin.query(`create database ${name} template ${template} strategy wal_log`);
    // Rights on a database do not travel with its template (row-level-security.md 8).
    await grantDatabase(admin, name);
  });
  const drop = () =>
    withAdmin(server, 'postgres', async (admin) => {
      await admin.query(`drop database ${name} with (force)`);
    });
  return { database: connect(server, testKeys, drop), keys: testKeys, server };
}

/** The filled template of a run; whoever comes while it is being made waits for it. */
async function findFilled(host: string, { name, fill }: TestContent): Promise<string> {
  const template = `template_${name}`;
  const folder = join(runFolder(), template);
  if (await makeFolder(folder)) {
    try {
      const server = ownServer(host, template);
      await withAdmin(server, 'postgres', async (admin) => {
        await admin.query(`create database ${template} template template_samenpad strategy wal_log`);
        await grantDatabase(admin, template);
      });
      const database = connect(server, testKeys, () => Promise.resolve());
      await fill(database).finally(() => database.close());
      await writeFile(join(folder, 'ready'), template);
    } catch (error) {
      await writeFile(join(folder, 'ready'), `error: ${String(error)}`);
      throw error;
    }
  }
  return await waitForReady(folder, FILL_TIMEOUT_MS);
}

/** All workers of a run have the same parent, which names the run. */
function runFolder(): string {
  return join(tmpdir(), `samenpad-test-${process.ppid}`);
}

/** The socket folder of the run's server. */
async function findServer(): Promise<string> {
  const folder = runFolder();
  if (await makeFolder(folder)) startKeeper(folder);
  return await waitForReady(folder, START_TIMEOUT_MS);
}

/** What the file `ready` says, once it is there. */
async function waitForReady(folder: string, timeoutMs: number): Promise<string> {
  const deadline = Date.now() + timeoutMs;
  while (Date.now() < deadline) {
    const ready = await readFile(join(folder, 'ready'), 'utf8').catch(() => '');
    if (ready.startsWith('error')) throw new Error(`The test server does not start: ${ready}`);
    if (ready !== '') return ready;
    await sleep(50);
  }
  throw new Error('The test server does not start');
}

function startKeeper(folder: string): void {
  const keeper = spawn(process.execPath, [join(import.meta.dirname, 'keeper.ts'), folder, String(process.ppid)], {
    detached: true,
    stdio: 'ignore',
    // A whole test run looks into what is removed at its end, such as the log of this server (S-59).
    env: { ...process.env, NODE_OPTIONS: process.env['SAMENPAD_HUNT'] ?? '' },
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
