import type { Kysely } from 'kysely';
import { eigenBerichtFunctions } from './eigen-bericht.ts';
import { eigenToewijzingFunctions } from './eigen-toewijzing.ts';
import { allowFunctions, asRole, run } from './rights.ts';

const functions = [...eigenToewijzingFunctions, ...eigenBerichtFunctions];

/** An aanbieder works with its own toewijzingen and berichten in the browser, and writes berichten of its own (S4-127). */
export async function up(db: Kysely<unknown>): Promise<void> {
  // The berichten of one aanbieder, newest first, among those of a region.
  await asRole(db, 'sp_owner', () =>
    run(db, 'create index bericht_aanbieder on zorg.bericht (aanbieder, dagtekening desc, bericht_id)'),
  );
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...functions.map(({ create }) => create));
    for (const { name, to } of functions) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const { name } of functions.toReversed()) await run(db, `drop function toegang.${name}`);
  });
  await asRole(db, 'sp_owner', () => run(db, 'drop index zorg.bericht_aanbieder'));
}
