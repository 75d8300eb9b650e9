import { definer } from './rights.ts';

const today = "(statement_timestamp() at time zone 'Europe/Amsterdam')::date";

/** A task with an act of its own (a review, a decision) ends with that act; others, of these `soorten`, end here. */
export const finishTaak = (soorten: string): string =>
  `function toegang.rond_taak_af(p_taak uuid, p_hoe text) returns table (gemeente text, jeugdige_id uuid, fout text)
    language plpgsql volatile ${definer} as $$
  #variable_conflict use_column
  declare t toegang.taak;
  begin
    select * into t from toegang.open_taken() x where x.taak_id = p_taak;
    if t.taak_id is null then fout := 'not-found'; return next; return; end if;
    gemeente := t.gemeente; jeugdige_id := t.jeugdige_id;
    fout := case when t.soort not in (${soorten})
        then 'eigen-handeling'
      when t.soort = 'informeren' and (p_hoe is null or p_hoe not in ('gesprek', 'telefoon', 'brief', 'portaal')) then 'hoe' end;
    if fout is null then
      update toegang.taak x set gedaan_op = clock_timestamp(), gedaan_door = toegang.actor(), gedaan_hoe = p_hoe
        where x.gemeente = t.gemeente and x.taak_id = p_taak and x.gedaan_op is null;
      if not found then fout := 'beantwoord'; end if;
    end if;
    return next;
  end $$`;

export const endedHere = "'informeren', 'toestemming-verloopt', 'toestemming-ingetrokken', 'noodtoegang-gemeld'";

