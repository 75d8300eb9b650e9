import type { Kysely } from 'kysely';
import { gemeentenFunction, openFunction, startFunction } from './2026-11-21-01-create-toegang.ts';
import { asRole, run } from './rights.ts';

const definer = 'security definer set search_path = pg_catalog, pg_temp';

/** Copies of the access matrix (packages/access); `applyAccess` fills them and compares them at every start. */
const matrixTables = [
  `create table toegang.matrix (
    rol text not null, relatie text not null, van_leeftijd int not null, tot_leeftijd int not null, lezen int not null,
    schrijven int not null, eigen int not null, gedeeld int not null, toestemming int not null,
    toestemming_gedeeld int not null, familie int not null, primary key (rol, relatie, van_leeftijd))`,
  'create table toegang.doel (rol text not null, doel text not null, primary key (rol, doel))',
];

const partyTables = [
  // `sleutel` is how the identity provider names it: the AGB code of an aanbieder, else a key of our own.
  `create table toegang.organisatie (
    organisatie_id uuid primary key default gen_random_uuid(), sleutel text not null unique, naam text not null,
    soort text not null check (soort in ('gemeente', 'aanbieder', 'verwijzer', 'school', 'gi')), agb text unique)`,
  `create table toegang.team (
    gemeente text not null, team_id uuid not null default gen_random_uuid(), naam text not null,
    primary key (gemeente, team_id), unique (gemeente, naam))`,
  // Who holds sight together: everybody of an organisation in one role, or the leader of a team. A new colleague is one
  // row in houderschap, not one for each jeugdige.
  `create table toegang.houder (
    houder uuid primary key default gen_random_uuid(), rol text not null,
    organisatie_id uuid references toegang.organisatie on delete cascade, gemeente text, team_id uuid,
    unique nulls not distinct (rol, organisatie_id, gemeente, team_id),
    foreign key (gemeente, team_id) references toegang.team on delete cascade)`,
  `create table toegang.houderschap (
    account_id uuid not null references toegang.account on delete cascade,
    houder uuid not null references toegang.houder on delete cascade,
    van timestamptz not null default '-infinity', tot timestamptz not null default 'infinity',
    primary key (account_id, houder))`,
  'alter table toegang.account add column team_id uuid, add column beeindigd_op timestamptz',
  'alter table toegang.account drop constraint account_rol_check',
  'alter table toegang.sessie add column niveau text, add column mfa boolean not null default false',
];

const child = 'foreign key (gemeente, jeugdige_id) references zorg.jeugdige on delete cascade';

