import { definer } from './rights.ts';

/** Answering, withdrawing and taking a withdrawal back. Each gives the reason why nothing happened, or null. */
export const answerFunctions = [
  // One parent who was reached may stay silent for 14 days when the other agrees; a professional says why (trust.md 3.4).
  `create function toegang.antwoord_fout(p_vraag toegang.toestemming, p_gever toegang.toestemming_gever, p_eigen boolean,
      p_antwoord text, p_hoe text, p_niveau text, p_getuige text, p_scan text, p_taal text, p_reden text) returns text
    language sql stable ${definer} as $$
    select case
      when p_gever.antwoord is not null or p_vraag.gegeven_op is not null or p_vraag.ingetrokken_op is not null then 'beantwoord'
      when p_vraag.tot <= statement_timestamp() then 'termijn'
      when p_antwoord = 'geen-antwoord' then case
        when p_eigen or p_gever.hoedanigheid <> 'ouder' or not exists (select from toegang.toestemming_gever x
          where x.toestemming_id = p_vraag.toestemming_id and x.hoedanigheid = 'ouder' and x.antwoord = 'ja') then 'andere-ouder'
        when p_vraag.gevraagd_op > statement_timestamp() - interval '14 days' then 'te-vroeg'
        when coalesce(length(trim(p_reden)), 0) < 10 then 'reden' end
      when p_antwoord not in ('ja', 'nee') or p_antwoord is null or p_taal is null then 'antwoord'
      when p_eigen then case when coalesce(p_niveau, '') not in ('substantieel', 'hoog') then 'niveau' end
      when p_hoe = 'papier' then case when coalesce(length(trim(p_scan)), 0) < 3 then 'scan' end
      when p_hoe = 'mondeling' then case when coalesce(length(trim(p_getuige)), 0) < 2 then 'getuige' end
      else 'bewijs' end $$`,
  // The consent holds from the moment on which the last of all whose yes is needed has said yes.
  `create function toegang.antwoord_toestemming(p_toestemming uuid, p_nr int, p_antwoord text, p_hoe text, p_taal text,
      p_getuige text, p_scan text, p_reden text) returns table (gemeente text, jeugdige_id uuid, fout text)
    language plpgsql volatile ${definer} as $$
  #variable_conflict use_column
  declare a uuid := toegang.actor(); t toegang.toestemming; g toegang.toestemming_gever; b record; eigen boolean; n text;
  begin
    select * into t from toegang.toestemming x where x.toestemming_id = p_toestemming for update;
    select * into g from toegang.toestemming_gever x where x.toestemming_id = p_toestemming and x.nr = p_nr;
    select * into b from toegang.band(t.jeugdige_id);
    eigen := b.kant = 'familie';
    if b.kant is null or g.nr is null or eigen and g.account_id is distinct from a then
      fout := 'not-found'; return next; return;
    end if;
    gemeente := t.gemeente; jeugdige_id := t.jeugdige_id;
    select s.niveau into n from toegang.sessie s
      where s.token_hash = sha256(decode(current_setting('samenpad.token', true), 'hex'));
    fout := case when exists (select from zorg.identiteit i where i.gemeente = t.gemeente and i.jeugdige_id = t.jeugdige_id
        and toegang.opgeschort_op(i.geboortedatum, t.gevraagd_op) <= statement_timestamp()) then 'opnieuw-vragen'
      else toegang.antwoord_fout(t, g, eigen, p_antwoord, p_hoe, n, p_getuige, p_scan, p_taal, p_reden) end;
    if fout is not null then return next; return; end if;
    update toegang.toestemming_gever x set antwoord = p_antwoord, antwoord_op = clock_timestamp(), vastgelegd_door = a,
        hoe = case when p_antwoord = 'geen-antwoord' then null when eigen then 'portaal' else p_hoe end,
        niveau = case when eigen then n end, taal = p_taal, reden = p_reden,
        getuige = case when not eigen and p_hoe = 'mondeling' then p_getuige end,
        scan = case when not eigen and p_hoe = 'papier' then p_scan end
      where x.toestemming_id = p_toestemming and x.nr = p_nr;
    perform toegang.beslis_toestemming(t);
    return next;
  end $$`,
  `create function toegang.beslis_toestemming(p_vraag toegang.toestemming) returns void language plpgsql volatile ${definer} as $$
  declare antwoorden text[]; ouders text[];
  begin
    select array_agg(coalesce(antwoord, 'open')), coalesce(array_agg(antwoord) filter (where hoedanigheid = 'ouder'), '{}')
      into antwoorden, ouders from toegang.toestemming_gever where toestemming_id = p_vraag.toestemming_id;
    if 'nee' = any (antwoorden) then
      update toegang.toestemming set geweigerd_op = coalesce(geweigerd_op, clock_timestamp())
        where toestemming_id = p_vraag.toestemming_id;
      -- Two parents who disagree: that is a conflict, not consent (trust.md 3.4).
      if ouders @> array['ja', 'nee'] and not exists (select from toegang.vlag v where v.gemeente = p_vraag.gemeente
          and v.jeugdige_id = p_vraag.jeugdige_id and v.vlag = 'ouders-in-conflict' and v.tot > statement_timestamp()) then
        insert into toegang.vlag (gemeente, jeugdige_id, vlag, reden, gezet_door)
          values (p_vraag.gemeente, p_vraag.jeugdige_id, 'ouders-in-conflict',
            'De ouders antwoordden verschillend op een vraag om toestemming.', toegang.actor());
      end if;
    elsif antwoorden <@ array['ja', 'geen-antwoord'] and 'ja' = any (antwoorden) then
      update toegang.toestemming set gegeven_op = clock_timestamp() where toestemming_id = p_vraag.toestemming_id;
    end if;
  end $$`,
  // May the actor withdraw? Whoever had to agree, the youth from 12, and a professional to whom it was said.
  `create function toegang.mag_intrekken(p_toestemming uuid) returns boolean language plpgsql stable ${definer} as $$
  declare b record;
  begin
    select x.* into b from toegang.toestemming t cross join lateral toegang.band(t.jeugdige_id) x
      where t.toestemming_id = p_toestemming;
    return b.kant = 'werk' and toegang.ziet_toestemming(p_toestemming)
      or b.kant = 'familie' and (b.rol = 'jeugdige' or exists (select from toegang.toestemming_gever g
        where g.toestemming_id = p_toestemming and g.account_id = (select toegang.actor())));
  end $$`,
  // A consent that several had to give ends with the word of one of them. The recipients are told; what they have stays.
  `create function toegang.trek_toestemming_in(p_toestemming uuid) returns table (gemeente text, jeugdige_id uuid, fout text)
    language plpgsql volatile ${definer} as $$
  #variable_conflict use_column
  declare t toegang.toestemming;
  begin
    select * into t from toegang.toestemming x where x.toestemming_id = p_toestemming for update;
    if t.toestemming_id is null or not coalesce(toegang.mag_intrekken(p_toestemming), false) then
      fout := 'not-found'; return next; return;
    end if;
    gemeente := t.gemeente; jeugdige_id := t.jeugdige_id;
    if t.ingetrokken_op is not null or t.tot <= statement_timestamp() then fout := 'beantwoord'; return next; return; end if;
    update toegang.toestemming x set ingetrokken_op = clock_timestamp(), ingetrokken_door = toegang.actor()
      where x.toestemming_id = p_toestemming;
    if t.gegeven_op is not null then
      perform toegang.maak_taak(t.gemeente, t.jeugdige_id, 'toestemming-ingetrokken', o.houder,
          (statement_timestamp() at time zone 'Europe/Amsterdam')::date + 7, jsonb_build_object('toestemming', p_toestemming))
        from (select distinct h.houder from toegang.toestemming_ontvanger n
            join toegang.houder h on h.organisatie_id = n.organisatie_id and (h.gemeente is null or h.gemeente = t.gemeente)
            where n.toestemming_id = p_toestemming and h.rol in ('hulpverlener', 'verwijzer', 'school', 'gi')
          union select n.account_id from toegang.toestemming_ontvanger n
            where n.toestemming_id = p_toestemming and n.account_id is not null) o;
    end if;
    return next;
  end $$`,
  // Undo by the same person within ten minutes, instead of asking whether one is sure.
  `create function toegang.herstel_toestemming(p_toestemming uuid) returns table (gemeente text, jeugdige_id uuid, fout text)
    language plpgsql volatile ${definer} as $$
  #variable_conflict use_column
  declare t toegang.toestemming;
  begin
    select * into t from toegang.toestemming x where x.toestemming_id = p_toestemming for update;
    if t.ingetrokken_door is distinct from toegang.actor() or toegang.actor() is null
        or not coalesce(toegang.mag_intrekken(p_toestemming), false) then
      fout := 'not-found'; return next; return;
    end if;
    gemeente := t.gemeente; jeugdige_id := t.jeugdige_id;
    if t.ingetrokken_op < statement_timestamp() - interval '10 minutes' or t.tot <= statement_timestamp() then
      fout := 'beantwoord'; return next; return;
    end if;
    update toegang.toestemming x set ingetrokken_op = null, ingetrokken_door = null where x.toestemming_id = p_toestemming;
    delete from toegang.taak x where x.gemeente = t.gemeente and x.soort = 'toestemming-ingetrokken'
      and x.verwijst ->> 'toestemming' = p_toestemming::text and x.gedaan_op is null;
    return next;
  end $$`,
];
