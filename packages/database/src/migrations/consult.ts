import { defineFunction } from './define-function.ts';
import { today } from './gezin-form.ts';

const plan = 256;

/** A party without a name of its own stands for the hulpverleners of one aanbieder. */
const ownHouder = `(select h.houder from toegang.houder h where h.houder = any (toegang.houders()) and h.rol = 'hulpverlener'
  and h.organisatie_id is not null and h.gemeente is null and h.team_id is null limit 1)`;
const role = '(select k.rol from toegang.account k where k.account_id = toegang.actor())';
const nameOf = (houder: string) => `(select o.naam from toegang.houder h
  join toegang.organisatie o on o.organisatie_id = h.organisatie_id where h.houder = ${houder})`;
const day = (moment: string) => `(${moment} at time zone 'Europe/Amsterdam')::date`;

/** Advice of a specialist without a toewijzing (S4-33): who offers it, what was asked, answered, and what it costs. */
export const consultFunctions = [
  // Who asks: whoever works with the file; the family reads along.
  defineFunction(
    'mag_consult_vragen',
    'p_gemeente text, p_jeugdige uuid',
    'boolean',
    `begin
      return coalesce(${role} in ('consulent', 'regisseur', 'teamleider', 'hulpverlener'), false)
        and toegang.samen_zicht(p_gemeente, p_jeugdige) is not null;
    end`,
    'sp_app',
    'stable',
  ),
  // By a hulpverlener, for the own aanbieder; one offer for each specialisme.
  defineFunction(
    'zet_consultaanbod',
    'p_specialisme text, p_dagen int, p_bedrag bigint, p_available boolean',
    'text',
    `declare h uuid := ${ownHouder};
    begin
      if h is null or ${role} <> 'hulpverlener' then return 'niet-gevonden'; end if;
      insert into toegang.consultaanbod as x (houder, specialisme, dagen, bedrag, available, door)
        values (h, trim(p_specialisme), p_dagen, p_bedrag, p_available, toegang.actor())
        on conflict (houder, lower(specialisme)) do update set dagen = excluded.dagen, bedrag = excluded.bedrag,
          available = excluded.available, door = excluded.door, op = clock_timestamp();
      return 'bewaard';
    end`,
    'sp_app',
  ),
  // Everything that is offered now, for who may ask; and what the own aanbieder offers, also when it does not for a while.
  defineFunction(
    'lees_consultaanbod',
    '',
    'table (aanbod_id uuid, organisatie text, specialisme text, dagen int, bedrag bigint, available boolean, own boolean)',
    `begin
      if coalesce(${role} not in ('consulent', 'regisseur', 'teamleider', 'hulpverlener'), true) then return; end if;
      return query select x.aanbod_id, ${nameOf('x.houder')}, x.specialisme, x.dagen, x.bedrag, x.available,
          x.houder = any (toegang.houders())
        from toegang.consultaanbod x where x.available or x.houder = any (toegang.houders()) order by 3, 2;
    end`,
    'sp_app',
    'stable',
  ),
  // \`p_invoer\`: aanbodId, vraag, anonymous. With the name only to who works for this jeugdige already, and from one
  // aanbieder to another only with consent (trust.md 3.3: Jw 7.3.11 lid 1); else without, and then no name of the jeugdige
  // may stand in the question.
  defineFunction(
    'vraag_consult',
    'p_gemeente text, p_jeugdige uuid, p_invoer jsonb',
    'text',
    `declare x toegang.consultaanbod; vraag text := trim(p_invoer ->> 'vraag'); anonymous boolean := (p_invoer ->> 'anonymous')::boolean;
    begin
      if not toegang.mag_consult_vragen(p_gemeente, p_jeugdige) then return 'niet-gevonden'; end if;
      select * into x from toegang.consultaanbod a where a.aanbod_id = (p_invoer ->> 'aanbodId')::uuid and a.available;
      if x.aanbod_id is null or x.houder = any (toegang.houders()) then return 'aanbod-weg'; end if;
      if not anonymous and not exists (select from toegang.relatie r where r.gemeente = p_gemeente
          and r.jeugdige_id = p_jeugdige and r.houder = x.houder and r.relatie in ('toegewezen', 'betrokken')
          and r.van <= statement_timestamp() and r.tot > statement_timestamp()) then
        return 'alleen-anoniem';
      end if;
      if not anonymous and ${role} = 'hulpverlener'
          and toegang.toegestemde_soorten(p_gemeente, p_jeugdige, array[x.houder]) & ${plan} = 0 then
        return 'naam-zonder-toestemming';
      end if;
      if anonymous and exists (select from zorg.jeugdige j left join zorg.identiteit i using (gemeente, jeugdige_id)
          where j.gemeente = p_gemeente and j.jeugdige_id = p_jeugdige and (position(lower(j.pseudoniem) in lower(vraag)) > 0
            or regexp_split_to_array(lower(vraag), '[^[:alpha:]]+') && array(select w from regexp_split_to_table(
              lower(coalesce(i.voornamen, '') || ' ' || coalesce(i.achternaam, '')), '[^[:alpha:]]+') w where length(w) > 2))) then
        return 'naam-in-tekst';
      end if;
      insert into toegang.consult (gemeente, jeugdige_id, houder, specialisme, vraag, anonymous, asked_houder, asked_door, voor,
          bedrag)
        values (p_gemeente, p_jeugdige, x.houder, x.specialisme, vraag, anonymous,
          case when ${role} = 'hulpverlener' then ${ownHouder} end, toegang.actor(), ${today} + x.dagen, x.bedrag);
      perform logboek.schrijf(p_gemeente, array[p_jeugdige], ${plan}, 'consult-gevraagd');
      return 'bewaard';
    end`,
    'sp_app',
  ),
  // What the own aanbieder was asked. Of a question without a name the store gives no jeugdige on.
  defineFunction(
    'consulten_voor_mij',
    '',
    `table (gemeente text, consult_id uuid, jeugdige_id uuid, specialisme text, vraag text, anonymous boolean, asked_by text,
      asked_op timestamptz, voor date, antwoord text, answered_op timestamptz, bedrag bigint, too_late boolean)`,
    `begin
      if coalesce(${role}, '') <> 'hulpverlener' then return; end if;
      return query select c.gemeente, c.consult_id, c.jeugdige_id, c.specialisme, c.vraag, c.anonymous,
          coalesce(${nameOf('c.asked_houder')}, k.naam), c.asked_op, c.voor, c.antwoord, c.answered_op, c.bedrag,
          c.answered_op is null and c.voor < ${today}
        from toegang.consult c join toegang.account k on k.account_id = c.asked_door
        where c.houder = any (toegang.houders()) and c.withdrawn_op is null order by c.answered_op is not null, c.voor, c.asked_op
        limit 200;
    end`,
    'sp_app',
    'stable',
  ),
  defineFunction(
    'beantwoord_consult',
    'p_consult uuid, p_antwoord text',
    'text',
    `declare c toegang.consult;
    begin
      select * into c from toegang.consult x where x.consult_id = p_consult and x.houder = any (toegang.houders())
        and x.withdrawn_op is null for update;
      if c.consult_id is null or coalesce(${role}, '') <> 'hulpverlener' then return 'niet-gevonden'; end if;
      if c.answered_op is not null then return 'is-klaar'; end if;
      update toegang.consult x set antwoord = trim(p_antwoord), answered_op = clock_timestamp(), answered_door = toegang.actor()
        where x.gemeente = c.gemeente and x.consult_id = p_consult;
      perform logboek.schrijf(c.gemeente, array[c.jeugdige_id], ${plan}, 'consult-beantwoord');
      return 'bewaard';
    end`,
    'sp_app',
  ),
  // By who asked, or who has the case in hand. \`p_stap\`: used, unused (what was done with the answer) or withdrawn.
  defineFunction(
    'zet_consult',
    'p_gemeente text, p_jeugdige uuid, p_consult uuid, p_stap text',
    'text',
    `declare c toegang.consult;
    begin
      select * into c from toegang.consult x where x.gemeente = p_gemeente and x.jeugdige_id = p_jeugdige
        and x.consult_id = p_consult for update;
      if c.consult_id is null or not toegang.mag_consult_vragen(p_gemeente, p_jeugdige)
          or not (toegang.heeft_in_hand(p_gemeente, p_jeugdige) or c.asked_door = toegang.actor()
            or coalesce(c.asked_houder = any (toegang.houders()), false)) then
        return 'niet-gevonden';
      end if;
      if c.withdrawn_op is not null or (p_stap = 'withdrawn') = (c.answered_op is not null) then return 'is-klaar'; end if;
      update toegang.consult x set withdrawn_op = case p_stap when 'withdrawn' then clock_timestamp() end,
          used = case p_stap when 'used' then true when 'unused' then false end
        where x.gemeente = p_gemeente and x.consult_id = p_consult;
      perform logboek.schrijf(p_gemeente, array[p_jeugdige], ${plan}, 'consult-gewijzigd');
      return 'bewaard';
    end`,
    'sp_app',
  ),
  // For who sees the plan of the jeugdige, and for the aanbieder that asked. What it costs is not told to the family.
  defineFunction(
    'lees_consulten',
    'p_gemeente text, p_jeugdige uuid',
    `table (consult_id uuid, specialisme text, organisatie text, vraag text, anonymous boolean, asked_by text,
      asked_op timestamptz, voor date, antwoord text, answered_op timestamptz, days int, bedrag bigint, used boolean,
      withdrawn boolean, too_late boolean, own boolean)`,
    `declare s text := toegang.samen_zicht(p_gemeente, p_jeugdige); h uuid[] := toegang.houders();
      asks boolean := toegang.mag_consult_vragen(p_gemeente, p_jeugdige); hand boolean := toegang.heeft_in_hand(p_gemeente, p_jeugdige);
    begin
      if s is null then return; end if;
      return query select c.consult_id, c.specialisme, ${nameOf('c.houder')}, c.vraag, c.anonymous,
          coalesce(${nameOf('c.asked_houder')}, k.naam), c.asked_op, c.voor, c.antwoord, c.answered_op,
          ${day('c.answered_op')} - ${day('c.asked_op')}, case when asks then c.bedrag end, c.used, c.withdrawn_op is not null,
          c.answered_op is null and c.withdrawn_op is null and c.voor < ${today},
          asks and (hand or c.asked_door = toegang.actor() or coalesce(c.asked_houder = any (h), false))
        from toegang.consult c join toegang.account k on k.account_id = c.asked_door
        where c.gemeente = p_gemeente and c.jeugdige_id = p_jeugdige
          and (s = 'alles' or c.asked_houder = any (h) or c.asked_door = toegang.actor())
        order by c.asked_op desc;
    end`,
    'sp_app',
    'stable',
  ),
];
