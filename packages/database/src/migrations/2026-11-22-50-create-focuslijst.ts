import type { Kysely } from 'kysely';
import { defineFunction } from './define-function.ts';
import { allowFunctions, asRole, dataKinds, guardTable, run } from './rights.ts';
import { endedHere, finishTaak } from './toestemming-taken.ts';

const today = "(statement_timestamp() at time zone 'Europe/Amsterdam')::date";

const tables = [
  // What a gemeente made of a rule, version after version: who, when, why. Never changed, only followed by the next.
  `create table toegang.focusregel (
    gemeente text not null, regel text not null check (regel ~ '^[a-z0-9-]{3,40}$'), versie int not null check (versie > 0),
    waarde int not null check (waarde > 0), aan boolean not null, van date not null,
    reden text not null check (length(reden) between 3 and 300), door uuid not null references toegang.account,
    op timestamptz not null default clock_timestamp(), primary key (gemeente, regel, versie))`,
  // S0-12: what somebody chose to do with a line. `regels`: the rules that held then, each with its version.
  `create table toegang.focuskeuze (
    gemeente text not null, keuze_id uuid not null default gen_random_uuid(), jeugdige_id uuid not null,
    keuze text not null check (keuze in ('opgepakt', 'geparkeerd', 'afgevoerd', 'accountgesprek', 'gevraagd')),
    eigenaar uuid references toegang.account, dag date, reden text check (reden ~ '^[a-z-]{3,40}$'),
    regels jsonb not null, door uuid not null references toegang.account,
    op timestamptz not null default clock_timestamp(), ongedaan_op timestamptz, ongedaan_door uuid,
    primary key (gemeente, keuze_id), foreign key (gemeente, jeugdige_id) references zorg.jeugdige on delete cascade,
    check ((keuze = 'opgepakt') = (eigenaar is not null)), check ((keuze in ('geparkeerd', 'afgevoerd')) = (reden is not null)),
    check ((keuze in ('opgepakt', 'geparkeerd', 'gevraagd')) = (dag is not null)),
    check ((ongedaan_op is null) = (ongedaan_door is null)))`,
  'create index on toegang.focuskeuze (gemeente, jeugdige_id)',
];

/** Who turns a line into work; the others of those who steer read lists, and choose nothing. */
const workers = `('consulent', 'regisseur', 'teamleider', 'accounthouder')`;
const worker = `(select k.account_id from toegang.account k where k.account_id = (select toegang.actor()) and k.rol in ${workers})`;

