import type { Kysely } from 'kysely';
import { asRole, dataKinds, protectTable, run, type TableRights } from './rights.ts';

const tables: Record<string, string> = {
  product:
    'code text not null, categorie text not null, hulpvorm text not null, naam text, primary key (gemeente, code)',
  aanbieder: 'agb text not null, naam text not null, groep text, primary key (gemeente, agb)',
  adres: `jeugdige_id uuid not null, postcode text not null, primary key (gemeente, jeugdige_id),
    foreign key (gemeente, jeugdige_id) references zorg.jeugdige`,
  // Who lived where, from when to when: the cost per address counts by household and month.
  huishouden_lid: `extract_id uuid not null, nr int not null, jeugdige_id uuid not null, huishouden text not null,
    van date not null, tot date, adres text not null, adrestype text not null, primary key (gemeente, extract_id, nr),
    foreign key (gemeente, jeugdige_id) references zorg.jeugdige`,
  // Wmo and Participatiewet; bedrag in cents a year, a month, or once.
  voorziening: `extract_id uuid not null, nr int not null, jeugdige_id uuid not null,
    wet text not null check (wet in ('wmo', 'pwet')), voorziening text not null, van date not null, tot date,
    bedrag bigint not null, per text not null check (per in ('jaar', 'maand', 'eenmalig')),
    primary key (gemeente, extract_id, nr), foreign key (gemeente, jeugdige_id) references zorg.jeugdige`,
};

const rights: Record<string, TableRights> = {
  product: { analyse: '*', app: { columns: '*', kind: dataKinds.ZP | dataKinds.BV } },
  aanbieder: { analyse: '*', app: { columns: '*', kind: dataKinds.ZP | dataKinds.BV } },
  adres: { app: { columns: '*', kind: dataKinds.ID } },
  // Help under other laws reaches the app with the access matrix: nobody reads it yet.
  huishouden_lid: {},
  voorziening: {},
};

export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', async () => {
    for (const [table, columns] of Object.entries(tables)) {
      await run(db, `create table zorg.${table} (gemeente text not null, ${columns})`);
      await protectTable(db, `zorg.${table}`, { import: 'select, insert, delete', ...rights[table] });
    }
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', async () => {
    for (const table of Object.keys(tables).reverse()) await run(db, `drop table zorg.${table}`);
  });
}
