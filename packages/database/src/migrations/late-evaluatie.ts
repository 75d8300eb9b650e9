import { defineFunction, type GuardFunction } from './define-function.ts';
import { today } from './gezin-form.ts';
import { systemAccount } from './vernietiging.ts';

/** Full plans that run, with a goal that was not looked at on its day, the regisseur and the member who came in first. */
const late = `select p.gemeente, p.plan_id, r.account_id as houder, min(d.evalueren_voor) as voor,
      (select l.jeugdige_id from toegang.gezinslid l where l.gemeente = p.gemeente and l.gezin_id = p.gezin_id
        and l.van <= ${today} and l.tot > ${today} order by l.van, l.jeugdige_id limit 1) as jeugdige_id
    from toegang.gezinsplan p
      join toegang.gezinsdoel d on d.gemeente = p.gemeente and d.plan_id = p.plan_id and d.toestand = 'open'
        and d.evalueren_voor < ${today}
      join toegang.regie r on r.gemeente = p.gemeente and r.gezin_id = p.gezin_id and r.soort = 'regisseur'
        and r.van <= ${today} and r.tot > ${today}
      join toegang.account k on k.account_id = r.account_id and k.actief
    where p.regime = 'vol' and p.status in ('vastgesteld', 'actief', 'geevalueerd')
    group by p.gemeente, p.plan_id, p.gezin_id, r.account_id`;

const isOpen = "t.soort = 'plan-evalueren' and t.gedaan_op is null";
const finish = `update toegang.taak t set gedaan_op = clock_timestamp(),
      gedaan_door = coalesce(toegang.actor(), '${systemAccount}')`;

/** In the heavy regime looking back is no choice: what was not done on its day is a task of the regisseur (S4-19). */
export const lateEvaluatieFunctions: readonly GuardFunction[] = [
  // One open task for a plan and its regisseur. Gives the number of new ones, and ends those that no longer hold.
  defineFunction(
    'meld_late_evaluaties',
    '',
    'int',
    `declare n int := 0;
    begin
      perform pg_advisory_xact_lock(hashtextextended('plan-evalueren', 0));
      ${finish} where ${isOpen} and not exists (select from (${late}) x where x.gemeente = t.gemeente
        and x.plan_id::text = t.verwijst ->> 'plan' and x.houder = t.houder);
      select count(toegang.maak_taak(x.gemeente, x.jeugdige_id, 'plan-evalueren', x.houder, x.voor,
          jsonb_build_object('plan', x.plan_id)) is null) into n
        from (${late}) x where x.jeugdige_id is not null and not exists (select from toegang.taak t where ${isOpen}
          and t.gemeente = x.gemeente and t.houder = x.houder and t.verwijst ->> 'plan' = x.plan_id::text);
      return n;
    end`,
    'sp_jobs',
  ),
  // The task ends with the looking back itself, and with the plan.
  defineFunction(
    'sluit_evaluatietaak',
    '',
    'trigger',
    `begin
      ${finish} where ${isOpen} and t.gemeente = new.gemeente and t.verwijst ->> 'plan' = new.plan_id::text
        and not exists (select from (${late}) x where x.gemeente = new.gemeente and x.plan_id = new.plan_id);
      return null;
    end`,
  ),
];

const watched = { gezinsdoel: 'evalueren_voor, toestand', gezinsplan: 'status, regime' };

export const watchEvaluaties = Object.entries(watched).map(
  ([table, columns]) => `create trigger sluit_evaluatietaak after update of ${columns} on toegang.${table} for each row
    execute function toegang.sluit_evaluatietaak()`,
);
export const removeWatches = Object.keys(watched).map(
  (table) => `drop trigger sluit_evaluatietaak on toegang.${table}`,
);
