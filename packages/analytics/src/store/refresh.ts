import type { DuckDBConnection } from '@duckdb/node-api';
import type { JeugdigeKey, SourceSnapshot } from '../source.ts';
import { openTableWriter, type TableWriter } from './append.ts';
import { type Change, ChangeRecorder, MOST_CHANGED } from './changes.ts';
import { rowsOf } from './rows.ts';
import { createTableSql, jeugdigeTables, type TableName, tableNames, tableOrder, tables } from './tables.ts';

/** What a refresh did. */
export interface Refresh {
  version: string;
  kind: 'full' | 'patch' | 'none';
  jeugdigen: number;
  /** Rows written, over all tables. */
  rows: number;
}

type Writers = Record<TableName, TableWriter>;

/** Lays the empty tables of a new store. One of an earlier version, with other columns, is emptied: everything in it can be read anew. */
export async function createTables(connection: DuckDBConnection): Promise<void> {
  if (await isOutdated(connection)) {
    for (const table of ['meta', ...tableNames]) await connection.run(`DROP TABLE IF EXISTS ${table}`);
  }
  await connection.run('CREATE TABLE IF NOT EXISTS meta (version VARCHAR, sourceCursor VARCHAR, peildatum VARCHAR)');
  for (const table of tableNames) {
    await connection.run(createTableSql(table).replace('CREATE TABLE', 'CREATE TABLE IF NOT EXISTS'));
  }
}

async function isOutdated(connection: DuckDBConnection): Promise<boolean> {
  const result = await connection.run(
    'SELECT table_name, string_agg(column_name ORDER BY column_index) FROM duckdb_columns() GROUP BY table_name',
  );
  const found = new Map((await result.getRows()).map(([table, columns]) => [String(table), String(columns)]));
  return found.has('meta') && tableNames.some((table) => found.get(table) !== Object.keys(tables[table]).join(','));
}

/** Replaces everything in one transaction; the rows end up sorted by gemeente and jeugdige. */
export async function replaceAll(connection: DuckDBConnection, snapshot: SourceSnapshot): Promise<Refresh> {
  return inTransaction(connection, async () => {
    for (const table of tableNames) await connection.run(createTableSql(table, `stage_${table}`, 'TEMP TABLE'));
    const rows = await fill(connection, snapshot, 'stage_');
    for (const table of tableNames) {
      await connection.run(`DELETE FROM ${table}`);
      await connection.run(`INSERT INTO ${table} SELECT * FROM stage_${table} ORDER BY ${tableOrder[table]}`);
      await connection.run(`DROP TABLE stage_${table}`);
    }
    await writeMeta(connection, snapshot);
    return { version: snapshot.version, kind: 'full', jeugdigen: snapshot.changed.length, rows };
  });
}

/** Replaces the rows of the changed jeugdigen only, in one transaction; `from` is the version of before. Of many it is not kept who they are. */
export async function replaceChanged(
  connection: DuckDBConnection,
  snapshot: SourceSnapshot,
  from: string,
): Promise<{ refresh: Refresh; change?: Change }> {
  if (snapshot.changed.length > MOST_CHANGED) return { refresh: await replaceRows(connection, snapshot) };
  const recorder = new ChangeRecorder(snapshot.changed);
  const refresh = await replaceRows(connection, { ...snapshot, batches: recorder.record(snapshot.batches) });
  return { refresh, change: { from, to: snapshot.version, jeugdigen: recorder.jeugdigen } };
}

/** Who changed is taken out first, and written anew at the end: only a store as a whole is put in order. */
function replaceRows(connection: DuckDBConnection, snapshot: SourceSnapshot): Promise<Refresh> {
  return inTransaction(connection, async () => {
    await deleteJeugdigen(connection, snapshot.changed);
    for (const table of ['aanbieder', 'wijk'] as const) await connection.run(`DELETE FROM ${table}`);
    const rows = await fill(connection, snapshot, '');
    await writeMeta(connection, snapshot);
    return { version: snapshot.version, kind: 'patch', jeugdigen: snapshot.changed.length, rows };
  });
}

