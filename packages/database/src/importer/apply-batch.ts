import { randomUUID } from 'node:crypto';
import { identificatieKey, identificatieOf } from '@samenpad/domain';
import type pg from 'pg';
import { type Connection, inTransaction } from '../connection/connection.ts';
import { givenRows } from '../connection/given-rows.ts';
import { insertRows } from '../connection/insert-rows.ts';
import type { Keys } from '../keys/keys.ts';
import { linkAnswers, queueAnswers } from './answers.ts';
import type { BatchFile } from './batch-file.ts';
import type { BerichtInvoer } from './bericht-invoer.ts';
import { findPersonen } from './find-personen.ts';
import type { BatchOptions, BestandUitkomst } from './importer.ts';
import { insertBerichten, insertQuarantaine } from './insert-berichten.ts';
import { insertGebeurtenissen } from './insert-gebeurtenissen.ts';
import { lockGemeenten } from './lock-gemeenten.ts';
import { updateNamen } from './update-namen.ts';

/** The whole of one batch in one transaction: what `Importer.applyBatch` promises. */
export async function applyBatch(
  pool: pg.Pool,
  keys: Keys,
  { importId, files, answer = false }: { importId: string; files: readonly BerichtInvoer[] } & BatchOptions,
): Promise<BestandUitkomst[]> {
  if (files.length === 0) return [];
  return await inTransaction(pool, async (connection) => {
    // One writer per gemeente at a time: which of two files is first (A17) is then the same for everybody.
    await lockGemeenten(connection, new Set(files.map(({ bericht }) => bericht.gemeente)));
    const decided = await keepFiles(connection, keys, importId, files);
    if (answer) await queueAnswers(connection, decided);
    await report(connection, importId, decided);
    return decided.map(({ naam, uitkomst, berichtId }) => ({ naam, uitkomst, berichtId }));
  });
}

/** Stores files and what they say, in the transaction of a caller that holds the lock of their gemeenten. */
export async function keepFiles(
  connection: Connection,
  keys: Keys,
  importId: string | null,
  files: readonly BerichtInvoer[],
): Promise<BatchFile[]> {
  const decided = await decide(connection, files);
  const accepted = decided.filter(({ uitkomst }) => uitkomst === 'nieuw');
  await insertBerichten(connection, keys, importId, accepted);
  await insertQuarantaine(
    connection,
    keys,
    importId,
    decided.filter(({ uitkomst }) => uitkomst === 'apart'),
  );
  const personen = await findPersonen(connection, keys, personenOf(accepted));
  await updateNamen(connection, accepted, personen);
  await insertGebeurtenissen(connection, accepted, personen);
  await linkAnswers(connection, accepted);
  return decided;
}

type Known = Map<string, { berichtId: string; hash: string }>;

/** Known, new or apart, in order of arrival: the first content of a key stands (9056, A17). */
async function decide(connection: Connection, files: readonly BerichtInvoer[]): Promise<BatchFile[]> {
  const known = await readKnown(connection, files);
  const setApart = await readSetApart(connection, files);
  return files.map((invoer) => {
    const key = identificatieKey(invoer.bericht);
    const standing = known.get(key);
    const berichtId = randomUUID();
    const file = (uitkomst: BatchFile['uitkomst'], id: string, geldend: string): BatchFile => ({
      invoer,
      naam: invoer.naam,
      uitkomst,
      berichtId: id,
      geldendBerichtId: geldend,
    });
    if (standing === undefined) {
      known.set(key, { berichtId, hash: invoer.hash });
      return file('nieuw', berichtId, berichtId);
    }
    if (standing.hash === invoer.hash) return file('bekend', standing.berichtId, standing.berichtId);
    const before = setApart.get(`${invoer.bericht.gemeente} ${invoer.hash}`);
    if (before !== undefined) return file('bekend', before, standing.berichtId);
    setApart.set(`${invoer.bericht.gemeente} ${invoer.hash}`, berichtId);
    return file('apart', berichtId, standing.berichtId);
  });
}

