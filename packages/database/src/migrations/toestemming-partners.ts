import { definer } from './rights.ts';

/** ID, BSN, GZ, ZP, BS and FI come with a toewijzing by law; an agreement is about the rest: PL, VG, CN, PD, DX, VH. */
const agreed = 256 | 512 | 8 | 1024 | 2048 | 4096;

/** Data-sharing agreements per partner and purpose (S4-121). */
export const deelafspraakFunctions = [
  `create function toegang.mag_deelafspraken(p_schrijven boolean) returns text[] language plpgsql stable ${definer} as $$
  begin
    return (select k.gemeenten from toegang.account k where k.account_id = (select toegang.actor())
      and (k.rol in ('fg', 'functioneel-beheerder') or not p_schrijven and k.rol = 'contractmanager'));
  end $$`,
  `create function toegang.lees_deelafspraken() returns table ("gemeente" text, "afspraakId" uuid, "organisatie" text,
      "doel" text, "soorten" int, "van" date, "tot" date, "toestand" text) language sql stable ${definer} as $$
    select d.gemeente, d.afspraak_id, o.naam, d.doel, d.soorten, (d.van at time zone 'Europe/Amsterdam')::date,
      ((d.tot - interval '1 second') at time zone 'Europe/Amsterdam')::date,
      case when statement_timestamp() < d.van then 'komend' when statement_timestamp() < d.tot then 'geldig'
        else 'verlopen' end
    from toegang.deelafspraak d join toegang.organisatie o using (organisatie_id)
    where d.gemeente = any (toegang.mag_deelafspraken(false)) order by d.tot desc, o.naam, d.afspraak_id $$`,
  `create function toegang.lees_partners() returns table (id uuid, naam text) language sql stable ${definer} as $$
    select o.organisatie_id, o.naam from toegang.organisatie o
    where o.soort = 'aanbieder' and toegang.mag_deelafspraken(false) is not null order by o.naam $$`,
  // Holds through the last day: the next day its kinds are hidden again.
  `create function toegang.maak_deelafspraak(p_gemeente text, p_organisatie uuid, p_doel text, p_soorten int, p_van date,
      p_tot date) returns table (nieuw uuid, fout text) language plpgsql volatile ${definer} as $$
  #variable_conflict use_column
  begin
    fout := case when not coalesce(p_gemeente = any (toegang.mag_deelafspraken(true)), false) then 'not-found'
      when not exists (select from toegang.lees_partners() p where p.id = p_organisatie) then 'ontvanger'
      when p_soorten <= 0 or p_soorten & ~${agreed} <> 0 then 'soort'
      when p_van > p_tot or p_tot > (p_van + interval '5 years')::date then 'termijn' end;
    if fout is null then
      insert into toegang.deelafspraak (gemeente, organisatie_id, doel, soorten, van, tot, vastgelegd_door)
        values (p_gemeente, p_organisatie, p_doel, p_soorten, toegang.middernacht(p_van), toegang.middernacht(p_tot + 1),
          toegang.actor()) returning afspraak_id into nieuw;
    end if;
    return next;
  end $$`,
  `create function toegang.beeindig_deelafspraak(p_afspraak uuid) returns boolean language plpgsql volatile ${definer} as $$
  begin
    update toegang.deelafspraak set tot = greatest(clock_timestamp(), van + interval '1 microsecond')
      where afspraak_id = p_afspraak and gemeente = any (toegang.mag_deelafspraken(true)) and tot > clock_timestamp();
    return found;
  end $$`,
];

