import type { Kysely } from 'kysely';
import { allowFunctions, asRole, definer, run } from './rights.ts';

const authorityKind = 128;

const followFunctions = [
  // What a flag overrides is kept with the rows that it hides, so that reading needs no look at the flags.
  `create function toegang.volg_vlag() returns trigger language plpgsql volatile ${definer} as $$
  begin
    update zorg.adres x set geheim = v.aan from (select g.gemeente, g.jeugdige_id, exists (select from toegang.vlag w
        where w.gemeente = g.gemeente and w.jeugdige_id = g.jeugdige_id and w.vlag = 'geheim-adres' and w.tot = 'infinity') as aan
        from gewijzigd g where g.vlag = 'geheim-adres') v
      where x.gemeente = v.gemeente and x.jeugdige_id = v.jeugdige_id and x.geheim <> v.aan;
    update zorg.dossierstuk x set conflict = v.aan from (select g.gemeente, g.jeugdige_id, exists (select from toegang.vlag w
        where w.gemeente = g.gemeente and w.jeugdige_id = g.jeugdige_id and w.vlag = 'ouders-in-conflict' and w.tot = 'infinity') as aan
        from gewijzigd g where g.vlag = 'ouders-in-conflict') v
      where x.gemeente = v.gemeente and x.jeugdige_id = v.jeugdige_id and x.conflict <> v.aan;
    return null;
  end $$`,
  // An extract replaces all addresses of a gemeente.
  `create function toegang.volg_adres() returns trigger language plpgsql volatile ${definer} as $$
  begin
    update zorg.adres x set geheim = true from gewijzigd g join toegang.vlag v on v.gemeente = g.gemeente
        and v.jeugdige_id = g.jeugdige_id and v.vlag = 'geheim-adres' and v.tot = 'infinity'
      where x.gemeente = g.gemeente and x.jeugdige_id = g.jeugdige_id and not x.geheim;
    return null;
  end $$`,
  ...['insert', 'update', 'delete'].map(
    (event) => `create trigger volg_${event} after ${event} on toegang.vlag
      referencing ${event === 'delete' ? 'old' : 'new'} table as gewijzigd
      for each statement execute function toegang.volg_vlag()`,
  ),
  `create trigger volg_insert after insert on zorg.adres referencing new table as gewijzigd
    for each statement execute function toegang.volg_adres()`,
];

