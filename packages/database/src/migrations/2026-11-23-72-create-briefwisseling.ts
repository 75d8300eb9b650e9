import type { Kysely } from 'kysely';
import { briefwisselingFunctions, briefwisselingIndexes, briefwisselingTables } from './briefwisseling.ts';
import { allowFunctions, asRole, guardTable, run } from './rights.ts';

const names = Object.keys(briefwisselingTables).map((name) => `toegang.${name}`);

/** Message desk and aanbieder write to each other about one toewijzing or verzoek (S4-8). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      ...Object.entries(briefwisselingTables).map(([name, columns]) => `create table toegang.${name} (${columns})`),
      ...briefwisselingIndexes,
    );
    for (const name of names) await guardTable(db, name);
    await run(db, ...briefwisselingFunctions.map(({ create }) => create));
    for (const { name, to } of briefwisselingFunctions) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const { name } of briefwisselingFunctions.toReversed()) await run(db, `drop function toegang.${name}`);
    for (const name of names.toReversed()) await run(db, `drop table ${name}`);
  });
}
