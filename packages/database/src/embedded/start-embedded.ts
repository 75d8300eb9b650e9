import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { ok, type Result } from '@samenpad/domain';
import { findBinaries } from './binaries.ts';
import { type LockHolder, lockFolder } from './folder-lock.ts';
import { findOwner } from './folder-owner.ts';
import { type EmbeddedOptions, PostgresServer } from './postgres-server.ts';

export interface Embedded {
  /** Folder of the Unix socket. */
  host: string;
  stop: () => Promise<void>;
}

/** Starts PostgreSQL in a data folder, on a Unix socket only, and starts it again when it dies. */
export async function startEmbedded(
  dataFolder: string,
  options: EmbeddedOptions = {},
): Promise<Result<Embedded, LockHolder>> {
  const folder = resolve(dataFolder);
  const lock = await lockFolder(folder);
  if (!lock.ok) return lock;
  try {
    const server = new PostgresServer(folder, await findBinaries(), findOwner(), options);
    await server.start();
    return ok({
      host: server.host,
      async stop() {
        await server.stop();
        await lock.value.release();
      },
    });
  } catch (error) {
    await lock.value.release();
    throw error;
  }
}

/** Major version of the PostgreSQL that we start. */
export function readMajor(bin: string): string {
  const said = execFileSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' });
  return /(\d{1,3})(\.|beta|$)/.exec(said)?.[1] ?? '';
}

/** What a second opener reads. */
export function describeHolder(dataFolder: string, holder: LockHolder): string {
  return (
    `De gegevensmap ${resolve(dataFolder)} is al in gebruik door een ander Samenpad ` +
    `(proces ${holder.pid} op ${holder.host}, gestart op ${holder.startedOp}). ` +
    'Stop dat eerst, of kies met SAMENPAD_DATA een andere map.'
  );
}
