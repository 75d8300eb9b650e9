import type { Kysely } from 'kysely';
import { consultFunctions } from './consult.ts';
import { gebeurtenisFunctions } from './gebeurtenissen.ts';
import { allowFunctions, asRole, guardTable, run } from './rights.ts';

const tables = {
  // What an aanbieder offers to others: no data of anybody in care.
  consultaanbod: `aanbod_id uuid primary key default gen_random_uuid(), houder uuid not null references toegang.houder,
    specialisme text not null check (length(specialisme) between 2 and 80), dagen int not null check (dagen between 1 and 60),
    bedrag bigint not null check (bedrag between 0 and 1000000), available boolean not null, door uuid not null,
    op timestamptz not null default clock_timestamp()`,
  consult: `gemeente text not null, consult_id uuid not null default gen_random_uuid(), jeugdige_id uuid not null,
    houder uuid not null, specialisme text not null, vraag text not null check (length(vraag) between 10 and 3000),
    anonymous boolean not null, asked_houder uuid, asked_door uuid not null,
    asked_op timestamptz not null default clock_timestamp(), voor date not null, bedrag bigint not null,
    antwoord text check (length(antwoord) between 1 and 5000), answered_op timestamptz, answered_door uuid, used boolean,
    withdrawn_op timestamptz, primary key (gemeente, consult_id),
    foreign key (gemeente, jeugdige_id) references zorg.jeugdige on delete cascade,
    check ((antwoord is null) = (answered_op is null)), check (used is null or antwoord is not null)`,
} as const;

const names = Object.keys(tables).map((name) => `toegang.${name}`);
const functions = [...consultFunctions, ...gebeurtenisFunctions];

/** Consults without a toewijzing, and everything that was done together for the zorgpad. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      ...Object.entries(tables).map(([name, columns]) => `create table toegang.${name} (${columns})`),
      'create unique index on toegang.consultaanbod (houder, lower(specialisme))',
      'create index on toegang.consult (gemeente, jeugdige_id)',
      'create index on toegang.consult (houder)',
    );
    for (const table of names) await guardTable(db, table);
    await run(db, ...functions.map(({ create }) => create));
    for (const { name, to } of functions) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const { name } of functions.toReversed()) await run(db, `drop function toegang.${name}`);
    for (const table of names.toReversed()) await run(db, `drop table ${table}`);
  });
}
