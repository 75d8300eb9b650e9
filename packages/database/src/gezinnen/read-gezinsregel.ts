import type { PlainDate } from '@samenpad/domain';
import type pg from 'pg';
import type { Connection } from '../connection/connection.ts';
import { logLookAtRows } from '../logboek/log-look.ts';
import type { Gesprekspartners, Gezinsregel } from './gezin-store.ts';

/** Where one gezin, one plan, one regisseur does not hold, in counts of nobody in particular. */
export async function countGezinsregel(connection: Connection): Promise<Gezinsregel[]> {
  return await connection.query<Gezinsregel & pg.QueryResultRow>(
    `select gemeente, gezinnen, meervoudig, zonder_regisseur as "zonderRegisseur", meer_regisseurs as "severalRegisseurs",
       zonder_plan as "zonderPlan", meer_plannen as "severalPlannen", volgens_regel as "asRuled", zichtbaar as "isExact"
     from toegang.tel_gezinsregel()`,
  );
}

/** With whom each gezin has spoken since a day, by organisation. */
export async function listGesprekspartners(connection: Connection, sinds: PlainDate): Promise<Gesprekspartners[]> {
  const rows = await connection.query<Gesprekspartners & pg.QueryResultRow>(
    `select gemeente, gezin_id as "gezinId", jeugdige_id as "jeugdigeId", leden, organisatie, personen, wissels as departed
     from toegang.tel_gesprekspartners($1)`,
    [sinds],
  );
  const looked = rows.flatMap(({ gemeente, leden }) => leden.map(({ jeugdigeId }) => ({ gemeente, jeugdigeId })));
  logLookAtRows(connection, looked, ['GZ'], 'gesprekspartners-geteld');
  return rows;
}
