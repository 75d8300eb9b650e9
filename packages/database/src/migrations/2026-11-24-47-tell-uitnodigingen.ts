import type { Kysely } from 'kysely';
import { meldingFunctions } from './2026-11-23-77-tell-meldingen.ts';
import { changeFunction, defineFunction } from './define-function.ts';
import { allowFunctions, asRole, run } from './rights.ts';

/** Invitations that wait for the yes of the actor, of those whose family it is. */
const invitations = `select u.uitnodiging_id, u.gemaakt_op from toegang.uitnodiging u
    where exists (select from toegang.relatie r where r.gemeente = u.gemeente and r.jeugdige_id = u.jeugdige_id
        and r.houder = a and r.relatie in ('zelf', 'gezag') and r.van <= statement_timestamp() and r.tot > statement_timestamp())
      and toegang.uitnodiging_stand(u) = 'gevraagd'
      and exists (select from toegang.uitnodiging_wacht_op(u) w where w.account_id = a)`;

/** MDOs to come for which the actor is on the list, by itself or by its organisation, and nobody has answered. */
const meetings = `select m.mdo_id, m.gepland_op from toegang.mdo m where m.verslag_op is null and m.afgezegd_op is null
    and m.begint > statement_timestamp() and m.gepland_door <> a and exists (select from toegang.mdo_deelnemer d
      where d.gemeente = m.gemeente and d.mdo_id = m.mdo_id and d.houder = any (h) and d.comes is null)
    and toegang.samen_zicht(m.gemeente, m.jeugdige_id) is not null`;

// What waits for an answer of the actor and is on no other list; nothing of the jeugdige.
const waits = defineFunction(
  'wacht_op_antwoord',
  '',
  'table (soort text, onderwerp_id uuid, op timestamptz)',
  `declare a uuid := toegang.actor(); h uuid[] := toegang.houders();
    begin
      return query select 'uitnodiging'::text, x.* from (${invitations}) x
        union all select 'overleg'::text, x.* from (${meetings}) x;
    end`,
  'sp_app',
  'stable',
);

const tell = changeFunction(
  meldingFunctions,
  'toegang.lees_meldingen',
  ['d.mdo_id = m.mdo_id and d.houder = any (h))', 'd.mdo_id = m.mdo_id and d.houder = any (h) and d.comes is null)'],
  [
    "select 'toestemming'::text, x.* from (",
    `select 'uitnodiging'::text, x.* from (${invitations}) x (id, op) where not 'uitnodiging' = any (niet)
        union all select 'toestemming'::text, x.* from (`,
  ],
);

const kinds = ['taak', 'overleg', 'vraag', 'toestemming', 'plan'];
const check = (allowed: readonly string[]) => [
  'alter table toegang.meldinginstelling drop constraint meldinginstelling_uit_check',
  `alter table toegang.meldinginstelling add constraint meldinginstelling_uit_check
     check (uit <@ array['${allowed.join("', '")}'])`,
];

/** A yes that somebody of the family is asked for tells itself, as does a meeting until it is answered. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...check([...kinds, 'uitnodiging']), waits.create, tell.now);
    await allowFunctions(db, 'toegang', [waits.name], 'sp_app');
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () =>
    run(
      db,
      tell.before,
      `drop function toegang.${waits.name}`,
      `update toegang.meldinginstelling set uit = array_remove(uit, 'uitnodiging')`,
      ...check(kinds),
    ),
  );
}
