import type { Kysely } from 'kysely';
import { changedUndo, keepBudget } from './2026-11-23-80-speed-gezin.ts';
import { gezinsnotitieFunctions, gezinsnotitieTable } from './gezinsnotitie.ts';
import { allowFunctions, asRole, guardTable, run } from './rights.ts';

/** With the gezin its notes would go: its making is not undone any more. */
export const keepNotes = `if exists (select from toegang.gezin g join toegang.gezinsnotitie geschreven on geschreven.gemeente = g.gemeente
        and geschreven.gezin_id = g.gezin_id where g.gemeente = p_gemeente and g.begonnen_met = p_handeling) then
        return 'later-gewijzigd';
      end if;
      ${keepBudget}`;

/** Notes on a gezin as a whole. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, gezinsnotitieTable, 'create index on toegang.gezinsnotitie (gemeente, gezin_id, op)');
    await guardTable(db, 'toegang.gezinsnotitie');
    await run(db, ...gezinsnotitieFunctions.map(({ create }) => create), changedUndo(keepNotes));
    for (const { name, to } of gezinsnotitieFunctions) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, changedUndo(keepBudget));
    for (const { name } of gezinsnotitieFunctions.toReversed()) await run(db, `drop function toegang.${name}`);
    await run(db, 'drop table toegang.gezinsnotitie');
  });
}
