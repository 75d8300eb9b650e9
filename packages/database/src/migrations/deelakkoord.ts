import { defineFunction, type GuardFunction } from './define-function.ts';
import { today } from './gezin-form.ts';

export const plan = 256;
/** Ways on from one help to the next (S1-9): of each the family is asked whether the next one hears of the last. */
const onward = `('lichtere-hulp', 'andere-hulp', 'volwassenenzorg')`;
/** Days within which the family hears of what was shared without its yes (trust.md 3.3). */
export const tell = 28;
/** So long holds a yes that was said, as a consent does (trust.md 3.5). */
const longest = `interval '12 months'`;

const jeugdige = 'foreign key (gemeente, jeugdige_id) references zorg.jeugdige on delete cascade';

/**
 * What the family said of sharing with one participant of an MDO, at a decision or at a closing; or, of a participant, the
 * ground on which it is done without (trust.md 3.3). At a closing also why it was not asked: then nothing is shared. `gevers`:
 * who said yes, with what shows the authority.
 */
export const deelakkoordTable = `create table toegang.deelakkoord (gemeente text not null,
  akkoord_id uuid not null default gen_random_uuid(), jeugdige_id uuid not null,
  mdo_id uuid, nr int, toewijsbesluit_id uuid, afsluiting_id uuid,
  hoe text not null check (hoe in ('gezegd', 'grond', 'niet-gevraagd')), antwoord boolean not null, gezegd_op date, gevers jsonb,
  grond text check (grond in ('zelfde-hulp', 'maatregel', 'vitaal-belang')), reden text check (length(reden) between 10 and 500),
  door uuid not null, op timestamptz not null default clock_timestamp(), ingetrokken_op timestamptz, ingetrokken_door uuid,
  primary key (gemeente, akkoord_id), ${jeugdige},
  foreign key (gemeente, mdo_id, nr) references toegang.mdo_deelnemer on delete cascade,
  foreign key (gemeente, toewijsbesluit_id) references toegang.toewijsbesluit on delete cascade,
  foreign key (gemeente, afsluiting_id) references toegang.afsluiting on delete cascade,
  check (num_nonnulls(mdo_id, toewijsbesluit_id, afsluiting_id) = 1), check ((mdo_id is null) = (nr is null)),
  check (case hoe when 'gezegd' then gezegd_op is not null and num_nonnulls(grond, reden) = 0
    when 'niet-gevraagd' then not antwoord and afsluiting_id is not null and reden is not null and num_nonnulls(gezegd_op, grond) = 0
    else antwoord and mdo_id is not null and num_nulls(grond, reden) = 0 end),
  check ((ingetrokken_op is null) = (ingetrokken_door is null)))`;

/** Roles of the family, of its network and of the gemeente itself; another domain of the gemeente is an outsider. */
const insiders = `('jeugdige', 'ouder', 'pleegouder', 'netwerklid', 'consulent', 'regisseur', 'teamleider')`;

/** What was said on this day holds still: not longer than a consent, and until the birthday that asks others. */
const lasts = (
  day: string,
  gemeente: string,
  jeugdige: string,
) => `(toegang.middernacht(${day}) > statement_timestamp() - ${longest}
  and statement_timestamp() < coalesce((select toegang.opgeschort_op(i.geboortedatum, toegang.middernacht(${day}))
    from zorg.identiteit i where i.gemeente = ${gemeente} and i.jeugdige_id = ${jeugdige}), 'infinity'))`;

/**
 * Said, not taken back, and by those who have to say it now: since that day no birthday asks others (trust.md 3.5), and a
 * youth that was judged unable and is able again said it too.
 */
export const holds = (alias: string) => `${alias}.antwoord and ${alias}.ingetrokken_op is null
  and (${alias}.hoe = 'grond' or ${lasts(`${alias}.gezegd_op`, `${alias}.gemeente`, `${alias}.jeugdige_id`)}
    and (${alias}.gevers @> '[{"hoedanigheid": "jeugdige"}]' or not coalesce('jeugdige' = any (
      toegang.nodige_gevers(${alias}.gemeente, ${alias}.jeugdige_id, '[]')), false)))`;

const named = `jsonb_to_recordset(coalesce(p_genoemd, '[]')) as n(naam text, hoedanigheid text, "gezagBewijs" text)`;

