import type pg from 'pg';
import { asActor } from '../toegang/as-actor.ts';
import { once } from '../toegang/once.ts';
import type { Mandaat, MandaatStore, MandaatToets, Medewerker } from './mandaat-store.ts';

/** The register of mandates, on the pool of the app role. */
export function createMandaten(pool: pg.Pool): MandaatStore {
  return {
    list: (actor) =>
      asActor(pool, actor, (connection) =>
        connection.query<Mandaat>(
          `select gemeente, mandaat_id as "mandaatId", account_id as "accountId", naam, organisatie, wet, bedrag, maanden,
             hulpvorm, van, tot, grond, vastgelegd_door as "vastgelegdDoor", geldig, beheert from toegang.lees_mandaten()`,
        ),
      ),
    listMedewerkers: (actor) =>
      asActor(pool, actor, (connection) =>
        connection.query<Medewerker>(
          'select gemeente, account_id as "accountId", naam, rol from toegang.lees_medewerkers()',
        ),
      ),
    save: (actor, { gemeente, accountId, organisatie, wet, bedrag, maanden, hulpvorm, van, tot, grond }) =>
      asActor(pool, actor, (connection) =>
        once(connection, actor, async () => {
          const [row] = await connection.query<{ id: string | null }>(
            'select toegang.leg_mandaat_vast($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) as id',
            [gemeente, accountId, organisatie, wet, bedrag, hulpvorm, van, tot, grond, maanden],
          );
          return row?.id ?? undefined;
        }),
      ),
    withdraw: (actor, gemeente, mandaatId) =>
      asActor(pool, actor, async (connection) => {
        const sql = 'select toegang.trek_mandaat_in($1, $2) as done';
        return (await connection.query<{ done: boolean }>(sql, [gemeente, mandaatId]))[0]?.done === true;
      }),
    test: (actor, { gemeente, wet, bedrag, product, begin, eind }) =>
      asActor(pool, actor, async (connection) => {
        const sql = `select uitkomst, mandaat_id as "mandaatId", naam, bedrag
          from toegang.toets_mandaat($1, $2, $3, $4, $5, $6)`;
        return (await connection.query<MandaatToets>(sql, [gemeente, wet, bedrag, product, begin, eind]))[0];
      }),
  };
}
