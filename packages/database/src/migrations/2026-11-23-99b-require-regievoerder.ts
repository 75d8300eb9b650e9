import type { Kysely } from 'kysely';
import { defineFunction } from './define-function.ts';
import { today } from './gezin-form.ts';
import { allowFunctions, asRole, definer, run } from './rights.ts';

/** A trigger says no by this: the app tells it from everything else that can go wrong. */
const withoutRegisseur = 'SP004';

const functions = [
  // S4-69: help from several sides, and nobody leads the help of the gezin, or there is no gezin yet.
  defineFunction(
    'mist_regievoerder',
    'p_gemeente text, p_jeugdige uuid, p_aanbieder text',
    'boolean',
    `begin
      return toegang.is_meervoudig(p_gemeente, p_jeugdige, p_aanbieder) and not exists (select from toegang.gezinslid l
        join toegang.regie r on r.gemeente = l.gemeente and r.gezin_id = l.gezin_id and r.soort = 'regisseur'
          and r.van <= ${today} and r.tot > ${today}
        join toegang.account k on k.account_id = r.account_id and k.actief
        where l.gemeente = p_gemeente and l.jeugdige_id = p_jeugdige and l.van <= ${today} and l.tot > ${today});
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

/** On the tables themselves: whichever way a decision comes, it does not pass. */
const gates = [
  `create function toegang.eis_regievoerder() returns trigger language plpgsql ${definer} as $$
    begin
      if toegang.mist_regievoerder(new.gemeente, new.jeugdige_id, new.aanbieder) then
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
    for (const { name, to } of functions) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const table of ['berichtbesluit', 'toewijsbesluit']) {
      await run(db, `drop trigger eis_regievoerder on toegang.${table}`);
    }
    await run(db, 'drop function toegang.eis_regievoerder()');
    for (const { name } of functions.toReversed()) await run(db, `drop function toegang.${name}`);
  });
}
