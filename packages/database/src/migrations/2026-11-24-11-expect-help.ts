import type { Kysely } from 'kysely';
import { expectedHelpFunctions } from './expected-help.ts';
import { lateEvaluatieFunctions, removeWatches, watchEvaluaties } from './late-evaluatie.ts';
import { allowFunctions, asRole, run } from './rights.ts';
import { wholeCopyFunctions } from './whole-afschrift.ts';

const functions = [...expectedHelpFunctions, ...lateEvaluatieFunctions, ...wholeCopyFunctions];

/**
 * When help is expected to begin, to be talked about and to end (S4-131); a task when a full plan is not looked at in time
 * (S4-19); and a copy of the file with all that it holds (S4-81).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...functions.map(({ create }) => create), ...watchEvaluaties);
    for (const { name, to } of functions) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...removeWatches);
    for (const { name } of functions.toReversed()) await run(db, `drop function toegang.${name}`);
  });
}
