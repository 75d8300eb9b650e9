import type { Kysely } from 'kysely';
import { doelaandeelFunctions } from './doelaandeel.ts';
import { allowFunctions, asRole, run } from './rights.ts';

/** The focus list knows where goals say that less or more help is to be talked about (S4-96). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...doelaandeelFunctions.map(({ create }) => create));
    for (const { name, to } of doelaandeelFunctions) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const { name } of doelaandeelFunctions.toReversed()) await run(db, `drop function toegang.${name}`);
  });
}
