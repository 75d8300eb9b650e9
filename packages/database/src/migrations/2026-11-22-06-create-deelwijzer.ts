import type { Kysely } from 'kysely';
import { allowFunctions, asRole, definer, guardTable, run } from './rights.ts';

/** Bit of CN: who reads the notes of the gemeente. */
const notes = 8;

const tables = [
  // Copy of the switches of packages/access; `applySwitches` fills it at every start.
  `create table toegang.schakelaar_regel (
    schakelaar text not null, rol text not null, relatie text not null, verbergt int not null,
    primary key (schakelaar, rol, relatie))`,
  // What the sharing guide answered, with rule, day and person (S4-80). Codes only: no text about anybody.
  `create table toegang.deelbesluit (
    gemeente text not null, deelbesluit_id uuid not null default gen_random_uuid(), jeugdige_id uuid not null,
    vraag jsonb not null, antwoord text not null check (antwoord in ('ja', 'met-toestemming', 'nee')),
    handelingen text[] not null, ontvanger text not null, soorten int not null, regel text not null,
    uitkomst text not null, familie_ziet boolean not null, door uuid not null, naam text not null, rol text not null,
    organisatie_id uuid, op timestamptz not null default clock_timestamp(), primary key (gemeente, deelbesluit_id),
    foreign key (gemeente, jeugdige_id) references zorg.jeugdige on delete cascade)`,
  'create index on toegang.deelbesluit (gemeente, jeugdige_id)',
];

const functions = [
  // `sinds` is that of the statement: the trigger that rebuilds the sight looks at that moment.
  `create function toegang.zet_schakelaar(p_gemeente text, p_schakelaar text, p_aan boolean, p_reden text) returns text
    language plpgsql volatile ${definer} as $$
  declare a uuid := toegang.actor();
  begin
    if not exists (select from toegang.account where account_id = a and rol in ('fg', 'functioneel-beheerder')
        and p_gemeente = any (gemeenten)) then
      return 'niet-gevonden';
    end if;
    if coalesce(length(trim(p_reden)), 0) < 10 then return 'reden-ontbreekt'; end if;
    insert into toegang.schakelaar (gemeente, schakelaar, sinds, rol, relatie, verbergt, aan, door, reden)
      select p_gemeente, schakelaar, statement_timestamp(), rol, relatie, verbergt, p_aan, a, trim(p_reden)
      from toegang.schakelaar_regel where schakelaar = p_schakelaar;
    return case when found then 'bewaard' else 'niet-gevonden' end;
  end $$`,
  // The last state of every switch that was ever set, in the gemeenten of the actor.
  `create function toegang.lees_schakelaars()
      returns table (gemeente text, schakelaar text, aan boolean, sinds timestamptz, naam text, reden text)
    language plpgsql stable ${definer} as $$
  begin
    return query select distinct on (s.gemeente, s.schakelaar) s.gemeente, s.schakelaar, s.aan, s.sinds, k.naam, s.reden
      from toegang.account zelf join toegang.schakelaar s on s.gemeente = any (zelf.gemeenten)
        left join toegang.account k on k.account_id = s.door
      where zelf.account_id = (select toegang.actor()) order by s.gemeente, s.schakelaar, s.sinds desc;
  end $$`,
  // Null when the actor has no sight of the jeugdige. A share without consent gives a task to inform within 4 weeks.
  `create function toegang.bewaar_deelbesluit(p_gemeente text, p_jeugdige uuid, p_besluit jsonb, p_informeren boolean)
      returns uuid language plpgsql volatile ${definer} as $$
  declare z record; k toegang.account; id uuid;
  begin
    select * into z from toegang.eigen_zicht(p_gemeente, p_jeugdige);
    if z.lezen is null or z.familie <> 0 then return null; end if;
    select * into k from toegang.account where account_id = (select toegang.actor());
    insert into toegang.deelbesluit (gemeente, jeugdige_id, vraag, antwoord, handelingen, ontvanger, soorten, regel, uitkomst,
        familie_ziet, door, naam, rol, organisatie_id)
      select p_gemeente, p_jeugdige, b.vraag, b.antwoord, b.handelingen, b.ontvanger, b.soorten, b.regel, b.uitkomst,
        b."familieZiet", k.account_id, k.naam, k.rol, (toegang.eigen_organisaties())[1]
      from jsonb_to_record(p_besluit) as b(vraag jsonb, antwoord text, handelingen text[], ontvanger text, soorten int,
        regel text, uitkomst text, "familieZiet" boolean)
      returning deelbesluit_id into id;
    if p_informeren then
      perform toegang.maak_taak(p_gemeente, p_jeugdige, 'informeren', k.account_id,
        (clock_timestamp() at time zone 'Europe/Amsterdam')::date + 28, jsonb_build_object('deelbesluit', id));
    end if;
    return id;
  end $$`,
  // Those of the gemeente for who reads its notes, those of an organisation for its own people; the family what is safe.
  `create function toegang.deelbesluiten(p_gemeente text, p_jeugdige uuid) returns setof toegang.deelbesluit
    language plpgsql stable ${definer} as $$
  declare z record; eigen uuid[] := toegang.eigen_organisaties();
  begin
    select * into z from toegang.eigen_zicht(p_gemeente, p_jeugdige);
    if z.lezen is null then return; end if;
    return query select d.* from toegang.deelbesluit d where d.gemeente = p_gemeente and d.jeugdige_id = p_jeugdige
      and case when z.familie <> 0 then d.familie_ziet and z.lezen & ${notes} <> 0
        else d.door = (select toegang.actor()) or d.organisatie_id = any (eigen)
          or d.organisatie_id is null and z.lezen & ${notes} <> 0 end
      order by d.op desc;
  end $$`,
];

const forApp = [
  'zet_schakelaar(text, text, boolean, text)',
  'lees_schakelaars()',
  'bewaar_deelbesluit(text, uuid, jsonb, boolean)',
  'deelbesluiten(text, uuid)',
];

/** Switches that tighten the matrix, and what the sharing guide answered about one jeugdige. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...tables);
    for (const table of ['toegang.schakelaar_regel', 'toegang.deelbesluit']) await guardTable(db, table);
    await run(db, ...functions);
    await allowFunctions(db, 'toegang', forApp, 'sp_app');
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const name of forApp) await run(db, `drop function toegang.${name}`);
    await run(db, 'drop table toegang.deelbesluit', 'drop table toegang.schakelaar_regel');
  });
}
