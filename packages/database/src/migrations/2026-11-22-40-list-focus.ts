import type { Kysely } from 'kysely';
import { defineFunction } from './define-function.ts';
import { allowFunctions, asRole, dataKinds, protectTable, run } from './rights.ts';
import { endedHere, finishTaak } from './toestemming-taken.ts';

const today = "(statement_timestamp() at time zone 'Europe/Amsterdam')::date";

const functions = [
  // S0-13: from which amount somebody is among the costliest tenth of the gemeente; ties are in. For workers who see
  // costs of a jeugdige: the amount is compared with, never shown.
  defineFunction(
    'kostengrens',
    'p_toegang boolean',
    'table (gemeente text, grens bigint)',
    `begin
      return query select r.gemeente, min(r.hoogte) from (
          select k.gemeente, b.hoogte, count(*) over w as aantal,
            row_number() over (partition by k.gemeente order by b.hoogte desc) as plaats
          from toegang.account a cross join lateral unnest(a.gemeenten) g join zorg.jeugdige_kosten k on k.gemeente = g
            cross join lateral (select case when p_toegang then k.bedrag_toegang else k.bedrag end as hoogte) b
          where a.account_id = (select toegang.actor()) and b.hoogte > 0 and exists (select from toegang.matrix m
            where m.rol = a.rol and m.familie = 0 and m.lezen & ${dataKinds.FI} <> 0)
          window w as (partition by k.gemeente)) r
        where r.plaats <= ceil(r.aantal / 10.0) group by r.gemeente;
    end`,
    'sp_app',
    'stable',
  ),
  // S0-7: a talk with the aanbieder about a running traject that the toegang did not refer. Asked twice it is one task.
  defineFunction(
    'plan_bespreking',
    'p_jeugdige uuid, p_nummer int, p_voor date',
    'table (gemeente text, fout text)',
    `declare a toegang.account; g text;
    begin
      select * into a from toegang.account k where k.account_id = (select toegang.actor())
        and k.rol in ('consulent', 'regisseur', 'teamleider', 'accounthouder');
      select t.gemeente into g from zorg.traject t where t.jeugdige_id = p_jeugdige and t.variant = 'tInhoud'
        and t.eind is null and t.verwijzer <> '01' and t.toewijzing_nummers @> to_jsonb(p_nummer)
        and toegang.zicht_op(t.gemeente, p_jeugdige, ${dataKinds.ZP}) = 'alles';
      if a.account_id is null or g is null then return; end if;
      if p_voor <= ${today} or p_voor > ${today} + 92 then
        return query select g, 'uitstel'; return;
      end if;
      perform pg_advisory_xact_lock(hashtextextended('taken ' || a.account_id::text, 0));
      if not exists (select from toegang.taak t where t.gemeente = g and t.jeugdige_id = p_jeugdige
          and t.soort = 'bespreken-met-aanbieder' and t.houder = a.account_id and t.gedaan_op is null
          and (t.verwijst ->> 'bespreken')::int = p_nummer) then
        perform toegang.maak_taak(g, p_jeugdige, 'bespreken-met-aanbieder', a.account_id, p_voor,
          jsonb_build_object('bespreken', p_nummer));
      end if;
      return query select g, null::text;
    end`,
    'sp_app',
  ),
];

/** What the list of jeugdigen can be narrowed to for work: the costliest; and what a signal leads to. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', async () => {
    await run(
      db,
      `create table zorg.jeugdige_kosten (gemeente text not null, jeugdige_id uuid not null, nr int not null,
        bedrag bigint not null, bedrag_toegang bigint not null, primary key (gemeente, jeugdige_id, nr))`,
      // Filled by the next fold.
      'alter table zorg.jeugdige_overzicht add column herhaald_beroep boolean not null default false',
    );
    await protectTable(db, 'zorg.jeugdige_kosten', {
      import: 'select, insert, delete',
      app: { columns: '*', kind: dataKinds.FI },
    });
    // As every table with a jeugdige has since migration 08 (Jw 7.3.8, 7.3.9).
    await run(
      db,
      'create policy vernietigen on zorg.jeugdige_kosten for delete to sp_guard using (true)',
      'grant delete on zorg.jeugdige_kosten to sp_guard',
    );
  });
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      ...functions.map(({ create }) => create),
      `create or replace ${finishTaak(`${endedHere}, 'bespreken-met-aanbieder'`)}`,
    );
    await allowFunctions(
      db,
      'toegang',
      functions.map(({ name }) => name),
      'sp_app',
    );
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      `create or replace ${finishTaak(endedHere)}`,
      ...functions.map(({ name }) => `drop function toegang.${name}`),
    );
  });
  await asRole(db, 'sp_owner', () =>
    run(db, 'alter table zorg.jeugdige_overzicht drop column herhaald_beroep', 'drop table zorg.jeugdige_kosten'),
  );
}
