import type { Kysely } from 'kysely';
import { berichtbesluitFunctions, berichtbesluitTables } from './bericht-besluit.ts';
import { createOmzetting, dropOmzetting } from './omzetting.ts';
import { allowFunctions, asRole, guardTable, run } from './rights.ts';

const tables = ['berichtbesluit'] as const;
const functions = [...berichtbesluitFunctions];

/** Decisions on verzoeken and toewijzingen in the browser, each with the bericht that follows from it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', async () => {
    await run(
      db,
      'alter table zorg.verzending add column besluit_id uuid',
      'create unique index een_per_besluit on zorg.verzending (gemeente, besluit_id)',
    );
    await createOmzetting(db);
  });
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...berichtbesluitTables);
    for (const table of tables) await guardTable(db, `toegang.${table}`);
    await run(db, ...functions.map(({ create }) => create));
    for (const { name, to } of functions) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const { name } of functions.toReversed()) await run(db, `drop function toegang.${name}`);
    for (const table of tables.toReversed()) await run(db, `drop table toegang.${table}`);
  });
  await asRole(db, 'sp_owner', async () => {
    await dropOmzetting(db);
    await run(db, 'drop index zorg.een_per_besluit', 'alter table zorg.verzending drop column besluit_id');
  });
}
