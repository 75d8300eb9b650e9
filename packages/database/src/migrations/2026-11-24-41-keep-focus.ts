import type { Kysely } from 'kysely';
import { focuslijstFunctions } from './2026-11-22-50-create-focuslijst.ts';
import { countedRegie, endOf } from './2026-11-24-32-count-vacancy.ts';
import { facts } from './2026-11-24-34-speed-focus.ts';
import { defineFunction } from './define-function.ts';
import { doelaandeelFunctions } from './doelaandeel.ts';
import { today } from './gezin-form.ts';
import { readPlanFunctions } from './plan-read.ts';
import { allowFunctions, asRole, dataKinds, run } from './rights.ts';

const plan = 256;
/** Days that an evaluation may be late before it is told (S1-17). */
const late = 30;

/** What the rules ask of the care of a jeugdige, filled by the next fold. */
const columns = {
  trajecten_lopend: 'int not null default 0',
  aanbieders: "text[] not null default '{}'",
  gestapeld_sinds: 'date',
  verlengingen: 'int not null default 0',
  verlengd_op: 'date',
  einden: "date[] not null default '{}'",
  wees_sinds: 'date',
  zorg_begin: 'date',
  ijw_stapelingen: 'int not null default 0',
};

/** Rows about jeugdige `g`. */
const of = (alias: string) => `${alias}.gemeente = g.gm and ${alias}.jeugdige_id = g.id`;

// Those whose care path the actor sees and of whom care runs or a choice was made, with what is known of them. As a policy does,
// costs and the day of birth need their own kind. Planned for who asks: of forty each is found by key, of a whole region none is.
const seen = defineFunction(
  'focus_in_zicht',
  'p_dag date, p_toegang boolean',
  `table (gm text, id uuid, doelen boolean, voortgang boolean, pseudoniem text, geboortejaar int, geboortedatum date,
    trajecten int, laatste_begin date, herhaald_beroep boolean, lopend int, aanbieders text, gestapeld_sinds date,
    verlengingen int, verlengd_op date, volgend_eind date, verstreken_eind date, wees_sinds date, zorg_begin date,
    ijw_stapelingen int, bedrag bigint)`,
  `declare h uuid[] := toegang.houders();
  begin
    return query with lijst as materialized (select o.gemeente as gm, o.jeugdige_id as id, bit_or(z.lezen) as lezen,
          bool_or(z.lezen & ${plan} <> 0 or z.grond = 'portefeuille') as doelen,
          bool_or(z.lezen & ${dataKinds.ZP} <> 0 and (z.lezen & ${plan} <> 0 or z.grond = 'portefeuille')) as voortgang, o.*
        from toegang.zicht z join zorg.jeugdige_overzicht o on o.gemeente = z.gemeente and o.jeugdige_id = z.jeugdige_id
        where z.houder = any (h) and z.familie = 0 and statement_timestamp() >= z.van and statement_timestamp() < z.tot
          and (o.lopend or (o.gemeente, o.jeugdige_id) in (select f.gemeente, f.jeugdige_id from toegang.focuskeuze f
            where f.ongedaan_op is null))
        group by o.gemeente, o.jeugdige_id, o.nr having bit_or(z.lezen) & ${dataKinds.ZP} <> 0)
      select g.gm, g.id, g.doelen, g.voortgang, j.pseudoniem, j.geboortejaar::int,
          case when g.lezen & ${dataKinds.ID} <> 0 then i.geboortedatum end, g.trajecten, g.laatste_begin, g.herhaald_beroep,
          g.trajecten_lopend, array_to_string(g.aanbieders, ' '), g.gestapeld_sinds, g.verlengingen, g.verlengd_op,
          case when g.einden[1] >= p_dag then g.einden[1] else (select min(x) from unnest(g.einden) x where x >= p_dag) end,
          case when g.einden[1] < p_dag then g.einden[1] end,
          g.wees_sinds, g.zorg_begin, g.ijw_stapelingen, case when g.lezen & ${dataKinds.FI} = 0 then null
            when p_toegang then c.bedrag_toegang when p_toegang is not null then c.bedrag end
        from lijst g join zorg.jeugdige j on ${of('j')} left join zorg.jeugdige_kosten c on ${of('c')}
          left join zorg.identiteit i on ${of('i')};
  end`,
  undefined,
  'stable',
);

