import type { Kysely } from 'kysely';
import { defineFunction } from './define-function.ts';
import { allowFunctions, asRole, run } from './rights.ts';

/** Bit of VG, as in packages/access. */
const progress = 512;

const day = (moment: string) => `(${moment} at time zone 'Europe/Amsterdam')::date::text`;

/** For a copy of the file: what was asked of an aanbieder about this jeugdige, and each answer. */
const copy = defineFunction(
  'afschrift_accountgesprekken',
  'p_gemeente text, p_jeugdige uuid',
  'table (aanbieder text, gevraagd_op text, beantwoord_op text, door text, verwacht_eind text, nodig text)',
  `declare z record;
  begin
    select * into z from toegang.eigen_zicht(p_gemeente, p_jeugdige);
    if coalesce(z.lezen, 0) & ${progress} = 0 then return; end if;
    return query select g.aanbieder, ${day('g.gevraagd_op')}, ${day('a.op')}, k.naam, a.verwacht_eind::text,
        array_to_string(a.nodig, ', ')
      from toegang.accountlijn l join toegang.accountgesprek g on g.gemeente = l.gemeente and g.gesprek_id = l.gesprek_id
        left join toegang.accountantwoord a on a.gemeente = l.gemeente and a.gesprek_id = l.gesprek_id
          and a.jeugdige_id = l.jeugdige_id
        left join toegang.account k on k.account_id = a.door
      where l.gemeente = p_gemeente and l.jeugdige_id = p_jeugdige order by g.gevraagd_op, g.aanbieder, a.nr;
  end`,
  'sp_app',
  'stable',
);

/** What was said about a jeugdige in account talks belongs to its file (AVG 15). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, copy.create);
    await allowFunctions(db, 'toegang', [copy.name], copy.to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () => run(db, `drop function toegang.${copy.name}`));
}
