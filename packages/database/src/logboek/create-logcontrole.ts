import type pg from 'pg';
import { asActor } from '../toegang/as-actor.ts';
import { logLookAtRows } from './log-look.ts';
import type { Bevinding, LogcontroleStore } from './logboek-store.ts';

/** The review of the log, on the pool of the app role. */
export function createLogcontrole(pool: pg.Pool): LogcontroleStore {
  return {
    list: (actor, maand) =>
      asActor(pool, actor, async (connection) => {
        const rows = await connection.query<Bevinding & pg.QueryResultRow>(
          'select * from logboek.lees_bevindingen($1)',
          [maand],
        );
        const about = rows.flatMap(({ gemeente, jeugdigeId }) =>
          jeugdigeId === null ? [] : [{ gemeente, jeugdigeId }],
        );
        logLookAtRows(connection, about, ['LG'], 'logcontrole-gelezen');
        return rows;
      }),
    close: (actor, bevindingId, conclusie, toelichting) =>
      asActor(pool, actor, async (connection) => {
        const [row] = await connection.query<{ done: boolean }>('select logboek.handel_af($1, $2, $3) as done', [
          bevindingId,
          conclusie,
          toelichting,
        ]);
        return row?.done === true;
      }),
  };
}
