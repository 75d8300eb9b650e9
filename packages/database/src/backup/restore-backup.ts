import { chmod, chown, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { err, ok, type Result } from '@samenpad/domain';
import { createPool } from '../connection/connection.ts';
import { ownServer } from '../connection/open-database.ts';
import { loginOf, prepareServer, type Server, withAdmin } from '../connection/prepare-server.ts';
import { findBinaries } from '../embedded/binaries.ts';
import { lockFolder } from '../embedded/folder-lock.ts';
import { describeClosed, findClosedFolder, findOwner } from '../embedded/folder-owner.ts';
import { describeHolder, readMajor, startEmbedded } from '../embedded/start-embedded.ts';
import { type Keys, rootOf } from '../keys/keys.ts';
import { createIndexRotation } from '../keys/rotate-index.ts';
import { createLogboekKeeper } from '../logboek/create-logboek-keeper.ts';
import type { LogReport } from '../logboek/logboek-store.ts';
import { beginTak, type SealPlace } from '../logboek/seal-log.ts';
import { describeFinding } from '../security/describe-finding.ts';
import { listDamaged, Refused, readManifest } from './check-backup.ts';
import { fitKeys, type Manifest, markOf, restorePoint } from './manifest.ts';
import { openFile } from './sealed-file.ts';
import { listDifferences, readTableSums } from './table-sums.ts';
import { type BackupFault, type BackupReport, headsFolder, reportOf } from './write-backup.ts';

export interface RestoreOptions {
  /** The backup. */
  folder: string;
  /** The data folder that it becomes: empty, but for the keys of the installation. */
  dataFolder: string;
  key: Buffer;
  keys: Keys;
  /** With what the log was sealed, and where its heads are kept. */
  seal: SealPlace;
  onProgress?: ((files: number, of: number) => void) | undefined;
}

export interface RestoreReport extends BackupReport {
  /** What is not right in the log as it was restored, up to the moment of the backup. */
  log: LogReport;
}

/** What may stand in the data folder already: keys, our lock, and what an earlier restore left that was broken off. */
const allowed = new Set(['sleutels', 'samenpad.lock', 'herstel']);

/** More names than this help nobody. */
const mostNamed = 5;

/**
 * Makes a data folder from a backup. Every file is checked, the database is started and compared with what was counted
 * when the backup was made; only then it takes its place, so a backup that is not right leaves nothing behind.
 */
export async function restoreBackup(options: RestoreOptions): Promise<Result<RestoreReport, BackupFault>> {
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

async function restore(options: RestoreOptions, draft: string): Promise<RestoreReport> {
  const { dataFolder, keys, seal } = options;
  const strange = (await readdir(dataFolder)).filter((name) => !allowed.has(name) && !/^samenpad\.lock/.test(name));
  if (strange.length > 0)
    throw new Refused(
      'not-empty',
      `De gegevensmap ${dataFolder} is niet leeg. Zet een reservekopie terug in een lege map, met alleen de map sleutels erin.`,
    );
  await rm(draft, { recursive: true, force: true });
  const manifest = await readManifest(options);
  judge(manifest, keys, readMajor(await findBinaries()));
  await refuseDamaged(options, manifest);
  await unpack(options, manifest, draft);
  const [heads, restoredHeads] = [join(dataFolder, headsFolder), join(draft, headsFolder)];
  await mkdir(restoredHeads, { recursive: true, mode: 0o700 });
  const folder = resolve(seal.folder) === heads ? restoredHeads : seal.folder;
  const log = await start(manifest, keys, draft, { ...seal, folder });
  await rename(join(draft, 'postgres'), join(dataFolder, 'postgres'));
  await rename(restoredHeads, heads);
  return { ...reportOf(manifest), log };
}

function judge(manifest: Manifest, keys: Keys, own: string): void {
  if (!fitKeys(manifest, keys))
    throw new Refused(
      'other-keys',
      'De sleutels horen niet bij deze reservekopie: geen BSN zou nog te lezen zijn. Zet eerst de map sleutels van de oude gegevensmap terug, of stel SAMENPAD_KEY_BSN en SAMENPAD_KEY_INDEX in.',
    );
  if (manifest.postgres !== own)
    throw new Refused(
      'other-version',
      `Deze reservekopie is van PostgreSQL ${manifest.postgres}; deze Samenpad heeft ${own}. Zet haar terug met de Samenpad van toen en werk daarna bij.`,
    );
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

/** Plays the log up to the point of the manifest, compares, and makes the database ready for its first user. */
async function start(manifest: Manifest, keys: Keys, draft: string, seal: SealPlace): Promise<LogReport> {
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
    const { findings, unknown } = await prepareServer(server, keys);
    if (unknown.length > 0)
      throw new Refused(
        'other-version',
        'Deze reservekopie is van een nieuwere versie van Samenpad. Er is niets teruggezet. Zet haar met die versie terug.',
      );
    if (findings[0] !== undefined) throw new Refused('not-protected', describeFinding(findings[0], false));
    await indexAnew(manifest, server, keys);
    await endSessions(server);
    return await continueLog(server, keys, seal);
  } finally {
    await embedded.value.stop();
  }
}

/** Looks whether the log is whole, and begins a new branch: its lines from after the backup are gone. */
async function continueLog(server: Server, keys: Keys, seal: SealPlace): Promise<LogReport> {
  const migrate = createPool(server.address, loginOf(server, keys, 'sp_migrate'), 1);
  const zegel = createPool(server.address, loginOf(server, keys, 'sp_zegel'), 1);
  try {
    const log = await createLogboekKeeper(zegel).verify(seal);
    await beginTak({ migrate, zegel }, seal);
    return log;
  } finally {
    await Promise.all([migrate.end(), zegel.end()]);
  }
}

/** A backup from before a change of the index key: nobody in it would be found by BSN. */
async function indexAnew({ index }: Manifest, server: Server, keys: Keys): Promise<void> {
  if ((index ?? markOf(rootOf(keys))) === markOf(keys.index)) return;
  const jobs = createPool(server.address, loginOf(server, keys, 'sp_jobs'), 1);
  try {
    await createIndexRotation(jobs, keys).indexAll();
  } finally {
    await jobs.end();
  }
}

/** Who signed out after the backup was made must not be signed in again. */
async function endSessions(server: Server): Promise<void> {
  await withAdmin(server, 'samenpad', async (admin) => {
    await admin.query('delete from toegang.websessie');
    await admin.query('delete from toegang.sessie');
  });
}
