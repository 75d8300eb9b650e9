import { kindBits } from '@samenpad/access';
import type pg from 'pg';
import { logLookAtRows } from '../logboek/log-look.ts';
import { asActor } from '../toegang/as-actor.ts';
import type { GevondenToewijzing, ZoekStore } from './search-store.ts';

const most = 20;
const besluit = kindBits.BS;

/** Search, on the pool of the app role. */
export function createZoeken(pool: pg.Pool): ZoekStore {
  return {
    findToewijzingen: (actor, nummer) =>
      asActor(pool, actor, async (connection) => {
        const rows = await connection.query<GevondenToewijzing & pg.QueryResultRow>(
          `select t.gemeente, t.jeugdige_id as "jeugdigeId", j.pseudoniem, t.domein,
             t.toewijzing_nummer as "toewijzingNummer"
           from zorg.toewijzing t join zorg.jeugdige j on j.gemeente = t.gemeente and j.jeugdige_id = t.jeugdige_id
           where t.toewijzing_nummer = $1 and (t.gemeente = any ((select toegang.gemeenten(${besluit}))::text[])
               or exists (select from toegang.zicht z where z.gemeente = t.gemeente and z.jeugdige_id = t.jeugdige_id
                 and z.lezen & ${besluit} <> 0
                 and statement_timestamp() >= z.van and statement_timestamp() < z.tot))
             and t.toestand not in ('verwijderd', 'wees')
           union
           select e.gemeente, e.jeugdige_id, e.pseudoniem, e.domein, e.toewijzing_nummer
           from toegang.lees_eigen_toewijzingen('alles', $1::text, ${most}, 0) e where e.toewijzing_nummer = $1
           limit ${most}`,
          [nummer],
        );
        logLookAtRows(connection, rows, ['BS'], 'toewijzing-gezocht');
        return rows;
      }),
  };
}