const rules: readonly GuardFunction[] = [
  // Whose yes sharing with a third party needs now (trust.md 3.4); null: the age is not known. A guardian whom a worker names
  // counts where nobody is known to have authority: beside a parent with authority there is none (BW 1:245).
  defineFunction(
    'nodige_gevers',
    'p_gemeente text, p_jeugdige uuid, p_genoemd jsonb',
    'text[]',
    `declare voogdij boolean := coalesce(p_genoemd, '[]') @> '[{"hoedanigheid": "voogd"}]'
        and not exists (select from toegang.gezagsdragers(p_gemeente, p_jeugdige));
    begin
      return (select toegang.gevers_nodig(toegang.leeftijd(i.geboortedatum), true, voogdij) from zorg.identiteit i
        where i.gemeente = p_gemeente and i.jeugdige_id = p_jeugdige and i.geboortedatum is not null);
    end`,
    undefined,
    'stable',
  ),
  // Who says yes: those that Samenpad knows, and whom a worker names beside them.
  defineFunction(
    'gevers_van',
    'p_gemeente text, p_jeugdige uuid, p_genoemd jsonb',
    'jsonb',
    `declare nodig text[] := toegang.nodige_gevers(p_gemeente, p_jeugdige, p_genoemd);
    begin
      return (select coalesce(jsonb_agg(g), '[]') from (
        select account_id, naam, hoedanigheid, gezag_bewijs from toegang.bekende_gevers(p_gemeente, p_jeugdige, nodig)
        union all select null, trim(n.naam), n.hoedanigheid, n."gezagBewijs" from ${named}
          where not exists (select from toegang.bekende_gevers(p_gemeente, p_jeugdige, nodig) x
            where x.account_id is null and x.hoedanigheid = n.hoedanigheid and lower(x.naam) = lower(trim(n.naam)))) g);
    end`,
    undefined,
    'stable',
  ),
  // Why the answer of the family cannot be kept so; null when it can. \`p_akkoord\`: antwoord, op, genoemd. A no is the word
  // of one; a yes that of all who must say it.
  defineFunction(
    'deelakkoord_fout',
    'p_gemeente text, p_jeugdige uuid, p_akkoord jsonb',
    'text',
    `declare genoemd jsonb := coalesce(p_akkoord -> 'genoemd', '[]');
      nodig text[] := toegang.nodige_gevers(p_gemeente, p_jeugdige, genoemd); dag date := (p_akkoord ->> 'op')::date;
    begin
      if dag is null or dag not between ${today} - 366 and ${today} then return 'dag-geweest'; end if;
      if not (p_akkoord ->> 'antwoord')::boolean then return null; end if;
      if not ${lasts('dag', 'p_gemeente', 'p_jeugdige')} then return 'opnieuw-vragen'; end if;
      if nodig is null or toegang.gevers_fout('werk', nodig, toegang.gevers_van(p_gemeente, p_jeugdige, genoemd), genoemd,
          toegang.gezag_stand(p_gemeente, p_jeugdige)) is not null then
        return 'gever-onbekend';
      end if;
      return null;
    end`,
    undefined,
    'stable',
  ),
  // Neither of the family nor of the gemeente, nor a GI with a measure that runs (Jw 7.3.11 lid 4).
  defineFunction(
    'is_buitenstaander',
    'p_gemeente text, p_jeugdige uuid, p_houder uuid, p_familie boolean',
    'boolean',
    `begin
      return not (p_familie
        or exists (select from toegang.account k where k.account_id = p_houder and k.rol in ${insiders})
        or exists (select from toegang.houder h where h.houder = p_houder and h.rol in ${insiders})
        or exists (select from toegang.relatie r where r.gemeente = p_gemeente and r.jeugdige_id = p_jeugdige
          and r.houder = p_houder and r.relatie = 'maatregel' and r.van <= statement_timestamp()
          and r.tot > statement_timestamp()));
    end`,
    undefined,
    'stable',
  ),
  // The last word of the family on this participant, or on this hand-over, is a no or a yes that was taken back: then an
  // older consent opens nothing either (trust.md 3.4).
  defineFunction(
    'gezin_wil_niet',
    'p_gemeente text, p_mdo uuid, p_nr int, p_toewijsbesluit uuid',
    'boolean',
    `begin
      return coalesce((select x.hoe = 'gezegd' and (not x.antwoord or x.ingetrokken_op is not null) from toegang.deelakkoord x
        where x.gemeente = p_gemeente and (x.mdo_id = p_mdo and x.nr = p_nr or x.toewijsbesluit_id = p_toewijsbesluit)
        order by x.op desc limit 1), false);
    end`,
    undefined,
    'stable',
  ),
  // May this participant read along now: asked at every request, so that a yes that is taken back bites at once (S-07).
  defineFunction(
    'mdo_deelt',
    'p_gemeente text, p_jeugdige uuid, p_mdo uuid, p_nr int',
    'boolean',
    `begin
      return (select not toegang.is_buitenstaander(p_gemeente, p_jeugdige, d.houder, d.familie)
          or d.houder is not null and toegang.toegestemde_soorten(p_gemeente, p_jeugdige, array[d.houder]) & ${plan} <> 0
            and not toegang.gezin_wil_niet(p_gemeente, p_mdo, p_nr, null)
          or exists (select from toegang.deelakkoord x where x.gemeente = p_gemeente and x.mdo_id = p_mdo and x.nr = p_nr
            and ${holds('x')})
        from toegang.mdo_deelnemer d where d.gemeente = p_gemeente and d.mdo_id = p_mdo and d.nr = p_nr);
    end`,
    undefined,
    'stable',
  ),
  // Who now has a running consent for the plan, of the hulpverleners of one aanbieder.
  defineFunction(
    'aanbieder_toegestemd',
    'p_gemeente text, p_jeugdige uuid, p_aanbieder text',
    'boolean',
    `begin
      return toegang.toegestemde_soorten(p_gemeente, p_jeugdige, array(select h.houder from toegang.houder h
        join toegang.organisatie o on o.organisatie_id = h.organisatie_id and o.agb = p_aanbieder)) & ${plan} <> 0;
    end`,
    undefined,
    'stable',
  ),
];

