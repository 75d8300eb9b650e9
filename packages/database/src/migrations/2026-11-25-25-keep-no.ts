import type { Kysely } from 'kysely';
import { deelakkoordFunctions, holds } from './deelakkoord.ts';
import { changeFunction } from './define-function.ts';
import { asRole, run } from './rights.ts';
import { taakakkoordFunctions } from './taakakkoord.ts';

/** What the family said last is a no, or a yes that was taken back; a ground on top of it or taken off again is not its word. */
const lastWordIsNo = (of: string) => `coalesce((select not x.antwoord or x.ingetrokken_op is not null
        from toegang.deelakkoord x where x.gemeente = p_gemeente and (${of}) and x.hoe = 'gezegd'
        order by x.op desc limit 1), false)`;

const ofTask = 'x.ketentaak_id = p_ketentaak or x.afsluiting_id = p_afsluiting';

const changed = [
  changeFunction(deelakkoordFunctions, 'toegang.gezin_wil_niet', [
    `coalesce((select x.hoe = 'gezegd' and (not x.antwoord or x.ingetrokken_op is not null) from toegang.deelakkoord x
        where x.gemeente = p_gemeente and (x.mdo_id = p_mdo and x.nr = p_nr or x.toewijsbesluit_id = p_toewijsbesluit)
        order by x.op desc limit 1), false)`,
    lastWordIsNo('x.mdo_id = p_mdo and x.nr = p_nr or x.toewijsbesluit_id = p_toewijsbesluit'),
  ]),
  changeFunction(
    taakakkoordFunctions,
    'toegang.houder_deelt',
    ['declare w record; mdo boolean;', 'declare mdo boolean;'],
    [
      `select ${holds('x')} as ja, x.hoe = 'gezegd' and (not x.antwoord or x.ingetrokken_op is not null) as nee into w
        from toegang.deelakkoord x
        where x.gemeente = p_gemeente and (${ofTask})
        order by x.op desc limit 1;
      if w.ja then return true; end if;
      if w.nee then return false; end if;`,
      `if exists (select from toegang.deelakkoord x where x.gemeente = p_gemeente and (${ofTask})
          and ${holds('x')}) then
        return true;
      end if;
      if ${lastWordIsNo(ofTask)} then return false; end if;`,
    ],
  ),
];

/** The no of the family stays when a worker puts a ground on top of it and takes that off again (trust.md 3.4). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () => run(db, ...changed.map(({ now }) => now)));
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () => run(db, ...changed.map(({ before }) => before)));
}
