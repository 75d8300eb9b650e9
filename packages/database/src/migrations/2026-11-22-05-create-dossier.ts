import type { Kysely } from 'kysely';
import { allowFunctions, asRole, definer, guardTable, protectTable, run } from './rights.ts';

/** Bits of CN, GZ, PL, VG, PD, DX, VH of packages/access. */
const soorten = '8, 128, 256, 512, 1024, 2048, 4096';
const safety = 4096;

const stukTables = [
  // `organisatie_id` null: of the gemeente. `conflict` is kept by the flag ouders-in-conflict.
  `create table zorg.dossierstuk (
    gemeente text not null, stuk_id uuid not null default gen_random_uuid(), jeugdige_id uuid not null,
    soort int not null check (soort in (${soorten})),
    aard text not null check (aard in ('kracht', 'risico', 'overig')), titel text, tekst text not null,
    auteur uuid not null, auteur_naam text not null, auteur_rol text not null, organisatie_id uuid,
    van_familie boolean not null default false, gedeeld boolean not null default false,
    derden boolean not null default false, conflict boolean not null default false,
    achtergehouden_voor int not null default 0 check (achtergehouden_voor between 0 and 3),
    regime text not null default 'jeugdwet' check (regime in ('jeugdwet', 'wgbo')), versie int not null default 1,
    gemaakt_op timestamptz not null default clock_timestamp(), gewijzigd_op timestamptz not null default clock_timestamp(),
    primary key (gemeente, stuk_id),
    foreign key (gemeente, jeugdige_id) references zorg.jeugdige on delete cascade)`,
  'create index on zorg.dossierstuk (gemeente, jeugdige_id)',
  `create table zorg.dossierstuk_versie (
    gemeente text not null, stuk_id uuid not null, versie int not null, jeugdige_id uuid not null, aard text not null,
    titel text, tekst text not null, auteur_naam text not null, auteur_rol text not null,
    op timestamptz not null default clock_timestamp(), primary key (gemeente, stuk_id, versie),
    foreign key (gemeente, stuk_id) references zorg.dossierstuk on delete cascade)`,
  `create function zorg.refuse_versie() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
    begin raise exception 'een oude versie wordt niet gewijzigd' using errcode = '42501'; end $$`,
  `create trigger refuse before update or truncate on zorg.dossierstuk_versie
    for each statement execute function zorg.refuse_versie()`,
  'revoke execute on function zorg.refuse_versie() from public',
];

/** Only definer functions write; rows go only when a whole file is destroyed. */
const stukRights = [
  'create policy guard_schrijven on zorg.dossierstuk to sp_guard using (true) with check (true)',
  'create policy guard_schrijven on zorg.dossierstuk_versie to sp_guard using (true) with check (true)',
  'grant insert, update, delete, references on zorg.dossierstuk to sp_guard',
  'grant insert, delete on zorg.dossierstuk_versie to sp_guard',
  'grant select on zorg.dossierstuk, zorg.dossierstuk_versie to sp_app',
];

const guardTables = [
  // What somebody is typing: kept so that a time-out loses no text. Only the own account reads it back.
  `create table toegang.concept (
    gemeente text not null, account_id uuid not null references toegang.account on delete cascade,
    formulier text not null check (length(formulier) <= 100), jeugdige_id uuid not null,
    inhoud jsonb not null check (length(inhoud::text) <= 200000),
    gewijzigd_op timestamptz not null default clock_timestamp(), primary key (gemeente, account_id, formulier),
    foreign key (gemeente, jeugdige_id) references zorg.jeugdige on delete cascade)`,
  // Withheld from 1 jeugdige, 2 ouder: Jw 7.3.2 lid 4.
  `create table toegang.achterhouding (
    gemeente text not null, achterhouding_id uuid not null default gen_random_uuid(), stuk_id uuid not null,
    jeugdige_id uuid not null, voor int not null check (voor between 1 and 3), reden text not null,
    collega text not null, herzien_voor date not null, door uuid not null,
    op timestamptz not null default clock_timestamp(), beeindigd_op timestamptz, beeindigd_door uuid,
    primary key (gemeente, achterhouding_id),
    foreign key (gemeente, stuk_id) references zorg.dossierstuk on delete cascade)`,
  'create index on toegang.achterhouding (gemeente, jeugdige_id)',
];