/** For any aanbieder a consent for the plan runs now. */
export const consented = `exists (select from toegang.toestemming t join toegang.toestemming_ontvanger n using (gemeente, toestemming_id)
  join toegang.organisatie o on o.organisatie_id = n.organisatie_id and o.agb is not null
  where t.gemeente = p_gemeente and t.jeugdige_id = p_jeugdige and t.ingetrokken_op is null
    and toegang.aanbieder_toegestemd(p_gemeente, p_jeugdige, o.agb))`;

const closing: GuardFunction = defineFunction(
  // Why help cannot be closed with this answer about a warm hand-over; null when it can. Where other help follows the family
  // is asked, or it stands why it was not; where a consent for an aanbieder runs it need not be asked again.
  'overdracht_fout',
  'p_gemeente text, p_jeugdige uuid, p_invoer jsonb',
  'text',
  `declare o jsonb := nullif(p_invoer -> 'overdracht', 'null');
    begin
      if o ? 'notAsked' then
        return case when coalesce(length(trim(o ->> 'notAsked')), 0) < 10 then 'reden-ontbreekt' end;
      end if;
      if o is not null then return toegang.deelakkoord_fout(p_gemeente, p_jeugdige, o); end if;
      return case when p_invoer ->> 'bestemming' in ${onward} and not ${consented} then 'overdracht-vragen' end;
    end`,
  undefined,
  'stable',
);

