import type { Kysely } from 'kysely';
import { afschalingFunctions, family } from './afschaling.ts';
import { defineFunction } from './define-function.ts';
import { today } from './gezin-form.ts';
import { allowFunctions, asRole, definer, run } from './rights.ts';

/** A trigger says no by this: the app tells it from everything else that can go wrong. */
const withoutRegisseur = 'SP004';

/** So long stands a reason in for whoever is to lead the help, in days (domain.md B.1). */
const crisis = `interval '28 days'`;
/** A gezin that somebody led after decision \`b\`: the first day of it, or the act that wrote it down, is later. */
const ledSince = `select from toegang.gezinslid l join toegang.regie r on r.gemeente = l.gemeente and r.gezin_id = l.gezin_id
    and r.soort = 'regisseur' and r.van < l.tot and l.van < r.tot and r.van < r.tot and l.van < l.tot
  where l.gemeente = b.gemeente and l.jeugdige_id = b.jeugdige_id and greatest(l.van, r.van) <= ${today}
    and (toegang.middernacht(greatest(l.van, r.van)) > b.op or exists (select from toegang.gezinshandeling h
      where h.gemeente = b.gemeente and h.handeling_id in (l.begonnen_met, r.begonnen_met) and h.op > b.op))`;

const functions = [
  // The first decision in this gezin without a regisseur, with a reason, since nobody leads it; null when there is none.
  defineFunction(
    'zonder_regisseur_sinds',
    'p_gemeente text, p_jeugdige uuid',
    'timestamptz',
    `declare gezin uuid[] := ${family};
    begin
      return (select min(b.op) from toegang.toewijsbesluit b where b.gemeente = p_gemeente and b.jeugdige_id = any (gezin)
        and b.zonder_regisseur and not exists (${ledSince}));
    end`,
    undefined,
    'stable',
  ),
  // S4-69: help from several sides, and nobody leads the help of the gezin, or there is no gezin yet. In a crisis help may
  // begin first, with a reason of this jeugdige: until four weeks after the first one in the gezin.
  defineFunction(
    'mist_regievoerder',
    'p_gemeente text, p_jeugdige uuid, p_aanbieder text',
    'boolean',
    `declare sinds timestamptz;
    begin
      if not toegang.is_meervoudig(p_gemeente, p_jeugdige, p_aanbieder) or exists (select from toegang.gezinslid l
        join toegang.regie r on r.gemeente = l.gemeente and r.gezin_id = l.gezin_id and r.soort = 'regisseur'
          and r.van <= ${today} and r.tot > ${today}
        join toegang.account k on k.account_id = r.account_id and k.actief
        where l.gemeente = p_gemeente and l.jeugdige_id = p_jeugdige and l.van <= ${today} and l.tot > ${today}) then
        return false;
      end if;
      sinds := toegang.zonder_regisseur_sinds(p_gemeente, p_jeugdige);
      return coalesce(sinds <= statement_timestamp() - ${crisis}, true)
        or not exists (select from toegang.toewijsbesluit b where b.gemeente = p_gemeente and b.jeugdige_id = p_jeugdige
          and b.zonder_regisseur and b.op >= sinds);
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
/** What the decision does besides: its reason not to wait for a regisseur is kept apart from the ground of the MDO (S4-102). */
const changes = [
  [
    "if b.poort = 'dicht' then",
    `b.zonder_regisseur := coalesce(length(trim(b.afzien)), 0) >= 20
        and toegang.mist_regievoerder(p_gemeente, p_jeugdige, b.aanbieder)
        and coalesce(toegang.zonder_regisseur_sinds(p_gemeente, p_jeugdige) > statement_timestamp() - ${crisis}, true);
      if b.poort = 'dicht' then`,
  ],
  ['else\n        b.afzien := null;', 'elsif not b.zonder_regisseur then\n        b.afzien := null;'],
  ['poort, afzien, door)', 'poort, afzien, zonder_regisseur, door)'],
  ['trim(b.afzien), a);', 'trim(b.afzien), b.zonder_regisseur, a);'],
] as const;

/** The decision on a toewijzing, as it was or with these changes. */
function decision(parts: readonly (readonly [string, string])[]): string {
  let create = decided?.create.replace('create function', 'create or replace function') ?? '';
  for (const [from, to] of parts) {
    if (create.split(from).length !== 2) {
      throw new Error(`toegang.besluit_toewijzing is not what this migration changes: ${from}`);
    }
    create = create.replace(from, () => to);
  }
  return create;
}

/** The decision as this migration leaves it. */
export const decisionWithRegisseur = decision(changes);

/** When a decision has a reason; the second one is what migration 2026-11-22-63 made. */
const check = 'toewijsbesluit_check1';
const reasonOfBoth = "check ((poort = 'afgezien' or zonder_regisseur) = (afzien is not null))";
const reasonOfMdo = "check ((poort = 'afgezien') = (afzien is not null))";
const replaceCheck = (to: string) =>
  `alter table toegang.toewijsbesluit drop constraint ${check}, add constraint ${check} ${to}`;

/** On the tables themselves: whichever way a decision comes, it does not pass. */
const gates = [
  `create function toegang.eis_regievoerder() returns trigger language plpgsql ${definer} as $$
    begin
      if coalesce(to_jsonb(new) ->> 'zonder_regisseur', 'false') = 'false'
          and toegang.mist_regievoerder(new.gemeente, new.jeugdige_id, new.aanbieder) then
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
    await run(
      db,
      'alter table toegang.toewijsbesluit add column zonder_regisseur boolean not null default false',
      replaceCheck(reasonOfBoth),
      ...functions.map(({ create }) => create),
      ...gates,
      decision(changes),
    );
    for (const { name, to } of functions) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const table of ['berichtbesluit', 'toewijsbesluit']) {
      await run(db, `drop trigger eis_regievoerder on toegang.${table}`);
    }
    await run(db, decision([]), 'drop function toegang.eis_regievoerder()');
    for (const { name } of functions.toReversed()) await run(db, `drop function toegang.${name}`);
    await run(
      db,
      "update toegang.toewijsbesluit set afzien = null where poort <> 'afgezien'",
      replaceCheck(reasonOfMdo),
      'alter table toegang.toewijsbesluit drop column zonder_regisseur',
    );
  });
}
