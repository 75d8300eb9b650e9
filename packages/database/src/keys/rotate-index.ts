import type pg from 'pg';
import { type Connection, inTransaction } from '../connection/connection.ts';
import { bsnPlace } from '../importer/find-personen.ts';
import { lockGemeenten } from '../importer/lock-gemeenten.ts';
import { blindIndex, decrypt } from './cipher.ts';
import { currentKeys, type Keys } from './keys.ts';
import type { RotateOptions } from './rotate-keys.ts';

/** Changing the key of the blind index while the product serves (S-50). */
export interface IndexRotation {
  /** Number of BSNs, and of those that stand under an older key. */
  countIndexed(): Promise<{ all: number; older: number }>;
  /**
   * Indexes every BSN anew with the current key, batch by batch, until none is left; gives their number. Stopped or killed
   * it goes on where it was: who has not had a turn is found by the older key.
   */
  indexAll(options?: RotateOptions): Promise<number>;
}

interface Indexed {
  gemeente: string;
  id: string;
  sealed: Buffer;
  index: Buffer;
}

const batch = 200;
const start: Pick<Indexed, 'gemeente' | 'id'> = { gemeente: '', id: '00000000-0000-0000-0000-000000000000' };

/** On a pool of sp_jobs. The index follows from the sealed BSN, so no older index key is needed. */
export function createIndexRotation(pool: pg.Pool, keys: Keys): IndexRotation {
  return {
    async countIndexed() {
      const count = { all: 0, older: 0 };
      for await (const rows of readAll(pool)) {
        count.all += rows.length;
        count.older += findOlder(rows, currentKeys(keys)).length;
      }
      return count;
    },
    async indexAll({ onProgress, signal } = {}) {
      await awaitImporters(pool);
      let seen = 0;
      let done = 0;
      for await (const rows of readAll(pool)) {
        if (signal?.aborted) break;
        done += await indexAnew(pool, findOlder(rows, currentKeys(keys)));
        seen += rows.length;
        onProgress?.(seen);
      }
      return done;
    },
  };
}

/** Whoever imports now may have read the keys before they changed; the next one reads them under this lock. */
async function awaitImporters(pool: pg.Pool): Promise<void> {
  await inTransaction(pool, async (connection) => {
    const rows = await connection.query<{ gemeente: string }>('select distinct gemeente from zorg.identiteit');
    await lockGemeenten(connection, new Set(rows.map(({ gemeente }) => gemeente)));
  });
}

async function* readAll(pool: pg.Pool): AsyncGenerator<Indexed[]> {
  let after: Pick<Indexed, 'gemeente' | 'id'> | undefined = start;
  while (after !== undefined) {
    const from: Pick<Indexed, 'gemeente' | 'id'> = after;
    const rows = await inTransaction(pool, (connection) => readBatch(connection, from));
    yield rows;
    after = rows.at(-1);
  }
}

async function readBatch(connection: Connection, after: Pick<Indexed, 'gemeente' | 'id'>): Promise<Indexed[]> {
  return await connection.query<Indexed & pg.QueryResultRow>(
    `select gemeente, jeugdige_id as id, bsn_cijfer as sealed, bsn_index as index from zorg.identiteit
     where (gemeente, jeugdige_id) > ($1, $2::uuid) order by gemeente, jeugdige_id limit $3`,
    [after.gemeente, after.id, batch],
  );
}

interface Change {
  row: Indexed;
  index: string;
}

function findOlder(rows: readonly Indexed[], keys: Keys): Change[] {
  return rows.flatMap((row) => {
    const bsn = decrypt(keys, bsnPlace(row.gemeente, row.id), row.sealed).toString();
    const index = blindIndex(keys, bsn);
    return row.index.toString('hex') === index ? [] : [{ row, index }];
  });
}

async function indexAnew(pool: pg.Pool, changes: readonly Change[]): Promise<number> {
  if (changes.length === 0) return 0;
  await inTransaction(pool, (connection) =>
    connection.execute(
      `update zorg.identiteit t set bsn_index = decode(n.index, 'hex')
       from unnest($1::text[], $2::uuid[], $3::text[]) as n(gemeente, id, index)
       where t.gemeente = n.gemeente and t.jeugdige_id = n.id`,
      [changes.map(({ row }) => row.gemeente), changes.map(({ row }) => row.id), changes.map(({ index }) => index)],
    ),
  );
  return changes.length;
}
