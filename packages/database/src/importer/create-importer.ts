import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { inTransaction } from '../connection/connection.ts';
import { insertRows } from '../connection/insert-rows.ts';
import type { Keys } from '../keys/keys.ts';
import { applyBatch, countUitkomsten } from './apply-batch.ts';
import type { Importer } from './importer.ts';

/** The importer on a pool of sp_import. */
export function createImporter(pool: pg.Pool, keys: Keys): Importer {
  return {
    registerImport: ({ gemeenten, naam }) =>
      inTransaction(pool, async (connection) => {
        const importId = randomUUID();
        const rows = [...new Set(gemeenten)].map((gemeente) => ({ gemeente, import_id: importId, naam }));
        await insertRows(connection, 'zorg.import', { gemeente: 'text', import_id: 'uuid', naam: 'text' }, rows);
        return importId;
      }),
    applyBatch: (importId, files) => applyBatch(pool, keys, importId, files),
    registerGeweigerd: (importId, gemeente, files) =>
      inTransaction(pool, async (connection) => {
        const rows = files.map((file) => ({ gemeente, import_id: importId, uitkomst: 'geweigerd', ...file }));
        await insertRows(
          connection,
          'zorg.import_bestand',
          {
            gemeente: 'text',
            import_id: 'uuid',
            naam: 'text',
            grootte: 'int',
            uitkomst: 'text',
            soort: 'text',
            fouten: 'jsonb',
          },
          rows,
        );
        await countUitkomsten(connection, importId, rows);
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
  };
}
