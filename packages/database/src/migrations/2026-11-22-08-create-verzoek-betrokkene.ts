import type { Kysely } from 'kysely';
import { mandaatFunctions, mandaatTables } from './mandaat.ts';
import { asRole, guardTable, run } from './rights.ts';
import { pairFunctions } from './tweede-paar.ts';
import { destroyFunctions, systemAccount } from './vernietiging.ts';
import { requestFunctions } from './verzoek-functions.ts';

const child = 'foreign key (gemeente, jeugdige_id) references zorg.jeugdige on delete cascade';

const tables = [
  // S-12: an act that one person may not do alone. `onderwerp` is the id of what the act is about, never a name.
  `create table toegang.tweede_paar (
    gemeente text not null, paar_id uuid not null default gen_random_uuid(),
    handeling text not null check (handeling in ('vernietiging', 'roltoekenning', 'bulkexport')), onderwerp text not null,
    reden text not null check (length(reden) between 10 and 1000), gevraagd_door uuid not null,
    gevraagd_op timestamptz not null default clock_timestamp(), bevestigd_door uuid, bevestigd_op timestamptz,
    afgewezen_op timestamptz, gebruikt_op timestamptz,
    geldig_tot timestamptz not null default clock_timestamp() + interval '14 days', primary key (gemeente, paar_id),
    check (bevestigd_door <> gevraagd_door), check ((bevestigd_door is null) = (bevestigd_op is null and afgewezen_op is null)))`,
  // A request of the person concerned: AVG 15 to 17, Jw 7.3.9 and 7.3.10.
  `create table toegang.verzoek_betrokkene (
    gemeente text not null, verzoek_id uuid not null default gen_random_uuid(), jeugdige_id uuid not null,
    soort text not null check (soort in ('inzage', 'afschrift', 'correctie', 'vernietiging')),
    toelichting text not null default '', hoe text not null check (hoe in ('portaal', 'papier', 'mondeling')),
    indiener uuid, vastgelegd_door uuid not null, indiener_naam text not null,
    hoedanigheid text not null check (hoedanigheid in ('jeugdige', 'ouder', 'voogd', 'vertegenwoordiger')),
    ingediend_op timestamptz not null default clock_timestamp(), antwoord_voor date not null,
    verlengd_op timestamptz, verlengd_reden text, behandelaar uuid, behandelaar_rol text,
    besluit text check (besluit in ('toegewezen', 'gedeeltelijk', 'afgewezen')), weigergrond text, motivering text,
    besluit_op timestamptz, paar_id uuid, primary key (gemeente, verzoek_id), ${child},
    check (verlengd_op is null or length(verlengd_reden) >= 10),
    check ((besluit is null) = (besluit_op is null)), check (besluit is null or length(motivering) >= 10),
    check ((besluit in ('gedeeltelijk', 'afgewezen')) = (weigergrond is not null)))`,
  'create index on toegang.verzoek_betrokkene (gemeente, jeugdige_id)',
  // What stays of a file that was destroyed: that it was, when, why and by whom. No content (Jw 7.3.9).
  `create table toegang.vernietiging (
    gemeente text not null, vernietiging_id uuid not null default gen_random_uuid(), jeugdige_id uuid not null,
    grond text not null check (grond in ('verzoek', 'bewaartermijn')), verzoek_id uuid, paar_id uuid,
    gevraagd_door uuid, bevestigd_door uuid, bewaren_tot date, tellingen jsonb not null,
    uitgevoerd_op timestamptz not null default clock_timestamp(), primary key (gemeente, vernietiging_id))`,
];

const own = ['tweede_paar', 'verzoek_betrokkene', 'vernietiging', 'mandaat', 'mandaat_gebruik'];

/** Tables of sp_owner in which a jeugdige is destroyed; those that name one. */
const everyTable = (statements: string) => `do $$ declare t text; begin
  for t in select c.oid::regclass from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'jeugdige_id'
      where c.relnamespace = 'zorg'::regnamespace and c.relkind = 'r' order by 1 loop
    ${statements}
  end loop; end $$`;

/** What sp_jobs may see and change: sealed contents and the key they are sealed with, in rows that otherwise stay as they are. */
const sealed = [
  ['identiteit', 'jeugdige_id', 'bsn_cijfer'],
  ['bericht', 'bericht_id, soort', 'inhoud'],
  ['quarantaine', 'bericht_id, soort', 'inhoud'],
  ['extract', 'extract_id, soort', 'inhoud'],
] as const;