export const flagFunctions = [
  // \`p_besloten\`: for kind-van-collega, the accounts that keep the file.
  `create function toegang.zet_vlag(p_gemeente text, p_jeugdige uuid, p_vlag text, p_reden text, p_besloten uuid[])
      returns text language plpgsql volatile ${definer} as $$
  declare z record; nu timestamptz := clock_timestamp();
  begin
    select * into z from toegang.eigen_zicht(p_gemeente, p_jeugdige);
    if z.lezen is null then return 'niet-gevonden'; end if;
    -- An objection belongs to whom it is about; every other flag to those who keep authority and measures, or lead the team.
    if not (z.familie = 0 and (z.schrijven & ${authorityKind} <> 0 or 'team' = any (z.gronden))
        or z.familie <> 0 and p_vlag in ('bezwaar-onderzoek', 'bezwaar-diagnose')) then
      return 'mag-niet';
    end if;
    if coalesce(length(trim(p_reden)), 0) < 10 then return 'reden-ontbreekt'; end if;
    if exists (select from toegang.vlag where gemeente = p_gemeente and jeugdige_id = p_jeugdige and vlag = p_vlag
        and tot = 'infinity') then
      return 'bestaat-al';
    end if;
    if p_vlag = 'kind-van-collega' then
      -- Without a closed group nobody could help the jeugdige any more.
      if not exists (select from toegang.relatie where gemeente = p_gemeente and jeugdige_id = p_jeugdige and tot > nu
          and relatie = 'betrokken' and houder = any (p_besloten)) then
        return 'besloten-groep-ontbreekt';
      end if;
      update toegang.relatie set besloten = true where gemeente = p_gemeente and jeugdige_id = p_jeugdige and tot > nu
        and relatie in ('betrokken', 'waarnemer') and houder = any (p_besloten);
    end if;
    -- From the start of the statement: the sight that the trigger rebuilds counts flags by that moment.
    insert into toegang.vlag (gemeente, jeugdige_id, vlag, van, reden, gezet_door)
      values (p_gemeente, p_jeugdige, p_vlag, statement_timestamp(), trim(p_reden), toegang.actor());
    return 'bewaard';
  end $$`,
  // A flag that froze the file for everybody (overleden, by mistake) is ended by the FG.
  `create function toegang.eindig_vlag(p_gemeente text, p_vlag_id uuid, p_reden text) returns text
      language plpgsql volatile ${definer} as $$
  declare z record; v toegang.vlag; k toegang.account;
  begin
    select * into v from toegang.vlag where gemeente = p_gemeente and vlag_id = p_vlag_id and tot = 'infinity';
    select * into z from toegang.eigen_zicht(p_gemeente, v.jeugdige_id);
    select * into k from toegang.account where account_id = (select toegang.actor());
    if v.vlag_id is null or z.lezen is null and not (k.rol = 'fg' and p_gemeente = any (k.gemeenten)) then
      return 'niet-gevonden';
    end if;
    if not coalesce(z.familie = 0 and (z.schrijven & ${authorityKind} <> 0 or 'team' = any (z.gronden))
        or z.familie <> 0 and v.vlag in ('bezwaar-onderzoek', 'bezwaar-diagnose'), k.rol = 'fg') then
      return 'mag-niet';
    end if;
    if coalesce(length(trim(p_reden)), 0) < 10 then return 'reden-ontbreekt'; end if;
    update toegang.vlag set tot = clock_timestamp(), beeindigd_door = k.account_id, reden_einde = trim(p_reden)
      where gemeente = p_gemeente and vlag_id = p_vlag_id;
    if v.vlag = 'kind-van-collega' then
      update toegang.relatie set besloten = false where gemeente = p_gemeente and jeugdige_id = v.jeugdige_id and besloten;
    end if;
    return 'bewaard';
  end $$`,
  // The family sees its own objections; others outside the gemeente what they must know to keep somebody safe.
  `create function toegang.vlaggen(p_gemeente text, p_jeugdige uuid)
      returns table (vlag_id uuid, vlag text, van timestamptz, reden text) language plpgsql stable ${definer} as $$
  declare z record; r text;
  begin
    select * into z from toegang.eigen_zicht(p_gemeente, p_jeugdige);
    select k.rol into r from toegang.account k where k.account_id = (select toegang.actor());
    if z.lezen is null then return; end if;
    return query select v.vlag_id, v.vlag, v.van,
        case when z.familie = 0 and z.schrijven & ${authorityKind} <> 0 or 'team' = any (z.gronden) then v.reden end
      from toegang.vlag v where v.gemeente = p_gemeente and v.jeugdige_id = p_jeugdige and v.tot = 'infinity'
        and case when z.familie <> 0 then v.vlag in ('bezwaar-onderzoek', 'bezwaar-diagnose')
          when r in ('consulent', 'regisseur', 'teamleider', 'gi') then true
          else v.vlag in ('geheim-adres', 'ouders-in-conflict') end
      order by v.van;
  end $$`,
  // Files that a flag has closed: the FG alone can open them again.
  `create function toegang.gesloten_dossiers() returns table (gemeente text, jeugdige_id uuid, pseudoniem text, vlag_id uuid,
      vlag text, van timestamptz, reden text) language plpgsql stable ${definer} as $$
  begin
    return query select v.gemeente, v.jeugdige_id, j.pseudoniem, v.vlag_id, v.vlag, v.van, v.reden from toegang.account k
      join toegang.vlag v on v.gemeente = any (k.gemeenten) and v.tot = 'infinity' and v.vlag in ('overleden', 'kind-van-collega', 'verhuisd')
      join zorg.jeugdige j on j.gemeente = v.gemeente and j.jeugdige_id = v.jeugdige_id
      where k.account_id = (select toegang.actor()) and k.rol = 'fg' order by v.van;
  end $$`,
  // Regeling Jw 6a.2: those who pay see a general product when the jeugdige objected to a diagnosis on the invoice.
  `create function toegang.verbergt_diagnose(p_ids uuid[]) returns uuid[] language plpgsql stable ${definer} as $$
  begin
    return (select coalesce(array_agg(v.jeugdige_id), '{}') from toegang.vlag v
      where v.jeugdige_id = any (p_ids) and v.vlag = 'bezwaar-diagnose' and v.tot = 'infinity'
        and (select k.rol from toegang.account k where k.account_id = (select toegang.actor()))
          in ('gegevensbeheerder', 'controller', 'aanbiederadministratie', 'accounthouder', 'contractmanager'));
  end $$`,
];

const internal = ['volg_vlag()', 'volg_adres()'];
const forApp = [
  'zet_vlag(text, uuid, text, text, uuid[])',
  'eindig_vlag(text, uuid, text)',
  'vlaggen(text, uuid)',
  'gesloten_dossiers()',
  'verbergt_diagnose(uuid[])',
];

/** Flags of a jeugdige that override everything else (trust.md 3.4). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', () =>
    run(
      db,
      'alter table zorg.adres add column geheim boolean not null default false',
      'create policy guard_schrijven on zorg.adres for update to sp_guard using (true) with check (true)',
      'grant update (geheim) on zorg.adres to sp_guard',
      'grant trigger on zorg.adres to sp_guard',
    ),
  );
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      'alter table toegang.vlag add column beeindigd_door uuid, add column reden_einde text',
      // One of a kind at a time, also when two people set it at once.
      `create unique index vlag_eenmaal on toegang.vlag (gemeente, jeugdige_id, vlag) where tot = 'infinity'`,
      ...followFunctions,
      ...flagFunctions,
    );
    await allowFunctions(db, 'toegang', internal);
    await allowFunctions(db, 'toegang', forApp, 'sp_app');
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', () => run(db, 'drop trigger volg_insert on zorg.adres'));
  await asRole(db, 'sp_guard', async () => {
    for (const name of internal) await run(db, `drop function toegang.${name} cascade`);
    for (const name of forApp) await run(db, `drop function toegang.${name}`);
    await run(db, 'drop index toegang.vlag_eenmaal');
    await run(db, 'alter table toegang.vlag drop column beeindigd_door, drop column reden_einde');
  });
  await asRole(db, 'sp_owner', () =>
    run(
      db,
      'drop policy if exists lezen on zorg.adres',
      'drop policy guard_schrijven on zorg.adres',
      'revoke trigger on zorg.adres from sp_guard',
      'alter table zorg.adres drop column geheim',
    ),
  );
}