const acts: readonly GuardFunction[] = [
  // \`p_akkoord\`: antwoord, op, genoemd; or grond, reden. What was said before of this participant counts no more.
  defineFunction(
    'leg_deelakkoord',
    'p_gemeente text, p_jeugdige uuid, p_mdo uuid, p_nr int, p_akkoord jsonb',
    'text',
    `declare a uuid := toegang.actor(); d record; n uuid; fout text;
    begin
      select x.houder, x.familie, m.afgezegd_op into d from toegang.mdo m join toegang.mdo_deelnemer x on x.gemeente = m.gemeente
          and x.mdo_id = m.mdo_id and x.nr = p_nr
        where m.gemeente = p_gemeente and m.jeugdige_id = p_jeugdige and m.mdo_id = p_mdo for update of m;
      if not found or not toegang.heeft_in_hand(p_gemeente, p_jeugdige)
          or not toegang.is_buitenstaander(p_gemeente, p_jeugdige, d.houder, d.familie) then
        return 'niet-gevonden';
      end if;
      if d.afgezegd_op is not null then return 'is-afgezegd'; end if;
      if p_akkoord ? 'grond' then
        if coalesce(length(trim(p_akkoord ->> 'reden')), 0) < 10 then return 'reden-ontbreekt'; end if;
      else
        fout := toegang.deelakkoord_fout(p_gemeente, p_jeugdige, p_akkoord);
        if fout is not null then return fout; end if;
      end if;
      update toegang.deelakkoord x set ingetrokken_op = clock_timestamp(), ingetrokken_door = a
        where x.gemeente = p_gemeente and x.mdo_id = p_mdo and x.nr = p_nr and x.ingetrokken_op is null;
      n := toegang.bewaar_deelakkoord(p_gemeente, p_jeugdige, p_akkoord, p_mdo, p_nr, null, null);
      if p_akkoord ? 'grond' then
        perform toegang.maak_taak(p_gemeente, p_jeugdige, 'informeren', a, ${today} + ${tell},
          jsonb_build_object('handeling', 'deelakkoord', 'akkoord', n));
      end if;
      -- Open screens of who reads along no more.
      if not toegang.mdo_deelt(p_gemeente, p_jeugdige, p_mdo, p_nr) then perform toegang.meld(array_remove(array[d.houder], null)); end if;
      perform logboek.schrijf(p_gemeente, array[p_jeugdige], ${plan}, 'deelakkoord-vastgelegd');
      return 'bewaard';
    end`,
    'sp_app',
  ),
  // The same of a warm hand-over that was decided: also one of before this was asked, or said again. No ground goes before
  // the word of the family here.
  defineFunction(
    'leg_overdrachtsakkoord',
    'p_gemeente text, p_jeugdige uuid, p_toewijsbesluit uuid, p_akkoord jsonb',
    'text',
    `declare a uuid := toegang.actor(); b record; fout text;
    begin
      select x.gesprek_op, x.overdracht_op into b from toegang.toewijsbesluit x where x.gemeente = p_gemeente
        and x.jeugdige_id = p_jeugdige and x.toewijsbesluit_id = p_toewijsbesluit and x.code = 'afschalen' for update;
      if not found or not toegang.heeft_in_hand(p_gemeente, p_jeugdige) then return 'niet-gevonden'; end if;
      if b.overdracht_op is not null then return 'is-klaar'; end if;
      fout := toegang.deelakkoord_fout(p_gemeente, p_jeugdige, p_akkoord);
      if fout is not null then return fout; end if;
      update toegang.deelakkoord x set ingetrokken_op = clock_timestamp(), ingetrokken_door = a
        where x.gemeente = p_gemeente and x.toewijsbesluit_id = p_toewijsbesluit and x.ingetrokken_op is null;
      perform toegang.bewaar_deelakkoord(p_gemeente, p_jeugdige, p_akkoord, null, null, p_toewijsbesluit, null);
      perform toegang.stop_overdrachtstaak(p_gemeente, p_jeugdige);
      if (p_akkoord ->> 'antwoord')::boolean and not exists (select from toegang.taak t where t.gemeente = p_gemeente
          and t.jeugdige_id = p_jeugdige and t.soort = 'warme-overdracht' and t.gedaan_op is null) then
        perform toegang.maak_taak(p_gemeente, p_jeugdige, 'warme-overdracht', a, greatest(b.gesprek_op, ${today}), '{}');
      end if;
      perform logboek.schrijf(p_gemeente, array[p_jeugdige], ${plan}, 'deelakkoord-vastgelegd');
      return 'bewaard';
    end`,
    'sp_app',
  ),
  // For other functions of sp_guard. The task ends when of no decision a hand-over is still to be held.
  defineFunction(
    'stop_overdrachtstaak',
    'p_gemeente text, p_jeugdige uuid',
    'void',
    `begin
      update toegang.taak t set gedaan_op = clock_timestamp(), gedaan_door = toegang.actor() where t.gemeente = p_gemeente
        and t.jeugdige_id = p_jeugdige and t.soort = 'warme-overdracht' and t.gedaan_op is null and not exists (select
          from toegang.toewijsbesluit b where b.gemeente = p_gemeente and b.jeugdige_id = p_jeugdige and b.code = 'afschalen'
            and b.overdracht_op is null and not toegang.gezin_wil_niet(p_gemeente, null, null, b.toewijsbesluit_id));
    end`,
  ),
  // For other functions of sp_guard, which have looked whether it may.
  defineFunction(
    'bewaar_deelakkoord',
    'p_gemeente text, p_jeugdige uuid, p_akkoord jsonb, p_mdo uuid, p_nr int, p_toewijsbesluit uuid, p_afsluiting uuid',
    'uuid',
    `declare n uuid; ja boolean := p_akkoord ? 'grond' or coalesce((p_akkoord ->> 'antwoord')::boolean, false);
    begin
      insert into toegang.deelakkoord (gemeente, jeugdige_id, mdo_id, nr, toewijsbesluit_id, afsluiting_id, hoe, antwoord,
          gezegd_op, gevers, grond, reden, door)
        values (p_gemeente, p_jeugdige, p_mdo, p_nr, p_toewijsbesluit, p_afsluiting,
          case when p_akkoord ? 'grond' then 'grond' when p_akkoord ? 'notAsked' then 'niet-gevraagd' else 'gezegd' end, ja,
          case when not p_akkoord ? 'grond' then (p_akkoord ->> 'op')::date end,
          case when ja and not p_akkoord ? 'grond' then toegang.gevers_van(p_gemeente, p_jeugdige, p_akkoord -> 'genoemd') end,
          p_akkoord ->> 'grond', trim(coalesce(p_akkoord ->> 'notAsked', p_akkoord ->> 'reden')), toegang.actor())
        returning akkoord_id into n;
      return n;
    end`,
  ),
  // By one of the family, or by whoever has the case in hand. The family cannot take back a ground that is not its word.
  defineFunction(
    'trek_deelakkoord_in',
    'p_gemeente text, p_jeugdige uuid, p_akkoord uuid',
    'text',
    `declare werk boolean := toegang.heeft_in_hand(p_gemeente, p_jeugdige); w record;
    begin
      if not werk and not exists (select from toegang.band(p_jeugdige) b where b.kant = 'familie')
          or toegang.samen_zicht(p_gemeente, p_jeugdige) is distinct from 'alles' then
        return 'niet-gevonden';
      end if;
      update toegang.deelakkoord x set ingetrokken_op = clock_timestamp(), ingetrokken_door = toegang.actor()
        where x.gemeente = p_gemeente and x.jeugdige_id = p_jeugdige and x.akkoord_id = p_akkoord and x.antwoord
          and x.ingetrokken_op is null and (werk or x.hoe = 'gezegd') returning x.mdo_id, x.nr, x.toewijsbesluit_id into w;
      if not found then return 'niet-gevonden'; end if;
      -- Open screens learn it as of a consent (S-07).
      perform toegang.meld(array(select d.houder from toegang.mdo_deelnemer d where d.gemeente = p_gemeente
        and d.mdo_id = w.mdo_id and d.nr = w.nr and d.houder is not null));
      if w.toewijsbesluit_id is not null then perform toegang.stop_overdrachtstaak(p_gemeente, p_jeugdige); end if;
      perform logboek.schrijf(p_gemeente, array[p_jeugdige], ${plan}, 'deelakkoord-ingetrokken');
      return 'bewaard';
    end`,
    'sp_app',
  ),
];

