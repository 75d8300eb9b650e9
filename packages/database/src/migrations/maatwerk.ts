import { defineFunction } from './define-function.ts';
import { today } from './gezin-form.ts';

const plan = 256;
const current = (alias: string) => `${alias}.van <= ${today} and ${alias}.tot > ${today}`;
const ownGezin = `(select l.gezin_id from toegang.gezinslid l where l.gemeente = p_gemeente and l.jeugdige_id = p_jeugdige
  and ${current('l')} and (select z.lezen & ${plan} from toegang.eigen_zicht(p_gemeente, p_jeugdige) z) <> 0)`;
const members = (
  gezin: string,
) => `(select array_agg(l.jeugdige_id order by l.van, l.jeugdige_id) from toegang.gezinslid l
  where l.gemeente = p_gemeente and l.gezin_id = ${gezin} and ${current('l')})`;
const endTaken = `update toegang.taak t set gedaan_op = clock_timestamp(), gedaan_door = toegang.actor()
  where t.gemeente = p_gemeente and t.soort = 'maatwerk-beslissen' and t.verwijst ->> 'maatwerk' = p_maatwerk::text
    and t.gedaan_op is null;`;

/** In which part of the budget an amount stands. */
const parts = { voorgelegd: 'gepland', toegezegd: 'toegezegd', uitgegeven: 'uitgegeven' } as const;
const share = (row: 'old' | 'new', state: keyof typeof parts) =>
  `case when ${row}.toestand = '${state}' then ${row}.bedrag else 0 end`;
const movesOf = (row: 'old' | 'new', sign: '+' | '-') =>
  `update toegang.gezinsbudget b set ${Object.entries(parts)
    .map(([state, part]) => `${part} = b.${part} ${sign} (${share(row, state as keyof typeof parts)})`) // its own keys
    .join(', ')} where b.gemeente = ${row}.gemeente and b.gezin_id = ${row}.gezin_id and b.jaar = ${row}.jaar;`;

