import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { hiveTypes } from '../parquet/columns.ts';
import type { SqlRow } from '../store/snapshot.ts';
import type { TableName } from '../store/tables.ts';

/** All rows of a table of an export, read as its README says; days as text. */
export async function readParquet(folder: string, table: TableName): Promise<SqlRow[]> {
  const place = join(folder, table);
  if (!existsSync(place)) throw new Error(`no folder of ${table}`);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const files = place.replaceAll("'", "''");
    const result = await connection.run(
      `SELECT * REPLACE ${dayColumns(table)} FROM read_parquet('${files}/**/*.parquet', hive_types = ${hiveTypes(table)})`,
    );
    return await result.getRowObjects();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function dayColumns(table: TableName): string {
  return table === 'traject' || table === 'toewijzing'
    ? '("begin"::VARCHAR AS "begin", eind::VARCHAR AS eind)'
    : '(gemeente AS gemeente)';
}
