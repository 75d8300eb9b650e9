import type { Kysely } from 'kysely';
import { allowFunctions, asRole, guardTable, run } from './rights.ts';
import { wetregelFunctions, wetregelStandard, wetregelTable } from './wetregel.ts';

/** Which group of help falls under which law, from a day on (S2-23), and who may change that. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', () =>
    run(
      db,
      'create policy melden on zorg.te_vouwen to sp_guard using (true) with check (true)',
      'grant insert on zorg.te_vouwen to sp_guard',
      // Until now the law was that of the berichten, so no row is another than the fold would make of it.
      "alter table zorg.toewijzing add column wet text not null default 'jw' check (wet in ('jw', 'wmo'))",
      "update zorg.toewijzing set wet = 'wmo' where domein = 'wmo'",
      "alter table zorg.traject add column domein text not null default 'jw'",
    ),
  );
  await asRole(db, 'sp_guard', async () => {
    await run(db, wetregelTable);
    await guardTable(db, 'toegang.wetregel');
    await run(db, wetregelStandard, ...wetregelFunctions.map(({ create }) => create));
    for (const { name, to } of wetregelFunctions) await allowFunctions(db, 'toegang', [name], to);
    // The fold asks for them.
    await run(
      db,
      'grant usage on schema toegang to sp_import',
      'grant execute on function toegang.vouw_wetregels() to sp_import',
    );
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, 'revoke usage on schema toegang from sp_import');
    for (const { name } of wetregelFunctions.toReversed()) await run(db, `drop function toegang.${name}`);
    await run(db, 'drop table toegang.wetregel');
  });
  await asRole(db, 'sp_owner', () =>
    run(
      db,
      'alter table zorg.traject drop column domein',
      'alter table zorg.toewijzing drop column wet',
      'revoke insert on zorg.te_vouwen from sp_guard',
      'drop policy melden on zorg.te_vouwen',
    ),
  );
}
