import type { Kysely } from 'kysely';
import { defineFunction } from './define-function.ts';
import { allowFunctions, asRole, guardTable, run } from './rights.ts';

const tables = [
  // The address of a page of figures under a name; `gemeenten`: whose figures it asks for. Never a figure itself.
  `create table toegang.weergave (
    gemeente text not null, weergave_id uuid not null default gen_random_uuid(), gemeenten text[] not null,
    account_id uuid not null references toegang.account on delete cascade,
    naam text not null check (length(naam) between 3 and 80),
    adres text not null check (length(adres) <= 1000 and adres ~ '^/[a-z]'), gedeeld boolean not null,
    bewaard_op timestamptz not null default clock_timestamp(),
    primary key (gemeente, weergave_id), check (gemeente = any (gemeenten)))`,
  'create index on toegang.weergave (account_id)',
];

/** Who sees the figures of a gemeente: toegang.onderzoeksgebied(), the access matrix, AG. */
const seen = '(select toegang.onderzoeksgebied())::text[]';
const own = 'account_id = (select toegang.actor())';

const functions = [
  defineFunction(
    'bewaar_weergave',
    'p_gemeenten text[], p_naam text, p_adres text, p_gedeeld boolean',
    'uuid',
    `declare id uuid;
    begin
      if cardinality(p_gemeenten) = 0 or not p_gemeenten <@ ${seen} then return null; end if;
      insert into toegang.weergave (gemeente, gemeenten, account_id, naam, adres, gedeeld)
        values (p_gemeenten[1], p_gemeenten, toegang.actor(), p_naam, p_adres, p_gedeeld) returning weergave_id into id;
      return id;
    end`,
    'sp_app',
  ),
  defineFunction(
    'wijzig_weergave',
    'p_weergave uuid, p_naam text, p_gedeeld boolean',
    'boolean',
    `begin
      update toegang.weergave set naam = p_naam, gedeeld = p_gedeeld where ${own} and weergave_id = p_weergave;
      return found;
    end`,
    'sp_app',
  ),
  defineFunction(
    'verwijder_weergave',
    'p_weergave uuid',
    'boolean',
    `begin
      delete from toegang.weergave where ${own} and weergave_id = p_weergave;
      return found;
    end`,
    'sp_app',
  ),
  // A shared one goes to who works for one of its gemeenten, as long as its owner can take it back.
  defineFunction(
    'lees_weergaven',
    '',
    'table (weergave_id uuid, naam text, adres text, gedeeld boolean, eigen boolean, bewaard_door text)',
    `begin
      return query select w.weergave_id, w.naam, w.adres, w.gedeeld, w.${own}, k.naam
        from toegang.weergave w join toegang.account k on k.account_id = w.account_id
        where w.gemeenten && ${seen} and (w.${own} or w.gedeeld and k.actief)
        order by w.${own} desc, lower(w.naam), w.weergave_id;
    end`,
    'sp_app',
    'stable',
  ),
];

/** Saved views: the address of a page of figures, of one person or shared with colleagues. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...tables);
    await guardTable(db, 'toegang.weergave');
    await run(db, ...functions.map(({ create }) => create));
    for (const { name, to } of functions) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const { name } of functions.toReversed()) await run(db, `drop function toegang.${name}`);
    await run(db, 'drop table toegang.weergave');
  });
}
