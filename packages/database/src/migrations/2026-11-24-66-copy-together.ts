import type { Kysely } from 'kysely';
import { copies } from './2026-11-23-81-copy-accountgesprek.ts';
import { changeFunction, defineFunction } from './define-function.ts';
import { allowFunctions, asRole, run } from './rights.ts';

/** Bits as in packages/access: care path, decision, case notes, plan. */
const kinds = { ZP: 2, BS: 4, CN: 8, PL: 256 } as const;
const dateOf = (moment: string) => `(${moment} at time zone 'Europe/Amsterdam')::date`;
const day = (moment: string) => `${dateOf(moment)}::text`;

/** A part of the copy: nothing without sight of this kind of data. \`p_ouder\`: for a parent. */
const part = (name: string, columns: string, kind: number, rows: string) =>
  defineFunction(
    `afschrift_${name}`,
    'p_gemeente text, p_jeugdige uuid, p_ouder boolean, p_verzoek uuid',
    `table (${columns})`,
    `declare z record; zonder boolean := p_ouder and exists (select from toegang.vlag v where v.gemeente = p_gemeente
        and v.jeugdige_id = p_jeugdige and v.vlag = 'ouders-in-conflict' and v.tot = 'infinity');
    begin
      select * into z from toegang.eigen_zicht(p_gemeente, p_jeugdige);
      if coalesce(z.lezen, 0) & ${kind} = 0 then return; end if;
      return query ${rows};
    end`,
    'sp_app',
    'stable',
  );

const hides = (houder: string) => `toegang.afschrift_verhult(p_gemeente, p_jeugdige, p_verzoek, ${houder})`;
const secret = "'(niet getoond: geheim adres)'";
const shown = (houder: string, name: string) => `case when ${hides(houder)} then ${secret} else ${name} end`;
const person = (alias: string) =>
  `${alias}.naam || case when ${alias}.organisatie is null then '' else ' (' || ${alias}.organisatie || ')' end`;
