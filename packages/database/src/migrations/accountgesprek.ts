import { defineFunction, type GuardFunction } from './define-function.ts';

/** Bits of VG and ZP, as in packages/access. */
const kinds = { VG: 512, ZP: 2 } as const;

/** The actor works for this aanbieder in this role. */
export const worksFor = (rol: 'accounthouder' | 'hulpverlener', gemeente: string, aanbieder: string) => `exists (
  select from toegang.houder h join toegang.organisatie o using (organisatie_id)
  where h.houder = any ((select toegang.houders())::uuid[]) and h.rol = '${rol}' and o.agb = ${aanbieder}
    and (h.gemeente is null or h.gemeente = ${gemeente}))`;

const isPartner = `(${worksFor('accounthouder', 'g.gemeente', 'g.aanbieder')}
  or ${worksFor('hulpverlener', 'g.gemeente', 'g.aanbieder')})`;

/** Trajecten of a jeugdige with the aanbieder itself, not with its group. */
const careOf = (jeugdige: string) => `zorg.toewijzing w join zorg.traject t on t.gemeente = w.gemeente
    and t.jeugdige_id = w.jeugdige_id and t.variant = 'tInhoud' and t.toewijzing_nummers @> to_jsonb(w.toewijzing_nummer)
  where w.gemeente = g.gemeente and w.aanbieder = g.aanbieder and w.domein = 'jw'
    and w.toestand not in ('verwijderd', 'wees')${jeugdige}`;

const day = (moment: string) => `(${moment} at time zone 'Europe/Amsterdam')::date`;

export const maySign = `exists (select from toegang.zicht z where z.gemeente = l.gemeente and z.jeugdige_id = l.jeugdige_id
  and z.houder = any ((select toegang.houders())::uuid[]) and z.schrijven & ${kinds.VG} <> 0
  and statement_timestamp() >= z.van and statement_timestamp() < z.tot)`;

/** The figures take the new state at their next look. */
const markChanged = `insert into zorg.wijziging (gemeente, jeugdige_id) select l.gemeente, l.jeugdige_id
    from toegang.accountlijn l where l.gemeente = g.gemeente and l.gesprek_id = g.gesprek_id
  on conflict (gemeente, jeugdige_id) do update set versie = excluded.versie`;

