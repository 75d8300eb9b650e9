import type { Kysely } from 'kysely';
import { asRole, dataKinds, protectTable, run } from './rights.ts';

// Written out, not taken from fold/read-models.ts: a migration must not change when the code does.
const columns: Record<string, string> = {
  toewijzing: `domein text not null, toewijzing_nummer int not null, aanbieder text not null, toestand text not null,
    begin date, eind date, product jsonb, hulpvorm text, reden_wijziging text, versies int not null,
    verlengingen int not null, verlengde_dagen int not null, verlengd_vanaf jsonb not null, wacht jsonb,
    levertijd jsonb, verwijzer text not null, verwijzer_afgeleid boolean not null`,
  levering: `domein text not null, toewijzing_nummer int not null, begin date not null, eind date,
    eind_soort text not null, eind_reden text, begin_bron text not null, eind_precisie text not null,
    pauzes jsonb not null, actieve_dagen int not null`,
  declaratie_maand: `domein text not null, toewijzing_nummer int not null, maand text not null,
    ingediend bigint not null, toegekend bigint not null, afgewezen bigint not null, gecrediteerd bigint not null`,
  verzoek: `soort text not null, toestand text not null, aanbieder text not null, domein text not null,
    referentie_aanbieder text not null, dagtekening date not null, toewijzing_nummers jsonb not null, verwijzer text,
    reden_afwijzing text, woonplaats_gemeente text`,
  traject: `variant text not null check (variant in ('tCbs', 'tInhoud')), toewijzing_nummers jsonb not null,
    aanbieder text not null, hulpvorm text not null, begin date not null, eind date, eind_soort text not null,
    eind_reden text, begin_bron text not null, rang int not null, verlengingen int not null,
    verlengde_dagen int not null, verlengd_vanaf jsonb not null, administratieve_voortzettingen int not null,
    parallel boolean not null, gestapeld boolean not null, verwijzer text not null,
    verwijzer_afgeleid boolean not null, onvolledig boolean not null, actieve_dagen int not null`,
  zorgperiode: 'toewijzing_nummers jsonb not null, begin date not null, eind date, langdurig boolean not null',
  signaal: 'soort text not null, bericht_id text, domein text not null, toewijzing_nummer int, code text',
  apart: 'bestand text not null, grond text not null, code text not null',
  jeugdige_overzicht: `trajecten int not null, begin date, laatste_begin date, eind date, lopend boolean not null,
    gezien boolean not null, langdurig boolean not null`,
};

const others = [
  // The change table: last transaction that changed the read models of a jeugdige.
  `create table zorg.wijziging (
    gemeente text not null, jeugdige_id uuid not null, versie xid8 not null default pg_current_xact_id(),
    primary key (gemeente, jeugdige_id))`,
  'create index on zorg.wijziging (versie)',
  // On which day and with which rules the read models of a gemeente were folded.
  `create table zorg.stand (
    gemeente text not null primary key, peildatum date not null, fold_versie text not null)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', async () => {
    for (const [table, own] of Object.entries(columns)) {
      await run(
        db,
        `create table zorg.${table} (gemeente text not null, jeugdige_id uuid not null, nr int not null, ${own},
          primary key (gemeente, jeugdige_id, nr))`,
      );
      await protectTable(db, `zorg.${table}`, {
        import: 'select, insert, delete',
        analyse: '*',
        app: { columns: '*', kind: table === 'declaratie_maand' ? dataKinds.FI : dataKinds.ZP },
      });
    }
    await run(db, ...others);
    await protectTable(db, 'zorg.wijziging', { import: 'select, insert, update', analyse: '*' });
    await protectTable(db, 'zorg.stand', {
      import: 'select, insert, update, delete',
      analyse: '*',
      app: { columns: '*', kind: dataKinds.ZP },
    });
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', async () => {
    for (const table of [...Object.keys(columns), 'wijziging', 'stand']) await run(db, `drop table zorg.${table}`);
  });
}
