import type { Kysely } from 'kysely';
import { gezagsopgaveFunctions, gezagsopgaveTable } from './gezagsopgave.ts';
import { allowFunctions, asRole, guardTable, run } from './rights.ts';
import { termsOfParts } from './samenvoeging-effect.ts';

/** What a source says about authority is a change of the file too (Jw 7.3.8 lid 3). */
const lastTerm = 'group by 1) x';
const withGezag = termsOfParts.after.replace(
  lastTerm,
  () => `group by 1
          union all select g.jeugdige_id, max(greatest(g.op, g.besloten_op)::date) from toegang.gezagsopgave g
            where g.gemeente = p_gemeente and (p_jeugdige is null or g.jeugdige_id = any (delen)) group by 1) x`,
);

/** What sources say about authority and family, side by side, and the decision of a person which of them holds. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, gezagsopgaveTable, 'create index on toegang.gezagsopgave (gemeente, jeugdige_id)');
    await guardTable(db, 'toegang.gezagsopgave');
    await run(db, ...gezagsopgaveFunctions.map(({ create }) => create), withGezag);
    for (const { name, to } of gezagsopgaveFunctions) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, termsOfParts.after);
    for (const { name } of gezagsopgaveFunctions.toReversed()) await run(db, `drop function toegang.${name}`);
    await run(db, 'drop table toegang.gezagsopgave');
  });
}
