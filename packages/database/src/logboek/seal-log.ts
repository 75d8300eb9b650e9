import type pg from 'pg';
import { type Connection, inTransaction } from '../connection/connection.ts';
import { readHeads, writeHead } from './heads.ts';
import type { SealKey } from './seal-key.ts';

/** What seals and verifies the log: a key and a folder, both outside the database. */
export interface SealPlace {
  key: SealKey;
  /** Where the head of each gemeente is kept. */
  folder: string;
}

interface UnsignedSeal {
  gemeente: string;
  nr: number;
  tak: number;
  zegel: Buffer;
}

/**
 * Seals the lines that are finished, signs the seals and keeps the head of each gemeente outside. Gives the number of
 * new seals. A branch that no restore began gets no head: it may hide a tail that was cut off.
 */
export async function sealLog(pool: pg.Pool, place: SealPlace, options: { newTak?: boolean } = {}): Promise<number> {
  const known = new Map((await readHeads(place.folder)).map((head) => [head.gemeente, head.tak]));
  // In one transaction: a signature is never of a seal that was taken back.
  const seals = await inTransaction(pool, (connection) =>
    connection.query<UnsignedSeal & pg.QueryResultRow>('select * from logboek.verzegel_alles()'),
  );
  for (const { gemeente, nr, tak, zegel } of seals) {
    const signature = place.key.sign(zegel);
    if (options.newTak === true || (known.get(gemeente) ?? tak) === tak) {
      const text = { zegel: zegel.toString('hex'), handtekening: signature.toString('hex') };
      await writeHead(place.folder, { gemeente, tak, nr, ...text });
    }
    await inTransaction(pool, (connection) =>
      connection.query('select logboek.onderteken($1, $2, $3)', [gemeente, nr, signature]),
    );
  }
  return seals.length;
}

/**
 * Begins a new branch of the log after a restore, before anybody works: transaction numbers may begin anew, and lines
 * from after the backup are gone. `migrate` and `zegel` are pools of sp_migrate and sp_zegel.
 */
export async function beginTak(pools: { migrate: pg.Pool; zegel: pg.Pool }, place: SealPlace): Promise<void> {
  await inTransaction(pools.migrate, (connection) => connection.query('select logboek.begin_tak()'));
  await sealLog(pools.zegel, place, { newTak: true });
}

/** Age in seconds of the oldest line without a seal; above 60 something keeps the log from being sealed. */
export async function readBacklog(connection: Connection): Promise<number> {
  const [row] = await connection.query<{ seconds: number | null }>('select logboek.achterstand() as seconds');
  return row?.seconds ?? 0;
}
