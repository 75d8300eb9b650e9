import type { Kysely } from 'kysely';
import { hidingLog } from './2026-11-24-64-hide-secret-places.ts';
import { askedStand } from './asked-and-judged.ts';
import { changeFunction, defineFunction } from './define-function.ts';
import { allowFunctions, asRole, guardTable, run } from './rights.ts';

/** As many files at most are opened for one question (Jw 7.4.0: only as far as needed). */
const MOST = 50;

const tables = [
  // Lawfulness and fraud (Jw 7.4.0 lid 1 onder d; Regeling Jw 6b), per project: one question about one aanbieder. `zaad`: with
  // which the sample was drawn, so that anybody can draw it again.
  `create table toegang.controle (
    gemeente text not null, controle_id uuid not null default gen_random_uuid(),
    vraag text not null check (length(vraag) between 10 and 1000), aanbieder text not null,
    aantal int not null check (aantal between 1 and ${MOST}), van date not null, eind date not null, tot date not null,
    gevraagd_door uuid not null references toegang.account, gevraagd_op timestamptz not null default clock_timestamp(),
    beoordeeld_door uuid references toegang.account, goedgekeurd_op timestamptz, afgewezen_op timestamptz, oordeel text,
    beeindigd_op timestamptz, zaad bytea check (length(zaad) = 32), gevonden int,
    primary key (gemeente, controle_id), check (van <= eind), check (beoordeeld_door <> gevraagd_door),
    check ((beoordeeld_door is null) = (goedgekeurd_op is null and afgewezen_op is null)),
    check (tot <= (gevraagd_op at time zone 'Europe/Amsterdam')::date + interval '12 months'),
    check (num_nonnulls(goedgekeurd_op, zaad, gevonden) in (0, 3)))`,
  // Whose file was drawn, in the order of the draw.
  `create table toegang.controle_jeugdige (
    gemeente text not null, controle_id uuid not null, jeugdige_id uuid not null, nr int not null, relatie_id uuid not null,
    primary key (gemeente, controle_id, jeugdige_id), foreign key (gemeente, controle_id) references toegang.controle,
    foreign key (gemeente, jeugdige_id) references zorg.jeugdige on delete cascade)`,
  'create index on toegang.controle_jeugdige (gemeente, jeugdige_id)',
];

const own = ['toegang.controle', 'toegang.controle_jeugdige'];
const today = `(statement_timestamp() at time zone 'Europe/Amsterdam')::date`;
/** The actor has this role and works for the gemeente. */
const is = (rol: string, gemeente: string) =>
  `exists (select from toegang.account where account_id = (select toegang.actor()) and actief and rol = '${rol}'
    and ${gemeente} = any (gemeenten))`;

/** Who had help of the aanbieder on any day of the period. */
const hadHelp = `select distinct t.jeugdige_id from zorg.toewijzing t where t.gemeente = c.gemeente
    and t.aanbieder = c.aanbieder and t.toestand not in ('verwijderd', 'wees') and t.begin <= c.eind
    and coalesce(t.eind, 'infinity') >= c.van`;

