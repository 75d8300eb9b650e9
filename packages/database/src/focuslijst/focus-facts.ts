/**
 * The facts of everybody in sight, in one statement, each fact one column. `$1`: peildatum; `$2`: share of the costliest by
 * gemeente; `$3`: only costs that the toegang referred; null: none. `aanbieders`: their codes, with a space in between.
 */
export const factsSql = `
  select gemeente, jeugdige_id as "jeugdigeId", pseudoniem, trajecten, laatste_begin as "laatsteBegin",
    herhaald_beroep as "herhaaldBeroep", lopend, aanbieders, gestapeld_sinds as "gestapeldSinds", verlengingen,
    verlengd_op as "verlengdOp", zorg_begin as "zorgBegin", volgend_eind as "nextEind", verstreken_eind as "passedEind",
    wees_sinds as "weesSinds", zonder_regisseur as "zonderRegisseur", zonder_doelvoortgang as "zonderDoelvoortgang",
    doelaandeel, hulp_gelijk_sinds as "hulpGelijkSinds", ijw_stapelingen as "ijwStapelingen", bedrag, grens, geboortedatum,
    geboortejaar, keuze_id as "keuzeId", keuze, eigenaar, dag, reden, regels, door, op,
    verlopen or keuze_id in (select t.keuze_id from toegang.teruggekomen_focus() t) as "isOver"
  from toegang.lees_focuslijst($1::date, $3::boolean, $2::jsonb)`;
