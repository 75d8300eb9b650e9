import type { Kysely } from 'kysely';
import { asRole, run } from './rights.ts';

/** Ids of version 8 are ours and follow from the content of a file; all others are drawn at random (version 4). */
const followsFromContent = "substr(besluit_id::text, 15, 1) = '8'";

/**
 * Of an answer on a file that could not be kept: which file, and the number of the envelope that it came in. Each such file
 * gets its answer, also when its sender uses the number of the envelope again for a repaired one. A Fo01 of before tells no
 * file, and no file that could not be kept is there to fill it from: should that very file come again, it gets a second Fo01.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', () =>
    run(
      db,
      'alter table zorg.verzending add column bestand_id uuid, add column bestand_envelop text',
      `update zorg.verzending set bestand_id = besluit_id, besluit_id = null where ${followsFromContent}`,
      'create unique index een_per_bestand on zorg.verzending (gemeente, bestand_id)',
      'alter table zorg.foutbericht add column bestand_id uuid',
      'alter table zorg.foutbericht drop constraint foutbericht_gemeente_ontvanger_cross_refnummer_key',
      'create unique index een_fo01_per_bestand on zorg.foutbericht (gemeente, ontvanger, cross_refnummer, bestand_id)',
    ),
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', () =>
    run(
      db,
      `delete from zorg.foutbericht f using zorg.foutbericht e
       where e.gemeente = f.gemeente and e.ontvanger = f.ontvanger and e.cross_refnummer = f.cross_refnummer
         and (e.geschreven_op, e.fout_id) < (f.geschreven_op, f.fout_id)`,
      'drop index zorg.een_fo01_per_bestand',
      'alter table zorg.foutbericht drop column bestand_id',
      'alter table zorg.foutbericht add unique (gemeente, ontvanger, cross_refnummer)',
      'drop index zorg.een_per_bestand',
      'update zorg.verzending set besluit_id = bestand_id where bestand_id is not null',
      'alter table zorg.verzending drop column bestand_id, drop column bestand_envelop',
    ),
  );
}
