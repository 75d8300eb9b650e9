import { defineFunction } from './define-function.ts';
import { today } from './gezin-form.ts';
import { plan, progress, running } from './plan-write.ts';

const authority = 128;
/** Days that an evaluation may be late before it is told (S1-17). */
const late = 30;

const iso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The rows of a query as a JSON array, in an order. */
const rows = (from: string, order: string, columns: string) =>
  `coalesce((select jsonb_agg(jsonb_build_object(${columns}) order by ${order}) from ${from}), '[]')`;

const writer = (alias: string) =>
  `'auteurNaam', ${alias}.auteur_naam, 'auteurRol', ${alias}.auteur_rol, 'vanFamilie', ${alias}.van_familie`;

/**
 * May the reader see this part? All that is of the plan, or what was shared with the circle on purpose; of a member as much
 * as of that jeugdige alone. With parents in conflict the family reads what it wrote itself, not what the other parent
 * wrote (trust.md 3.2 note 3); a school agreements only.
 */
const visible = (alias: string, soort: string) => `case when ${alias}.jeugdige_id is null
      then z.lezen & ${plan} <> 0 or ${alias}.gedeeld and z.gedeeld & ${plan} <> 0
    else exists (select from zicht m where m.jeugdige_id = ${alias}.jeugdige_id
      and (m.lezen & ${plan} <> 0 or ${alias}.gedeeld and m.gedeeld & ${plan} <> 0)) end
  and (z.familie = 0 or ${alias}.auteur = a or not ${alias}.van_familie or not conflict)
  and (rol <> 'school' or ${soort} = 'afspraak')`;

const current = `l.van <= ${today} and l.tot > ${today}`;

