import type { Kysely } from 'kysely';
import { mayAgree, regieafspraakTable, regieprofielFunctions } from './regieprofiel.ts';
import { allowFunctions, asRole, guardTable, run } from './rights.ts';

const functions = [mayAgree, ...regieprofielFunctions];
const save = 'save_regie(text, uuid, date, int[], int[])';

/** How each gemeente leads the help of a gezin, on one scale, beside what it says of that itself (S4-38). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, regieafspraakTable);
    await guardTable(db, 'toegang.regieafspraak');
    await run(db, ...functions.map(({ create }) => create));
    for (const { name, to } of functions) await allowFunctions(db, 'toegang', [name], to);
    await allowFunctions(db, 'toegang', [save], 'sp_login');
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const { name } of functions.toReversed()) await run(db, `drop function toegang.${name}`);
    await run(db, 'drop table toegang.regieafspraak');
  });
}
