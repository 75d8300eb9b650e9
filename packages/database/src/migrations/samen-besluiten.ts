import { afschalingFunctions } from './afschaling.ts';
import { berichtbesluitFunctions } from './bericht-besluit.ts';
import { defineFunction } from './define-function.ts';
import { today } from './gezin-form.ts';
import { ketentaakFunctions } from './ketentaak.ts';
import { mdoFunctions } from './mdo.ts';

/** The definition of a function as an earlier migration made it, to be changed in places. */
function definitionOf(functions: readonly { name: string; create: string }[], name: string): string {
  const found = functions.find((one) => one.name.startsWith(`${name}(`));
  if (found === undefined) throw new Error(`toegang.${name} is not what this migration changes`);
  return found.create.replace('create function', 'create or replace function');
}

function changed(definition: string, ...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error('A function is not what this migration changes');
    return text.replace(from, () => to);
  }, definition);
}

const carePath = 2;

const holdMdo = definitionOf(mdoFunctions, 'houd_mdo');
const decide = definitionOf(berichtbesluitFunctions, 'besluit_bericht');
const planMdo = definitionOf(mdoFunctions, 'plan_mdo');
const makeKetentaak = definitionOf(ketentaakFunctions, 'maak_ketentaak');
const askKetentaak = definitionOf(ketentaakFunctions, 'vraag_ketentaak');
const closeHulp = definitionOf(afschalingFunctions, 'sluit_hulp_af');

/** Keys of what the app gives that are words of no noun: in English from here on. The columns keep their names. */
const inEnglish = (definition: string) =>
  definition
    .replaceAll("'begint'", "'startsAt'")
    .replaceAll("'aanvaardenVoor'", "'acceptBy'")
    .replaceAll("'geenNazorg'", "'withoutNazorg'");

/** As they were before this migration. */
export const earlierDecisions = [holdMdo, decide, planMdo, makeKetentaak, askKetentaak, closeHulp];

export const changedDecisions = [
  ...[planMdo, makeKetentaak, askKetentaak, closeHulp].map(inEnglish),
  // What an MDO decides becomes a task, a question, a verzoek that an aanbieder is asked to send, or a goal of the plan.
  changed(
    inEnglish(holdMdo),
    ['k uuid; eerste int;', 'k uuid; eerste int; loopt uuid; doel jsonb;'],
    [
      `k := null;`,
      `k := null; doel := null;
        if b.e ->> 'soort' = 'doel' then
          select x.plan_id into loopt from toegang.gezinsplan x join toegang.gezinslid l on l.gemeente = x.gemeente
              and l.gezin_id = x.gezin_id and l.jeugdige_id = p_jeugdige and l.van <= ${today} and l.tot > ${today}
            where x.gemeente = p_gemeente and x.status not in ('afgerond', 'vervallen');
          if loopt is null then raise exception using errcode = 'SP001', message = 'plan-ontbreekt'; end if;
          if (b.e ->> 'streefdatum')::date not between ${today} and ${today} + 1096 then
            raise exception using errcode = 'SP001', message = 'dag-klopt-niet';
          end if;
          doel := toegang.schrijf_doel(p_gemeente, p_jeugdige, loopt, null, null, b.e || jsonb_build_object('evalueren_voor',
            least((b.e ->> 'streefdatum')::date, ${today} + 91)));
          if doel ->> 'uitkomst' <> 'bewaard' then
            raise exception using errcode = 'SP001', message = doel ->> 'uitkomst';
          end if;
        end if;`,
    ],
    [`in ('taak', 'vraag') then`, `in ('taak', 'vraag', 'verzoek') then`],
    [`soort, tekst, ketentaak_id)`, `soort, tekst, ketentaak_id, doel_id)`],
    [`b.e ->> 'tekst', k);`, `b.e ->> 'tekst', k, (doel ->> 'id')::uuid);`],
  ),
  // S4-102: the gate of the MDO before every toewijzing and every change of one; S4-104: an aanbieder with an accounthouder
  // gives less, or for a shorter time, only after a scaling-down MDO. S4-70: who referred and who asked hear of it in time.
  changed(
    decide,
    [
      `if b.soort = 'toewijzen' and (p_besluit ->> 'eerste')::boolean
          and`,
      `if b.soort in ('toewijzen', 'wijzigen') and`,
    ],
    [
      `if b.bedrag is not null then`,
      `if (p_besluit ->> 'lightens')::boolean and exists (select from toegang.accounthouder h where h.gemeente = p_gemeente
            and h.aanbieder = b.aanbieder and h.van <= ${today} and h.tot > ${today})
          and toegang.mist_afschaal_mdo(p_gemeente, p_jeugdige) then
        return jsonb_build_object('uitkomst', 'afschaal-mdo-ontbreekt');
      end if;
      if b.bedrag is not null then`,
    ],
    // What was to be told of a decision that gave way is to be told no more.
    [
      `insert into toegang.berichtbesluit as i`,
      `delete from toegang.taak t where t.gemeente = p_gemeente and t.jeugdige_id = p_jeugdige and t.soort = 'terugkoppelen'
        and t.gedaan_op is null and not exists (select from toegang.terugkoppeling x where x.gemeente = t.gemeente
          and x.terugkoppeling_id::text = t.verwijst ->> 'terugkoppeling');
      insert into toegang.berichtbesluit as i`,
    ],
    [
      `perform logboek.schrijf(p_gemeente, array[p_jeugdige], `,
      `perform toegang.maak_terugkoppelingen(p_gemeente, p_jeugdige, b.besluit_id, (p_besluit ->> 'terugkoppeling_voor')::date);
      perform logboek.schrijf(p_gemeente, array[p_jeugdige], `,
    ],
  ),
];

