import type { Kysely } from 'kysely';
import { changeFunction } from './define-function.ts';
import { focusEffectFunction } from './focus-effect.ts';
import { asRole, run } from './rights.ts';

/**
 * Drop codes that say that nothing was to be done: such a choice makes nobody one of the rest. Whoever was parked before is of
 * the rest from that day: to leave them out because they were finished later would be to choose the rest by its outcome.
 */
const settled = `('afgerond', 'loopt-goed', 'gegevens-kloppen-niet')`;

const compared = changeFunction(
  [focusEffectFunction],
  'toegang.lees_focuseffect',
  [
    `min((k.op at time zone 'Europe/Amsterdam')::date) as dag`,
    // Whoever was parked first and taken up later got nothing more before that day.
    `(coalesce(min(k.op) filter (where k.keuze = 'opgepakt'), min(k.op)) at time zone 'Europe/Amsterdam')::date as dag`,
  ],
  [
    `and k.keuze in ('opgepakt', 'geparkeerd', 'afgevoerd')`,
    `and k.keuze in ('opgepakt', 'geparkeerd', 'afgevoerd') and not (k.keuze = 'afgevoerd' and k.reden in ${settled})`,
  ],
);

/** What the focus list led to, beside a rest that was left for another reason than that it was finished (S0-11). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () => run(db, compared.now));
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () => run(db, compared.before));
}
