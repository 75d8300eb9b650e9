import { defineFunction } from './define-function.ts';
import { today } from './gezin-form.ts';

const carePath = 2;
const plan = 256;

/**
 * How far the goals of each jeugdige are as a share of the way, and from which day the help that runs is the same, as the
 * advice on the plan counts it (S4-96). Of the own goals and those of the whole gezin; for who sees plan and zorgpad, and whose
 * portfolio it is. Only where the share says something: at least 0.8, or below 0.
 */
export const doelaandeelFunctions = [
  defineFunction(
    'doelaandelen',
    '',
    'table (gemeente text, jeugdige_id uuid, aandeel float8, sinds date)',
    `declare h uuid[] := toegang.houders();
    begin
      return query with gezien as materialized (
          select distinct l.gemeente as gm, l.jeugdige_id as id, l.gezin_id from toegang.zicht z
            join toegang.gezinslid l on l.gemeente = z.gemeente and l.jeugdige_id = z.jeugdige_id
              and l.van <= ${today} and l.tot > ${today}
          where z.houder = any (h) and z.familie = 0 and z.lezen & ${carePath} <> 0
            and (z.lezen & ${plan} <> 0 or z.grond = 'portefeuille')
            and statement_timestamp() >= z.van and statement_timestamp() < z.tot),
        stand as materialized (
          select g.gm, g.id, avg(case when d.toestand = 'bereikt' then 1
              else coalesce(least(1, (e.score - d.startniveau) / (d.streefniveau - d.startniveau)), 0) end)::float8 as deel
            from gezien g join toegang.gezinsplan p on p.gemeente = g.gm and p.gezin_id = g.gezin_id
                and p.status in ('vastgesteld', 'actief', 'geevalueerd')
              join toegang.gezinsdoel d on d.gemeente = p.gemeente and d.plan_id = p.plan_id and d.toestand <> 'gestopt'
                and coalesce(d.jeugdige_id, g.id) = g.id
              left join lateral (select avg(x.score) as score from toegang.planevaluatie x where x.gemeente = d.gemeente
                and x.doel_id = d.doel_id and x.score is not null group by x.dag order by x.dag desc limit 1) e on true
            group by 1, 2 having bool_or(d.toestand = 'bereikt' or e.score is not null))
        select s.gm, s.id, s.deel, w.sinds from stand s cross join lateral (
            select case when bool_and(t.versies - 1 <= t.verlengingen or b.op is not null) then
                max(greatest(t.begin, (b.op at time zone 'Europe/Amsterdam')::date)) end as sinds
              from zorg.toewijzing t left join lateral (select max(x.op) as op from toegang.berichtbesluit x
                  where x.gemeente = t.gemeente and x.jeugdige_id = t.jeugdige_id and x.domein = t.domein
                    and x.toewijzing_nummer = t.toewijzing_nummer and x.soort = 'wijzigen') b on true
              where t.gemeente = s.gm and t.jeugdige_id = s.id and t.toestand not in ('verwijderd', 'wees')
                and t.begin <= ${today} and coalesce(t.eind, 'infinity') >= ${today}) w
          where (s.deel >= 0.8 or s.deel < 0) and w.sinds is not null;
    end`,
    'sp_app',
    'stable',
  ),
];