const refuseChange = (allowed: string) => `create or replace function zorg.refuse_change() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
  begin
    ${allowed}
    raise exception 'een bewaard bericht wordt niet gewijzigd' using errcode = '42501';
  end $$`;

const forOwner = [
  ...sealed.flatMap(([table, key, column]) => [
    `create policy beheren on zorg.${table} to sp_jobs using (true) with check (true)`,
    `grant select (gemeente, ${key}, sleutel_id, ${column}), update (${column}, sleutel_id) on zorg.${table} to sp_jobs`,
  ]),
  'grant usage on schema zorg to sp_jobs',
  // The column rights of sp_jobs leave only the sealed content: sealed anew (S-50), or struck out (Jw 7.3.9).
  refuseChange("if tg_op = 'UPDATE' and current_user = 'sp_jobs' then return null; end if;"),
  everyTable(`execute format('create policy vernietigen on %s for delete to sp_guard using (true)', t);
    execute format('grant delete on %s to sp_guard', t);`),
  'create policy melden on zorg.wijziging to sp_guard using (true) with check (true)',
  'grant insert, update on zorg.wijziging to sp_guard',
];

const forApp = [...pairFunctions, ...requestFunctions, ...mandaatFunctions].filter(({ to }) => to === 'sp_app');
const all = [...pairFunctions, ...requestFunctions, ...destroyFunctions, ...mandaatFunctions];

const policies = [
  // The FG sees every request of the gemeente; whoever asked or recorded it sees that one; who works on the case too.
  `create policy eigen on toegang.verzoek_betrokkene for select to sp_app using (
    gemeente = any ((select toegang.gemeenten(8192))::text[]) or indiener = (select toegang.actor())
    or vastgelegd_door = (select toegang.actor()) or behandelaar = (select toegang.actor())
    or exists (select from toegang.zicht z where z.gemeente = verzoek_betrokkene.gemeente
      and z.jeugdige_id = verzoek_betrokkene.jeugdige_id and statement_timestamp() >= z.van
      and statement_timestamp() < z.tot and z.schrijven & 8 <> 0))`,
  'grant select on toegang.verzoek_betrokkene to sp_app',
  `create policy eigen on toegang.vernietiging for select to sp_app
    using (gemeente = any ((select toegang.gemeenten(8192))::text[]))`,
  'grant select on toegang.vernietiging to sp_app',
];

/** Requests of the person concerned, destruction, the two-person rule, mandates, and changing the encryption key. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', () => run(db, ...forOwner));
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...tables, ...mandaatTables);
    for (const table of own) await guardTable(db, `toegang.${table}`);
    await run(db, ...all.map(({ create }) => create));
    await run(
      db,
      ...policies,
      'grant usage on schema toegang to sp_jobs',
      `insert into toegang.account (account_id, subject, naam, rol, gemeenten, actief)
        values ('${systemAccount}', 'samenpad:systeem', 'Samenpad (vanzelf)', 'functioneel-beheerder', '{}', false)`,
    );
    for (const { name } of all) await run(db, `revoke execute on function toegang.${name} from public`);
    for (const { name } of forApp) await run(db, `grant execute on function toegang.${name} to sp_app`);
    for (const { name, to } of destroyFunctions) {
      if (to !== undefined) await run(db, `grant execute on function toegang.${name} to ${to}`);
    }
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      'revoke usage on schema toegang from sp_jobs',
      `delete from toegang.account where account_id = '${systemAccount}'`,
    );
    for (const table of own.toReversed()) await run(db, `drop table toegang.${table} cascade`);
    for (const { name } of all.toReversed()) await run(db, `drop function if exists toegang.${name} cascade`);
  });
  await asRole(db, 'sp_owner', async () => {
    await run(
      db,
      refuseChange(''),
      'revoke insert, update on zorg.wijziging from sp_guard',
      'drop policy melden on zorg.wijziging',
      everyTable(`execute format('drop policy if exists vernietigen on %s', t);
        execute format('revoke delete on %s from sp_guard', t);`),
      ...sealed.flatMap(([table]) => [
        `drop policy beheren on zorg.${table}`,
        `revoke all on zorg.${table} from sp_jobs`,
      ]),
      'revoke usage on schema zorg from sp_jobs',
    );
  });
}
