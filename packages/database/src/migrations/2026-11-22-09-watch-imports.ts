import type { Kysely } from 'kysely';
import { asRole, run } from './rights.ts';

/** An import whose process died says no more that it lives: then somebody else ends its report. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', () =>
    run(
      db,
      'alter table zorg.import add column levensteken timestamptz not null default clock_timestamp()',
      'grant update (levensteken) on zorg.import to sp_import',
    ),
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', () => run(db, 'alter table zorg.import drop column levensteken'));
}
