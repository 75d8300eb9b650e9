import type { Kysely } from 'kysely';
import { asRole, dataKinds, protectTable, run, type TableRights } from './rights.ts';

const jeugdige = [
  `create table zorg.jeugdige (
    gemeente text not null, jeugdige_id uuid not null, pseudoniem text collate "C" not null, geboortejaar int,
    geslacht text, primary key (gemeente, jeugdige_id), unique (gemeente, pseudoniem))`,
  // Names and BSN; `bron_…` says which bericht they come from, so that the order of arrival does not matter.
  `create table zorg.identiteit (
    gemeente text not null, jeugdige_id uuid not null, bsn_cijfer bytea not null, bsn_index bytea not null,
    sleutel_id text not null, voornamen text, voorletters text, voorvoegsel text, achternaam text, geboortedatum date,
    geslacht text, bron_voorrang int not null default 0, bron_dagtekening date not null default '-infinity',
    bron text collate "C" not null default '', primary key (gemeente, jeugdige_id), unique (gemeente, bsn_index),
    foreign key (gemeente, jeugdige_id) references zorg.jeugdige)`,
  // One folded word of a name per row: only ^@ may use an index under row-level security.
  `create table zorg.zoeksleutel (
    gemeente text not null, sleutel text collate "C" not null, jeugdige_id uuid not null,
    primary key (gemeente, sleutel, jeugdige_id), foreign key (gemeente, jeugdige_id) references zorg.jeugdige)`,
  'create index on zorg.zoeksleutel (gemeente, jeugdige_id)',
];

const kop = `gemeente text not null, bericht_id uuid not null, domein text not null, soort text not null,
    richting text not null, aanbieder text not null, afzender text not null, verzender text not null,
    identificatie text not null, dagtekening date not null, hash bytea not null, envelop jsonb,
    ontvangen_op timestamptz not null, bestandsnaam text not null, grootte int not null, inhoud bytea not null,
    sleutel_id text not null, import_id uuid, regels int not null`;

const bericht = [
  `create table zorg.bericht (${kop}, volgnummer bigint generated always as identity,
    primary key (gemeente, bericht_id), unique (gemeente, domein, soort, verzender, identificatie))`,
  'create index on zorg.bericht (gemeente, volgnummer)',
  'create index on zorg.bericht (gemeente, dagtekening)',
  // A file that comes again is known by its hash before it is parsed.
  'create index on zorg.bericht (hash)',
  `create table zorg.quarantaine (${kop}, geldend_bericht_id uuid not null, primary key (gemeente, bericht_id),
    unique (gemeente, hash), foreign key (gemeente, geldend_bericht_id) references zorg.bericht)`,
  `create table zorg.extract (
    gemeente text not null, extract_id uuid not null, soort text not null, hash bytea not null, begin date, eind date,
    ontvangen_op timestamptz not null, bestandsnaam text not null, grootte int not null, inhoud bytea not null,
    sleutel_id text not null, import_id uuid, rijen int not null,
    primary key (gemeente, extract_id))`,
  // `bericht_id` is that of a bericht or of an extract: each file is the truth of its own rows.
  `create table zorg.gebeurtenis (
    gemeente text not null, bericht_id uuid not null, nr int not null, jeugdige_id uuid, soort text not null,
    zoekt text collate "C", dag date not null, toewijzing_nummers jsonb not null, inhoud jsonb not null,
    primary key (gemeente, bericht_id, nr))`,
  'create index on zorg.gebeurtenis (gemeente, jeugdige_id)',
  'create index on zorg.gebeurtenis (gemeente, zoekt) where zoekt is not null',
  `create table zorg.sleutel (
    gemeente text not null, sleutel text collate "C" not null, jeugdige_id uuid not null,
    primary key (gemeente, sleutel, jeugdige_id))`,
  'create index on zorg.sleutel (gemeente, jeugdige_id)',
  // Whoever provides `via` provides `sleutel` too: a 320 finds its jeugdige through the 319 that it answers.
  `create table zorg.sleutel_via (
    gemeente text not null, sleutel text collate "C" not null, via text collate "C" not null,
    primary key (gemeente, sleutel, via))`,
  'create index on zorg.sleutel_via (gemeente, via)',
  // Append-only queue: two writers never wait for each other here.
  `create table zorg.te_vouwen (
    gemeente text not null, jeugdige_id uuid not null, volgnummer bigint generated always as identity,
    primary key (gemeente, jeugdige_id, volgnummer))`,
  `create function zorg.refuse_change() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
    begin raise exception 'een bewaard bericht wordt niet gewijzigd' using errcode = '42501'; end $$`,
  'revoke execute on function zorg.refuse_change() from public',
  ...['bericht', 'quarantaine'].map(
    (table) => `create trigger append_only before update or delete or truncate on zorg.${table}
      for each statement execute function zorg.refuse_change()`,
  ),
  // Encrypted bytes do not compress: do not try.
  ...['bericht', 'quarantaine', 'extract'].map(
    (table) => `alter table zorg.${table} alter column inhoud set storage external`,
  ),
];

