import type { Kysely } from 'kysely';
import { asRole, run } from './rights.ts';

const tables = ['bericht', 'quarantaine'];

/** The list of berichten begins with the newest: without these, each page sorts all that there are. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', async () => {
    for (const table of tables) {
      await run(db, `create index ${table}_nieuwste on zorg.${table} (dagtekening desc, bericht_id)`);
    }
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', async () => {
    for (const table of tables) await run(db, `drop index zorg.${table}_nieuwste`);
  });
}
