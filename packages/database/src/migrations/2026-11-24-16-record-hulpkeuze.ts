import type { Kysely } from 'kysely';
import { hulpkeuzeFunctions as functions, hulpkeuzeTable } from './hulpkeuze.ts';
import { allowFunctions, asRole, guardTable, run } from './rights.ts';

/** Who chose the help and the aanbieder, and from which options, kept with the decision (S3-22). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, hulpkeuzeTable, 'create index on toegang.hulpkeuze (gemeente, jeugdige_id)');
    await guardTable(db, 'toegang.hulpkeuze');
    await run(db, ...functions.map(({ create }) => create));
    for (const { name, to } of functions) await allowFunctions(db, 'toegang', [name], to);
    await allowFunctions(db, 'toegang', ['save_hulpkeuzes(text, json)'], 'sp_login');
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const { name } of functions.toReversed()) await run(db, `drop function toegang.${name}`);
    await run(db, 'drop table toegang.hulpkeuze');
  });
}
