import { createCipheriv, createHmac } from 'node:crypto';
import type pg from 'pg';
import { type Connection, inTransaction } from '../connection/connection.ts';
import { insertRows } from '../connection/insert-rows.ts';
import { type Keys, rootOf } from '../keys/keys.ts';

interface Subject {
  gemeente: string;
  jeugdigeId: string;
}

const NONCE_BYTES = 12;
const BATCH = 5_000;

/** Lines of the log cannot be sealed anew, so the key of their subjects does not follow the rotation of the other. */
function keyOf(keys: Keys): Buffer {
  return createHmac('sha256', rootOf(keys)).update('betrokkene').digest();
}

/** The nonce follows from the id: one person is the same text in every line, and no nonce serves two ids. */
export function sealSubject(keys: Keys, jeugdigeId: string): Buffer {
  const key = keyOf(keys);
  const nonce = createHmac('sha256', key).update(jeugdigeId).digest().subarray(0, NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const body = Buffer.concat([cipher.update(jeugdigeId), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** Keeps the sealed id of new jeugdigen, from which the processing log takes it (dpl.core.data_subject_id). */
export async function insertSubjects(connection: Connection, keys: Keys, subjects: readonly Subject[]): Promise<void> {
  const rows = subjects.map(({ gemeente, jeugdigeId }) => ({
    gemeente,
    jeugdige_id: jeugdigeId,
    verzegeld: `\\x${sealSubject(keys, jeugdigeId).toString('hex')}`,
  }));
  const columns = { gemeente: 'text', jeugdige_id: 'uuid', verzegeld: 'bytea' };
  await insertRows(connection, 'zorg.betrokkene', columns, rows, 'on conflict do nothing');
}

/** For jeugdigen from before the processing log; `pool` is that of sp_migrate. */
export async function sealOlderSubjects(pool: pg.Pool, keys: Keys): Promise<void> {
  for (let left = true; left; ) {
    left = await inTransaction(pool, async (connection) => {
      await connection.execute('set local role sp_owner');
      const subjects = await connection.query<Subject & Record<string, unknown>>(
        `select gemeente, jeugdige_id as "jeugdigeId" from zorg.jeugdige j where not exists (
           select from zorg.betrokkene b where b.gemeente = j.gemeente and b.jeugdige_id = j.jeugdige_id) limit ${BATCH}`,
      );
      await insertSubjects(connection, keys, subjects);
      return subjects.length === BATCH;
    });
  }
}
