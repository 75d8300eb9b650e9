import type { DuckDBConnection } from '@duckdb/node-api';
import { tableNames } from './tables.ts';

/** A text that is equal for stores with the same rows: per table the number of rows and the sum of their hashes. */
export async function computeChecksum(connection: DuckDBConnection): Promise<string> {
  const parts: string[] = [];
  for (const table of tableNames) {
    const result = await connection.run(
      `SELECT count(*)::VARCHAR AS n, coalesce(sum(hash(t::VARCHAR)), 0)::VARCHAR AS h FROM ${table} t`,
    );
    const [row] = await result.getRows();
    parts.push(`${table}:${String(row?.[0])}:${String(row?.[1])}`);
  }
  return parts.join(' ');
}
