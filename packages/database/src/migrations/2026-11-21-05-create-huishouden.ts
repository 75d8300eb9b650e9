import type { Kysely } from 'kysely';
import { asRole, dataKinds, protectTable, run, type TableRights } from './rights.ts';

const tables: Record<string, string> = {
  product: 'code text not null, hulpvorm text not null, naam text not null, primary key (gemeente, code)',
  aanbieder: 'agb text not null, naam text not null, groep text, primary key (gemeente, agb)',
  adres: `jeugdige_id uuid not null, straatnaam text, huisnummer int, huisletter text, huisnummer_toevoeging text,
    postcode text, plaatsnaam text, primary key (gemeente, jeugdige_id),
    foreign key (gemeente, jeugdige_id) references zorg.jeugdige`,
  huishouden: 'huishouden text not null, primary key (gemeente, huishouden)',
  huishouden_lid: `huishouden text not null, jeugdige_id uuid not null, rol text,
    primary key (gemeente, huishouden, jeugdige_id), foreign key (gemeente, huishouden) references zorg.huishouden,
    foreign key (gemeente, jeugdige_id) references zorg.jeugdige`,
  // Wmo and Participatiewet; bedrag in cents per month.
  voorziening: `extract_id uuid not null, nr int not null, jeugdige_id uuid not null,
    wet text not null check (wet in ('wmo', 'pwet')), soort text not null, begin date not null, eind date,
    bedrag bigint, primary key (gemeente, extract_id, nr),
    foreign key (gemeente, jeugdige_id) references zorg.jeugdige`,
};

const rights: Record<string, TableRights> = {
  product: { analyse: '*', app: { columns: '*', kind: dataKinds.ZP | dataKinds.BV } },
  aanbieder: { analyse: '*', app: { columns: '*', kind: dataKinds.ZP | dataKinds.BV } },
  adres: { app: { columns: '*', kind: dataKinds.ID } },
  // Help under other laws reaches the app with the access matrix: nobody reads it yet.
  huishouden: {},
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
