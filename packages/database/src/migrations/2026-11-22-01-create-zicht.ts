import type { Kysely } from 'kysely';
import { gemeentenFunction, openFunction, startFunction } from './2026-11-21-01-create-toegang.ts';
import { allowFunctions, asRole, definer, guardTable, run } from './rights.ts';
import { provisioning, provisioningSignatures } from './zicht-provisioning.ts';
import { createTrigger, rebuildFunctions, rebuildSignatures, triggerFunctions, triggers } from './zicht-rebuild.ts';
import { sourceFunction } from './zicht-source.ts';
import { groundTables, guardedTables, matrixTables, partyTables } from './zicht-tables.ts';

const who = [
  `create function toegang.houders() returns uuid[] language plpgsql stable ${definer} as $$
  declare a uuid := toegang.actor();
  begin
    return (select array_agg(h) from (select a as h where a is not null union all
      select houder from toegang.houderschap
        where account_id = a and statement_timestamp() >= van and statement_timestamp() < tot) x);
  end $$`,
  `create function toegang.eigen_agb() returns text[] language plpgsql stable ${definer} as $$
  begin
    return (select coalesce(array_agg(o.agb), '{}') from toegang.houder h join toegang.organisatie o using (organisatie_id)
      where h.houder = any ((select toegang.houders())::uuid[]) and o.agb is not null);
  end $$`,
  // Switches that are on now, by the last time that each was set.
  `create function toegang.schakelaars(p_gemeente text) returns table (rol text, relatie text, verbergt int)
    language sql stable ${definer} as $$
    select s.rol, s.relatie, bit_or(s.verbergt) from (select distinct on (schakelaar, rol, relatie) * from toegang.schakelaar
      where gemeente = p_gemeente and sinds <= clock_timestamp() order by schakelaar, rol, relatie, sinds desc) s
    where s.aan group by s.rol, s.relatie $$`,
  `create or replace function toegang.gemeenten(p_soort int) returns text[] language plpgsql stable ${definer} as $$
  begin
    return (select coalesce(array_agg(g), '{}')
      from toegang.account k cross join lateral unnest(k.gemeenten) g
        join toegang.matrix m on m.rol = k.rol and m.relatie = 'gemeente'
      where k.account_id = (select toegang.actor()) and p_soort & m.lezen & ~coalesce((select s.verbergt
        from toegang.schakelaars(g) s where s.rol = k.rol and s.relatie = 'gemeente'), 0) <> 0);
  end $$`,
  // 29 February is 1 March in other years (trust.md 3.4); from midnight in the Netherlands.
  `create function toegang.verjaardag(p_geboren date, p_jaren int) returns timestamptz language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select (case when to_char(p_geboren, 'MM-DD') = '02-29' and to_char(p_geboren + make_interval(years => p_jaren), 'MM-DD') <> '02-29'
      then (p_geboren + make_interval(years => p_jaren))::date + 1
      else (p_geboren + make_interval(years => p_jaren))::date end)::timestamp at time zone 'Europe/Amsterdam' $$`,
  `create function toegang.middernacht(p_dag date) returns timestamptz language sql stable
    set search_path = pg_catalog, pg_temp as $$ select p_dag::timestamp at time zone 'Europe/Amsterdam' $$`,
];

const openWithTrace = `create function toegang.open(p_token text, p_doel text, p_spoor text) returns uuid
  language plpgsql volatile ${definer} as $$
  declare a uuid; r text;
  begin
    if coalesce(current_setting('samenpad.token', true), '') <> '' then
      raise exception 'transactie is al geopend' using errcode = '42501';
    end if;
    if p_token !~ '^[0-9a-f]{64}$' or p_spoor !~ '^[0-9a-f]{32}$' then
      raise exception 'geen geldige sessie' using errcode = '28000';
    end if;
    select s.account_id, k.rol into a, r from toegang.sessie s join toegang.account k using (account_id)
      where s.token_hash = sha256(decode(p_token, 'hex')) and s.geldig_tot > clock_timestamp() and k.actief;
    if a is null then
      raise exception 'geen geldige sessie' using errcode = '28000';
    end if;
    if not exists (select from toegang.doel where rol = r and doel = p_doel) then
      raise exception 'geen geldig doel' using errcode = '28000';
    end if;
    perform set_config('samenpad.token', p_token, true);
    perform set_config('samenpad.doel', p_doel, true);
    perform set_config('samenpad.spoor', p_spoor, true);
    return a;
  end $$`;

const internal = [
  'schakelaars(text)',
  'verjaardag(date, int)',
  'middernacht(date)',
  'zicht_bron(text, uuid[])',
  ...rebuildSignatures,
];
const forApp = ['open(text, text, text)', 'houders()', 'eigen_agb()'];

/** Who sees whom: the grounds, and the table of sight that triggers keep from them (row-level-security.md 4). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', () =>
    run(
      db,
      'grant references on zorg.jeugdige to sp_guard',
      'grant trigger on zorg.toewijzing, zorg.identiteit to sp_guard',
    ),
  );
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...matrixTables, ...partyTables, ...groundTables);
    for (const table of guardedTables) await guardTable(db, `toegang.${table}`);
    await run(
      db,
      'drop function toegang.open(text, text)',
      'drop function toegang.start_sessie(text, text, text, text[], bytea, timestamptz)',
      ...who,
      openWithTrace,
      sourceFunction,
      ...rebuildFunctions,
      ...triggerFunctions,
      ...provisioning,
    );
    for (const [table, action, events] of triggers) {
      for (const event of events) await run(db, createTrigger(table, action, event));
    }
    await allowFunctions(db, 'toegang', internal);
    await allowFunctions(db, 'toegang', forApp, 'sp_app');
    await allowFunctions(db, 'toegang', provisioningSignatures, 'sp_login');
    await run(
      db,
      // Only one's own sight.
      `create policy eigen on toegang.zicht for select to sp_app
         using (houder = any ((select toegang.houders())::uuid[]))`,
      'grant select on toegang.zicht to sp_app',
    );
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const [table, , events] of triggers) {
    const owner = table.startsWith('zorg.') ? 'sp_owner' : 'sp_guard';
    for (const event of events) await asRole(db, owner, () => run(db, `drop trigger zicht_${event} on ${table}`));
  }
  await asRole(db, 'sp_owner', () =>
    run(
      db,
      'revoke references on zorg.jeugdige from sp_guard',
      'revoke trigger on zorg.toewijzing, zorg.identiteit from sp_guard',
    ),
  );
  await asRole(db, 'sp_guard', async () => {
    await run(db, 'alter table toegang.account drop column team_id, drop column beeindigd_op');
    await run(db, 'alter table toegang.sessie drop column niveau, drop column mfa');
    await run(db, gemeentenFunction.replace('create function', 'create or replace function'));
    for (const name of [...internal, ...forApp, ...provisioningSignatures].reverse()) {
      await run(db, `drop function toegang.${name} cascade`);
    }
    for (const table of guardedTables.toReversed()) await run(db, `drop table toegang.${table} cascade`);
    await run(db, openFunction, startFunction);
    await run(db, 'revoke execute on function toegang.open(text, text) from public');
    await run(db, 'grant execute on function toegang.open(text, text) to sp_app');
  });
}
