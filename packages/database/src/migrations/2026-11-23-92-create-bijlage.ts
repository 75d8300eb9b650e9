import type { Kysely } from 'kysely';
import { bijlageFunctions, bijlageIndexes, bijlageTables } from './bijlage.ts';
import { allowFunctions, asRole, guardTable, run } from './rights.ts';

const names = Object.keys(bijlageTables).map((name) => `toegang.${name}`);

/** Files with a note, an evaluation, an MDO or a letter. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      ...Object.entries(bijlageTables).map(([name, columns]) => `create table toegang.${name} (${columns})`),
      ...bijlageIndexes,
    );
    for (const name of names) await guardTable(db, name);
    await run(
      db,
      // Sealed anew when the key changes (S-50).
      'create policy beheren on toegang.bijlage_inhoud to sp_jobs using (true) with check (true)',
      `grant select (gemeente, bijlage_id, sleutel_id, inhoud), update (inhoud, sleutel_id) on toegang.bijlage_inhoud
        to sp_jobs`,
      ...bijlageFunctions.map(({ create }) => create),
    );
    for (const { name, to } of bijlageFunctions) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const { name } of bijlageFunctions.toReversed()) await run(db, `drop function toegang.${name}`);
    for (const name of names.toReversed()) await run(db, `drop table ${name}`);
  });
}
