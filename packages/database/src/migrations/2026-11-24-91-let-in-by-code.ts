import type { Kysely } from 'kysely';
import { allowFunctions, asRole, guardTable, run } from './rights.ts';
import { toegangscodeFunctions, toegangscodeTables } from './toegangscode.ts';

const names = Object.keys(toegangscodeTables).map((name) => `toegang.${name}`);

/** The first parent or the youth comes in by a code that a worker gives, and the worker can take that back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      ...Object.entries(toegangscodeTables).map(([name, columns]) => `create table toegang.${name} (${columns})`),
      'create index on toegang.toegangscode (gemeente, jeugdige_id)',
      'create index on toegang.toegangscode (lead) where used_op is null and ingetrokken_op is null',
      'create index on toegang.toegangscode_poging (account_id, op)',
    );
    for (const table of names) await guardTable(db, table);
    await run(db, ...toegangscodeFunctions.map(({ create }) => create));
    for (const { name, to } of toegangscodeFunctions) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const { name } of toegangscodeFunctions.toReversed()) await run(db, `drop function toegang.${name}`);
    for (const table of names.toReversed()) await run(db, `drop table ${table}`);
  });
}
