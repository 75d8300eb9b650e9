import { err, ok, type Result } from '@samenpad/domain';
import type pg from 'pg';
import { asActor } from '../toegang/as-actor.ts';
import type { Regieprofiel, RegieprofielStore } from './regieprofiel-store.ts';

/** How gemeenten lead help, on the pool of the app role. */
export function createRegieprofielen(pool: pg.Pool): RegieprofielStore {
  return {
    list: (actor, dag) =>
      asActor(pool, actor, (connection) =>
        connection.query<Regieprofiel & pg.QueryResultRow>(
          `select gemeente, gezinnen, intake, na_eerste as "naEerste", na_tweede as "naTweede", zonder, mediaan, lopend,
             meervoudig, geleid as led, mdos, met_mdo as "metMdo", vacature_dagen as "vacatureDagen", met_vacature as "metVacature", afspraak
           from toegang.lees_regieprofielen($1)`,
          [dag],
        ),
      ),
    agree: (actor, gemeente, moment) =>
      asActor(pool, actor, async (connection): Promise<Result<undefined, 'niet-gevonden'>> => {
        const [row] = await connection.query<{ a: string }>('select toegang.zet_regieafspraak($1, $2) as a', [
          gemeente,
          moment,
        ]);
        return row?.a === 'bewaard' ? ok(undefined) : err('niet-gevonden');
      }),
  };
}