export const taakFunctions = [
  // For other definer functions: something was shared without consent, so whoever keeps the file tells the person concerned
  // within four weeks (trust.md 3.3, by analogy with Wmo 5.3.1). Nobody keeps the file: nobody can be asked.
  `create function toegang.maak_informeertaak(p_gemeente text, p_jeugdige uuid, p_handeling text, p_verwijst jsonb)
      returns void language sql volatile ${definer} as $$
    select toegang.maak_taak(p_gemeente, p_jeugdige, 'informeren', z, ${today} + 28,
        p_verwijst || jsonb_build_object('handeling', p_handeling))
      from toegang.zaakhouder(p_gemeente, p_jeugdige) z where z is not null $$`,
  // What became due since the actor last looked; so no job has to run. A toewijzing counts when the help begins after the
  // day on which Samenpad knew who keeps the file: older ones would be a flood of tasks about the past.
  `create function toegang.vul_taken_aan() returns void language plpgsql volatile ${definer} as $$
  declare a uuid := toegang.actor(); v record;
  begin
    perform pg_advisory_xact_lock(hashtextextended('taken ' || a::text, 0));
    perform toegang.maak_taak(w.gemeente, w.jeugdige_id, 'informeren', a, w.begin + 28,
        jsonb_build_object('handeling', 'toewijzing', 'toewijzing', w.nummer))
      from (select distinct t.gemeente, t.jeugdige_id, t.domein || '-' || t.toewijzing_nummer as nummer, t.begin
        from toegang.relatie r join zorg.toewijzing t using (gemeente, jeugdige_id)
        where r.houder = a and r.relatie = 'betrokken' and statement_timestamp() >= r.van and statement_timestamp() < r.tot
          and t.begin >= (r.gemaakt_op at time zone 'Europe/Amsterdam')::date and t.begin <= ${today}
          and t.toestand not in ('verwijderd', 'wees')) w
      where toegang.zaakhouder(w.gemeente, w.jeugdige_id) = a and not exists (select from toegang.taak x
        where x.gemeente = w.gemeente and x.jeugdige_id = w.jeugdige_id and x.soort = 'informeren'
          and x.verwijst ->> 'toewijzing' = w.nummer);
    -- A consent that ends within 30 days (trust.md 3.5).
    for v in update toegang.toestemming t set herinnerd_op = clock_timestamp()
      from (select c.gemeente, c.toestemming_id, least(c.tot, toegang.opgeschort_op(i.geboortedatum, c.gegeven_op)) as eind
        from toegang.toestemming c left join zorg.identiteit i using (gemeente, jeugdige_id)
        where c.gegeven_op is not null and c.ingetrokken_op is null and c.herinnerd_op is null
          and coalesce(toegang.zaakhouder(c.gemeente, c.jeugdige_id), c.gevraagd_door) = a) e
      where t.gemeente = e.gemeente and t.toestemming_id = e.toestemming_id
        and e.eind > statement_timestamp() and e.eind <= statement_timestamp() + interval '30 days'
      returning t.gemeente, t.jeugdige_id, t.toestemming_id, e.eind
    loop
      perform toegang.maak_taak(v.gemeente, v.jeugdige_id, 'toestemming-verloopt', a,
        (v.eind at time zone 'Europe/Amsterdam')::date, jsonb_build_object('toestemming', v.toestemming_id));
    end loop;
  end $$`,
  // Own tasks, those of the own organisation, and those that somebody left behind who is no longer involved.
  `create function toegang.open_taken() returns setof toegang.taak language plpgsql stable ${definer} as $$
  declare a uuid := toegang.actor(); h uuid[] := toegang.houders();
  begin
    return query select t.* from toegang.taak t where t.gedaan_op is null and (t.houder = any (h)
      or exists (select from toegang.relatie r where r.gemeente = t.gemeente and r.jeugdige_id = t.jeugdige_id
          and r.houder = a and r.relatie = 'betrokken' and statement_timestamp() < r.tot)
        and toegang.zaakhouder(t.gemeente, t.jeugdige_id) = a
        and exists (select from toegang.relatie r where r.gemeente = t.gemeente and r.jeugdige_id = t.jeugdige_id
          and r.houder = t.houder and r.relatie = 'betrokken')
        and not exists (select from toegang.relatie r where r.gemeente = t.gemeente and r.jeugdige_id = t.jeugdige_id
          and r.houder = t.houder and r.relatie = 'betrokken' and statement_timestamp() < r.tot));
  end $$`,
  `create function toegang.lees_taken() returns table ("gemeente" text, "taakId" uuid, "jeugdigeId" uuid, "pseudoniem" text,
      "soort" text, "voor" date, "uitgesteldTot" date, "reden" text, "handeling" text, "teLaat" boolean)
    language plpgsql volatile ${definer} as $$
  begin
    perform toegang.vul_taken_aan();
    return query select t.gemeente, t.taak_id, t.jeugdige_id, j.pseudoniem, t.soort, t.voor, t.uitgesteld_tot, t.reden,
        coalesce(t.verwijst ->> 'handeling', case when t.verwijst ? 'relatie' then 'uitnodiging' when t.verwijst ? 'nood'
          then 'noodtoegang' end), coalesce(t.uitgesteld_tot, t.voor) < ${today}
      from toegang.open_taken() t join zorg.jeugdige j on j.gemeente = t.gemeente and j.jeugdige_id = t.jeugdige_id
      order by coalesce(t.uitgesteld_tot, t.voor), t.gemaakt_op;
  end $$`,
  `create ${finishTaak(endedHere)}`,
  `create function toegang.stel_taak_uit(p_taak uuid, p_tot date, p_reden text)
      returns table (gemeente text, jeugdige_id uuid, fout text) language plpgsql volatile ${definer} as $$
  #variable_conflict use_column
  declare t toegang.taak;
  begin
    select * into t from toegang.open_taken() x where x.taak_id = p_taak;
    if t.taak_id is null then fout := 'not-found'; return next; return; end if;
    gemeente := t.gemeente; jeugdige_id := t.jeugdige_id;
    fout := case when p_tot is null or p_tot <= ${today} or p_tot > ${today} + 92 then 'uitstel'
      when coalesce(length(trim(p_reden)), 0) < 10 then 'reden' end;
    if fout is null then
      update toegang.taak x set uitgesteld_tot = p_tot, reden = trim(p_reden)
        where x.gemeente = t.gemeente and x.taak_id = p_taak;
    end if;
    return next;
  end $$`,
];