const reads: readonly GuardFunction[] = [
  // For who sees the whole. The family reads as what somebody said yes, never the name (trust.md 3.2 note 3), of a ground not
  // the words, and none while a veiligheidsstop runs.
  defineFunction(
    'lees_deelakkoorden',
    'p_gemeente text, p_jeugdige uuid',
    `table (akkoord_id uuid, mdo_id uuid, nr int, toewijsbesluit_id uuid, afsluiting_id uuid, hoe text, antwoord boolean,
      gezegd_op date, gevers text[], grond text, reden text, door text, op timestamptz, ingetrokken_op timestamptz,
      holds boolean, may_withdraw boolean)`,
    `declare werk boolean := toegang.heeft_in_hand(p_gemeente, p_jeugdige); fam boolean;
    begin
      if toegang.samen_zicht(p_gemeente, p_jeugdige) is distinct from 'alles' then return; end if;
      fam := coalesce((select z.familie from toegang.eigen_zicht(p_gemeente, p_jeugdige) z), 1) <> 0;
      return query select x.akkoord_id, x.mdo_id, x.nr, x.toewijsbesluit_id, x.afsluiting_id, x.hoe, x.antwoord, x.gezegd_op,
          array(select case when fam then g ->> 'hoedanigheid' else g ->> 'naam' end
            from jsonb_array_elements(coalesce(x.gevers, '[]')) g),
          x.grond, case when not fam then x.reden end, k.naam, x.op, x.ingetrokken_op, ${holds('x')},
          x.antwoord and x.ingetrokken_op is null and (werk or x.hoe = 'gezegd' and exists (select
            from toegang.band(p_jeugdige) b where b.kant = 'familie'))
        from toegang.deelakkoord x join toegang.account k on k.account_id = x.door
        where x.gemeente = p_gemeente and x.jeugdige_id = p_jeugdige and not (fam and x.hoe = 'grond' and exists (select
          from toegang.vlag v where v.gemeente = p_gemeente and v.jeugdige_id = p_jeugdige and v.vlag = 'veiligheidsstop'
            and v.van <= statement_timestamp() and v.tot > statement_timestamp()))
        order by x.op desc;
    end`,
    'sp_app',
    'stable',
  ),
  // Whose yes is needed, by name, and whether somebody may be missing; for whoever has the case in hand.
  defineFunction(
    'wie_zegt_ja',
    'p_gemeente text, p_jeugdige uuid',
    'table (namen text[], nodig text[], missing boolean)',
    `declare nodig text[] := toegang.nodige_gevers(p_gemeente, p_jeugdige, '[]');
    begin
      if not toegang.heeft_in_hand(p_gemeente, p_jeugdige) then return; end if;
      return query select array(select x.naam from toegang.bekende_gevers(p_gemeente, p_jeugdige, nodig) x order by x.naam),
        coalesce(nodig, '{}'), nodig is null or toegang.gevers_fout('werk', nodig,
          toegang.gevers_van(p_gemeente, p_jeugdige, '[]'), '[]', toegang.gezag_stand(p_gemeente, p_jeugdige)) is not null;
    end`,
    'sp_app',
    'stable',
  ),
  // The copy of the file (AVG 15): what the family answered, and where it was done without.
  defineFunction(
    'afschrift_deelakkoorden',
    'p_gemeente text, p_jeugdige uuid, p_ouder boolean, p_verzoek uuid',
    'table (waarvoor text, hoe text, antwoord text, gezegd_op text, gevers text, grond text, door text, op text, ingetrokken_op text)',
    `begin
      if coalesce((select z.lezen & ${plan} from toegang.eigen_zicht(p_gemeente, p_jeugdige) z), 0) = 0 then return; end if;
      return query select case when x.mdo_id is not null then 'MDO' when x.afsluiting_id is not null then 'afsluiting'
            else 'toewijsbesluit' end, x.hoe, case when x.antwoord then 'ja' when x.hoe = 'gezegd' then 'nee' end, x.gezegd_op::text,
          (select string_agg(g ->> 'hoedanigheid', '; ') from jsonb_array_elements(coalesce(x.gevers, '[]')) g), x.grond, k.naam,
          (x.op at time zone 'Europe/Amsterdam')::date::text, (x.ingetrokken_op at time zone 'Europe/Amsterdam')::date::text
        from toegang.deelakkoord x join toegang.account k on k.account_id = x.door
        where x.gemeente = p_gemeente and x.jeugdige_id = p_jeugdige and (x.grond is distinct from 'vitaal-belang'
          or not exists (select from toegang.vlag v where v.gemeente = p_gemeente and v.jeugdige_id = p_jeugdige
            and v.vlag = 'veiligheidsstop' and v.van <= statement_timestamp() and v.tot > statement_timestamp()))
        order by x.op;
    end`,
    'sp_app',
    'stable',
  ),
];

export const deelakkoordFunctions: readonly GuardFunction[] = [...rules, closing, ...acts, ...reads];
