import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { inTransaction } from '../connection/connection.ts';
import { insertRows } from '../connection/insert-rows.ts';
import { currentKeys, type Keys } from '../keys/keys.ts';
import { writeBerichten } from '../verzending/create-outbox.ts';
import { writeRefusals } from '../verzending/write-refusals.ts';
import { applyBatch, countUitkomsten } from './apply-batch.ts';
import type { BekendBericht, Importer, ImportStart } from './importer.ts';

/** The importer on a pool of sp_import. */
export function createImporter(pool: pg.Pool, keys: Keys): Importer {
  return {
    registerImport: async ({ importId = randomUUID(), gemeenten, naam }) => {
      await openReport(pool, { importId, gemeenten, naam });
      return importId;
    },
    openImport: async (start) => (await openReport(pool, start)) > 0,
    findBekend: (hashes) =>
      inTransaction(pool, async (connection) => {
        const rows = await connection.query<BekendBericht & { hash: string }>(
          `select encode(hash, 'hex') as hash, gemeente, soort, bericht_id as "berichtId" from zorg.bericht
           where hash in (select decode(h, 'hex') from unnest($1::text[]) as h)`,
          [hashes],
        );
        return new Map(rows.map(({ hash, ...bekend }) => [hash, bekend]));
      }),
    applyBatch: (importId, files, options) => applyBatch(pool, currentKeys(keys), { importId, files, ...options }),
    registerUnstored: (importId, gemeente, files, answers = []) =>
      inTransaction(pool, async (connection) => {
        const rows = files.map(({ berichtId, ...file }) => ({
          gemeente,
          import_id: importId,
          bericht_id: berichtId,
          ...file,
        }));
        await insertRows(connection, 'zorg.import_bestand', bestandColumns, rows);
        await countUitkomsten(connection, importId, rows);
        await writeRefusals(
          connection,
          (berichten) => writeBerichten(connection, currentKeys(keys), berichten),
          answers,
        );
      }),
    updateImport: (importId, { toestand, stap, totaal, melding }) =>
      inTransaction(pool, async (connection) => {
        await connection.execute(
          `update zorg.import set toestand = coalesce($2, toestand), stap = coalesce($3, stap),
             totaal = coalesce($4, totaal), melding = coalesce($5, melding),
             klaar_op = case when coalesce($2, toestand) = 'bezig' then null else clock_timestamp() end
           where import_id = $1`,
          [importId, toestand ?? null, stap ?? null, totaal ?? null, melding ?? null],
        );
      }),
    requestStop: (importId) =>
      inTransaction(pool, async (connection) => {
        await connection.execute('update zorg.import set stop_gevraagd = true where import_id = $1', [importId]);
      }),
    keepAlive: (importId) =>
      inTransaction(pool, async (connection) => {
        const rows = await connection.query<{ asked: boolean }>(
          `update zorg.import set levensteken = clock_timestamp() where import_id = $1 and toestand = 'bezig'
           returning stop_gevraagd as asked`,
          [importId],
        );
        return rows.some(({ asked }) => asked);
      }),
    endAbandoned: (silentSeconds, melding) =>
      inTransaction(pool, async (connection) => {
        const rows = await connection.query<{ importId: string }>(
          `update zorg.import set toestand = 'mislukt', melding = $2, klaar_op = clock_timestamp()
           where toestand = 'bezig' and levensteken <= clock_timestamp() - make_interval(secs => $1)
           returning import_id as "importId"`,
          [silentSeconds, melding],
        );
        return new Set(rows.map(({ importId }) => importId)).size;
      }),
  };
}

/** Number of gemeenten that had no report under this id yet. */
async function openReport(pool: pg.Pool, { importId, gemeenten, naam }: ImportStart & { importId: string }) {
  return await inTransaction(pool, (connection) =>
    connection.execute(
      `insert into zorg.import (gemeente, import_id, naam)
       select gemeente, $1::uuid, $2 from unnest($3::text[]) as g(gemeente)
       on conflict (gemeente, import_id) do nothing`,
      [importId, naam, [...new Set(gemeenten)]],
    ),
  );
}

const bestandColumns = {
  gemeente: 'text',
  import_id: 'uuid',
  naam: 'text',
  grootte: 'int',
  uitkomst: 'text',
  soort: 'text',
  bericht_id: 'uuid',
  fouten: 'jsonb',
};
