import type { Connection } from './connection.ts';

/** Columns of a table that we fill, with their types. */
export type Columns = Readonly<Record<string, string>>;
export type Row = Record<string, unknown>;

/**
 * Inserts many rows with one statement; COPY is refused on tables with row-level security. Keys of the rows are the
 * column names. `suffix` may hold an ON CONFLICT clause.
 */
export async function insertRows(
  connection: Connection,
  table: string,
  columns: Columns,
  rows: readonly Row[],
  suffix = '',
): Promise<number> {
  if (rows.length === 0) return 0;
  const names = Object.keys(columns).join(', ');
  const typed = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
  return await connection.execute(
    `insert into ${table} (${names}) select ${names} from json_to_recordset($1::json) as x(${typed.join(', ')}) ${suffix}`,
    [JSON.stringify(rows)],
  );
}
