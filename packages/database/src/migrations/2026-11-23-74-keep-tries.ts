import type { Kysely } from 'kysely';
import { asRole, run } from './rights.ts';

/** What a gateway did not take: how often it was tried, why it failed (a word, never content), and when it is tried again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', async () => {
    await run(
      db,
      `alter table zorg.verzending add column tries int not null default 0, add column retry_at timestamptz,
         add column fault text check (fault in ('onbereikbaar', 'te-traag', 'geweigerd', 'storing'))`,
      'grant update (tries, fault, retry_at) on zorg.verzending to sp_import',
      'grant select (tries, fault, retry_at) on zorg.verzending to sp_app',
    );
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', async () => {
    await run(db, 'alter table zorg.verzending drop column tries, drop column fault, drop column retry_at');
  });
}
