import type { Kysely } from 'kysely';
import { allowFunctions, asRole, definer, run } from './rights.ts';

const identityKind = 1;
const pathKind = 2;

/** Who has the case in hand: may let others in, and out again. */
const inCharge = `array['betrokken', 'waarnemer', 'team']`;

export const relationFunctions = [
  // Answers a word; \`p_account\` for betrokken and waarnemer, \`p_organisatie\` for uitgenodigd.
  `create function toegang.leg_relatie(p_gemeente text, p_jeugdige uuid, p_relatie text, p_account uuid, p_organisatie uuid,
      p_tot timestamptz, p_toelichting text) returns text language plpgsql volatile ${definer} as $$
  declare a uuid := toegang.actor(); z record; h uuid; r text; nu timestamptz := clock_timestamp(); c uuid; n uuid;
  begin
    select * into z from toegang.eigen_zicht(p_gemeente, p_jeugdige);
    if z.lezen is null then return 'niet-gevonden'; end if;
    if not z.gronden && ${inCharge} then return 'mag-niet'; end if;
    if p_relatie in ('betrokken', 'waarnemer') then
      select account_id, rol into h, r from toegang.account where account_id = p_account and actief
        and rol in ('consulent', 'regisseur') and p_gemeente = any (gemeenten);
    elsif p_relatie = 'uitgenodigd' then
      if exists (select from toegang.organisatie where organisatie_id = p_organisatie and soort = 'aanbieder') then
        h := toegang.save_houder('hulpverlener', p_organisatie, null, null);
        r := 'hulpverlener';
      end if;
    end if;
    if h is null then return 'onbekende-persoon'; end if;
    -- trust.md 3.1: a stand-in at most 14 days, an invitation at most 10.
    if p_relatie <> 'betrokken' and (p_tot is null or p_tot <= nu
        or p_tot > nu + case p_relatie when 'waarnemer' then interval '14 days' else interval '10 days' end) then
      return 'termijn-klopt-niet';
    end if;
    if exists (select from toegang.relatie e where e.gemeente = p_gemeente and e.jeugdige_id = p_jeugdige and e.houder = h
        and e.relatie = p_relatie and e.tot > nu) then
      return 'bestaat-al';
    end if;
    insert into toegang.relatie (gemeente, jeugdige_id, houder, rol, relatie, van, tot, grond, toelichting, gemaakt_door)
      values (p_gemeente, p_jeugdige, h, r, p_relatie, nu, case p_relatie when 'betrokken' then 'infinity' else p_tot end,
        p_relatie, nullif(trim(p_toelichting), ''), a) returning relatie_id into n;
    -- An invitation shares without consent: the person concerned is told within 4 weeks (trust.md 3.3).
    if p_relatie = 'uitgenodigd' then
      for c in select distinct e.houder from toegang.relatie e where e.gemeente = p_gemeente
          and e.jeugdige_id = p_jeugdige and e.relatie = 'betrokken' and e.tot > nu loop
        perform toegang.maak_taak(p_gemeente, p_jeugdige, 'informeren', c,
          (nu at time zone 'Europe/Amsterdam')::date + 28, jsonb_build_object('relatie', n));
      end loop;
    end if;
    return 'bewaard';
  end $$`,
  `create function toegang.eindig_relatie(p_gemeente text, p_relatie uuid) returns text
      language plpgsql volatile ${definer} as $$
  declare z record; r toegang.relatie; nu timestamptz := clock_timestamp();
  begin
    select * into r from toegang.relatie where gemeente = p_gemeente and relatie_id = p_relatie and tot > nu
      and relatie in ('betrokken', 'waarnemer', 'uitgenodigd');
    select * into z from toegang.eigen_zicht(p_gemeente, r.jeugdige_id);
    if z.lezen is null then return 'niet-gevonden'; end if;
    if not z.gronden && ${inCharge} then return 'mag-niet'; end if;
    perform pg_advisory_xact_lock(hashtextextended('relatie' || p_gemeente || r.jeugdige_id, 0));
    if r.relatie = 'betrokken' and not exists (select from toegang.relatie e where e.gemeente = p_gemeente
        and e.jeugdige_id = r.jeugdige_id and e.relatie = 'betrokken' and e.tot > nu and e.relatie_id <> p_relatie) then
      return 'laatste-betrokkene';
    end if;
    update toegang.relatie set tot = greatest(nu, van + interval '1 millisecond')
      where gemeente = p_gemeente and relatie_id = p_relatie;
    return 'bewaard';
  end $$`,
  `create function toegang.kandidaten(p_gemeente text, p_jeugdige uuid)
      returns table (soort text, id uuid, naam text, rol text) language plpgsql stable ${definer} as $$
  declare z record;
  begin
    select * into z from toegang.eigen_zicht(p_gemeente, p_jeugdige);
    if z.lezen is null or not z.gronden && ${inCharge} then return; end if;
    return query select 'account', k.account_id, k.naam, k.rol from toegang.account k
        where k.actief and k.rol in ('consulent', 'regisseur') and p_gemeente = any (k.gemeenten)
      union all select 'organisatie', o.organisatie_id, o.naam, null from toegang.organisatie o where o.soort = 'aanbieder'
      order by 1, 3;
  end $$`,
];

