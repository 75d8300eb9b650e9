import { defineFunction, type GuardFunction } from './define-function.ts';

const plan = 256;
const dateOf = (moment: string) => `(${moment} at time zone 'Europe/Amsterdam')::date`;
const day = (moment: string) => `${dateOf(moment)}::text`;
/** On a day on which the jeugdige was a member. */
const within = (moment: string) => `${dateOf(moment)} >= p.van and ${dateOf(moment)} < p.tot`;

/** What a copy of the whole file lacked: earlier texts of the plan, inquiries into the gezin, and how long it is kept (S4-81). */
export const wholeCopyFunctions: readonly GuardFunction[] = [
  // Each text that a part of the plan has had, and each version that was laid before the gezin. \`p_ouder\`: for a parent,
  // who does not get what the other parent wrote while they are in conflict. Of the days on which the jeugdige belonged to
  // the gezin; the conflict is that of anyone in it, as in toegang.lees_plangeschiedenis.
  defineFunction(
    'afschrift_planversies',
    'p_gemeente text, p_jeugdige uuid, p_ouder boolean',
    'table (soort text, versie int, tekst text, naam text, op text)',
    `declare z record;
    begin
      select * into z from toegang.eigen_zicht(p_gemeente, p_jeugdige);
      if coalesce(z.lezen, 0) & ${plan} = 0 then return; end if;
      return query with plannen as (select distinct x.plan_id, l.van, l.tot, p_ouder and exists (select from toegang.vlag v
            join toegang.gezinslid m on m.gemeente = v.gemeente and m.jeugdige_id = v.jeugdige_id
            where v.gemeente = p_gemeente and m.gezin_id = x.gezin_id and v.vlag = 'ouders-in-conflict'
              and v.tot = 'infinity') as zonder
          from toegang.gezinslid l join toegang.gezinsplan x on x.gemeente = l.gemeente and x.gezin_id = l.gezin_id
          where l.gemeente = p_gemeente and l.jeugdige_id = p_jeugdige and l.van < l.tot)
        select 'plan', v.versie, null::text, v.naam, ${day('v.op')}
          from plannen p join toegang.planversie v using (plan_id) where v.gemeente = p_gemeente
            and ${within('v.op')}
        union all select h.soort, h.versie, h.inhoud ->> 'tekst', h.naam, ${day('h.op')}
          from plannen p join toegang.plangeschiedenis h using (plan_id)
          where h.gemeente = p_gemeente and ${within('h.op')} and (h.jeugdige_id is null or h.jeugdige_id = p_jeugdige)
            and h.inhoud ->> 'tekst' is not null and not (p.zonder and h.rol in ('ouder', 'jeugdige', 'pleegouder'))
        order by 5, 1, 2;
    end`,
    'sp_app',
    'stable',
  ),
  // Of the gezinnen in which the jeugdige was a member meanwhile.
  defineFunction(
    'afschrift_gezinsonderzoeken',
    'p_gemeente text, p_jeugdige uuid',
    'table (wet text, begonnen_op text, afgerond_op text, naam text, samengevoegd_op text, reden text)',
    `declare z record;
    begin
      select * into z from toegang.eigen_zicht(p_gemeente, p_jeugdige);
      if coalesce(z.lezen, 0) & ${plan} = 0 then return; end if;
      return query select o.wet, o.begonnen_op::text, o.afgerond_op::text, k.naam, o.samengevoegd_op::text, o.reden
        from toegang.gezinsonderzoek o left join toegang.account k on k.account_id = o.account_id
        where o.gemeente = p_gemeente and exists (select from toegang.gezinslid l where l.gemeente = o.gemeente
          and l.gezin_id = o.gezin_id and l.jeugdige_id = p_jeugdige and l.van < l.tot and o.begonnen_op < l.tot
          and coalesce(o.afgerond_op, 'infinity') >= l.van)
        order by o.begonnen_op, o.wet;
    end`,
    'sp_app',
    'stable',
  ),
  // Until when the file is kept (Jw 7.3.8 lid 3); for who reads anything of it. No day while a toewijzing has no end.
  defineFunction(
    'afschrift_bewaren',
    'p_gemeente text, p_jeugdige uuid',
    'table (bewaard_tot text, artikel text)',
    `declare z record;
    begin
      select * into z from toegang.eigen_zicht(p_gemeente, p_jeugdige);
      if coalesce(z.lezen, 0) = 0 then return; end if;
      return query select case when isfinite(b.tot) then b.tot::text end, 'Jw 7.3.8 lid 3'
        from toegang.bewaartermijnen(p_gemeente, p_jeugdige) b where b.jeugdige_id = p_jeugdige;
    end`,
    'sp_app',
    'stable',
  ),
];