const functions = [
  defineFunction(
    'vraag_controle',
    'p_gemeente text, p_vraag text, p_aanbieder text, p_aantal int, p_van date, p_eind date, p_tot date',
    'uuid',
    `declare id uuid;
    begin
      if not ${is('controller', 'p_gemeente')} or p_tot < ${today} or p_tot > ${today} + interval '12 months' then return null; end if;
      insert into toegang.controle (gemeente, vraag, aanbieder, aantal, van, eind, tot, gevraagd_door)
        values (p_gemeente, p_vraag, p_aanbieder, p_aantal, p_van, p_eind, p_tot, toegang.actor()) returning controle_id into id;
      return id;
    end`,
    'sp_app',
  ),
  // By chance that follows from the seed alone: nobody chooses whose file is opened, and whoever doubts draws again.
  defineFunction(
    'trek_steekproef',
    'c toegang.controle',
    'int',
    `declare n int;
    begin
      with getrokken as (
        select j.jeugdige_id, (row_number() over (order by sha256(c.zaad || uuid_send(j.jeugdige_id))))::int as nr
          from (${hadHelp}) j
      ), gelegd as (
        insert into toegang.relatie (gemeente, jeugdige_id, houder, rol, relatie, van, tot, grond, gemaakt_door)
          select c.gemeente, g.jeugdige_id, c.gevraagd_door, 'controller', 'steekproef', clock_timestamp(),
            toegang.middernacht(c.tot + 1), 'steekproef', toegang.actor() from getrokken g where g.nr <= c.aantal
          returning jeugdige_id, relatie_id
      )
      insert into toegang.controle_jeugdige (gemeente, controle_id, jeugdige_id, nr, relatie_id)
        select c.gemeente, c.controle_id, g.jeugdige_id, g.nr, r.relatie_id from getrokken g join gelegd r using (jeugdige_id);
      get diagnostics n = row_count;
      return n;
    end`,
  ),
  // The functionaris gegevensbescherming is the second pair of eyes (S-12).
  defineFunction(
    'beoordeel_controle',
    'p_controle uuid, p_akkoord boolean, p_oordeel text',
    'text',
    `declare c toegang.controle; n int;
    begin
      select * into c from toegang.controle where controle_id = p_controle for update;
      if c.controle_id is null or not ${is('fg', 'c.gemeente')} then return 'onbekend'; end if;
      if c.gevraagd_door = toegang.actor() then return 'zelfde-persoon'; end if;
      if c.beoordeeld_door is not null or c.beeindigd_op is not null or c.tot < ${today} then return 'gesloten'; end if;
      select count(*) into n from (${hadHelp}) j;
      if p_akkoord and n = 0 then return 'niemand'; end if;
      update toegang.controle set beoordeeld_door = toegang.actor(), oordeel = p_oordeel,
          goedgekeurd_op = case when p_akkoord then clock_timestamp() end,
          afgewezen_op = case when not p_akkoord then clock_timestamp() end,
          zaad = case when p_akkoord then sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) end,
          gevonden = case when p_akkoord then n end
        where gemeente = c.gemeente and controle_id = p_controle returning * into c;
      if p_akkoord then
        perform toegang.trek_steekproef(c);
        perform logboek.schrijf(c.gemeente, array(select jeugdige_id from toegang.controle_jeugdige
          where gemeente = c.gemeente and controle_id = p_controle order by nr), 0, 'steekproef-getrokken ' || p_controle);
      else
        perform logboek.schrijf(c.gemeente, array[null]::uuid[], 0, 'controle-afgewezen ' || p_controle);
      end if;
      return case when p_akkoord then 'goedgekeurd' else 'afgewezen' end;
    end`,
    'sp_app',
  ),
  // By who asked or by an fg; the files close at once.
  defineFunction(
    'beeindig_controle',
    'p_controle uuid',
    'boolean',
    `declare c toegang.controle;
    begin
      update toegang.controle x set beeindigd_op = clock_timestamp() where x.controle_id = p_controle
          and x.beeindigd_op is null and x.afgewezen_op is null and x.tot >= ${today}
          and (x.gevraagd_door = (select toegang.actor()) and ${is('controller', 'x.gemeente')} or ${is('fg', 'x.gemeente')})
        returning * into c;
      if c.controle_id is null then return false; end if;
      update toegang.relatie r set tot = greatest(clock_timestamp(), r.van + interval '1 millisecond')
        from toegang.controle_jeugdige j where j.gemeente = c.gemeente and j.controle_id = c.controle_id
          and r.gemeente = j.gemeente and r.relatie_id = j.relatie_id and r.tot > clock_timestamp();
      perform logboek.schrijf(c.gemeente, array[null]::uuid[], 0, 'controle-beeindigd ' || p_controle);
      return true;
    end`,
    'sp_app',
  ),
  defineFunction(
    'lees_controles',
    '',
    `table (gemeente text, controle_id uuid, vraag text, aanbieder text, aanbieder_naam text, aantal int, van date, eind date,
      tot date, gevraagd_door text, gevraagd_op timestamptz, eigen boolean, stand text, beoordeeld_door text, oordeel text,
      gevonden int, getrokken int, zaad text)`,
    `begin
      return query select c.gemeente, c.controle_id, c.vraag, c.aanbieder, b.naam, c.aantal, c.van, c.eind, c.tot, v.naam,
          c.gevraagd_op, c.gevraagd_door = (select toegang.actor()),
          ${askedStand('c')},
          o.naam, c.oordeel, c.gevonden, (select count(*)::int from toegang.controle_jeugdige j
            where j.gemeente = c.gemeente and j.controle_id = c.controle_id), encode(c.zaad, 'hex')
        from toegang.controle c join toegang.account v on v.account_id = c.gevraagd_door
          left join toegang.account o on o.account_id = c.beoordeeld_door
          left join zorg.aanbieder b on b.gemeente = c.gemeente and b.agb = c.aanbieder
        where ${is('controller', 'c.gemeente')} or ${is('fg', 'c.gemeente')} order by c.gevraagd_op desc;
    end`,
    'sp_app',
    'stable',
  ),
  // Of whom a controller can ask a controle.
  defineFunction(
    'controle_aanbieders',
    '',
    'table (gemeente text, agb text, naam text)',
    `begin
      return query select t.gemeente, t.aanbieder, coalesce(b.naam, t.aanbieder) from (
          select distinct w.gemeente, w.aanbieder from zorg.toewijzing w where w.gemeente = any ((select k.gemeenten
            from toegang.account k where k.account_id = (select toegang.actor()) and k.actief and k.rol = 'controller')::text[])
              and w.toestand not in ('verwijderd', 'wees')) t
          left join zorg.aanbieder b on b.gemeente = t.gemeente and b.agb = t.aanbieder
        order by 3, 2, 1;
    end`,
    'sp_app',
    'stable',
  ),
  // The sample of one controle, for who asked for it, as long as its files are open.
  defineFunction(
    'lees_steekproef',
    'p_controle uuid',
    'table (gemeente text, jeugdige_id uuid, nr int)',
    `begin
      return query select j.gemeente, j.jeugdige_id, j.nr from toegang.controle c
          join toegang.controle_jeugdige j on j.gemeente = c.gemeente and j.controle_id = c.controle_id
        where c.controle_id = p_controle and c.gevraagd_door = (select toegang.actor()) and ${is('controller', 'c.gemeente')}
          and c.goedgekeurd_op is not null and c.beeindigd_op is null and c.tot >= ${today} order by j.nr;
    end`,
    'sp_app',
    'stable',
  ),
];

// The fg who approved looked at nothing: of the draw the family reads that, and not that the fg came to see who looks.
const ground = `case when r.handeling like 'steekproef-getrokken %' then 'getrokken' else r.grond end`;
const log = changeFunction(
  [hidingLog.now.replace(/^create or replace/, 'create')],
  'logboek.lees_inzagen',
  ['r.doel, r.grond, bit_or', `r.doel, ${ground}, bit_or`],
  ['r.grond, r.resultaat\n', `${ground}, r.resultaat\n`],
);

/** Control of an aanbieder per project: asked, judged by a second person, a sample by lot, an end (trust.md 3.2). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...tables);
    for (const table of own) await guardTable(db, table);
    await run(db, ...functions.map(({ create }) => create));
    for (const { name, to } of functions) await allowFunctions(db, 'toegang', [name], to);
    await run(db, log.now);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, log.before);
    for (const { name } of functions.toReversed()) await run(db, `drop function toegang.${name}`);
    for (const table of own.toReversed()) await run(db, `drop table ${table}`);
  });
}
