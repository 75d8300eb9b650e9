import { type Bsn, parseBsn } from '@samenpad/domain';
import type pg from 'pg';
import type { Connection } from '../connection/connection.ts';
import { bsnPlace } from '../importer/find-personen.ts';
import { blindIndexes, decrypt } from '../keys/cipher.ts';
import type { Keys } from '../keys/keys.ts';
import { logLookAtRows, namesRead } from '../logboek/log-look.ts';
import { asActor } from '../toegang/as-actor.ts';
import { foldName } from './fold-name.ts';
import type { Bekend, BekendVraag, Identiteit, IdentiteitStore } from './jeugdige-store.ts';

/** Names and BSNs, on the pool of the app role. */
export function createIdentiteit(pool: pg.Pool, keys: Keys): IdentiteitStore {
  return {
    readNames: (actor, ids) => asActor(pool, actor, (connection) => readNames(connection, ids)),
    revealBsn: (actor, gemeente, id, reden) =>
      asActor(pool, actor, (connection) => revealBsn(connection, keys, gemeente, id, reden)),
    findKnown: (actor, vraag) => asActor(pool, actor, (connection) => findKnown(connection, keys, vraag)),
  };
}

async function readNames(connection: Connection, ids: readonly string[]): Promise<Identiteit[]> {
  const rows = await connection.query<Identiteit>(
    `select gemeente, jeugdige_id as "jeugdigeId", voornamen, voorletters, voorvoegsel, achternaam, geboortedatum,
       geslacht from zorg.identiteit
     where jeugdige_id = any ($1::uuid[])`,
    [ids],
  );
  logLookAtRows(connection, rows, ['ID'], namesRead);
  return rows;
}

/** The app role has no right on the column: the function checks sight, keeps the reason and writes the log line. */
async function revealBsn(
  connection: Connection,
  keys: Keys,
  gemeente: string,
  id: string,
  reden: string,
): Promise<Bsn | undefined> {
  const [row] = await connection.query<{ sealed: Buffer | null }>('select toegang.onthul_bsn($1, $2, $3) as sealed', [
    gemeente,
    id,
    reden,
  ]);
  if (row?.sealed == null) return undefined;
  return parseBsn(decrypt(keys, bsnPlace(gemeente, id), row.sealed).toString());
}

async function findKnown(connection: Connection, keys: Keys, vraag: BekendVraag): Promise<Bekend[]> {
  if ('bsn' in vraag) {
    // Somebody whose index changes between the two look-ups is found by both: that is one hit.
    const known = new Map<string, Bekend>();
    for (const index of blindIndexes(keys, vraag.bsn)) {
      const sql = "select gemeente, team from toegang.zoek_bekend(decode($1, 'hex'))";
      for (const row of await connection.query<Bekend>(sql, [index])) known.set(`${row.gemeente} ${row.team}`, row);
    }
    return [...known.values()];
  }
  const words = foldName(vraag.naam);
  if (words.length === 0) return [];
  return await connection.query<Bekend>('select gemeente, team from toegang.zoek_bekend_op_naam($1, $2)', [
    words,
    vraag.geboortedatum,
  ]);
}
