import type pg from 'pg';
import { asActor } from '../toegang/as-actor.ts';
import type { Bezetting, BezettingStore } from './bezetting-store.ts';

/** What aanbieders state about their places, on the pool of the app role. */
export function createBezettingen(pool: pg.Pool): BezettingStore {
  return {
    list: (actor) =>
      asActor(pool, actor, (connection) =>
        connection.query<Bezetting & Record<string, unknown>>(
          'select aanbieder, dag, plekken, bezet from toegang.lees_bezetting()',
        ),
      ),
    set: (actor, { plekken, bezet, dag }) =>
      asActor(pool, actor, async (connection) => {
        const [row] = await connection.query<{ a: Awaited<ReturnType<BezettingStore['set']>> }>(
          'select toegang.zet_bezetting($1, $2, $3) as a',
          [plekken, bezet, dag],
        );
        return row?.a ?? 'niet-gevonden';
      }),
  };
}