/** What a gezin needs and no product is for: booked on its budget, within a mandate, with a reason and a goal (S0-22). */
export const maatwerkFunctions = [
  // The parts of a budget are sums of its lines, whoever writes them: under the lock of the row of the budget, whose
  // constraint refuses what does not fit (R-10).
  defineFunction(
    'tel_maatwerk',
    '',
    'trigger',
    `begin
      if tg_op <> 'INSERT' then ${movesOf('old', '-')} end if;
      if tg_op <> 'DELETE' then ${movesOf('new', '+')} end if;
      return null;
    end`,
  ),
  defineFunction(
    'lees_maatwerk',
    'p_gemeente text, p_jeugdige uuid',
    `table (maatwerk_id uuid, jaar int, wet text, omschrijving text, reden text, doel text, bedrag bigint, toestand text,
      mandaat bigint, voorgelegd_aan text, door text, op timestamptz, besluit text, eigen boolean, beslist boolean)`,
    `declare g uuid := ${ownGezin};
    begin
      if not toegang.heeft_gezin_in_hand(p_gemeente, g)
          and (select z.familie from toegang.eigen_zicht(p_gemeente, p_jeugdige) z) = 0 then return; end if;
      return query select m.maatwerk_id, m.jaar, m.wet, m.omschrijving, m.reden, m.doel, m.bedrag, m.toestand, x.bedrag,
          v.naam, k.naam, m.op, m.besluit, toegang.heeft_gezin_in_hand(p_gemeente, g),
          m.voorgelegd_aan = toegang.actor() and m.toestand = 'voorgelegd'
        from toegang.maatwerk m join toegang.account k on k.account_id = m.door
          left join toegang.account v on v.account_id = m.voorgelegd_aan
          left join toegang.mandaat x on x.gemeente = m.gemeente and x.mandaat_id = m.mandaat_id
        where m.gemeente = p_gemeente and m.gezin_id = g order by m.op desc;
    end`,
    'sp_app',
    'stable',
  ),
  // Goals of the plan that runs, to book on.
  defineFunction(
    'budgetdoelen',
    'p_gemeente text, p_jeugdige uuid',
    'table (doel_id uuid, tekst text)',
    `declare g uuid := ${ownGezin};
    begin
      if not toegang.heeft_gezin_in_hand(p_gemeente, g) then return; end if;
      return query select d.doel_id, d.tekst from toegang.gezinsplan p join toegang.gezinsdoel d
          on d.gemeente = p.gemeente and d.plan_id = p.plan_id and d.toestand = 'open'
        where p.gemeente = p_gemeente and p.gezin_id = g and p.status not in ('afgerond', 'vervallen') order by d.volgorde;
    end`,
    'sp_app',
    'stable',
  ),
  // On a goal of the plan (`p_doel_id`), whose words are kept as they were, or on one in words while there is no plan.
  // Answers {uitkomst, maatwerkId, toestand, naam, mandaat}: within the own mandate it is promised at once, above it it is
  // put to who holds one that suffices; nobody does: nothing is kept.
  defineFunction(
    'leg_maatwerk',
    `p_gemeente text, p_gezin uuid, p_wet text, p_omschrijving text, p_reden text, p_doel_id uuid, p_doel text,
      p_bedrag bigint`,
    'jsonb',
    `declare b toegang.gezinsbudget; t record; aan uuid; id uuid := gen_random_uuid(); ids uuid[]; woorden text := trim(p_doel);
    begin
      if not toegang.heeft_gezin_in_hand(p_gemeente, p_gezin) then
        return jsonb_build_object('uitkomst', 'niet-gevonden');
      end if;
      if length(trim(p_reden)) < 10 then return jsonb_build_object('uitkomst', 'maatwerk-reden'); end if;
      if p_doel_id is not null then
        select left(d.tekst, 200) into woorden from toegang.gezinsdoel d join toegang.gezinsplan p on p.gemeente = d.gemeente
          and p.plan_id = d.plan_id where d.gemeente = p_gemeente and d.doel_id = p_doel_id and p.gezin_id = p_gezin;
      end if;
      if length(woorden) < 3 or woorden is null then return jsonb_build_object('uitkomst', 'maatwerk-doel'); end if;
      select * into b from toegang.gezinsbudget x where x.gemeente = p_gemeente and x.gezin_id = p_gezin
        and x.jaar = extract(year from ${today})::int for update;
      if b.bedrag is null then return jsonb_build_object('uitkomst', 'geen-budget'); end if;
      if b.gepland + b.toegezegd + b.uitgegeven + p_bedrag > b.bedrag then
        return jsonb_build_object('uitkomst', 'boven-budget');
      end if;
      select * into t from toegang.toets_mandaat(p_gemeente, p_wet, p_bedrag, 'maatwerk');
      if t.uitkomst is null or t.uitkomst = 'niemand' then return jsonb_build_object('uitkomst', 'boven-mandaat'); end if;
      if t.uitkomst = 'voorleggen' then
        select m.account_id into aan from toegang.mandaat m where m.gemeente = p_gemeente and m.mandaat_id = t.mandaat_id;
      end if;
      insert into toegang.maatwerk (gemeente, maatwerk_id, gezin_id, jaar, wet, omschrijving, reden, doel, doel_id, bedrag,
          toestand, mandaat_id, voorgelegd_aan, door)
        values (p_gemeente, id, p_gezin, b.jaar, p_wet, trim(p_omschrijving), trim(p_reden), woorden, p_doel_id, p_bedrag,
          case t.uitkomst when 'voorleggen' then 'voorgelegd' else 'toegezegd' end, t.mandaat_id, aan, toegang.actor());
      ids := ${members('p_gezin')};
      if aan is not null then
        perform toegang.maak_taak(p_gemeente, ids[1], 'maatwerk-beslissen', aan, ${today} + 7,
          jsonb_build_object('maatwerk', id));
      end if;
      perform logboek.schrijf(p_gemeente, ids, ${plan}, 'maatwerk-' || t.uitkomst);
      return jsonb_build_object('uitkomst', 'bewaard', 'maatwerkId', id, 'toestand',
        case t.uitkomst when 'voorleggen' then 'voorgelegd' else 'toegezegd' end, 'naam', t.naam, 'mandaat', t.bedrag);
    end`,
    'sp_app',
  ),
  // What was put to the actor: what is asked and why, not of whom.
  defineFunction(
    'voorgelegd_maatwerk',
    '',
    `table (gemeente text, maatwerk_id uuid, wet text, omschrijving text, reden text, doel text, bedrag bigint, door text,
      op timestamptz)`,
    `begin
      return query select m.gemeente, m.maatwerk_id, m.wet, m.omschrijving, m.reden, m.doel, m.bedrag, k.naam, m.op
        from toegang.maatwerk m join toegang.account k on k.account_id = m.door
        where m.voorgelegd_aan = (select toegang.actor()) and m.toestand = 'voorgelegd' order by m.op;
    end`,
    'sp_app',
    'stable',
  ),
  // By whom it was put to, with a mandate that still suffices.
  defineFunction(
    'beslis_maatwerk',
    'p_gemeente text, p_maatwerk uuid, p_akkoord boolean, p_besluit text',
    'text',
    `declare m toegang.maatwerk; mag record;
    begin
      select * into m from toegang.maatwerk x where x.gemeente = p_gemeente and x.maatwerk_id = p_maatwerk
        and x.voorgelegd_aan = toegang.actor() and x.toestand = 'voorgelegd' for update;
      if m.maatwerk_id is null then return 'niet-gevonden'; end if;
      if not p_akkoord and length(trim(p_besluit)) < 10 then return 'maatwerk-reden'; end if;
      if p_akkoord then
        select * into mag from toegang.toets_mandaat(p_gemeente, m.wet, m.bedrag, 'maatwerk');
        if mag.uitkomst is distinct from 'binnen-mandaat' then return 'geen-mandaat'; end if;
      end if;
      update toegang.maatwerk x set toestand = case when p_akkoord then 'toegezegd' else 'afgewezen' end,
          besluit = nullif(trim(p_besluit), ''), gewijzigd_op = clock_timestamp()
        where x.gemeente = p_gemeente and x.maatwerk_id = p_maatwerk;
      ${endTaken}
      perform logboek.schrijf(p_gemeente, ${members('m.gezin_id')}, ${plan},
        case when p_akkoord then 'maatwerk-akkoord' else 'maatwerk-afgewezen' end);
      return 'bewaard';
    end`,
    'sp_app',
  ),
  // What it came to, at most what was promised; the rest is free again. No amount: it is not needed any more.
  defineFunction(
    'sluit_maatwerk',
    'p_gemeente text, p_maatwerk uuid, p_bedrag bigint',
    'text',
    `declare m toegang.maatwerk;
    begin
      select * into m from toegang.maatwerk x where x.gemeente = p_gemeente and x.maatwerk_id = p_maatwerk
        and x.toestand in ('voorgelegd', 'toegezegd') for update;
      if m.maatwerk_id is null or not toegang.heeft_gezin_in_hand(p_gemeente, m.gezin_id)
          or p_bedrag is not null and m.toestand <> 'toegezegd' then
        return 'niet-gevonden';
      end if;
      if p_bedrag > m.bedrag then return 'meer-dan-toegezegd'; end if;
      update toegang.maatwerk x set toestand = case when p_bedrag is null then 'vervallen' else 'uitgegeven' end,
          bedrag = coalesce(p_bedrag, x.bedrag), gewijzigd_op = clock_timestamp()
        where x.gemeente = p_gemeente and x.maatwerk_id = p_maatwerk;
      ${endTaken}
      perform logboek.schrijf(p_gemeente, ${members('m.gezin_id')}, ${plan},
        case when p_bedrag is null then 'maatwerk-vervallen' else 'maatwerk-uitgegeven' end);
      return 'bewaard';
    end`,
    'sp_app',
  ),
];
