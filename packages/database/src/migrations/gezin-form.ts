import { defineFunction } from './define-function.ts';

export const today = `(statement_timestamp() at time zone 'Europe/Amsterdam')::date`;
/** One writer of the gezinnen of a gemeente at a time: acts are rare, and touch several gezinnen at once. */
export const lockGezinnen = "perform pg_advisory_xact_lock(hashtextextended('gezin' || p_gemeente, 0));";

/** Who makes, splits and joins gezinnen, and what each act does to their members and their regie. */
export const formFunctions = [
  // A gezin without a single jeugdige is nobody's: also after the destruction of a file.
  defineFunction(
    'ruim_gezinnen_op',
    '',
    'trigger',
    `begin
      delete from toegang.gezin g where not exists (select from toegang.gezinslid l
        where l.gemeente = g.gemeente and l.gezin_id = g.gezin_id);
      return null;
    end`,
  ),
  // As for letting others in to a case: whoever is on it, stands in, or leads the team.
  defineFunction(
    'heeft_in_hand',
    'p_gemeente text, p_jeugdige uuid',
    'boolean',
    `begin
      return coalesce((select z.gronden && array['betrokken', 'waarnemer', 'team']
        from toegang.eigen_zicht(p_gemeente, p_jeugdige) z), false);
    end`,
    undefined,
    'stable',
  ),
  defineFunction(
    'heeft_gezin_in_hand',
    'p_gemeente text, p_gezin uuid',
    'boolean',
    `begin
      return exists (select from toegang.gezinslid l where l.gemeente = p_gemeente and l.gezin_id = p_gezin
        and l.van <= ${today} and l.tot > ${today} and toegang.heeft_in_hand(p_gemeente, l.jeugdige_id));
    end`,
    undefined,
    'stable',
  ),
  // The regisseur has each jeugdige of the gezin in hand on the days that both hold (trust.md 3.2, "assigned to family"):
  // as relations, so that sight, the map of who is involved and the log follow. Relations of another ground stay as they are.
  defineFunction(
    'verdeel_regie',
    'p_gemeente text, p_gezinnen uuid[]',
    'void',
    `begin
      with recht as materialized (
        select l.jeugdige_id, g.regie_id, g.account_id as houder, k.rol, toegang.middernacht(d.van) as van,
          case d.tot when 'infinity' then 'infinity' else toegang.middernacht(d.tot) end as tot
        from toegang.regie g
          join toegang.gezinslid l on l.gemeente = g.gemeente and l.gezin_id = g.gezin_id
          join toegang.account k on k.account_id = g.account_id
          cross join lateral (select greatest(g.van, l.van) as van, least(g.tot, l.tot) as tot) d
        where g.gemeente = p_gemeente and g.gezin_id = any (p_gezinnen) and g.soort = 'regisseur' and d.van < d.tot
          and not exists (select from toegang.relatie e where e.gemeente = g.gemeente and e.jeugdige_id = l.jeugdige_id
            and e.houder = g.account_id and e.relatie = 'betrokken' and e.regie_id is null
            and e.van <= toegang.middernacht(d.van) and e.tot = 'infinity')),
      weg as (
        delete from toegang.relatie r where r.gemeente = p_gemeente and r.regie_id is not null
          and not exists (select from recht x where (x.jeugdige_id, x.regie_id, x.houder, x.van, x.tot)
            = (r.jeugdige_id, r.regie_id, r.houder, r.van, r.tot))
          and not exists (select from toegang.regie g where g.gemeente = p_gemeente and g.regie_id = r.regie_id
            and not g.gezin_id = any (p_gezinnen)))
      insert into toegang.relatie (gemeente, jeugdige_id, houder, rol, relatie, van, tot, grond, gemaakt_door, regie_id)
        select p_gemeente, x.jeugdige_id, x.houder, x.rol, 'betrokken', x.van, x.tot, 'regisseur van het gezin',
          toegang.actor(), x.regie_id
        from recht x where not exists (select from toegang.relatie r where r.gemeente = p_gemeente
          and (r.jeugdige_id, r.regie_id, r.houder, r.van, r.tot) = (x.jeugdige_id, x.regie_id, x.houder, x.van, x.tot));
    end`,
  ),
  // These jeugdigen together from a day: in a gezin that is there, or (\`p_naar\` null) in a new one. So it confirms a
  // proposal, splits and joins. Answers {uitkomst, handelingId, gezinId}.
  defineFunction(
    'vorm_gezin',
    'p_gemeente text, p_jeugdigen uuid[], p_naar uuid, p_per date',
    'jsonb',
    `declare h uuid := gen_random_uuid(); doel uuid := coalesce(p_naar, gen_random_uuid()); oud uuid[];
    begin
      ${lockGezinnen}
      if exists (select from unnest(p_jeugdigen) j where not toegang.heeft_in_hand(p_gemeente, j))
          or p_naar is not null and not toegang.heeft_gezin_in_hand(p_gemeente, p_naar) then
        return jsonb_build_object('uitkomst', 'niet-gevonden');
      end if;
      if p_per is null or p_per > ${today}
          or exists (select from toegang.gezinslid l where l.gemeente = p_gemeente and l.jeugdige_id = any (p_jeugdigen)
            and l.van > p_per and l.van < l.tot)
          or p_naar is not null and not exists (select from toegang.gezinslid l where l.gemeente = p_gemeente
            and l.gezin_id = p_naar and l.van <= p_per and l.tot > p_per) then
        return jsonb_build_object('uitkomst', 'datum-klopt-niet');
      end if;
      select coalesce(array_agg(distinct l.gezin_id), '{}') into oud from toegang.gezinslid l where l.gemeente = p_gemeente
        and l.jeugdige_id = any (p_jeugdigen) and l.gezin_id <> doel and l.van <= p_per and l.tot > p_per;
      -- They are together already, with nobody else.
      if (select count(*) from toegang.gezinslid l where l.gemeente = p_gemeente and l.gezin_id = doel
            and l.jeugdige_id = any (p_jeugdigen) and l.van <= p_per and l.tot > p_per) = cardinality(p_jeugdigen)
          or p_naar is null and cardinality(oud) = 1 and (select count(*) filter (where l.jeugdige_id = any (p_jeugdigen))
            = cardinality(p_jeugdigen) and count(*) = cardinality(p_jeugdigen) from toegang.gezinslid l
            where l.gemeente = p_gemeente and l.gezin_id = oud[1] and l.van <= p_per and l.tot > p_per) then
        return jsonb_build_object('uitkomst', 'bestaat-al');
      end if;
      -- A hand-over that is planned goes first, else nobody can say later whose gezin it was.
      if exists (select from toegang.regie g where g.gemeente = p_gemeente and g.gezin_id = any (oud)
          and g.soort <> 'overname' and g.tot > p_per and g.beeindigd_met is not null and g.van < g.tot) then
        return jsonb_build_object('uitkomst', 'overdracht-gepland');
      end if;
      insert into toegang.gezinshandeling (gemeente, handeling_id, soort, door)
        values (p_gemeente, h, 'gevormd', toegang.actor());
      if p_naar is null then
        insert into toegang.gezin (gemeente, gezin_id, begonnen_met) values (p_gemeente, doel, h);
      end if;
      update toegang.gezinslid l set tot_voorheen = l.tot, tot = p_per, beeindigd_met = h where l.gemeente = p_gemeente
        and l.jeugdige_id = any (p_jeugdigen) and l.gezin_id <> doel and l.van <= p_per and l.tot > p_per;
      insert into toegang.gezinslid (gemeente, gezin_id, jeugdige_id, van, begonnen_met)
        select p_gemeente, doel, j, p_per, h from unnest(p_jeugdigen) j where not exists (select from toegang.gezinslid l
          where l.gemeente = p_gemeente and l.gezin_id = doel and l.jeugdige_id = j and l.van <= p_per and l.tot > p_per);
      -- Who leaves a gezin keeps its regisseur: a split must leave nobody without one.
      if p_naar is null and cardinality(oud) = 1 then
        insert into toegang.regie (gemeente, gezin_id, soort, account_id, registratie, van, tot, begonnen_met)
          select p_gemeente, doel, g.soort, g.account_id, g.registratie, greatest(g.van, p_per), g.tot, h
          from toegang.regie g where g.gemeente = p_gemeente and g.gezin_id = oud[1] and g.soort = 'regisseur'
            and g.van <= p_per and g.tot > p_per;
      end if;
      -- Of a gezin without anybody left the regie ends too.
      update toegang.regie g set tot_voorheen = g.tot, tot = greatest(g.van, p_per), beeindigd_met = h
        where g.gemeente = p_gemeente and g.gezin_id = any (oud) and g.tot > p_per and g.beeindigd_met is null
          and not exists (select from toegang.gezinslid l where l.gemeente = p_gemeente and l.gezin_id = g.gezin_id
            and l.tot > p_per and l.van < l.tot);
      perform toegang.verdeel_regie(p_gemeente, oud || doel);
      perform logboek.schrijf(p_gemeente, p_jeugdigen, 128, 'gezin-gevormd');
      return jsonb_build_object('uitkomst', 'bewaard', 'handelingId', h, 'gezinId', doel);
    end`,
    'sp_app',
  ),
  // Undo of the last act on a gezin, by who has in hand whom it moved. Answers a word.
  defineFunction(
    'draai_gezin_terug',
    'p_gemeente text, p_handeling uuid',
    'text',
    `declare n toegang.gezinshandeling; gezinnen uuid[]; ids uuid[];
    begin
      ${lockGezinnen}
      select * into n from toegang.gezinshandeling x where x.gemeente = p_gemeente and x.handeling_id = p_handeling
        and x.teruggedraaid_op is null;
      select array_agg(distinct x.gezin_id) into gezinnen from toegang.gezinsdelen(p_gemeente) x
        where p_handeling in (x.begonnen_met, x.beeindigd_met);
      select array_agg(distinct l.jeugdige_id) into ids from toegang.gezinslid l where l.gemeente = p_gemeente
        and l.gezin_id = any (gezinnen) and case n.soort when 'regie' then l.van <= ${today} and l.tot > ${today}
          else p_handeling in (l.begonnen_met, l.beeindigd_met) end;
      if ids is null or not (case n.soort when 'regie' then toegang.heeft_gezin_in_hand(p_gemeente, gezinnen[1])
          else (select bool_and(toegang.heeft_in_hand(p_gemeente, j)) from unnest(ids) j) end) then
        return 'niet-gevonden';
      end if;
      -- What was built on it would fall with it.
      if exists (select from toegang.gezinsdelen(p_gemeente) x join toegang.gezinshandeling later on later.gemeente = p_gemeente
            and later.handeling_id in (x.begonnen_met, x.beeindigd_met)
          where x.gezin_id = any (gezinnen) and later.op > n.op)
          or exists (select from toegang.netwerklid k join toegang.gezin g on g.gemeente = k.gemeente
            and g.gezin_id = k.gezin_id where g.gemeente = p_gemeente and g.begonnen_met = p_handeling) then
        return 'later-gewijzigd';
      end if;
      delete from toegang.regie where gemeente = p_gemeente and begonnen_met = p_handeling;
      delete from toegang.gezinslid where gemeente = p_gemeente and begonnen_met = p_handeling;
      update toegang.regie set tot = tot_voorheen, tot_voorheen = null, beeindigd_met = null
        where gemeente = p_gemeente and beeindigd_met = p_handeling;
      update toegang.gezinslid set tot = tot_voorheen, tot_voorheen = null, beeindigd_met = null
        where gemeente = p_gemeente and beeindigd_met = p_handeling;
      update toegang.gezinshandeling set teruggedraaid_op = clock_timestamp(), teruggedraaid_door = toegang.actor()
        where gemeente = p_gemeente and handeling_id = p_handeling;
      perform toegang.verdeel_regie(p_gemeente, gezinnen);
      perform logboek.schrijf(p_gemeente, ids, 128, 'gezin-teruggedraaid');
      return 'bewaard';
    end`,
    'sp_app',
  ),
  // Everything that an act begins or ends.
  defineFunction(
    'gezinsdelen',
    'p_gemeente text',
    'table (gezin_id uuid, begonnen_met uuid, beeindigd_met uuid)',
    `begin
      return query select l.gezin_id, l.begonnen_met, l.beeindigd_met from toegang.gezinslid l where l.gemeente = p_gemeente
        union all select g.gezin_id, g.begonnen_met, g.beeindigd_met from toegang.regie g where g.gemeente = p_gemeente;
    end`,
    undefined,
    'stable',
  ),
];
