import { join, resolve } from 'node:path';
import { ok, type Result } from '@samenpad/domain';
import { findSocketFolder } from '../backup/base-backup.ts';
import type { Database, DatabaseOptions, OpenError } from './database.ts';
import { connect, openDatabase, ownServer } from './open-database.ts';

/** Opens the database, or joins the own PostgreSQL that a running server holds: for work beside it, while it serves. */
export async function joinDatabase(options: DatabaseOptions): Promise<Result<Database, OpenError>> {
  const opened = await openDatabase(options);
  if (opened.ok || opened.error.code !== 'folder-in-use' || 'url' in options.place) return opened;
  const host = await findSocketFolder(join(resolve(options.place.dataFolder), 'postgres')).catch(() => '');
  if (host === '') return opened;
  return ok(connect(ownServer(host, 'samenpad'), options.keys, () => Promise.resolve()));
}
