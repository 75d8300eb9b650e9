import { defineFunction } from './define-function.ts';
import { today } from './gezin-form.ts';

const plan = 256;

/** The parties around a jeugdige now: relations, and aanbieders with a toewijzing that runs. `houder` null: not in Samenpad. */
export const partijen = `select distinct on (x.houder, x.naam) x.houder, x.naam, x.organisatie, x.familie from (
    select r.houder, coalesce(k.naam, o.naam) as naam, case when k.naam is not null then o.naam end as organisatie,
      r.rol in ('jeugdige', 'ouder', 'pleegouder') as familie
    from toegang.relatie r left join toegang.account k on k.account_id = r.houder
      left join toegang.houder h on h.houder = r.houder left join toegang.organisatie o on o.organisatie_id = h.organisatie_id
    where r.gemeente = p_gemeente and r.jeugdige_id = p_jeugdige and r.van <= statement_timestamp()
      and r.tot > statement_timestamp() and r.rol <> 'aanbiederadministratie' and r.relatie in ('betrokken', 'waarnemer', 'toegewezen', 'uitgenodigd', 'maatregel',
        'zelf', 'gezag', 'vertegenwoordiger', 'pleegouder') and coalesce(k.naam, o.naam) is not null
    union all
    select h.houder, coalesce(o.naam, b.naam, w.aanbieder), null, false
    from zorg.toewijzing w left join toegang.organisatie o on o.agb = w.aanbieder
      left join toegang.houder h on h.organisatie_id = o.organisatie_id and h.rol = 'hulpverlener' and h.gemeente is null
        and h.team_id is null
      left join zorg.aanbieder b on b.gemeente = w.gemeente and b.agb = w.aanbieder
    where w.gemeente = p_gemeente and w.jeugdige_id = p_jeugdige and w.begin <= ${today}
      and coalesce(w.eind, 'infinity') >= ${today} and w.toestand not in ('verwijderd', 'wees')) x
  order by x.houder, x.naam`;

/** Not accepted in time is the same as given back (S2-12): read so, without a job that must run. */
const stand = `case when t.ingetrokken_op is not null then 'ingetrokken' when t.gedaan_op is not null then 'gedaan'
  when t.terug_op is not null then 'terug' when t.aanvaard_op is not null then 'aanvaard'
  when t.aanvaarden_voor < ${today} then 'terug' else 'gevraagd' end`;

const ended = (kinds: string) => `update toegang.taak x set gedaan_op = clock_timestamp(), gedaan_door = a
  where x.gemeente = p_gemeente and x.verwijst ->> 'ketentaak' = p_ketentaak::text and x.soort in (${kinds})
    and x.gedaan_op is null;`;

