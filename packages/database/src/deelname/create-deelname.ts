import type pg from 'pg';
import { asActor } from '../toegang/as-actor.ts';
import type { DeelnameGroep, DeelnameStore } from './deelname-store.ts';

/** Who takes part, on the pool of the app role. */
export function createDeelname(pool: pg.Pool): DeelnameStore {
  return {
    listGroepen: (actor, { gemeente, van, tot }) =>
      asActor(pool, actor, (connection) =>
        connection.query<DeelnameGroep & pg.QueryResultRow>(
          'select groep, aanbieders, trajecten from toegang.lees_deelname($1, $2, $3)',
          [gemeente ?? null, van, tot],
        ),
      ),
  };
}