/** The grounds of sight. `houder` is an account, or a row of toegang.houder. */
const groundTables = [
  `create table toegang.relatie (
    gemeente text not null, relatie_id uuid not null default gen_random_uuid(), jeugdige_id uuid not null,
    houder uuid not null, rol text not null, relatie text not null, van timestamptz not null,
    tot timestamptz not null default 'infinity', besloten boolean not null default false, grond text not null,
    toelichting text, gemaakt_door uuid, gemaakt_op timestamptz not null default clock_timestamp(),
    primary key (gemeente, relatie_id), ${child}, check (van < tot),
    check (relatie <> 'waarnemer' or tot <= van + interval '14 days'),
    check (relatie <> 'uitgenodigd' or tot <= van + interval '10 days'))`,
  'create index on toegang.relatie (gemeente, jeugdige_id)',
  'create index on toegang.relatie (houder)',
  `create table toegang.toestemming (
    gemeente text not null, toestemming_id uuid not null default gen_random_uuid(), jeugdige_id uuid not null,
    soorten int not null, doel text not null, tekst text not null, tekst_versie text not null,
    hoe text not null check (hoe in ('portaal', 'papier', 'mondeling')), niveau text, getuige text,
    van timestamptz not null, tot timestamptz not null, gevraagd_door uuid not null,
    gevraagd_op timestamptz not null default clock_timestamp(), gegeven_op timestamptz, geweigerd_op timestamptz,
    ingetrokken_op timestamptz, ingetrokken_door uuid, herinnerd_op timestamptz,
    primary key (gemeente, toestemming_id), ${child}, check (van < tot and tot <= van + interval '12 months'),
    check (hoe <> 'portaal' or niveau is not null or gegeven_op is null), check (hoe <> 'mondeling' or getuige is not null))`,
  'create index on toegang.toestemming (gemeente, jeugdige_id)',
  `create table toegang.toestemming_ontvanger (
    gemeente text not null, toestemming_id uuid not null, nr int not null,
    organisatie_id uuid references toegang.organisatie, account_id uuid references toegang.account, naam text not null,
    primary key (gemeente, toestemming_id, nr),
    foreign key (gemeente, toestemming_id) references toegang.toestemming on delete cascade)`,
  `create table toegang.toestemming_gever (
    gemeente text not null, toestemming_id uuid not null, nr int not null, account_id uuid, naam text not null,
    hoedanigheid text not null check (hoedanigheid in ('jeugdige', 'ouder', 'voogd', 'vertegenwoordiger')),
    leeftijd int, bekwaam boolean not null default true, gezag_bewijs text,
    antwoord text check (antwoord in ('ja', 'nee', 'geen-antwoord')), antwoord_op timestamptz, reden text,
    primary key (gemeente, toestemming_id, nr),
    foreign key (gemeente, toestemming_id) references toegang.toestemming on delete cascade)`,
  `create table toegang.noodtoegang (
    gemeente text not null, nood_id uuid not null default gen_random_uuid(), jeugdige_id uuid not null,
    account_id uuid not null references toegang.account, rol text not null, reden text not null, toelichting text not null,
    van timestamptz not null default clock_timestamp(), tot timestamptz not null, beoordelen_voor date not null,
    beoordeeld_op timestamptz, beoordeeld_door uuid, oordeel text, primary key (gemeente, nood_id), ${child})`,
  `create table toegang.vlag (
    gemeente text not null, vlag_id uuid not null default gen_random_uuid(), jeugdige_id uuid not null,
    vlag text not null check (vlag in ('geheim-adres', 'ouders-in-conflict', 'veiligheidsstop', 'kind-van-collega',
      'overleden', 'verhuisd', 'bezwaar-onderzoek', 'bezwaar-diagnose')),
    van timestamptz not null default clock_timestamp(), tot timestamptz not null default 'infinity', reden text not null,
    gezet_door uuid, primary key (gemeente, vlag_id), ${child})`,
  'create index on toegang.vlag (gemeente, jeugdige_id)',
  `create table toegang.deelafspraak (
    gemeente text not null, afspraak_id uuid not null default gen_random_uuid(),
    organisatie_id uuid not null references toegang.organisatie, doel text not null, soorten int not null,
    van timestamptz not null, tot timestamptz not null, vastgelegd_door uuid,
    vastgelegd_op timestamptz not null default clock_timestamp(), primary key (gemeente, afspraak_id), check (van < tot))`,
  // A switch of a gemeente hides kinds from a role in a relation; it can never open anything.
  `create table toegang.schakelaar (
    gemeente text not null, schakelaar text not null, sinds timestamptz not null default clock_timestamp(),
    rol text not null, relatie text not null, verbergt int not null, aan boolean not null, door uuid, reden text not null,
    primary key (gemeente, schakelaar, sinds, rol, relatie))`,
  `create table toegang.zicht (
    gemeente text not null, jeugdige_id uuid not null, houder uuid not null, grond text not null, grond_id uuid not null,
    rol text not null, van timestamptz not null, tot timestamptz not null, lezen int not null, schrijven int not null,
    eigen int not null, gedeeld int not null, familie int not null,
    primary key (gemeente, jeugdige_id, houder, grond, grond_id, van))`,
  `create index on toegang.zicht (houder, gemeente, jeugdige_id)
    include (lezen, schrijven, eigen, gedeeld, familie, van, tot)`,
];

