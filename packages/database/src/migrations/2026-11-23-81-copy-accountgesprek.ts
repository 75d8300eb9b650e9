import type { Kysely } from 'kysely';
import { defineFunction } from './define-function.ts';
import { allowFunctions, asRole, run } from './rights.ts';

/** Bits as in packages/access: decision, plan, progress. */
const decision = 4;
const plan = 256;
const progress = 512;

const day = (moment: string) => `(${moment} at time zone 'Europe/Amsterdam')::date::text`;

/** Of a function for a copy of the file: nothing without sight of this kind of data. */
const copyOf = (name: string, columns: string, kind: number, rows: string) =>
  defineFunction(
    name,
    'p_gemeente text, p_jeugdige uuid',
    `table (${columns})`,
    `declare z record;
  begin
    select * into z from toegang.eigen_zicht(p_gemeente, p_jeugdige);
    if coalesce(z.lezen, 0) & ${kind} = 0 then return; end if;
    return query ${rows};
  end`,
    'sp_app',
    'stable',
  );

/** For a copy of the file: what was asked of an aanbieder about this jeugdige, and each answer. */
const accountgesprekken = copyOf(
  'afschrift_accountgesprekken',
  'aanbieder text, gevraagd_op text, beantwoord_op text, door text, verwacht_eind text, nodig text',
  progress,
  `select g.aanbieder, ${day('g.gevraagd_op')}, ${day('a.op')}, k.naam, a.verwacht_eind::text,
        array_to_string(a.nodig, ', ')
      from toegang.accountlijn l join toegang.accountgesprek g on g.gemeente = l.gemeente and g.gesprek_id = l.gesprek_id
        left join toegang.accountantwoord a on a.gemeente = l.gemeente and a.gesprek_id = l.gesprek_id
          and a.jeugdige_id = l.jeugdige_id
        left join toegang.account k on k.account_id = a.door
      where l.gemeente = p_gemeente and l.jeugdige_id = p_jeugdige order by g.gevraagd_op, g.aanbieder, a.nr`,
);

/** What was asked of a specialist about this jeugdige, also without the name, and the advice. */
const consulten = copyOf(
  'afschrift_consulten',
  'aanbieder text, specialisme text, gevraagd_op text, door text, vraag text, beantwoord_op text, antwoord text',
  plan,
  `select o.naam, c.specialisme, ${day('c.asked_op')}, k.naam, c.vraag, ${day('c.answered_op')}, c.antwoord
      from toegang.consult c left join toegang.houder h on h.houder = c.houder
        left join toegang.organisatie o on o.organisatie_id = h.organisatie_id
        left join toegang.account k on k.account_id = c.asked_door
      where c.gemeente = p_gemeente and c.jeugdige_id = p_jeugdige order by c.asked_op`,
);

/** Who was told of a decision about this jeugdige, and how. */
const terugkoppelingen = copyOf(
  'afschrift_terugkoppelingen',
  'aan text, naam text, uitkomst text, besloten_op text, verteld_op text, hoe text, door text',
  decision,
  `select x.aan, x.naam, x.uitkomst, ${day('x.op')}, ${day('x.gedaan_op')}, x.hoe, k.naam
      from toegang.terugkoppeling x left join toegang.account k on k.account_id = x.gedaan_door
      where x.gemeente = p_gemeente and x.jeugdige_id = p_jeugdige order by x.op, x.aan`,
);

export const copies = [accountgesprekken, consulten, terugkoppelingen];

/** What was said about a jeugdige in account talks, in consults and of a decision belongs to its file (AVG 15). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...copies.map(({ create }) => create));
    for (const { name, to } of copies) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () => run(db, ...copies.map(({ name }) => `drop function toegang.${name}`)));
}