/** What each reader sees of a plan. */
export const readPlanFunctions = [
  // The running plan of the gezin of a jeugdige, else the last one that ended. Null: no sight of any plan. Without
  // \`planId\`: there is none yet.
  defineFunction(
    'lees_gezinsplan',
    'p_gemeente text, p_jeugdige uuid',
    'jsonb',
    `declare z record; a uuid := toegang.actor(); g uuid; p toegang.gezinsplan; conflict boolean; rol text; ids uuid[];
      plan jsonb; schrijft boolean; leads boolean;
    begin
      select coalesce(x.lezen, 0) as lezen, coalesce(x.gedeeld, 0) as gedeeld, coalesce(x.schrijven, 0) as schrijven,
        coalesce(x.familie, 0) as familie into z from toegang.eigen_zicht(p_gemeente, p_jeugdige) x;
      if (z.lezen | z.gedeeld) & ${plan} = 0 then return null; end if;
      select k.rol into rol from toegang.account k where k.account_id = a;
      select l.gezin_id into g from toegang.gezinslid l where l.gemeente = p_gemeente and l.jeugdige_id = p_jeugdige
        and ${current};
      select * into p from toegang.gezinsplan x where x.gemeente = p_gemeente and x.gezin_id = g
        order by ${running('x')} desc, x.status_op desc limit 1;
      select coalesce(array_agg(distinct l.jeugdige_id), '{}') into ids from toegang.gezinslid l
        where l.gemeente = p_gemeente and l.gezin_id = g;
      conflict := exists (select from toegang.vlag v where v.gemeente = p_gemeente and v.jeugdige_id = any (ids)
        and v.vlag = 'ouders-in-conflict' and v.tot = 'infinity');
      schrijft := z.schrijven & ${plan} <> 0;
      leads := schrijft and z.familie = 0;
      plan := jsonb_build_object('gezinId', g, 'familie', z.familie, 'schrijft', schrijft and g is not null,
        'leads', leads and g is not null, 'gezinsleden', '[]'::jsonb);
      if p.plan_id is null then return plan; end if;
      return plan || (with zicht as materialized (select i.id as jeugdige_id, coalesce(x.lezen, 0) as lezen,
            coalesce(x.gedeeld, 0) as gedeeld, coalesce(x.eigen, 0) as eigen, coalesce(x.schrijven, 0) as schrijven
          from unnest(ids) i(id) cross join lateral toegang.eigen_zicht(p_gemeente, i.id) x),
        delen as materialized (select d.* from toegang.plandeel d where d.gemeente = p_gemeente and d.plan_id = p.plan_id
          and d.vervallen_op is null and ${visible('d', 'd.soort')}),
        doelen as materialized (select d.* from toegang.gezinsdoel d where d.gemeente = p_gemeente and d.plan_id = p.plan_id
          and ${visible('d', "'doel'")})
        select jsonb_build_object('planId', p.plan_id, 'regime', p.regime, 'status', p.status, 'versie', p.versie,
          'statusOp', ${iso('p.status_op')}, 'reden', case when z.familie = 0 or p.status = 'vervallen' then p.reden end,
          'gewijzigdOp', ${iso('toegang.plan_gewijzigd_op(p_gemeente, p.plan_id)')},
          'gewijzigdNaVersie', coalesce(toegang.plan_gewijzigd_op(p_gemeente, p.plan_id) > (select v.op
            from toegang.planversie v where v.gemeente = p_gemeente and v.plan_id = p.plan_id and v.versie = p.versie), false),
          'beletsel', case when leads and p.status = 'besproken'
            then toegang.plan_beletsel(p_gemeente, p.plan_id, p.gezin_id, p.versie) end,
          'gezinsleden', (select coalesce(jsonb_agg(m.jeugdige_id), '[]') from zicht m where m.lezen & ${plan} <> 0),
          'delen', ${rows(
            'delen d',
            'd.volgnummer',
            `'deelId', d.deel_id, 'soort', d.soort, 'jeugdigeId', d.jeugdige_id, 'doelId', d.doel_id, 'leefgebied',
             d.leefgebied, 'kleur', d.kleur, 'partij', d.partij, 'tekst', d.tekst, 'antwoord', d.antwoord, 'voor', d.voor,
             'gedaanOp', d.gedaan_op, 'gedeeld', d.gedeeld, 'versie', d.versie, 'gewijzigdOp', ${iso('d.gewijzigd_op')},
             ${writer('d')}, 'wijzigbaar', schrijft and (d.soort <> 'eigen-woorden' or d.auteur = a)`,
          )},
          'doelen', ${rows(
            'doelen d',
            'd.volgorde',
            `'doelId', d.doel_id, 'nummer', d.volgorde, 'jeugdigeId', d.jeugdige_id, 'leefgebied', d.leefgebied, 'tekst',
             d.tekst, 'eigenaar', d.eigenaar, 'startniveau', d.startniveau, 'streefniveau', d.streefniveau, 'streefdatum',
             d.streefdatum, 'evaluerenVoor', d.evalueren_voor, 'naDoel', d.na_doel, 'gedeeld', d.gedeeld, 'toestand',
             d.toestand, 'versie', d.versie, 'gewijzigdOp', ${iso('d.gewijzigd_op')}, ${writer('d')}, 'wijzigbaar', schrijft,
             'mayEvaluate', case when d.jeugdige_id is null then z.schrijven & ${plan + progress} <> 0
               else exists (select from zicht m where m.jeugdige_id = d.jeugdige_id
                 and m.schrijven & ${plan + progress} <> 0) end`,
          )},
          'evaluaties', ${rows(
            `toegang.planevaluatie e join doelen d on d.doel_id = e.doel_id where e.gemeente = p_gemeente
             and (e.auteur = a or case when coalesce(d.jeugdige_id, e.jeugdige_id) is null then z.lezen & ${progress} <> 0
               else exists (select from zicht m where m.jeugdige_id = coalesce(d.jeugdige_id, e.jeugdige_id)
                 and m.lezen & ${progress} <> 0) end)
             and (z.familie = 0 or e.auteur = a or not e.van_familie or not conflict)`,
            'e.dag desc, e.op desc',
            `'evaluatieId', e.evaluatie_id, 'doelId', e.doel_id, 'dag', e.dag, 'informant', e.informant, 'score', e.score,
             'woorden', e.woorden, ${writer('e')}`,
          )},
          'akkoorden', case when z.lezen & ${authority} = 0 then '[]' else ${rows(
            `toegang.planakkoord k where k.gemeente = p_gemeente and k.plan_id = p.plan_id`,
            'k.versie desc, k.op',
            `'versie', k.versie, 'accountId', k.account_id, 'naam', k.naam, 'partij', k.partij, 'antwoord', k.antwoord,
             'toelichting', case when z.familie = 0 or k.account_id = a or not conflict then k.toelichting end, 'hoe', k.hoe,
             'op', ${iso('k.op')}, 'zelf', k.account_id is not distinct from a`,
          )} end,
          'nodig', case when z.lezen & ${authority} = 0 then '[]' else ${rows(
            'toegang.plan_partijen(p_gemeente, p.gezin_id) n',
            'n.naam',
            `'accountId', n.account_id, 'naam', n.naam, 'partij', n.partij, 'zelf', n.account_id = a`,
          )} end,
          'versies', ${rows(
            'toegang.planversie v where v.gemeente = p_gemeente and v.plan_id = p.plan_id',
            'v.versie desc',
            `'versie', v.versie, 'op', ${iso('v.op')}, 'naam', v.naam`,
          )},
          'koppelingen', ${rows(
            `toegang.plankoppeling o where o.gemeente = p_gemeente and o.plan_id = p.plan_id and o.tot is null
             and (z.lezen & ${plan} <> 0 or o.door = a)`,
            'o.dag',
            `'koppelingId', o.koppeling_id, 'organisatie', o.organisatie, 'titel', o.titel, 'versie', o.versie, 'dag', o.dag,
             'naam', o.naam, 'eigen', o.door = a or schrijft and z.familie = 0`,
          )},
          'andere', case when leads then ${rows(
            `toegang.verlaten_gezinnen(p_gemeente, g) m join toegang.gezinsplan x on x.gemeente = p_gemeente
             and x.gezin_id = m.gezin_id and ${running('x')}`,
            'x.gemaakt_op',
            `'planId', x.plan_id, 'status', x.status, 'gemaaktOp', ${iso('x.gemaakt_op')}, 'doelen', (select count(*)
             from toegang.gezinsdoel t where t.gemeente = x.gemeente and t.plan_id = x.plan_id)`,
          )} else '[]' end));
    end`,
    'sp_app',
    'stable',
  ),
  // What stood in the plan at a version, or how one part changed (\`p_deel\`); of parts that the reader sees.
  defineFunction(
    'lees_plangeschiedenis',
    'p_gemeente text, p_jeugdige uuid, p_deel uuid',
    'jsonb',
    `declare z record; m record; d record; a uuid := toegang.actor();
    begin
      select * into z from toegang.eigen_zicht(p_gemeente, p_jeugdige);
      select h.plan_id, h.jeugdige_id, h.soort, t.gedeeld, t.van_familie, t.auteur into d from toegang.plangeschiedenis h
          join toegang.gezinsplan x on x.gemeente = h.gemeente and x.plan_id = h.plan_id
          join toegang.gezinslid l on l.gemeente = x.gemeente and l.gezin_id = x.gezin_id and l.jeugdige_id = p_jeugdige
            and ${current}
          join (select c.gemeente, c.deel_id as id, c.gedeeld, c.van_familie, c.auteur from toegang.plandeel c
            union all select c.gemeente, c.doel_id, c.gedeeld, c.van_familie, c.auteur from toegang.gezinsdoel c) t
            on t.gemeente = h.gemeente and t.id = h.onderdeel_id
        where h.gemeente = p_gemeente and h.onderdeel_id = p_deel limit 1;
      select * into m from toegang.eigen_zicht(p_gemeente, coalesce(d.jeugdige_id, p_jeugdige));
      -- Earlier texts only for who sees the plan itself: what was shared is shared as it is now.
      if d.plan_id is null or coalesce(z.lezen, 0) & ${plan} = 0 or coalesce(m.lezen, 0) & ${plan} = 0
          or z.familie <> 0 and d.van_familie and d.auteur <> a and exists (select from toegang.vlag v
            join toegang.gezinslid l on l.gemeente = v.gemeente and l.jeugdige_id = v.jeugdige_id
            join toegang.gezinsplan x on x.gemeente = l.gemeente and x.gezin_id = l.gezin_id and x.plan_id = d.plan_id
            where v.gemeente = p_gemeente and v.vlag = 'ouders-in-conflict' and v.tot = 'infinity') then
        return null;
      end if;
      return ${rows(
        'toegang.plangeschiedenis h where h.gemeente = p_gemeente and h.onderdeel_id = p_deel',
        'h.versie desc',
        `'versie', h.versie, 'tekst', coalesce(h.inhoud ->> 'tekst', ''), 'naam', h.naam, 'rol', h.rol, 'op', ${iso('h.op')}`,
      )};
    end`,
    'sp_app',
    'stable',
  ),
  // For a copy of the file: what was written about this jeugdige or about the gezin as a whole. \`p_ouder\`: for a parent, who
  // does not get what the other parent wrote while they are in conflict.
  defineFunction(
    'afschrift_plan',
    'p_gemeente text, p_jeugdige uuid, p_ouder boolean',
    'table (soort text, tekst text, van text, tot text, naam text)',
    `declare z record; zonder boolean := p_ouder and exists (select from toegang.vlag v where v.gemeente = p_gemeente
        and v.jeugdige_id = p_jeugdige and v.vlag = 'ouders-in-conflict' and v.tot = 'infinity');
    begin
      select * into z from toegang.eigen_zicht(p_gemeente, p_jeugdige);
      if coalesce(z.lezen, 0) & ${plan} = 0 then return; end if;
      return query with plannen as (select distinct x.plan_id, x.gezin_id from toegang.gezinslid l
          join toegang.gezinsplan x on x.gemeente = l.gemeente and x.gezin_id = l.gezin_id
          where l.gemeente = p_gemeente and l.jeugdige_id = p_jeugdige and l.van < l.tot)
        select d.soort, d.tekst, d.gewijzigd_op::date::text, d.vervallen_op::date::text, d.auteur_naam
          from plannen join toegang.plandeel d using (plan_id) where d.gemeente = p_gemeente
            and (d.jeugdige_id is null or d.jeugdige_id = p_jeugdige) and not (zonder and d.van_familie)
        union all select 'doel', d.tekst || ' (' || d.startniveau || ' → ' || d.streefniveau || ')',
            d.gewijzigd_op::date::text, d.streefdatum::text, d.auteur_naam
          from plannen join toegang.gezinsdoel d using (plan_id) where d.gemeente = p_gemeente
            and (d.jeugdige_id is null or d.jeugdige_id = p_jeugdige)
        union all select 'evaluatie', coalesce(e.score::text || ': ', '') || coalesce(e.woorden, ''), e.dag::text, null,
            e.auteur_naam
          from plannen join toegang.planevaluatie e using (plan_id) join toegang.gezinsdoel d
            on d.gemeente = e.gemeente and d.doel_id = e.doel_id where e.gemeente = p_gemeente and z.lezen & ${progress} <> 0
            and coalesce(d.jeugdige_id, e.jeugdige_id, p_jeugdige) = p_jeugdige and not (zonder and e.van_familie)
        union all select 'regisseur', k.naam, r.van::text, nullif(r.tot, 'infinity')::text, k.naam
          from (select distinct v.gezin_id from plannen v) v join toegang.regie r on r.gemeente = p_gemeente
            and r.gezin_id = v.gezin_id and r.soort = 'regisseur' and r.van < r.tot join toegang.account k
            on k.account_id = r.account_id
        union all select 'netwerk', n.naam || ' (' || n.wie || '): ' || n.kan, n.van::text, nullif(n.tot, 'infinity')::text,
            null
          from toegang.gezinslid l join toegang.netwerklid n on n.gemeente = l.gemeente and n.gezin_id = l.gezin_id
          where l.gemeente = p_gemeente and l.jeugdige_id = p_jeugdige and ${current} and not (zonder and n.van_familie)
        order by 3;
    end`,
    'sp_app',
    'stable',
  ),
  // The plans of the gezinnen of whom the actor has somebody in hand; also those without a plan.
  defineFunction(
    'lees_plannen',
    '',
    `table (gemeente text, gezin_id uuid, jeugdige_id uuid, leden jsonb, plan_id uuid, status text, regime text, versie int,
      doelen int, te_laat int, volgende date, open_vragen int, andere int, gewijzigd_op timestamptz)`,
    `begin
      return query with eigen as materialized (
          select distinct l.gemeente, l.gezin_id, l.jeugdige_id from toegang.zicht z join toegang.gezinslid l
            on l.gemeente = z.gemeente and l.jeugdige_id = z.jeugdige_id and ${current}
          where z.houder = any ((select toegang.houders())::uuid[]) and z.grond in ('betrokken', 'waarnemer', 'team')
            and z.lezen & ${plan} <> 0 and statement_timestamp() >= z.van and statement_timestamp() < z.tot),
        gezinnen as materialized (select e.gemeente as gm, e.gezin_id as id,
            (array_agg(e.jeugdige_id order by j.pseudoniem))[1] as eerste, jsonb_agg(jsonb_build_object('jeugdigeId',
              e.jeugdige_id, 'pseudoniem', j.pseudoniem) order by j.pseudoniem) as wie
          from eigen e join zorg.jeugdige j on j.gemeente = e.gemeente and j.jeugdige_id = e.jeugdige_id group by 1, 2)
        select e.gm, e.id, e.eerste, e.wie, p.plan_id, p.status, p.regime, p.versie, coalesce(d.aantal, 0),
          coalesce(d.laat, 0), d.eerst, (select count(*)::int from toegang.plandeel v where v.gemeente = p.gemeente
            and v.plan_id = p.plan_id and v.soort = 'open-vraag' and v.gedaan_op is null and v.vervallen_op is null),
          (select count(*)::int from toegang.verlaten_gezinnen(e.gm, e.id) m join toegang.gezinsplan x
            on x.gemeente = e.gm and x.gezin_id = m.gezin_id and ${running('x')}),
          toegang.plan_gewijzigd_op(p.gemeente, p.plan_id)
        from gezinnen e left join toegang.gezinsplan p on p.gemeente = e.gm and p.gezin_id = e.id and ${running('p')}
          left join lateral (select count(*)::int as aantal, min(t.evalueren_voor) as eerst, count(*) filter (where
              t.evalueren_voor < ${today} - ${late} and p.status in ('vastgesteld', 'actief', 'geevalueerd'))::int as laat
            from toegang.gezinsdoel t where t.gemeente = p.gemeente and t.plan_id = p.plan_id and t.toestand = 'open') d
            on true
        order by coalesce(d.laat, 0) desc, d.eerst nulls last, e.eerste;
    end`,
    'sp_app',
    'stable',
  ),
  // Since when a goal of a jeugdige, or of its gezin, stands still: nobody looked 30 days after it was due, or
  // the last look was no higher than where it began. For who sees the plan, and whose portfolio it is (goals and status).
  defineFunction(
    'zonder_doelvoortgang',
    '',
    'table (gemeente text, jeugdige_id uuid, sinds date)',
    `declare h uuid[] := toegang.houders();
    begin
      return query select l.gemeente, l.jeugdige_id, min(s.sinds) from toegang.gezinslid l
          join toegang.gezinsplan p on p.gemeente = l.gemeente and p.gezin_id = l.gezin_id
            and p.status in ('vastgesteld', 'actief', 'geevalueerd')
          join toegang.gezinsdoel d on d.gemeente = p.gemeente and d.plan_id = p.plan_id and d.toestand = 'open'
            and coalesce(d.jeugdige_id, l.jeugdige_id) = l.jeugdige_id
          left join lateral (select e.dag, avg(e.score) as score from toegang.planevaluatie e where e.gemeente = d.gemeente
            and e.doel_id = d.doel_id and e.score is not null group by e.dag order by e.dag desc limit 1) e on true
          cross join lateral (select case when d.evalueren_voor < ${today} - ${late} then d.evalueren_voor
            when e.score <= d.startniveau then e.dag end as sinds) s
        where ${current} and s.sinds is not null and exists (select from toegang.zicht z where z.gemeente = l.gemeente
            and z.jeugdige_id = l.jeugdige_id and z.houder = any (h) and z.familie = 0
            and (z.lezen & ${plan} <> 0 or z.grond = 'portefeuille')
            and statement_timestamp() >= z.van and statement_timestamp() < z.tot)
        group by l.gemeente, l.jeugdige_id;
    end`,
    'sp_app',
    'stable',
  ),
];
