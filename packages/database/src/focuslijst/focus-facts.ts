import { drivenBy, type Scope } from '../toegang/scope.ts';

/** Whether a toewijzing of traject `t` is known; of a `wees` nothing is (A6). */
const granted = `w.gemeente = t.gemeente and w.jeugdige_id = t.jeugdige_id and w.domein = t.domein
  and w.toestand not in ('wees', 'verwijderd') and t.toewijzing_nummers @> to_jsonb(w.toewijzing_nummer)`;

/**
 * The facts of everybody in sight, in one statement: running trajecten are read once, and each fact is one column. `$1`:
 * peildatum; `$2`: share of the costliest by gemeente; `$3`: only costs that the toegang referred; null: none.
 */
export const factsSql = (scope: Scope): string => `
  with keuze as materialized (select * from toegang.lees_focuskeuzes()),
  vacant as materialized (select * from toegang.zonder_regisseur()),
  stil as materialized (select * from toegang.zonder_doelvoortgang()),
  ver as materialized (select * from toegang.doelaandelen()),
  lopend as materialized (
    select t.gemeente, t.jeugdige_id, t.aanbieder, t.begin, t.gestapeld, t.verlengingen, t.verlengd_vanaf, g.eind, g.bekend
    from zorg.traject t cross join lateral (
      select case when bool_and(w.eind is not null) then max(w.eind) end as eind, count(*) > 0 as bekend
      from zorg.toewijzing w where ${granted}) g
    where t.variant = 'tInhoud' and t.eind is null and ${drivenBy(scope, 'ZP', 't')}),
  samen as (
    select l.gemeente, l.jeugdige_id, count(*)::int as lopend, array_agg(distinct l.aanbieder) as aanbieders,
      max(l.begin) filter (where l.gestapeld) as gestapeld_sinds, max(l.verlengingen) as verlengingen,
      max((l.verlengd_vanaf ->> -1)::date) as verlengd_op, min(l.eind) filter (where l.eind >= $1::date) as volgend_eind,
      min(l.eind) filter (where l.eind < $1::date) as verstreken_eind, min(l.begin) filter (where not l.bekend) as wees_sinds
    from lopend l group by 1, 2),
  periode as (
    select p.gemeente, p.jeugdige_id, min(p.begin) as begin from zorg.zorgperiode p
    where p.eind is null and ${drivenBy(scope, 'ZP', 'p')} group by 1, 2),
  dubbel as (
    select s.gemeente, s.jeugdige_id, count(distinct s.toewijzing_nummer)::int as n from zorg.signaal s
    where s.soort = 'ijw-stapeling' and s.domein = 'jw' and ${drivenBy(scope, 'ZP', 's')} group by 1, 2),
  grens as materialized (
    select d.gemeente, toegang.focusgrens(d.gemeente, d.deel, $3::boolean) as bedrag
    from jsonb_to_recordset($2::jsonb) as d (gemeente text, deel int) where $3::boolean is not null)
  select j.gemeente, j.jeugdige_id as "jeugdigeId", j.pseudoniem, o.trajecten, o.laatste_begin as "laatsteBegin",
    o.herhaald_beroep as "herhaaldBeroep", coalesce(s.lopend, 0) as lopend, coalesce(s.aanbieders, '{}') as aanbieders,
    s.gestapeld_sinds as "gestapeldSinds", coalesce(s.verlengingen, 0) as verlengingen, s.verlengd_op as "verlengdOp",
    p.begin as "zorgBegin", s.volgend_eind as "nextEind", s.verstreken_eind as "passedEind",
    s.wees_sinds as "weesSinds", v.sinds as "zonderRegisseur", q.sinds as "zonderDoelvoortgang",
    r.aandeel as doelaandeel, r.sinds as "hulpGelijkSinds", coalesce(d.n, 0) as "ijwStapelingen",
    case when $3::boolean then c.bedrag_toegang when $3::boolean is not null then c.bedrag end as bedrag, g.bedrag as grens,
    i.geboortedatum, j.geboortejaar, k.keuze_id as "keuzeId", k.keuze, k.eigenaar, k.dag, k.reden,
    array(select jsonb_object_keys(k.regels)) as regels, k.door, k.op, k.verlopen as "isOver"
  from zorg.jeugdige j join zorg.jeugdige_overzicht o using (gemeente, jeugdige_id)
    left join samen s using (gemeente, jeugdige_id) left join periode p using (gemeente, jeugdige_id)
    left join dubbel d using (gemeente, jeugdige_id) left join keuze k using (gemeente, jeugdige_id)
    left join vacant v using (gemeente, jeugdige_id) left join stil q using (gemeente, jeugdige_id)
    left join ver r using (gemeente, jeugdige_id)
    left join zorg.jeugdige_kosten c using (gemeente, jeugdige_id) left join grens g using (gemeente)
    left join zorg.identiteit i using (gemeente, jeugdige_id)
  where (o.lopend or k.keuze_id is not null) and ${drivenBy(scope, 'ZP', 'j')}`;
