import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type BackupReport, loadKeys, type RestoreReport, restoreBackup, writeBackup } from '@samenpad/database';
import type { Config } from './config.ts';
import { sealPlaceOf } from './features/logboek/keep-sealed.ts';
import { keysOf, StartRefused } from './start.ts';

export interface BackupRequest {
  /** Where the backup is, or comes. */
  folder: string;
  /** 32 bytes in base64; undefined: the key file in the data folder. */
  key: string | undefined;
  onProgress?: ((files: number, of?: number) => void) | undefined;
}

const keyBytes = 32;

/** Backs up the own PostgreSQL of this installation; with a database elsewhere that is the work of its operator. */
export async function makeBackup(config: Config, request: BackupRequest): Promise<BackupReport> {
  refuseElsewhere(config);
  const { dataFolder } = config;
  if (!existsSync(join(dataFolder, 'postgres')))
    throw new StartRefused(`In ${dataFolder} staat geen database. Kies met SAMENPAD_DATA de gegevensmap.`);
  const made = await writeBackup({ ...(await parts(config, request)), dataFolder });
  if (!made.ok) throw new StartRefused(made.error.message);
  return made.value;
}

/** Makes the data folder of this installation from a backup. */
export async function restoreFrom(config: Config, request: BackupRequest): Promise<RestoreReport> {
  refuseElsewhere(config);
  const { dataFolder } = config;
  if (config.keys === undefined && !existsSync(join(dataFolder, 'sleutels')))
    throw new StartRefused(
      `De sleutels van de installatie ontbreken. Zet eerst de map sleutels terug in ${dataFolder}, of stel SAMENPAD_KEY_BSN, SAMENPAD_KEY_INDEX en SAMENPAD_KEY_SESSION in.`,
    );
  const seal = await sealPlaceOf(config);
  if (!seal.ok) throw new StartRefused(seal.error);
  const restored = await restoreBackup({ ...(await parts(config, request)), dataFolder, seal: seal.value });
  if (!restored.ok) throw new StartRefused(restored.error.message);
  return restored.value;
}

function refuseElsewhere(config: Config): void {
  if (config.databaseUrl !== undefined)
    throw new StartRefused(
      'Deze opdracht werkt op de eigen PostgreSQL in de gegevensmap. Met DATABASE_URL maakt u reservekopieën met uw eigen middelen, bijvoorbeeld pgBackRest (docs/operate.md).',
    );
}

async function parts(config: Config, { folder, key, onProgress }: BackupRequest) {
  return { folder, key: await backupKeyOf(config, key), keys: await keysOf(config), onProgress };
}

/** The key of backups: its own, so that whoever stores them cannot read them (S-51). */
async function backupKeyOf(config: Config, text: string | undefined): Promise<Buffer> {
  if (text === undefined) return (await loadKeys(join(config.dataFolder, 'sleutels', 'reservekopie'))).encryption;
  const key = Buffer.from(text, 'base64');
  if (key.length !== keyBytes) throw new StartRefused('SAMENPAD_KEY_BACKUP moet 32 bytes zijn, in base64.');
  return key;
}
