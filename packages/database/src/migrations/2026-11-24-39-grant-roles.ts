import type { Kysely } from 'kysely';
import { limitFunctions } from './2026-11-22-04-limit-sessions.ts';
import { reopenFunctions } from './2026-11-23-83-reopen-account.ts';
import { changeFunction } from './define-function.ts';
import { allowFunctions, asRole, guardTable, run } from './rights.ts';
import { begin, listAccounts, openFunctions, roltoekenningTable, saveSteps } from './roltoekenning.ts';
import { filesInPair, readPairs } from './samenvoeging-effect.ts';
import { provisioning } from './zicht-provisioning.ts';

const replaced = (create: string) => create.replace('create function', 'create or replace function');

const changedSave = changeFunction(provisioning, 'toegang.save_account', ...saveSteps);

/** The second person must know which role it is about, and where. */
const pairsWithRole = changeFunction(
  [readPairs(filesInPair)],
  'toegang.lees_paren',
  ['over text) language', 'over text, rol text, gemeenten text[]) language'],
  ['\n      from toegang.account a join', ', k.rol, k.gemeenten\n      from toegang.account a join'],
).now;
const pairs = 'lees_paren()';

/** S-12: where a gemeente named its first two, a role of the gemeente takes two people, the first time and at each change. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, roltoekenningTable, 'alter table toegang.account add column wacht_sinds timestamptz');
    await guardTable(db, 'toegang.roltoekenning');
    await run(
      db,
      begin.create,
      changedSave.now,
      ...openFunctions.map(({ create }) => replaced(create)),
      `drop function toegang.${pairs}`,
      pairsWithRole,
      `drop function toegang.${listAccounts.name}`,
      listAccounts.create,
    );
    await allowFunctions(db, 'toegang', [begin.name], 'sp_login');
    await allowFunctions(db, 'toegang', [pairs, listAccounts.name], 'sp_app');
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      `drop function toegang.${listAccounts.name}`,
      ...limitFunctions.filter((create) => create.startsWith('create function toegang.list_accounts(')),
      `drop function toegang.${pairs}`,
      readPairs(filesInPair),
      ...reopenFunctions.map(({ create }) => replaced(create)),
      changedSave.before,
      `drop function toegang.${begin.name}`,
      // Who waits for a role has none.
      'update toegang.account set beeindigd_op = wacht_sinds where wacht_sinds is not null',
      'alter table toegang.account drop column wacht_sinds',
      'drop table toegang.roltoekenning',
    );
    await allowFunctions(db, 'toegang', [pairs, listAccounts.name], 'sp_app');
  });
}
