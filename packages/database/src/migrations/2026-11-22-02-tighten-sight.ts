import type { Kysely } from 'kysely';
import { allowFunctions, asRole, definer, run } from './rights.ts';

/** What the app no longer reads: parts of messages and link keys say more than the page of a jeugdige needs. */
const closed: Record<string, string> = {
  gebeurtenis: '(gemeente, bericht_id, nr, jeugdige_id, soort, zoekt, toewijzing_nummers)',
  sleutel: '',
  sleutel_via: '',
};

const tables = [
  // Why a BSN was shown: the log holds no words of a person.
  `create table toegang.onthulling (
    gemeente text not null, onthulling_id uuid not null default gen_random_uuid(), jeugdige_id uuid not null,
    account_id uuid not null references toegang.account, doel text not null, reden text not null,
    tijd timestamptz not null default clock_timestamp(), primary key (gemeente, onthulling_id),
    foreign key (gemeente, jeugdige_id) references zorg.jeugdige on delete cascade)`,
  'alter table toegang.onthulling enable row level security',
  'alter table toegang.onthulling force row level security',
  'create policy guard on toegang.onthulling to sp_guard using (true) with check (true)',
];

const functions = [
  // How much of one kind the actor sees of one jeugdige now: `alles`, `eigen` (rows of the own aanbieder), or null.
  `create function toegang.zicht_op(p_gemeente text, p_jeugdige uuid, p_soort int) returns text
    language plpgsql stable ${definer} as $$
  declare alles boolean; eigen boolean;
  begin
    if p_gemeente = any (toegang.gemeenten(p_soort)) then return 'alles'; end if;
    select bool_or(lezen & p_soort <> 0), bool_or(zicht.eigen & p_soort <> 0) into alles, eigen from toegang.zicht
      where gemeente = p_gemeente and jeugdige_id = p_jeugdige and houder = any ((select toegang.houders())::uuid[])
        and statement_timestamp() >= van and statement_timestamp() < tot;
    return case when alles then 'alles' when eigen then 'eigen' end;
  end $$`,
  // Headers of the berichten with a part about a jeugdige, also those that were found by a link key. In steps of plain
  // index look-ups: as one statement the planner, who cannot guess how few they are, reads whole tables.
  `create function toegang.berichten_van(p_gemeente text, p_jeugdige uuid)
    returns table (bericht_id uuid, domein text, soort text, aanbieder text, identificatie text, dagtekening date,
      ontvangen_op timestamptz, toewijzing_nummers jsonb) language plpgsql stable ${definer} as $$
  declare zicht text := toegang.zicht_op(p_gemeente, p_jeugdige, 2); agb text[] := toegang.eigen_agb();
    sleutels text[]; ids uuid[]; nummers jsonb[];
  begin
    if zicht is null then return; end if;
    sleutels := array(with recursive gevonden as (
        select s.sleutel from zorg.sleutel s where s.gemeente = p_gemeente and s.jeugdige_id = p_jeugdige
        union select v.sleutel from gevonden g join zorg.sleutel_via v on v.gemeente = p_gemeente and v.via = g.sleutel)
      select sleutel from gevonden);
    select array_agg(d.bericht_id), array_agg(d.toewijzing_nummers) into ids, nummers from (
      select g.bericht_id, g.toewijzing_nummers from zorg.gebeurtenis g
        where g.gemeente = p_gemeente and g.jeugdige_id = p_jeugdige
      union all select g.bericht_id, g.toewijzing_nummers from zorg.gebeurtenis g
        where g.gemeente = p_gemeente and g.zoekt = any (sleutels)) d;
    return query select b.bericht_id, b.domein, b.soort, b.aanbieder, b.identificatie, b.dagtekening, b.ontvangen_op,
        d.nummers
      from (select u.id, coalesce(jsonb_agg(distinct n) filter (where n is not null), '[]') as nummers
          from unnest(ids, nummers) u(id, lijst) left join jsonb_array_elements(u.lijst) n on true group by u.id) d
        join zorg.bericht b on b.gemeente = p_gemeente and b.bericht_id = d.id
      where zicht = 'alles' or b.aanbieder = any (agb)
      order by b.dagtekening desc, b.volgnummer desc;
  end $$`,
  // Masked, revealed one by one with a reason (trust.md 3.1, cell code m). Null when the actor has no such sight.
  `create function toegang.onthul_bsn(p_gemeente text, p_jeugdige uuid, p_reden text) returns bytea
    language plpgsql volatile ${definer} as $$
  begin
    if p_reden is null or length(trim(p_reden)) < 10 or length(p_reden) > 500 then
      raise exception 'reden is te kort of te lang' using errcode = '22023';
    end if;
    if toegang.zicht_op(p_gemeente, p_jeugdige, 64) is distinct from 'alles' then return null; end if;
    insert into toegang.onthulling (gemeente, jeugdige_id, account_id, doel, reden)
      values (p_gemeente, p_jeugdige, toegang.actor(), current_setting('samenpad.doel'), trim(p_reden));
    perform logboek.schrijf(p_gemeente, array[p_jeugdige], 64, 'bsn-onthuld');
    return (select bsn_cijfer from zorg.identiteit where gemeente = p_gemeente and jeugdige_id = p_jeugdige);
  end $$`,
  // The gemeenten in which the actor works with jeugdigen: where a search for who is known makes sense.
  `create function toegang.werkgemeenten() returns text[] language sql stable ${definer} as $$
    select coalesce((select k.gemeenten from toegang.account k where k.account_id = (select toegang.actor())
      and exists (select from toegang.matrix m where m.rol = k.rol and m.relatie = 'betrokken' and m.lezen & 1 <> 0)), '{}') $$`,
  // "Known by team X" and nothing else (trust.md 3.7): the teams of whoever is betrokken now; null when it is none. The
  // child of a colleague is never a hit.
  `create function toegang.bekend_bij(p_gemeente text, p_ids uuid[]) returns table (gemeente text, team text)
    language plpgsql volatile ${definer} as $$
  declare gevonden uuid[] := array(select j from unnest(p_ids) j where not exists (select from toegang.vlag f
    where f.gemeente = p_gemeente and f.jeugdige_id = j and f.vlag = 'kind-van-collega' and f.tot = 'infinity'));
  begin
    if cardinality(gevonden) = 0 then return; end if;
    perform logboek.schrijf(p_gemeente, gevonden, 1, 'bekend-gezocht');
    return query select distinct p_gemeente, t.naam from unnest(gevonden) j
      left join toegang.relatie r on r.gemeente = p_gemeente and r.jeugdige_id = j
        and r.relatie in ('betrokken', 'waarnemer') and statement_timestamp() >= r.van and statement_timestamp() < r.tot
      left join toegang.account k on k.account_id = r.houder
      left join toegang.team t on t.gemeente = p_gemeente and t.team_id = k.team_id;
  end $$`,
  `create function toegang.zoek_bekend(p_index bytea) returns table (gemeente text, team text)
    language plpgsql volatile ${definer} as $$
  begin
    return query select b.* from (select i.gemeente as g, array_agg(i.jeugdige_id) as ids from zorg.identiteit i
        where i.gemeente = any (toegang.werkgemeenten()) and i.bsn_index = p_index group by i.gemeente) x
      cross join lateral toegang.bekend_bij(x.g, x.ids) b;
  end $$`,
  // Every word whole, and the birth date: a part of a name finds nobody.
  `create function toegang.zoek_bekend_op_naam(p_woorden text[], p_geboren date) returns table (gemeente text, team text)
    language plpgsql volatile ${definer} as $$
  begin
    return query select b.* from (select i.gemeente as g, array_agg(i.jeugdige_id) as ids
        from (select z.gemeente, z.jeugdige_id from zorg.zoeksleutel z
          where z.gemeente = any (toegang.werkgemeenten()) and z.sleutel = any (p_woorden)
          group by z.gemeente, z.jeugdige_id
          having count(*) = (select count(distinct w) from unnest(p_woorden) w)) z
        join zorg.identiteit i using (gemeente, jeugdige_id) where i.geboortedatum = p_geboren group by i.gemeente) x
      cross join lateral toegang.bekend_bij(x.g, x.ids) b;
  end $$`,
];