/**
 * Takes out who is no longer in the source, and leaves all else as it was; gives how many those are, and the version without
 * them: nothing that was kept of the one before may be shown again. Without `change`: nobody is gone.
 */
export async function deleteGone(
  connection: DuckDBConnection,
  snapshot: SourceSnapshot,
  from: string,
): Promise<{ version: string; gone: number; change?: Change }> {
  const keyOf = ({ gemeente, jeugdigeId }: JeugdigeKey) => `${gemeente} ${jeugdigeId}`;
  const gone = new Map(snapshot.changed.map((key) => [keyOf(key), key]));
  for await (const batch of snapshot.batches) for (const jeugdige of batch) gone.delete(keyOf(jeugdige));
  if (gone.size === 0) return { version: from, gone: 0 };
  const version = `${from}-`;
  await inTransaction(connection, async () => {
    await deleteJeugdigen(connection, [...gone.values()]);
    await connection.run('UPDATE meta SET version = $version', { version });
  });
  const { jeugdigen } = new ChangeRecorder([...gone.values()]);
  return { version, gone: gone.size, change: { from, to: version, jeugdigen } };
}

async function deleteJeugdigen(connection: DuckDBConnection, keys: readonly JeugdigeKey[]): Promise<void> {
  await connection.run(createTableSql('jeugdige', 'changed', 'TEMP TABLE'));
  const changed = await openTableWriter(connection, 'jeugdige', 'changed');
  for (const key of keys) changed.append([key.gemeente, key.jeugdigeId]);
  changed.close();
  for (const table of jeugdigeTables) {
    await connection.run(
      `DELETE FROM ${table} USING changed c WHERE ${table}.gemeente = c.gemeente AND ${table}.jeugdige = c.jeugdige`,
    );
  }
  await connection.run('DROP TABLE changed');
}

async function inTransaction<T>(connection: DuckDBConnection, work: () => Promise<T>): Promise<T> {
  await connection.run('BEGIN TRANSACTION');
  try {
    const result = await work();
    await connection.run('COMMIT');
    return result;
  } catch (error) {
    await connection.run('ROLLBACK');
    throw error;
  }
}

/** Writes what the source gives into the tables, or into others of their shape whose names begin with `prefix`. */
async function fill(connection: DuckDBConnection, snapshot: SourceSnapshot, prefix: string): Promise<number> {
  const writers: Partial<Writers> = {};
  for (const table of tableNames) writers[table] = await openTableWriter(connection, table, `${prefix}${table}`);
  let rows = 0;
  try {
    for (const { gemeente, agb, naam } of snapshot.aanbieders) writers.aanbieder?.append([gemeente, agb, naam]);
    for (const { gemeente, wijk, naam } of snapshot.wijken ?? []) writers.wijk?.append([gemeente, wijk, naam]);
    for await (const batch of snapshot.batches) {
      for (const jeugdige of batch) rows += appendJeugdige(writers, rowsOf(jeugdige));
    }
  } finally {
    for (const table of tableNames) writers[table]?.close();
  }
  return rows;
}

function appendJeugdige(writers: Partial<Writers>, rowsByTable: ReturnType<typeof rowsOf>): number {
  let rows = 0;
  for (const table of jeugdigeTables) {
    for (const row of rowsByTable[table]) writers[table]?.append(row);
    rows += rowsByTable[table].length;
  }
  return rows;
}

async function writeMeta(connection: DuckDBConnection, snapshot: SourceSnapshot): Promise<void> {
  await connection.run('DELETE FROM meta');
  await connection.run('INSERT INTO meta VALUES ($version, $cursor, $peildatum)', {
    version: snapshot.version,
    cursor: snapshot.cursor,
    peildatum: snapshot.peildatum,
  });
}
