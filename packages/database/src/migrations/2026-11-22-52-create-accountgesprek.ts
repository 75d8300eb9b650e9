import type { Kysely } from 'kysely';
import { accountgesprekFunctions } from './accountgesprek.ts';
import { accounthouderFunctions, houdersFunction, houdersFunctionBefore } from './accounthouder.ts';
import { allowFunctions, asRole, guardTable, run } from './rights.ts';

const tables = [
  // One accounthouder of an aanbieder on each day (S0-27): `tot` is the first day without.
  `create table toegang.accounthouder (
    gemeente text not null, accounthouder_id uuid not null default gen_random_uuid(), aanbieder text not null,
    account_id uuid not null references toegang.account, houder uuid not null references toegang.houder,
    van date not null, tot date not null default 'infinity', vastgelegd_door uuid not null,
    vastgelegd_op timestamptz not null default clock_timestamp(), primary key (gemeente, accounthouder_id), check (van < tot),
    exclude using gist (gemeente with =, aanbieder with =, daterange(van, tot) with &&))`,
  'create index on toegang.accounthouder (account_id)',
  // One talk with an aanbieder in a quarter (S0-28), with a question about everybody in its care on that day.
  `create table toegang.accountgesprek (
    gemeente text not null, gesprek_id uuid not null default gen_random_uuid(), aanbieder text not null,
    kwartaal date not null check (kwartaal = date_trunc('quarter', kwartaal)::date), gevraagd_door uuid not null,
    gevraagd_op timestamptz not null default clock_timestamp(), besproken_op timestamptz,
    primary key (gemeente, gesprek_id), unique (gemeente, aanbieder, kwartaal))`,
  `create table toegang.accountlijn (
    gemeente text not null, gesprek_id uuid not null, jeugdige_id uuid not null,
    primary key (gemeente, gesprek_id, jeugdige_id),
    foreign key (gemeente, gesprek_id) references toegang.accountgesprek on delete cascade,
    foreign key (gemeente, jeugdige_id) references zorg.jeugdige on delete cascade)`,
  'create index on toegang.accountlijn (gemeente, jeugdige_id)',
  // What the aanbieder answered, each time; the last one counts. No text: dates and words of a list are all that an
  // accounthouder may see (trust.md 3.2, note 2).
  `create table toegang.accountantwoord (
    gemeente text not null, gesprek_id uuid not null, jeugdige_id uuid not null, nr int not null,
    verwacht_eind date, nodig text[] not null check (cardinality(nodig) between 1 and 9),
    door uuid not null references toegang.account, op timestamptz not null default clock_timestamp(),
    primary key (gemeente, gesprek_id, jeugdige_id, nr),
    foreign key (gemeente, gesprek_id, jeugdige_id) references toegang.accountlijn on delete cascade)`,
];

const own = [
  'toegang.accounthouder',
  'toegang.accountgesprek',
  'toegang.accountlijn',
  'toegang.accountantwoord',
] as const;

const functions = [...accounthouderFunctions, ...accountgesprekFunctions];

/** Account talks: who talks with which aanbieder, what is asked about each jeugdige, and what is answered (C9). */
export async function up(db: Kysely<unknown>): Promise<void> {
  // For constraints on a code or an id and a period together.
  await run(db, 'create extension btree_gist');
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...tables);
    for (const table of own) await guardTable(db, table);
    await run(db, houdersFunction, ...functions.map(({ create }) => create));
    for (const { name, to } of functions) await allowFunctions(db, 'toegang', [name], to);
    // The feed of the figures asks for what was promised.
    await run(db, 'grant usage on schema toegang to sp_analyse');
    await allowFunctions(db, 'toegang', ['beloften(json)'], 'sp_analyse');
    await allowFunctions(db, 'toegang', ['save_accounthouder(text, text, uuid, date)'], 'sp_login');
    await allowFunctions(
      db,
      'toegang',
      ['save_accountgesprek(text, text, timestamptz, timestamptz, uuid, json)'],
      'sp_login',
    );
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, houdersFunctionBefore);
    for (const { name } of functions.toReversed()) await run(db, `drop function toegang.${name}`);
    for (const table of own.toReversed()) await run(db, `drop table ${table}`);
    await run(db, 'revoke usage on schema toegang from sp_analyse');
  });
  await run(db, 'drop extension btree_gist');
}
