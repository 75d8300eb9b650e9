import type pg from 'pg';
import { logLookAtRows } from '../logboek/log-look.ts';
import { asActor } from '../toegang/as-actor.ts';
import type { SamenwerkingStore, ZonderAfsluiting } from './samenwerking-store.ts';

/** Help that ended and was not closed, on the pool of the app role. */
export function createZonderAfsluiting(
  pool: pg.Pool,
): Pick<SamenwerkingStore, 'listZonderAfsluiting' | 'countZonderAfsluiting'> {
  return {
    listZonderAfsluiting: (actor, peildatum) =>
      asActor(pool, actor, async (connection) => {
        const rows = await connection.query<ZonderAfsluiting & pg.QueryResultRow>(
          'select gemeente, jeugdige_id as "jeugdigeId", pseudoniem, eind from toegang.zonder_afsluiting($1)',
          [peildatum],
        );
        logLookAtRows(connection, rows, ['ZP'], 'zonder-afsluiting-gelezen');
        return rows;
      }),
    countZonderAfsluiting: (actor, peildatum) =>
      asActor(pool, actor, async (connection) => {
        const [row] = await connection.query<{ aantal: number; oldest: ZonderAfsluiting['eind'] | null }>(
          'select count(*)::int as aantal, min(eind) as oldest from toegang.zonder_afsluiting($1)',
          [peildatum],
        );
        return row ?? { aantal: 0, oldest: null };
      }),
  };
}
