import type { Kysely } from 'kysely';
import { kaderFunctions, kaderTable } from './kader.ts';
import { allowFunctions, asRole, guardTable, run } from './rights.ts';

/** The register of kaders of a gemeente: what it asks of the toegang, who answers for it, and which figure follows it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, kaderTable);
    await guardTable(db, 'toegang.kader');
    await run(db, ...kaderFunctions.map(({ create }) => create));
    for (const { name, to } of kaderFunctions) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const { name } of kaderFunctions.toReversed()) await run(db, `drop function toegang.${name}`);
    await run(db, 'drop table toegang.kader');
  });
}
