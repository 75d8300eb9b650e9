import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { type Connection, inTransaction } from '../connection/connection.ts';
import type { Keys } from '../keys/keys.ts';
import type { ExtractInvoer, ExtractUitkomst } from './extract.ts';
import { findPersonen, type Persoon } from './find-personen.ts';
import { sealContent } from './insert-berichten.ts';
import { lockGemeenten } from './lock-gemeenten.ts';
import { type CurrentExtract, writeExtract } from './write-extract.ts';

/** Keeps a CSV extract and its rows, in one transaction. */
export async function applyExtract(
  pool: pg.Pool,
  keys: Keys,
  importId: string,
  extract: ExtractInvoer,
): Promise<ExtractUitkomst> {
  return await inTransaction(pool, async (connection) => {
    await lockGemeenten(connection, new Set([extract.gemeente]));
    const current = await listCurrent(connection, extract);
    if (current[0]?.hash === extract.hash) {
      await report(connection, importId, extract, 'bekend');
      return { uitkomst: 'bekend', rows: 0, replaces: false };
    }
    const extractId = randomUUID();
    const personen = await findPersonen(connection, keys, personenOf(extract));
    const rows = await writeExtract(connection, keys, extract, extractId, personen, current);
    await insertExtract(connection, keys, importId, extract, extractId, rows);
    await report(connection, importId, extract, 'nieuw');
    return { uitkomst: 'nieuw', rows, replaces: current.length > 0 };
  });
}

/** Those of the same soort whose period touches the new one: a new extract replaces what lies in its period. Newest first. */
async function listCurrent(connection: Connection, extract: ExtractInvoer): Promise<CurrentExtract[]> {
  return await connection.query<CurrentExtract>(
    `select extract_id, encode(hash, 'hex') as hash from zorg.extract
     where gemeente = $1 and soort = $2
       and coalesce(begin, '-infinity') <= coalesce($4::date, 'infinity')
       and coalesce(eind, 'infinity') >= coalesce($3::date, '-infinity')
     order by ontvangen_op desc`,
    [extract.gemeente, extract.soort, extract.periode?.van ?? null, extract.periode?.tot ?? null],
  );
}

async function insertExtract(
  connection: Connection,
  keys: Keys,
  importId: string,
  extract: ExtractInvoer,
  extractId: string,
  rows: number,
): Promise<void> {
  const { gemeente, soort, hash, periode, ontvangenOp, naam, inhoud } = extract;
  await connection.execute(
    `insert into zorg.extract (gemeente, extract_id, soort, hash, begin, eind, ontvangen_op, bestandsnaam, grootte,
       inhoud, sleutel_id, import_id, rijen)
     values ($1, $2, $3, decode($4, 'hex'), $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      gemeente,
      extractId,
      soort,
      hash,
      periode?.van ?? null,
      periode?.tot ?? null,
      ontvangenOp,
      naam,
      inhoud.length,
      sealContent(keys, 'extract', `${gemeente}/${extractId}`, inhoud),
      keys.keyId,
      importId,
      rows,
    ],
  );
}

async function report(
  connection: Connection,
  importId: string,
  { gemeente, naam, inhoud, soort }: ExtractInvoer,
  uitkomst: ExtractUitkomst['uitkomst'],
): Promise<void> {
  await connection.execute(
    `insert into zorg.import_bestand (gemeente, import_id, naam, grootte, uitkomst, soort)
     values ($1, $2, $3, $4, $5, $6)`,
    [gemeente, importId, naam, inhoud.length, uitkomst, soort],
  );
  const column = uitkomst === 'nieuw' ? 'nieuw' : 'bekend';
  await connection.execute(`update zorg.import set ${column} = ${column} + 1 where gemeente = $1 and import_id = $2`, [
    gemeente,
    importId,
  ]);
}

function personenOf(extract: ExtractInvoer): Persoon[] {
  const { gemeente } = extract;
  if (extract.soort === 'producten' || extract.soort === 'aanbieders' || extract.soort === 'wijken') return [];
  const bsns = 'bsns' in extract ? extract.bsns : extract.rows.map(({ bsn }) => bsn);
  return bsns.map((bsn) => ({ gemeente, bsn }));
}
