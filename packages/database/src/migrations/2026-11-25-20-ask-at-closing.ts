import type { Kysely } from 'kysely';
import { consented, deelakkoordFunctions } from './deelakkoord.ts';
import { changeFunction } from './define-function.ts';
import { asRole, run } from './rights.ts';

/** Nobody names the next aanbieder at a closing, so a consent that runs is mostly for the one that leaves. */
const asked = changeFunction(deelakkoordFunctions, 'toegang.overdracht_fout', [` and not ${consented} then`, ' then']);

/** Where other help follows the family is asked in the closing step, whatever consent runs (trust.md 3.3). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () => run(db, asked.now));
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () => run(db, asked.before));
}
