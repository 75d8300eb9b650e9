import type { Kysely } from 'kysely';
import { asRole, run } from './rights.ts';

/**
 * A conversion works in the background: what it is doing, how far it is, and which claim of a process holds it until
 * when (S2-24).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', () =>
    run(
      db,
      `alter table zorg.omzetting add column werk text check (werk in ('plannen', 'versturen', 'terugdraaien')),
         add column totaal int not null default 0, add column gedaan int not null default 0,
         add column bezig_tot timestamptz, add column turn uuid`,
      'grant update (werk, totaal, gedaan, bezig_tot, turn) on zorg.omzetting to sp_import',
      'grant update (fout, nieuw_nummer) on zorg.omzetting_regel to sp_import',
    ),
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', () =>
    run(
      db,
      `alter table zorg.omzetting drop column werk, drop column totaal, drop column gedaan, drop column bezig_tot,
         drop column turn`,
      'revoke update (fout, nieuw_nummer) on zorg.omzetting_regel from sp_import',
    ),
  );
}
