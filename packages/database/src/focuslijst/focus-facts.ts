/**
 * The facts of everybody in sight, in one statement, each fact one column. `$1`: peildatum; `$2`: share of the costliest by
 * gemeente; `$3`: only costs that the toegang referred; null: none.
 */
export const factsSql = `
  with keuze as materialized (select * from toegang.lees_focuskeuzes()),
  vacant as materialized (select * from toegang.zonder_regisseur()),
  stil as materialized (select * from toegang.zonder_doelvoortgang()),
  ver as materialized (select * from toegang.doelaandelen()),
  grens as materialized (
    select d.gemeente, toegang.focusgrens(d.gemeente, d.deel, $3::boolean) as bedrag
    from jsonb_to_recordset($2::jsonb) as d (gemeente text, deel int) where $3::boolean is not null)
  select f.gemeente, f.jeugdige_id as "jeugdigeId", f.pseudoniem, f.trajecten, f.laatste_begin as "laatsteBegin",
    f.herhaald_beroep as "herhaaldBeroep", f.lopend, f.aanbieders, f.gestapeld_sinds as "gestapeldSinds", f.verlengingen,
    f.verlengd_op as "verlengdOp", f.zorg_begin as "zorgBegin", f.volgend_eind as "nextEind",
    f.verstreken_eind as "passedEind", f.wees_sinds as "weesSinds", v.sinds as "zonderRegisseur",
    q.sinds as "zonderDoelvoortgang", r.aandeel as doelaandeel, r.sinds as "hulpGelijkSinds",
    f.ijw_stapelingen as "ijwStapelingen", f.bedrag, g.bedrag as grens, f.geboortedatum, f.geboortejaar,
    k.keuze_id as "keuzeId", k.keuze, k.eigenaar, k.dag, k.reden,
    array(select jsonb_object_keys(k.regels)) as regels, k.door, k.op, k.verlopen as "isOver"
  from toegang.lees_focusfeiten($1::date, $3::boolean) f
    left join keuze k using (gemeente, jeugdige_id) left join vacant v using (gemeente, jeugdige_id)
    left join stil q using (gemeente, jeugdige_id) left join ver r using (gemeente, jeugdige_id)
    left join grens g using (gemeente)`;
