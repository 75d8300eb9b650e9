import type { Kysely } from 'kysely';
import { focuslijstFunctions } from './2026-11-22-50-create-focuslijst.ts';
import { changeFunction, defineFunction } from './define-function.ts';
import { today } from './gezin-form.ts';
import { allowFunctions, asRole, run } from './rights.ts';

/** Somebody who holds talks with an aanbieder whose care of the jeugdige runs; only of the 15 to 20 largest there is one. */
const accounthouder = defineFunction(
  'heeft_accounthouder',
  'p_gemeente text, p_jeugdige uuid',
  'boolean',
  `begin
    return exists (select from zorg.traject t
        join toegang.accounthouder b on b.gemeente = t.gemeente and b.aanbieder = t.aanbieder
          and b.van <= ${today} and b.tot > ${today}
        join toegang.account k on k.account_id = b.account_id and k.actief and k.rol = 'accounthouder'
          and t.gemeente = any (k.gemeenten)
      where t.gemeente = p_gemeente and t.jeugdige_id = p_jeugdige and t.variant = 'tInhoud' and t.eind is null);
  end`,
  undefined,
  'stable',
);

// What was given to others and comes back by itself: a question on the day of its answer; an account talk once it was held
// about this jeugdige, or when there is nobody any more to hold it. Ids of choices only: who may see a line reads it elsewhere.
const returned = defineFunction(
  'teruggekomen_focus',
  '',
  'table (keuze_id uuid)',
  `begin
    return query select f.keuze_id from toegang.focuskeuze f join toegang.account k on k.account_id = (select toegang.actor())
        and k.rol in ('consulent', 'regisseur', 'teamleider', 'accounthouder') and f.gemeente = any (k.gemeenten)
      where f.ongedaan_op is null and case f.keuze when 'gevraagd' then f.dag <= ${today}
        when 'accountgesprek' then exists (select from toegang.accountlijn l
            join toegang.accountgesprek g on g.gemeente = l.gemeente and g.gesprek_id = l.gesprek_id
            where l.gemeente = f.gemeente and l.jeugdige_id = f.jeugdige_id and g.besproken_op > f.op)
          or not toegang.heeft_accounthouder(f.gemeente, f.jeugdige_id)
        else false end;
  end`,
  'sp_app',
  'stable',
);

const added = [accounthouder, returned];
const asked = changeFunction(
  focuslijstFunctions,
  'toegang.maak_focustaak',
  [
    `asked boolean := p_soort <> 'gevraagd';`,
    `asked boolean := case p_soort when 'gevraagd' then false
        when 'accountgesprek' then toegang.heeft_accounthouder(p_gemeente, p_jeugdige) else true end;`,
  ],
  // An aanbieder that has an accounthouder is known here too, also without anybody of it who could answer.
  [
    `and t.variant = 'tInhoud' and t.eind is null
`,
    `and t.variant = 'tInhoud' and t.eind is null and exists (select from toegang.houder h
              join toegang.houderschap s on s.houder = h.houder and statement_timestamp() >= s.van and statement_timestamp() < s.tot
              join toegang.account k on k.account_id = s.account_id and k.actief
            where h.organisatie_id = g.organisatie_id and h.rol = 'hulpverlener')
`,
  ],
);

/** What the focus list gives to others comes back by itself, and goes only where somebody takes it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...added.map(({ create }) => create), asked.now);
    for (const { name, to } of added) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () =>
    run(db, asked.before, ...added.toReversed().map(({ name }) => `drop function toegang.${name}`)),
  );
}
