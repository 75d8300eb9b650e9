import { definer } from './rights.ts';

/** Age, ladder, who keeps the file, and on which side the actor stands. */
export const bandFunctions = [
  // Age in whole years today in the Netherlands.
  `create function toegang.leeftijd(p_geboren date) returns int language sql stable set search_path = pg_catalog, pg_temp as $$
    select case when j is not null then
      greatest(0, j - case when toegang.verjaardag(p_geboren, j) > statement_timestamp() then 1 else 0 end) end
    from (select extract(year from statement_timestamp() at time zone 'Europe/Amsterdam')::int
      - extract(year from p_geboren)::int as j) x $$`,
  // Who must all agree to sharing (trust.md 3.4); ageLadder of packages/access says the same, and a test holds them together.
  `create function toegang.gevers_nodig(p_leeftijd int, p_bekwaam boolean, p_voogdij boolean) returns text[]
    language sql immutable set search_path = pg_catalog, pg_temp as $$
    select case
      when p_voogdij and p_leeftijd < 12 then array['voogd']
      when p_voogdij and p_leeftijd < 18 then array['jeugdige', 'voogd']
      when p_leeftijd < 12 then array['ouder']
      when p_leeftijd < 16 and p_bekwaam then array['jeugdige', 'ouder']
      when p_leeftijd < 16 then array['ouder']
      when p_bekwaam then array['jeugdige']
      else array['vertegenwoordiger'] end $$`,
  // The first birthday after a moment that asks for a new consent (trust.md 3.5).
  `create function toegang.opgeschort_op(p_geboren date, p_sinds timestamptz) returns timestamptz
    language sql stable set search_path = pg_catalog, pg_temp as $$
    select min(v) from (values (12), (16), (18)) as a(jaren), toegang.verjaardag(p_geboren, a.jaren) v where v > p_sinds $$`,
  // Whoever keeps the file of a jeugdige now: the regisseur, else the consulent who is involved the longest.
  `create function toegang.zaakhouder(p_gemeente text, p_jeugdige uuid) returns uuid language sql stable ${definer} as $$
    select r.houder from toegang.relatie r join toegang.account k on k.account_id = r.houder and k.actief
    where r.gemeente = p_gemeente and r.jeugdige_id = p_jeugdige and r.relatie = 'betrokken'
      and r.rol in ('regisseur', 'consulent') and statement_timestamp() >= r.van and statement_timestamp() < r.tot
    order by r.rol = 'regisseur' desc, r.van, r.relatie_id limit 1 $$`,
  // By which side the actor may deal with the consents of a jeugdige: 'werk' or 'familie'. Break-glass gives none.
  `create function toegang.band(p_jeugdige uuid) returns table (gemeente text, kant text, rol text)
    language plpgsql stable ${definer} as $$
  declare h uuid[] := toegang.houders();
  begin
    return query select z.gemeente, case when z.familie = 0 then 'werk' else 'familie' end, z.rol from toegang.zicht z
      where z.jeugdige_id = p_jeugdige and z.houder = any (h) and z.lezen & 1 <> 0
        and statement_timestamp() >= z.van and statement_timestamp() < z.tot
        and (z.rol in ('consulent', 'regisseur', 'hulpverlener', 'gi')
            and z.grond in ('betrokken', 'waarnemer', 'toegewezen', 'maatregel')
          or z.grond in ('zelf', 'gezag'))
      order by 2 desc limit 1;
  end $$`,
];