/** Tasks and questions for somebody of another organisation: asked, accepted, done or given back (S2-7, S2-12). */
export const ketentaakFunctions = [
  // What the actor sees of the work together: 'alles', 'eigen' (only what it takes part in), or null.
  defineFunction(
    'samen_zicht',
    'p_gemeente text, p_jeugdige uuid',
    'text',
    `declare z record;
    begin
      select * into z from toegang.eigen_zicht(p_gemeente, p_jeugdige);
      return case when z.lezen & ${plan} <> 0 then 'alles' when (z.gedeeld | z.eigen) & ${plan} <> 0 then 'eigen' end;
    end`,
    'sp_app',
    'stable',
  ),
  defineFunction(
    'samen_partijen',
    'p_gemeente text, p_jeugdige uuid',
    'table (houder uuid, naam text, organisatie text, familie boolean)',
    `begin
      if not toegang.heeft_in_hand(p_gemeente, p_jeugdige) then return; end if;
      return query select x.houder, x.naam, x.organisatie, x.familie from (${partijen}) x order by x.familie desc, x.naam;
    end`,
    'sp_app',
    'stable',
  ),
  // For other definer functions. \`p_invoer\`: soort, tekst, voor, aanvaardenVoor, and a party: houder, or naam and organisatie.
  defineFunction(
    'maak_ketentaak',
    'p_gemeente text, p_jeugdige uuid, p_mdo uuid, p_invoer jsonb',
    'uuid',
    `declare a uuid := toegang.actor(); wie text; org text; h uuid := (p_invoer ->> 'houder')::uuid; n uuid; k text;
    begin
      if h is not null then
        select x.naam, x.organisatie into wie, org from (${partijen}) x where x.houder = h;
        if wie is null then return null; end if;
      else
        wie := p_invoer ->> 'naam';
        org := p_invoer ->> 'organisatie';
      end if;
      select t.rol into k from toegang.account t where t.account_id = h;
      insert into toegang.ketentaak (gemeente, jeugdige_id, mdo_id, soort, tekst, houder, naam, organisatie, voor,
          aanvaarden_voor, gevraagd_door, aanvaard_op, aanvaard_door)
        values (p_gemeente, p_jeugdige, p_mdo, p_invoer ->> 'soort', p_invoer ->> 'tekst', h, wie, org, (p_invoer ->> 'voor')::date,
          (p_invoer ->> 'aanvaardenVoor')::date, a, case when h = a then clock_timestamp() end, case when h = a then a end)
        returning ketentaak_id into n;
      -- The family has a page of its own, without a list of tasks.
      if h is not null and coalesce(k, '') not in ('jeugdige', 'ouder', 'pleegouder') then
        perform toegang.maak_taak(p_gemeente, p_jeugdige, 'ketentaak', h, (p_invoer ->> 'voor')::date,
          jsonb_build_object('ketentaak', n));
      end if;
      return n;
    end`,
  ),
  // By who has the case in hand. Answers a word.
  defineFunction(
    'vraag_ketentaak',
    'p_gemeente text, p_jeugdige uuid, p_invoer jsonb',
    'text',
    `begin
      if not toegang.heeft_in_hand(p_gemeente, p_jeugdige) then return 'niet-gevonden'; end if;
      if (p_invoer ->> 'voor')::date not between ${today} and ${today} + 366
          or (p_invoer ->> 'aanvaardenVoor')::date not between ${today} + 5 and ${today} + 21 then
        return 'dag-klopt-niet';
      end if;
      if toegang.maak_ketentaak(p_gemeente, p_jeugdige, null, p_invoer) is null then return 'onbekende-partij'; end if;
      perform logboek.schrijf(p_gemeente, array[p_jeugdige], ${plan}, 'ketentaak-gevraagd');
      return 'bewaard';
    end`,
    'sp_app',
  ),
  // \`p_stap\`: aanvaard, gedaan, terug, wacht, opnieuw or ingetrokken. The party acts, or who has the case in hand for it.
  defineFunction(
    'zet_ketentaak',
    'p_gemeente text, p_jeugdige uuid, p_ketentaak uuid, p_stap text, p_tekst text, p_aanvaarden_voor date',
    'text',
    `declare t toegang.ketentaak; a uuid := toegang.actor(); s text; leider boolean; partij boolean;
    begin
      select * into t from toegang.ketentaak x where x.gemeente = p_gemeente and x.jeugdige_id = p_jeugdige
        and x.ketentaak_id = p_ketentaak for update;
      leider := toegang.heeft_in_hand(p_gemeente, p_jeugdige);
      partij := coalesce(t.houder = any (toegang.houders()), false)
        and toegang.samen_zicht(p_gemeente, p_jeugdige) is not null;
      if t.ketentaak_id is null or not (leider or partij) then return 'niet-gevonden'; end if;
      if p_stap in ('opnieuw', 'ingetrokken') and not leider then return 'niet-gevonden'; end if;
      s := ${stand};
      if s in ('gedaan', 'ingetrokken') then return 'is-klaar'; end if;
      if s = 'terug' and p_stap not in ('opnieuw', 'ingetrokken') then return 'is-terug'; end if;
      if p_stap = 'terug' and coalesce(length(trim(p_tekst)), 0) < 10 then return 'reden-ontbreekt'; end if;
      if p_stap = 'opnieuw' and (s <> 'terug' or p_aanvaarden_voor not between ${today} + 5 and ${today} + 21) then
        return 'dag-klopt-niet';
      end if;
      update toegang.ketentaak x set
          aanvaard_op = case when p_stap in ('aanvaard', 'gedaan') then coalesce(x.aanvaard_op, clock_timestamp())
            when p_stap = 'opnieuw' then null else x.aanvaard_op end,
          aanvaard_door = case when p_stap in ('aanvaard', 'gedaan') then coalesce(x.aanvaard_door, a)
            when p_stap = 'opnieuw' then null else x.aanvaard_door end,
          gedaan_op = case p_stap when 'gedaan' then clock_timestamp() end,
          gedaan_door = case p_stap when 'gedaan' then a end,
          antwoord = case p_stap when 'gedaan' then nullif(trim(p_tekst), '') else x.antwoord end,
          terug_op = case p_stap when 'terug' then clock_timestamp() end,
          terug_reden = case p_stap when 'terug' then trim(p_tekst) end,
          wacht_op = case p_stap when 'wacht' then nullif(trim(p_tekst), '') when 'aanvaard' then x.wacht_op end,
          ingetrokken_op = case p_stap when 'ingetrokken' then clock_timestamp() end,
          aanvaarden_voor = case p_stap when 'opnieuw' then p_aanvaarden_voor else x.aanvaarden_voor end
        where x.gemeente = p_gemeente and x.ketentaak_id = p_ketentaak;
      if p_stap in ('gedaan', 'terug', 'ingetrokken') then ${ended("'ketentaak'")} end if;
      if p_stap in ('opnieuw', 'ingetrokken') then ${ended("'ketentaak-terug'")} end if;
      if p_stap = 'opnieuw' and t.houder is not null and not exists (select from toegang.account k where k.account_id = t.houder
          and k.rol in ('jeugdige', 'ouder', 'pleegouder')) then
        ${ended("'ketentaak'")}
        perform toegang.maak_taak(p_gemeente, p_jeugdige, 'ketentaak', t.houder, t.voor,
          jsonb_build_object('ketentaak', p_ketentaak));
      end if;
      perform logboek.schrijf(p_gemeente, array[p_jeugdige], ${plan}, 'ketentaak-gewijzigd');
      return 'bewaard';
    end`,
    'sp_app',
  ),
  defineFunction(
    'lees_ketentaken',
    'p_gemeente text, p_jeugdige uuid',
    `table (ketentaak_id uuid, mdo_id uuid, soort text, tekst text, naam text, organisatie text, stand text, voor date,
      aanvaarden_voor date, gevraagd_door text, gevraagd_op timestamptz, gedaan_op timestamptz, antwoord text, terug_reden text,
      wacht_op text, zelf boolean, te_laat boolean)`,
    `declare s text := toegang.samen_zicht(p_gemeente, p_jeugdige); h uuid[] := toegang.houders();
    begin
      if s is null then return; end if;
      return query select t.ketentaak_id, t.mdo_id, t.soort, t.tekst, t.naam, t.organisatie, ${stand}, t.voor, t.aanvaarden_voor,
          k.naam, t.gevraagd_op, t.gedaan_op, t.antwoord, t.terug_reden, t.wacht_op, coalesce(t.houder = any (h), false),
          t.voor < ${today} and ${stand} in ('gevraagd', 'aanvaard', 'terug')
        from toegang.ketentaak t join toegang.account k on k.account_id = t.gevraagd_door
        where t.gemeente = p_gemeente and t.jeugdige_id = p_jeugdige and (s = 'alles' or t.houder = any (h))
        order by t.voor, t.gevraagd_op;
    end`,
    'sp_app',
    'stable',
  ),
  // S2-12: what nobody accepted comes back to who leads the help, or else to who asked, as a task; once. No job has to run.
  defineFunction(
    'meld_ketentaken_terug',
    '',
    'void',
    `declare a uuid := toegang.actor();
    begin
      perform toegang.maak_taak(t.gemeente, t.jeugdige_id, 'ketentaak-terug', a, ${today},
          jsonb_build_object('ketentaak', t.ketentaak_id))
        from toegang.ketentaak t where ${stand} = 'terug' and coalesce((select r.account_id from toegang.regie r
            join toegang.gezinslid l on l.gemeente = r.gemeente and l.gezin_id = r.gezin_id and l.jeugdige_id = t.jeugdige_id
              and l.van <= ${today} and l.tot > ${today}
            where r.gemeente = t.gemeente and r.soort = 'regisseur' and r.van <= ${today} and r.tot > ${today}),
          t.gevraagd_door) = a and toegang.heeft_in_hand(t.gemeente, t.jeugdige_id)
        and not exists (select from toegang.taak x where x.gemeente = t.gemeente and x.jeugdige_id = t.jeugdige_id
          and x.soort = 'ketentaak-terug' and x.verwijst ->> 'ketentaak' = t.ketentaak_id::text and x.gedaan_op is null);
    end`,
    'sp_app',
  ),
];
