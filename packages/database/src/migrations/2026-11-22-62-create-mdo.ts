import type { Kysely } from 'kysely';
import { ketentaakFunctions } from './ketentaak.ts';
import { mdoFunctions } from './mdo.ts';
import { allowFunctions, asRole, guardTable, run } from './rights.ts';

const jeugdige = 'foreign key (gemeente, jeugdige_id) references zorg.jeugdige on delete cascade';
const mdo = 'foreign key (gemeente, mdo_id) references toegang.mdo on delete cascade';
const text = (column: string, most: number) =>
  `${column} text not null check (length(${column}) between 1 and ${most})`;

const tables = {
  mdo: `gemeente text not null, mdo_id uuid not null default gen_random_uuid(), jeugdige_id uuid not null,
    soort text not null check (soort in ('overleg', 'start', 'afschaal')), begint timestamptz not null,
    minuten int not null check (minuten between 5 and 480), plaats text check (length(plaats) <= 120),
    video text check (video ~ '^https://' and length(video) <= 200), agenda text[] not null check (cardinality(agenda) <= 30),
    gepland_door uuid not null, gepland_op timestamptz not null default clock_timestamp(),
    verslag text check (length(verslag) <= 20000), verslag_op timestamptz, verslag_door uuid,
    gezin_erbij boolean not null default false, afgezegd_op timestamptz, afgezegd_reden text,
    primary key (gemeente, mdo_id), ${jeugdige}, check (verslag_op is null or afgezegd_op is null),
    check ((verslag_op is null) = (verslag is null)), check ((afgezegd_op is null) = (afgezegd_reden is null))`,
  mdo_deelnemer: `gemeente text not null, mdo_id uuid not null, nr int not null, houder uuid, ${text('naam', 120)},
    organisatie text check (length(organisatie) <= 120), familie boolean not null, aanwezig boolean,
    getekend_op timestamptz, getekend_door uuid,
    getekend_hoe text check (getekend_hoe in ('samenpad', 'papier', 'mondeling')), primary key (gemeente, mdo_id, nr), ${mdo},
    check ((getekend_op is null) = (getekend_hoe is null)), check (getekend_op is null or aanwezig)`,
  // Asked by who has the case in hand, of a party that has until \`aanvaarden_voor\` to accept it (S2-12).
  ketentaak: `gemeente text not null, ketentaak_id uuid not null default gen_random_uuid(), jeugdige_id uuid not null,
    mdo_id uuid, soort text not null check (soort in ('taak', 'vraag')), ${text('tekst', 500)}, houder uuid,
    ${text('naam', 120)}, organisatie text check (length(organisatie) <= 120), voor date not null,
    aanvaarden_voor date not null, gevraagd_door uuid not null, gevraagd_op timestamptz not null default clock_timestamp(),
    aanvaard_op timestamptz, aanvaard_door uuid, gedaan_op timestamptz, gedaan_door uuid,
    antwoord text check (length(antwoord) <= 1000), terug_op timestamptz, terug_reden text check (length(terug_reden) <= 500),
    wacht_op text check (length(wacht_op) <= 120), ingetrokken_op timestamptz, primary key (gemeente, ketentaak_id),
    ${jeugdige}, ${mdo}, check ((gedaan_op is null) = (gedaan_door is null)), check (gedaan_op is null or aanvaard_op is not null)`,
  mdo_besluit: `gemeente text not null, mdo_id uuid not null, nr int not null,
    soort text not null check (soort in ('afspraak', 'taak', 'vraag', 'doel')), ${text('tekst', 500)}, ketentaak_id uuid,
    primary key (gemeente, mdo_id, nr), ${mdo},
    foreign key (gemeente, ketentaak_id) references toegang.ketentaak on delete cascade`,
} as const;

const names = Object.keys(tables).map((name) => `toegang.${name}`);
const functions = [...ketentaakFunctions, ...mdoFunctions];

/** Meetings of all parties around a jeugdige, and tasks across organisations. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      ...Object.entries(tables).map(([name, columns]) => `create table toegang.${name} (${columns})`),
      'create index on toegang.mdo (gemeente, jeugdige_id)',
      'create index on toegang.ketentaak (gemeente, jeugdige_id)',
      'create index on toegang.ketentaak (gevraagd_door) where gedaan_op is null and ingetrokken_op is null',
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
    await run(db, `delete from toegang.taak where soort in ('ketentaak', 'ketentaak-terug', 'mdo-verslag')`);
  });
}
