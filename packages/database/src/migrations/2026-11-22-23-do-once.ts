import type { Kysely } from 'kysely';
import { defineFunction } from './define-function.ts';
import { allowFunctions, asRole, guardTable, run } from './rights.ts';

const table = `create table toegang.herhaling (
  account_id uuid not null references toegang.account on delete cascade, sleutel bytea not null check (length(sleutel) = 32),
  op timestamptz not null default clock_timestamp(), antwoord jsonb, primary key (account_id, sleutel))`;

const functions = [
  // Null: this request comes first, and is to be carried out; else what it was answered the first time. A second one that
  // comes at the same time waits here until the first has ended.
  defineFunction(
    'begin_eenmalig',
    'p_sleutel bytea',
    'jsonb',
    `begin
      delete from toegang.herhaling h where h.account_id = (select toegang.actor()) and h.op < clock_timestamp() - interval '1 day';
      insert into toegang.herhaling (account_id, sleutel) values (toegang.actor(), p_sleutel) on conflict do nothing;
      if found then return null; end if;
      return (select h.antwoord from toegang.herhaling h where h.account_id = (select toegang.actor()) and h.sleutel = p_sleutel);
    end`,
    'sp_app',
  ),
  // What was refused may be tried again: then `p_antwoord` is null.
  defineFunction(
    'bewaar_eenmalig',
    'p_sleutel bytea, p_antwoord jsonb',
    'void',
    `begin
      if p_antwoord is null then
        delete from toegang.herhaling h where h.account_id = (select toegang.actor()) and h.sleutel = p_sleutel;
      else
        update toegang.herhaling h set antwoord = p_antwoord
          where h.account_id = (select toegang.actor()) and h.sleutel = p_sleutel;
      end if;
    end`,
    'sp_app',
  ),
];

/** Requests that may come twice are carried out once: their key and their answer, for a day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, table);
    await guardTable(db, 'toegang.herhaling');
    await run(db, ...functions.map(({ create }) => create));
    const names = functions.map(({ name }) => name);
    await allowFunctions(db, 'toegang', names, 'sp_app');
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () =>
    run(db, ...functions.map(({ name }) => `drop function toegang.${name}`), 'drop table toegang.herhaling'),
  );
}
