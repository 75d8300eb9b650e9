import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { type Server, withAdmin } from '../connection/prepare-server.ts';
import { restorePoint } from './manifest.ts';
import { type FileSum, sealFile } from './sealed-file.ts';
import { listTables, readTableSums, type TableSum } from './table-sums.ts';

/** Not part of a base backup, or of this moment only (PostgreSQL, "Making a Base Backup Using the Low Level API"). */
const leftOut = /^(pg_(wal|replslot|dynshmem|notify|serial|snapshots|stat_tmp|subtrans)\/|postmaster\.(pid|opts)$)/;
const temporary = /(^|\/)(pgsql_tmp|pg_internal\.init)/;
const lockTries = 120;

export interface BaseBackup {
  files: Record<string, FileSum>;
  folders: string[];
  tables: Record<string, TableSum>;
  /** The moment at which the tables were summed. */
  takenOp: string;
}

export interface BaseBackupOptions {
  server: Server;
  /** The folder in which PostgreSQL works. */
  data: string;
  /** Where the sealed files go. */
  target: string;
  key: Buffer;
  onFile: () => void;
}

/**
 * Copies a PostgreSQL that goes on working: its files as they are, and its log from the beginning of the copy to the
 * point at which the tables were summed. A restore plays the log up to just that point.
 */
export async function takeBaseBackup(options: BaseBackupOptions): Promise<BaseBackup> {
  const { server } = options;
  const files: Record<string, FileSum> = {};
  const seal = async (name: string) => {
    const from = join(options.data, name);
    const sum = await sealFile(from, join(options.target, 'postgres', name), options.key, `postgres/${name}`).catch(
      // A table that was dropped meanwhile: the log drops it again.
      async (error: unknown) => {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
        await rm(join(options.target, 'postgres', name), { force: true });
      },
    );
    if (sum) files[`postgres/${name}`] = sum;
    options.onFile();
  };
  return await withAdmin(server, server.address.database, async (admin) => {
    // Keeps the log from being thrown away while we copy; goes with this connection.
    await admin.query(`select pg_create_physical_replication_slot($1, true, true)`, [`samenpad_${process.pid}`]);
    await admin.query(`select pg_backup_start('samenpad', true)`);
    const { names, folders } = await listData(options.data);
    for (const name of names) await seal(name);
    const label = await stopBackup(admin);
    const labelFile = join(options.target, 'backup_label');
    await writeFile(labelFile, label);
    files['postgres/backup_label'] = await sealFile(
      labelFile,
      join(options.target, 'postgres', 'backup_label'),
      options.key,
      'postgres/backup_label',
    );
    await rm(labelFile);
    const { tables, takenOp, lastSegment } = await sumAtRestorePoint(server, admin);
    const first = /START WAL LOCATION: \S+ \(file ([0-9A-F]{24})\)/.exec(label)?.[1] ?? '';
    for (const name of (await readdir(join(options.data, 'pg_wal'))).sort())
      if (/\.history$/.test(name) || (/^[0-9A-F]{24}$/.test(name) && name >= first && name <= lastSegment))
        await seal(`pg_wal/${name}`);
    return { files, folders, tables, takenOp };
  });
}

async function stopBackup(admin: pg.ClientBase): Promise<string> {
  const { rows } = await admin.query<{ label: string }>('select labelfile as label from pg_backup_stop(false)');
  return rows[0]?.label ?? '';
}

/** Files to copy, pg_control last as pg_basebackup does, and every folder. */
async function listData(data: string): Promise<{ names: string[]; folders: string[] }> {
  const entries = await readdir(data, { recursive: true, withFileTypes: true });
  const nameOf = (entry: { parentPath: string; name: string }) =>
    relative(data, join(entry.parentPath, entry.name)).replaceAll(sep, '/');
  const names = entries.filter((entry) => entry.isFile()).map(nameOf);
  const folders = entries.filter((entry) => entry.isDirectory()).map(nameOf);
  const control = 'global/pg_control';
  return {
    names: [...names.filter((name) => !leftOut.test(name) && !temporary.test(name) && name !== control), control],
    folders: folders.filter((name) => !leftOut.test(name) && !temporary.test(name)).sort(),
  };
}

/**
 * Sums the tables as they are at one point of the log. Writers wait only while the point is set, not while rows are
 * counted: a second transaction that began at that moment counts.
 */
async function sumAtRestorePoint(server: Server, admin: pg.ClientBase) {
  return await withAdmin(server, server.address.database, async (reader) => {
    const tables = await listTables(admin);
    await lockTables(admin, tables);
    await reader.query('begin isolation level repeatable read read only');
    await reader.query('select 1');
    const { rows } = await admin.query<{ segment: string; taken: Date }>(
      'select pg_walfile_name(pg_create_restore_point($1)) as segment, clock_timestamp() as taken',
      [restorePoint],
    );
    await admin.query('commit');
    await admin.query('select pg_switch_wal()');
    const sums = await readTableSums(reader);
    await reader.query('commit');
    return { tables: sums, takenOp: rows[0]?.taken.toISOString() ?? '', lastSegment: rows[0]?.segment ?? '' };
  });
}

/** Gives up after less than the second after which PostgreSQL would end a writer for a deadlock with us, and tries again. */
async function lockTables(admin: pg.ClientBase, tables: readonly string[]): Promise<void> {
  for (let tried = 1; ; tried++) {
    await admin.query('begin');
    await admin.query(`set local lock_timeout = '500ms'`);
    try {
      await admin.query(`lock table ${tables.join(', ')} in share mode`);
      return;
    } catch (error) {
      await admin.query('rollback');
      const busy = error instanceof Error && 'code' in error && error.code === '55P03';
      if (!busy || tried === lockTries) throw error;
      await sleep(250);
    }
  }
}

/** The socket folder of a PostgreSQL that another process started on this data folder. */
export async function findSocketFolder(data: string): Promise<string> {
  const lines = (await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n');
  return lines[4] ?? '';
}