/** Talks with an aanbieder about the jeugdigen in its care (S0-28, S0-29). */
export const accountgesprekFunctions: readonly GuardFunction[] = [
  // By its accounthouder, once a quarter; asks about everybody in the care of the aanbieder. Null: not the accounthouder,
  // asked already, or nobody in care.
  defineFunction(
    'open_accountgesprek',
    'p_gemeente text, p_aanbieder text, p_kwartaal date',
    'uuid',
    `declare g toegang.accountgesprek; ids uuid[];
    begin
      if not ${worksFor('accounthouder', 'p_gemeente', 'p_aanbieder')} then return null; end if;
      insert into toegang.accountgesprek (gemeente, aanbieder, kwartaal, gevraagd_door)
        values (p_gemeente, p_aanbieder, p_kwartaal, toegang.actor()) on conflict do nothing returning * into g;
      if g.gesprek_id is null then return null; end if;
      select array_agg(distinct w.jeugdige_id) into ids from ${careOf('')} and t.eind is null
        and toegang.zicht_op(w.gemeente, w.jeugdige_id, ${kinds.ZP}) is not null;
      if ids is null then
        delete from toegang.accountgesprek a where a.gemeente = g.gemeente and a.gesprek_id = g.gesprek_id;
        return null;
      end if;
      insert into toegang.accountlijn select g.gemeente, g.gesprek_id, unnest(ids);
      ${markChanged};
      perform logboek.schrijf(g.gemeente, ids, ${kinds.ZP}, 'accountvraag-gesteld');
      return g.gesprek_id;
    end`,
    'sp_app',
  ),
  defineFunction(
    'lees_accountgesprekken',
    '',
    `table (gemeente text, gesprek_id uuid, aanbieder text, kwartaal date, gevraagd_op timestamptz, besproken_op timestamptz,
      lopend boolean, vragen int, antwoorden int)`,
    `begin
      return query select g.gemeente, g.gesprek_id, g.aanbieder, g.kwartaal, g.gevraagd_op, g.besproken_op,
          not exists (select from toegang.accountgesprek n where n.gemeente = g.gemeente and n.aanbieder = g.aanbieder
            and n.kwartaal > g.kwartaal),
          count(*)::int, count(*) filter (where exists (select from toegang.accountantwoord a where a.gemeente = l.gemeente
            and a.gesprek_id = l.gesprek_id and a.jeugdige_id = l.jeugdige_id))::int
        from toegang.accountgesprek g join toegang.accountlijn l on l.gemeente = g.gemeente and l.gesprek_id = g.gesprek_id
        where ${isPartner} group by g.gemeente, g.gesprek_id order by g.kwartaal desc, g.gemeente, g.aanbieder;
    end`,
    'sp_app',
    'stable',
  ),
  // Aanbieders that the actor is accounthouder of.
  defineFunction(
    'lees_portefeuille',
    '',
    'table (gemeente text, aanbieder text)',
    `begin
      return query select distinct h.gemeente, o.agb from toegang.houder h join toegang.organisatie o using (organisatie_id)
        where h.houder = any ((select toegang.houders())::uuid[]) and h.rol = 'accounthouder' and o.agb is not null
          and h.gemeente is not null order by 1, 2;
    end`,
    'sp_app',
    'stable',
  ),
  // Dates and words only, of those whom the actor may see. 'beloofd': the last day named in an earlier talk.
  defineFunction(
    'lees_accountlijnen',
    'p_gesprek uuid',
    `table (gemeente text, jeugdige_id uuid, pseudoniem text, hulpvormen text[], begin date, eind date, toewijzing_eind date,
      verwacht_eind date, nodig text[], beantwoord_op timestamptz, beantwoord_door text, antwoorden int, beloofd date,
      beantwoordbaar boolean)`,
    `begin
      return query select l.gemeente, l.jeugdige_id, j.pseudoniem, c.hulpvormen, c.begin, c.eind, c.toewijzing_eind,
          a.verwacht_eind, a.nodig, a.op, k.naam, coalesce(a.nr, 0), v.verwacht_eind, ${maySign}
        from toegang.accountgesprek g
          join toegang.accountlijn l on l.gemeente = g.gemeente and l.gesprek_id = g.gesprek_id
          join zorg.jeugdige j on j.gemeente = l.gemeente and j.jeugdige_id = l.jeugdige_id
          cross join lateral (
            select array_agg(distinct t.hulpvorm) as hulpvormen, min(t.begin) as begin,
              case when bool_or(t.eind is null) then null else max(t.eind) end as eind,
              nullif(max(coalesce(w.eind, 'infinity')), 'infinity') as toewijzing_eind
            from ${careOf(' and w.jeugdige_id = l.jeugdige_id')} and t.begin <= ${day('g.gevraagd_op')}
              and coalesce(t.eind, 'infinity') >= ${day('g.gevraagd_op')}) c
          left join lateral (
            select * from toegang.accountantwoord x where x.gemeente = l.gemeente and x.gesprek_id = l.gesprek_id
              and x.jeugdige_id = l.jeugdige_id order by x.nr desc limit 1) a on true
          left join toegang.account k on k.account_id = a.door
          left join lateral (
            select x.verwacht_eind from toegang.accountantwoord x join toegang.accountgesprek e on e.gemeente = x.gemeente
              and e.gesprek_id = x.gesprek_id
            where x.gemeente = l.gemeente and x.jeugdige_id = l.jeugdige_id and e.aanbieder = g.aanbieder
              and e.kwartaal < g.kwartaal order by e.kwartaal desc, x.nr desc limit 1) v on true
        where g.gesprek_id = p_gesprek and ${isPartner} and c.begin is not null
          and toegang.zicht_op(l.gemeente, l.jeugdige_id, ${kinds.ZP}) is not null
        order by l.jeugdige_id;
    end`,
    'sp_app',
    'stable',
  ),
  // By a hulpverlener of the aanbieder, as long as no later talk was opened; a new answer stands beside the old one.
  defineFunction(
    'beantwoord_accountlijn',
    'p_gesprek uuid, p_jeugdige uuid, p_verwacht date, p_nodig text[]',
    'text',
    `declare g toegang.accountgesprek; l toegang.accountlijn; a toegang.accountantwoord;
    begin
      select * into g from toegang.accountgesprek where gesprek_id = p_gesprek;
      select * into l from toegang.accountlijn x where x.gemeente = g.gemeente and x.gesprek_id = p_gesprek
        and x.jeugdige_id = p_jeugdige for update;
      if l.jeugdige_id is null or not ${worksFor('hulpverlener', 'g.gemeente', 'g.aanbieder')} or not ${maySign} then
        return 'niet-gevonden';
      end if;
      if exists (select from toegang.accountgesprek n where n.gemeente = g.gemeente and n.aanbieder = g.aanbieder
          and n.kwartaal > g.kwartaal) then
        return 'gesloten';
      end if;
      if p_verwacht < g.kwartaal or p_verwacht > g.kwartaal + 3653 then return 'datum'; end if;
      select * into a from toegang.accountantwoord x where x.gemeente = g.gemeente and x.gesprek_id = p_gesprek
        and x.jeugdige_id = p_jeugdige order by x.nr desc limit 1;
      if a.nr is not null and a.verwacht_eind is not distinct from p_verwacht and a.nodig = p_nodig then
        return 'bewaard';
      end if;
      insert into toegang.accountantwoord (gemeente, gesprek_id, jeugdige_id, nr, verwacht_eind, nodig, door)
        values (g.gemeente, p_gesprek, p_jeugdige, coalesce(a.nr, 0) + 1, p_verwacht, p_nodig, toegang.actor());
      insert into zorg.wijziging (gemeente, jeugdige_id) values (g.gemeente, p_jeugdige)
        on conflict (gemeente, jeugdige_id) do update set versie = excluded.versie;
      perform logboek.schrijf(g.gemeente, array[p_jeugdige], ${kinds.VG}, 'accountvraag-beantwoord');
      return 'bewaard';
    end`,
    'sp_app',
  ),
  defineFunction(
    'bespreek_accountgesprek',
    'p_gesprek uuid',
    'boolean',
    `begin
      update toegang.accountgesprek g set besproken_op = clock_timestamp() where g.gesprek_id = p_gesprek
        and g.besproken_op is null and ${worksFor('accounthouder', 'g.gemeente', 'g.aanbieder')};
      return found;
    end`,
    'sp_app',
  ),
  // For the figures: of each question whether it was answered, and the day that was named first; a later answer may have
  // been given with the end in sight (S0-30).
  defineFunction(
    'beloften',
    'p_jeugdigen json',
    `table (gemeente text, jeugdige_id uuid, aanbieder text, gevraagd_op date, beantwoord boolean, beloofd date)`,
    `begin
      return query select l.gemeente, l.jeugdige_id, g.aanbieder, ${day('g.gevraagd_op')},
          exists (select from toegang.accountantwoord a where a.gemeente = l.gemeente and a.gesprek_id = l.gesprek_id
            and a.jeugdige_id = l.jeugdige_id),
          (select a.verwacht_eind from toegang.accountantwoord a where a.gemeente = l.gemeente and a.gesprek_id = l.gesprek_id
            and a.jeugdige_id = l.jeugdige_id and a.verwacht_eind is not null order by a.nr limit 1)
        from json_to_recordset(p_jeugdigen) as p(gemeente text, jeugdige_id uuid)
          join toegang.accountlijn l on l.gemeente = p.gemeente and l.jeugdige_id = p.jeugdige_id
          join toegang.accountgesprek g on g.gemeente = l.gemeente and g.gesprek_id = l.gesprek_id
        order by l.gemeente, l.jeugdige_id, g.kwartaal, g.aanbieder;
    end`,
    undefined,
    'stable',
  ),
  // For sp_login: talks of before, as they were.
  defineFunction(
    'save_accountgesprek',
    'p_gemeente text, p_aanbieder text, p_gevraagd timestamptz, p_besproken timestamptz, p_door uuid, p_lijnen json',
    'void',
    `declare g toegang.accountgesprek;
    begin
      insert into toegang.accountgesprek (gemeente, aanbieder, kwartaal, gevraagd_door, gevraagd_op, besproken_op)
        values (p_gemeente, p_aanbieder, date_trunc('quarter', ${day('p_gevraagd')})::date, p_door, p_gevraagd, p_besproken)
        returning * into g;
      insert into toegang.accountlijn select g.gemeente, g.gesprek_id, r."jeugdigeId"
        from json_to_recordset(p_lijnen) as r("jeugdigeId" uuid);
      insert into toegang.accountantwoord (gemeente, gesprek_id, jeugdige_id, nr, verwacht_eind, nodig, door, op)
        select g.gemeente, g.gesprek_id, r."jeugdigeId", 1, r."verwachtEind", r.nodig, r."accountId",
            p_gevraagd + interval '14 days'
          from json_to_recordset(p_lijnen) as r("jeugdigeId" uuid, "verwachtEind" date, nodig text[], "accountId" uuid)
          where r.nodig is not null;
      ${markChanged};
    end`,
  ),
];
