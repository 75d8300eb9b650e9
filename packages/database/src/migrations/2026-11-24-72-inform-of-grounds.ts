import type { Kysely } from 'kysely';
import { changeFunction } from './define-function.ts';
import { today } from './gezin-form.ts';
import { gezinsbudgetFunctions } from './gezinsbudget.ts';
import { asRole, run } from './rights.ts';
import { endedHere, finishTaak } from './toestemming-taken.ts';

/** Days that somebody may look in acute danger before it is thought over, and before which the family is told. */
const acute = 14;
const tell = 28;

/** Whoever leads the worker of a member, else the worker: of acute danger somebody else looks whether it still is. */
const reviewer = `coalesce((select z.houder from toegang.gezinslid l join toegang.zicht z on z.gemeente = l.gemeente
    and z.jeugdige_id = l.jeugdige_id and z.grond = 'team' and statement_timestamp() >= z.van and statement_timestamp() < z.tot
  where l.gemeente = p_gemeente and l.gezin_id = g and l.van <= ${today} and l.tot > ${today}
  order by z.houder limit 1), toegang.actor())`;

/** Nobody has to look whether a ground still holds that ended; that it was there is still told. */
const endReview = (
  which: string,
) => `update toegang.taak t set gedaan_op = clock_timestamp(), gedaan_door = toegang.actor()
  where t.gemeente = p_gemeente and t.soort = 'grond-toetsen' and t.gedaan_op is null and t.verwijst ->> 'grond' in (${which});`;

/** trust.md 3.3: what is seen without consent is told within four weeks, of each member. */
const informed = changeFunction(
  gezinsbudgetFunctions,
  'toegang.leg_gezinsgrond',
  ['declare g uuid := p_gezin;', 'declare g uuid := p_gezin; n uuid := gen_random_uuid();'],
  [
    `return 'grond-termijn'; end if;`,
    `return 'grond-termijn'; end if;
      if p_grond = 'vitaal-belang' and p_tot > ${today} + ${acute} then return 'grond-acuut'; end if;`,
  ],
  [
    'insert into toegang.gezinsgrond (gemeente, gezin_id, wet, grond, toelichting, account_id, van, tot)',
    `${endReview(`select o.grond_id::text from toegang.gezinsgrond o where o.gemeente = p_gemeente and o.gezin_id = g
        and o.wet = p_wet and o.account_id = toegang.actor()`)}
      insert into toegang.gezinsgrond (grond_id, gemeente, gezin_id, wet, grond, toelichting, account_id, van, tot)`,
  ],
  ['values (p_gemeente, g, p_wet', 'values (n, p_gemeente, g, p_wet'],
  [
    `perform logboek.schrijf(p_gemeente`,
    `if p_grond <> 'toestemming' then
        perform toegang.maak_taak(p_gemeente, l.jeugdige_id, 'informeren', toegang.actor(), ${today} + ${tell},
            jsonb_build_object('handeling', 'gezinsgrond', 'grond', n))
          from toegang.gezinslid l where l.gemeente = p_gemeente and l.gezin_id = g and l.van <= ${today} and l.tot > ${today};
      end if;
      if p_grond = 'vitaal-belang' then
        perform toegang.maak_taak(p_gemeente, (select l.jeugdige_id from toegang.gezinslid l where l.gemeente = p_gemeente
            and l.gezin_id = g and l.van <= ${today} and l.tot > ${today} order by l.van, l.jeugdige_id limit 1),
          'grond-toetsen', ${reviewer}, p_tot, jsonb_build_object('grond', n));
      end if;
      perform logboek.schrijf(p_gemeente`,
  ],
);

const ended = changeFunction(gezinsbudgetFunctions, 'toegang.eindig_gezinsgrond', [
  'perform logboek.schrijf(',
  `${endReview('p_grond::text')}\n      perform logboek.schrijf(`,
]);

const current = (alias: string) => `${alias}.van <= ${today} and ${alias}.tot > ${today}`;
/** Since when a veiligheidsstop runs of a member: what came after, the family does not read (trust.md 3.4), as of the log. */
const heldSince = `(select min(v.van) from toegang.gezinslid m join toegang.vlag v on v.gemeente = m.gemeente
      and v.jeugdige_id = m.jeugdige_id and v.vlag = 'veiligheidsstop' and statement_timestamp() >= v.van
      and statement_timestamp() < v.tot
    where m.gemeente = p_gemeente and m.gezin_id = g and ${current('m')})`;
/** Of the time in which the jeugdige was of the gezin, also when it held for a part of one day. */
const lived = `exists (select from toegang.gezinslid l where l.gemeente = n.gemeente and l.gezin_id = g
  and l.jeugdige_id = p_jeugdige and n.van < l.tot and greatest(n.tot, n.van + 1) > l.van)`;
/** Acute danger may come from one of them: told of every member, or four weeks ago and not put off. */
const told = `(select coalesce(bool_and(t.gedaan_op is not null), false) or held is null
      and n.op < statement_timestamp() - interval '${tell} days'
      and not coalesce(bool_or(t.gedaan_op is null and t.uitgesteld_tot >= ${today}), false)
    from toegang.taak t where t.gemeente = n.gemeente and t.soort = 'informeren' and t.verwijst ->> 'grond' = n.grond_id::text)`;

/** The family reads who saw more, under which law, on which ground and until when, of the last year; not in which words. */
const shown = changeFunction(
  gezinsbudgetFunctions,
  'toegang.gezinsgronden',
  ['declare g uuid := ', 'declare werk boolean; held timestamptz; g uuid := '],
  [
    'if not toegang.heeft_gezin_in_hand(p_gemeente, g) then return; end if;',
    `werk := toegang.heeft_gezin_in_hand(p_gemeente, g);
      if not werk and coalesce((select z.familie from toegang.eigen_zicht(p_gemeente, p_jeugdige) z), 0) = 0 then
        return;
      end if;
      held := ${heldSince};`,
  ],
  ['n.grond, n.toelichting,', 'n.grond, case when werk then n.toelichting end,'],
  [
    `and n.gezin_id = g and ${current('n')}`,
    `and n.gezin_id = g and case when werk then ${current('n')}
            else n.tot > ${today} - 366 and n.op < coalesce(held, 'infinity') and ${lived}
              and (n.grond <> 'vitaal-belang' or ${told}) end`,
  ],
);

const endedBefore = `${endedHere}, 'bespreken-met-aanbieder', 'focus-oppakken', 'vraag-van-gemeente', 'andere-contactpersoon'`;

/** A gezin is told on which ground somebody saw more of it than that there is help (trust.md 3.2 and 3.3). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () =>
    run(
      db,
      informed.now,
      ended.now,
      shown.now,
      `create or replace ${finishTaak(`${endedBefore}, 'grond-toetsen', 'gestopt-zonder-mdo'`)}`,
    ),
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () =>
    run(
      db,
      `create or replace ${finishTaak(endedBefore)}`,
      shown.before,
      ended.before,
      informed.before,
      `delete from toegang.taak where soort = 'grond-toetsen' or soort = 'informeren' and verwijst ->> 'handeling' = 'gezinsgrond'`,
    ),
  );
}
