import type { Kysely } from 'kysely';
import { gezinsbudgetFunctions } from './gezinsbudget.ts';
import { maatwerkFunctions } from './maatwerk.ts';
import { allowFunctions, asRole, guardTable, run } from './rights.ts';

const gezin = 'foreign key (gemeente, gezin_id) references toegang.gezin on delete cascade';
const wet = `wet text not null check (wet in ('jw', 'wmo', 'pwet'))`;

const tables = {
  // S0-23: on which ground one worker sees more of the help under a law than that it is there; it ends by itself.
  gezinsgrond: `gemeente text not null, grond_id uuid not null default gen_random_uuid(), gezin_id uuid not null, ${wet},
    grond text not null check (grond in ('toestemming', 'eigen-taak', 'vitaal-belang')),
    toelichting text not null check (length(toelichting) between 10 and 1000),
    account_id uuid not null references toegang.account, van date not null, tot date not null,
    op timestamptz not null default clock_timestamp(), primary key (gemeente, grond_id), ${gezin}, check (van <= tot)`,
  // Sum rule: what was put to somebody, promised and spent never exceeds the budget. The parts are kept by tel_maatwerk.
  gezinsbudget: `gemeente text not null, gezin_id uuid not null, jaar int not null check (jaar between 2000 and 2200),
    bedrag bigint not null check (bedrag between 0 and 100000000), gepland bigint not null default 0 check (gepland >= 0),
    toegezegd bigint not null default 0 check (toegezegd >= 0), uitgegeven bigint not null default 0 check (uitgegeven >= 0),
    door uuid not null references toegang.account, op timestamptz not null default clock_timestamp(),
    primary key (gemeente, gezin_id, jaar), ${gezin},
    constraint binnen_budget check (gepland + toegezegd + uitgegeven <= bedrag)`,
  maatwerk: `gemeente text not null, maatwerk_id uuid not null default gen_random_uuid(), gezin_id uuid not null,
    jaar int not null, ${wet}, omschrijving text not null check (length(omschrijving) between 3 and 200),
    reden text not null check (length(reden) between 10 and 1000), doel text not null check (length(doel) between 3 and 200),
    doel_id uuid, bedrag bigint not null check (bedrag > 0),
    toestand text not null check (toestand in ('voorgelegd', 'toegezegd', 'uitgegeven', 'afgewezen', 'vervallen')),
    mandaat_id uuid not null, voorgelegd_aan uuid references toegang.account, besluit text check (length(besluit) <= 1000),
    door uuid not null references toegang.account, op timestamptz not null default clock_timestamp(),
    gewijzigd_op timestamptz, primary key (gemeente, maatwerk_id),
    foreign key (gemeente, gezin_id, jaar) references toegang.gezinsbudget on delete cascade,
    foreign key (gemeente, mandaat_id) references toegang.mandaat,
    foreign key (gemeente, doel_id) references toegang.gezinsdoel on delete set null (doel_id),
    check (toestand <> 'voorgelegd' or voorgelegd_aan is not null)`,
} as const;

const names = Object.keys(tables).map((name) => `toegang.${name}`);
const functions = [...gezinsbudgetFunctions, ...maatwerkFunctions];

/** One budget of a gezin over three laws: who may see which part, and maatwerk within a mandate (C8). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', () =>
    run(
      db,
      // S2-8: how help is paid, and S0-20: who of the gemeente answers for it. The Jeugdwet pays more than berichten tell.
      `alter table zorg.voorziening add column eigenaar text,
         add column vorm text not null default 'zin' check (vorm in ('zin', 'pgb', 'subsidie', 'taakgericht')),
         drop constraint voorziening_wet_check,
         add constraint voorziening_wet_check check (wet in ('jw', 'wmo', 'pwet'))`,
    ),
  );
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      ...Object.entries(tables).map(([name, columns]) => `create table toegang.${name} (${columns})`),
      'create index on toegang.gezinsgrond (gemeente, gezin_id)',
      'create index on toegang.maatwerk (gemeente, gezin_id)',
      `create index on toegang.maatwerk (voorgelegd_aan) where toestand = 'voorgelegd'`,
    );
    for (const table of names) await guardTable(db, table);
    await run(db, ...functions.map(({ create }) => create));
    for (const { name, to } of functions) await allowFunctions(db, 'toegang', [name], to);
    await run(
      db,
      `create trigger tel_maatwerk after insert or update or delete on toegang.maatwerk
       for each row execute function toegang.tel_maatwerk()`,
    );
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const table of names.toReversed()) await run(db, `drop table ${table}`);
    for (const { name } of functions.toReversed()) await run(db, `drop function toegang.${name}`);
    await run(db, `delete from toegang.taak where soort = 'maatwerk-beslissen'`);
  });
  await asRole(db, 'sp_owner', () =>
    run(
      db,
      `delete from zorg.voorziening where wet = 'jw'`,
      `alter table zorg.voorziening drop column eigenaar, drop column vorm, drop constraint voorziening_wet_check,
         add constraint voorziening_wet_check check (wet in ('wmo', 'pwet'))`,
    ),
  );
}
