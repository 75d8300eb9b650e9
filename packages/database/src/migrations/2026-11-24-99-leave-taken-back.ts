import type { Kysely } from 'kysely';
import { changeFunction } from './define-function.ts';
import { asRole, run } from './rights.ts';
import { answerFunctions } from './toestemming-answer.ts';

const undone = changeFunction(answerFunctions, 'toegang.herstel_toestemming', [
  'update toegang.toestemming x set ingetrokken_op = null',
  `if not t.bekwaam and exists (select from toegang.onbekwaamheid o where o.gemeente = t.gemeente
        and o.jeugdige_id = any (toegang.dossierdelen(t.gemeente, t.jeugdige_id))
        and t.gevraagd_op between o.op and o.ingetrokken_op) then
      fout := 'beantwoord'; return next; return;
    end if;
    update toegang.toestemming x set ingetrokken_op = null`,
]);

/**
 * What the parents agreed to while the youth was judged unable ends when that judgement is withdrawn, also for who takes it
 * back within ten minutes: now the yes of the youth is needed (Jw 7.3.4, 7.3.5).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () => run(db, undone.now));
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () => run(db, undone.before));
}
