import type { Kysely } from 'kysely';
import { changeFunction } from './define-function.ts';
import { onbekwaamheidFunctions } from './onbekwaamheid.ts';
import { asRole, run } from './rights.ts';

const locked = changeFunction(onbekwaamheidFunctions, 'toegang.leg_onbekwaamheid', [
  "'onbekwaamheid' || p_gemeente || p_jeugdige,",
  "'onbekwaamheid' || p_gemeente || (toegang.dossierdelen(p_gemeente, p_jeugdige))[1],",
]);

/** One judgement at a time, also of a merged file that two workers open by two of its parts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () => run(db, locked.now));
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () => run(db, locked.before));
}