const internal = ['zicht_op(text, uuid, int)', 'werkgemeenten()', 'bekend_bij(text, uuid[])'];
const forApp = [
  'berichten_van(text, uuid)',
  'onthul_bsn(text, uuid, text)',
  'zoek_bekend(bytea)',
  'zoek_bekend_op_naam(text[], date)',
];

/** Less for the app role to read: parts of messages by one function, one BSN at a time, and whether somebody is known. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', async () => {
    for (const [table, columns] of Object.entries(closed)) {
      await run(
        db,
        `drop policy lezen on zorg.${table}`,
        `revoke select on zorg.${table} from sp_app`,
        ...(columns === '' ? [] : [`revoke select ${columns} on zorg.${table} from sp_app`]),
      );
    }
  });
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...tables, ...functions);
    await allowFunctions(db, 'toegang', internal);
    await allowFunctions(db, 'toegang', forApp, 'sp_app');
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const name of [...forApp, ...internal.toReversed()]) await run(db, `drop function toegang.${name}`);
    await run(db, 'drop table toegang.onthulling');
  });
  await asRole(db, 'sp_owner', async () => {
    for (const [table, columns] of Object.entries(closed)) {
      await run(
        db,
        `create policy lezen on zorg.${table} for select to sp_app using
           (gemeente = any ((select toegang.gemeenten(2))::text[]))`,
        `grant select ${columns} on zorg.${table} to sp_app`,
      );
    }
  });
}
