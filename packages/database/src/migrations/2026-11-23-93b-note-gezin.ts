import type { Kysely } from 'kysely';
import { changedUndo, keepBudget } from './2026-11-23-80-speed-gezin.ts';
import { gezinsnotitieFunctions, gezinsnotitieTable } from './gezinsnotitie.ts';
import { allowFunctions, asRole, guardTable, run } from './rights.ts';

/** With a member its say in who reads the notes would go, and with the gezin the notes: neither is undone any more. */
export const keepNotes = `if exists (select from toegang.gezinslid erbij join toegang.gezinsnotitie geschreven
        on geschreven.gemeente = erbij.gemeente and geschreven.gezin_id = erbij.gezin_id
          and (geschreven.op at time zone 'Europe/Amsterdam')::date >= erbij.van
        where erbij.gemeente = p_gemeente and erbij.begonnen_met = p_handeling) then
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
    await run(
      db,
      `create trigger wis_notities after delete on toegang.gezinslid for each row
        execute function toegang.wis_gezinsnotities()`,
    );
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, changedUndo(keepBudget), 'drop trigger wis_notities on toegang.gezinslid');
    for (const { name } of gezinsnotitieFunctions.toReversed()) await run(db, `drop function toegang.${name}`);
    await run(db, 'drop table toegang.gezinsnotitie');
  });
}
