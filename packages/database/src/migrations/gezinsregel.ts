import { defineFunction } from './define-function.ts';
import { today } from './gezin-form.ts';

const now = (row: string) => `${row}.van <= statement_timestamp() and ${row}.tot > statement_timestamp()`;
const current = (row: string) => `${row}.van <= ${today} and ${row}.tot > ${today}`;
/** Of whom the actor has somebody in hand, as `lees_gezinnen` lists them. */
const inHand = `select distinct l.gemeente, l.gezin_id from toegang.zicht z join toegang.gezinslid l
    on l.gemeente = z.gemeente and l.jeugdige_id = z.jeugdige_id and ${current('l')}
  where z.houder = any ((select toegang.houders())::uuid[]) and z.grond in ('betrokken', 'waarnemer', 'team') and ${now('z')}`;

export const gezinsregelFunctions = [
  // S3-2: one gezin, one plan, one regisseur. Of the gezinnen with help from several sides (domain.md B.5): how many have no
  // regisseur, more than one, no plan, or more than one. Another regisseur is somebody of that role who has a member in hand
  // beside who leads; another plan is one that a member brought along. `zichtbaar`: the reader has each of them in hand.
  defineFunction(
    'tel_gezinsregel',
    '',
    `table (gemeente text, gezinnen int, meervoudig int, zonder_regisseur int, meer_regisseurs int, zonder_plan int,
      meer_plannen int, volgens_regel int, zichtbaar boolean)`,
    `declare gebied text[] := toegang.onderzoeksgebied();
    begin
      return query with leden as materialized (select l.gemeente as gm, l.gezin_id as id, l.jeugdige_id as kind
          from toegang.gezinslid l where l.gemeente = any (gebied) and ${current('l')}),
        hulp as materialized (select x.gm, x.id, count(distinct h.aanbieder) as aanbieders, count(distinct x.kind) as kinderen
          from leden x cross join lateral (
            select t.aanbieder from zorg.toewijzing t where t.gemeente = x.gm and t.jeugdige_id = x.kind
              and t.begin <= ${today} and coalesce(t.eind, 'infinity') >= ${today} and t.toestand not in ('verwijderd', 'wees')
            union select o.agb from toegang.relatie r join toegang.houder h on h.houder = r.houder
              join toegang.organisatie o on o.organisatie_id = h.organisatie_id where r.gemeente = x.gm
              and r.jeugdige_id = x.kind and r.relatie = 'toegewezen' and ${now('r')}) h group by 1, 2),
        maatregel as materialized (select distinct x.gm, x.id from leden x join toegang.relatie r on r.gemeente = x.gm
          and r.jeugdige_id = x.kind and r.relatie = 'maatregel' and ${now('r')}),
        leidt as materialized (select r.gemeente as gm, r.gezin_id as id, r.account_id as wie from toegang.regie r
          join toegang.account k on k.account_id = r.account_id and k.actief
          where r.gemeente = any (gebied) and r.soort = 'regisseur' and ${current('r')}),
        regisseurs as materialized (select y.gm, y.id, count(distinct y.wie) as n from (select * from leidt
          union all select x.gm, x.id, r.houder from leden x join toegang.relatie r on r.gemeente = x.gm
            and r.jeugdige_id = x.kind and r.relatie = 'betrokken' and r.rol = 'regisseur' and ${now('r')}
            join toegang.account k on k.account_id = r.houder and k.actief) y group by 1, 2),
        bewoond as materialized (select distinct x.gm, x.id from leden x),
        lopend as materialized (select p.gemeente as gm, p.gezin_id as id, p.plan_id, b.id is not null as bewoond
          from toegang.gezinsplan p left join bewoond b on b.gm = p.gemeente and b.id = p.gezin_id
          where p.gemeente = any (gebied) and p.status not in ('afgerond', 'vervallen')),
        meegebracht as materialized (select o.gemeente as gm, o.jeugdige_id as kind, p.plan_id
          from lopend p join toegang.gezinslid o on o.gemeente = p.gm and o.gezin_id = p.id and o.van < o.tot
          where not p.bewoond),
        plannen as materialized (select y.gm, y.id, count(distinct y.plan_id) as n from (
            select p.gm, p.id, p.plan_id from lopend p where p.bewoond
            union all select x.gm, x.id, m.plan_id from leden x join meegebracht m using (gm, kind)) y group by 1, 2),
        eigen as materialized (${inHand}),
        gezin as (select g.gm, g.id, coalesce(h.aanbieders, 0) >= 2 or coalesce(h.kinderen, 0) >= 2 or m.id is not null as meer,
            coalesce(l.leidt, false) as geleid, coalesce(r.n, 0) as regisseurs, coalesce(p.n, 0) as plannen, e.gezin_id is not null as gezien
          from bewoond g left join hulp h using (gm, id) left join maatregel m using (gm, id)
            left join (select y.gm, y.id, true as leidt from leidt y) l using (gm, id) left join regisseurs r using (gm, id)
            left join plannen p using (gm, id) left join eigen e on e.gemeente = g.gm and e.gezin_id = g.id)
        select v.gm, count(*)::int, count(*) filter (where v.meer)::int, count(*) filter (where v.meer and not v.geleid)::int,
          count(*) filter (where v.meer and v.regisseurs > 1)::int, count(*) filter (where v.meer and v.plannen = 0)::int,
          count(*) filter (where v.meer and v.plannen > 1)::int,
          count(*) filter (where v.meer and v.geleid and v.regisseurs = 1 and v.plannen = 1)::int, bool_and(v.gezien)
        from gezin v group by 1 order by 1;
    end`,
    'sp_app',
    'stable',
  ),
  // S4-68: with whom the gezinnen that the actor has in hand have spoken since a day, by organisation: who had a part in the
  // help, wrote a note, was at an MDO or led the help. `wissels`: of them, who left within the time. Nobody of the family.
  defineFunction(
    'tel_gesprekspartners',
    'p_sinds date',
    'table (gemeente text, gezin_id uuid, jeugdige_id uuid, leden jsonb, organisatie text, personen int, wissels int)',
    `begin
      return query with eigen as materialized (select l.gemeente as gm, l.gezin_id as id, l.jeugdige_id as kind
          from (${inHand}) h join toegang.gezinslid l on l.gemeente = h.gemeente and l.gezin_id = h.gezin_id and ${current('l')}
          where exists (select from toegang.zicht z where z.gemeente = l.gemeente and z.jeugdige_id = l.jeugdige_id
            and z.houder = any ((select toegang.houders())::uuid[]) and z.grond in ('betrokken', 'waarnemer', 'team') and ${now('z')})),
        gezinnen as materialized (select e.gm, e.id, (array_agg(e.kind order by j.pseudoniem))[1] as eerste, jsonb_agg(jsonb_build_object(
            'jeugdigeId', e.kind, 'pseudoniem', j.pseudoniem) order by j.pseudoniem) as wie
          from eigen e join zorg.jeugdige j on j.gemeente = e.gm and j.jeugdige_id = e.kind group by 1, 2),
        -- One line for each time that somebody had a part; \`weg\`: it ended.
        gezien as (select e.gm, e.id, r.houder as account, null::text as naam, null::text as org,
            r.tot <= statement_timestamp() as weg
          from eigen e join toegang.relatie r on r.gemeente = e.gm and r.jeugdige_id = e.kind
            and r.rol in ('consulent', 'regisseur', 'hulpverlener', 'gi') and r.tot > p_sinds and r.van <= statement_timestamp()
            and r.relatie not in ('waarnemer', 'nood')
          union all select g.gm, g.id, r.account_id, r.naam, r.organisatie, r.tot <= ${today}
            from gezinnen g join toegang.regie r on r.gemeente = g.gm and r.gezin_id = g.id and r.soort <> 'overname'
              and r.tot > p_sinds and r.van <= ${today} and r.van < r.tot
          union all select e.gm, e.id, d.auteur, null, null, null::boolean from eigen e join zorg.dossierstuk d on d.gemeente = e.gm
            and d.jeugdige_id = e.kind and not d.van_familie and d.gemaakt_op >= p_sinds
          union all select e.gm, e.id, k.account_id, d.naam, d.organisatie, null::boolean from eigen e
            join toegang.mdo m on m.gemeente = e.gm and m.jeugdige_id = e.kind and m.verslag_op is not null
              and m.begint >= p_sinds and m.begint <= statement_timestamp()
            join toegang.mdo_deelnemer d on d.gemeente = m.gemeente and d.mdo_id = m.mdo_id and d.aanwezig and not d.familie
            left join toegang.account k on k.account_id = d.houder),
        wie as (select z.gm, z.id, coalesce(k.account_id::text, lower(z.naam)) as persoon,
            coalesce(o.naam, z.org, case when k.rol in ('consulent', 'regisseur') then 'gemeente' end, '') as org, z.weg
          from gezien z left join toegang.account k on k.account_id = z.account
            left join lateral (select q.naam from toegang.houderschap s join toegang.houder h using (houder)
              join toegang.organisatie q on q.organisatie_id = h.organisatie_id
              where s.account_id = k.account_id and k.rol not in ('consulent', 'regisseur') order by q.naam limit 1) o on true
          where k.account_id is not null or z.naam is not null),
        geteld as materialized (select p.gm, p.id, p.org, count(*)::int as personen, count(*) filter (where p.weg)::int as wissels
          from (select y.gm, y.id, y.persoon, max(y.org) as org, coalesce(bool_and(y.weg), false) as weg from wie y
            group by 1, 2, 3) p group by 1, 2, 3)
        select g.gm, g.id, g.eerste, g.wie, t.org, t.personen, t.wissels from gezinnen g join geteld t using (gm, id)
          order by g.gm, g.id, t.org;
    end`,
    'sp_app',
    'stable',
  ),
];
