import type { Kysely } from 'kysely';
import { reviewStatements } from './2026-11-22-13-create-logcontrole.ts';
import { changeFunction } from './define-function.ts';
import { asRole, run } from './rights.ts';

/** [from, to]: how many bear a name is counted once, where PostgreSQL 16 counted it for each look at each jeugdige. */
const steps: readonly (readonly [from: string, to: string])[] = [
  [
    '        select p_gemeente, p_maand, g.regel,',
    `        , namen as materialized (select lower(n.achternaam) as naam from zorg.identiteit n where n.gemeente = p_gemeente
          group by 1 having count(*) < 5)
        select p_gemeente, p_maand, g.regel,`,
  ],
  [
    `and (select count(*) from zorg.identiteit n where n.gemeente = p_gemeente
                and lower(n.achternaam) = lower(i.achternaam)) < 5`,
    'and lower(i.achternaam) in (select m.naam from namen m)',
  ],
];

const changed = changeFunction(reviewStatements, 'logboek.controleer_maand', ...steps);

/** The review of the log (S-60b) finds the same, and within the time of a request on PostgreSQL 16 too. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () => run(db, changed.now));
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () => run(db, changed.before));
}
