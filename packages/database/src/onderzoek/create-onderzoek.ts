import type pg from 'pg';
import { asActor } from '../toegang/as-actor.ts';
import { once } from '../toegang/once.ts';
import type { Interventie, OnderzoekStore, Studie } from './onderzoek-store.ts';

/** The register of interventies and the saved studies, on the pool of the app role. */
export function createOnderzoek(pool: pg.Pool): OnderzoekStore {
  return {
    listInterventies: (actor) =>
      asActor(pool, actor, (connection) =>
        connection.query<Interventie>(
          `select gemeente, interventie_id as "interventieId", naam, soort, reikwijdte, eenheid, groep, begin, eind, verwacht,
             omschrijving, eigenaar, vastgelegd_door as "vastgelegdDoor" from toegang.lees_interventies()`,
        ),
      ),
    addInterventie: (actor, own) =>
      asActor(pool, actor, (connection) =>
        once(connection, actor, async () => {
          const { gemeente, naam, soort, reikwijdte, eenheid, groep, begin, eind, verwacht, omschrijving, eigenaar } =
            own;
          const [row] = await connection.query<{ id: string | null }>(
            'select toegang.leg_interventie_vast($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) as id',
            [gemeente, naam, soort, reikwijdte, eenheid, groep, begin, eind, verwacht, omschrijving, eigenaar],
          );
          return row?.id ?? undefined;
        }),
      ),
    withdrawInterventie: (actor, gemeente, interventieId) =>
      asActor(pool, actor, async (connection) => {
        const sql = 'select toegang.trek_interventie_in($1, $2) as done';
        return (await connection.query<{ done: boolean }>(sql, [gemeente, interventieId]))[0]?.done === true;
      }),
    listStudies: (actor) =>
      asActor(pool, actor, (connection) =>
        connection.query<Studie>(
          `select gemeente, studie_id as "studieId", gemeenten, naam, soort, vraag, uitkomst, versie, bewaard_door as "bewaardDoor",
             bewaard_op as "bewaardOp" from toegang.lees_studies()`,
        ),
      ),
    addStudie: (actor, { gemeente, gemeenten, naam, soort, vraag, uitkomst, versie }) =>
      asActor(pool, actor, (connection) =>
        once(connection, actor, async () => {
          const [row] = await connection.query<{ id: string | null }>(
            'select toegang.bewaar_studie($1, $2, $3, $4, $5, $6, $7) as id',
            [gemeente, gemeenten, naam, JSON.stringify(vraag), JSON.stringify(uitkomst), versie, soort],
          );
          return row?.id ?? undefined;
        }),
      ),
  };
}
