import { defineFunction } from './define-function.ts';
import { today } from './gezin-form.ts';

const day = (moment: string) => `(${moment} at time zone 'Europe/Amsterdam')::date`;

/** What the parties did together, beside the trajecten on the zorgpad (issue 5, 6). */
export const gebeurtenisFunctions = [
  // As far as the reader sees each on its own page: who sees a part of the plan sees the MDOs and the nazorg it takes part
  // in, and the consults it asked; who sees the plan all of them; maatwerk those who see the budget of the gezin.
  defineFunction(
    'lees_gebeurtenissen',
    'p_gemeente text, p_jeugdige uuid',
    'table (soort text, van date, tot date, stand text, naam text)',
    `declare s text := toegang.samen_zicht(p_gemeente, p_jeugdige); h uuid[] := toegang.houders();
    begin
      if s is null then return; end if;
      return query
        select 'mdo-' || m.soort, ${day('m.begint')}, null::date,
            case when m.verslag_op is not null then 'gehouden' when m.begint > statement_timestamp() then 'gepland'
              else 'zonder-verslag' end, null::text
          from toegang.mdo m where m.gemeente = p_gemeente and m.jeugdige_id = p_jeugdige and m.afgezegd_op is null
            and (s = 'alles' or exists (select from toegang.mdo_deelnemer d where d.gemeente = m.gemeente
              and d.mdo_id = m.mdo_id and d.houder = any (h)))
        union all select 'consult', ${day('c.asked_on')}, ${day('c.answered_on')},
            case when c.answered_on is null then 'gevraagd' else 'beantwoord' end, c.specialisme
          from (select x.specialisme, x.asked_op as asked_on, x.answered_op as answered_on, x.withdrawn
            from toegang.lees_consulten(p_gemeente, p_jeugdige) x) c where not c.withdrawn
        union all select 'overdracht', b.van, b.overlap_tot,
            case when b.overdracht_op is null then 'gepland' else 'gehouden' end, b.aanbieder_naam
          from toegang.lees_toewijsbesluiten(p_gemeente, p_jeugdige) b where b.code = 'afschalen'
        union all select 'afsluiting', a.per, null::date, a.bestemming, null::text
          from toegang.lees_afsluitingen(p_gemeente, p_jeugdige) a where a.heropend_op is null
        union all select 'nazorg', (m.e ->> 'dag')::date, null::date,
            coalesce(m.e ->> 'uitkomst', case when (m.e ->> 'dag')::date < ${today} then 'te-laat' else 'gepland' end),
            a.nazorg_naam
          from toegang.lees_afsluitingen(p_gemeente, p_jeugdige) a cross join jsonb_array_elements(a.momenten) m(e)
          where a.heropend_op is null
        union all select 'maatwerk', ${day('w.op')}, null::date, w.toestand, w.doel
          from toegang.lees_maatwerk(p_gemeente, p_jeugdige) w where w.toestand <> 'afgewezen'
        order by 2 desc, 1;
    end`,
    'sp_app',
    'stable',
  ),
];