export const askFunctions = [
  `create function toegang.mogelijke_ontvangers(p_jeugdige uuid) returns table (id uuid, naam text, soort text)
    language plpgsql stable ${definer} as $$
  declare b record;
  begin
    select * into b from toegang.band(p_jeugdige);
    if not found then return; end if;
    return query select o.organisatie_id, o.naam, o.soort from toegang.organisatie o where o.soort <> 'gemeente'
      union all select k.account_id, k.naam, k.rol from toegang.account k where k.actief and (
        k.rol = 'regisseur-ander-domein' and b.gemeente = any (k.gemeenten)
        or k.rol in ('ouder', 'pleegouder') and exists (select from toegang.relatie r where r.gemeente = b.gemeente
          and r.jeugdige_id = p_jeugdige and r.houder = k.account_id and statement_timestamp() < r.tot))
      order by 3, 2;
  end $$`,
  // The persons whose yes is needed, as far as Samenpad knows them: parents by their relation, with its ground as proof.
  `create function toegang.bekende_gevers(p_gemeente text, p_jeugdige uuid, p_nodig text[])
      returns table (account_id uuid, naam text, hoedanigheid text, gezag_bewijs text) language sql stable ${definer} as $$
    select (select r.houder from toegang.relatie r where r.gemeente = p_gemeente and r.jeugdige_id = p_jeugdige
        and r.relatie = 'zelf' and statement_timestamp() < r.tot limit 1),
      concat_ws(' ', coalesce(i.voornamen, i.voorletters), i.voorvoegsel, i.achternaam), 'jeugdige', null
    from zorg.identiteit i where i.gemeente = p_gemeente and i.jeugdige_id = p_jeugdige and 'jeugdige' = any (p_nodig)
    union all
    select k.account_id, k.naam, 'ouder', r.grond from toegang.relatie r join toegang.account k on k.account_id = r.houder
    where r.gemeente = p_gemeente and r.jeugdige_id = p_jeugdige and r.relatie = 'gezag' and 'ouder' = any (p_nodig)
      and statement_timestamp() >= r.van and statement_timestamp() < r.tot $$`,
  // Why these cannot be the persons who answer; null when they can. \`p_genoemd\`: those whom a professional names beside
  // the parents that Samenpad knows, each {naam, hoedanigheid, gezagBewijs}.
  `create function toegang.gevers_fout(p_kant text, p_nodig text[], p_gevers jsonb, p_genoemd jsonb) returns text
    language sql immutable set search_path = pg_catalog, pg_temp as $$
    select case
      when exists (select from jsonb_to_recordset(p_genoemd) as g(naam text, hoedanigheid text, "gezagBewijs" text)
        where coalesce(length(trim(naam)), 0) < 2 or coalesce(length(trim("gezagBewijs")), 0) < 3
          or hoedanigheid = 'jeugdige' or not coalesce(hoedanigheid = any (p_nodig), false)) then 'gever'
      when exists (select unnest(p_nodig) except
        select hoedanigheid from jsonb_to_recordset(p_gevers) as g(hoedanigheid text)) then 'gever-ontbreekt'
      -- One known parent may have the authority alone, or not: a professional looks that up first.
      when p_kant = 'familie' and 'ouder' = any (p_nodig) and (select count(*)
        from jsonb_to_recordset(p_gevers) as g(hoedanigheid text) where hoedanigheid = 'ouder') < 2 then 'alleen-professional'
      end $$`,
  // Gives the id, or the reason why nothing was asked.
  `create function toegang.vraag_toestemming(p_jeugdige uuid, p_soorten int, p_doel text, p_tekst text, p_versie text,
      p_van date, p_tot date, p_bekwaam boolean, p_toelichting text, p_voogdij boolean, p_ontvangers uuid[], p_genoemd jsonb)
      returns table (nieuw uuid, fout text) language plpgsql volatile ${definer} as $$
  declare b record; l int; gevers jsonb; nodig text[];
    vandaag date := (statement_timestamp() at time zone 'Europe/Amsterdam')::date;
  begin
    select * into b from toegang.band(p_jeugdige);
    if not found then fout := 'not-found'; return next; return; end if;
    select toegang.leeftijd(i.geboortedatum) into l from zorg.identiteit i
      where i.gemeente = b.gemeente and i.jeugdige_id = p_jeugdige;
    nodig := toegang.gevers_nodig(l, p_bekwaam, p_voogdij);
    select coalesce(jsonb_agg(g), '[]') into gevers from (
      select account_id, naam, hoedanigheid, gezag_bewijs from toegang.bekende_gevers(b.gemeente, p_jeugdige, nodig)
      union all select null, n.naam, n.hoedanigheid, n."gezagBewijs"
        from jsonb_to_recordset(p_genoemd) as n(naam text, hoedanigheid text, "gezagBewijs" text)) g;
    fout := case
      when l is null then 'leeftijd-onbekend'
      when p_soorten is null or p_soorten <= 0 then 'soort'
      when p_van is null or p_tot is null or p_van > p_tot or p_tot < vandaag
        or p_tot >= (p_van + interval '12 months')::date then 'termijn'
      -- Whether a youth can judge this, and who else has authority, is for a professional to say (Jw 7.3.4, 7.3.15).
      when b.kant = 'familie' and not (p_bekwaam and not p_voogdij and p_genoemd = '[]') then 'alleen-professional'
      when not p_bekwaam and coalesce(length(trim(p_toelichting)), 0) < 10 then 'toelichting'
      when coalesce(cardinality(p_ontvangers), 0) = 0 or exists (
        select unnest(p_ontvangers) except select o.id from toegang.mogelijke_ontvangers(p_jeugdige) o) then 'ontvanger'
      else toegang.gevers_fout(b.kant, nodig, gevers, p_genoemd) end;
    if fout is not null then return next; return; end if;
    insert into toegang.toestemming (gemeente, jeugdige_id, soorten, doel, tekst, tekst_versie, van, tot, gevraagd_door,
        leeftijd, bekwaam, bekwaam_toelichting, voogdij)
      values (b.gemeente, p_jeugdige, p_soorten, p_doel, p_tekst, p_versie, toegang.middernacht(p_van),
        toegang.middernacht(p_tot + 1), toegang.actor(), l, p_bekwaam, p_toelichting, p_voogdij)
      returning toestemming_id into nieuw;
    insert into toegang.toestemming_gever (gemeente, toestemming_id, nr, account_id, naam, hoedanigheid, leeftijd, gezag_bewijs)
      select b.gemeente, nieuw, nr, account_id, naam, hoedanigheid, case when hoedanigheid = 'jeugdige' then l end, gezag_bewijs
      from rows from (jsonb_to_recordset(gevers) as (account_id uuid, naam text, hoedanigheid text, gezag_bewijs text))
        with ordinality as g(account_id, naam, hoedanigheid, gezag_bewijs, nr);
    insert into toegang.toestemming_ontvanger (gemeente, toestemming_id, nr, organisatie_id, account_id, naam)
      select b.gemeente, nieuw, row_number() over (order by o.naam, o.id),
        case when exists (select from toegang.organisatie x where x.organisatie_id = o.id) then o.id end,
        case when exists (select from toegang.account x where x.account_id = o.id) then o.id end, o.naam
      from toegang.mogelijke_ontvangers(p_jeugdige) o where o.id = any (p_ontvangers);
    return next;
  end $$`,
];