const sightFunctions = [
  `create function toegang.eigen_organisaties() returns uuid[] language plpgsql stable ${definer} as $$
  begin
    return (select coalesce(array_agg(distinct h.organisatie_id), '{}') from toegang.houder h
      join toegang.organisatie o using (organisatie_id)
      where h.houder = any ((select toegang.houders())::uuid[]) and o.soort <> 'gemeente');
  end $$`,
  // Everything that the actor may do now with the file of one jeugdige; \`lezen\` is null without any sight.
  `create function toegang.eigen_zicht(p_gemeente text, p_jeugdige uuid, out lezen int, out schrijven int, out eigen int,
      out gedeeld int, out familie int, out gronden text[]) language plpgsql stable ${definer} as $$
  begin
    select bit_or(z.lezen), bit_or(z.schrijven), bit_or(z.eigen), bit_or(z.gedeeld), bit_or(z.familie), array_agg(distinct z.grond)
      into lezen, schrijven, eigen, gedeeld, familie, gronden
      from toegang.zicht z where z.gemeente = p_gemeente and z.jeugdige_id = p_jeugdige and z.houder = any ((select toegang.houders())::uuid[])
        and statement_timestamp() >= z.van and statement_timestamp() < z.tot;
  end $$`,
];

/** One row of the file that the actor may change: of the own organisation, of the own hand for the family. */
const ownPart = `(s.organisatie_id is not distinct from org and not s.van_familie and z.familie = 0 or s.auteur = a)`;

const writeFunctions = [
  // Answers {uitkomst, stukId, versie}. \`p_inhoud\`: titel, tekst, aard, gedeeld, derden, regime.
  `create function toegang.schrijf_stuk(p_gemeente text, p_jeugdige uuid, p_stuk uuid, p_versie int, p_soort int,
      p_inhoud jsonb) returns jsonb language plpgsql volatile ${definer} as $$
  declare a uuid := toegang.actor(); z record; k toegang.account; s zorg.dossierstuk; org uuid; nieuw zorg.dossierstuk;
    kracht boolean; risico boolean;
  begin
    select * into z from toegang.eigen_zicht(p_gemeente, p_jeugdige);
    if z.lezen is null then return jsonb_build_object('uitkomst', 'niet-gevonden'); end if;
    if z.schrijven & p_soort = 0 then return jsonb_build_object('uitkomst', 'mag-niet'); end if;
    select * into k from toegang.account where account_id = a;
    org := (toegang.eigen_organisaties())[1];
    -- One writer of a file at a time: the rule on strengths also holds when two save at once.
    perform pg_advisory_xact_lock(hashtextextended('dossier' || p_gemeente || p_jeugdige, 0));
    if p_stuk is not null then
      select * into s from zorg.dossierstuk d where d.gemeente = p_gemeente and d.stuk_id = p_stuk
        and d.jeugdige_id = p_jeugdige and d.soort = p_soort for update;
      if s.stuk_id is null or not ${ownPart} then return jsonb_build_object('uitkomst', 'niet-gevonden'); end if;
      if s.versie <> p_versie then
        return jsonb_build_object('uitkomst', 'conflict', 'stukId', s.stuk_id, 'versie', s.versie);
      end if;
    end if;
    -- S4-98: no risk stands in a file without a strength beside it.
    select coalesce(bool_or(d.aard = 'kracht' and d.soort <> ${safety}), false),
        coalesce(bool_or(d.aard = 'risico' or d.soort = ${safety}), false) into kracht, risico
      from zorg.dossierstuk d where d.gemeente = p_gemeente and d.jeugdige_id = p_jeugdige
        and d.stuk_id is distinct from p_stuk;
    kracht := kracht or p_inhoud->>'aard' = 'kracht' and p_soort <> ${safety};
    risico := risico or p_inhoud->>'aard' = 'risico' or p_soort = ${safety};
    if risico and not kracht then return jsonb_build_object('uitkomst', 'kracht-ontbreekt'); end if;
    if p_stuk is null then
      insert into zorg.dossierstuk (gemeente, jeugdige_id, soort, aard, titel, tekst, auteur, auteur_naam, auteur_rol,
          organisatie_id, van_familie, gedeeld, derden, regime, conflict)
        values (p_gemeente, p_jeugdige, p_soort, p_inhoud->>'aard', p_inhoud->>'titel', p_inhoud->>'tekst', a, k.naam, k.rol,
          org, z.familie <> 0, (p_inhoud->>'gedeeld')::boolean, (p_inhoud->>'derden')::boolean and z.familie = 0,
          p_inhoud->>'regime', exists (select from toegang.vlag v where v.gemeente = p_gemeente
            and v.jeugdige_id = p_jeugdige and v.vlag = 'ouders-in-conflict' and v.tot = 'infinity'))
        returning * into nieuw;
    else
      update zorg.dossierstuk d set aard = p_inhoud->>'aard', titel = p_inhoud->>'titel', tekst = p_inhoud->>'tekst',
          auteur = a, auteur_naam = k.naam, auteur_rol = k.rol, gedeeld = (p_inhoud->>'gedeeld')::boolean,
          derden = (p_inhoud->>'derden')::boolean and z.familie = 0, regime = p_inhoud->>'regime', versie = d.versie + 1,
          gewijzigd_op = clock_timestamp()
        where d.gemeente = p_gemeente and d.stuk_id = p_stuk returning * into nieuw;
    end if;
    insert into zorg.dossierstuk_versie (gemeente, stuk_id, versie, jeugdige_id, aard, titel, tekst, auteur_naam, auteur_rol)
      values (nieuw.gemeente, nieuw.stuk_id, nieuw.versie, nieuw.jeugdige_id, nieuw.aard, nieuw.titel, nieuw.tekst,
        nieuw.auteur_naam, nieuw.auteur_rol);
    return jsonb_build_object('uitkomst', 'bewaard', 'stukId', nieuw.stuk_id, 'versie', nieuw.versie);
  end $$`,
  `create function toegang.bewaar_concept(p_gemeente text, p_jeugdige uuid, p_formulier text, p_inhoud jsonb)
      returns boolean language plpgsql volatile ${definer} as $$
  begin
    if (select lezen from toegang.eigen_zicht(p_gemeente, p_jeugdige)) is null then return false; end if;
    insert into toegang.concept (gemeente, account_id, formulier, jeugdige_id, inhoud)
      values (p_gemeente, toegang.actor(), p_formulier, p_jeugdige, p_inhoud)
      on conflict (gemeente, account_id, formulier) do update set inhoud = excluded.inhoud, jeugdige_id = excluded.jeugdige_id,
        gewijzigd_op = clock_timestamp();
    return true;
  end $$`,
  `create function toegang.concepten(p_gemeente text, p_jeugdige uuid)
      returns table (formulier text, inhoud jsonb, gewijzigd_op timestamptz) language plpgsql stable ${definer} as $$
  begin
    return query select c.formulier, c.inhoud, c.gewijzigd_op from toegang.concept c
      where c.gemeente = p_gemeente and c.account_id = (select toegang.actor()) and c.jeugdige_id = p_jeugdige
        and (select z.lezen from toegang.eigen_zicht(p_gemeente, p_jeugdige) z) is not null;
  end $$`,
  `create function toegang.wis_concept(p_gemeente text, p_formulier text) returns void language sql volatile ${definer} as $$
    delete from toegang.concept where gemeente = p_gemeente and account_id = (select toegang.actor()) and formulier = p_formulier $$`,
];

