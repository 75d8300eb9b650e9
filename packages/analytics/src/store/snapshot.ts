import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import { type PlainDate, parsePlainDate } from '@samenpad/domain';
import type { TrajectColumns } from '../kernel/columns.ts';
import type { ColumnsCache } from './columns-cache.ts';
import type { Kept } from './kept.ts';
import type { Variant } from './load-columns.ts';

export type SqlRow = Record<string, DuckDBValue>;

/** The version of a store that was never filled. */
export const noVersion = '0';

/** One version of the store. */
export interface Snapshot {
  version: string;
  /** Null for a store that was never filled. */
  peildatum: PlainDate | null;
  query(sql: string, values?: Record<string, DuckDBValue>): Promise<SqlRow[]>;
  /** The trajecten as typed arrays for the kernel; T-inhoud unless told. */
  columns(variant?: Variant): Promise<TrajectColumns>;
  /** What is made once for each version. */
  keep<T>(kept: Kept<T>): Promise<T>;
}

/** Version and place in the source; undefined for a store that was never filled. */
export async function readMeta(connection: DuckDBConnection) {
  const result = await connection.run('SELECT version, sourceCursor, peildatum FROM meta');
  const [row] = await result.getRows();
  if (row === undefined) return undefined;
  const peildatum = parsePlainDate(String(row[2])) ?? null;
  return { version: String(row[0]), cursor: String(row[1]), peildatum };
}

/** The snapshot that an open transaction sees, until `stopped`. */
export async function snapshotOn(
  connection: DuckDBConnection,
  cache: ColumnsCache,
  stopped?: AbortSignal,
): Promise<Snapshot> {
  const meta = await readMeta(connection);
  const version = meta?.version ?? noVersion;
  const peildatum = meta?.peildatum ?? null;
  return {
    version,
    peildatum,
    query: (sql, values = {}) =>
      untilStopped(connection, stopped, async () => {
        const result = await connection.run(sql, values);
        return result.getRowObjects();
      }),
    // Not broken off: others wait for the same columns.
    columns: (variant = 'tInhoud') => cache.get(connection, { version, variant, peildatum }),
    keep: (kept) => kept.of(cache.stateOf(version), connection),
  };
}

async function untilStopped<T>(
  connection: DuckDBConnection,
  stopped: AbortSignal | undefined,
  ask: () => Promise<T>,
): Promise<T> {
  stopped?.throwIfAborted();
  const interrupt = () => {
    connection.interrupt();
  };
  stopped?.addEventListener('abort', interrupt);
  try {
    return await ask();
  } catch (error) {
    // What the store says of its being interrupted is no fault.
    stopped?.throwIfAborted();
    throw error;
  } finally {
    stopped?.removeEventListener('abort', interrupt);
  }
}

/** A number column of a row; throws when the query does not give one (a bug). */
export function numberOf(row: SqlRow, column: string): number {
  const value = row[column];
  if (typeof value === 'bigint') return Number(value);
  if (typeof value !== 'number') throw new TypeError(`Column ${column} is no number`);
  return value;
}

/** A text column of a row; throws when the query does not give one (a bug). */
export function textOf(row: SqlRow, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new TypeError(`Column ${column} is no text`);
  return value;
}
