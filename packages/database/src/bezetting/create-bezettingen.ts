import type pg from 'pg';
import { asActor } from '../toegang/as-actor.ts';
import type { Bezetting } from './bezetting.ts';
import type { BezettingStore, Wachtopgave } from './bezetting-store.ts';

const WEEKS = 'weeks_to_intake as "weeksToIntake", weeks_to_treatment as "weeksToTreatment"';

/** What aanbieders state about their places, on the pool of the app role. */
export function createBezettingen(pool: pg.Pool): BezettingStore {
  return {
    list: (actor) =>
      asActor(pool, actor, (connection) =>
        connection.query<Bezetting & Record<string, unknown>>(
          `select aanbieder, dag, plekken, bezet, ${WEEKS} from toegang.lees_bezetting()`,
        ),
      ),
    listWachtopgaven: (actor) =>
      asActor(pool, actor, (connection) =>
        connection.query<Wachtopgave & Record<string, unknown>>(
          `select aanbieder, dag, ${WEEKS} from toegang.lees_wachtopgaven()`,
        ),
      ),
    set: (actor, { plekken, bezet, dag, weeksToIntake, weeksToTreatment }) =>
      asActor(pool, actor, async (connection) => {
        const [row] = await connection.query<{ a: Awaited<ReturnType<BezettingStore['set']>> }>(
          'select toegang.zet_bezetting($1, $2, $3, $4, $5) as a',
          [plekken, bezet, dag, weeksToIntake, weeksToTreatment],
        );
        return row?.a ?? 'niet-gevonden';
      }),
  };
}
