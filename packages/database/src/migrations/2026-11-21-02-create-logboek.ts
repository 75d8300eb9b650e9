import type { Kysely } from 'kysely';
import { asRole, run } from './rights.ts';

/** Actor and purpose come from the opened transaction, never from the caller. A later migration replaces it. */
export const schrijfFunction = `create function logboek.schrijf(p_gemeente text, p_jeugdigen uuid[], p_soorten int, p_handeling text) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
    declare a uuid := toegang.actor(); d text := current_setting('samenpad.doel', true);
    begin
      if a is null then raise exception 'geen geldige sessie' using errcode = '28000'; end if;
      insert into logboek.regel (gemeente, regel_id, tijd, account_id, doel, handeling, jeugdige_id, soorten, grond, afdruk)
        select p_gemeente, r.id, r.tijd, a, d, p_handeling, r.j, p_soorten, 'gemeente',
          sha256(convert_to(jsonb_build_array(p_gemeente, r.id, (extract(epoch from r.tijd) * 1000000)::bigint, a, d,
            p_handeling, r.j, p_soorten, 'gemeente')::text, 'UTF8'))
        from (select gen_random_uuid() as id, clock_timestamp() as tijd, j from unnest(p_jeugdigen) as j) r;
    end $$`;

/**
 * The read log, without its seals: those come with the full access matrix and need no other columns.
 * `soorten` is the sum of the data kinds that were given.
 */
const statements = [
  'create schema logboek',
  `create table logboek.regel (
    gemeente text not null, tak int not null default 1, xid xid8 not null default pg_current_xact_id(),
    regel_id uuid not null default gen_random_uuid(), tijd timestamptz not null default clock_timestamp(),
    account_id uuid not null, doel text not null, handeling text not null, jeugdige_id uuid, soorten int not null,
    grond text not null, afdruk bytea not null, primary key (gemeente, tak, xid, regel_id))`,
  'create index on logboek.regel (gemeente, jeugdige_id, tijd)',
  'alter table logboek.regel enable row level security',
  'alter table logboek.regel force row level security',
  'create policy guard on logboek.regel to sp_guard using (true) with check (true)',
  `create function logboek.refuse() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
    begin raise exception 'het logboek wordt niet gewijzigd' using errcode = '42501'; end $$`,
  `create trigger refuse before update or delete or truncate on logboek.regel
    for each statement execute function logboek.refuse()`,
  schrijfFunction,
  'revoke execute on function logboek.refuse() from public',
  'revoke execute on function logboek.schrijf(text, uuid[], int, text) from public',
  'grant execute on function logboek.schrijf(text, uuid[], int, text) to sp_app',
  'grant usage on schema logboek to sp_app',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () => run(db, ...statements));
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () => run(db, 'drop schema logboek cascade'));
}
