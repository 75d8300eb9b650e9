import type { Kysely } from 'kysely';
import { allowFunctions, asRole, definer, run } from './rights.ts';

const reasons = `('acuut-gevaar', 'crisisdienst', 'vermissing', 'waarneming-buiten-kantoortijd')`;

const functions = [
  `create function toegang.werkdag_na(p_dag date, p_aantal int) returns date language sql immutable
    set search_path = pg_catalog, pg_temp as $$
    select d::date from generate_series(p_dag + 1, p_dag + 7 + 2 * p_aantal, interval '1 day') d
      where extract(isodow from d) < 6 order by d offset p_aantal - 1 limit 1 $$`,
  // Break-glass (trust.md 3.7). Answers {uitkomst, jeugdigeId, tot}; found by BSN index or by pseudonym, as the asker does
  // not see the jeugdige. Every refusal is a word, so that the server can log and explain it.
  `create function toegang.breek_glas(p_gemeente text, p_bsn_index bytea, p_pseudoniem text, p_reden text, p_toelichting text)
      returns jsonb language plpgsql volatile ${definer} as $$
  declare a uuid := toegang.actor(); k toegang.account; m toegang.matrix; j uuid; z record; n toegang.noodtoegang; h uuid;
  begin
    if current_setting('samenpad.doel', true) is distinct from 'nood' then
      return jsonb_build_object('uitkomst', 'geen-doel');
    end if;
    select * into k from toegang.account where account_id = a;
    select * into m from toegang.matrix where rol = k.rol and relatie = 'nood' limit 1;
    if m.rol is null or not p_gemeente = any (k.gemeenten) then return jsonb_build_object('uitkomst', 'mag-niet'); end if;
    if not exists (select from toegang.sessie where ingelogd_op > clock_timestamp() - interval '5 minutes'
        and token_hash = sha256(decode(current_setting('samenpad.token', true), 'hex'))) then
      return jsonb_build_object('uitkomst', 'opnieuw-inloggen');
    end if;
    if p_reden is null or p_reden not in ${reasons} then return jsonb_build_object('uitkomst', 'reden-ontbreekt'); end if;
    if coalesce(length(trim(p_toelichting)), 0) < 20 then return jsonb_build_object('uitkomst', 'toelichting-te-kort'); end if;
    -- One jeugdige at a time, also when the same person asks twice at once.
    perform pg_advisory_xact_lock(hashtextextended('nood' || a, 0));
    if exists (select from toegang.noodtoegang where account_id = a and tot > clock_timestamp()) then
      return jsonb_build_object('uitkomst', 'loopt-al');
    end if;
    select y.jeugdige_id into j from zorg.jeugdige y left join zorg.identiteit i using (gemeente, jeugdige_id)
      where y.gemeente = p_gemeente and (i.bsn_index = p_bsn_index or y.pseudoniem = p_pseudoniem) limit 1;
    if j is null then return jsonb_build_object('uitkomst', 'niet-gevonden'); end if;
    select * into z from toegang.eigen_zicht(p_gemeente, j);
    -- A teamleider opens notes and safety of the own team only (matrix cells b).
    if k.rol = 'teamleider' and not 'team' = any (coalesce(z.gronden, '{}')) then
      return jsonb_build_object('uitkomst', 'niet-gevonden');
    end if;
    if coalesce(z.lezen, 0) & m.lezen = m.lezen then
      return jsonb_build_object('uitkomst', 'niet-nodig', 'jeugdigeId', j);
    end if;
    n.van := clock_timestamp();
    insert into toegang.noodtoegang (gemeente, jeugdige_id, account_id, rol, reden, toelichting, van, tot, beoordelen_voor)
      values (p_gemeente, j, a, k.rol, p_reden, trim(p_toelichting), n.van, n.van + interval '60 minutes',
        toegang.werkdag_na((n.van at time zone 'Europe/Amsterdam')::date, 5))
      returning * into n;
    -- Told in the same transaction: no use is silent.
    for h in select r.houder from toegang.relatie r where r.gemeente = p_gemeente and r.jeugdige_id = j
        and r.relatie in ('betrokken', 'waarnemer') and r.tot > n.van and r.houder <> a group by r.houder loop
      perform toegang.maak_taak(p_gemeente, j, 'noodtoegang-gemeld', h, n.beoordelen_voor, jsonb_build_object('nood', n.nood_id));
    end loop;
    for h in select account_id from toegang.account where rol = 'fg' and actief and p_gemeente = any (gemeenten) loop
      perform toegang.maak_taak(p_gemeente, j, 'noodtoegang-beoordelen', h, n.beoordelen_voor, jsonb_build_object('nood', n.nood_id));
    end loop;
    perform logboek.schrijf(p_gemeente, array[j], m.lezen, 'noodtoegang-geopend');
    return jsonb_build_object('uitkomst', 'open', 'jeugdigeId', j, 'noodId', n.nood_id, 'tot', n.tot);
  end $$`,
  `create function toegang.lopende_noodtoegang() returns table (gemeente text, nood_id uuid, jeugdige_id uuid, reden text,
      tot timestamptz) language plpgsql stable ${definer} as $$
  begin
    return query select n.gemeente, n.nood_id, n.jeugdige_id, n.reden, n.tot from toegang.noodtoegang n
      where n.account_id = (select toegang.actor()) and n.tot > statement_timestamp() and n.van <= statement_timestamp();
  end $$`,
  `create function toegang.stop_noodtoegang() returns int language plpgsql volatile ${definer} as $$
  declare aantal int;
  begin
    update toegang.noodtoegang set tot = clock_timestamp()
      where account_id = (select toegang.actor()) and tot > clock_timestamp();
    get diagnostics aantal = row_count;
    return aantal;
  end $$`,
  // For the FG of the gemeente; what is not reviewed in time goes on to the teamleiders (escalated).
  `create function toegang.noodtoegangen() returns table (gemeente text, nood_id uuid, jeugdige_id uuid, pseudoniem text,
      account_id uuid, naam text, rol text, reden text, toelichting text, van timestamptz, tot timestamptz, beoordelen_voor date,
      beoordeeld_op timestamptz, oordeel text, geescaleerd boolean) language plpgsql stable ${definer} as $$
  declare k toegang.account; vandaag date := (statement_timestamp() at time zone 'Europe/Amsterdam')::date;
  begin
    select * into k from toegang.account a where a.account_id = (select toegang.actor());
    return query select n.gemeente, n.nood_id, n.jeugdige_id, j.pseudoniem, n.account_id, w.naam, n.rol, n.reden, n.toelichting,
        n.van, n.tot, n.beoordelen_voor, n.beoordeeld_op, n.oordeel, n.beoordeeld_op is null and n.beoordelen_voor < vandaag
      from toegang.noodtoegang n join toegang.account w on w.account_id = n.account_id
        join zorg.jeugdige j on j.gemeente = n.gemeente and j.jeugdige_id = n.jeugdige_id
      where n.gemeente = any (k.gemeenten) and (k.rol = 'fg'
        or k.rol = 'teamleider' and n.beoordeeld_op is null and n.beoordelen_voor < vandaag and n.account_id <> k.account_id)
      order by n.beoordeeld_op is not null, n.beoordelen_voor, n.van;
  end $$`,
  `create function toegang.beoordeel_noodtoegang(p_nood uuid, p_oordeel text, p_toelichting text) returns text
      language plpgsql volatile ${definer} as $$
  declare k toegang.account;
  begin
    select * into k from toegang.account a where a.account_id = (select toegang.actor());
    if p_oordeel is null or p_oordeel not in ('terecht', 'niet-terecht') then return 'oordeel-ontbreekt'; end if;
    if coalesce(length(trim(p_toelichting)), 0) < 10 then return 'toelichting-te-kort'; end if;
    if not exists (select from toegang.noodtoegangen() n where n.nood_id = p_nood and n.beoordeeld_op is null) then
      return 'niet-gevonden';
    end if;
    update toegang.noodtoegang set beoordeeld_op = clock_timestamp(), beoordeeld_door = k.account_id, oordeel = p_oordeel,
      oordeel_toelichting = trim(p_toelichting) where nood_id = p_nood;
    update toegang.taak set gedaan_op = clock_timestamp(), gedaan_door = k.account_id
      where soort = 'noodtoegang-beoordelen' and verwijst->>'nood' = p_nood::text and gedaan_op is null;
    return 'bewaard';
  end $$`,
];

const internal = ['werkdag_na(date, int)'];
const forApp = [
  'breek_glas(text, bytea, text, text, text)',
  'lopende_noodtoegang()',
  'stop_noodtoegang()',
  'noodtoegangen()',
  'beoordeel_noodtoegang(uuid, text, text)',
];

/** Break-glass as trust.md 3.7 asks; the table and what it opens are in create-zicht. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, 'alter table toegang.noodtoegang add column oordeel_toelichting text', ...functions);
    await allowFunctions(db, 'toegang', internal);
    await allowFunctions(db, 'toegang', forApp, 'sp_app');
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const name of [...forApp, ...internal]) await run(db, `drop function toegang.${name}`);
    await run(db, 'alter table toegang.noodtoegang drop column oordeel_toelichting');
  });
}