/** Everybody around a jeugdige, before it is decided what this reader sees of each. */
const everybody = `
  select r.relatie_id, r.relatie, r.rol, coalesce(k.naam, o.naam) as naam, coalesce(o.naam, t.naam) as organisatie,
    coalesce(k.contact, o.contact) as contact, o.organisatie_id, r.van, r.tot,
    r.houder = any ((select toegang.houders())::uuid[]) as zelf, r.rol in ('jeugdige', 'ouder', 'pleegouder') as familie
  from toegang.relatie r left join toegang.account k on k.account_id = r.houder
    left join toegang.team t on t.team_id = k.team_id
    left join toegang.houder h on h.houder = r.houder left join toegang.organisatie o on o.organisatie_id = h.organisatie_id
  where r.gemeente = p_gemeente and r.jeugdige_id = p_jeugdige and r.van <= statement_timestamp()
    and r.tot > statement_timestamp() and r.relatie not in ('steekproef', 'verzoekdossier')
  union all
  -- Aanbieders with a toewijzing that runs or waits, also when they do not work in Samenpad.
  select null, 'toegewezen', 'hulpverlener', coalesce(min(o.naam), min(b.naam), w.aanbieder), null, min(o.contact),
    (array_agg(o.organisatie_id))[1], toegang.middernacht(min(w.begin)),
    max(coalesce(toegang.middernacht(w.eind + 1), 'infinity')),
    coalesce(bool_or(o.organisatie_id = any ((select toegang.eigen_organisaties())::uuid[])), false), false
  from zorg.toewijzing w left join toegang.organisatie o on o.agb = w.aanbieder
    left join zorg.aanbieder b on b.gemeente = w.gemeente and b.agb = w.aanbieder
  where w.gemeente = p_gemeente and w.jeugdige_id = p_jeugdige and w.begin is not null
    and w.toestand not in ('verwijderd', 'wees') and coalesce(w.eind, 'infinity') >= current_date
  group by w.aanbieder
  union all
  select null, 'toestemming', coalesce(k.rol, case o.soort when 'aanbieder' then 'hulpverlener' else o.soort end), n.naam,
    o.naam, coalesce(k.contact, o.contact), o.organisatie_id, t.van, t.tot,
    coalesce(k.account_id = (select toegang.actor()) or o.organisatie_id = any ((select toegang.eigen_organisaties())::uuid[]), false), false
  from toegang.toestemming t
    join toegang.toestemming_ontvanger n on n.gemeente = t.gemeente and n.toestemming_id = t.toestemming_id
    left join toegang.account k on k.account_id = n.account_id
    left join toegang.organisatie o on o.organisatie_id = n.organisatie_id
  where t.gemeente = p_gemeente and t.jeugdige_id = p_jeugdige and t.gegeven_op is not null and t.ingetrokken_op is null
    and t.van <= statement_timestamp() and t.tot > statement_timestamp()`;

