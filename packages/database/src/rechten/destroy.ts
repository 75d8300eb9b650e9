import { gunzipSync } from 'node:zlib';
import type pg from 'pg';
import { type Connection, inTransaction } from '../connection/connection.ts';
import { sealContent } from '../importer/insert-berichten.ts';
import { decrypt } from '../keys/cipher.ts';
import { currentKeys, type Keys } from '../keys/keys.ts';
import { strikePerson } from './strike.ts';

/** A file that is to be destroyed now: asked for and confirmed by two people, or past its term. */
interface Due {
  gemeente: string;
  jeugdige_id: string;
  grond: 'verzoek' | 'bewaartermijn';
  paar_id: string | null;
}

export interface Vernietiger {
  /** Destroys every file that is due, each whole or not at all; gives the ids of the certificates. */
  destroyDue(): Promise<string[]>;
}

/** Number of the lock of the fold (create-folder.ts): no fold may bring back what is being taken away. */
const FOLD_LOCK = 7_301_001;
/** No stored file is larger once unpacked: an extract. */
const MAX_INHOUD = 256 * 1024 * 1024;

/** On a pool of sp_jobs. Whether something is due, and confirmed, the database judges itself. */
export function createVernietiger(pool: pg.Pool, keys: Keys): Vernietiger {
  return {
    async destroyDue() {
      const due = await inTransaction(pool, (connection) =>
        connection.query<Due>('select * from toegang.te_vernietigen()'),
      );
      const done: string[] = [];
      for (const file of due) {
        const id = await inTransaction(pool, (connection) => destroy(connection, currentKeys(keys), file));
        if (id !== undefined) done.push(id);
      }
      return done;
    },
  };
}

async function destroy(connection: Connection, keys: Keys, file: Due): Promise<string | undefined> {
  const { gemeente, jeugdige_id: jeugdigeId, grond, paar_id: paarId } = file;
  await connection.query('select pg_advisory_xact_lock($1::bigint)', [FOLD_LOCK]);
  await connection.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`import ${gemeente}`]);
  // Of a person with two files, each with its own BSN, both go.
  const identiteiten = await connection.query<{ jeugdige_id: string; bsn_cijfer: Buffer }>(
    'select jeugdige_id, bsn_cijfer from zorg.identiteit where gemeente = $1 and jeugdige_id = any (toegang.dossierdelen($1, $2))',
    [gemeente, jeugdigeId],
  );
  for (const { jeugdige_id: id, bsn_cijfer: sealed } of identiteiten) {
    const place = { table: 'identiteit', row: `${gemeente}/${id}`, column: 'bsn_cijfer' };
    await strikeFiles(connection, keys, file, decrypt(keys, place, sealed).toString());
  }
  const [row] = await connection.query<{ id: string }>('select toegang.vernietig($1, $2, $3, $4) as id', [
    gemeente,
    jeugdigeId,
    grond,
    paarId,
  ]);
  return row?.id;
}

/** Takes the person out of every stored file. Files that were set apart and extracts are all opened: nothing links them. */
async function strikeFiles(connection: Connection, keys: Keys, file: Due, bsn: string): Promise<void> {
  const linked = await connection.query<{ bericht_id: string; alleen: boolean }>(
    'select * from toegang.te_strepen($1, $2)',
    [file.gemeente, file.jeugdige_id],
  );
  const alone = new Map(linked.map(({ bericht_id, alleen }) => [bericht_id, alleen]));
  const ids = [...alone.keys()];
  for (const [table, column] of [
    ['bericht', 'bericht_id'],
    ['quarantaine', 'bericht_id'],
    ['extract', 'extract_id'],
  ] as const) {
    const rows = await connection.query<{ id: string; soort: string }>(
      `select ${column} as id, soort from zorg.${table} where gemeente = $1 ${table === 'bericht' ? 'and bericht_id = any ($2)' : 'and $2::uuid[] is not null'}`,
      [file.gemeente, ids],
    );
    for (const row of rows) {
      await strikeFile(
        connection,
        keys,
        { ...row, table, column, gemeente: file.gemeente },
        bsn,
        alone.get(row.id) === true,
      );
    }
  }
}

async function strikeFile(
  connection: Connection,
  keys: Keys,
  {
    table,
    column,
    gemeente,
    id,
    soort,
  }: { table: string; column: string; gemeente: string; id: string; soort: string },
  bsn: string,
  alone: boolean,
): Promise<void> {
  const [row] = await connection.query<{ inhoud: Buffer }>(
    `select inhoud from zorg.${table} where gemeente = $1 and ${column} = $2 for update`,
    [gemeente, id],
  );
  if (row === undefined) return;
  const name = `${gemeente}/${id}`;
  const place = { table, row: name, column: 'inhoud' };
  const inhoud = gunzipSync(decrypt(keys, place, row.inhoud), { maxOutputLength: MAX_INHOUD });
  const struck = strikePerson(inhoud, bsn, soort, alone);
  if (struck === inhoud) return;
  await connection.execute(
    `update zorg.${table} set inhoud = $3, sleutel_id = $4 where gemeente = $1 and ${column} = $2`,
    [gemeente, id, sealContent(keys, table, name, struck), keys.keyId],
  );
}
