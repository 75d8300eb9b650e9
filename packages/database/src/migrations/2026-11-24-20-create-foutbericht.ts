import type { Kysely } from 'kysely';
import { asRole, dataKinds, protectTable, run } from './rights.ts';

/**
 * Fo01 on envelopes whose message broke the schema (StUF-GGk 2.1): written once per envelope, with its way out as in
 * zorg.verzending. No content of the message: where it broke, and by which rule.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', async () => {
    await run(
      db,
      `create table zorg.foutbericht (
         gemeente text not null, fout_id uuid not null default gen_random_uuid(), ontvanger text not null,
         cross_refnummer text not null, functie text not null, details text not null,
         geschreven_op timestamptz not null default clock_timestamp(), verzonden_op timestamptz,
         kanaal text check (kanaal in ('map', 'download', 'koppeling')), tries int not null default 0,
         fault text check (fault in ('onbereikbaar', 'te-traag', 'geweigerd', 'storing')), retry_at timestamptz,
         primary key (gemeente, fout_id), unique (gemeente, ontvanger, cross_refnummer),
         check ((verzonden_op is null) = (kanaal is null)))`,
      'create index on zorg.foutbericht (geschreven_op) where verzonden_op is null',
    );
    await protectTable(db, 'zorg.foutbericht', {
      import: 'select, insert, update (verzonden_op, kanaal, tries, fault, retry_at)',
      app: { columns: '*', kind: dataKinds.BV },
    });
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', () => run(db, 'drop table zorg.foutbericht'));
}
