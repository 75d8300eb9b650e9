import { defineFunction } from './define-function.ts';
import { today } from './gezin-form.ts';

const decision = 4;
const plan = 256;
/** S4-106: so long may two toewijzingen overlap for a warm hand-over, in days. */
const longestOverlap = 56;
/** An MDO about ending care must not be older than this, in days. */
const freshMdo = 92;

/** The jeugdigen of the gezin of one, with itself; alone when nobody has made a gezin of it. */
export const family = `(select array_agg(x) from (select p_jeugdige union select l.jeugdige_id from toegang.gezinslid l
  where l.gemeente = p_gemeente and l.van <= ${today} and l.tot > ${today} and l.gezin_id = (select e.gezin_id
    from toegang.gezinslid e where e.gemeente = p_gemeente and e.jeugdige_id = p_jeugdige and e.van <= ${today}
      and e.tot > ${today})) y(x))`;

const running = `t.gemeente = p_gemeente and t.begin <= ${today} and coalesce(t.eind, 'infinity') >= ${today}
  and t.toestand not in ('verwijderd', 'wees')`;

/** Deciding on a toewijzing, ending care and who looks after it (domain.md B.3). */
export const afschalingFunctions = [
  // domain.md B.5: with this aanbieder, two in care, two aanbieders, or a measure. Help under other laws is not looked at.
  defineFunction(
    'is_meervoudig',
    'p_gemeente text, p_jeugdige uuid, p_aanbieder text',
    'boolean',
    `declare gezin uuid[] := ${family};
    begin
      return exists (select from zorg.toewijzing t where ${running} and t.jeugdige_id = any (gezin)
          and (t.jeugdige_id <> p_jeugdige or t.aanbieder <> p_aanbieder))
        or exists (select from toegang.relatie m where m.gemeente = p_gemeente and m.jeugdige_id = any (gezin)
          and m.relatie = 'maatregel' and m.van <= statement_timestamp() and m.tot > statement_timestamp());
    end`,
    undefined,
    'stable',
  ),
  // The gate before a toewijzing (S4-102): 'enkelvoudig', 'mdo', 'eerder' (a decision of this gezin passed it before), or 'dicht'.
  defineFunction(
    'poort_toewijzing',
    'p_gemeente text, p_jeugdige uuid, p_aanbieder text',
    'text',
    `declare gezin uuid[] := ${family};
    begin
      if not toegang.is_meervoudig(p_gemeente, p_jeugdige, p_aanbieder) then return 'enkelvoudig'; end if;
      if exists (select from toegang.mdo m where m.gemeente = p_gemeente and m.jeugdige_id = any (gezin)
          and m.verslag_op is not null and m.begint > statement_timestamp() - interval '1 year') then
        return 'mdo';
      end if;
      if exists (select from toegang.toewijsbesluit b where b.gemeente = p_gemeente and b.jeugdige_id = any (gezin)
          and b.poort in ('mdo', 'afgezien') and b.op > statement_timestamp() - interval '1 year') then
        return 'eerder';
      end if;
      return 'dicht';
    end`,
    undefined,
    'stable',
  ),
  // \`p_invoer\`: aanbieder, hulp, van, tot, code, overlapTot, gesprekOp, financiering, afzien. Answers a word.
  defineFunction(
    'besluit_toewijzing',
    'p_gemeente text, p_jeugdige uuid, p_invoer jsonb',
    'text',
    `declare a uuid := toegang.actor(); b toegang.toewijsbesluit := jsonb_populate_record(null::toegang.toewijsbesluit, p_invoer);
      z record; naast boolean;
    begin
      select * into z from toegang.eigen_zicht(p_gemeente, p_jeugdige);
      if not toegang.heeft_in_hand(p_gemeente, p_jeugdige) then return 'niet-gevonden'; end if;
      perform pg_advisory_xact_lock(hashtextextended('toewijsbesluit' || p_gemeente || p_jeugdige, 0));
      if b.van not between ${today} - 31 and ${today} + 366 or b.tot <= b.van then return 'dag-klopt-niet'; end if;
      b.poort := toegang.poort_toewijzing(p_gemeente, p_jeugdige, b.aanbieder);
      if b.poort = 'dicht' then
        if coalesce(length(trim(b.afzien)), 0) < 20 then return 'mdo-ontbreekt'; end if;
        b.poort := 'afgezien';
      else
        b.afzien := null;
      end if;
      -- S4-122: beside another one only to hand over, with an end.
      naast := exists (select from zorg.toewijzing t where t.gemeente = p_gemeente and t.jeugdige_id = p_jeugdige
          and t.toestand not in ('verwijderd', 'wees') and t.begin <= coalesce(b.tot, 'infinity')
          and coalesce(t.eind, 'infinity') >= b.van and t.aanbieder <> b.aanbieder)
        or exists (select from toegang.toewijsbesluit o where o.gemeente = p_gemeente and o.jeugdige_id = p_jeugdige
          and o.van <= coalesce(b.tot, 'infinity') and coalesce(o.tot, 'infinity') >= b.van and o.aanbieder <> b.aanbieder);
      if naast and b.code is null then return 'code-nodig'; end if;
      if not naast and b.code is not null then return 'geen-overlap'; end if;
      if b.code = 'afschalen' then
        if b.overlap_tot is null or b.overlap_tot < b.van or b.overlap_tot - b.van > ${longestOverlap} then
          return 'overlap-te-lang';
        end if;
        if b.gesprek_op is null or b.gesprek_op > b.overlap_tot then return 'gesprek-ontbreekt'; end if;
        if coalesce(length(trim(b.financiering)), 0) < 10 then return 'financiering-ontbreekt'; end if;
      else
        b.overlap_tot := null; b.gesprek_op := null; b.financiering := null;
      end if;
      insert into toegang.toewijsbesluit (gemeente, jeugdige_id, aanbieder, hulp, van, tot, code, overlap_tot, gesprek_op,
          financiering, poort, afzien, door)
        values (p_gemeente, p_jeugdige, b.aanbieder, b.hulp, b.van, b.tot, b.code, b.overlap_tot, b.gesprek_op,
          trim(b.financiering), b.poort, trim(b.afzien), a);
      if b.gesprek_op is not null then
        perform toegang.maak_taak(p_gemeente, p_jeugdige, 'warme-overdracht', a, greatest(b.gesprek_op, ${today}), '{}');
      end if;
      perform logboek.schrijf(p_gemeente, array[p_jeugdige], ${decision}, 'toewijzing-besloten');
      return 'bewaard';
    end`,
    'sp_app',
  ),
  // S4-104: an aanbieder with an accounthouder ends or lightens care only after an MDO with the gezin.
  defineFunction(
    'mist_afschaal_mdo',
    'p_gemeente text, p_jeugdige uuid',
    'boolean',
    `declare gezin uuid[] := ${family};
    begin
      return exists (select from zorg.toewijzing t join toegang.accounthouder h on h.gemeente = t.gemeente
            and h.aanbieder = t.aanbieder and h.van <= ${today} and h.tot > ${today}
          where t.gemeente = p_gemeente and t.jeugdige_id = p_jeugdige and t.toestand not in ('verwijderd', 'wees')
            and coalesce(t.eind, 'infinity') >= ${today} - ${freshMdo})
        and not exists (select from toegang.mdo m where m.gemeente = p_gemeente and m.jeugdige_id = any (gezin)
          and m.soort = 'afschaal' and m.verslag_op is not null and m.gezin_erbij
          and m.begint > statement_timestamp() - interval '${freshMdo} days');
    end`,
    undefined,
    'stable',
  ),
  // \`p_invoer\`: per, bestemming, nazorg (houder, or naam) or geenNazorg. S4-117: without the choice nothing is closed.
  defineFunction(
    'sluit_hulp_af',
    'p_gemeente text, p_jeugdige uuid, p_invoer jsonb',
    'text',
    `declare a uuid := toegang.actor(); per date := (p_invoer ->> 'per')::date; n uuid; h uuid := (p_invoer ->> 'houder')::uuid;
      wie text := nullif(trim(p_invoer ->> 'naam'), ''); reden text := nullif(trim(p_invoer ->> 'geenNazorg'), ''); m record;
    begin
      if not toegang.heeft_in_hand(p_gemeente, p_jeugdige) then return 'niet-gevonden'; end if;
      perform pg_advisory_xact_lock(hashtextextended('afsluiting' || p_gemeente || p_jeugdige, 0));
      if per not between ${today} - 366 and ${today} + 92 then return 'dag-klopt-niet'; end if;
      if exists (select from toegang.afsluiting x where x.gemeente = p_gemeente and x.jeugdige_id = p_jeugdige
          and x.heropend_op is null) then
        return 'is-afgesloten';
      end if;
      if h is not null then
        select x.naam into wie from toegang.samen_partijen(p_gemeente, p_jeugdige) x where x.houder = h;
        if wie is null then return 'onbekende-partij'; end if;
      end if;
      if (wie is null) = (reden is null) then return 'nazorg-kiezen'; end if;
      if reden is not null and length(reden) < 10 then return 'reden-ontbreekt'; end if;
      if p_invoer ->> 'bestemming' in ('voorliggend-veld', 'eigen-netwerk', 'lichtere-hulp')
          and toegang.mist_afschaal_mdo(p_gemeente, p_jeugdige) then
        return 'afschaal-mdo-ontbreekt';
      end if;
      insert into toegang.afsluiting (gemeente, jeugdige_id, per, bestemming, nazorg_houder, nazorg_naam, geen_nazorg, door)
        values (p_gemeente, p_jeugdige, per, p_invoer ->> 'bestemming', h, wie, reden, a) returning afsluiting_id into n;
      if wie is not null then
        -- Six weeks and six months.
        for m in insert into toegang.nazorgmoment (gemeente, afsluiting_id, dag)
            values (p_gemeente, n, per + 42), (p_gemeente, n, (per + interval '6 months')::date) returning moment_id, dag loop
          if not exists (select from toegang.account k where k.account_id = h and k.rol in ('jeugdige', 'ouder', 'pleegouder')) then
            perform toegang.maak_taak(p_gemeente, p_jeugdige, 'nazorg', coalesce(h, a), m.dag,
              jsonb_build_object('nazorgmoment', m.moment_id));
          end if;
        end loop;
      end if;
      perform logboek.schrijf(p_gemeente, array[p_jeugdige], ${plan}, 'hulp-afgesloten');
      return 'bewaard';
    end`,
    'sp_app',
  ),
  // Care begins again, or the closing was a mistake: what was planned after it ends.
  defineFunction(
    'heropen_hulp',
    'p_gemeente text, p_jeugdige uuid, p_afsluiting uuid',
    'text',
    `begin
      if not toegang.heeft_in_hand(p_gemeente, p_jeugdige) then return 'niet-gevonden'; end if;
      update toegang.afsluiting x set heropend_op = clock_timestamp(), heropend_door = toegang.actor()
        where x.gemeente = p_gemeente and x.jeugdige_id = p_jeugdige and x.afsluiting_id = p_afsluiting
          and x.heropend_op is null;
      if not found then return 'niet-gevonden'; end if;
      update toegang.taak t set gedaan_op = clock_timestamp(), gedaan_door = toegang.actor() where t.gemeente = p_gemeente
        and t.soort = 'nazorg' and t.gedaan_op is null and t.verwijst ->> 'nazorgmoment' in (select m.moment_id::text
          from toegang.nazorgmoment m where m.gemeente = p_gemeente and m.afsluiting_id = p_afsluiting);
      perform logboek.schrijf(p_gemeente, array[p_jeugdige], ${plan}, 'hulp-heropend');
      return 'bewaard';
    end`,
    'sp_app',
  ),
  // By whoever looks after it, or who has the case in hand.
  defineFunction(
    'bewaar_nazorg',
    'p_gemeente text, p_jeugdige uuid, p_moment uuid, p_uitkomst text, p_notitie text',
    'text',
    `declare x record; a uuid := toegang.actor();
    begin
      select m.gedaan_op, m.dag, s.nazorg_houder into x from toegang.nazorgmoment m join toegang.afsluiting s
          on s.gemeente = m.gemeente and s.afsluiting_id = m.afsluiting_id
        where m.gemeente = p_gemeente and m.moment_id = p_moment and s.jeugdige_id = p_jeugdige and s.heropend_op is null
        for update of m;
      if x.dag is null or not (toegang.heeft_in_hand(p_gemeente, p_jeugdige)
          or coalesce(x.nazorg_houder = any (toegang.houders()), false)
            and toegang.samen_zicht(p_gemeente, p_jeugdige) is not null) then
        return 'niet-gevonden';
      end if;
      if x.gedaan_op is not null then return 'is-klaar'; end if;
      if x.dag > ${today} + 14 then return 'nog-niet-begonnen'; end if;
      update toegang.nazorgmoment m set uitkomst = p_uitkomst, notitie = nullif(trim(p_notitie), ''),
          gedaan_op = clock_timestamp(), gedaan_door = a
        where m.gemeente = p_gemeente and m.moment_id = p_moment;
      update toegang.taak t set gedaan_op = clock_timestamp(), gedaan_door = a where t.gemeente = p_gemeente
        and t.soort = 'nazorg' and t.verwijst ->> 'nazorgmoment' = p_moment::text and t.gedaan_op is null;
      perform logboek.schrijf(p_gemeente, array[p_jeugdige], ${plan}, 'nazorg-bewaard');
      return 'bewaard';
    end`,
    'sp_app',
  ),
  // Ending the case is done when the talk was: the own act of the task of a warm hand-over.
  defineFunction(
    'houd_overdracht',
    'p_gemeente text, p_jeugdige uuid, p_toewijsbesluit uuid',
    'text',
    `begin
      if not toegang.heeft_in_hand(p_gemeente, p_jeugdige) then return 'niet-gevonden'; end if;
      update toegang.toewijsbesluit b set overdracht_op = clock_timestamp() where b.gemeente = p_gemeente
        and b.jeugdige_id = p_jeugdige and b.toewijsbesluit_id = p_toewijsbesluit and b.code = 'afschalen'
        and b.overdracht_op is null;
      if not found then return 'niet-gevonden'; end if;
      update toegang.taak t set gedaan_op = clock_timestamp(), gedaan_door = toegang.actor() where t.gemeente = p_gemeente
        and t.jeugdige_id = p_jeugdige and t.soort = 'warme-overdracht' and t.gedaan_op is null;
      perform logboek.schrijf(p_gemeente, array[p_jeugdige], ${plan}, 'overdracht-gehouden');
      return 'bewaard';
    end`,
    'sp_app',
  ),
  defineFunction(
    'lees_toewijsbesluiten',
    'p_gemeente text, p_jeugdige uuid',
    `table (toewijsbesluit_id uuid, aanbieder text, aanbieder_naam text, hulp text, van date, tot date, code text,
      overlap_tot date, gesprek_op date, overdracht_op timestamptz, financiering text, poort text, afzien text, door text,
      op timestamptz)`,
    `begin
      if coalesce((select z.lezen & ${plan} from toegang.eigen_zicht(p_gemeente, p_jeugdige) z), 0) = 0 then return; end if;
      return query select b.toewijsbesluit_id, b.aanbieder, coalesce(o.naam, v.naam, b.aanbieder), b.hulp, b.van, b.tot, b.code,
          b.overlap_tot, b.gesprek_op, b.overdracht_op, b.financiering, b.poort, b.afzien, k.naam, b.op
        from toegang.toewijsbesluit b join toegang.account k on k.account_id = b.door
          left join toegang.organisatie o on o.agb = b.aanbieder
          left join zorg.aanbieder v on v.gemeente = b.gemeente and v.agb = b.aanbieder
        where b.gemeente = p_gemeente and b.jeugdige_id = p_jeugdige order by b.van desc;
    end`,
    'sp_app',
    'stable',
  ),
  defineFunction(
    'lees_afsluitingen',
    'p_gemeente text, p_jeugdige uuid',
    `table (afsluiting_id uuid, per date, bestemming text, nazorg_naam text, geen_nazorg text, door text, heropend_op timestamptz,
      zelf boolean, momenten jsonb)`,
    `declare s text := toegang.samen_zicht(p_gemeente, p_jeugdige); h uuid[] := toegang.houders();
    begin
      if s is null then return; end if;
      return query select x.afsluiting_id, x.per, x.bestemming, x.nazorg_naam, x.geen_nazorg, k.naam, x.heropend_op,
          coalesce(x.nazorg_houder = any (h), false),
          (select coalesce(jsonb_agg(jsonb_build_object('momentId', m.moment_id, 'dag', m.dag, 'uitkomst', m.uitkomst, 'notitie',
              m.notitie, 'gedaanOp', m.gedaan_op, 'teLaat', m.gedaan_op is null and m.dag < ${today}) order by m.dag), '[]')
            from toegang.nazorgmoment m where m.gemeente = x.gemeente and m.afsluiting_id = x.afsluiting_id)
        from toegang.afsluiting x join toegang.account k on k.account_id = x.door
        where x.gemeente = p_gemeente and x.jeugdige_id = p_jeugdige and (s = 'alles' or x.nazorg_houder = any (h))
        order by x.per desc;
    end`,
    'sp_app',
    'stable',
  ),
  // What the page of a case needs to know before it offers a decision; only for who has it in hand.
  defineFunction(
    'samen_poorten',
    'p_gemeente text, p_jeugdige uuid',
    'table (meervoudig boolean, mdo_nodig boolean, afschaal_mdo_nodig boolean)',
    `begin
      if not toegang.heeft_in_hand(p_gemeente, p_jeugdige) then return; end if;
      return query select toegang.is_meervoudig(p_gemeente, p_jeugdige, ''),
        toegang.poort_toewijzing(p_gemeente, p_jeugdige, '') = 'dicht', toegang.mist_afschaal_mdo(p_gemeente, p_jeugdige);
    end`,
    'sp_app',
    'stable',
  ),
  // S1-9: where closed care went, of closings in a period; numbers only, of gemeenten of which the actor sees figures.
  defineFunction(
    'tel_bestemmingen',
    'p_van date, p_tot date',
    'table (bestemming text, aantal int)',
    `begin
      return query select x.bestemming, count(*)::int from toegang.afsluiting x
        where x.gemeente = any (toegang.gemeenten(16384)) and x.heropend_op is null and x.per >= p_van and x.per < p_tot
        group by 1;
    end`,
    'sp_app',
    'stable',
  ),
];
