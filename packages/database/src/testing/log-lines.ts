import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { GemeenteCode } from '@samenpad/domain';
import type pg from 'pg';
import { createPool } from '../connection/connection.ts';
import { loginOf } from '../connection/prepare-server.ts';
import { logLook } from '../logboek/log-look.ts';
import { loadSealKey } from '../logboek/seal-key.ts';
import type { SealPlace } from '../logboek/seal-log.ts';
import type { Actor } from '../toegang/actor.ts';
import { asActor } from '../toegang/as-actor.ts';
import type { TestDatabase } from './create-test-database.ts';

export interface TestSealPlace extends SealPlace {
  remove(): Promise<void>;
}

/** A key and a folder for heads that are a test's own. */
export async function makeSealPlace(): Promise<TestSealPlace> {
  const folder = await mkdtemp(join(tmpdir(), 'samenpad-koppen-'));
  const key = await loadSealKey(join(folder, 'zegel.key'));
  return { key, folder: join(folder, 'koppen'), remove: () => rm(folder, { recursive: true, force: true }) };
}

/** A pool of the app role, as large as the writers of a test. */
export function openAppPool(test: Pick<TestDatabase, 'server' | 'keys'>, max: number): pg.Pool {
  return createPool(test.server.address, loginOf(test.server, test.keys, 'sp_app'), max);
}

/** Writes `lines` lines in one transaction, about as many jeugdigen. */
export async function writeLines(pool: pg.Pool, actor: Actor, gemeente: GemeenteCode, lines: number): Promise<void> {
  const ids = Array.from({ length: lines }, () => randomUUID());
  await asActor(pool, actor, (connection) => {
    logLook(connection, gemeente, ids, ['ZP'], 'zorgpad-gelezen');
    return Promise.resolve();
  });
}

/** Seals until nothing waits: a transaction elsewhere on the server may hold the border for a moment. */
export async function sealAll(test: Pick<TestDatabase, 'database'>, place: SealPlace): Promise<void> {
  const deadline = Date.now() + 60_000;
  do {
    await test.database.logboek.seal(place);
    if ((await test.database.logboek.readBacklog()) === 0) return;
    await sleep(50);
  } while (Date.now() < deadline);
  throw new Error('The log is not sealed within a minute');
}
