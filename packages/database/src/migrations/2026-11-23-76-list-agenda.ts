import type { Kysely } from 'kysely';
import { defineFunction } from './define-function.ts';
import { today } from './gezin-form.ts';
import { allowFunctions, asRole, run } from './rights.ts';

const plan = 256;
const current = (alias: string) => `${alias}.van <= ${today} and ${alias}.tot > ${today}`;

const tasks = `select t.gemeente, t.jeugdige_id, 'taak', t.soort, coalesce(t.uitgesteld_tot, t.voor), null::timestamptz, t.taak_id
  from toegang.open_taken() t where coalesce(t.uitgesteld_tot, t.voor) between p_van and p_tot`;

/** Meetings that the actor planned or comes to; one that is over waits for its minutes, which is a task. */
const meetings = `select m.gemeente, m.jeugdige_id, 'mdo', m.soort, (m.begint at time zone 'Europe/Amsterdam')::date, m.begint,
    m.mdo_id
  from toegang.mdo m where m.verslag_op is null and m.afgezegd_op is null
    and m.begint >= ${today}::timestamp at time zone 'Europe/Amsterdam'
    and (m.begint at time zone 'Europe/Amsterdam')::date between p_van and p_tot
    and (m.gepland_door = a or exists (select from toegang.mdo_deelnemer d where d.gemeente = m.gemeente
      and d.mdo_id = m.mdo_id and d.houder = any (h)))
    and toegang.samen_zicht(m.gemeente, m.jeugdige_id) is not null`;

/** Goals to look at again, the first of each plan: for who works on the plan and for the family. */
const evaluations = `select distinct on (p.plan_id) p.gemeente, e.jeugdige_id, 'plan-evaluatie', null, d.evalueren_voor, null::timestamptz,
    d.doel_id
  from eigen e join toegang.gezinsplan p on p.gemeente = e.gemeente and p.gezin_id = e.gezin_id
      and p.status in ('vastgesteld', 'actief', 'geevalueerd')
    join toegang.gezinsdoel d on d.gemeente = p.gemeente and d.plan_id = p.plan_id and d.toestand = 'open'
      and (d.jeugdige_id is null or d.jeugdige_id in (select x.jeugdige_id from eigen x))
  where d.evalueren_voor between p_van and p_tot
  order by p.plan_id, d.evalueren_voor, e.jeugdige_id`;

/** A line of the focus list that the actor parked comes back by itself. */
const parked = `select f.gemeente, f.jeugdige_id, 'focus-terug', f.reden, f.dag, null::timestamptz, f.keuze_id from toegang.focuskeuze f
  where f.door = a and f.keuze = 'geparkeerd' and f.ongedaan_op is null and f.dag between p_van and p_tot
    and not exists (select from toegang.focuskeuze n where n.gemeente = f.gemeente and n.jeugdige_id = f.jeugdige_id
      and n.op > f.op and n.ongedaan_op is null)
    and toegang.zicht_op(f.gemeente, f.jeugdige_id, 2) is not null`;

/** What was asked of a member of the family, who has no list of tasks. */
const asked = `select t.gemeente, t.jeugdige_id, 'ketentaak', t.soort, t.voor, null::timestamptz, t.ketentaak_id from toegang.ketentaak t
  where t.houder = a and t.gedaan_op is null and t.terug_op is null and t.ingetrokken_op is null
    and t.voor between p_van and p_tot and toegang.samen_zicht(t.gemeente, t.jeugdige_id) is not null
    and exists (select from toegang.account k where k.account_id = a and k.rol in ('jeugdige', 'ouder', 'pleegouder'))`;

const agenda = defineFunction(
  'lees_agenda',
  'p_van date, p_tot date',
  `table (gemeente text, jeugdige_id uuid, pseudoniem text, soort text, detail text, dag date, begint timestamptz,
    onderwerp_id uuid)`,
  `declare a uuid := toegang.actor(); h uuid[] := toegang.houders();
  begin
    -- What became due since the last look, as on the list of tasks: no job has to run.
    perform toegang.vul_taken_aan();
    return query with eigen as materialized (
        select distinct l.gemeente, l.gezin_id, l.jeugdige_id from toegang.zicht z join toegang.gezinslid l
          on l.gemeente = z.gemeente and l.jeugdige_id = z.jeugdige_id and ${current('l')}
        where z.houder = any (h) and z.grond in ('betrokken', 'waarnemer', 'zelf', 'gezag', 'vertegenwoordiger')
          and z.lezen & ${plan} <> 0 and statement_timestamp() >= z.van and statement_timestamp() < z.tot),
      alles (gm, jeugdige, s, d, op, moment, id) as (${tasks} union all ${meetings} union all (${evaluations})
        union all ${parked} union all ${asked})
      select x.gm, x.jeugdige, j.pseudoniem, x.s, x.d, x.op, x.moment, x.id from alles x
        join zorg.jeugdige j on j.gemeente = x.gm and j.jeugdige_id = x.jeugdige
      order by x.op, x.moment nulls first, x.s, x.id limit 500;
  end`,
  'sp_app',
);

/** Plans of the own gezin whose last version waits for the answer of the actor. */
const agreements = defineFunction(
  'plannen_voor_akkoord',
  '',
  'table (gemeente text, jeugdige_id uuid)',
  `declare a uuid := toegang.actor();
  begin
    return query select distinct on (p.plan_id) p.gemeente, l.jeugdige_id from toegang.relatie r
        join toegang.gezinslid l on l.gemeente = r.gemeente and l.jeugdige_id = r.jeugdige_id and ${current('l')}
        join toegang.gezinsplan p on p.gemeente = l.gemeente and p.gezin_id = l.gezin_id and p.status = 'besproken'
          and p.versie > 0
      where r.houder = a and r.relatie in ('zelf', 'gezag', 'vertegenwoordiger') and r.van <= statement_timestamp()
        and r.tot > statement_timestamp()
        and exists (select from toegang.plan_partijen(p.gemeente, p.gezin_id) n where n.account_id = a)
        and not exists (select from toegang.planakkoord k where k.gemeente = p.gemeente and k.plan_id = p.plan_id
          and k.versie = p.versie and k.account_id = a)
      order by p.plan_id, l.jeugdige_id;
  end`,
  'sp_app',
  'stable',
);

const functions = [agenda, agreements];

/** What somebody has to do on which day, from what already stands in the tables: nothing is kept of its own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...functions.map(({ create }) => create));
    for (const { name, to } of functions) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const { name } of functions.toReversed()) await run(db, `drop function toegang.${name}`);
  });
}
