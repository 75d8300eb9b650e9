import { defineFunction, type GuardFunction } from './define-function.ts';

/** S2-23: rows are never rewritten; one that ends keeps who ended it, and why. */
export const wetregelTable = `create table toegang.wetregel (
  gemeente text, regel_id uuid not null default gen_random_uuid() primary key,
  domein text not null check (domein in ('jw', 'wmo')), categorie text check (categorie ~ '^[0-9]{2}$'),
  codes text[] not null default '{}' check (cardinality(codes) <= 50),
  wet text not null check (wet in ('jw', 'wmo')), van date not null, tot date check (tot >= van),
  bron text not null check (length(trim(bron)) between 5 and 100),
  reden text check (length(trim(reden)) between 10 and 500), door uuid references toegang.account,
  op timestamptz not null default clock_timestamp(),
  eind_reden text check (length(trim(eind_reden)) between 10 and 500), eind_door uuid references toegang.account,
  check ((gemeente is null) = (categorie is null)), check ((gemeente is null) = (reden is null)),
  check ((gemeente is null) = (door is null)), check ((tot is null) = (eind_door is null)),
  check ((eind_reden is null) = (eind_door is null)), check (cardinality(codes) = 0 or categorie is not null))`;

/** The law as it is: without a gemeente and without a category, so for everything that no row of a gemeente is about. */
export const wetregelStandard = `insert into toegang.wetregel (domein, wet, van, bron) values
  ('jw', 'jw', '2015-01-01', 'Jeugdwet, Stb. 2014, 105'),
  ('wmo', 'wmo', '2015-01-01', 'Wmo 2015, Stb. 2014, 280')`;

const keepers = `('teamleider', 'functioneel-beheerder')`;
const keeps = (gemeente: string) => `exists (select from toegang.account k where k.account_id = toegang.actor()
  and ${gemeente} = any (k.gemeenten) and k.rol in ${keepers})`;

/** Product \`p\` (json) is of the group of categories and codes. */
const inGroup = (product: string, categorie: string, codes: string) => `${product} ->> 'categorie' = ${categorie}
  and (cardinality(${codes}) = 0 or ${product} ->> 'code' = any (${codes}))`;

