import { join } from 'node:path';
import { addIndexKey, addKey, type Database, joinDatabase, removeKey, removeOlderIndexKeys } from '@samenpad/database';
import type { Config } from './config.ts';
import { keysOf, StartRefused } from './start.ts';

export interface RotateReport {
  /** Rows that were sealed anew. */
  rows: number;
  keyId: string;
  /** A run that was broken off before was finished; no new key was made. */
  resumed: boolean;
}

/**
 * Seals everything with a new encryption key, beside a server that goes on serving (S-50). With keys in the environment
 * the operator has set the new key there; with keys in the data folder it is made here.
 */
export async function rotateKeys(config: Config, onProgress: (done: number, total: number) => void) {
  return await withDatabase(config, async (database): Promise<RotateReport> => {
    const before = await database.keyRotation.countByKey();
    const { keyId } = await keysOf(config);
    const total = [...before.values()].reduce((sum, rows) => sum + rows, 0);
    const resumed = [...before.keys()].some((id) => id !== keyId);
    const fresh = resumed || config.keys !== undefined ? keyId : await addKey(keyFolder(config));
    const rows = await database.keyRotation.sealAll({
      onProgress: (done) => {
        onProgress(done, total);
      },
    });
    return { rows, keyId: fresh, resumed };
  });
}

export interface IndexReport {
  /** BSNs that were indexed anew. */
  rows: number;
  /** A run that was broken off before was finished; no new key was made. */
  resumed: boolean;
}

/** Indexes every BSN with a new key, beside a server that goes on serving (S-50). The key is made as that of `rotateKeys`. */
export async function rotateIndex(config: Config, onProgress: (done: number, total: number) => void) {
  return await withDatabase(config, async (database): Promise<IndexReport> => {
    const { all, older } = await database.indexRotation.countIndexed();
    const begun = ((await keysOf(config)).olderIndex?.length ?? 0) > 0;
    const resumed = config.keys === undefined && begun && older > 0;
    if (config.keys === undefined && !resumed) await addIndexKey(keyFolder(config));
    const rows = await database.indexRotation.indexAll({
      onProgress: (done) => {
        onProgress(done, all);
      },
    });
    return { rows, resumed };
  });
}

/** Takes older keys out of the data folder, when no row is sealed or found with them any more. Gives the ids of those that went. */
export async function removeOldKeys(config: Config): Promise<string[]> {
  if (config.keys !== undefined)
    throw new StartRefused(
      'De sleutels staan in de omgeving. Haal de oude sleutel daar weg: SAMENPAD_KEY_BSN_OUD of SAMENPAD_KEY_INDEX_OUD.',
    );
  return await withDatabase(config, async (database) => {
    const { older: byOlderIndex } = await database.indexRotation.countIndexed();
    if (byOlderIndex > 0)
      throw new StartRefused(
        `De oude indexsleutel is nog nodig voor ${byOlderIndex} rijen. Draai eerst samenpad rotate-keys --index.`,
      );
    const used = await database.keyRotation.countByKey();
    const older = [...((await keysOf(config)).older?.keys() ?? [])];
    const needed = older.find((id) => used.has(id));
    if (needed !== undefined)
      throw new StartRefused(
        `De oude sleutel is nog nodig voor ${used.get(needed)} rijen. Draai eerst samenpad rotate-keys.`,
      );
    for (const id of older) await removeKey(keyFolder(config), id);
    const indexKeys = await removeOlderIndexKeys(keyFolder(config));
    return [...older, ...Array.from({ length: indexKeys }, () => 'index')];
  });
}

function keyFolder(config: Config): string {
  return join(config.dataFolder, 'sleutels');
}

async function withDatabase<T>(config: Config, work: (database: Database) => Promise<T>): Promise<T> {
  const place = config.databaseUrl === undefined ? { dataFolder: config.dataFolder } : { url: config.databaseUrl };
  const database = await joinDatabase({ place, keys: await keysOf(config) });
  if (!database.ok) throw new StartRefused(database.error.message);
  try {
    return await work(database.value);
  } finally {
    await database.value.close();
  }
}
