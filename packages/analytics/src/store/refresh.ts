import type { DuckDBConnection } from '@duckdb/node-api';
import type { SourceSnapshot } from '../source.ts';
import { openTableWriter, type TableWriter } from './append.ts';
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
    const rows = await stage(connection, snapshot);
    for (const table of tableNames) {
      await connection.run(`DELETE FROM ${table}`);
      await connection.run(`INSERT INTO ${table} SELECT * FROM stage_${table} ORDER BY ${tableOrder[table]}`);
    }
    await finish(connection, snapshot);
    return { version: snapshot.version, kind: 'full', jeugdigen: snapshot.changed.length, rows };
  });
}

/** Replaces the rows of the changed jeugdigen only, in one transaction. */
export async function replaceChanged(connection: DuckDBConnection, snapshot: SourceSnapshot): Promise<Refresh> {
  return inTransaction(connection, async () => {
    const rows = await stage(connection, snapshot);
    for (const table of jeugdigeTables) {
      await connection.run(
        `DELETE FROM ${table} USING stage_changed c WHERE ${table}.gemeente = c.gemeente AND ${table}.jeugdige = c.jeugdige`,
      );
      await connection.run(`INSERT INTO ${table} SELECT * FROM stage_${table} ORDER BY ${tableOrder[table]}`);
    }
    for (const table of ['aanbieder', 'wijk'] as const) {
      await connection.run(`DELETE FROM ${table}`);
      await connection.run(`INSERT INTO ${table} SELECT * FROM stage_${table} ORDER BY ${tableOrder[table]}`);
    }
    await finish(connection, snapshot);
    return { version: snapshot.version, kind: 'patch', jeugdigen: snapshot.changed.length, rows };
  });
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

async function stage(connection: DuckDBConnection, snapshot: SourceSnapshot): Promise<number> {
  for (const table of tableNames) await connection.run(createTableSql(table, `stage_${table}`, 'TEMP TABLE'));
  await connection.run(createTableSql('jeugdige', 'stage_changed', 'TEMP TABLE'));
  const writers: Partial<Writers> = {};
  for (const table of tableNames) writers[table] = await openTableWriter(connection, table, `stage_${table}`);
  const changed = await openTableWriter(connection, 'jeugdige', 'stage_changed');
  let rows = 0;
  try {
    for (const key of snapshot.changed) changed.append([key.gemeente, key.jeugdigeId]);
    for (const { gemeente, agb, naam } of snapshot.aanbieders) writers.aanbieder?.append([gemeente, agb, naam]);
    for (const { gemeente, wijk, naam } of snapshot.wijken ?? []) writers.wijk?.append([gemeente, wijk, naam]);
    for await (const batch of snapshot.batches) {
      for (const jeugdige of batch) rows += appendJeugdige(writers, rowsOf(jeugdige));
    }
  } finally {
    changed.close();
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

async function finish(connection: DuckDBConnection, snapshot: SourceSnapshot): Promise<void> {
  for (const table of [...tableNames, 'changed']) await connection.run(`DROP TABLE stage_${table}`);
  await connection.run('DELETE FROM meta');
  await connection.run('INSERT INTO meta VALUES ($version, $cursor, $peildatum)', {
    version: snapshot.version,
    cursor: snapshot.cursor,
    peildatum: snapshot.peildatum,
  });
}