export const focuslijstFunctions = [
  // From which amount somebody is among the costliest share of a gemeente; ties are in. For who sees costs of a jeugdige.
  defineFunction(
    'focusgrens',
    'p_gemeente text, p_procent int, p_toegang boolean',
    'bigint',
    `begin
      return (select min(r.hoogte) from (
          select b.hoogte, count(*) over () as aantal, row_number() over (order by b.hoogte desc) as plaats
          from zorg.jeugdige_kosten k
            cross join lateral (select case when p_toegang then k.bedrag_toegang else k.bedrag end as hoogte) b
          where k.gemeente = p_gemeente and b.hoogte > 0 and exists (select from toegang.account a join toegang.matrix m
            on m.rol = a.rol and m.familie = 0 and m.lezen & ${dataKinds.FI} <> 0
            where a.account_id = (select toegang.actor()) and p_gemeente = any (a.gemeenten))) r
        where r.plaats <= ceil(r.aantal * p_procent / 100.0));
    end`,
    'sp_app',
    'stable',
  ),
  defineFunction(
    'lees_focusregels',
    '',
    `table (gemeente text, regel text, versie int, waarde int, aan boolean, van date, reden text, door text,
      op timestamptz)`,
    `begin
      return query select f.gemeente, f.regel, f.versie, f.waarde, f.aan, f.van, f.reden, k.naam, f.op
        from toegang.focusregel f join toegang.account k on k.account_id = f.door
        where f.gemeente in (select unnest(a.gemeenten) from toegang.account a where a.account_id = ${worker})
        order by f.gemeente, f.regel, f.versie desc;
    end`,
    'sp_app',
    'stable',
  ),
  // The version it became; null when the actor leads no team of the gemeente. Two at once: one after the other.
  defineFunction(
    'wijzig_focusregel',
    'p_gemeente text, p_regel text, p_waarde int, p_aan boolean, p_van date, p_reden text',
    'int',
    `declare v int;
    begin
      if p_van < ${today} or not exists (select from toegang.account a where a.account_id = (select toegang.actor())
          and a.rol = 'teamleider' and p_gemeente = any (a.gemeenten)) then return null; end if;
      perform pg_advisory_xact_lock(hashtextextended('focusregel ' || p_gemeente || p_regel, 0));
      insert into toegang.focusregel (gemeente, regel, versie, waarde, aan, van, reden, door)
        select p_gemeente, p_regel, coalesce(max(f.versie), 0) + 1, p_waarde, p_aan, p_van, p_reden, toegang.actor()
          from toegang.focusregel f where f.gemeente = p_gemeente and f.regel = p_regel returning versie into v;
      return v;
    end`,
    'sp_app',
  ),
  // The last choice about each jeugdige of whom the actor sees the care path, as one of those who work.
  defineFunction(
    'lees_focuskeuzes',
    '',
    `table (gemeente text, jeugdige_id uuid, keuze_id uuid, keuze text, eigenaar text, dag date, reden text, regels jsonb,
      door text, op timestamptz, verlopen boolean)`,
    `declare h uuid[] := toegang.houders();
    begin
      if ${worker} is null then return; end if;
      return query select distinct on (f.gemeente, f.jeugdige_id) f.gemeente, f.jeugdige_id, f.keuze_id, f.keuze, e.naam,
          f.dag, f.reden, f.regels, k.naam, f.op, f.keuze = 'geparkeerd' and f.dag <= ${today}
        from toegang.focuskeuze f join toegang.account k on k.account_id = f.door
          left join toegang.account e on e.account_id = f.eigenaar
        where f.ongedaan_op is null and exists (select from toegang.zicht z where z.gemeente = f.gemeente
          and z.jeugdige_id = f.jeugdige_id and z.houder = any (h) and z.familie = 0 and z.lezen & ${dataKinds.ZP} <> 0
          and statement_timestamp() >= z.van and statement_timestamp() < z.tot)
        order by f.gemeente, f.jeugdige_id, f.op desc;
    end`,
    'sp_app',
    'stable',
  ),
  // What the choice asks of somebody: the owner, or the aanbieders that work here. False: no aanbieder can be asked.
  defineFunction(
    'maak_focustaak',
    'p_gemeente text, p_jeugdige uuid, p_keuze uuid, p_soort text, p_eigenaar uuid, p_dag date',
    'boolean',
    `declare o record; asked boolean := p_soort <> 'gevraagd'; about jsonb := jsonb_build_object('focus', p_keuze);
    begin
      if p_soort = 'opgepakt' then
        perform toegang.maak_taak(p_gemeente, p_jeugdige, 'focus-oppakken', p_eigenaar, p_dag, about);
      elsif p_soort = 'gevraagd' then
        for o in select distinct g.organisatie_id from zorg.traject t join toegang.organisatie g on g.agb = t.aanbieder
          where t.gemeente = p_gemeente and t.jeugdige_id = p_jeugdige and t.variant = 'tInhoud' and t.eind is null
        loop
          asked := true;
          perform toegang.maak_taak(p_gemeente, p_jeugdige, 'vraag-van-gemeente',
            toegang.save_houder('hulpverlener', o.organisatie_id, null, null), p_dag, about);
        end loop;
      end if;
      return asked;
    end`,
  ),
  // One choice about many at once; each line stands alone, and what the actor may not see is left out. The family and the
  // toewijzing notice nothing: no decision about a person is made here.
  defineFunction(
    'kies_focus',
    'p_rijen jsonb, p_keuze text, p_eigenaar text, p_dag date, p_reden text',
    'table (gemeente text, jeugdige_id uuid, keuze_id uuid)',
    `declare a uuid := ${worker}; r record; id uuid; e uuid;
    begin
      if a is null or p_dag <= ${today} or p_dag > ${today} + 366 then return; end if;
      for r in select x.gemeente, x.jeugdige_id, x.regels
        from jsonb_to_recordset(p_rijen) as x (gemeente text, jeugdige_id uuid, regels jsonb)
        where toegang.zicht_op(x.gemeente, x.jeugdige_id, ${dataKinds.ZP}) = 'alles'
        order by x.gemeente, x.jeugdige_id
      loop
        perform pg_advisory_xact_lock(hashtextextended('focus ' || r.gemeente || r.jeugdige_id, 0));
        e := case when p_keuze <> 'opgepakt' then null when p_eigenaar = 'ik' then a
          else coalesce(toegang.zaakhouder(r.gemeente, r.jeugdige_id), a) end;
        id := gen_random_uuid();
        continue when not toegang.maak_focustaak(r.gemeente, r.jeugdige_id, id, p_keuze, e, p_dag);
        insert into toegang.focuskeuze as f (gemeente, keuze_id, jeugdige_id, keuze, eigenaar, dag, reden, regels, door)
          values (r.gemeente, id, r.jeugdige_id, p_keuze, e, p_dag, p_reden, r.regels, a);
        -- Earlier work on this line is replaced; taking the choice back opens it again.
        update toegang.taak t set gedaan_op = clock_timestamp(), gedaan_door = a,
            verwijst = t.verwijst || jsonb_build_object('vervangen', id)
          where t.gemeente = r.gemeente and t.jeugdige_id = r.jeugdige_id and t.gedaan_op is null
            and t.soort in ('focus-oppakken', 'vraag-van-gemeente') and (t.verwijst ->> 'focus')::uuid <> id;
        gemeente := r.gemeente; jeugdige_id := r.jeugdige_id; keuze_id := id;
        return next;
      end loop;
    end`,
    'sp_app',
  ),
  // Undo of one's own last choices: what stood before stands again.
  defineFunction(
    'herroep_focus',
    'p_keuzes uuid[]',
    'table (gemeente text, jeugdige_id uuid, keuze_id uuid)',
    `declare r record;
    begin
      for r in update toegang.focuskeuze f set ongedaan_op = clock_timestamp(), ongedaan_door = ${worker}
        where f.keuze_id = any (p_keuzes) and f.door = ${worker} and f.ongedaan_op is null
          and toegang.zicht_op(f.gemeente, f.jeugdige_id, ${dataKinds.ZP}) = 'alles'
          and not exists (select from toegang.focuskeuze n where n.gemeente = f.gemeente
            and n.jeugdige_id = f.jeugdige_id and n.op > f.op and n.ongedaan_op is null)
        returning f.gemeente, f.jeugdige_id, f.keuze_id
      loop
        delete from toegang.taak t where t.gemeente = r.gemeente and t.jeugdige_id = r.jeugdige_id
          and t.gedaan_op is null and (t.verwijst ->> 'focus')::uuid = r.keuze_id;
        update toegang.taak t set gedaan_op = null, gedaan_door = null, verwijst = t.verwijst - 'vervangen'
          where t.gemeente = r.gemeente and t.jeugdige_id = r.jeugdige_id
            and (t.verwijst ->> 'vervangen')::uuid = r.keuze_id;
        gemeente := r.gemeente; jeugdige_id := r.jeugdige_id; keuze_id := r.keuze_id;
        return next;
      end loop;
    end`,
    'sp_app',
  ),
];

const endedBefore = `${endedHere}, 'bespreken-met-aanbieder'`;
const own = ['toegang.focusregel', 'toegang.focuskeuze'];

/** The focus list (C5): rules that a gemeente sets, and what people choose to do with each line. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...tables);
    for (const table of own) await guardTable(db, table);
    await run(
      db,
      ...focuslijstFunctions.map(({ create }) => create),
      `create or replace ${finishTaak(`${endedBefore}, 'focus-oppakken', 'vraag-van-gemeente'`)}`,
    );
    for (const { name, to } of focuslijstFunctions) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, `create or replace ${finishTaak(endedBefore)}`);
    for (const { name } of focuslijstFunctions.toReversed()) await run(db, `drop function toegang.${name}`);
    for (const table of own.toReversed()) await run(db, `drop table ${table}`);
  });
}