/** The last choice about each. */
const chosen = `
  keuze as materialized (select distinct on (f.gemeente, f.jeugdige_id) f.gemeente as gm, f.jeugdige_id as id, f.keuze_id,
      f.keuze, e.naam as eigenaar, f.dag, f.reden, f.regels, k.naam as door, f.op
    from toegang.focuskeuze f join toegang.account k on k.account_id = f.door
      left join toegang.account e on e.account_id = f.eigenaar
    where f.ongedaan_op is null order by f.gemeente, f.jeugdige_id, f.op desc)`;

/** Since when the gezin of a jeugdige has no regisseur (as of -32). Who is in no gezin is not told. */
const vacant = `
  leden as materialized (select g.gm, g.id, l.gezin_id, min(l.van) as van, g.doelen, g.voortgang
    from lijst g join toegang.gezinslid l on ${of('l')} and l.van <= vandaag and l.tot > vandaag
    group by g.gm, g.id, l.gezin_id, g.doelen, g.voortgang),
  vacant as materialized (select l.gm, l.id, greatest(min(l.van), max(r.eind)) as sinds
    from leden l cross join lateral (select max(${endOf}) as eind from toegang.regie r
      cross join lateral (select x.actief, x.beeindigd_op, x.wacht_sinds from toegang.account x
        where x.account_id = r.account_id limit 1) k
      where r.gemeente = l.gm and r.gezin_id = l.gezin_id and r.soort = 'regisseur' and r.van < r.tot and r.van <= vandaag) r
    group by 1, 2 having coalesce(max(r.eind), '-infinity') <= vandaag)`;

/**
 * Since when a goal stands still (S1-17), and how far the goals are as a share of the way (S4-96): of the own goals and those
 * of the whole gezin, by the last day on which somebody gave them a score.
 */
const goals = `
  doelen as materialized (select l.gm, l.id, l.doelen, l.voortgang, d.toestand, d.startniveau, d.streefniveau,
      d.evalueren_voor, e.dag, e.score
    from leden l join toegang.gezinsplan p on p.gemeente = l.gm and p.gezin_id = l.gezin_id
        and p.status in ('vastgesteld', 'actief', 'geevalueerd')
      join toegang.gezinsdoel d on d.gemeente = p.gemeente and d.plan_id = p.plan_id and d.toestand <> 'gestopt'
        and coalesce(d.jeugdige_id, l.id) = l.id
      left join lateral (select x.dag, avg(x.score) as score from toegang.planevaluatie x where x.gemeente = d.gemeente
        and x.doel_id = d.doel_id and x.score is not null group by x.dag order by x.dag desc limit 1) e on true
    where l.doelen),
  stil as materialized (select d.gm, d.id, min(case when d.evalueren_voor < vandaag - ${late} then d.evalueren_voor
      when d.score <= d.startniveau then d.dag end) as sinds from doelen d where d.toestand = 'open' group by 1, 2),
  stand as materialized (select d.gm, d.id, avg(case when d.toestand = 'bereikt' then 1
        else coalesce(least(1, (d.score - d.startniveau) / (d.streefniveau - d.startniveau)), 0) end)::float8 as deel
      from doelen d where d.voortgang group by 1, 2 having bool_or(d.toestand = 'bereikt' or d.score is not null)),
  ver as materialized (select s.gm, s.id, s.deel, w.sinds from stand s cross join lateral (
      select case when bool_and(t.versies - 1 <= t.verlengingen or b.op is not null) then
          max(greatest(t.begin, (b.op at time zone 'Europe/Amsterdam')::date)) end as sinds
        from zorg.toewijzing t left join lateral (select max(x.op) as op from toegang.berichtbesluit x
            where x.gemeente = t.gemeente and x.jeugdige_id = t.jeugdige_id and x.domein = t.domein
              and x.toewijzing_nummer = t.toewijzing_nummer and x.soort = 'wijzigen') b on true
        where t.gemeente = s.gm and t.jeugdige_id = s.id and t.toestand not in ('verwijderd', 'wees')
          and t.begin <= vandaag and coalesce(t.eind, 'infinity') >= vandaag) w
    where (s.deel >= 0.8 or s.deel < 0) and w.sinds is not null)`;

/** S0-13: from which amount somebody is among the costliest share of a gemeente; ties are in. For who sees costs. */
const costly = `
  hoogten as (select d.gemeente as gm, d.deel, b.hoogte, count(*) over w as aantal,
      row_number() over (w order by b.hoogte desc) as plaats
    from jsonb_to_recordset(p_delen) as d (gemeente text, deel int) join toegang.account a
        on a.account_id = (select toegang.actor()) and d.gemeente = any (a.gemeenten)
      join zorg.jeugdige_kosten c on c.gemeente = d.gemeente
      cross join lateral (select case when p_toegang then c.bedrag_toegang else c.bedrag end as hoogte) b
    where p_toegang is not null and b.hoogte > 0 and exists (select from toegang.matrix m
      where m.rol = a.rol and m.familie = 0 and m.lezen & ${dataKinds.FI} <> 0) window w as (partition by d.gemeente)),
  grens as materialized (select x.gm, min(x.hoogte) as bedrag from hoogten x
    where x.plaats <= ceil(x.aantal * x.deel / 100.0) group by 1)`;

