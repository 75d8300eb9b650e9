import type { Kysely } from 'kysely';
import { changeFunction } from './define-function.ts';
import { asRole, run } from './rights.ts';
import { answerFunctions } from './toestemming-answer.ts';

/** The task for each that received stands in `meld_intrekking`, also for a withdrawn judgement. */
const told = changeFunction(answerFunctions, 'toegang.trek_toestemming_in', [
  `perform toegang.maak_taak(t.gemeente, t.jeugdige_id, 'toestemming-ingetrokken', o.houder,
          (statement_timestamp() at time zone 'Europe/Amsterdam')::date + 7, jsonb_build_object('toestemming', p_toestemming))
        from (select distinct h.houder from toegang.toestemming_ontvanger n
            join toegang.houder h on h.organisatie_id = n.organisatie_id and (h.gemeente is null or h.gemeente = t.gemeente)
            where n.toestemming_id = p_toestemming and h.rol in ('hulpverlener', 'verwijzer', 'school', 'gi')
          union select n.account_id from toegang.toestemming_ontvanger n
            where n.toestemming_id = p_toestemming and n.account_id is not null) o;`,
  'perform toegang.meld_intrekking(t.gemeente, t.jeugdige_id, p_toestemming);',
]);

/** Who received is told in one way that a consent was withdrawn, whoever or whatever withdrew it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () => run(db, told.now));
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () => run(db, told.before));
}