/** What a professional may withhold: kinds that it writes, of the own part. */
const withholdFunctions = [
  `create function toegang.houd_achter(p_gemeente text, p_stuk uuid, p_voor int, p_reden text, p_collega text, p_herzien date)
      returns text language plpgsql volatile ${definer} as $$
  declare a uuid := toegang.actor(); z record; s zorg.dossierstuk; org uuid := (toegang.eigen_organisaties())[1];
    vandaag date := (clock_timestamp() at time zone 'Europe/Amsterdam')::date;
  begin
    select * into s from zorg.dossierstuk d where d.gemeente = p_gemeente and d.stuk_id = p_stuk for update;
    select * into z from toegang.eigen_zicht(p_gemeente, s.jeugdige_id);
    if z.lezen is null or z.familie <> 0 or z.schrijven & s.soort = 0 or not ${ownPart} then return 'niet-gevonden'; end if;
    -- Jw 7.3.2 lid 4: clearly serious harm, another professional consulted, given once the harm has gone.
    if p_voor is null or p_voor not between 1 and 3 then return 'voor-ontbreekt'; end if;
    if coalesce(length(trim(p_reden)), 0) < 10 then return 'reden-ontbreekt'; end if;
    if coalesce(length(trim(p_collega)), 0) < 2 or lower(trim(p_collega)) =
      (select lower(naam) from toegang.account where account_id = a) then return 'collega-ontbreekt'; end if;
    if p_herzien is null or p_herzien <= vandaag or p_herzien > (vandaag + interval '3 months')::date then
      return 'herziening-ontbreekt';
    end if;
    update toegang.achterhouding h set beeindigd_op = clock_timestamp(), beeindigd_door = a
      where h.gemeente = p_gemeente and h.stuk_id = p_stuk and h.beeindigd_op is null;
    insert into toegang.achterhouding (gemeente, stuk_id, jeugdige_id, voor, reden, collega, herzien_voor, door)
      values (p_gemeente, p_stuk, s.jeugdige_id, p_voor, trim(p_reden), trim(p_collega), p_herzien, a);
    update zorg.dossierstuk d set achtergehouden_voor = p_voor where d.gemeente = p_gemeente and d.stuk_id = p_stuk;
    perform toegang.maak_taak(p_gemeente, s.jeugdige_id, 'achterhouding-herzien', a, p_herzien,
      jsonb_build_object('stuk', p_stuk));
    return 'bewaard';
  end $$`,
  `create function toegang.geef_vrij(p_gemeente text, p_stuk uuid) returns text language plpgsql volatile ${definer} as $$
  declare a uuid := toegang.actor(); z record; s zorg.dossierstuk; org uuid := (toegang.eigen_organisaties())[1];
  begin
    select * into s from zorg.dossierstuk d where d.gemeente = p_gemeente and d.stuk_id = p_stuk for update;
    select * into z from toegang.eigen_zicht(p_gemeente, s.jeugdige_id);
    if z.lezen is null or z.familie <> 0 or z.schrijven & s.soort = 0 or not ${ownPart} then return 'niet-gevonden'; end if;
    update toegang.achterhouding h set beeindigd_op = clock_timestamp(), beeindigd_door = a
      where h.gemeente = p_gemeente and h.stuk_id = p_stuk and h.beeindigd_op is null;
    update zorg.dossierstuk d set achtergehouden_voor = 0 where d.gemeente = p_gemeente and d.stuk_id = p_stuk;
    update toegang.taak t set gedaan_op = clock_timestamp(), gedaan_door = a where t.gemeente = p_gemeente
      and t.soort = 'achterhouding-herzien' and t.verwijst->>'stuk' = p_stuk::text and t.gedaan_op is null;
    return 'bewaard';
  end $$`,
  // Why something is withheld, for those who could write it; never for the family.
  `create function toegang.achterhoudingen(p_gemeente text, p_jeugdige uuid)
      returns table (stuk_id uuid, voor int, reden text, collega text, herzien_voor date)
      language plpgsql stable ${definer} as $$
  declare z record;
  begin
    select * into z from toegang.eigen_zicht(p_gemeente, p_jeugdige);
    if z.lezen is null or z.familie <> 0 then return; end if;
    return query select h.stuk_id, h.voor, h.reden, h.collega, h.herzien_voor from toegang.achterhouding h
      join zorg.dossierstuk s on s.gemeente = h.gemeente and s.stuk_id = h.stuk_id
      where h.gemeente = p_gemeente and h.jeugdige_id = p_jeugdige and h.beeindigd_op is null
        and z.schrijven & s.soort <> 0;
  end $$`,
];

