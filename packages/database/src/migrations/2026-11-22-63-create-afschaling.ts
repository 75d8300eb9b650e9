import type { Kysely } from 'kysely';
import { afschalingFunctions } from './afschaling.ts';
import { allowFunctions, asRole, guardTable, run } from './rights.ts';

const jeugdige = 'foreign key (gemeente, jeugdige_id) references zorg.jeugdige on delete cascade';

const tables = {
  // What the gemeente decided, before the message of it goes out. \`poort\`: on what ground it passed (S4-102).
  toewijsbesluit: `gemeente text not null, toewijsbesluit_id uuid not null default gen_random_uuid(), jeugdige_id uuid not null,
    aanbieder text not null check (aanbieder ~ '^[0-9]{8}$'), hulp text not null check (length(hulp) between 1 and 120),
    van date not null, tot date, code text check (code in ('afschalen')), overlap_tot date, gesprek_op date,
    overdracht_op timestamptz, financiering text check (length(financiering) <= 500),
    poort text not null check (poort in ('enkelvoudig', 'mdo', 'eerder', 'afgezien')), afzien text check (length(afzien) <= 1000),
    door uuid not null, op timestamptz not null default clock_timestamp(), primary key (gemeente, toewijsbesluit_id),
    ${jeugdige}, check (van < tot), check ((poort = 'afgezien') = (afzien is not null)),
    check ((code is not null) = (overlap_tot is not null and gesprek_op is not null and financiering is not null)),
    check (overlap_tot is null or overlap_tot - van between 0 and 56)`,
  // S4-117: an owner of the nazorg, or why there is none. \`bestemming\`: where the jeugdige goes on (S1-9).
  afsluiting: `gemeente text not null, afsluiting_id uuid not null default gen_random_uuid(), jeugdige_id uuid not null,
    per date not null, bestemming text not null check (bestemming in ('voorliggend-veld', 'eigen-netwerk', 'lichtere-hulp',
      'andere-hulp', 'volwassenenzorg', 'geen-hulp-nodig')),
    nazorg_houder uuid, nazorg_naam text check (length(nazorg_naam) <= 120), geen_nazorg text check (length(geen_nazorg) <= 500),
    door uuid not null, op timestamptz not null default clock_timestamp(), heropend_op timestamptz, heropend_door uuid,
    primary key (gemeente, afsluiting_id), ${jeugdige}, check ((nazorg_naam is null) <> (geen_nazorg is null))`,
  nazorgmoment: `gemeente text not null, moment_id uuid not null default gen_random_uuid(), afsluiting_id uuid not null,
    dag date not null, uitkomst text check (uitkomst in ('gaat-goed', 'hulp-nodig', 'niet-bereikt')),
    notitie text check (length(notitie) <= 500), gedaan_op timestamptz, gedaan_door uuid, primary key (gemeente, moment_id),
    foreign key (gemeente, afsluiting_id) references toegang.afsluiting on delete cascade,
    check ((gedaan_op is null) = (uitkomst is null))`,
} as const;

const names = Object.keys(tables).map((name) => `toegang.${name}`);

/** Decisions on toewijzingen, also beside one that ends; closing care, with who looks after it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      ...Object.entries(tables).map(([name, columns]) => `create table toegang.${name} (${columns})`),
      'create index on toegang.toewijsbesluit (gemeente, jeugdige_id)',
      'create unique index on toegang.afsluiting (gemeente, jeugdige_id) where heropend_op is null',
    );
    for (const table of names) await guardTable(db, table);
    await run(db, ...afschalingFunctions.map(({ create }) => create));
    for (const { name, to } of afschalingFunctions) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const { name } of afschalingFunctions.toReversed()) await run(db, `drop function toegang.${name}`);
    for (const table of names.toReversed()) await run(db, `drop table ${table}`);
    await run(db, `delete from toegang.taak where soort in ('nazorg', 'warme-overdracht')`);
  });
}