const identificatieColumns = {
  gemeente: 'text',
  domein: 'text',
  soort: 'text',
  verzender: 'text',
  identificatie: 'text',
};

async function readKnown(connection: Connection, files: readonly BerichtInvoer[]): Promise<Known> {
  const rows = await connection.query<{ i: number; bericht_id: string; hash: string }>(
    `select k.i, b.bericht_id, encode(b.hash, 'hex') as hash
     from ${givenRows({ i: 'int', ...identificatieColumns }, files.length)} k
     join zorg.bericht b using (gemeente, domein, soort, verzender, identificatie)`,
    [JSON.stringify(files.map(({ bericht }, i) => ({ i, ...identificatieOf(bericht) })))],
  );
  return new Map(
    rows.flatMap(({ i, bericht_id, hash }) => {
      const invoer = files[i];
      return invoer === undefined ? [] : [[identificatieKey(invoer.bericht), { berichtId: bericht_id, hash }] as const];
    }),
  );
}

async function readSetApart(connection: Connection, files: readonly BerichtInvoer[]): Promise<Map<string, string>> {
  const rows = await connection.query<{ key: string; bericht_id: string }>(
    `select q.gemeente || ' ' || encode(q.hash, 'hex') as key, q.bericht_id
     from ${givenRows({ gemeente: 'text', hash: 'text' }, files.length)} k
     join zorg.quarantaine q on q.gemeente = k.gemeente and q.hash = decode(k.hash, 'hex')`,
    [JSON.stringify(files.map(({ bericht, hash }) => ({ gemeente: bericht.gemeente, hash })))],
  );
  return new Map(rows.map(({ key, bericht_id }) => [key, bericht_id]));
}

function personenOf(files: readonly BatchFile[]) {
  return files.flatMap(({ invoer }) =>
    invoer.delen.flatMap(({ bsn }) => (bsn === undefined ? [] : [{ gemeente: invoer.bericht.gemeente, bsn }])),
  );
}

async function report(connection: Connection, importId: string, files: readonly BatchFile[]): Promise<void> {
  const rows = files.map(({ invoer, naam, uitkomst, berichtId }) => ({
    gemeente: invoer.bericht.gemeente,
    import_id: importId,
    naam,
    grootte: invoer.inhoud.length,
    uitkomst,
    soort: invoer.bericht.soort,
    bericht_id: berichtId,
  }));
  const columns = {
    gemeente: 'text',
    import_id: 'uuid',
    naam: 'text',
    grootte: 'int',
    uitkomst: 'text',
    soort: 'text',
    bericht_id: 'uuid',
  };
  await insertRows(connection, 'zorg.import_bestand', columns, rows);
  await countUitkomsten(connection, importId, rows);
}

/** Adds to the counts of the report, per gemeente. */
export async function countUitkomsten(
  connection: Connection,
  importId: string,
  rows: readonly { gemeente: string; uitkomst: string }[],
): Promise<void> {
  await connection.execute(
    `update zorg.import i set nieuw = i.nieuw + n.nieuw, bekend = i.bekend + n.bekend, apart = i.apart + n.apart,
       geweigerd = i.geweigerd + n.geweigerd
     from (select gemeente, count(*) filter (where uitkomst = 'nieuw') as nieuw,
         count(*) filter (where uitkomst = 'bekend') as bekend, count(*) filter (where uitkomst = 'apart') as apart,
         count(*) filter (where uitkomst = 'geweigerd') as geweigerd
       from json_to_recordset($2::json) as x(gemeente text, uitkomst text) group by gemeente) n
     where i.import_id = $1 and i.gemeente = n.gemeente`,
    [importId, JSON.stringify(rows.map(({ gemeente, uitkomst }) => ({ gemeente, uitkomst })))],
  );
}
