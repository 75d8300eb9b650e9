import type { Kysely } from 'kysely';
import { endOf } from './2026-11-24-32-count-vacancy.ts';
import { defineFunction } from './define-function.ts';
import { today } from './gezin-form.ts';
import { allowFunctions, asRole, run } from './rights.ts';

/** Days after a stop in which it is still news, and days before it in which the MDO about it may have been. */
const news = 60;
const fresh = 92;
/** JZ588 by which an aanbieder itself ends care that may go on lighter: as planned, by it, by agreement, to another domain. */
const ownStops = `('31', '33', '34', '39')`;

// S4-104 (domain.md B.3): an aanbieder with an accounthouder that stops without an MDO with the gezin. The standard lets no
// bericht be refused for it, so whoever leads the help is told (of a gezin whose regisseur left, whoever keeps the file), once for each stop. \`p_dag\`: up to which day berichten are
// known. Gives the number of new tasks.
const signal = defineFunction(
  'meld_stops_zonder_mdo',
  'p_dag date',
  'int',
  `declare n int;
  begin
    perform pg_advisory_xact_lock(hashtextextended('gestopt-zonder-mdo', 0));
    with gestopt as materialized (
        select distinct t.gemeente, t.jeugdige_id, t.aanbieder || ' ' || t.eind as stop, coalesce(
            (select r.account_id from toegang.gezinslid l join toegang.regie r on r.gemeente = l.gemeente
                and r.gezin_id = l.gezin_id and r.soort = 'regisseur' and r.van <= ${today}
                join toegang.account k on k.account_id = r.account_id and ${endOf} > ${today}
              where l.gemeente = t.gemeente and l.jeugdige_id = t.jeugdige_id and l.van <= ${today} and l.tot > ${today}),
            toegang.zaakhouder(t.gemeente, t.jeugdige_id)) as houder
          from zorg.traject t join toegang.accounthouder h on h.gemeente = t.gemeente and h.aanbieder = t.aanbieder
            and h.van <= t.eind and h.tot > t.eind
          where t.variant = 'tInhoud' and t.eind_soort = 'stop' and t.eind_reden in ${ownStops}
            and t.eind between p_dag - ${news} and p_dag and not exists (select from toegang.mdo m
              where m.gemeente = t.gemeente and m.soort = 'afschaal' and m.verslag_op is not null and m.gezin_erbij
                and (m.begint at time zone 'Europe/Amsterdam')::date >= t.eind - ${fresh}
                and m.jeugdige_id in (select t.jeugdige_id union select o.jeugdige_id from toegang.gezinslid e
                  join toegang.gezinslid o on o.gemeente = e.gemeente and o.gezin_id = e.gezin_id and o.van <= ${today}
                    and o.tot > ${today}
                  where e.gemeente = t.gemeente and e.jeugdige_id = t.jeugdige_id and e.van <= ${today} and e.tot > ${today})))
      select count(toegang.maak_taak(s.gemeente, s.jeugdige_id, 'gestopt-zonder-mdo', s.houder, ${today} + 14,
          jsonb_build_object('stop', s.stop))) into n
        from gestopt s where s.houder is not null and not exists (select from toegang.taak x where x.gemeente = s.gemeente
          and x.jeugdige_id = s.jeugdige_id and x.soort = 'gestopt-zonder-mdo' and x.verwijst ->> 'stop' = s.stop);
    return n;
  end`,
  'sp_jobs',
);

/** A stop without an MDO is somebody's work the next day; it stops no bericht. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, signal.create);
    await allowFunctions(db, 'toegang', [signal.name], signal.to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () =>
    run(db, `drop function toegang.${signal.name}`, `delete from toegang.taak where soort = 'gestopt-zonder-mdo'`),
  );
}
