import type { Kysely } from 'kysely';
import { dataKinds, protectTable, run } from './rights.ts';

const tables = [
  // One run that closes toewijzingen under one product code and opens them again under another (S2-24).
  `create table zorg.omzetting (
    gemeente text not null, omzetting_id uuid not null, domein text not null, van_code text not null,
    naar_categorie text not null, naar_code text not null, per date not null, reden text not null, door uuid not null,
    op timestamptz not null default clock_timestamp(), verstuurd_op timestamptz, teruggedraaid_op timestamptz,
    primary key (gemeente, omzetting_id))`,
  // A row per toewijzing; \`groep\` and \`terug_groep\`: the decision that its bericht stands under in zorg.verzending.
  `create table zorg.omzetting_regel (
    gemeente text not null, omzetting_id uuid not null, toewijzing_nummer int not null, jeugdige_id uuid not null,
    aanbieder text not null, nieuw_nummer int, eind date, fout text, groep uuid not null, terug_groep uuid not null,
    terug_fout text, primary key (gemeente, omzetting_id, toewijzing_nummer),
    foreign key (gemeente, omzetting_id) references zorg.omzetting on delete cascade,
    foreign key (gemeente, jeugdige_id) references zorg.jeugdige on delete cascade,
    check ((fout is null) = (nieuw_nummer is not null)))`,
  'create index on zorg.omzetting_regel (gemeente, jeugdige_id)',
];

const names = ['zorg.omzetting', 'zorg.omzetting_regel'];

/** As sp_owner. */
export async function createOmzetting(db: Kysely<unknown>): Promise<void> {
  await run(db, ...tables);
  await protectTable(db, 'zorg.omzetting', {
    import: 'select, insert, update (verstuurd_op, teruggedraaid_op)',
    app: { columns: '*', kind: dataKinds.BV },
  });
  await protectTable(db, 'zorg.omzetting_regel', {
    import: 'select, insert, update (terug_fout)',
    app: { columns: '*', kind: dataKinds.BV },
  });
  await run(
    db,
    'create policy vernietigen on zorg.omzetting_regel for delete to sp_guard using (true)',
    'grant delete on zorg.omzetting_regel to sp_guard',
  );
}

/** As sp_owner. */
export async function dropOmzetting(db: Kysely<unknown>): Promise<void> {
  for (const name of names.toReversed()) await run(db, `drop table ${name}`);
}
