import { definer } from './rights.ts';

/** Bits of ID, BSN, GZ, ZP, BS and FI: statutoryKinds of packages/access. */
const statutory = 1 | 64 | 128 | 2 | 4 | 16;
const gemeenteRoles = `('consulent', 'regisseur', 'regisseur-ander-domein', 'teamleider', 'accounthouder', 'contractmanager',
  'controller')`;

/**
 * All sight that the grounds give to jeugdigen of a gemeente (`p_ids` null: all). Age limits of the matrix become ends
 * and beginnings in time, so that a birthday needs no job.
 */
export const sourceFunction = `create function toegang.zicht_bron(p_gemeente text, p_ids uuid[]) returns setof toegang.zicht
  language sql stable ${definer} as $$
  with houders as materialized (
    select h.houder, h.rol, h.organisatie_id, o.agb from toegang.houder h join toegang.organisatie o using (organisatie_id)
    where h.gemeente is null or h.gemeente = p_gemeente),
  toewijzingen as materialized (
    select t.jeugdige_id, h.houder, h.rol, h.organisatie_id,
      md5(t.domein || t.toewijzing_nummer)::uuid as grond_id, toegang.middernacht(t.begin) as van,
      coalesce(toegang.middernacht(t.eind + 1), 'infinity') as tot
    from houders h join zorg.toewijzing t on t.gemeente = p_gemeente and t.aanbieder = h.agb
    where (p_ids is null or t.jeugdige_id = any (p_ids)) and t.begin is not null
      and t.toestand not in ('verwijderd', 'wees')),
  basis as materialized (
    select r.jeugdige_id, r.houder, r.rol, r.relatie, r.relatie as grond, r.relatie_id as grond_id, r.van, r.tot, r.besloten,
      null::uuid as organisatie_id
    from toegang.relatie r where r.gemeente = p_gemeente and (p_ids is null or r.jeugdige_id = any (p_ids))
    union all
    select r.jeugdige_id, h.houder, h.rol, 'team', 'team', r.relatie_id, r.van, r.tot, false, null
    from toegang.relatie r join toegang.account k on k.account_id = r.houder
      join toegang.houder h on h.gemeente = r.gemeente and h.team_id = k.team_id
    where r.gemeente = p_gemeente and (p_ids is null or r.jeugdige_id = any (p_ids))
      and r.relatie in ('betrokken', 'waarnemer')
    union all
    select jeugdige_id, houder, rol, case rol when 'accounthouder' then 'portefeuille' else 'toegewezen' end,
      case rol when 'accounthouder' then 'portefeuille' else 'toegewezen' end, grond_id, van, tot, false, organisatie_id
    from toewijzingen
    union all
    select jeugdige_id, houder, rol, 'beeindigd', 'beeindigd', grond_id, tot, 'infinity', false, organisatie_id
    from toewijzingen where tot < 'infinity' and rol <> 'accounthouder'
    union all
    select jeugdige_id, account_id, rol, 'nood', 'nood', nood_id, van, tot, true, null from toegang.noodtoegang
    where gemeente = p_gemeente and (p_ids is null or jeugdige_id = any (p_ids))),
  verborgen as materialized (select * from toegang.schakelaars(p_gemeente)),
  gegeven as (
    -- What the law gives with the ground itself; of an organisation only the kinds that a toewijzing brings with it.
    select b.jeugdige_id, b.houder, b.rol, b.relatie, b.grond, b.grond_id, b.van, b.tot, b.besloten, m.van_leeftijd,
      m.tot_leeftijd, m.lezen & s.bits as lezen, m.schrijven & s.bits as schrijven, m.eigen & s.bits as eigen,
      m.gedeeld & s.bits as gedeeld, m.familie
    from basis b join toegang.matrix m on m.rol = b.rol and m.relatie = b.relatie
      cross join lateral (select case when b.organisatie_id is null or b.relatie <> 'toegewezen' then -1
        else ${statutory} end as bits) s
    union all
    -- The rest under a data-sharing agreement that runs (S4-121).
    select b.jeugdige_id, b.houder, b.rol, b.relatie, 'deelafspraak', md5(b.grond_id::text || d.afspraak_id)::uuid,
      greatest(b.van, d.van), least(b.tot, d.tot), b.besloten, m.van_leeftijd, m.tot_leeftijd,
      m.lezen & d.soorten & ~${statutory}, m.schrijven & d.soorten & ~${statutory}, m.eigen & d.soorten & ~${statutory},
      m.gedeeld & d.soorten & ~${statutory}, m.familie
    from basis b join toegang.matrix m on m.rol = b.rol and m.relatie = b.relatie
      join toegang.deelafspraak d on d.gemeente = p_gemeente and d.organisatie_id = b.organisatie_id
    where b.relatie = 'toegewezen'
    union all
    -- Consent: for the kinds that were named, until it ends, is withdrawn, or a birthday asks for a new one (trust.md 3.5).
    -- Beside its own relation it may widen another one of the same holder: rows of their own.
    select t.jeugdige_id, o.houder, o.rol, m.relatie, 'toestemming', case m.relatie when 'toestemming' then t.toestemming_id
        else md5(t.toestemming_id || m.relatie)::uuid end, greatest(t.van, t.gegeven_op),
      least(t.tot, t.ingetrokken_op, v.tot), false, m.van_leeftijd, m.tot_leeftijd, t.soorten & m.toestemming, 0, 0,
      t.soorten & (m.toestemming_gedeeld | m.gedeeld), m.familie
    from toegang.toestemming t
      join toegang.toestemming_ontvanger n on n.gemeente = t.gemeente and n.toestemming_id = t.toestemming_id
      join lateral (
        select h.houder, h.rol from toegang.houder h where h.organisatie_id = n.organisatie_id
          and (h.gemeente is null or h.gemeente = p_gemeente)
        union all select k.account_id, k.rol from toegang.account k where k.account_id = n.account_id) o on true
      join toegang.matrix m on m.rol = o.rol and m.toestemming | m.toestemming_gedeeld <> 0
        and (m.relatie = 'toestemming' or exists (select from basis b where b.jeugdige_id = t.jeugdige_id
          and b.houder = o.houder and b.relatie = m.relatie and b.tot > t.van))
      left join zorg.identiteit i on i.gemeente = t.gemeente and i.jeugdige_id = t.jeugdige_id
      cross join lateral (select coalesce(min(j), 'infinity') as tot
        from (values (12), (16), (18)) as a(jaren), toegang.verjaardag(i.geboortedatum, a.jaren) j
        where j > t.gegeven_op) v
    where t.gemeente = p_gemeente and (p_ids is null or t.jeugdige_id = any (p_ids)) and t.gegeven_op is not null)
  select p_gemeente, g.jeugdige_id, g.houder, g.grond, g.grond_id, g.rol, greatest(g.van, l.van),
    least(g.tot, l.tot, case when g.rol in ${gemeenteRoles} then v.verhuisd end),
    g.lezen & ~h.bits, g.schrijven & ~h.bits, g.eigen & ~h.bits, g.gedeeld & ~h.bits, g.familie
  from gegeven g
    left join zorg.identiteit i on i.gemeente = p_gemeente and i.jeugdige_id = g.jeugdige_id
    cross join lateral (select
      case when g.van_leeftijd = 0 then '-infinity' else toegang.verjaardag(i.geboortedatum, g.van_leeftijd) end as van,
      case when g.tot_leeftijd = 150 then 'infinity' else toegang.verjaardag(i.geboortedatum, g.tot_leeftijd) end as tot) l
    cross join lateral (select coalesce(bit_or(s.verbergt), 0) as bits from verborgen s
      where s.rol = g.rol and s.relatie = g.relatie) h
    cross join lateral (select coalesce(bool_or(f.vlag = 'overleden'), false) as overleden,
        coalesce(bool_or(f.vlag = 'kind-van-collega'), false) as collega, min(f.van) filter (where f.vlag = 'verhuisd') as verhuisd
      -- Not statement_timestamp(): a flag begins within the statement that sets it.
      from toegang.vlag f where f.gemeente = p_gemeente and f.jeugdige_id = g.jeugdige_id and f.tot > clock_timestamp()) v
  where l.van is not null and l.tot is not null
    and greatest(g.van, l.van) < least(g.tot, l.tot, case when g.rol in ${gemeenteRoles} then v.verhuisd end)
    and (not v.overleden or g.relatie = 'verzoekdossier')
    and (not v.collega or g.besloten or g.rol not in ${gemeenteRoles})
    and (g.lezen | g.schrijven | g.eigen | g.gedeeld) & ~h.bits <> 0 $$`;
