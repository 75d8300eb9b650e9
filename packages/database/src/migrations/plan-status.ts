import { defineFunction } from './define-function.ts';
import { today } from './gezin-form.ts';
import { declared, lockPlan, plan, running } from './plan-write.ts';

/** Days after which somebody who was asked and does not answer no longer holds a plan up (trust.md 3.4: our choice). */
const silence = 14;

const family = `('ouder', 'jeugdige', 'vertegenwoordiger')`;

/** What becomes of a plan as a whole: versions, who agrees, and its states. */
export const statusFunctions = [
  // Whose agreement a plan needs (Jw 7.3.4, 7.3.5): parents with authority until 16, the youth from 12, else who represents.
  defineFunction(
    'plan_partijen',
    'p_gemeente text, p_gezin uuid',
    'table (account_id uuid, naam text, partij text, jeugdigen uuid[])',
    `begin
      return query select r.houder, n.naam, case r.relatie when 'gezag' then 'ouder' when 'zelf' then 'jeugdige'
            else 'vertegenwoordiger' end, array_agg(distinct r.jeugdige_id)
        from toegang.gezinslid l
          join toegang.relatie r on r.gemeente = l.gemeente and r.jeugdige_id = l.jeugdige_id
            and r.van <= statement_timestamp() and r.tot > statement_timestamp()
          join toegang.account n on n.account_id = r.houder and n.actief
          left join zorg.identiteit i on i.gemeente = l.gemeente and i.jeugdige_id = l.jeugdige_id
          cross join lateral (select coalesce(toegang.verjaardag(i.geboortedatum, 12) <= statement_timestamp(), false) as van12,
            coalesce(toegang.verjaardag(i.geboortedatum, 16) <= statement_timestamp(), false) as van16) j
        where l.gemeente = p_gemeente and l.gezin_id = p_gezin and l.van <= ${today} and l.tot > ${today}
          and (r.relatie = 'gezag' and not j.van16 or r.relatie = 'zelf' and j.van12
            or r.relatie = 'vertegenwoordiger' and j.van16)
        group by r.houder, n.naam, 3 order by n.naam;
    end`,
    undefined,
    'stable',
  ),
  // Everything that may change in a plan, at its last change.
  defineFunction(
    'plan_gewijzigd_op',
    'p_gemeente text, p_plan uuid',
    'timestamptz',
    `begin
      return (select max(h.op) from toegang.plangeschiedenis h where h.gemeente = p_gemeente and h.plan_id = p_plan);
    end`,
    undefined,
    'stable',
  ),
  // \`p_van\` and \`p_versie\`: what the caller saw, so that of two at once the second is told. Answers a word.
  defineFunction(
    'zet_plan',
    'p_gemeente text, p_jeugdige uuid, p_plan uuid, p_van text, p_versie int, p_naar text, p_reden text',
    'text',
    `${declared}
    begin
      ${lockPlan}
      if p.plan_id is null or coalesce(z.schrijven, 0) & ${plan} = 0 or z.familie <> 0 then return 'niet-gevonden'; end if;
      if p.status <> p_van or p.versie <> p_versie then return 'iemand-was-eerder'; end if;
      if p_naar = 'vervallen' then
        if coalesce(length(trim(p_reden)), 0) < 10 then return 'reden-ontbreekt'; end if;
      elsif not (p_naar = 'besproken' or (p_van, p_naar) in (('besproken', 'vastgesteld'), ('vastgesteld', 'actief'),
          ('actief', 'geevalueerd'), ('geevalueerd', 'actief'), ('geevalueerd', 'afgerond'))) then
        return 'stap-kan-niet';
      end if;
      if p_naar = 'besproken' then
        if p.versie > 0 and toegang.plan_gewijzigd_op(p_gemeente, p_plan) <= (select v.op from toegang.planversie v
            where v.gemeente = p_gemeente and v.plan_id = p_plan and v.versie = p.versie) then
          return 'niets-gewijzigd';
        end if;
        p.versie := p.versie + 1;
        insert into toegang.planversie (gemeente, plan_id, versie, door, naam)
          values (p_gemeente, p_plan, p.versie, a, k.naam);
      elsif p_naar = 'vastgesteld' then
        p.reden := toegang.plan_beletsel(p_gemeente, p_plan, p.gezin_id, p.versie);
        if p.reden is not null then return p.reden; end if;
      elsif p_naar = 'geevalueerd' and exists (select from toegang.gezinsdoel g where g.gemeente = p_gemeente
          and g.plan_id = p_plan and g.toestand = 'open' and not exists (select from toegang.planevaluatie e
            where e.gemeente = g.gemeente and e.doel_id = g.doel_id and e.op >= p.status_op)) then
        return 'doel-niet-geevalueerd';
      end if;
      update toegang.gezinsplan x set status = p_naar, versie = p.versie, status_op = clock_timestamp(),
          reden = case p_naar when 'vervallen' then trim(p_reden) end
        where x.gemeente = p_gemeente and x.plan_id = p_plan;
      return 'bewaard';
    end`,
    'sp_app',
  ),
  // S3-6: the fixed core, and S3-5: everybody whose agreement is needed. Null: nothing stands in the way.
  defineFunction(
    'plan_beletsel',
    'p_gemeente text, p_plan uuid, p_gezin uuid, p_versie int',
    'text',
    `begin
      if not exists (select from toegang.gezinsdoel g where g.gemeente = p_gemeente and g.plan_id = p_plan) then
        return 'doel-ontbreekt';
      end if;
      if exists (select from toegang.plandeel d where d.gemeente = p_gemeente and d.plan_id = p_plan and d.soort = 'actie'
          and d.doel_id is null and d.vervallen_op is null) then
        return 'actie-zonder-doel';
      end if;
      if not exists (select from toegang.plandeel d where d.gemeente = p_gemeente and d.plan_id = p_plan
            and d.soort in ('vraag', 'eigen-woorden') and d.vervallen_op is null)
          or not exists (select from toegang.gezinsplan x where x.gemeente = p_gemeente and x.plan_id = p_plan
            and x.regime = 'licht') and 2 > (select count(distinct d.soort) from toegang.plandeel d
              where d.gemeente = p_gemeente and d.plan_id = p_plan and d.soort in ('kracht', 'afspraak')
                and d.vervallen_op is null) then
        return 'kern-ontbreekt';
      end if;
      if toegang.plan_gewijzigd_op(p_gemeente, p_plan) > (select v.op from toegang.planversie v
          where v.gemeente = p_gemeente and v.plan_id = p_plan and v.versie = p_versie) then
        return 'na-versie-gewijzigd';
      end if;
      if exists (select from toegang.plan_partijen(p_gemeente, p_gezin) n where not exists (
            select from toegang.planakkoord k where k.gemeente = p_gemeente and k.plan_id = p_plan and k.versie = p_versie
              and k.account_id = n.account_id and k.antwoord in ('ja', 'geen-antwoord')))
          or not exists (select from toegang.planakkoord k where k.gemeente = p_gemeente and k.plan_id = p_plan
            and k.versie = p_versie and k.partij in ${family} and k.antwoord = 'ja')
          or exists (select from toegang.planakkoord k where k.gemeente = p_gemeente and k.plan_id = p_plan
            and k.versie = p_versie and k.antwoord = 'nee') then
        return 'akkoord-ontbreekt';
      end if;
      return null;
    end`,
    undefined,
    'stable',
  ),
  // The answer of the actor, or what a worker writes down of somebody who answered on paper or by word of mouth, or not at
  // all. \`p_voor\`: the account of that somebody, if there is one.
  defineFunction(
    'geef_akkoord',
    'p_gemeente text, p_jeugdige uuid, p_plan uuid, p_versie int, p_voor uuid, p_invoer jsonb',
    'text',
    `${declared} r toegang.planakkoord := jsonb_populate_record(null::toegang.planakkoord, p_invoer); n record;
    begin
      -- Nobody of the parties, until somebody is found.
      select null::uuid as account_id, null::text as naam, null::text as partij, null::uuid[] as jeugdigen into n;
      ${lockPlan}
      if p.plan_id is null or coalesce(z.lezen & ${plan} | z.gedeeld & ${plan}, 0) = 0 then return 'niet-gevonden'; end if;
      if p.versie <> p_versie or p.versie = 0 then return 'iemand-was-eerder'; end if;
      if r.hoe = 'portaal' then
        select * into n from toegang.plan_partijen(p_gemeente, p.gezin_id) x where x.account_id = a;
        r.account_id := a;
        r.naam := k.naam;
        r.partij := case when z.familie <> 0 then n.partij when k.rol = 'hulpverlener' then 'aanbieder'
          when k.rol = 'gi' then 'gi' end;
        if r.partij is null or r.antwoord = 'geen-antwoord' then return 'niet-gevonden'; end if;
        if k.rol = 'hulpverlener' then
          select coalesce(o.naam, k.naam) into r.naam from toegang.organisatie o
            where o.organisatie_id = (toegang.eigen_organisaties())[1];
        end if;
      else
        if z.schrijven & ${plan} = 0 or z.familie <> 0 or k.rol = 'hulpverlener' then return 'niet-gevonden'; end if;
        if p_voor is not null then
          select * into n from toegang.plan_partijen(p_gemeente, p.gezin_id) x where x.account_id = p_voor;
          if n.account_id is null then return 'niet-gevonden'; end if;
          r.account_id := p_voor; r.naam := n.naam; r.partij := n.partij;
        elsif r.naam is null or r.partij is null then
          return 'niet-gevonden';
        end if;
        if r.antwoord = 'geen-antwoord' and (coalesce(length(trim(r.toelichting)), 0) < 10 or not exists (select
            from toegang.planversie v where v.gemeente = p_gemeente and v.plan_id = p_plan and v.versie = p_versie
              and v.op <= statement_timestamp() - interval '${silence} days')) then
          return 'te-vroeg-zonder-antwoord';
        end if;
      end if;
      delete from toegang.planakkoord x where x.gemeente = p_gemeente and x.plan_id = p_plan and x.versie = p_versie
        and case when r.account_id is null then x.account_id is null and x.naam = r.naam else x.account_id = r.account_id end;
      insert into toegang.planakkoord (gemeente, plan_id, versie, jeugdige_id, account_id, naam, partij, antwoord,
          toelichting, hoe, door)
        values (p_gemeente, p_plan, p_versie, case when r.partij = 'jeugdige' then coalesce(n.jeugdigen[1], p_jeugdige) end,
          r.account_id, r.naam, r.partij, r.antwoord, r.toelichting, r.hoe, a);
      return 'bewaard';
    end`,
    'sp_app',
  ),
  defineFunction(
    'zet_planregime',
    'p_gemeente text, p_jeugdige uuid, p_plan uuid, p_regime text, p_reden text',
    'text',
    `${declared}
    begin
      ${lockPlan}
      if p.plan_id is null or coalesce(z.schrijven, 0) & ${plan} = 0 or z.familie <> 0 then return 'niet-gevonden'; end if;
      if coalesce(length(trim(p_reden)), 0) < 10 then return 'reden-ontbreekt'; end if;
      update toegang.gezinsplan x set regime = p_regime, regime_reden = trim(p_reden) where x.gemeente = p_gemeente
        and x.plan_id = p_plan;
      return 'bewaard';
    end`,
    'sp_app',
  ),
  // S4-66: two gezinnen became one, and each brought its plan. What stood in the other goes on in this one, with all its
  // earlier versions; the other ends, and says where it went.
  defineFunction(
    'voeg_plannen_samen',
    'p_gemeente text, p_jeugdige uuid, p_plan uuid, p_van uuid',
    'text',
    `${declared} v toegang.gezinsplan; n int;
    begin
      ${lockPlan}
      select x.* into v from toegang.gezinsplan x where x.gemeente = p_gemeente and x.plan_id = p_van and ${running('x')}
        and x.plan_id <> p_plan and x.gezin_id in (select m.gezin_id from toegang.verlaten_gezinnen(p_gemeente, p.gezin_id) m)
        for update;
      if p.plan_id is null or v.plan_id is null or z.familie <> 0 or coalesce(z.schrijven, 0) & ${plan} = 0
          or not toegang.heeft_gezin_in_hand(p_gemeente, p.gezin_id) then
        return 'niet-gevonden';
      end if;
      select coalesce(max(g.volgorde), 0) into n from toegang.gezinsdoel g where g.gemeente = p_gemeente and g.plan_id = p_plan;
      update toegang.gezinsdoel g set plan_id = p_plan, volgorde = g.volgorde + n where g.gemeente = p_gemeente
        and g.plan_id = p_van;
      update toegang.plandeel d set plan_id = p_plan where d.gemeente = p_gemeente and d.plan_id = p_van;
      update toegang.planevaluatie e set plan_id = p_plan where e.gemeente = p_gemeente and e.plan_id = p_van;
      update toegang.plangeschiedenis h set plan_id = p_plan where h.gemeente = p_gemeente and h.plan_id = p_van;
      update toegang.plankoppeling o set plan_id = p_plan where o.gemeente = p_gemeente and o.plan_id = p_van;
      update toegang.gezinsplan x set status = 'vervallen', status_op = clock_timestamp(), opgegaan_in = p_plan,
        reden = 'Samengevoegd met het plan van het gezin.' where x.gemeente = p_gemeente and x.plan_id = p_van;
      perform toegang.bewaar_geschiedenis(p_gemeente, p_plan, 'samenvoeging', p_van, null, 1,
        jsonb_build_object('versie', v.versie, 'status', v.status));
      return 'bewaard';
    end`,
    'sp_app',
  ),
  // Gezinnen in which a member was before and where nobody is now: their plans came along.
  defineFunction(
    'verlaten_gezinnen',
    'p_gemeente text, p_gezin uuid',
    'table (gezin_id uuid)',
    `begin
      return query select distinct o.gezin_id from toegang.gezinslid l join toegang.gezinslid o on o.gemeente = l.gemeente
          and o.jeugdige_id = l.jeugdige_id and o.gezin_id <> l.gezin_id and o.van < o.tot
        where l.gemeente = p_gemeente and l.gezin_id = p_gezin and l.van <= ${today} and l.tot > ${today}
          and not exists (select from toegang.gezinslid m where m.gemeente = o.gemeente and m.gezin_id = o.gezin_id
            and m.van <= ${today} and m.tot > ${today});
    end`,
    undefined,
    'stable',
  ),
];
