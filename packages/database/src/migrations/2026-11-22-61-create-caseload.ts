import type { Kysely } from 'kysely';
import { caseloadFunctions } from './caseload.ts';
import { focusEffectFunction } from './focus-effect.ts';
import { allowFunctions, asRole, guardTable, run } from './rights.ts';
import { endedHere, finishTaak } from './toestemming-taken.ts';

const tables = {
  // What a counted event weighs in a gemeente, and how much weight one worker of 36 hours bears. Never changed, only followed.
  caseloadregel: `gemeente text not null, versie int not null check (versie > 0), gewichten jsonb not null,
    norm int not null check (norm between 1 and 100000), van date not null,
    reden text not null check (length(reden) between 3 and 300), door uuid not null references toegang.account,
    op timestamptz not null default clock_timestamp(), primary key (gemeente, versie)`,
  werkuren: `gemeente text not null, account_id uuid not null references toegang.account,
    uren numeric(4, 1) not null check (uren between 0 and 60), van date not null, door uuid not null,
    op timestamptz not null default clock_timestamp(), primary key (gemeente, account_id, van)`,
  // S4-94: a caseload that goes to a colleague on a day, and about whom that was told.
  caseloadoverdracht: `gemeente text not null, overdracht_id uuid not null default gen_random_uuid(),
    van_account uuid not null references toegang.account, naar_account uuid not null references toegang.account,
    per date not null, reden text not null check (length(reden) between 3 and 300), door uuid not null,
    op timestamptz not null default clock_timestamp(), primary key (gemeente, overdracht_id),
    check (van_account <> naar_account)`,
  overdrachtbericht: `gemeente text not null, overdracht_id uuid not null, jeugdige_id uuid not null,
    primary key (gemeente, overdracht_id, jeugdige_id),
    foreign key (gemeente, overdracht_id) references toegang.caseloadoverdracht on delete cascade,
    foreign key (gemeente, jeugdige_id) references zorg.jeugdige on delete cascade`,
} as const;

const endedBefore = `${endedHere}, 'bespreken-met-aanbieder', 'focus-oppakken', 'vraag-van-gemeente'`;
const functions = [...caseloadFunctions, focusEffectFunction];
const names = Object.keys(tables).map((name) => `toegang.${name}`);

/** The caseload of workers: its weight, hours, and handing it over (C5). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      ...Object.entries(tables).map(([name, columns]) => `create table toegang.${name} (${columns})`),
      'create index on toegang.overdrachtbericht (gemeente, jeugdige_id)',
    );
    for (const table of names) await guardTable(db, table);
    await run(
      db,
      ...functions.map(({ create }) => create),
      `create or replace ${finishTaak(`${endedBefore}, 'andere-contactpersoon'`)}`,
    );
    for (const { name, to } of functions) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, `create or replace ${finishTaak(endedBefore)}`);
    for (const { name } of functions.toReversed()) await run(db, `drop function toegang.${name}`);
    for (const table of names.toReversed()) await run(db, `drop table ${table}`);
    await run(db, `delete from toegang.taak where soort = 'andere-contactpersoon'`);
  });
}