const guarded = [
  'matrix',
  'doel',
  'organisatie',
  'team',
  'houder',
  'houderschap',
  'relatie',
  'toestemming',
  'toestemming_ontvanger',
  'toestemming_gever',
  'noodtoegang',
  'vlag',
  'deelafspraak',
  'schakelaar',
  'zicht',
];

const who = [
  `create function toegang.houders() returns uuid[] language plpgsql stable ${definer} as $$
  declare a uuid := toegang.actor();
  begin
    return (select array_agg(h) from (select a as h where a is not null union all
      select houder from toegang.houderschap
        where account_id = a and statement_timestamp() >= van and statement_timestamp() < tot) x);
  end $$`,
  `create function toegang.eigen_agb() returns text[] language plpgsql stable ${definer} as $$
  begin
    return (select coalesce(array_agg(o.agb), '{}') from toegang.houder h join toegang.organisatie o using (organisatie_id)
      where h.houder = any (toegang.houders()) and o.agb is not null);
  end $$`,
  // Switches that are on now, by the last time that each was set.
  `create function toegang.schakelaars(p_gemeente text) returns table (rol text, relatie text, verbergt int)
    language sql stable ${definer} as $$
    select s.rol, s.relatie, bit_or(s.verbergt) from (select distinct on (schakelaar, rol, relatie) * from toegang.schakelaar
      where gemeente = p_gemeente and sinds <= clock_timestamp() order by schakelaar, rol, relatie, sinds desc) s
    where s.aan group by s.rol, s.relatie $$`,
  `create or replace function toegang.gemeenten(p_soort int) returns text[] language plpgsql stable ${definer} as $$
  begin
    return (select coalesce(array_agg(g), '{}')
      from toegang.account k cross join lateral unnest(k.gemeenten) g
        join toegang.matrix m on m.rol = k.rol and m.relatie = 'gemeente'
      where k.account_id = toegang.actor() and p_soort & m.lezen & ~coalesce((select s.verbergt
        from toegang.schakelaars(g) s where s.rol = k.rol and s.relatie = 'gemeente'), 0) <> 0);
  end $$`,
  // 29 February is 1 March in other years (trust.md 3.4); from midnight in the Netherlands.
  `create function toegang.verjaardag(p_geboren date, p_jaren int) returns timestamptz language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select (case when to_char(p_geboren, 'MM-DD') = '02-29' and to_char(p_geboren + make_interval(years => p_jaren), 'MM-DD') <> '02-29'
      then (p_geboren + make_interval(years => p_jaren))::date + 1
      else (p_geboren + make_interval(years => p_jaren))::date end)::timestamp at time zone 'Europe/Amsterdam' $$`,
  `create function toegang.middernacht(p_dag date) returns timestamptz language sql stable
    set search_path = pg_catalog, pg_temp as $$ select p_dag::timestamp at time zone 'Europe/Amsterdam' $$`,
];

/** Bits of ID, BSN, GZ, ZP, BS and FI: statutoryKinds of packages/access. */
const statutory = 1 | 64 | 128 | 2 | 4 | 16;
const gemeenteRoles = `('consulent', 'regisseur', 'regisseur-ander-domein', 'teamleider', 'accounthouder', 'contractmanager',
  'controller')`;

/**
 * All sight that the grounds give to jeugdigen of a gemeente (`p_ids` null: all). Age limits of the matrix become ends
 * and beginnings in time, so that a birthday needs no job.
 */
