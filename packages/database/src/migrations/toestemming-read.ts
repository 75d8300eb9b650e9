import { definer } from './rights.ts';

export const readFunctions = [
  // May the actor know of this consent? Family: own children and oneself. Workers: the whole file, an aanbieder only what it
  // asked or receives. Recipients: their own.
  `create function toegang.ziet_toestemming(p_toestemming uuid) returns boolean language plpgsql stable ${definer} as $$
  declare a uuid := toegang.actor(); h uuid[] := toegang.houders(); t toegang.toestemming; b record;
  begin
    select * into t from toegang.toestemming x where x.toestemming_id = p_toestemming;
    if t.toestemming_id is null or a is null then return false; end if;
    select * into b from toegang.band(t.jeugdige_id);
    return coalesce(b.kant = 'familie' or b.rol in ('consulent', 'regisseur', 'gi') or b.rol = 'hulpverlener' and exists (
        select from toegang.houderschap x where x.account_id = t.gevraagd_door and x.houder = any (h)), false)
      or exists (select from toegang.toestemming_ontvanger n left join toegang.houder x on x.organisatie_id = n.organisatie_id
        where n.toestemming_id = p_toestemming and (n.account_id = a or x.houder = any (h)) and t.gegeven_op is not null);
  end $$`,
  // \`p_jeugdige\` null: all that the actor has to do with. To the family another person is a capacity, never a name or an
  // answer (trust.md 3.2 note 3).
  `create function toegang.lees_toestemmingen(p_jeugdige uuid) returns table (
      "gemeente" text, "jeugdigeId" uuid, "toestemmingId" uuid, "soorten" int, "doel" text, "tekstVersie" text, "van" date,
      "tot" date, "toestand" text, "eindigtOp" timestamptz, "gevraagdOp" timestamptz, "gegevenOp" timestamptz,
      "geweigerdOp" timestamptz, "ingetrokkenOp" timestamptz, "ontvanger" boolean, "intrekbaar" boolean,
      "herstelbaar" boolean, "ontvangers" jsonb, "gevers" jsonb)
    language plpgsql stable ${definer} as $$
  declare a uuid := toegang.actor(); h uuid[] := toegang.houders();
  begin
    return query
    with mijn as materialized (
      select t.* from toegang.toestemming t where t.jeugdige_id = p_jeugdige
      union select t.* from toegang.toestemming t join toegang.zicht z using (gemeente, jeugdige_id)
        where p_jeugdige is null and z.houder = a and z.grond in ('zelf', 'gezag')
      union select t.* from toegang.toestemming t join toegang.toestemming_ontvanger n using (gemeente, toestemming_id)
        where p_jeugdige is null and n.account_id = a)
    select t.gemeente, t.jeugdige_id, t.toestemming_id, t.soorten, t.doel, t.tekst_versie,
      (t.van at time zone 'Europe/Amsterdam')::date, (t.tot at time zone 'Europe/Amsterdam')::date - 1,
      case when t.ingetrokken_op is not null then 'ingetrokken' when t.geweigerd_op is not null then 'geweigerd'
        when t.tot <= statement_timestamp() then 'verlopen' when t.gegeven_op is null then 'gevraagd'
        when o.op <= statement_timestamp() then 'opgeschort' else 'geldig' end,
      least(t.tot, o.op), t.gevraagd_op, t.gegeven_op, t.geweigerd_op, t.ingetrokken_op,
      exists (select from toegang.toestemming_ontvanger n left join toegang.houder x on x.organisatie_id = n.organisatie_id
        where n.toestemming_id = t.toestemming_id and (n.account_id = a or x.houder = any (h))),
      t.ingetrokken_op is null and t.tot > statement_timestamp() and coalesce(toegang.mag_intrekken(t.toestemming_id), false),
      coalesce(t.ingetrokken_door = a and t.ingetrokken_op > statement_timestamp() - interval '10 minutes'
        and t.tot > statement_timestamp(), false),
      (select jsonb_agg(jsonb_build_object('naam', n.naam) order by n.nr)
        from toegang.toestemming_ontvanger n where n.toestemming_id = t.toestemming_id),
      coalesce((select jsonb_agg(case when b.kant = 'werk' or g.account_id = a then jsonb_build_object('nr', g.nr,
            'naam', g.naam, 'hoedanigheid', g.hoedanigheid, 'gezagBewijs', g.gezag_bewijs, 'antwoord', g.antwoord,
            'antwoordOp', g.antwoord_op, 'hoe', g.hoe, 'reden', g.reden, 'beantwoord', g.antwoord is not null,
            'eigen', coalesce(g.account_id = a, false))
          else jsonb_build_object('nr', g.nr, 'naam', null, 'hoedanigheid', g.hoedanigheid, 'gezagBewijs', null,
            'antwoord', null, 'antwoordOp', null, 'hoe', null, 'reden', null, 'beantwoord', g.antwoord is not null,
            'eigen', false) end order by g.nr)
        from toegang.toestemming_gever g where g.toestemming_id = t.toestemming_id and b.kant is not null), '[]')
    from mijn t left join zorg.identiteit i on i.gemeente = t.gemeente and i.jeugdige_id = t.jeugdige_id
      cross join lateral (select case when t.gegeven_op is not null
        then toegang.opgeschort_op(i.geboortedatum, t.gegeven_op) end as op) o
      left join lateral toegang.band(t.jeugdige_id) b on true
    where toegang.ziet_toestemming(t.toestemming_id)
    order by t.gevraagd_op desc;
  end $$`,
];
