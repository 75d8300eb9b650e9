import type { Kysely } from 'kysely';
import { gezinsregelFunctions } from './gezinsregel.ts';
import { allowFunctions, asRole, run } from './rights.ts';

/** Where one gezin, one plan, one regisseur does not hold, and with how many people a gezin has spoken. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...gezinsregelFunctions.map(({ create }) => create));
    for (const { name, to } of gezinsregelFunctions) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const { name } of gezinsregelFunctions.toReversed()) await run(db, `drop function toegang.${name}`);
  });
}
