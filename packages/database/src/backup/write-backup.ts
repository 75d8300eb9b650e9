import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { err, ok, type Result } from '@samenpad/domain';
import { ownServer } from '../connection/open-database.ts';
import { startEmbedded } from '../embedded/start-embedded.ts';
import { currentKeys, type Keys } from '../keys/keys.ts';
import { findSocketFolder, takeBaseBackup } from './base-backup.ts';
import { fingerprintOf, type Manifest, manifestName, markOf } from './manifest.ts';
import { sealFile } from './sealed-file.ts';

/** Why there is no backup or no restore; `message` is the Dutch sentence for whoever asked for it. */
export interface BackupFault {
  code:
    | 'no-database'
    | 'not-empty'
    | 'no-backup'
    | 'damaged'
    | 'other-version'
    | 'other-keys'
    | 'in-use'
    | 'differs'
    | 'not-protected';
  message: string;
}

export interface BackupOptions {
  /** The data folder of the installation, with its own PostgreSQL. */
  dataFolder: string;
  /** The folder of the backup itself; it must not exist yet, or be empty. */
  folder: string;
  /** AES-256 key of the backup; kept elsewhere. */
  key: Buffer;
  keys: Keys;
  onProgress?: ((files: number) => void) | undefined;
}

export interface BackupReport {
  takenOp: string;
  files: number;
  bytes: number;
  rows: number;
  tables: number;
}

/** Folders in the data folder that go along: the signed heads of the log, which are no part of PostgreSQL. */
export const headsFolder = 'logboek-koppen';
const besides = [headsFolder];

/** Makes a backup of the own PostgreSQL, while a server works on it or not. Whole or not at all. */
export async function writeBackup(options: BackupOptions): Promise<Result<BackupReport, BackupFault>> {
  const data = join(resolve(options.dataFolder), 'postgres');
  const folder = resolve(options.folder);
  const version = await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version === undefined)
    return err({
      code: 'no-database',
      message: `In ${options.dataFolder} staat geen database. Kies met SAMENPAD_DATA de gegevensmap.`,
    });
  if (existsSync(folder) && (await readdir(folder)).length > 0)
    return err({
      code: 'not-empty',
      message: `De map ${folder} is niet leeg. Kies een nieuwe map voor deze reservekopie.`,
    });
  // Under another name until it is whole: what is called `folder` can be restored.
  const draft = join(dirname(folder), `${basename(folder)}.deel`);
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  try {
    const manifest = await fill(options, data, draft, version.trim());
    await rm(folder, { recursive: true, force: true });
    await rename(draft, folder);
    return ok(reportOf(manifest));
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

async function fill(options: BackupOptions, data: string, draft: string, version: string): Promise<Manifest> {
  let done = 0;
  const onFile = () => {
    options.onProgress?.(++done);
  };
  const running = await reachServer(options.dataFolder, data);
  try {
    const server = ownServer(running.host, 'samenpad');
    // Before the database: a head of the log must be one of the seals that the database has, not a later one.
    const extra = await sealBesides(options, draft);
    const base = await takeBaseBackup({ server, data, target: draft, key: options.key, onFile });
    const keys = currentKeys(options.keys);
    const manifest: Manifest = {
      format: 1,
      takenOp: base.takenOp,
      postgres: version,
      keys: fingerprintOf(keys),
      index: markOf(keys.index),
      files: { ...base.files, ...extra },
      folders: base.folders.map((folder) => `postgres/${folder}`),
      tables: base.tables,
    };
    const plain = join(draft, 'manifest.json');
    await writeFile(plain, JSON.stringify(manifest), { mode: 0o600 });
    await sealFile(plain, join(draft, manifestName), options.key, manifestName);
    await rm(plain);
    return manifest;
  } finally {
    await running.stop();
  }
}

/** The server that works on the folder, or one of our own when none does. */
async function reachServer(dataFolder: string, data: string): Promise<{ host: string; stop: () => Promise<void> }> {
  const started = await startEmbedded(dataFolder);
  if (started.ok) return started.value;
  return { host: await findSocketFolder(data), stop: () => Promise.resolve() };
}

async function sealBesides({ dataFolder, key }: BackupOptions, draft: string) {
  const files: Manifest['files'] = {};
  for (const folder of besides) {
    const entries = await readdir(join(dataFolder, folder), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (!entry.isFile()) continue;
      const name = `${folder}/${entry.name}`;
      files[name] = await sealFile(join(dataFolder, name), join(draft, name), key, name);
    }
  }
  return files;
}

export function reportOf(manifest: Manifest): BackupReport {
  const files = Object.values(manifest.files);
  const tables = Object.values(manifest.tables);
  return {
    takenOp: manifest.takenOp,
    files: files.length,
    bytes: files.reduce((sum, file) => sum + file.bytes, 0),
    rows: tables.reduce((sum, table) => sum + table.rows, 0),
    tables: tables.length,
  };
}
