import { defineFunction } from './define-function.ts';

/** Care of \`f.jeugdige_id\` that runs so many days after the choice. */
const inCareAfter = (days: number) => `exists (select from zorg.traject t where t.gemeente = f.gemeente
  and t.jeugdige_id = f.jeugdige_id and t.variant = 'tInhoud' and t.begin <= f.dag + ${String(days)}
  and coalesce(t.eind, 'infinity') >= f.dag + ${String(days)})`;

/** Half a year, in which somebody who was taken up may get out of care. */
const followUp = 182;

/** What became of those about whom a choice was made, in counts by rule, version, half-year and rang (S0-11). */
export const focusEffectFunction = defineFunction(
  'lees_focuseffect',
  'p_dag date',
  `table (gemeente text, regel text, versie int, half_jaar text, opgepakt boolean, rang int, aantal int, uit int)`,
  `begin
    return query with keuze as (
        select k.gemeente, k.jeugdige_id, r.key as regel, r.value::int as versie, bool_or(k.keuze = 'opgepakt') as opgepakt,
          min((k.op at time zone 'Europe/Amsterdam')::date) as dag
        from toegang.focuskeuze k cross join lateral jsonb_each_text(k.regels) r
        where k.ongedaan_op is null and k.keuze in ('opgepakt', 'geparkeerd', 'afgevoerd')
          and k.gemeente in (select unnest(a.gemeenten) from toegang.account a
            where a.account_id = (select toegang.actor()) and a.rol = 'teamleider')
        group by 1, 2, 3, 4)
      select f.gemeente, f.regel, f.versie, extract(year from f.dag) || '-' || ceil(extract(month from f.dag) / 6.0),
        f.opgepakt, least(3, coalesce((select max(t.rang) from zorg.traject t where t.gemeente = f.gemeente
          and t.jeugdige_id = f.jeugdige_id and t.variant = 'tInhoud' and t.begin <= f.dag), 1)) as klasse,
        count(*)::int, count(*) filter (where not ${inCareAfter(followUp)})::int
      from keuze f where f.dag + ${String(followUp)} <= p_dag and ${inCareAfter(0)}
      group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3 desc, 4 desc, 5 desc, 6;
  end`,
  'sp_app',
  'stable',
);
