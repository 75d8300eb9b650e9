import type { Kysely } from 'kysely';
import { defineFunction } from './define-function.ts';
import { allowFunctions, asRole, dataKinds, run } from './rights.ts';

/** Days after the end before anybody is asked to close, and after which it is no work of today any more. */
const soonest = 7;
const latest = 180;
/** Days that a closing may be made before the end of the help (sluit_hulp_af). */
const ahead = 92;

// S4-117: of whom the help ended, nothing runs or is to begin, and nobody recorded where the jeugdige goes on and who looks
// after it. For whoever has the case in hand themselves; the longest ago first. \`p_dag\`: up to which day berichten are known.
const ended = defineFunction(
  'zonder_afsluiting',
  'p_dag date',
  'table (gemeente text, jeugdige_id uuid, pseudoniem text, eind date)',
  `declare h uuid[] := toegang.houders();
  begin
    if not exists (select from toegang.account k where k.account_id = (select toegang.actor())
        and k.rol in ('consulent', 'regisseur')) then return; end if;
    return query with eigen as materialized (
        select distinct z.gemeente as gm, z.jeugdige_id as id from toegang.zicht z
          where z.houder = any (h) and z.grond in ('betrokken', 'waarnemer') and z.lezen & ${dataKinds.ZP} <> 0
            and statement_timestamp() >= z.van and statement_timestamp() < z.tot)
      select e.gm, e.id, j.pseudoniem, t.eind
        from eigen e join zorg.jeugdige j on j.gemeente = e.gm and j.jeugdige_id = e.id
          cross join lateral (select max(x.eind) as eind from zorg.traject x where x.gemeente = e.gm
            and x.jeugdige_id = e.id and x.variant = 'tInhoud' having bool_and(x.eind is not null)) t
        where t.eind between p_dag - ${latest} and p_dag - ${soonest}
          and not exists (select from zorg.toewijzing w where w.gemeente = e.gm and w.jeugdige_id = e.id
            and w.toestand not in ('verwijderd', 'wees', 'ingetrokken') and w.begin > t.eind)
          and not exists (select from toegang.afsluiting a where a.gemeente = e.gm and a.jeugdige_id = e.id
            and a.heropend_op is null and a.per >= t.eind - ${ahead})
        order by t.eind, j.pseudoniem;
  end`,
  'sp_app',
  'stable',
);

/** Help that ended is asked to be closed: a bericht or an end date ends it, and neither asks who looks after it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, ended.create);
    await allowFunctions(db, 'toegang', [ended.name], ended.to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () => run(db, `drop function toegang.${ended.name}`));
}
