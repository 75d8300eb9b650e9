import type { Kysely } from 'kysely';
import { askedStand } from './asked-and-judged.ts';
import { defineFunction } from './define-function.ts';
import { allowFunctions, asRole, guardTable, run } from './rights.ts';

const tables = [
  // A set of rows about jeugdigen, for one question. `zout`: of the pseudonyms of this project; destroyed when it ends.
  `create table toegang.project (
    gemeente text not null, project_id uuid not null default gen_random_uuid(), gemeenten text[] not null,
    naam text not null check (length(naam) between 3 and 120), vraag text not null check (length(vraag) between 10 and 1000),
    ontvanger text not null check (length(ontvanger) between 2 and 200),
    tabellen text[] not null check (cardinality(tabellen) between 1 and 20), tot date not null,
    gevraagd_door uuid not null references toegang.account, gevraagd_op timestamptz not null default clock_timestamp(),
    beoordeeld_door uuid references toegang.account, goedgekeurd_op timestamptz, afgewezen_op timestamptz, oordeel text,
    beeindigd_op timestamptz, zout bytea check (length(zout) = 32),
    primary key (gemeente, project_id), check (gemeente = any (gemeenten)), check (beoordeeld_door <> gevraagd_door),
    check ((beoordeeld_door is null) = (goedgekeurd_op is null and afgewezen_op is null)),
    check (tot <= (gevraagd_op at time zone 'Europe/Amsterdam')::date + interval '12 months'),
    check (zout is null or goedgekeurd_op is not null and beeindigd_op is null))`,
  // Every set that was given: to whom, of what, how many rows.
  `create table toegang.project_gebruik (
    gemeente text not null, gebruik_id uuid not null default gen_random_uuid(), project_id uuid not null,
    account_id uuid not null, tabel text not null, rijen bigint not null, versie text not null,
    tijd timestamptz not null default clock_timestamp(), primary key (gemeente, gebruik_id),
    foreign key (gemeente, project_id) references toegang.project)`,
  'create index on toegang.project_gebruik (gemeente, project_id)',
];

const own = ['toegang.project', 'toegang.project_gebruik'];
const today = `(statement_timestamp() at time zone 'Europe/Amsterdam')::date`;
const seen = '(select toegang.onderzoeksgebied())::text[]';
const hasRole = (rol: string) =>
  `exists (select from toegang.account where account_id = (select toegang.actor()) and rol = '${rol}')`;
const runs = `p.goedgekeurd_op is not null and p.beeindigd_op is null and p.tot >= ${today}`;
/** A set goes to who asked for it, as long as the project runs and that person works for all its gemeenten. */
const mayTake = `p.project_id = p_project and p.gevraagd_door = (select toegang.actor()) and ${hasRole('beleidsmedewerker')}
  and p.gemeenten <@ ${seen} and ${runs}`;

