import { defineFunction } from './define-function.ts';
import { today } from './gezin-form.ts';
import { partijen } from './ketentaak.ts';

const plan = 256;

const mine = `select * into m from toegang.mdo x where x.gemeente = p_gemeente and x.jeugdige_id = p_jeugdige
  and x.mdo_id = p_mdo for update;`;

/** MDOs: planned with who comes, held with minutes and decisions, signed by who was there (S4-99, S4-103). */
export const mdoFunctions = [
  // \`p_invoer\`: soort, begint, minuten, plaats, video, agenda (texts), deelnemers (houder, or naam and organisatie).
  // Answers {uitkomst, mdoId}.
  defineFunction(
    'plan_mdo',
    'p_gemeente text, p_jeugdige uuid, p_invoer jsonb',
    'jsonb',
    `declare a uuid := toegang.actor(); n uuid; begint timestamptz := (p_invoer ->> 'begint')::timestamptz;
    begin
      if not toegang.heeft_in_hand(p_gemeente, p_jeugdige) then return jsonb_build_object('uitkomst', 'niet-gevonden'); end if;
      if begint < statement_timestamp() - interval '31 days' or begint > statement_timestamp() + interval '366 days' then
        return jsonb_build_object('uitkomst', 'dag-klopt-niet');
      end if;
      if exists (select from jsonb_array_elements(p_invoer -> 'deelnemers') d where d ->> 'houder' is not null
          and not exists (select from (${partijen}) x where x.houder = (d ->> 'houder')::uuid)) then
        return jsonb_build_object('uitkomst', 'onbekende-partij');
      end if;
      insert into toegang.mdo (gemeente, jeugdige_id, soort, begint, minuten, plaats, video, agenda, gepland_door)
        values (p_gemeente, p_jeugdige, p_invoer ->> 'soort', begint, (p_invoer ->> 'minuten')::int, p_invoer ->> 'plaats',
          p_invoer ->> 'video', array(select jsonb_array_elements_text(p_invoer -> 'agenda')), a)
        returning mdo_id into n;
      insert into toegang.mdo_deelnemer (gemeente, mdo_id, nr, houder, naam, organisatie, familie)
        select p_gemeente, n, d.nr, (d.e ->> 'houder')::uuid, coalesce(x.naam, d.e ->> 'naam'),
            case when x.naam is null then d.e ->> 'organisatie' else x.organisatie end,
            coalesce(x.familie, (d.e ->> 'familie')::boolean, false)
          from jsonb_array_elements(p_invoer -> 'deelnemers') with ordinality d(e, nr)
            left join (${partijen}) x on x.houder = (d.e ->> 'houder')::uuid;
      -- S4-103: minutes within a day.
      perform toegang.maak_taak(p_gemeente, p_jeugdige, 'mdo-verslag', a,
        ((begint + interval '24 hours') at time zone 'Europe/Amsterdam')::date, jsonb_build_object('mdo', n));
      perform logboek.schrijf(p_gemeente, array[p_jeugdige], ${plan}, 'mdo-gepland');
      return jsonb_build_object('uitkomst', 'bewaard', 'mdoId', n);
    end`,
    'sp_app',
  ),
  // \`p_invoer\`: verslag, aanwezig (numbers), besluiten (soort, tekst, and for a task or question its party and days). A
  // second time changes the minutes and adds decisions, as long as nobody has signed.
  defineFunction(
    'houd_mdo',
    'p_gemeente text, p_jeugdige uuid, p_mdo uuid, p_invoer jsonb',
    'text',
    `declare m toegang.mdo; a uuid := toegang.actor(); b record; k uuid; eerste int;
    begin
      ${mine}
      if m.mdo_id is null or not toegang.heeft_in_hand(p_gemeente, p_jeugdige) then return 'niet-gevonden'; end if;
      if m.afgezegd_op is not null then return 'is-afgezegd'; end if;
      if m.begint > statement_timestamp() + interval '1 hour' then return 'nog-niet-begonnen'; end if;
      if exists (select from toegang.mdo_deelnemer d where d.gemeente = p_gemeente and d.mdo_id = p_mdo
          and d.getekend_op is not null) then
        return 'is-getekend';
      end if;
      update toegang.mdo_deelnemer d set aanwezig = d.nr in (select jsonb_array_elements_text(p_invoer -> 'aanwezig')::int)
        where d.gemeente = p_gemeente and d.mdo_id = p_mdo;
      if not exists (select from toegang.mdo_deelnemer d where d.gemeente = p_gemeente and d.mdo_id = p_mdo and d.aanwezig) then
        return 'niemand-aanwezig';
      end if;
      select coalesce(max(x.nr), 0) into eerste from toegang.mdo_besluit x where x.gemeente = p_gemeente and x.mdo_id = p_mdo;
      for b in select e, nr from jsonb_array_elements(p_invoer -> 'besluiten') with ordinality x(e, nr) loop
        k := null;
        if b.e ->> 'soort' in ('taak', 'vraag') then
          if (b.e ->> 'voor')::date not between ${today} and ${today} + 366
              or (b.e ->> 'aanvaardenVoor')::date not between ${today} + 5 and ${today} + 21 then
            raise exception using errcode = 'SP001', message = 'dag-klopt-niet';
          end if;
          k := toegang.maak_ketentaak(p_gemeente, p_jeugdige, p_mdo, b.e);
          if k is null then raise exception using errcode = 'SP001', message = 'onbekende-partij'; end if;
        end if;
        insert into toegang.mdo_besluit (gemeente, mdo_id, nr, soort, tekst, ketentaak_id)
          values (p_gemeente, p_mdo, eerste + b.nr, b.e ->> 'soort', b.e ->> 'tekst', k);
      end loop;
      update toegang.mdo x set verslag = p_invoer ->> 'verslag', verslag_door = a,
          verslag_op = coalesce(x.verslag_op, clock_timestamp()),
          gezin_erbij = exists (select from toegang.mdo_deelnemer d where d.gemeente = p_gemeente and d.mdo_id = p_mdo
            and d.familie and d.aanwezig)
        where x.gemeente = p_gemeente and x.mdo_id = p_mdo;
      update toegang.taak t set gedaan_op = clock_timestamp(), gedaan_door = a where t.gemeente = p_gemeente
        and t.soort = 'mdo-verslag' and t.verwijst ->> 'mdo' = p_mdo::text and t.gedaan_op is null;
      perform toegang.wis_concept(p_gemeente, 'mdo:' || p_mdo);
      perform logboek.schrijf(p_gemeente, array[p_jeugdige], ${plan}, 'mdo-gehouden');
      return 'bewaard';
    exception when sqlstate 'SP001' then
      return sqlerrm;
    end`,
    'sp_app',
  ),
  defineFunction(
    'zeg_mdo_af',
    'p_gemeente text, p_jeugdige uuid, p_mdo uuid, p_reden text',
    'text',
    `declare m toegang.mdo;
    begin
      ${mine}
      if m.mdo_id is null or not toegang.heeft_in_hand(p_gemeente, p_jeugdige) then return 'niet-gevonden'; end if;
      if m.verslag_op is not null then return 'is-gehouden'; end if;
      if coalesce(length(trim(p_reden)), 0) < 10 then return 'reden-ontbreekt'; end if;
      update toegang.mdo x set afgezegd_op = clock_timestamp(), afgezegd_reden = trim(p_reden)
        where x.gemeente = p_gemeente and x.mdo_id = p_mdo and x.afgezegd_op is null;
      update toegang.taak t set gedaan_op = clock_timestamp(), gedaan_door = toegang.actor() where t.gemeente = p_gemeente
        and t.soort = 'mdo-verslag' and t.verwijst ->> 'mdo' = p_mdo::text and t.gedaan_op is null;
      perform logboek.schrijf(p_gemeente, array[p_jeugdige], ${plan}, 'mdo-afgezegd');
      return 'bewaard';
    end`,
    'sp_app',
  ),
  // S4-99: who was there signs; for who does not work in Samenpad whoever has the case in hand tells how it was signed.
  defineFunction(
    'teken_mdo',
    'p_gemeente text, p_jeugdige uuid, p_mdo uuid, p_nr int, p_hoe text',
    'text',
    `declare m toegang.mdo; d toegang.mdo_deelnemer; zelf boolean;
    begin
      ${mine}
      select * into d from toegang.mdo_deelnemer x where x.gemeente = p_gemeente and x.mdo_id = p_mdo and x.nr = p_nr;
      zelf := coalesce(d.houder = any (toegang.houders()), false) and toegang.samen_zicht(p_gemeente, p_jeugdige) is not null;
      if m.mdo_id is null or d.nr is null or not (zelf or toegang.heeft_in_hand(p_gemeente, p_jeugdige)) then
        return 'niet-gevonden';
      end if;
      if m.verslag_op is null then return 'nog-geen-verslag'; end if;
      if not coalesce(d.aanwezig, false) then return 'niet-aanwezig'; end if;
      if d.getekend_op is not null then return 'is-getekend'; end if;
      if not zelf and p_hoe = 'samenpad' then return 'tekent-zelf'; end if;
      update toegang.mdo_deelnemer x set getekend_op = clock_timestamp(), getekend_door = toegang.actor(),
          getekend_hoe = case when zelf then 'samenpad' else p_hoe end
        where x.gemeente = p_gemeente and x.mdo_id = p_mdo and x.nr = p_nr;
      perform logboek.schrijf(p_gemeente, array[p_jeugdige], ${plan}, 'mdo-getekend');
      return 'bewaard';
    end`,
    'sp_app',
  ),
  // Whoever sees only a part of the plan sees the MDOs that it was invited to.
  defineFunction(
    'lees_mdo',
    'p_gemeente text, p_jeugdige uuid',
    `table (mdo_id uuid, soort text, begint timestamptz, minuten int, plaats text, video text, agenda text[], gepland_door text,
      verslag text, verslag_op timestamptz, verslag_door text, op_tijd boolean, gezin_erbij boolean, afgezegd_op timestamptz,
      afgezegd_reden text, deelnemers jsonb, besluiten jsonb)`,
    `declare s text := toegang.samen_zicht(p_gemeente, p_jeugdige); h uuid[] := toegang.houders();
    begin
      if s is null then return; end if;
      return query select m.mdo_id, m.soort, m.begint, m.minuten,
          case when not exists (select from toegang.vlag v where v.gemeente = p_gemeente and v.jeugdige_id = p_jeugdige
            and v.vlag = 'geheim-adres' and v.tot = 'infinity') or s = 'alles' then m.plaats end,
          m.video, m.agenda, k.naam, m.verslag, m.verslag_op, w.naam, m.verslag_op <= m.begint + interval '24 hours',
          m.gezin_erbij, m.afgezegd_op, m.afgezegd_reden,
          (select coalesce(jsonb_agg(jsonb_build_object('nr', d.nr, 'naam', d.naam, 'organisatie', d.organisatie, 'familie',
              d.familie, 'aanwezig', d.aanwezig, 'getekendOp', d.getekend_op, 'getekendHoe', d.getekend_hoe, 'zelf',
              coalesce(d.houder = any (h), false), 'buiten', d.houder is null) order by d.nr), '[]')
            from toegang.mdo_deelnemer d where d.gemeente = m.gemeente and d.mdo_id = m.mdo_id),
          (select coalesce(jsonb_agg(jsonb_build_object('nr', b.nr, 'soort', b.soort, 'tekst', b.tekst) order by b.nr), '[]')
            from toegang.mdo_besluit b where b.gemeente = m.gemeente and b.mdo_id = m.mdo_id)
        from toegang.mdo m join toegang.account k on k.account_id = m.gepland_door
          left join toegang.account w on w.account_id = m.verslag_door
        where m.gemeente = p_gemeente and m.jeugdige_id = p_jeugdige and (s = 'alles' or exists (select
          from toegang.mdo_deelnemer d where d.gemeente = m.gemeente and d.mdo_id = m.mdo_id and d.houder = any (h)))
        order by m.begint desc;
    end`,
    'sp_app',
    'stable',
  ),
];