const forApp = [
  'eigen_organisaties()',
  'eigen_zicht(text, uuid)',
  'schrijf_stuk(text, uuid, uuid, int, int, jsonb)',
  'bewaar_concept(text, uuid, text, jsonb)',
  'concepten(text, uuid)',
  'wis_concept(text, text)',
  'houd_achter(text, uuid, int, text, text, date)',
  'geef_vrij(text, uuid)',
  'achterhoudingen(text, uuid)',
];

/** The file of a jeugdige: items with a kind, their versions, drafts and what is withheld (trust.md 2.1, 3.4). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', async () => {
    await run(db, ...stukTables);
    for (const table of ['zorg.dossierstuk', 'zorg.dossierstuk_versie']) await protectTable(db, table, {});
    await run(db, ...stukRights);
  });
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...guardTables);
    for (const table of ['toegang.concept', 'toegang.achterhouding']) await guardTable(db, table);
    await run(db, ...sightFunctions, ...writeFunctions, ...withholdFunctions);
    await allowFunctions(db, 'toegang', forApp, 'sp_app');
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  // The policies name toegang.eigen_organisaties.
  await asRole(db, 'sp_owner', () => run(db, 'drop policy if exists lezen on zorg.dossierstuk_versie'));
  await asRole(db, 'sp_owner', () => run(db, 'drop policy if exists lezen on zorg.dossierstuk'));
  await asRole(db, 'sp_guard', async () => {
    await run(db, 'drop table toegang.achterhouding', 'drop table toegang.concept');
    for (const name of forApp) await run(db, `drop function toegang.${name}`);
  });
  await asRole(db, 'sp_owner', () =>
    run(db, 'drop table zorg.dossierstuk_versie', 'drop table zorg.dossierstuk', 'drop function zorg.refuse_versie()'),
  );
}
