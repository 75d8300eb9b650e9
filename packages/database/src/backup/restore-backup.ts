import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { err, ok, type Result } from '@samenpad/domain';
import { ownServer } from '../connection/open-database.ts';
import { prepareServer, type Server, withAdmin } from '../connection/prepare-server.ts';
import { findBinaries } from '../embedded/binaries.ts';
import { lockFolder } from '../embedded/folder-lock.ts';
import {
  describeClosed,
  describeHolder,
  findClosedFolder,
  findOwner,
  readMajor,
  startEmbedded,
} from '../embedded/start-embedded.ts';
import type { Keys } from '../keys/keys.ts';
import { fitKeys, type Manifest, manifestName, parseManifest, restorePoint } from './manifest.ts';
import { DamagedFile, type FileSum, openFile } from './sealed-file.ts';
import { listDifferences, readTableSums } from './table-sums.ts';
import { type BackupFault, type BackupReport, besides, reportOf } from './write-backup.ts';

export interface RestoreOptions {
  /** The backup. */
  folder: string;
  /** The data folder that it becomes: empty, but for the keys of the installation. */
  dataFolder: string;
  key: Buffer;
  keys: Keys;
  onProgress?: ((files: number, of: number) => void) | undefined;
}

/** What may stand in the data folder already: keys, our lock, and what an earlier restore left that was broken off. */
const allowed = new Set(['sleutels', 'samenpad.lock', 'herstel']);

/** More names than this help nobody. */
const mostNamed = 5;

/** Ends a restore whose cause a person can understand. */
class Refused extends Error {
  readonly fault: BackupFault;

  constructor(code: BackupFault['code'], message: string) {
    super(code);
    this.fault = { code, message };
  }
}

/**
 * Makes a data folder from a backup. Every file is checked, the database is started and compared with what was counted
 * when the backup was made; only then it takes its place, so a backup that is not right leaves nothing behind.
 */
export async function restoreBackup(options: RestoreOptions): Promise<Result<BackupReport, BackupFault>> {
  const dataFolder = resolve(options.dataFolder);
  const closed = await findClosedFolder(dataFolder);
  if (closed !== undefined) return err({ code: 'in-use', message: describeClosed(dataFolder, closed) });
  const lock = await lockFolder(dataFolder);
  if (!lock.ok) return err({ code: 'in-use', message: describeHolder(dataFolder, lock.error) });
  // PostgreSQL's own user must reach its part below.
  await chmod(dataFolder, 0o711);
  const draft = join(dataFolder, 'herstel');
  try {
    return ok(await restore({ ...options, dataFolder }, draft));
  } catch (error) {
    if (error instanceof Refused) return err(error.fault);
    throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
    await lock.value.release();
  }
}

async function restore(options: RestoreOptions, draft: string): Promise<BackupReport> {
  const { dataFolder, keys } = options;
  const strange = (await readdir(dataFolder)).filter((name) => !allowed.has(name) && !/^samenpad\.lock/.test(name));
  if (strange.length > 0)
    throw new Refused(
      'not-empty',
      `De gegevensmap ${dataFolder} is niet leeg. Zet een reservekopie terug in een lege map, met alleen de map sleutels erin.`,
    );
  await rm(draft, { recursive: true, force: true });
  const manifest = await readManifest(options);
  await judge(manifest, keys);
  await refuseDamaged(options, manifest);
  await unpack(options, manifest, draft);
  await start(manifest, keys, draft);
  await rename(join(draft, 'postgres'), join(dataFolder, 'postgres'));
  for (const folder of besides)
    if (Object.keys(manifest.files).some((name) => name.startsWith(`${folder}/`)))
      await rename(join(draft, folder), join(dataFolder, folder));
  return reportOf(manifest);
}

async function readManifest({ folder, key }: Pick<RestoreOptions, 'folder' | 'key'>): Promise<Manifest> {
  const draft = await mkdtemp(join(tmpdir(), 'samenpad-manifest-'));
  const plain = join(draft, 'manifest.json');
  try {
    await openFile(join(folder, manifestName), key, manifestName, plain);
    const manifest = parseManifest(await readFile(plain, 'utf8'));
    if (manifest !== undefined) return manifest;
    throw new Refused(
      'other-version',
      'Deze reservekopie is gemaakt door een nieuwere Samenpad. Werk Samenpad eerst bij.',
    );
  } catch (error) {
    if (error instanceof DamagedFile)
      throw new Refused(
        'damaged',
        `Het overzicht van de reservekopie in ${folder} is beschadigd, of de sleutel is niet die van deze reservekopie. Er is niets teruggezet.`,
      );
    if (isMissing(error))
      throw new Refused('no-backup', `In ${folder} staat geen reservekopie van Samenpad. Controleer de map.`);
    throw error;
  } finally {
    await rm(draft, { recursive: true });
  }
}