const functions = [
  defineFunction(
    'vraag_project',
    'p_gemeenten text[], p_naam text, p_vraag text, p_ontvanger text, p_tabellen text[], p_tot date',
    'uuid',
    `declare id uuid;
    begin
      if cardinality(p_gemeenten) = 0 or not p_gemeenten <@ ${seen} or not ${hasRole('beleidsmedewerker')} then return null; end if;
      if p_tot < ${today} or p_tot > ${today} + interval '12 months' then return null; end if;
      insert into toegang.project (gemeente, gemeenten, naam, vraag, ontvanger, tabellen, tot, gevraagd_door)
        values (p_gemeenten[1], p_gemeenten, p_naam, p_vraag, p_ontvanger, p_tabellen, p_tot, toegang.actor())
        returning project_id into id;
      return id;
    end`,
    'sp_app',
  ),
  // The functionaris gegevensbescherming is the second pair of eyes, for all gemeenten of the project.
  defineFunction(
    'beoordeel_project',
    'p_project uuid, p_akkoord boolean, p_oordeel text',
    'text',
    `declare p toegang.project;
    begin
      select * into p from toegang.project where project_id = p_project for update;
      if p.project_id is null or not ${hasRole('fg')} or not p.gemeenten <@ ${seen} then return 'onbekend'; end if;
      if p.gevraagd_door = toegang.actor() then return 'zelfde-persoon'; end if;
      if p.beoordeeld_door is not null or p.beeindigd_op is not null or p.tot < ${today} then return 'gesloten'; end if;
      update toegang.project set beoordeeld_door = toegang.actor(), oordeel = p_oordeel,
        goedgekeurd_op = case when p_akkoord then clock_timestamp() end,
        afgewezen_op = case when not p_akkoord then clock_timestamp() end,
        zout = case when p_akkoord then sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
          || uuid_send(gen_random_uuid())) end
        where gemeente = p.gemeente and project_id = p_project;
      perform logboek.schrijf(g, array[null]::uuid[], 0,
        'project-' || case when p_akkoord then 'goedgekeurd' else 'afgewezen' end || ' ' || p_project)
        from unnest(p.gemeenten) g;
      return case when p_akkoord then 'goedgekeurd' else 'afgewezen' end;
    end`,
    'sp_app',
  ),
  // By who asked or by an fg; with it goes what ties its pseudonyms to jeugdigen.
  defineFunction(
    'beeindig_project',
    'p_project uuid',
    'boolean',
    `begin
      update toegang.project p set beeindigd_op = clock_timestamp(), zout = null
        where p.project_id = p_project and p.beeindigd_op is null and p.gemeenten <@ ${seen}
          and (p.gevraagd_door = (select toegang.actor()) or ${hasRole('fg')});
      return found;
    end`,
    'sp_app',
  ),
  defineFunction(
    'lees_projecten',
    '',
    `table (gemeente text, project_id uuid, gemeenten text[], naam text, vraag text, ontvanger text, tabellen text[],
      tot date, gevraagd_door text, gevraagd_op timestamptz, eigen boolean, stand text, beoordeeld_door text, oordeel text,
      gebruik jsonb)`,
    `begin
      return query select p.gemeente, p.project_id, p.gemeenten, p.naam, p.vraag, p.ontvanger, p.tabellen, p.tot, v.naam,
          p.gevraagd_op, p.gevraagd_door = (select toegang.actor()),
          ${askedStand('p')},
          b.naam, p.oordeel,
          coalesce((select jsonb_agg(jsonb_build_object('door', k.naam, 'tijd', u.tijd, 'tabel', u.tabel, 'rijen', u.rijen,
              'versie', u.versie) order by u.tijd desc)
            from toegang.project_gebruik u join toegang.account k on k.account_id = u.account_id
            where u.gemeente = p.gemeente and u.project_id = p.project_id), '[]')
        from toegang.project p join toegang.account v on v.account_id = p.gevraagd_door
          left join toegang.account b on b.account_id = p.beoordeeld_door
        where p.gemeenten <@ ${seen} and (${hasRole('beleidsmedewerker')} or ${hasRole('fg')})
        order by p.gevraagd_op desc;
    end`,
    'sp_app',
    'stable',
  ),
  // What a set is made with. `bezwaar`: jeugdigen who object to research (Jw 7.3.12 lid 2) are in no set.
  defineFunction(
    'open_project',
    'p_project uuid',
    'table (gemeenten text[], tabellen text[], zout bytea, bezwaar uuid[])',
    `begin
      return query select p.gemeenten, p.tabellen, p.zout, array(select v.jeugdige_id from toegang.vlag v
          where v.gemeente = any (p.gemeenten) and v.vlag = 'bezwaar-onderzoek' and v.tot > statement_timestamp())
        from toegang.project p where ${mayTake};
    end`,
    'sp_app',
    'stable',
  ),
  // No set is given that this did not keep, and asks again whether it may be given.
  defineFunction(
    'leg_projectgebruik_vast',
    'p_project uuid, p_tabel text, p_rijen bigint, p_versie text',
    'boolean',
    `declare gevonden toegang.project;
    begin
      select p.* into gevonden from toegang.project p where ${mayTake} and p_tabel = any (p.tabellen) for share;
      if gevonden.project_id is null then return false; end if;
      insert into toegang.project_gebruik (gemeente, project_id, account_id, tabel, rijen, versie)
        values (gevonden.gemeente, p_project, toegang.actor(), p_tabel, p_rijen, p_versie);
      perform logboek.schrijf(g, array[null]::uuid[], 2, 'onderzoeksset-gegeven ' || p_project) from unnest(gevonden.gemeenten) g;
      return true;
    end`,
    'sp_app',
  ),
  // Each day: who holds a set of a project that is over can no longer be told who is who, nor can the installation.
  defineFunction(
    'vergeet_projecten',
    '',
    'bigint',
    `declare n bigint;
    begin
      update toegang.project set zout = null where zout is not null and tot < ${today};
      get diagnostics n = row_count;
      return n;
    end`,
    'sp_jobs',
  ),
];

/** Projects that get rows about jeugdigen under pseudonyms of their own: asked, judged by a second person, with an end. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...tables);
    for (const table of own) await guardTable(db, table);
    await run(db, ...functions.map(({ create }) => create));
    for (const { name, to } of functions) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const { name } of functions.toReversed()) await run(db, `drop function toegang.${name}`);
    for (const table of own.toReversed()) await run(db, `drop table ${table}`);
  });
}
