import type pg from 'pg';
import { asActor } from '../toegang/as-actor.ts';
import { once } from '../toegang/once.ts';
import type { Weergave, WeergaveStore } from './weergave-store.ts';

/** Saved views, on the pool of the app role. */
export function createWeergaven(pool: pg.Pool): WeergaveStore {
  return {
    list: (actor) =>
      asActor(pool, actor, (connection) =>
        connection.query<Weergave>(
          `select weergave_id as "weergaveId", naam, adres, gedeeld, eigen, bewaard_door as "bewaardDoor"
             from toegang.lees_weergaven()`,
        ),
      ),
    add: (actor, { gemeenten, naam, adres, gedeeld }) =>
      asActor(pool, actor, (connection) =>
        once(connection, actor, async () => {
          const sql = 'select toegang.bewaar_weergave($1, $2, $3, $4) as id';
          const [row] = await connection.query<{ id: string | null }>(sql, [gemeenten, naam, adres, gedeeld]);
          return row?.id ?? undefined;
        }),
      ),
    change: (actor, weergaveId, { naam, gedeeld }) =>
      asActor(pool, actor, async (connection) => {
        const sql = 'select toegang.wijzig_weergave($1, $2, $3) as done';
        return (await connection.query<{ done: boolean }>(sql, [weergaveId, naam, gedeeld]))[0]?.done === true;
      }),
    remove: (actor, weergaveId) =>
      asActor(pool, actor, async (connection) => {
        const sql = 'select toegang.verwijder_weergave($1) as done';
        return (await connection.query<{ done: boolean }>(sql, [weergaveId]))[0]?.done === true;
      }),
  };
}