async function judge(manifest: Manifest, keys: Keys): Promise<void> {
  if (!fitKeys(manifest, keys))
    throw new Refused(
      'other-keys',
      'De sleutels horen niet bij deze reservekopie: geen BSN zou nog te lezen zijn. Zet eerst de map sleutels van de oude gegevensmap terug, of stel SAMENPAD_KEY_BSN en SAMENPAD_KEY_INDEX in.',
    );
  const own = readMajor(await findBinaries());
  if (manifest.postgres !== own)
    throw new Refused(
      'other-version',
      `Deze reservekopie is van PostgreSQL ${manifest.postgres}; deze Samenpad heeft ${own}. Zet haar terug met de Samenpad van toen en werk daarna bij.`,
    );
}

/** Reads a whole backup and gives the names of files that are not what they were, or are gone. */
export async function listDamaged(
  { folder, key, onProgress }: Pick<RestoreOptions, 'folder' | 'key' | 'onProgress'>,
  known?: Manifest,
): Promise<string[]> {
  const manifest = known ?? (await readManifest({ folder, key }));
  const damaged: string[] = [];
  const names = Object.entries(manifest.files);
  for (const [i, [name, sum]] of names.entries()) {
    const found = await openFile(join(folder, name), key, name).catch((error: unknown) => {
      if (error instanceof DamagedFile || isMissing(error)) return undefined;
      throw error;
    });
    if (!sameSum(found, sum)) damaged.push(name);
    onProgress?.(i + 1, names.length);
  }
  return damaged;
}

async function refuseDamaged(options: RestoreOptions, manifest: Manifest): Promise<void> {
  const damaged = await listDamaged(options, manifest);
  if (damaged.length === 0) return;
  const named = damaged.slice(0, mostNamed).join(', ');
  const more = damaged.length > mostNamed ? ` en ${damaged.length - mostNamed} andere` : '';
  throw new Refused(
    'damaged',
    `De reservekopie is beschadigd: ${named}${more} is niet meer wat het was. Er is niets teruggezet. Neem een andere reservekopie.`,
  );
}

async function unpack({ folder, key }: RestoreOptions, manifest: Manifest, draft: string): Promise<void> {
  const owner = findOwner();
  const give = async (path: string) => {
    if (owner !== undefined) await chown(path, owner.uid, owner.gid);
  };
  for (const name of ['postgres', ...manifest.folders]) {
    await mkdir(join(draft, name), { recursive: true, mode: 0o700 });
    await give(join(draft, name));
  }
  for (const name of Object.keys(manifest.files)) {
    const target = join(draft, name);
    await mkdir(dirname(target), { recursive: true });
    await openFile(join(folder, name), key, name, target);
    if (name.startsWith('postgres/')) await give(target);
  }
  const signal = join(draft, 'postgres', 'recovery.signal');
  await writeFile(signal, '', { mode: 0o600 });
  await give(signal);
}

function sameSum(found: FileSum | undefined, sum: FileSum): boolean {
  return found?.bytes === sum.bytes && found.sha256 === sum.sha256;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** Plays the log up to the point of the manifest, compares, and makes the database ready for its first user. */
async function start(manifest: Manifest, keys: Keys, draft: string): Promise<void> {
  const settings = {
    restore_command: 'false',
    recovery_target_name: restorePoint,
    recovery_target_action: 'promote',
    // Nobody gets in before it stands at that point.
    hot_standby: 'off',
  };
  const embedded = await startEmbedded(draft, { settings });
  if (!embedded.ok) throw new Refused('in-use', describeHolder(draft, embedded.error));
  const server = ownServer(embedded.value.host, 'samenpad');
  try {
    const found = await withAdmin(server, 'samenpad', readTableSums);
    const [table] = listDifferences(manifest.tables, found);
    if (table !== undefined)
      throw new Refused(
        'differs',
        `De teruggezette tabel ${table} is niet gelijk aan die van toen. Er is niets teruggezet. Neem een andere reservekopie.`,
      );
    // Rights on a database travel with no backup (row-level-security.md 8), and its rules may be newer than the backup.
    await prepareServer(server, keys);
    await endSessions(server);
  } finally {
    await embedded.value.stop();
  }
}

/** Who signed out after the backup was made must not be signed in again. */
async function endSessions(server: Server): Promise<void> {
  await withAdmin(server, 'samenpad', async (admin) => {
    await admin.query('delete from toegang.websessie');
    await admin.query('delete from toegang.sessie');
  });
}
