import type { Kysely } from 'kysely';
import { asRole, run } from './rights.ts';

/** When what was granted of a month was declared, and how much of what (costs on cash basis); filled by the next fold. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', () =>
    run(db, "alter table zorg.declaratie_maand add column boekingen jsonb not null default '[]'"),
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', () => run(db, 'alter table zorg.declaratie_maand drop column boekingen'));
}
