import type pg from 'pg';
import { asActor } from '../toegang/as-actor.ts';
import type { ImportBestandRow, ImportRow, ImportStore } from './bericht-store.ts';

// One row per gemeente (migration 03): the sums are over those that the actor may see.
const imports = `select import_id as "importId", min(naam) as naam, min(begonnen_op) as "begonnenOp",
    max(klaar_op) as "klaarOp", min(toestand) as toestand, min(stap) as stap, max(totaal) as totaal,
    max(melding) as melding, json_build_object('nieuw', sum(nieuw), 'bekend', sum(bekend), 'apart', sum(apart),
      'geweigerd', sum(geweigerd)) as counts
  from zorg.import where ($1::uuid is null or import_id = $1) group by import_id`;

/** Reports of imports, on the pool of the app role. */
export function createImports(pool: pg.Pool): ImportStore {
  return {
    list: (actor, { offset, limit }) =>
      asActor(pool, actor, (connection) =>
        connection.query<ImportRow>(`${imports} order by min(begonnen_op) desc limit $2 offset $3`, [
          null,
          limit,
          offset,
        ]),
      ),
    find: (actor, importId) =>
      asActor(pool, actor, async (connection) => (await connection.query<ImportRow>(imports, [importId]))[0]),
    listBestanden: (actor, importId, { uitkomst }, { offset, limit }) =>
      asActor(pool, actor, async (connection) => {
        const from = 'from zorg.import_bestand where import_id = $1 and ($2::text is null or uitkomst = $2)';
        const values = [importId, uitkomst ?? null];
        const rows = await connection.query<ImportBestandRow>(
          `select naam, grootte, uitkomst, soort, bericht_id as "berichtId", fouten ${from}
           order by array_position(array['geweigerd', 'apart'], uitkomst), nr limit $3 offset $4`,
          [...values, limit, offset],
        );
        const [count] = await connection.query<{ n: number }>(`select count(*) as n ${from}`, values);
        return { rows, total: count?.n ?? 0 };
      }),
  };
}
