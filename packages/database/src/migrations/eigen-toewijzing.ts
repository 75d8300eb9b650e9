import { defineFunction, type GuardFunction } from './define-function.ts';

/** Bits of ID, BS, FI and BSN, as in packages/access. */
const kinds = { ID: 1, BS: 4, FI: 16, BSN: 64 } as const;

/** Jeugdigen of whose toewijzingen the actor sees the own part now, with whether also the costs. */
const sight = `select z.gemeente, z.jeugdige_id, bool_or((z.lezen | z.eigen) & ${kinds.FI} <> 0) as kosten
  from toegang.zicht z where z.houder = any (h) and (z.lezen | z.eigen) & ${kinds.BS} <> 0
    and statement_timestamp() >= z.van and statement_timestamp() < z.tot`;

/** Toewijzingen that an aanbieder works with: one that was removed counts as never sent. */
const deliverable = "t.aanbieder = any (agb) and t.toestand not in ('verwijderd', 'wees')";

/** What people of an aanbieder read of its own toewijzingen, and use in the berichten that they write. */
export const eigenToewijzingFunctions: readonly GuardFunction[] = [
  // AGB codes of the aanbieders that the actor delivers for; an accounthouder is tied to an aanbieder too, and delivers
  // nothing.
  defineFunction(
    'leverende_agb',
    '',
    'text[]',
    `begin
      return (select coalesce(array_agg(distinct o.agb), '{}') from toegang.houder h
          join toegang.organisatie o using (organisatie_id)
        where h.houder = any ((select toegang.houders())::uuid[]) and o.agb is not null
          and h.rol in ('hulpverlener', 'aanbiederadministratie'));
    end`,
    'sp_app',
    'stable',
  ),
  defineFunction(
    'lees_eigen_toewijzingen',
    'p_stand text, p_zoek text, p_aantal int, p_vanaf int',
    `table (gemeente text, jeugdige_id uuid, pseudoniem text, domein text, toewijzing_nummer int, totaal int)`,
    `declare agb text[] := toegang.leverende_agb(); h uuid[] := toegang.houders();
    begin
      return query select t.gemeente, t.jeugdige_id, j.pseudoniem, t.domein, t.toewijzing_nummer, count(*) over ()::int
        from (${sight} group by 1, 2) k join zorg.toewijzing t on t.gemeente = k.gemeente and t.jeugdige_id = k.jeugdige_id
          join zorg.jeugdige j on j.gemeente = t.gemeente and j.jeugdige_id = t.jeugdige_id
          cross join lateral (select count(*) as keren, count(*) filter (where l.eind is null) as open from zorg.levering l
            where l.gemeente = t.gemeente and l.jeugdige_id = t.jeugdige_id and l.domein = t.domein
              and l.toewijzing_nummer = t.toewijzing_nummer) l
        where ${deliverable} and (p_zoek = '' or j.pseudoniem ^@ upper(p_zoek) or t.toewijzing_nummer::text ^@ p_zoek)
          and case p_stand when 'te-starten' then t.toestand in ('actief', 'gepland') and l.keren = 0
            when 'loopt' then l.open > 0 when 'gestopt' then l.keren > 0 and l.open = 0 else true end
        order by t.begin desc, t.gemeente, t.domein, t.toewijzing_nummer limit p_aantal offset p_vanaf;
    end`,
    'sp_app',
    'stable',
  ),
  // Who can be claimed for over a period.
  defineFunction(
    'lees_eigen_jeugdigen',
    'p_gemeente text, p_domein text, p_begin date, p_eind date',
    'table (jeugdige_id uuid, pseudoniem text)',
    `declare agb text[] := toegang.leverende_agb(); h uuid[] := toegang.houders();
    begin
      return query select distinct t.jeugdige_id, j.pseudoniem from (${sight} group by 1, 2) k
          join zorg.toewijzing t on t.gemeente = k.gemeente and t.jeugdige_id = k.jeugdige_id
          join zorg.jeugdige j on j.gemeente = t.gemeente and j.jeugdige_id = t.jeugdige_id
        where k.kosten and t.gemeente = p_gemeente and t.domein = p_domein and ${deliverable} and t.begin <= p_eind
          and coalesce(t.eind, 'infinity') >= p_begin order by 2;
    end`,
    'sp_app',
    'stable',
  ),
  // The parts of the own berichten about these jeugdigen, with the answers that find them by a link key; claims only for
  // who may see costs.
  defineFunction(
    'lees_eigen_delen',
    'p_jeugdigen uuid[]',
    'table (gemeente text, jeugdige_id uuid, pseudoniem text, inhoud jsonb)',
    `declare agb text[] := toegang.leverende_agb(); h uuid[] := toegang.houders();
    begin
      return query with keuze as materialized (${sight} and z.jeugdige_id = any (p_jeugdigen) group by 1, 2),
        delen as (
          select k.gemeente, k.jeugdige_id, k.kosten, g.soort, g.inhoud
            from keuze k join zorg.gebeurtenis g on g.gemeente = k.gemeente and g.jeugdige_id = k.jeugdige_id
          union all
          select k.gemeente, k.jeugdige_id, k.kosten, g.soort, g.inhoud
            from keuze k join zorg.sleutel s on s.gemeente = k.gemeente and s.jeugdige_id = k.jeugdige_id
              join zorg.gebeurtenis g on g.gemeente = s.gemeente and g.zoekt = s.sleutel)
        select d.gemeente, d.jeugdige_id, j.pseudoniem, d.inhoud from delen d
          join zorg.jeugdige j on j.gemeente = d.gemeente and j.jeugdige_id = d.jeugdige_id
        where d.inhoud -> 'bron' ->> 'aanbieder' = any (agb)
          and (d.kosten or d.soort not in ('declaratie', 'declaratieAntwoord', 'declaratieAfwijzing'));
    end`,
    'sp_app',
    'stable',
  ),
  // What a bericht of the aanbieder must say of its client: used in it and not shown (trust.md 3.1, cell code u). Also when
  // the toewijzing is over: a stop and a last declaratie come afterwards (Regeling Jw 6a and 6c).
  defineFunction(
    'client_voor_bericht',
    'p_jeugdigen uuid[]',
    `table (gemeente text, jeugdige_id uuid, bsn_cijfer bytea, voornamen text, voorletters text, voorvoegsel text,
      achternaam text, geboortedatum date, geslacht text)`,
    `declare agb text[] := toegang.leverende_agb(); h uuid[] := toegang.houders(); g text; ids uuid[];
    begin
      for g, ids in select k.gemeente, array_agg(k.jeugdige_id)
          from (${sight} and z.jeugdige_id = any (p_jeugdigen) group by 1, 2) k
          where exists (select from zorg.toewijzing t where t.gemeente = k.gemeente and t.jeugdige_id = k.jeugdige_id
            and ${deliverable}) group by k.gemeente loop
        perform logboek.schrijf(g, ids, ${kinds.ID | kinds.BSN}, 'bericht-geschreven');
        return query select i.gemeente, i.jeugdige_id, i.bsn_cijfer, i.voornamen, i.voorletters, i.voorvoegsel,
            i.achternaam, i.geboortedatum, i.geslacht from zorg.identiteit i
          where i.gemeente = g and i.jeugdige_id = any (ids);
      end loop;
    end`,
    'sp_app',
  ),
];