/** What somebody who referred may know afterwards, with consent (trust.md 3.2 and open point 3). */
export const verwijzingFunctions = [
  // Kinds that consent opens to these holders now.
  `create function toegang.toegestemde_soorten(p_gemeente text, p_jeugdige uuid, p_houders uuid[]) returns int
    language sql stable ${definer} as $$
    select coalesce(bit_or(t.soorten), 0) from toegang.toestemming t
      join toegang.toestemming_ontvanger n using (gemeente, toestemming_id)
      left join zorg.identiteit i using (gemeente, jeugdige_id)
    where t.gemeente = p_gemeente and t.jeugdige_id = p_jeugdige and t.gegeven_op is not null
      and statement_timestamp() >= greatest(t.van, t.gegeven_op) and statement_timestamp() < least(t.tot, t.ingetrokken_op,
        toegang.opgeschort_op(i.geboortedatum, t.gegeven_op))
      and (n.account_id = any (p_houders) or exists (select from toegang.houder h
        where h.organisatie_id = n.organisatie_id and h.houder = any (p_houders))) $$`,
  // To a practice: received, started, not started or ended, by what began after the referral and names such a referrer
  // (COD327 02, 03, 05). To a school: received, and whom to call. Nothing else, and nothing without consent.
  `create function toegang.lees_verwijzingen() returns table ("gemeente" text, "jeugdigeId" uuid, "verwezenOp" date,
      "toestand" text, "contactpersoon" text) language plpgsql stable ${definer} as $$
  declare h uuid[] := toegang.houders();
  begin
    return query select r.gemeente, r.jeugdige_id, (r.van at time zone 'Europe/Amsterdam')::date,
      case when not c.mag then null when r.rol = 'school' then 'ontvangen' when p.open then 'gestart' when p.n > 0 then 'gestopt'
        when exists (select from zorg.toewijzing t where t.gemeente = r.gemeente and t.jeugdige_id = r.jeugdige_id
          and t.begin >= (r.van at time zone 'Europe/Amsterdam')::date and t.verwijzer in ('02', '03', '05')
          and t.toestand not in ('verwijderd', 'wees')) then 'niet-gestart'
        else 'ontvangen' end,
      case when c.mag and r.rol = 'school' then (select k.naam from toegang.account k
        where k.account_id = toegang.zaakhouder(r.gemeente, r.jeugdige_id)) end
    from toegang.relatie r
      cross join lateral (select toegang.toegestemde_soorten(r.gemeente, r.jeugdige_id, h) & 2 <> 0 as mag) c
      cross join lateral (select count(*) as n, coalesce(bool_or(t.eind is null), false) as open from zorg.traject t
        where t.gemeente = r.gemeente and t.jeugdige_id = r.jeugdige_id and t.variant = 'tInhoud'
          and t.begin >= (r.van at time zone 'Europe/Amsterdam')::date and t.verwijzer in ('02', '03', '05')) p
    where r.houder = any (h) and r.relatie = 'auteur' and r.rol in ('verwijzer', 'school')
      and statement_timestamp() >= r.van and statement_timestamp() < r.tot
    order by r.van desc, r.relatie_id;
  end $$`,
];

/** Open screens learn that something of theirs ended: who, never what or about whom. */
export const meldFunctions = [
  `create function toegang.meld(p_houders uuid[]) returns void language plpgsql volatile ${definer} as $$
  begin
    if cardinality(p_houders) > 0 then
      execute format('notify samenpad_zicht, %L', case when cardinality(p_houders) > 150 then '*'
        else array_to_string(p_houders, ',') end);
    end if;
  end $$`,
  `create function toegang.meld_zicht() returns trigger language plpgsql volatile ${definer} as $$
  begin
    perform toegang.meld((select array_agg(distinct houder) from vervallen));
    return null;
  end $$`,
  `create function toegang.meld_account() returns trigger language plpgsql volatile ${definer} as $$
  begin
    perform toegang.meld((select array_agg(account_id) from gewijzigd where not actief));
    return null;
  end $$`,
  `create trigger meld after delete on toegang.zicht referencing old table as vervallen
    for each statement execute function toegang.meld_zicht()`,
  `create trigger meld after update on toegang.account referencing new table as gewijzigd
    for each statement execute function toegang.meld_account()`,
];