export const samenFunctions = [
  // What the next MDO may be about: goals of the plan that runs, and questions in it without an answer.
  defineFunction(
    'agendapunten',
    'p_gemeente text, p_jeugdige uuid',
    'table (soort text, tekst text)',
    `begin
      if not toegang.heeft_in_hand(p_gemeente, p_jeugdige) then return; end if;
      return query with loopt as (select x.plan_id from toegang.gezinsplan x join toegang.gezinslid l on l.gemeente = x.gemeente
            and l.gezin_id = x.gezin_id and l.jeugdige_id = p_jeugdige and l.van <= ${today} and l.tot > ${today}
          where x.gemeente = p_gemeente and x.status not in ('afgerond', 'vervallen'))
        select * from (select 'vraag' as soort, d.tekst from loopt join toegang.plandeel d on d.gemeente = p_gemeente
            and d.plan_id = loopt.plan_id and d.soort = 'open-vraag' and d.antwoord is null and d.vervallen_op is null
            and (d.jeugdige_id is null or d.jeugdige_id = p_jeugdige) order by d.volgnummer limit 10) v
        union all
        select * from (select 'doel', d.tekst from loopt join toegang.gezinsdoel d on d.gemeente = p_gemeente
            and d.plan_id = loopt.plan_id and d.toestand = 'open' and (d.jeugdige_id is null or d.jeugdige_id = p_jeugdige)
          order by d.evalueren_voor, d.volgorde limit 10) g;
    end`,
    'sp_app',
    'stable',
  ),
  // From which day the help that runs is the same: the newest begin, or the newest change that was decided here. Null when
  // more than the end date was changed elsewhere, or for who does not see the zorgpad (S4-96).
  defineFunction(
    'hulp_gelijk_sinds',
    'p_gemeente text, p_jeugdige uuid',
    'date',
    `begin
      if coalesce((select z.lezen & ${carePath} from toegang.eigen_zicht(p_gemeente, p_jeugdige) z), 0) = 0 then return null; end if;
      return (select case when bool_and(t.versies - 1 <= t.verlengingen or b.op is not null) then
          max(greatest(t.begin, (b.op at time zone 'Europe/Amsterdam')::date)) end
        from zorg.toewijzing t left join lateral (select max(x.op) as op from toegang.berichtbesluit x
            where x.gemeente = t.gemeente and x.jeugdige_id = t.jeugdige_id and x.domein = t.domein
              and x.toewijzing_nummer = t.toewijzing_nummer and x.soort = 'wijzigen') b on true
        where t.gemeente = p_gemeente and t.jeugdige_id = p_jeugdige and t.toestand not in ('verwijderd', 'wees')
          and t.begin <= ${today} and coalesce(t.eind, 'infinity') >= ${today});
    end`,
    'sp_app',
    'stable',
  ),
];
