import type { Kysely } from 'kysely';
import { relationFunctions } from './2026-11-22-05c-assign-relaties.ts';
import { formFunctions } from './gezin-form.ts';
import { netwerkFunctions } from './gezin-netwerk.ts';
import { readGezinFunctions } from './gezin-read.ts';
import { regieFunctions } from './gezin-regie.ts';
import { allowFunctions, asRole, guardTable, run } from './rights.ts';

/** Days from `van` up to, not with, `tot`; equal: never held. `tot_voorheen`: what `tot` was, for undo. */
const dated = `van date not null, tot date not null default 'infinity', tot_voorheen date, begonnen_met uuid not null,
  beeindigd_met uuid, check (van <= tot), check ((beeindigd_met is null) = (tot_voorheen is null))`;
const act = (column: string) => `foreign key (gemeente, ${column}) references toegang.gezinshandeling`;
const gezin = 'foreign key (gemeente, gezin_id) references toegang.gezin on delete cascade';
const jeugdige = 'foreign key (gemeente, jeugdige_id) references zorg.jeugdige on delete cascade';

const tables = {
  // One act on one or more gezinnen: what began or ended with it is undone together.
  gezinshandeling: `gemeente text not null, handeling_id uuid not null default gen_random_uuid(),
    soort text not null check (soort in ('gevormd', 'regie')), door uuid not null,
    op timestamptz not null default clock_timestamp(), teruggedraaid_op timestamptz, teruggedraaid_door uuid,
    primary key (gemeente, handeling_id)`,
  gezin: `gemeente text not null, gezin_id uuid not null default gen_random_uuid(), begonnen_met uuid not null,
    primary key (gemeente, gezin_id), ${act('begonnen_met')}`,
  // A jeugdige belongs to one gezin at a time; the gezin may live at several addresses.
  gezinslid: `gemeente text not null, lid_id uuid not null default gen_random_uuid(), gezin_id uuid not null,
    jeugdige_id uuid not null, ${dated}, primary key (gemeente, lid_id), ${gezin}, ${jeugdige},
    constraint een_gezin_tegelijk
      exclude using gist (gemeente with =, jeugdige_id with =, daterange(van, tot) with &&)`,
  // S0-25: exactly one regisseur of a gezin a day; likewise one regiebehandelaar (S4-101), and one who has taken the regie
  // over from the gezin (S3-4): without such a row the gezin itself holds it.
  regie: `gemeente text not null, regie_id uuid not null default gen_random_uuid(), gezin_id uuid not null,
    soort text not null check (soort in ('regisseur', 'regiebehandelaar', 'overname')),
    account_id uuid references toegang.account, naam text, organisatie text, registratie text,
    bij text check (bij in ('gemeente', 'gi')), reden text, toetsen_voor date, ${dated},
    primary key (gemeente, regie_id), ${gezin},
    check ((soort = 'regisseur') = (account_id is not null)),
    check ((soort = 'regiebehandelaar') = (naam is not null and organisatie is not null)),
    check ((soort = 'overname') = (bij is not null and reden is not null and toetsen_voor is not null)),
    check (soort <> 'overname' or tot < 'infinity' and toetsen_voor >= van),
    constraint een_tegelijk
      exclude using gist (gemeente with =, gezin_id with =, soort with =, daterange(van, tot) with &&)`,
  // Own network: who can do what, until when. Of the gezin, in its own words or those of a worker.
  netwerklid: `gemeente text not null, netwerklid_id uuid not null default gen_random_uuid(), gezin_id uuid not null,
    naam text not null check (length(naam) between 1 and 120), wie text not null check (length(wie) between 1 and 80),
    kan text not null check (length(kan) between 1 and 300), van date not null, tot date not null default 'infinity',
    door uuid not null, van_familie boolean not null, op timestamptz not null default clock_timestamp(),
    primary key (gemeente, netwerklid_id), ${gezin}, check (van <= tot)`,
  // S4-100: with whom a jeugdige is on which days of even and of odd weeks; bit 1 is Monday, 64 is Sunday.
  woonafspraak: `gemeente text not null, woonafspraak_id uuid not null default gen_random_uuid(), jeugdige_id uuid not null,
    bij text not null check (length(bij) between 1 and 80), even int not null check (even between 0 and 127),
    oneven int not null check (oneven between 0 and 127), van date not null, tot date not null default 'infinity',
    door uuid not null, op timestamptz not null default clock_timestamp(), primary key (gemeente, woonafspraak_id),
    ${jeugdige}, check (van <= tot)`,
} as const;

const names = Object.keys(tables).map((name) => `toegang.${name}`);

/** A regisseur does not leave by ending the own relation with one jeugdige: the regie of the gezin is handed over. */
const endRelation = relationFunctions
  .find((create) => create.startsWith('create function toegang.eindig_relatie('))
  ?.replace('create function', 'create or replace function');
const from = "perform pg_advisory_xact_lock(hashtextextended('relatie'";
export const refuseRegie = `if exists (select from toegang.regie g join toegang.gezinslid l on l.gemeente = g.gemeente
        and l.gezin_id = g.gezin_id where g.gemeente = p_gemeente and l.jeugdige_id = r.jeugdige_id
        and g.soort = 'regisseur' and g.account_id = r.houder and r.relatie = 'betrokken'
        and g.tot > nu::date and l.tot > nu::date) then
      return 'is-regisseur';
    end if;
    ${from}`;

export function changedEndRelation(to: string): string {
  if (endRelation?.includes(from) !== true)
    throw new Error('toegang.eindig_relatie is not what this migration changes');
  return endRelation.replace(from, () => to);
}

const functions = [...formFunctions, ...regieFunctions, ...netwerkFunctions, ...readGezinFunctions];

/** Gezinnen, made of jeugdigen by people, with one regisseur each: all dated, and every act can be undone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      'alter table toegang.account add column skj_nummer text, add column skj_tot date',
      'alter table toegang.account add check ((skj_nummer is null) = (skj_tot is null))',
      // Of the regisseur of the gezin: kept by toegang.verdeel_regie.
      'alter table toegang.relatie add column regie_id uuid',
      ...Object.entries(tables).map(([name, columns]) => `create table toegang.${name} (${columns})`),
      'create index on toegang.gezinslid (gemeente, gezin_id)',
      'create index on toegang.netwerklid (gemeente, gezin_id)',
      'create index on toegang.woonafspraak (gemeente, jeugdige_id)',
    );
    for (const table of names) await guardTable(db, table);
    await run(db, ...functions.map(({ create }) => create), changedEndRelation(refuseRegie));
    for (const { name, to } of functions) await allowFunctions(db, 'toegang', [name], to);
    await run(
      db,
      `create trigger ruim_op after delete on toegang.gezinslid
       for each statement execute function toegang.ruim_gezinnen_op()`,
    );
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, changedEndRelation(from));
    for (const table of names.toReversed()) await run(db, `drop table ${table}`);
    for (const { name } of functions.toReversed()) await run(db, `drop function toegang.${name}`);
    await run(
      db,
      'delete from toegang.relatie where regie_id is not null',
      'alter table toegang.relatie drop column regie_id',
      'alter table toegang.account drop column skj_nummer, drop column skj_tot',
    );
  });
}
