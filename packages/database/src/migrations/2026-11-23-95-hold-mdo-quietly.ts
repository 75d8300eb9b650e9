import type { Kysely } from 'kysely';
import { afschalingFunctions } from './afschaling.ts';
import { allowFunctions, asRole, run } from './rights.ts';
import { changedDecisions } from './samen-besluiten.ts';

/** SP001 says that the log cannot be written (S-55): what a decision refuses by itself needs a state of its own. */
function holdMdo(state: 'SP001' | 'SP003'): string {
  const before = changedDecisions.find((create) => create.startsWith('create or replace function toegang.houd_mdo('));
  if (before?.includes("'SP001'") !== true) throw new Error('toegang.houd_mdo is not what this migration changes');
  return before.replaceAll("'SP001'", `'${state}'`);
}

// Nobody asked it: the figure Afschaling counts the same closings.
const counted = afschalingFunctions.filter(({ name }) => name.startsWith('tel_bestemmingen('));

/** A log that cannot be written stops an MDO as it stops everything else, and is not taken for a wrong day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () =>
    run(db, holdMdo('SP003'), ...counted.map(({ name }) => `drop function toegang.${name}`)),
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...counted.map(({ create }) => create), holdMdo('SP001'));
    for (const { name, to } of counted) await allowFunctions(db, 'toegang', [name], to);
  });
}