const imports = [
  // One row per gemeente of the run, with the same import_id: each gemeente sees the report of its own files. Every batch
  // changes it and then refers to it from each of its files: the fill factor has old versions cleared away at once.
  `create table zorg.import (
    gemeente text not null, import_id uuid not null, naam text not null,
    begonnen_op timestamptz not null default clock_timestamp(), klaar_op timestamptz,
    toestand text not null default 'bezig' check (toestand in ('bezig', 'klaar', 'mislukt', 'gestopt')),
    stap text not null default 'lezen' check (stap in ('lezen', 'vouwen', 'klaar')), totaal int, melding text,
    stop_gevraagd boolean not null default false,
    nieuw int not null default 0, bekend int not null default 0, apart int not null default 0,
    geweigerd int not null default 0, primary key (gemeente, import_id))
    with (fillfactor = 10)`,
  `create table zorg.import_bestand (
    gemeente text not null, import_id uuid not null, nr bigint generated always as identity, naam text not null,
    grootte int not null, uitkomst text not null check (uitkomst in ('nieuw', 'bekend', 'apart', 'geweigerd')),
    soort text, bericht_id uuid, fouten jsonb not null default '[]', primary key (gemeente, import_id, nr),
    foreign key (gemeente, import_id) references zorg.import)`,
];

const metadata = `gemeente, bericht_id, domein, soort, richting, aanbieder, afzender, verzender, identificatie,
  dagtekening, hash, ontvangen_op, bestandsnaam, grootte, import_id, regels, inhoud, sleutel_id`;

const rights: Record<string, TableRights> = {
  jeugdige: {
    import: 'select, insert, update (geboortejaar, geslacht)',
    analyse: 'gemeente, jeugdige_id, geboortejaar, geslacht',
    app: { columns: '*', kind: dataKinds.ZP },
  },
  identiteit: {
    import: 'select, insert, update',
    app: {
      columns: 'gemeente, jeugdige_id, voornamen, voorletters, voorvoegsel, achternaam, geboortedatum, geslacht',
      kind: dataKinds.ID,
    },
  },
  zoeksleutel: { import: 'select, insert, delete', app: { columns: '*', kind: dataKinds.ID } },
  bericht: {
    import: 'select, insert',
    analyse: 'gemeente, aanbieder, domein, soort, dagtekening',
    app: { columns: `${metadata}, volgnummer`, kind: dataKinds.ZP | dataKinds.BV },
  },
  quarantaine: {
    import: 'select, insert',
    app: { columns: `${metadata}, geldend_bericht_id`, kind: dataKinds.BV },
  },
  extract: {
    import: 'select, insert',
    app: {
      columns: 'gemeente, extract_id, soort, begin, eind, ontvangen_op, bestandsnaam, grootte, rijen',
      kind: dataKinds.BV,
    },
  },
  gebeurtenis: {
    import: 'select, insert, delete',
    app: { columns: 'gemeente, bericht_id, nr, jeugdige_id, soort, zoekt, toewijzing_nummers', kind: dataKinds.ZP },
  },
  sleutel: { import: 'select, insert', app: { columns: '*', kind: dataKinds.ZP } },
  sleutel_via: { import: 'select, insert', app: { columns: '*', kind: dataKinds.ZP } },
  te_vouwen: { import: 'select, insert, delete' },
  import: {
    import: `select, insert,
      update (klaar_op, toestand, stap, totaal, melding, stop_gevraagd, nieuw, bekend, apart, geweigerd)`,
    app: { columns: '*', kind: dataKinds.BV },
  },
  import_bestand: { import: 'select, insert', app: { columns: '*', kind: dataKinds.BV } },
};

export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', async () => {
    await run(db, 'create schema zorg', 'grant usage on schema zorg to sp_app, sp_import, sp_analyse, sp_guard');
    await run(db, ...jeugdige, ...bericht, ...imports);
    for (const [table, given] of Object.entries(rights)) await protectTable(db, `zorg.${table}`, given);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', () => run(db, 'drop schema zorg cascade'));
}
