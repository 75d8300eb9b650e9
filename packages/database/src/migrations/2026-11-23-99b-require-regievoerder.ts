import type { Kysely } from 'kysely';
import { afschalingFunctions } from './afschaling.ts';
import { defineFunction } from './define-function.ts';
import { today } from './gezin-form.ts';
import { allowFunctions, asRole, definer, run } from './rights.ts';

/** A trigger says no by this: the app tells it from everything else that can go wrong. */
const withoutRegisseur = 'SP004';

const functions = [
  // S4-69: help from several sides, and nobody leads the help of the gezin, or there is no gezin yet. In a crisis help may
  // begin first, with a reason: for four weeks that reason stands in for whoever is to lead (domain.md B.1).
  defineFunction(
    'mist_regievoerder',
    'p_gemeente text, p_jeugdige uuid, p_aanbieder text',
    'boolean',
    `begin
      return toegang.is_meervoudig(p_gemeente, p_jeugdige, p_aanbieder) and not exists (select from toegang.gezinslid l
        join toegang.regie r on r.gemeente = l.gemeente and r.gezin_id = l.gezin_id and r.soort = 'regisseur'
          and r.van <= ${today} and r.tot > ${today}
        join toegang.account k on k.account_id = r.account_id and k.actief
        where l.gemeente = p_gemeente and l.jeugdige_id = p_jeugdige and l.van <= ${today} and l.tot > ${today})
        and not exists (select from toegang.toewijsbesluit b where b.gemeente = p_gemeente and b.jeugdige_id = p_jeugdige
          and b.poort = 'afgezien' and b.op > statement_timestamp() - interval '28 days');
    end`,
    undefined,
    'stable',
  ),
  // For the page, before anybody fills in a form; only for who decides here or has the case in hand.
  defineFunction(
    'regievoerder_nodig',
    'p_gemeente text, p_jeugdige uuid',
    'boolean',
    `begin
      return (toegang.mag_besluiten(p_gemeente, p_jeugdige) or toegang.heeft_in_hand(p_gemeente, p_jeugdige))
        and toegang.mist_regievoerder(p_gemeente, p_jeugdige, '');
    end`,
    'sp_app',
    'stable',
  ),
];

const decided = afschalingFunctions.find(({ name }) => name.startsWith('besluit_toewijzing('));
const shut = "if b.poort = 'dicht' then";

/** The decision on a toewijzing: its reason not to wait for the MDO is one not to wait for a regisseur either. */
function changedDecision(to: string): string {
  if (decided?.create.includes(shut) !== true) {
    throw new Error('toegang.besluit_toewijzing is not what this migration changes');
  }
  return decided.create.replace('create function', 'create or replace function').replace(shut, () => to);
}

/** On the tables themselves: whichever way a decision comes, it does not pass. */
const gates = [
  `create function toegang.eis_regievoerder() returns trigger language plpgsql ${definer} as $$
    begin
      if to_jsonb(new) ->> 'afzien' is null and toegang.mist_regievoerder(new.gemeente, new.jeugdige_id, new.aanbieder) then
        raise exception 'regisseur-ontbreekt' using errcode = '${withoutRegisseur}';
      end if;
      return new;
    end $$`,
  'revoke execute on function toegang.eis_regievoerder() from public',
  `create trigger eis_regievoerder before insert on toegang.berichtbesluit for each row
    when (new.soort = 'toewijzen') execute function toegang.eis_regievoerder()`,
  `create trigger eis_regievoerder before insert on toegang.toewijsbesluit for each row
    execute function toegang.eis_regievoerder()`,
];

/** Nothing is granted in a case with help from several sides before somebody leads the help (S4-69). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...functions.map(({ create }) => create), ...gates);
    await run(
      db,
      changedDecision(`if b.poort = 'dicht' or length(trim(b.afzien)) >= 20
          and toegang.mist_regievoerder(p_gemeente, p_jeugdige, b.aanbieder) then`),
    );
    for (const { name, to } of functions) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const table of ['berichtbesluit', 'toewijsbesluit']) {
      await run(db, `drop trigger eis_regievoerder on toegang.${table}`);
    }
    await run(db, changedDecision(shut), 'drop function toegang.eis_regievoerder()');
    for (const { name } of functions.toReversed()) await run(db, `drop function toegang.${name}`);
  });
}
