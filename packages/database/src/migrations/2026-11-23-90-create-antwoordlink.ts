import type { Kysely } from 'kysely';
import { readDeelname } from './2026-11-23-84-count-deelname.ts';
import { antwoordlinkFunctions, antwoordlinkIndexes, antwoordlinkTable, countDeelname } from './antwoordlink.ts';
import { allowFunctions, asRole, guardTable, run } from './rights.ts';

/** An aanbieder without software answers one thing by a link that it gets in an e-mail (S3-13). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, `create table toegang.antwoordlink (${antwoordlinkTable})`, ...antwoordlinkIndexes);
    await guardTable(db, 'toegang.antwoordlink');
    await run(db, `drop function toegang.${readDeelname.name}`);
    for (const { name, to, create } of [...antwoordlinkFunctions, countDeelname]) {
      await run(db, create);
      await allowFunctions(db, 'toegang', [name], to);
    }
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const { name } of [...antwoordlinkFunctions, countDeelname]) await run(db, `drop function toegang.${name}`);
    await run(db, 'drop table toegang.antwoordlink', readDeelname.create);
    await allowFunctions(db, 'toegang', [readDeelname.name], readDeelname.to);
  });
}