const functions = [
  // trust.md 3.4: the copy tells no place of a secret address, whoever makes it; of the one who asked its own name.
  defineFunction(
    'afschrift_verhult',
    'p_gemeente text, p_jeugdige uuid, p_verzoek uuid, p_houder uuid',
    'boolean',
    `begin
      return toegang.heeft_geheim_adres(p_gemeente, p_jeugdige)
        and toegang.verraadt_adres(p_houder) and not coalesce(p_houder = (select k.indiener from toegang.verzoek_betrokkene k
          where k.gemeente = p_gemeente and k.verzoek_id = p_verzoek), false);
    end`,
    undefined,
    'stable',
  ),
  part(
    'mdos',
    `soort text, dag text, plaats text, agenda text, gepland_door text, deelnemers text, verslag text, verslag_door text,
      besluiten text, afgezegd_reden text`,
    kinds.PL,
    `select m.soort, ${day('m.begint')}, ${shown('null', 'm.plaats')}, array_to_string(m.agenda, '; '), k.naam,
        (select string_agg(${shown('d.houder', person('d'))} || case when d.aanwezig is false then ': afwezig' else '' end, '; '
          order by d.nr) from toegang.mdo_deelnemer d where d.gemeente = m.gemeente and d.mdo_id = m.mdo_id),
        m.verslag, w.naam,
        (select string_agg(b.soort || ': ' || b.tekst, '; ' order by b.nr) from toegang.mdo_besluit b
          where b.gemeente = m.gemeente and b.mdo_id = m.mdo_id), m.afgezegd_reden
      from toegang.mdo m left join toegang.account k on k.account_id = m.gepland_door
        left join toegang.account w on w.account_id = m.verslag_door
      where m.gemeente = p_gemeente and m.jeugdige_id = p_jeugdige order by m.begint`,
  ),
  // In a conflict not what the other parent answered.
  part(
    'ketentaken',
    `soort text, tekst text, aan text, gevraagd_door text, gevraagd_op text, voor text, gedaan_op text, antwoord text,
      terug_op text, terug_reden text, ingetrokken_op text`,
    kinds.PL,
    `select t.soort, t.tekst, ${shown('t.houder', person('t'))}, k.naam, ${day('t.gevraagd_op')}, t.voor::text,
        ${day('t.gedaan_op')}, case when not o.zwijgt then t.antwoord end, ${day('t.terug_op')},
        case when not o.zwijgt then t.terug_reden end, ${day('t.ingetrokken_op')}
      from toegang.ketentaak t left join toegang.account k on k.account_id = t.gevraagd_door
        cross join lateral (select zonder and exists (select from toegang.account x where x.account_id = t.houder
          and x.rol in ('ouder', 'jeugdige', 'pleegouder') and x.account_id is distinct from (select b.indiener
            from toegang.verzoek_betrokkene b where b.gemeente = p_gemeente and b.verzoek_id = p_verzoek)) as zwijgt) o
      where t.gemeente = p_gemeente and t.jeugdige_id = p_jeugdige order by t.gevraagd_op`,
  ),
  part(
    'toewijsbesluiten',
    `hulp text, aanbieder text, van text, tot text, overlap_tot text, overdracht_op text, financiering text, poort text,
      afzien text, door text, op text`,
    kinds.PL,
    `select b.hulp, b.aanbieder_naam, b.van::text, b.tot::text, b.overlap_tot::text, ${day('b.overdracht_op')},
        b.financiering, b.poort, b.afzien, b.door, ${day('b.op')}
      from toegang.lees_toewijsbesluiten(p_gemeente, p_jeugdige) b order by b.op`,
  ),
  part(
    'afsluitingen',
    'per text, bestemming text, nazorg text, geen_nazorg text, nazorgmomenten text, door text, op text, heropend_op text',
    kinds.PL,
    `select a.per::text, a.bestemming, case when a.nazorg_naam is not null then ${shown('a.nazorg_houder', 'a.nazorg_naam')} end,
        a.geen_nazorg, (select string_agg(concat_ws(': ', m.dag, m.uitkomst, m.notitie), '; ' order by m.dag)
          from toegang.nazorgmoment m where m.gemeente = a.gemeente and m.afsluiting_id = a.afsluiting_id), k.naam,
        ${day('a.op')}, ${day('a.heropend_op')}
      from toegang.afsluiting a left join toegang.account k on k.account_id = a.door
      where a.gemeente = p_gemeente and a.jeugdige_id = p_jeugdige order by a.op`,
  ),
  // Of who gave it the capacity, and the answer of the one who asked for the copy only (trust.md 3.2 note 3).
  part(
    'toestemmingen',
    `soorten int, doel text, tekst text, ontvangers text, gevers text, van text, tot text, gevraagd_op text, gegeven_op text,
      geweigerd_op text, ingetrokken_op text`,
    kinds.PL,
    `select t.soorten, t.doel, case when not n.geheim then t.tekst end,
        case when n.geheim then ${secret} else n.namen end,
        (select string_agg(g.hoedanigheid || case when g.account_id = b.indiener then coalesce(': ' || g.antwoord, '') else '' end,
          '; ' order by g.nr) from toegang.toestemming_gever g where g.gemeente = t.gemeente and g.toestemming_id = t.toestemming_id),
        ${day('t.van')}, ${day('t.tot')}, ${day('t.gevraagd_op')}, ${day('t.gegeven_op')}, ${day('t.geweigerd_op')},
        ${day('t.ingetrokken_op')}
      from toegang.toestemming t left join toegang.verzoek_betrokkene b on b.gemeente = t.gemeente and b.verzoek_id = p_verzoek
        cross join lateral (select string_agg(o.naam, '; ' order by o.nr) as namen,
            toegang.heeft_geheim_adres(p_gemeente, p_jeugdige) and coalesce(bool_or(
              toegang.ontvanger_verraadt(o.organisatie_id, o.account_id)
              and o.account_id is distinct from b.indiener), false) as geheim
          from toegang.toestemming_ontvanger o where o.gemeente = t.gemeente and o.toestemming_id = t.toestemming_id) n
      where t.gemeente = p_gemeente and t.jeugdige_id = p_jeugdige order by t.gevraagd_op`,
  ),
  part(
    'regie',
    'soort text, naam text, organisatie text, bij text, reden text, toetsen_voor text, van text, tot text',
    kinds.PL,
    `select r.soort, case when r.account_id is null and r.naam is not null then ${shown('null', 'r.naam')} else k.naam end,
        case when r.organisatie is not null then ${shown('r.account_id', 'r.organisatie')} end, r.bij, r.reden, r.toetsen_voor::text, r.van::text,
        nullif(r.tot, 'infinity')::text
      from toegang.regie r left join toegang.account k on k.account_id = r.account_id
      where r.gemeente = p_gemeente and exists (select from toegang.gezinslid l where l.gemeente = r.gemeente
          and l.gezin_id = r.gezin_id and l.jeugdige_id = p_jeugdige and l.van < l.tot and l.van < r.tot and l.tot > r.van)
        and r.van < r.tot order by r.van`,
  ),
  part(
    'maatwerk',
    `jaar int, wet text, omschrijving text, reden text, doel text, bedrag_in_centen bigint, toestand text, besluit text, door text,
      op text`,
    kinds.PL,
    `select m.jaar, m.wet, m.omschrijving, m.reden, m.doel, m.bedrag, m.toestand, m.besluit, k.naam, ${day('m.op')}
      from toegang.maatwerk m left join toegang.account k on k.account_id = m.door
      where m.gemeente = p_gemeente and exists (select from toegang.gezinslid l where l.gemeente = m.gemeente and l.gezin_id = m.gezin_id
        and l.jeugdige_id = p_jeugdige and l.van <= ${dateOf('m.op')} and l.tot > ${dateOf('m.op')}) order by m.op`,
  ),
  part(
    'focuskeuzes',
    'keuze text, reden text, dag text, door text, op text, ongedaan_op text',
    kinds.ZP,
    `select f.keuze, f.reden, f.dag::text, k.naam, ${day('f.op')}, ${day('f.ongedaan_op')}
      from toegang.focuskeuze f left join toegang.account k on k.account_id = f.door
      where f.gemeente = p_gemeente and f.jeugdige_id = p_jeugdige order by f.op`,
  ),
  // What the family reads of it on its own page.
  part(
    'deelbesluiten',
    'antwoord text, handelingen text, ontvanger text, regel text, uitkomst text, naam text, rol text, op text',
    kinds.CN,
    `select d.antwoord, array_to_string(d.handelingen, '; '), d.ontvanger, d.regel, d.uitkomst, d.naam, d.rol, ${day('d.op')}
      from toegang.deelbesluit d where d.gemeente = p_gemeente and d.jeugdige_id = p_jeugdige and d.familie_ziet order by d.op`,
  ),
  // Everybody with a relation, now and before; whose network it is says so itself.
  part(
    'betrokkenen',
    'relatie text, rol text, naam text, organisatie text, van text, tot text',
    kinds.PL,
    `select r.relatie, r.rol, ${shown('r.houder', 'coalesce(k.naam, o.naam)')}, case when not ${hides('r.houder')} then o.naam end,
        ${day('r.van')}, case when isfinite(r.tot) then ${day('r.tot')} end
      from toegang.relatie r left join toegang.account k on k.account_id = r.houder
        left join toegang.houder h on h.houder = r.houder left join toegang.organisatie o on o.organisatie_id = h.organisatie_id
      where r.gemeente = p_gemeente and r.jeugdige_id = p_jeugdige and r.relatie not in ('netwerk', 'verzoekdossier')
      order by r.van`,
  ),
  // Agreements with the plan and its goals; of the family the answer of the one who asked for the copy only.
  part(
    'planakkoorden',
    'versie int, partij text, naam text, antwoord text, hoe text, op text',
    kinds.PL,
    `select a.versie, a.partij, case when x.own then a.naam end, case when x.own then a.antwoord end, a.hoe, ${day('a.op')}
      from toegang.planakkoord a join toegang.gezinsplan p on p.gemeente = a.gemeente and p.plan_id = a.plan_id
        left join toegang.verzoek_betrokkene b on b.gemeente = a.gemeente and b.verzoek_id = p_verzoek
        cross join lateral (select coalesce(a.account_id = b.indiener, false) or a.partij in ('aanbieder', 'gi') as own) x
      where a.gemeente = p_gemeente and (a.jeugdige_id is null or a.jeugdige_id = p_jeugdige)
        and exists (select from toegang.gezinslid l where l.gemeente = p.gemeente and l.gezin_id = p.gezin_id
          and l.jeugdige_id = p_jeugdige and l.van <= ${dateOf('a.op')} and l.tot > ${dateOf('a.op')}) order by a.op`,
  ),
  part(
    'berichtbesluiten',
    'soort text, aanbieder text, product text, bedrag_in_centen bigint, vraag text, reden text, door text, op text',
    kinds.BS,
    `select b.soort, coalesce(o.naam, b.aanbieder), b.product, b.bedrag, b.vraag, b.reden, k.naam, ${day('b.op')}
      from toegang.berichtbesluit b left join toegang.organisatie o on o.agb = b.aanbieder
        left join toegang.account k on k.account_id = b.door
      where b.gemeente = p_gemeente and b.jeugdige_id = p_jeugdige order by b.op`,
  ),
  // By role, as under Wie keek; not what came after the start of a veiligheidsstop (trust.md 3.4).
  part(
    'noodtoegang',
    'rol text, reden text, van text, tot text',
    kinds.PL,
    `select n.rol, n.reden, ${day('n.van')}, ${day('n.tot')} from toegang.noodtoegang n
      where n.gemeente = p_gemeente and n.jeugdige_id = p_jeugdige and n.van < coalesce((select min(v.van) from toegang.vlag v
        where v.gemeente = p_gemeente and v.jeugdige_id = p_jeugdige and v.vlag = 'veiligheidsstop'
          and v.van <= statement_timestamp() and v.tot > statement_timestamp()), 'infinity') order by n.van`,
  ),
  // The objections that the family itself made; of the others whoever keeps somebody safe decides.
  part(
    'bezwaren',
    'bezwaar text, van text, tot text',
    kinds.ZP,
    `select v.vlag, ${day('v.van')}, case when isfinite(v.tot) then ${day('v.tot')} end from toegang.vlag v
      where v.gemeente = p_gemeente and v.jeugdige_id = p_jeugdige and v.vlag in ('bezwaar-onderzoek', 'bezwaar-diagnose')
      order by v.van`,
  ),
];

/** Who referred may be the school. */
const told = changeFunction(copies, 'toegang.afschrift_terugkoppelingen', [
  'select x.aan, x.naam,',
  `select x.aan, case when x.aan = 'verwijzer' and toegang.verraadt_adres(x.houder) and toegang.heeft_geheim_adres(p_gemeente, p_jeugdige)
      then ${secret} else x.naam end,`,
]);

/** The copy of a file holds the work together too: meetings, tasks, decisions, consents, choices (AVG 15, Jw 7.3.10). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...functions.map(({ create }) => create), told.now);
    for (const { name, to } of functions) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, told.before);
    for (const { name } of functions.toReversed()) await run(db, `drop function toegang.${name}`);
  });
}
