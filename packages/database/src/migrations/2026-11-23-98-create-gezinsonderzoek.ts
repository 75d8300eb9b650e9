import type { Kysely } from 'kysely';
import { changedUndo } from './2026-11-23-80-speed-gezin.ts';
import { keepNotes } from './2026-11-23-93b-note-gezin.ts';
import { gezinsonderzoekFunctions as functions, gezinsonderzoekTable } from './gezinsonderzoek.ts';
import { allowFunctions, asRole, guardTable, run } from './rights.ts';

/** With the gezin its onderzoeken would go: its making is not undone any more. */
const keepOnderzoek = `if exists (select from toegang.gezin g join toegang.gezinsonderzoek o on o.gemeente = g.gemeente
        and o.gezin_id = g.gezin_id where g.gemeente = p_gemeente and g.begonnen_met = p_handeling) then
        return 'later-gewijzigd';
      end if;
      ${keepNotes}`;

/** The inquiries of the gemeente into a gezin, by law, so that it can be counted how often a gezin tells its story twice. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      gezinsonderzoekTable,
      'create index on toegang.gezinsonderzoek (gemeente, gezin_id)',
      'create index on toegang.gezinsonderzoek (gemeente, samen_met)',
    );
    await guardTable(db, 'toegang.gezinsonderzoek');
    await run(db, ...functions.map(({ create }) => create), changedUndo(keepOnderzoek));
    for (const { name, to } of functions) await allowFunctions(db, 'toegang', [name], to);
    await allowFunctions(db, 'toegang', ['save_gezinsonderzoeken(text, json)'], 'sp_login');
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, changedUndo(keepNotes));
    for (const { name } of functions.toReversed()) await run(db, `drop function toegang.${name}`);
    await run(db, 'drop table toegang.gezinsonderzoek');
  });
}
