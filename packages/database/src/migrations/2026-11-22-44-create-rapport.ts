import type { Kysely } from 'kysely';
import { defineFunction } from './define-function.ts';
import { allowFunctions, asRole, guardTable, run } from './rights.ts';

/** Which edition of which month, about which gemeenten; `gemeente` is the first of them. */
const key = 'gemeente text not null, gemeenten text[] not null, maand date not null, uitgave int not null';

const tables = [
  // Asked for first, frozen later, once: the figures of one version of the store.
  `create table toegang.rapportuitgave (
    ${key}, reden text check (length(reden) between 3 and 300),
    gevraagd_op timestamptz not null default clock_timestamp(), versie text, bevroren_op date,
    primary key (gemeente, gemeenten, maand, uitgave), check (gemeente = gemeenten[1]),
    check (uitgave between 1 and 99), check ((uitgave > 1) = (reden is not null)),
    check (extract(day from maand) = 1), check ((versie is null) = (bevroren_op is null)))`,
  `create table toegang.rapport (
    ${key}, soort text not null check (soort in ('raad', 'aanbieder')), aanbieder text not null,
    taal text not null check (taal in ('nl', 'en')), document jsonb not null,
    primary key (gemeente, gemeenten, maand, uitgave, soort, aanbieder, taal),
    foreign key (gemeente, gemeenten, maand, uitgave) references toegang.rapportuitgave,
    check ((soort = 'aanbieder') = (aanbieder <> '')))`,
];

/** What was published is never written anew, not by the owner either. */
const immutable = [
  `create function toegang.refuse_rapport() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
    begin raise exception 'een bevroren rapport wordt niet gewijzigd' using errcode = '42501'; end $$`,
  'revoke execute on function toegang.refuse_rapport() from public',
  `create trigger refuse before update or delete or truncate on toegang.rapport
    for each statement execute function toegang.refuse_rapport()`,
  `create trigger refuse_frozen before update or delete on toegang.rapportuitgave
    for each row when (old.bevroren_op is not null) execute function toegang.refuse_rapport()`,
];

const seen = '(select toegang.onderzoeksgebied())::text[]';

const functions = [
  defineFunction(
    'rapportuitgaven',
    'p_gemeenten text[]',
    'table (maand date, uitgave int, reden text, versie text, bevroren_op date)',
    `begin
      return query select u.maand, u.uitgave, u.reden, u.versie, u.bevroren_op from toegang.rapportuitgave u
        where u.gemeente = p_gemeenten[1] and u.gemeenten = p_gemeenten order by u.maand, u.uitgave;
    end`,
    'sp_jobs',
    'stable',
  ),
  // Null: that first edition is there already, or another correction of that month waits.
  defineFunction(
    'vraag_rapportuitgave',
    'p_gemeenten text[], p_maand date, p_reden text',
    'int',
    `declare laatste int; wacht boolean; nummer int;
    begin
      select max(u.uitgave), bool_or(u.bevroren_op is null) into laatste, wacht from toegang.rapportuitgave u
        where u.gemeente = p_gemeenten[1] and u.gemeenten = p_gemeenten and u.maand = p_maand;
      if coalesce(wacht, false) or (laatste is null) <> (p_reden is null) then return null; end if;
      insert into toegang.rapportuitgave (gemeente, gemeenten, maand, uitgave, reden)
        values (p_gemeenten[1], p_gemeenten, p_maand, coalesce(laatste, 0) + 1, p_reden)
        on conflict do nothing returning uitgave into nummer;
      return nummer;
    end`,
    'sp_jobs',
  ),
  // False: another was first, and what that one froze stands.
  defineFunction(
    'bevries_rapportuitgave',
    'p_gemeenten text[], p_maand date, p_uitgave int, p_versie text, p_dag date, p_rapporten jsonb',
    'boolean',
    `begin
      update toegang.rapportuitgave u set versie = p_versie, bevroren_op = p_dag
        where u.gemeente = p_gemeenten[1] and u.gemeenten = p_gemeenten and u.maand = p_maand and u.uitgave = p_uitgave
          and u.bevroren_op is null;
      if not found then return false; end if;
      insert into toegang.rapport (gemeente, gemeenten, maand, uitgave, soort, aanbieder, taal, document)
        select p_gemeenten[1], p_gemeenten, p_maand, p_uitgave, r.soort, coalesce(r.aanbieder, ''), r.taal, r.document
          from jsonb_to_recordset(p_rapporten) as r (soort text, aanbieder text, taal text, document jsonb);
      return true;
    end`,
    'sp_jobs',
  ),
  defineFunction(
    'bevroren_rapport',
    'p_gemeenten text[], p_maand date, p_uitgave int, p_soort text, p_aanbieder text, p_taal text',
    'jsonb',
    `begin
      return (select r.document from toegang.rapport r
        where r.gemeente = p_gemeenten[1] and r.gemeenten = p_gemeenten and r.maand = p_maand and r.uitgave = p_uitgave
          and r.soort = p_soort and r.aanbieder = coalesce(p_aanbieder, '') and r.taal = p_taal);
    end`,
    'sp_jobs',
    'stable',
  ),
  // Only who may see the figures of all its gemeenten.
  defineFunction(
    'lees_rapport',
    'p_gemeenten text[], p_maand date, p_uitgave int, p_soort text, p_aanbieder text, p_taal text',
    'jsonb',
    `begin
      if cardinality(p_gemeenten) = 0 or not p_gemeenten <@ ${seen} then return null; end if;
      return toegang.bevroren_rapport(p_gemeenten, p_maand, p_uitgave, p_soort, p_aanbieder, p_taal);
    end`,
    'sp_app',
    'stable',
  ),
];

const own = ['toegang.rapportuitgave', 'toegang.rapport'];

/** Reports as they were published, month by month: frozen once, and never written anew (trust 3.6, P9). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...tables);
    for (const table of own) await guardTable(db, table);
    await run(db, ...immutable, ...functions.map(({ create }) => create));
    for (const { name, to } of functions) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const { name } of functions.toReversed()) await run(db, `drop function toegang.${name}`);
    for (const table of own.toReversed()) await run(db, `drop table ${table}`);
    await run(db, 'drop function toegang.refuse_rapport()');
  });
}
