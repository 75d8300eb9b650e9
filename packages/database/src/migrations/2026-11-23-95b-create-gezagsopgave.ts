import type { Kysely } from 'kysely';
import { gezagsopgaveFunctions, gezagsopgaveTable } from './gezagsopgave.ts';
import { allowFunctions, asRole, guardTable, run } from './rights.ts';

/** What sources say about authority and family, side by side, and the decision of a person which of them holds. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, gezagsopgaveTable, 'create index on toegang.gezagsopgave (gemeente, jeugdige_id)');
    await guardTable(db, 'toegang.gezagsopgave');
    await run(db, ...gezagsopgaveFunctions.map(({ create }) => create));
    for (const { name, to } of gezagsopgaveFunctions) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const { name } of gezagsopgaveFunctions.toReversed()) await run(db, `drop function toegang.${name}`);
    await run(db, 'drop table toegang.gezagsopgave');
  });
}
