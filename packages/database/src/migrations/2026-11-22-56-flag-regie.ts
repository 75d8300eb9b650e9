import type { Kysely } from 'kysely';
import { defineFunction } from './define-function.ts';
import { allowFunctions, asRole, dataKinds, run } from './rights.ts';

const today = "(statement_timestamp() at time zone 'Europe/Amsterdam')::date";

// Whose gezin has no regisseur today, since when; of jeugdigen whose care path the actor sees. Who is in no gezin is not
// told: nobody has said yet who belongs together.
export const vacancy = defineFunction(
  'zonder_regisseur',
  '',
  'table (gemeente text, jeugdige_id uuid, sinds date)',
  `declare h uuid[] := toegang.houders();
  begin
    return query select l.gemeente, l.jeugdige_id, greatest(min(l.van), max(r.tot))
      from toegang.gezinslid l left join toegang.regie r on r.gemeente = l.gemeente and r.gezin_id = l.gezin_id
        and r.soort = 'regisseur' and r.van < r.tot and r.tot <= ${today}
      where l.van <= ${today} and l.tot > ${today} and not exists (select from toegang.regie n where n.gemeente = l.gemeente
          and n.gezin_id = l.gezin_id and n.soort = 'regisseur' and n.van <= ${today} and n.tot > ${today})
        and exists (select from toegang.zicht z where z.gemeente = l.gemeente and z.jeugdige_id = l.jeugdige_id
          and z.houder = any (h) and z.familie = 0 and z.lezen & ${dataKinds.ZP} <> 0
          and statement_timestamp() >= z.van and statement_timestamp() < z.tot)
      group by l.gemeente, l.jeugdige_id;
  end`,
  'sp_app',
  'stable',
);

/** A gezin without a regisseur puts its jeugdigen on the focus list. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, vacancy.create);
    await allowFunctions(db, 'toegang', [vacancy.name], 'sp_app');
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () => run(db, `drop function toegang.${vacancy.name}`));
}
