import type { Kysely } from 'kysely';
import { taskSharing } from './2026-11-24-98-agree-to-tasks.ts';
import { changeFunction } from './define-function.ts';
import { hiddenGround } from './hidden-ground.ts';
import { asRole, run } from './rights.ts';

const stop = `and v.van <= statement_timestamp() and v.tot > statement_timestamp()))`;

const changed = [
  changeFunction(taskSharing, 'toegang.lees_deelakkoorden', [
    `not (fam and x.hoe = 'grond' and exists (select
          from toegang.vlag v where v.gemeente = p_gemeente and v.jeugdige_id = p_jeugdige and v.vlag = 'veiligheidsstop'
            ${stop}`,
    `not (fam and ${hiddenGround('x')})`,
  ]),
  // Of every ground, not of acute danger alone.
  changeFunction(taskSharing, 'toegang.afschrift_deelakkoorden', [
    `(x.grond is distinct from 'vitaal-belang'
          or not exists (select from toegang.vlag v where v.gemeente = p_gemeente and v.jeugdige_id = p_jeugdige
            and v.vlag = 'veiligheidsstop' ${stop}`,
    `not ${hiddenGround('x')}`,
  ]),
];

/** The copy of the file tells no more of a ground than the screen while a veiligheidsstop runs. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () => run(db, ...changed.map(({ now }) => now)));
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () => run(db, ...changed.map(({ before }) => before)));
}
