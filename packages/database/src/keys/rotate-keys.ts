import type pg from 'pg';
import { type Connection, inTransaction } from '../connection/connection.ts';
import { decrypt, encrypt } from './cipher.ts';
import { currentKeys, type Keys } from './keys.ts';
import { type SealedColumn, sealedColumns } from './sealed-columns.ts';

export interface RotateOptions {
  /** Rows that were sealed anew so far. */
  onProgress?: ((done: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/** Changing the encryption key while the product serves (S-50). */
export interface KeyRotation {
  /** Number of rows by the id of the key that they are sealed with. */
  countByKey(): Promise<Map<string, number>>;
  /**
   * Seals every row anew with the current key, batch by batch, until none is left; gives their number. Stopped or killed
   * it goes on where it was: a row is sealed with the old key or with the new one, never with neither.
   */
  sealAll(options?: RotateOptions): Promise<number>;
}

interface Position {
  gemeente: string;
  id: string;
}

const start: Position = { gemeente: '', id: '00000000-0000-0000-0000-000000000000' };

/** On a pool of sp_jobs, the one role that may change sealed columns, and nothing else of their rows. */
export function createKeyRotation(pool: pg.Pool, keys: Keys): KeyRotation {
  return {
    countByKey: () => inTransaction(pool, countByKey),
    async sealAll({ onProgress, signal } = {}) {
      let done = 0;
      for (const column of sealedColumns) {
        const from = done;
        done += await sealColumn(pool, keys, column, signal, (rows) => onProgress?.(from + rows));
      }
      return done;
    },
  };
}

/** Once more from the start as long as rows are found: a transaction under way may still seal with the old key. */
async function sealColumn(
  pool: pg.Pool,
  keys: Keys,
  column: SealedColumn,
  signal: AbortSignal | undefined,
  onProgress: (rows: number) => void,
): Promise<number> {
  let [total, found]: [number, number | undefined] = [0, undefined];
  while (found !== 0) {
    found = 0;
    let after: Position | undefined = start;
    while (after !== undefined) {
      if (signal?.aborted) return total;
      const from: Position = after;
      const sealed = await inTransaction(pool, (connection) => sealBatch(connection, currentKeys(keys), column, from));
      after = sealed.last;
      found += sealed.rows;
      total += sealed.rows;
      onProgress(total);
    }
  }
  return total;
}

async function countByKey(connection: Connection): Promise<Map<string, number>> {
  const parts = sealedColumns.map(({ schema, table }) => `select sleutel_id from ${schema}.${table}`);
  const rows = await connection.query<{ id: string; n: number }>(
    `select sleutel_id as id, count(*) as n from (${parts.join(' union all ')}) s group by 1 order by 1`,
  );
  return new Map(rows.map(({ id, n }) => [id, n]));
}

async function sealBatch(
  connection: Connection,
  keys: Keys,
  { schema, table, id, column, batch }: SealedColumn,
  after: Position,
): Promise<{ rows: number; last: Position | undefined }> {
  const rows = await connection.query<Position & { sealed: Buffer }>(
    `select gemeente, ${id} as id, ${column} as sealed from ${schema}.${table}
     where (gemeente, ${id}) > ($1, $2::uuid) and sleutel_id <> $3 order by gemeente, ${id} limit $4 for update`,
    [after.gemeente, after.id, keys.keyId, batch],
  );
  if (rows.length === 0) return { rows: 0, last: undefined };
  const sealed = rows.map((row) => {
    const place = { table, row: `${row.gemeente}/${row.id}`, column };
    return encrypt(keys, place, decrypt(keys, place, row.sealed));
  });
  await connection.execute(
    `update ${schema}.${table} t set ${column} = n.sealed, sleutel_id = $4
     from unnest($1::text[], $2::uuid[], $3::bytea[]) as n(gemeente, id, sealed)
     where t.gemeente = n.gemeente and t.${id} = n.id`,
    [rows.map((row) => row.gemeente), rows.map((row) => row.id), sealed, keys.keyId],
  );
  return { rows: rows.length, last: rows.at(-1) };
}
