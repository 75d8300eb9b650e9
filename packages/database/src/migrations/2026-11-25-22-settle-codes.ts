import type { Kysely } from 'kysely';
import { changeFunction } from './define-function.ts';
import { asRole, run } from './rights.ts';
import { mostTries, toegangscodeFunctions } from './toegangscode.ts';

const tries = 'toegang.toegangscode_poging';
const begun = "'Begonnen met een toegangscode'";
/** One key for all parts of a merged file, as `besluit_gezag` has. */
const lockOf = (of: string, part: string) => `hashtextextended('relatie' || ${of}gemeente || ${part}, 0)`;

const changed = [
  changeFunction(toegangscodeFunctions, 'toegang.maak_toegangscode', [
    lockOf('p_', 'p_jeugdige'),
    lockOf('p_', '(toegang.dossierdelen(p_gemeente, p_jeugdige))[1]'),
  ]),
  changeFunction(
    toegangscodeFunctions,
    'toegang.gebruik_toegangscode',
    ['n uuid;', 'n uuid; o uuid;'],
    // Tries of longer ago say nothing any more, of nobody.
    [
      `if (select count(*) from ${tries} p where p.account_id = a and p.op > nu - interval '1 day') >= ${mostTries} then`,
      `delete from ${tries} p where p.op <= nu - interval '1 day';
      if (select count(*) from ${tries} p where p.account_id = a) >= ${mostTries} then`,
    ],
    [lockOf('c.', 'c.jeugdige_id'), lockOf('c.', '(toegang.dossierdelen(c.gemeente, c.jeugdige_id))[1]')],
    // With which the authority began: a withdrawal finds it by its id.
    [`${begun}, c.gemaakt_door, nu);`, `${begun}, c.gemaakt_door, nu) returning opgave_id into o;`],
    [
      `delete from ${tries} p where p.account_id = a;`,
      `update toegang.toegangscode x set opgave_id = o where x.gemeente = c.gemeente and x.code_id = c.code_id;
      delete from ${tries} p where p.account_id = a;`,
    ],
  ),
  changeFunction(toegangscodeFunctions, 'toegang.trek_toegangscode_in', [
    `g.gemeente = p_gemeente and g.jeugdige_id = p_jeugdige and g.account_id = c.used_door and g.relatie = c.relatie
            and g.stand = 'geldt' and g.reden = ${begun}`,
    `g.gemeente = p_gemeente and g.opgave_id = c.opgave_id and g.stand = 'geldt'`,
  ]),
];

/** A code locks the whole of a merged file, knows the authority that began with it, and wrong tries are kept for a day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () =>
    run(
      db,
      'alter table toegang.toegangscode add column opgave_id uuid',
      `update toegang.toegangscode c set opgave_id = g.opgave_id from toegang.gezagsopgave g
        where g.gemeente = c.gemeente and g.jeugdige_id = c.jeugdige_id and g.account_id = c.used_door
          and g.relatie = c.relatie and g.stand = 'geldt' and g.reden = ${begun}`,
      `delete from ${tries} p where p.op <= now() - interval '1 day'
        or not exists (select from toegang.account k where k.account_id = p.account_id)`,
      `alter table ${tries} add foreign key (account_id) references toegang.account on delete cascade`,
      ...changed.map(({ now }) => now),
    ),
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () =>
    run(
      db,
      ...changed.map(({ before }) => before),
      `alter table ${tries} drop constraint toegangscode_poging_account_id_fkey`,
      'alter table toegang.toegangscode drop column opgave_id',
    ),
  );
}
