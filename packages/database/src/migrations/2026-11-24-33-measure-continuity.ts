import type { Kysely } from 'kysely';
import { defineFunction } from './define-function.ts';
import { today } from './gezin-form.ts';
import { allowFunctions, asRole, run } from './rights.ts';

// Who was the regisseur when, up to now, of the gezinnen that lees_gezinnen lists for the actor.
const regisseurs = defineFunction(
  'lees_regisseurs',
  '',
  'table (gemeente text, gezin_id uuid, wie uuid, van date, tot date)',
  `begin
    return query with eigen as materialized (
        select distinct l.gemeente as gm, l.gezin_id as id from toegang.zicht z join toegang.gezinslid l
          on l.gemeente = z.gemeente and l.jeugdige_id = z.jeugdige_id and l.van <= ${today} and l.tot > ${today}
        where z.houder = any ((select toegang.houders())::uuid[]) and z.grond in ('betrokken', 'waarnemer', 'team')
          and statement_timestamp() >= z.van and statement_timestamp() < z.tot)
      select e.gm, e.id, r.account_id, r.van, nullif(r.tot, 'infinity') from eigen e
        join toegang.regie r on r.gemeente = e.gm and r.gezin_id = e.id
      where r.soort = 'regisseur' and r.van < r.tot and r.van <= ${today} order by r.van;
  end`,
  'sp_app',
  'stable',
);

/** How long the same person leads a gezin is told, not only since when (S4-77). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, regisseurs.create);
    await allowFunctions(db, 'toegang', [regisseurs.name], regisseurs.to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () => run(db, `drop function toegang.${regisseurs.name}`));
}