const sourceFunction = `create function toegang.zicht_bron(p_gemeente text, p_ids uuid[]) returns setof toegang.zicht
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

/** Without the locks a relation added while another was withdrawn brings the withdrawn sight back (row-level-security.md 4). */
const rebuildFunctions = [
  `create function toegang.herbouw(p_gemeente text, p_ids uuid[]) returns void language plpgsql volatile ${definer} as $$
  declare rijen toegang.zicht[];
  begin
    if cardinality(p_ids) = 0 then return; end if;
    if p_ids is null or cardinality(p_ids) > 500 then
      perform pg_advisory_xact_lock(hashtextextended(p_gemeente, 0));
    else
      perform pg_advisory_xact_lock_shared(hashtextextended(p_gemeente, 0));
      perform pg_advisory_xact_lock(hashtextextended(p_gemeente || id::text, 0))
        from (select distinct unnest(p_ids) as id order by 1) ids;
    end if;
    select array_agg(b) into rijen from toegang.zicht_bron(p_gemeente, p_ids) b;
    delete from toegang.zicht z where z.gemeente = p_gemeente and (p_ids is null or z.jeugdige_id = any (p_ids))
      and not exists (select from unnest(rijen) r where r = z);
    insert into toegang.zicht select * from unnest(rijen) on conflict do nothing;
  end $$`,
  `create function toegang.herbouw_alles() returns void language plpgsql volatile ${definer} as $$
  begin
    perform toegang.herbouw(gemeente, null) from (select distinct gemeente from zorg.jeugdige order by 1) g;
  end $$`,
];

/** One function for all tables whose rows name a jeugdige: rebuilds the sight of those that changed. */
const triggerFunctions = [
  `create function toegang.herbouw_gewijzigd() returns trigger language plpgsql volatile ${definer} as $$
  declare g text; ids uuid[];
  begin
    for g, ids in select gemeente, array_agg(distinct jeugdige_id) from gewijzigd group by gemeente loop
      perform toegang.herbouw(g, ids);
    end loop;
    return null;
  end $$`,
  // A toewijzing matters when its aanbieder takes part in Samenpad.
  `create function toegang.herbouw_toewijzing() returns trigger language plpgsql volatile ${definer} as $$
  declare g text; ids uuid[];
  begin
    for g, ids in select w.gemeente, array_agg(distinct w.jeugdige_id) from gewijzigd w
        join toegang.organisatie o on o.agb = w.aanbieder group by w.gemeente loop
      perform toegang.herbouw(g, ids);
    end loop;
    return null;
  end $$`,
  // A birth date matters when somebody stands in a relation to the jeugdige.
  `create function toegang.herbouw_identiteit() returns trigger language plpgsql volatile ${definer} as $$
  declare g text; ids uuid[];
  begin
    for g, ids in select w.gemeente, array_agg(distinct w.jeugdige_id) from gewijzigd w
        join toegang.relatie r on r.gemeente = w.gemeente and r.jeugdige_id = w.jeugdige_id group by w.gemeente loop
      perform toegang.herbouw(g, ids);
    end loop;
    return null;
  end $$`,
  `create function toegang.herbouw_toestemming() returns trigger language plpgsql volatile ${definer} as $$
  declare g text; ids uuid[];
  begin
    for g, ids in select w.gemeente, array_agg(distinct t.jeugdige_id) from gewijzigd w
        join toegang.toestemming t using (gemeente, toestemming_id) group by w.gemeente loop
      perform toegang.herbouw(g, ids);
    end loop;
    return null;
  end $$`,
  `create function toegang.herbouw_gemeente() returns trigger language plpgsql volatile ${definer} as $$
  begin
    perform toegang.herbouw(gemeente, null) from (select distinct gemeente from gewijzigd order by 1) g;
    return null;
  end $$`,
  // Somebody joins another team, or an organisation gets another kind of holder.
  `create function toegang.herbouw_account() returns trigger language plpgsql volatile ${definer} as $$
  declare g text; ids uuid[];
  begin
    for g, ids in select r.gemeente, array_agg(distinct r.jeugdige_id) from toegang.relatie r join gewijzigd w
        on w.account_id = r.houder group by r.gemeente loop
      perform toegang.herbouw(g, ids);
    end loop;
    return null;
  end $$`,
  `create function toegang.herbouw_houder() returns trigger language plpgsql volatile ${definer} as $$
  begin
    perform toegang.herbouw(gemeente, null) from (
      select distinct t.gemeente from gewijzigd w join toegang.organisatie o using (organisatie_id)
        join zorg.toewijzing t on t.aanbieder = o.agb union select gemeente from gewijzigd where team_id is not null
      order by 1) g;
    return null;
  end $$`,
];

const triggers: [table: string, action: string, events: readonly ('insert' | 'update' | 'delete')[]][] = [
  ['toegang.relatie', 'gewijzigd', ['insert', 'update', 'delete']],
  ['toegang.toestemming', 'gewijzigd', ['update', 'delete']],
  ['toegang.toestemming_ontvanger', 'toestemming', ['insert', 'delete']],
  ['toegang.noodtoegang', 'gewijzigd', ['insert', 'update']],
  ['toegang.vlag', 'gewijzigd', ['insert', 'update', 'delete']],
  ['toegang.deelafspraak', 'gemeente', ['insert', 'update', 'delete']],
  ['toegang.schakelaar', 'gemeente', ['insert']],
  ['toegang.houder', 'houder', ['insert', 'delete']],
  ['toegang.account', 'account', ['update']],
  ['zorg.toewijzing', 'toewijzing', ['insert', 'delete']],
  ['zorg.identiteit', 'identiteit', ['update']],
];

function createTrigger(table: string, action: string, event: 'insert' | 'update' | 'delete'): string {
  const rows = event === 'delete' ? 'old' : 'new';
  return `create trigger zicht_${event} after ${event} on ${table} referencing ${rows} table as gewijzigd
    for each statement execute function toegang.herbouw_${action}()`;
}

const openWithTrace = `create function toegang.open(p_token text, p_doel text, p_spoor text) returns uuid
  language plpgsql volatile ${definer} as $$
  declare a uuid; r text;
  begin
    if coalesce(current_setting('samenpad.token', true), '') <> '' then
      raise exception 'transactie is al geopend' using errcode = '42501';
    end if;
    if p_token !~ '^[0-9a-f]{64}$' or p_spoor !~ '^[0-9a-f]{32}$' then
      raise exception 'geen geldige sessie' using errcode = '28000';
    end if;
    select s.account_id, k.rol into a, r from toegang.sessie s join toegang.account k using (account_id)
      where s.token_hash = sha256(decode(p_token, 'hex')) and s.geldig_tot > clock_timestamp() and k.actief;
    if a is null then
      raise exception 'geen geldige sessie' using errcode = '28000';
    end if;
    if not exists (select from toegang.doel where rol = r and doel = p_doel) then
      raise exception 'geen geldig doel' using errcode = '28000';
    end if;
    perform set_config('samenpad.token', p_token, true);
    perform set_config('samenpad.doel', p_doel, true);
    perform set_config('samenpad.spoor', p_spoor, true);
    return a;
  end $$`;

/** For sp_login: what the identity provider, the operator and the demo provide; never the app role. */
const provisioning = [
  `create function toegang.save_organisatie(p_sleutel text, p_naam text, p_soort text, p_agb text) returns uuid
    language sql volatile ${definer} as $$
    insert into toegang.organisatie (sleutel, naam, soort, agb) values (p_sleutel, p_naam, p_soort, p_agb)
      on conflict (sleutel) do update set naam = excluded.naam returning organisatie_id $$`,
  `create function toegang.save_team(p_gemeente text, p_naam text) returns uuid language sql volatile ${definer} as $$
    insert into toegang.team (gemeente, naam) values (p_gemeente, p_naam)
      on conflict (gemeente, naam) do update set naam = excluded.naam returning team_id $$`,
  // One row per gemeente for an account-holder: the aanbieder also serves others.
  `create function toegang.save_houder(p_rol text, p_organisatie uuid, p_gemeente text, p_team uuid) returns uuid
    language plpgsql volatile ${definer} as $$
  declare h uuid;
  begin
    select houder into h from toegang.houder where rol = p_rol and organisatie_id is not distinct from p_organisatie
      and gemeente is not distinct from p_gemeente and team_id is not distinct from p_team;
    if h is null then
      insert into toegang.houder (rol, organisatie_id, gemeente, team_id) values (p_rol, p_organisatie, p_gemeente, p_team)
        on conflict do nothing returning houder into h;
    end if;
    return h;
  end $$`,
  `create function toegang.save_account(p_subject text, p_naam text, p_rol text, p_gemeenten text[], p_organisaties text[],
      p_team text) returns uuid language plpgsql volatile ${definer} as $$
  declare a uuid; t uuid; onbekend text; h uuid[];
  begin
    select min(s) into onbekend from unnest(p_organisaties) s where s not in (select sleutel from toegang.organisatie);
    if onbekend is not null then
      raise exception 'organisatie is onbekend' using errcode = '28000';
    end if;
    select team_id into t from toegang.team where naam = p_team and gemeente = any (p_gemeenten);
    insert into toegang.account as k (subject, naam, rol, gemeenten, team_id) values (p_subject, p_naam, p_rol, p_gemeenten, t)
      on conflict (subject) do update set naam = excluded.naam, rol = excluded.rol, gemeenten = excluded.gemeenten,
        team_id = excluded.team_id
      where k.actief returning k.account_id into a;
    if a is null then
      raise exception 'account is beeindigd' using errcode = '28000';
    end if;
    select array_agg(toegang.save_houder(p_rol, o.organisatie_id,
        case when p_rol = 'accounthouder' then g end, null)) into h
      from toegang.organisatie o cross join unnest(case when p_rol = 'accounthouder' then p_gemeenten else array[null] end) g
      where o.sleutel = any (p_organisaties);
    if p_rol = 'teamleider' and t is not null then
      h := h || toegang.save_houder(p_rol, null, (select gemeente from toegang.team where team_id = t), t);
    end if;
    delete from toegang.houderschap where account_id = a and not houder = any (coalesce(h, '{}'));
    insert into toegang.houderschap (account_id, houder) select a, unnest(h) on conflict do nothing;
    return a;
  end $$`,
  // \`p_sleutel\` names the organisation when the relation is that of an organisation, else \`p_account\` has it.
  `create function toegang.save_relatie(p_gemeente text, p_jeugdige uuid, p_account uuid, p_sleutel text, p_rol text,
      p_relatie text, p_van timestamptz, p_tot timestamptz, p_grond text) returns uuid
    language plpgsql volatile ${definer} as $$
  declare h uuid := p_account; r uuid;
  begin
    if p_sleutel is not null then
      h := toegang.save_houder(p_rol, (select organisatie_id from toegang.organisatie where sleutel = p_sleutel), null, null);
    end if;
    insert into toegang.relatie (gemeente, jeugdige_id, houder, rol, relatie, van, tot, grond)
      values (p_gemeente, p_jeugdige, h, p_rol, p_relatie, p_van, coalesce(p_tot, 'infinity'), p_grond)
      returning relatie_id into r;
    return r;
  end $$`,
  `create function toegang.start_sessie(p_account uuid, p_hash bytea, p_geldig_tot timestamptz, p_niveau text, p_mfa boolean)
      returns void language plpgsql volatile ${definer} as $$
  begin
    delete from toegang.sessie where geldig_tot < clock_timestamp();
    insert into toegang.sessie (token_hash, account_id, geldig_tot, niveau, mfa)
      select p_hash, account_id, p_geldig_tot, p_niveau, p_mfa from toegang.account where account_id = p_account and actief;
  end $$`,
  // All sessions of the account are dead at the next statement (S-21).
  `create function toegang.end_account(p_account uuid) returns void language sql volatile ${definer} as $$
    update toegang.account set actief = false, beeindigd_op = clock_timestamp() where account_id = p_account;
    delete from toegang.sessie where account_id = p_account $$`,
];

const internal = [
  'schakelaars(text)',
  'verjaardag(date, int)',
  'middernacht(date)',
  'zicht_bron(text, uuid[])',
  'herbouw(text, uuid[])',
  'herbouw_alles()',
  'herbouw_gewijzigd()',
  'herbouw_toewijzing()',
  'herbouw_toestemming()',
  'herbouw_identiteit()',
  'herbouw_gemeente()',
  'herbouw_account()',
  'herbouw_houder()',
];
const forApp = ['open(text, text, text)', 'houders()', 'eigen_agb()'];
const forLogin = [
  'save_organisatie(text, text, text, text)',
  'save_team(text, text)',
  'save_houder(text, uuid, text, uuid)',
  'save_account(text, text, text, text[], text[], text)',
  'save_relatie(text, uuid, uuid, text, text, text, timestamptz, timestamptz, text)',
  'start_sessie(uuid, bytea, timestamptz, text, boolean)',
  'end_account(uuid)',
];

/** Who sees whom: the grounds, and the table of sight that triggers keep from them (row-level-security.md 4). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', () =>
    run(
      db,
      'grant references on zorg.jeugdige to sp_guard',
      'grant trigger on zorg.toewijzing, zorg.identiteit to sp_guard',
    ),
  );
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...matrixTables, ...partyTables, ...groundTables);
    for (const table of guarded) {
      await run(
        db,
        `alter table toegang.${table} enable row level security`,
        `alter table toegang.${table} force row level security`,
        `create policy guard on toegang.${table} to sp_guard using (true) with check (true)`,
      );
    }
    await run(
      db,
      'drop function toegang.open(text, text)',
      'drop function toegang.start_sessie(text, text, text, text[], bytea, timestamptz)',
      ...who,
      openWithTrace,
      sourceFunction,
      ...rebuildFunctions,
      ...triggerFunctions,
      ...provisioning,
    );
    for (const [table, action, events] of triggers) {
      for (const event of events) await run(db, createTrigger(table, action, event));
    }
    for (const name of [...internal, ...forApp, ...forLogin]) {
      await run(db, `revoke execute on function toegang.${name} from public`);
    }
    for (const name of forApp) await run(db, `grant execute on function toegang.${name} to sp_app`);
    for (const name of forLogin) await run(db, `grant execute on function toegang.${name} to sp_login`);
    await run(
      db,
      // Only one's own sight.
      `create policy eigen on toegang.zicht for select to sp_app
         using (houder = any ((select toegang.houders())::uuid[]))`,
      'grant select on toegang.zicht to sp_app',
    );
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const [table, , events] of triggers) {
    const owner = table.startsWith('zorg.') ? 'sp_owner' : 'sp_guard';
    for (const event of events) await asRole(db, owner, () => run(db, `drop trigger zicht_${event} on ${table}`));
  }
  await asRole(db, 'sp_owner', () =>
    run(
      db,
      'revoke references on zorg.jeugdige from sp_guard',
      'revoke trigger on zorg.toewijzing, zorg.identiteit from sp_guard',
    ),
  );
  await asRole(db, 'sp_guard', async () => {
    await run(db, 'alter table toegang.account drop column team_id, drop column beeindigd_op');
    await run(db, 'alter table toegang.sessie drop column niveau, drop column mfa');
    await run(db, gemeentenFunction.replace('create function', 'create or replace function'));
    for (const name of [...internal, ...forApp, ...forLogin].reverse()) {
      await run(db, `drop function toegang.${name} cascade`);
    }
    for (const table of guarded.toReversed()) await run(db, `drop table toegang.${table} cascade`);
    await run(db, openFunction, startFunction);
    await run(db, 'revoke execute on function toegang.open(text, text) from public');
    await run(db, 'grant execute on function toegang.open(text, text) to sp_app');
  });
}