/** S3-7: the map of who is involved; the family sees the same one. */
export const mapFunction = `create function toegang.betrokkenen(p_gemeente text, p_jeugdige uuid)
      returns table (relatie_id uuid, relatie text, rol text, naam text, organisatie text, contact text, van timestamptz,
        tot timestamptz, zelf boolean) language plpgsql stable ${definer} as $$
  declare z record; eigen_rol text; geheim boolean; partner boolean;
  begin
    select * into z from toegang.eigen_zicht(p_gemeente, p_jeugdige);
    if z.lezen is null then return; end if;
    select k.rol into eigen_rol from toegang.account k where k.account_id = (select toegang.actor());
    partner := eigen_rol in ('hulpverlener', 'aanbiederadministratie', 'verwijzer', 'school', 'regisseur-ander-domein');
    geheim := exists (select from toegang.vlag v where v.gemeente = p_gemeente and v.jeugdige_id = p_jeugdige
      and v.vlag = 'geheim-adres' and v.tot = 'infinity');
    return query select b.relatie_id, b.relatie, b.rol,
        -- A secret address is not to be guessed from the school or the foster home.
        case when geheim and z.familie <> 0 and not b.zelf and b.rol in ('school', 'pleegouder') then null else b.naam end,
        case when geheim and z.familie <> 0 and not b.zelf and b.rol in ('school', 'pleegouder') then null else b.organisatie end,
        -- trust.md 3.2 note (3): never the phone or address of the other parent.
        case when b.zelf then b.contact when b.familie and (z.familie <> 0 or z.lezen & ${identityKind} = 0) then null
          when geheim and b.familie then null
          when geheim and z.familie <> 0 and b.rol in ('school', 'pleegouder') then null else b.contact end,
        b.van, b.tot, b.zelf
      from (${everybody}) b
      where (b.zelf or not partner or b.familie and z.lezen & ${identityKind} <> 0
          -- Note (1): another organisation shows to an aanbieder with consent only.
          or z.lezen & ${pathKind} <> 0 and not b.familie or b.rol in ('consulent', 'regisseur'))
        and (b.familie is false or z.familie <> 0 or z.lezen & ${identityKind} <> 0)
      order by b.familie desc, b.van, b.naam;
  end $$`;

const contactFunction = `create function toegang.save_contact(p_subject text, p_sleutel text, p_contact text) returns void
    language sql volatile ${definer} as $$
    update toegang.account set contact = p_contact where subject = p_subject;
    update toegang.organisatie set contact = p_contact where sleutel = p_sleutel $$`;

const forApp = [
  'leg_relatie(text, uuid, text, uuid, uuid, timestamptz, text)',
  'eindig_relatie(text, uuid)',
  'kandidaten(text, uuid)',
  'betrokkenen(text, uuid)',
];
const forLogin = ['save_contact(text, text, text)'];

/** People of the gemeente let each other, and aanbieders, in to a jeugdige and out again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      'alter table toegang.account add column contact text',
      'alter table toegang.organisatie add column contact text',
      ...relationFunctions,
      mapFunction,
      contactFunction,
    );
    await allowFunctions(db, 'toegang', forApp, 'sp_app');
    await allowFunctions(db, 'toegang', forLogin, 'sp_login');
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const name of [...forApp, ...forLogin]) await run(db, `drop function toegang.${name}`);
    await run(db, 'alter table toegang.account drop column contact');
    await run(db, 'alter table toegang.organisatie drop column contact');
  });
}
