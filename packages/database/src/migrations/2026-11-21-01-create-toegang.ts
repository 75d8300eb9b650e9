import type { Kysely } from 'kysely';
import { allowFunctions, asRole, definer, guardTable, run } from './rights.ts';

const tables = [
  'create schema toegang',
  `create table toegang.account (
    account_id uuid primary key default gen_random_uuid(), subject text not null unique, naam text not null,
    rol text not null check (rol in ('beleidsmedewerker', 'consulent', 'gegevensbeheerder')),
    gemeenten text[] not null, actief boolean not null default true)`,
  `create table toegang.sessie (
    token_hash bytea primary key, account_id uuid not null references toegang.account on delete cascade,
    geldig_tot timestamptz not null, ingelogd_op timestamptz not null default clock_timestamp())`,
  'create index on toegang.sessie (account_id)',
  `create table toegang.websessie (
    sid_hash bytea primary key, inhoud jsonb not null, geldig_tot timestamptz not null)`,
];

/** What a later migration replaces, it brings back on the way down. */
export const openFunction = `create function toegang.open(p_token text, p_doel text) returns uuid
  language plpgsql volatile ${definer} as $$
  declare a uuid;
  begin
    if coalesce(current_setting('samenpad.token', true), '') <> '' then
      raise exception 'transactie is al geopend' using errcode = '42501';
    end if;
    if p_token !~ '^[0-9a-f]{64}$' then
      raise exception 'geen geldige sessie' using errcode = '28000';
    end if;
    if p_doel is null or p_doel not in ('toeleiding', 'bekostiging', 'controle', 'beleid', 'beheer') then
      raise exception 'geen geldig doel' using errcode = '28000';
    end if;
    select s.account_id into a from toegang.sessie s join toegang.account k using (account_id)
      where s.token_hash = sha256(decode(p_token, 'hex')) and s.geldig_tot > clock_timestamp() and k.actief;
    if a is null then
      raise exception 'geen geldige sessie' using errcode = '28000';
    end if;
    perform set_config('samenpad.token', p_token, true);
    perform set_config('samenpad.doel', p_doel, true);
    return a;
  end $$`;

const actorFunction = `create function toegang.actor() returns uuid language plpgsql stable ${definer} as $$
  declare t text := current_setting('samenpad.token', true);
  begin
    if t is null or t !~ '^[0-9a-f]{64}$' then return null; end if;
    return (select s.account_id from toegang.sessie s join toegang.account k using (account_id)
      where s.token_hash = sha256(decode(t, 'hex')) and s.geldig_tot > statement_timestamp() and k.actief);
  end $$`;

/** Bits of migrations/rights.ts, by role as in packages/access: 1 ID, 2 ZP, 4 BS, 16 FI, 32 BV. */
export const gemeentenFunction = `create function toegang.gemeenten(p_soort int) returns text[]
  language plpgsql stable ${definer} as $$
  begin
    return (select coalesce(k.gemeenten, '{}') from toegang.account k where k.account_id = (select toegang.actor())
      and p_soort & case k.rol when 'beleidsmedewerker' then 2 when 'consulent' then 1 | 2 | 4 | 16
        when 'gegevensbeheerder' then 32 else 0 end <> 0);
  end $$`;

export const startFunction = `create function toegang.start_sessie(p_subject text, p_naam text, p_rol text, p_gemeenten text[], p_hash bytea,
      p_geldig_tot timestamptz) returns uuid language plpgsql volatile ${definer} as $$
  declare a uuid;
  begin
    insert into toegang.account as k (subject, naam, rol, gemeenten) values (p_subject, p_naam, p_rol, p_gemeenten)
      on conflict (subject) do update set naam = excluded.naam, rol = excluded.rol, gemeenten = excluded.gemeenten
      where k.actief returning k.account_id into a;
    if a is null then
      raise exception 'account is beeindigd' using errcode = '28000';
    end if;
    delete from toegang.sessie where geldig_tot < clock_timestamp();
    insert into toegang.sessie (token_hash, account_id, geldig_tot) values (p_hash, a, p_geldig_tot);
    return a;
  end $$`;

const loginFunctions = [
  startFunction,
  `create function toegang.end_sessie(p_token text) returns void language sql volatile ${definer} as $$
    delete from toegang.sessie where token_hash = sha256(decode(p_token, 'hex')) $$`,
  `create function toegang.find_account(p_token text)
      returns table (account_id uuid, naam text, rol text, gemeenten text[]) language sql stable ${definer} as $$
    select k.account_id, k.naam, k.rol, k.gemeenten from toegang.sessie s join toegang.account k using (account_id)
      where s.token_hash = sha256(decode(p_token, 'hex')) and s.geldig_tot > clock_timestamp() and k.actief $$`,
  `create function toegang.read_websessie(p_sid text) returns jsonb language sql stable ${definer} as $$
    select inhoud from toegang.websessie
      where sid_hash = sha256(convert_to(p_sid, 'UTF8')) and geldig_tot > clock_timestamp() $$`,
  `create function toegang.save_websessie(p_sid text, p_inhoud jsonb, p_geldig_tot timestamptz) returns void
      language sql volatile ${definer} as $$
    delete from toegang.websessie where geldig_tot < clock_timestamp();
    insert into toegang.websessie values (sha256(convert_to(p_sid, 'UTF8')), p_inhoud, p_geldig_tot)
      on conflict (sid_hash) do update set inhoud = excluded.inhoud, geldig_tot = excluded.geldig_tot $$`,
  `create function toegang.remove_websessie(p_sid text) returns void language sql volatile ${definer} as $$
    delete from toegang.websessie where sid_hash = sha256(convert_to(p_sid, 'UTF8')) $$`,
];

const appSignatures = ['open(text, text)', 'actor()', 'gemeenten(int)'];
const loginSignatures = [
  'start_sessie(text, text, text, text[], bytea, timestamptz)',
  'end_sessie(text)',
  'find_account(text)',
  'read_websessie(text)',
  'save_websessie(text, jsonb, timestamptz)',
  'remove_websessie(text)',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...tables);
    for (const table of ['toegang.account', 'toegang.sessie', 'toegang.websessie']) await guardTable(db, table);
    await run(db, openFunction, actorFunction, gemeentenFunction, ...loginFunctions);
    await allowFunctions(db, 'toegang', appSignatures, 'sp_app');
    await allowFunctions(db, 'toegang', loginSignatures, 'sp_login');
    // sp_owner writes policies that name these functions.
    await run(db, 'grant usage on schema toegang to sp_app, sp_login, sp_owner');
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () => run(db, 'drop schema toegang cascade'));
}