// Everything that the rules ask of everybody of whom care runs or a choice was made: sight, care, gezin and goals are each read
// once. `p_toegang`: only costs that the toegang referred; null: no costs. `p_delen`: the share of the costliest by gemeente.
const list = defineFunction(
  'lees_focuslijst',
  'p_dag date, p_toegang boolean, p_delen jsonb',
  `table (gemeente text, jeugdige_id uuid, pseudoniem text, geboortejaar int, geboortedatum date, trajecten int,
    laatste_begin date, herhaald_beroep boolean, lopend int, aanbieders text, gestapeld_sinds date, verlengingen int,
    verlengd_op date, volgend_eind date, verstreken_eind date, wees_sinds date, zorg_begin date, ijw_stapelingen int,
    bedrag bigint, grens bigint, zonder_regisseur date, zonder_doelvoortgang date, doelaandeel float8, hulp_gelijk_sinds date,
    keuze_id uuid, keuze text, eigenaar text, dag date, reden text, regels jsonb, door text, op timestamptz,
    verlopen boolean)`,
  `declare vandaag date := ${today};
  begin
    if not exists (select from toegang.account k where k.account_id = (select toegang.actor())
        and k.rol in ('consulent', 'regisseur', 'teamleider', 'accounthouder')) then return; end if;
    return query with lijst as materialized (select * from toegang.focus_in_zicht(p_dag, p_toegang)), ${chosen}, ${vacant},
        ${goals}, ${costly}
      select g.gm, g.id, g.pseudoniem, g.geboortejaar, g.geboortedatum, g.trajecten, g.laatste_begin, g.herhaald_beroep, g.lopend,
          g.aanbieders, g.gestapeld_sinds, g.verlengingen, g.verlengd_op, g.volgend_eind, g.verstreken_eind, g.wees_sinds,
          g.zorg_begin, g.ijw_stapelingen, g.bedrag, s.bedrag, v.sinds, q.sinds, r.deel, r.sinds, k.keuze_id, k.keuze,
          k.eigenaar, k.dag, k.reden, k.regels, k.door, k.op, k.keuze = 'geparkeerd' and k.dag <= vandaag
        from lijst g left join keuze k on k.gm = g.gm and k.id = g.id left join vacant v on v.gm = g.gm and v.id = g.id
          left join stil q on q.gm = g.gm and q.id = g.id left join ver r on r.gm = g.gm and r.id = g.id
          left join grens s on s.gm = g.gm;
  end`,
  'sp_app',
  'stable',
);

/** Of the sets of the list PostgreSQL takes each for one row: it would go through one for each row of another. */
const settings = [
  `alter function toegang.${list.name} set enable_nestloop = off`,
  `alter function toegang.${seen.name} set enable_nestloop = on set plan_cache_mode = force_custom_plan`,
];

/** What the list was made of before, each with a look at sight of its own. */
export const focusBefore = [
  facts,
  ...[...focuslijstFunctions, ...countedRegie, ...readPlanFunctions, ...doelaandeelFunctions].filter(({ name }) =>
    /^(focusgrens|zonder_regisseur|zonder_doelvoortgang|doelaandelen)\(/.test(name),
  ),
];

/** The focus list of a whole region opens at once (issue 5, 10). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', async () => {
    for (const [column, type] of Object.entries(columns))
      await run(db, `alter table zorg.jeugdige_overzicht add column ${column} ${type}`);
  });
  await asRole(db, 'sp_guard', async () => {
    for (const { name } of focusBefore) await run(db, `drop function toegang.${name}`);
    await run(db, seen.create, list.create, ...settings);
    for (const { name, to } of [seen, list]) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const { name } of [list, seen]) await run(db, `drop function toegang.${name}`);
    for (const { name, create } of focusBefore) {
      await run(db, create);
      await allowFunctions(db, 'toegang', [name], 'sp_app');
    }
  });
  await asRole(db, 'sp_owner', async () => {
    for (const column of Object.keys(columns))
      await run(db, `alter table zorg.jeugdige_overzicht drop column ${column}`);
  });
}
