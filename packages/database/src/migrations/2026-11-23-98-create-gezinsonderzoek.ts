import type { Kysely } from 'kysely';
import { gezinsonderzoekFunctions as functions, gezinsonderzoekTable } from './gezinsonderzoek.ts';
import { allowFunctions, asRole, guardTable, run } from './rights.ts';

/** The inquiries of the gemeente into a gezin, by law, so that it can be counted how often a gezin tells its story twice. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      gezinsonderzoekTable,
      'create index on toegang.gezinsonderzoek (gemeente, gezin_id)',
      'create index on toegang.gezinsonderzoek (gemeente, samen_met)',
    );
    await guardTable(db, 'toegang.gezinsonderzoek');
    await run(db, ...functions.map(({ create }) => create));
    for (const { name, to } of functions) await allowFunctions(db, 'toegang', [name], to);
    await allowFunctions(db, 'toegang', ['save_gezinsonderzoeken(text, json)'], 'sp_login');
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const { name } of functions.toReversed()) await run(db, `drop function toegang.${name}`);
    await run(db, 'drop table toegang.gezinsonderzoek');
  });
}
