import type { Kysely } from 'kysely';
import { asRole, dataKinds, protectTable, run, type TableRights } from './rights.ts';

const tables = [
  // What the gemeente wrote: the bericht itself stands in zorg.bericht, here is what became of it. The key of its retour
  // stands beside it (IV028), so that the answer finds it.
  `create table zorg.verzending (
    gemeente text not null, bericht_id uuid not null, domein text not null, soort text not null,
    identificatie text not null, antwoord_op uuid, geschreven_op timestamptz not null default clock_timestamp(),
    verzonden_op timestamptz, kanaal text check (kanaal in ('map', 'download', 'koppeling')), antwoord_voor date,
    antwoord_bericht_id uuid, beantwoord_op timestamptz, geweigerd boolean not null default false,
    primary key (gemeente, bericht_id), unique (gemeente, antwoord_op),
    foreign key (gemeente, bericht_id) references zorg.bericht on delete cascade,
    check ((verzonden_op is null) = (kanaal is null)), check ((beantwoord_op is null) = (antwoord_bericht_id is null)))`,
  // Retours have the identificatie of what they answer, and are not answered themselves.
  'create index on zorg.verzending (gemeente, domein, soort, identificatie)',
  'create index on zorg.verzending (geschreven_op) where verzonden_op is null',
  // Heenberichten that still get their one answer: a row goes in the transaction that keeps that answer.
  `create table zorg.te_beantwoorden (
    gemeente text not null, bericht_id uuid not null, apart boolean not null, nr bigint generated always as identity,
    primary key (gemeente, bericht_id))`,
  // The last number that the gemeente gave out itself; \`soort\` is identificatie or toewijzing.
  `create table zorg.nummerreeks (
    gemeente text not null, domein text not null, soort text not null check (soort in ('identificatie', 'toewijzing')),
    laatste bigint not null, primary key (gemeente, domein, soort))`,
];

const rights: Record<string, TableRights> = {
  verzending: {
    import: `select, insert,
      update (verzonden_op, kanaal, antwoord_voor, antwoord_bericht_id, beantwoord_op, geweigerd)`,
    app: { columns: '*', kind: dataKinds.BV },
  },
  te_beantwoorden: { import: 'select, insert, delete' },
  nummerreeks: { import: 'select, insert, update' },
};

/** The outbox: berichten that the gemeente writes, their way out, and the answers that come back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', async () => {
    await run(db, ...tables);
    for (const [table, given] of Object.entries(rights)) await protectTable(db, `zorg.${table}`, given);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', async () => {
    for (const table of Object.keys(rights)) await run(db, `drop table zorg.${table}`);
  });
}
