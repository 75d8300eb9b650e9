import type { Kysely } from 'kysely';
import { allowFunctions, asRole, guardTable, run } from './rights.ts';
import { verzoekvraagFunctions, verzoekvraagTables } from './verzoekvraag.ts';

/** Questions about a verzoek, which stop its clock; who waits for whom; and what is late becomes a task. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...verzoekvraagTables);
    await guardTable(db, 'toegang.verzoekvraag');
    await run(db, ...verzoekvraagFunctions.map(({ create }) => create));
    for (const { name, to } of verzoekvraagFunctions) await allowFunctions(db, 'toegang', [name], to);
    await allowFunctions(db, 'toegang', ['doorlooptijden(json)'], 'sp_analyse');
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const { name } of verzoekvraagFunctions.toReversed()) await run(db, `drop function toegang.${name}`);
    await run(db, 'drop table toegang.verzoekvraag');
  });
}