export const wetregelFunctions: readonly GuardFunction[] = [
  // For the fold: everything that holds somewhere, and nothing of who recorded it or why.
  defineFunction(
    'vouw_wetregels',
    '',
    'table (gemeente text, domein text, categorie text, codes text[], wet text, van date, tot date)',
    `begin
      return query select r.gemeente, r.domein, r.categorie, r.codes, r.wet, r.van, r.tot from toegang.wetregel r
        order by r.gemeente nulls last, r.van desc, r.domein, r.categorie, r.regel_id;
    end`,
    undefined,
    'stable',
  ),
  // What holds everywhere, and what the gemeenten of the actor recorded.
  defineFunction(
    'wetregels',
    '',
    `table (gemeente text, regel_id uuid, domein text, categorie text, codes text[], wet text, van date, tot date, bron text,
      reden text, door text, eind_reden text, eind_door text)`,
    `begin
      return query select r.gemeente, r.regel_id, r.domein, r.categorie, r.codes, r.wet, r.van, r.tot, r.bron, r.reden,
          k.naam, r.eind_reden, e.naam
        from toegang.wetregel r left join toegang.account k on k.account_id = r.door
          left join toegang.account e on e.account_id = r.eind_door
        where r.gemeente is null or exists (select from toegang.account w where w.account_id = toegang.actor()
          and r.gemeente = any (w.gemeenten))
        order by r.gemeente nulls last, r.van desc, r.domein, r.categorie, r.regel_id;
    end`,
    'sp_app',
    'stable',
  ),
  // Toewijzingen, and of how many jeugdigen, of a group that begin from a day on. No rows: not for this actor.
  defineFunction(
    'tel_wetregel',
    'p_gemeente text, p_domein text, p_categorie text, p_codes text[], p_van date',
    'table (toewijzingen int, jeugdigen int)',
    `begin
      if not ${keeps('p_gemeente')} then return; end if;
      return query select count(*)::int, count(distinct t.jeugdige_id)::int from zorg.toewijzing t
        where t.gemeente = p_gemeente and t.domein = p_domein and t.begin >= p_van
          and t.toestand not in ('verwijderd', 'wees') and ${inGroup('t.product', 'p_categorie', 'p_codes')};
    end`,
    'sp_app',
    'stable',
  ),
  // Who may be touched by a regel from a day on is folded again: whoever has help of the group, or help of which the
  // product or the day is known from deliveries and claims only.
  defineFunction(
    'vouw_voor_wetregel',
    'r toegang.wetregel, p_vanaf date',
    'void',
    `begin
      insert into zorg.te_vouwen (gemeente, jeugdige_id)
        select t.gemeente, t.jeugdige_id from zorg.toewijzing t
          where t.gemeente = r.gemeente and t.domein = r.domein and coalesce(t.begin, 'infinity') >= p_vanaf
            and (t.product is null or ${inGroup('t.product', 'r.categorie', 'r.codes')})
        union
        -- IV096: a start without toewijzing stands in no row of its own.
        select g.gemeente, g.jeugdige_id from zorg.gebeurtenis g
          where g.gemeente = r.gemeente and g.jeugdige_id is not null and g.soort in ('start', 'stop')
            and g.toewijzing_nummers = '[]' and g.inhoud -> 'bron' ->> 'domein' = r.domein;
    end`,
  ),
  // Answers a word. Regels of one gemeente may not overlap, so that of every day one law holds.
  defineFunction(
    'begin_wetregel',
    `p_gemeente text, p_domein text, p_categorie text, p_codes text[], p_van date, p_bron text, p_reden text`,
    'text',
    `declare r toegang.wetregel;
    begin
      if not ${keeps('p_gemeente')} then return 'niet-gevonden'; end if;
      perform pg_advisory_xact_lock(hashtextextended('wetregel ' || p_gemeente, 0));
      if exists (select from toegang.wetregel w where w.gemeente = p_gemeente and w.domein = p_domein
          and w.categorie = p_categorie and (w.tot is null or w.tot > greatest(p_van, w.van))
          and (cardinality(w.codes) = 0 or cardinality(p_codes) = 0 or w.codes && p_codes)) then
        return 'regel-overlapt';
      end if;
      insert into toegang.wetregel (gemeente, domein, categorie, codes, wet, van, bron, reden, door)
        values (p_gemeente, p_domein, p_categorie, p_codes, case p_domein when 'jw' then 'wmo' else 'jw' end, p_van,
          trim(p_bron), trim(p_reden), toegang.actor()) returning * into r;
      perform toegang.vouw_voor_wetregel(r, r.van);
      perform logboek.schrijf(p_gemeente, array[null]::uuid[], 0, 'wetregel-begonnen');
      return 'bewaard';
    end`,
    'sp_app',
  ),
  // \`p_tot\`: the first day without. From then on the law is as before; whoever began earlier keeps the regel.
  defineFunction(
    'beeindig_wetregel',
    'p_regel uuid, p_tot date, p_reden text',
    'text',
    `declare r toegang.wetregel;
    begin
      select * into r from toegang.wetregel w where w.regel_id = p_regel for update;
      if r.gemeente is null or not ${keeps('r.gemeente')} then return 'niet-gevonden'; end if;
      if r.tot is not null then return 'regel-beeindigd'; end if;
      if p_tot < r.van then return 'regel-voor-begin'; end if;
      update toegang.wetregel w set tot = p_tot, eind_reden = trim(p_reden), eind_door = toegang.actor()
        where w.regel_id = p_regel;
      perform toegang.vouw_voor_wetregel(r, p_tot);
      perform logboek.schrijf(r.gemeente, array[null]::uuid[], 0, 'wetregel-beeindigd');
      return 'bewaard';
    end`,
    'sp_app',
  ),
];
