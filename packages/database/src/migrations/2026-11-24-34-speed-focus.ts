import type { Kysely } from 'kysely';
import { defineFunction } from './define-function.ts';
import { allowFunctions, asRole, dataKinds, run } from './rights.ts';

/** Rows of zorg about jeugdige `g`; each is found by the key of its table, however many are in sight. */
const of = (alias: string) => `${alias}.gemeente = g.gm and ${alias}.jeugdige_id = g.id`;

/** The running trajecten of a jeugdige, and when what was granted for them ends; of a `wees` nothing is (A6). */
const running = `select count(*)::int as lopend, array_agg(distinct t.aanbieder) as aanbieders,
    max(t.begin) filter (where t.gestapeld) as gestapeld_sinds, max(t.verlengingen) as verlengingen,
    max((t.verlengd_vanaf ->> -1)::date) as verlengd_op, min(w.eind) filter (where w.eind >= p_dag) as volgend_eind,
    min(w.eind) filter (where w.eind < p_dag) as verstreken_eind, min(t.begin) filter (where not w.bekend) as wees_sinds
  from zorg.traject t cross join lateral (
      select case when bool_and(x.eind is not null) then max(x.eind) end as eind, count(*) > 0 as bekend
      from zorg.toewijzing x where ${of('x')} and x.domein = t.domein and x.toestand not in ('wees', 'verwijderd')
        and t.toewijzing_nummers @> to_jsonb(x.toewijzing_nummer)) w
  where ${of('t')} and t.variant = 'tInhoud' and t.eind is null`;

// What the rules ask of everybody whose care path the actor sees as a worker and of whom care runs or a choice was made.
// Sight is read once for all tables: through their policies it was asked anew for each row. As a policy does, costs and the
// day of birth need their own kind. \`p_toegang\`: only costs that the toegang referred; null: no costs.
export const facts = defineFunction(
  'lees_focusfeiten',
  'p_dag date, p_toegang boolean',
  `table (gemeente text, jeugdige_id uuid, pseudoniem text, geboortejaar int, geboortedatum date, trajecten int,
    laatste_begin date, herhaald_beroep boolean, lopend int, aanbieders text[], gestapeld_sinds date, verlengingen int,
    verlengd_op date, volgend_eind date, verstreken_eind date, wees_sinds date, zorg_begin date, ijw_stapelingen int,
    bedrag bigint)`,
  `declare h uuid[] := toegang.houders();
  begin
    if not exists (select from toegang.account k where k.account_id = (select toegang.actor())
        and k.rol in ('consulent', 'regisseur', 'teamleider', 'accounthouder')) then return; end if;
    return query with gezien as materialized (
        select z.gemeente as gm, z.jeugdige_id as id, bit_or(z.lezen) as lezen from toegang.zicht z
          where z.houder = any (h) and z.familie = 0 and statement_timestamp() >= z.van and statement_timestamp() < z.tot
          group by 1, 2),
      keuze as materialized (select distinct f.gemeente as gm, f.jeugdige_id as id from toegang.focuskeuze f
        where f.ongedaan_op is null)
      select g.gm, g.id, j.pseudoniem, j.geboortejaar::int, case when g.lezen & ${dataKinds.ID} <> 0 then i.geboortedatum end,
          o.trajecten, o.laatste_begin, o.herhaald_beroep, s.lopend, coalesce(s.aanbieders, '{}'), s.gestapeld_sinds,
          coalesce(s.verlengingen, 0), s.verlengd_op, s.volgend_eind, s.verstreken_eind, s.wees_sinds, p.begin, d.n,
          case when g.lezen & ${dataKinds.FI} = 0 then null when p_toegang then c.bedrag_toegang
            when p_toegang is not null then c.bedrag end
        from gezien g join zorg.jeugdige_overzicht o on ${of('o')}
            and (o.lopend or (g.gm, g.id) in (select k.gm, k.id from keuze k))
          join zorg.jeugdige j on ${of('j')}
          cross join lateral (${running}) s
          cross join lateral (select min(p.begin) as begin from zorg.zorgperiode p where ${of('p')} and p.eind is null) p
          cross join lateral (select count(distinct x.toewijzing_nummer)::int as n from zorg.signaal x
            where ${of('x')} and x.soort = 'ijw-stapeling' and x.domein = 'jw') d
          left join zorg.jeugdige_kosten c on ${of('c')}
          left join zorg.identiteit i on ${of('i')}
        where g.lezen & ${dataKinds.ZP} <> 0;
  end`,
  'sp_app',
  'stable',
);

/** The focus list of a whole region in one look (issue 5, 10). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, facts.create);
    await allowFunctions(db, 'toegang', [facts.name], facts.to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () => run(db, `drop function toegang.${facts.name}`));
}
