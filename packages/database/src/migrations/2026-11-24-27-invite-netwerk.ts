import type { Kysely } from 'kysely';
import { mapFunction } from './2026-11-22-05c-assign-relaties.ts';
import { changeFunction } from './define-function.ts';
import { answerMdoFunctions, changedMdo } from './mdo-antwoord.ts';
import { allowFunctions, asRole, guardTable, run } from './rights.ts';
import { endWithMemberTrigger, instemmingTable, uitnodigingFunctions, uitnodigingTable } from './uitnodiging.ts';

/** Whom a gezin invited is between the gezin and the gemeente: an aanbieder does not see it, also not with consent. */
const map = changeFunction([mapFunction], 'toegang.betrokkenen', [
  'and not b.familie or b.rol in',
  "and not b.familie and b.relatie <> 'netwerk' or b.rol in",
]);

const functions = [...uitnodigingFunctions, ...answerMdoFunctions];

/** A family invites its own network to the plan or to an MDO, and who is invited to an MDO says whether it comes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      uitnodigingTable,
      instemmingTable,
      'create index on toegang.uitnodiging (gemeente, jeugdige_id)',
      'create index on toegang.uitnodiging (gemeente, netwerklid_id)',
      'create index on toegang.uitnodiging (aanvaard_door) where aanvaard_door is not null',
      `alter table toegang.mdo_deelnemer add column comes boolean, add column comes_op timestamptz, add column comes_door uuid,
         add column comes_reden text check (length(comes_reden) <= 300), add check (num_nulls(comes, comes_op, comes_door) in (0, 3))`,
    );
    for (const table of ['toegang.uitnodiging', 'toegang.instemming']) await guardTable(db, table);
    await run(
      db,
      ...functions.map(({ create }) => create),
      endWithMemberTrigger,
      ...changedMdo.map(({ now }) => now),
      map.now,
    );
    for (const { name, to } of functions) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      'drop trigger eindig_uitnodigingen on toegang.netwerklid',
      ...changedMdo.map(({ before }) => before),
      map.before,
    );
    for (const { name } of functions.toReversed()) await run(db, `drop function toegang.${name}`);
    await run(
      db,
      'drop table toegang.instemming',
      'drop table toegang.uitnodiging',
      `delete from toegang.relatie where relatie = 'netwerk'`,
      `alter table toegang.mdo_deelnemer drop column comes, drop column comes_op, drop column comes_door, drop column comes_reden`,
    );
  });
}
