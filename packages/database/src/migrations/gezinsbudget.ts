import { defineFunction } from './define-function.ts';
import { lockGezinnen, today } from './gezin-form.ts';

const authority = 128;
const path = 2;
const plan = 256;
const finance = 16;

const current = (alias: string) => `${alias}.van <= ${today} and ${alias}.tot > ${today}`;
/** The gezin of a jeugdige now, for who may see who has authority over it. */
const ownGezin = `(select l.gezin_id from toegang.gezinslid l where l.gemeente = p_gemeente and l.jeugdige_id = p_jeugdige
  and ${current('l')} and (select z.lezen & ${authority} from toegang.eigen_zicht(p_gemeente, p_jeugdige) z) <> 0)`;
const members = `(select array_agg(l.jeugdige_id) from toegang.gezinslid l where l.gemeente = p_gemeente
  and l.gezin_id = g and ${current('l')})`;

/** Who recorded a ground, and may still use it: the ground is that of one worker, for one gezin and one law. */
const groundRuns = `exists (select from toegang.gezinsgrond n where n.gemeente = p_gemeente and n.gezin_id = p_gezin
  and n.wet = p_wet and n.account_id = (select toegang.actor()) and ${current('n')})`;

/** Help of a gezin under three laws, and on which ground somebody sees more of it than that it is there. */
export const gezinsbudgetFunctions = [
  defineFunction(
    'is_gemandateerd',
    'p_gemeente text, p_wet text',
    'boolean',
    `begin
      return exists (select from toegang.mandaat m where m.gemeente = p_gemeente and m.wet = p_wet
        and m.account_id = (select toegang.actor()) and m.ingetrokken_op is null and ${today} between m.van and m.tot);
    end`,
    undefined,
    'stable',
  ),
  // How much the actor sees of the help under a law: that it is there, which and until when, or what it costs too. Amounts
  // need a mandate under that law and a recorded ground (S0-23; trust.md 3.2 and 3.3: per domain, per purpose). The care
  // of a member under the Jeugdwet is the actor's own work, with its dates.
  defineFunction(
    'zicht_op_wet',
    'p_gemeente text, p_gezin uuid, p_wet text, p_lid boolean',
    'text',
    `begin
      if not ${groundRuns} then return case when p_wet = 'jw' and p_lid then 'soort' else 'aanwezig' end; end if;
      return case when toegang.is_gemandateerd(p_gemeente, p_wet) then 'kosten' else 'soort' end;
    end`,
    undefined,
    'stable',
  ),
  // The home of each member: where they live now, else where they lived before they went to an institution, a foster family
  // or a family home. So costs stand at the address of who has authority (domain.md B.1). A secret address is no home here.
  defineFunction(
    'gezinshuizen',
    'p_gemeente text, p_gezin uuid',
    'table (huishouden text)',
    `begin
      return query select distinct h.pseudoniem from toegang.gezinslid l
          cross join lateral (
            select x.pseudoniem, rank() over (order by coalesce(x.tot, 'infinity') >= ${today} desc,
                case when coalesce(x.tot, 'infinity') >= ${today} then null else x.van end desc) as plaats
            from zorg.huishouden_lid x where x.gemeente = l.gemeente and x.jeugdige_id = l.jeugdige_id
              and x.adrestype = 'woning' and x.van <= ${today}) h
        where l.gemeente = p_gemeente and l.gezin_id = p_gezin and ${current('l')} and h.plaats = 1
          and not exists (select from toegang.vlag v where v.gemeente = l.gemeente and v.jeugdige_id = l.jeugdige_id
            and v.vlag = 'geheim-adres' and v.tot = 'infinity');
    end`,
    undefined,
    'stable',
  ),
  // The members of a gezin and whoever lives with them, each with the homes among which their costs are parted.
  defineFunction(
    'gezinspersonen',
    'p_gemeente text, p_gezin uuid',
    'table (persoon uuid, lid boolean, huizen text[])',
    `begin
      return query with huizen as materialized (select x.huishouden from toegang.gezinshuizen(p_gemeente, p_gezin) x),
        bewoners as (
          select h.jeugdige_id, array_agg(distinct h.pseudoniem order by h.pseudoniem) as waar from huizen
            join zorg.huishouden_lid h on h.gemeente = p_gemeente and h.pseudoniem = huizen.huishouden
              and h.adrestype = 'woning'
          where h.van <= ${today} and coalesce(h.tot, 'infinity') >= ${today} group by 1),
        leden as (
          select l.jeugdige_id from toegang.gezinslid l where l.gemeente = p_gemeente and l.gezin_id = p_gezin
            and ${current('l')})
        select coalesce(l.jeugdige_id, b.jeugdige_id), l.jeugdige_id is not null, coalesce(b.waar, (
            select array_agg(distinct h.pseudoniem order by h.pseudoniem) from zorg.huishouden_lid h
              join huizen on huizen.huishouden = h.pseudoniem
            where h.gemeente = p_gemeente and h.jeugdige_id = l.jeugdige_id), '{}')
        from leden l full join bewoners b using (jeugdige_id);
    end`,
    undefined,
    'stable',
  ),
  // Of a law that the actor may only know to be there: one line, without dates, kind or whose it is. The family sees the
  // help of those whom they may see. Somebody else's gezin: nothing. What ended less than a year before the day is told too.
  // \`per\` declaratie: the last month that was granted in berichten.
  defineFunction(
    'gezinsvoorzieningen',
    'p_gemeente text, p_jeugdige uuid, p_dag date',
    `table (wet text, zicht text, nr int, voorziening text, vorm text, van date, tot date, eigenaar text, bedrag bigint,
      per text, persoon uuid, lid boolean, huizen text[])`,
    `declare g uuid := ${ownGezin}; werk boolean := toegang.heeft_gezin_in_hand(p_gemeente, g);
    begin
      return query with personen as materialized (
          select p.persoon, p.lid, p.huizen, z.lezen, z.familie from toegang.gezinspersonen(p_gemeente, g) p
            left join lateral toegang.eigen_zicht(p_gemeente, p.persoon) z on true
          where werk or z.familie <> 0 and z.lezen & ${path} <> 0),
        alles as (
          select v.wet, p.persoon, v.voorziening, v.vorm, v.van, v.tot, v.eigenaar, v.bedrag, v.per
            from personen p join zorg.voorziening v on v.gemeente = p_gemeente and v.jeugdige_id = p.persoon
          union all
          -- What was granted in berichten in the last month, less what was credited.
          select t.domein, p.persoon, coalesce(t.hulpvorm, 'onbekend'), 'zin', t.begin, t.eind,
              (select k.naam from toegang.account k where k.account_id = coalesce((select r.account_id from toegang.regie r
                where r.gemeente = p_gemeente and r.gezin_id = g and r.soort = 'regisseur' and ${current('r')}),
                toegang.zaakhouder(p_gemeente, p.persoon))),
              (select m.toegekend - m.gecrediteerd from zorg.declaratie_maand m where m.gemeente = p_gemeente
                and m.jeugdige_id = p.persoon and m.domein = t.domein and m.toewijzing_nummer = t.toewijzing_nummer
                order by m.maand desc limit 1), 'declaratie'
            from personen p join zorg.toewijzing t on t.gemeente = p_gemeente and t.jeugdige_id = p.persoon
              and t.toestand not in ('verwijderd', 'wees', 'ingetrokken') and t.begin is not null
            -- Wmo is that of the extracts, or else of the berichten: never both, as in the figures.
            where t.domein = 'jw' or not exists (select from zorg.voorziening v where v.gemeente = p_gemeente
              and v.jeugdige_id = p.persoon and v.wet = 'wmo')),
        gezien as (
          select a.*, p.lid, p.huizen, case when not werk then case when p.lezen & ${finance} <> 0 then 'kosten'
            else 'soort' end else toegang.zicht_op_wet(p_gemeente, g, a.wet, p.lid) end as zicht
          from alles a join personen p using (persoon)
          where a.van <= p_dag and coalesce(a.tot, 'infinity') >= p_dag - 366),
        genummerd as (
          select x.*, row_number() over (partition by x.wet, x.zicht order by x.van, x.persoon, x.voorziening)::int as nr
          from gezien x where x.zicht <> 'aanwezig' or coalesce(x.tot, 'infinity') >= p_dag)
        select x.wet, x.zicht, x.nr, y.voorziening, y.vorm, y.van, y.tot, x.eigenaar,
          case x.zicht when 'kosten' then x.bedrag end, case x.zicht when 'kosten' then x.per end, y.persoon, y.lid, y.huizen
        from genummerd x left join genummerd y on y.wet = x.wet and y.zicht = x.zicht and y.nr = x.nr
          and x.zicht <> 'aanwezig'
        where x.zicht <> 'aanwezig' or x.nr = 1 order by 1, 2 desc, 3;
    end`,
    'sp_app',
    'stable',
  ),
  // What was granted under a law in each month, of who sees costs of it; the other amounts follow from their rows.
  defineFunction(
    'gezinsdeclaraties',
    'p_gemeente text, p_jeugdige uuid, p_vanaf text',
    'table (wet text, persoon uuid, maand text, bedrag bigint, huizen text[])',
    `declare g uuid := ${ownGezin}; werk boolean := toegang.heeft_gezin_in_hand(p_gemeente, g);
    begin
      return query select m.domein, p.persoon, m.maand, sum(m.toegekend - m.gecrediteerd)::bigint, p.huizen
        from toegang.gezinspersonen(p_gemeente, g) p
          left join lateral toegang.eigen_zicht(p_gemeente, p.persoon) z on true
          join zorg.declaratie_maand m on m.gemeente = p_gemeente and m.jeugdige_id = p.persoon and m.maand >= p_vanaf
        where case when werk then toegang.zicht_op_wet(p_gemeente, g, m.domein, p.lid) = 'kosten'
            else z.familie <> 0 and z.lezen & ${finance} <> 0 end
          and (m.domein = 'jw' or not exists (select from zorg.voorziening v where v.gemeente = p_gemeente
            and v.jeugdige_id = p.persoon and v.wet = 'wmo'))
        group by 1, 2, 3, 5 order by 3, 1, 2;
    end`,
    'sp_app',
    'stable',
  ),
  // Of each law: whether the actor sees more than that it is there, and until when.
  defineFunction(
    'gezinsgronden',
    'p_gemeente text, p_jeugdige uuid',
    `table (grond_id uuid, wet text, grond text, toelichting text, door text, eigen boolean, van date, tot date,
      gezin_id uuid)`,
    `declare g uuid := ${ownGezin};
    begin
      if not toegang.heeft_gezin_in_hand(p_gemeente, g) then return; end if;
      return query select n.grond_id, n.wet, n.grond, n.toelichting, k.naam, n.account_id = (select toegang.actor()),
          n.van, n.tot, n.gezin_id
        from toegang.gezinsgrond n join toegang.account k on k.account_id = n.account_id
        where n.gemeente = p_gemeente and n.gezin_id = g and ${current('n')} order by n.wet, n.van, k.naam;
    end`,
    'sp_app',
    'stable',
  ),
  // \`p_tot\`: the first day without, within a year. The own task under a law is a ground for who has a mandate for it only.
  defineFunction(
    'leg_gezinsgrond',
    'p_gemeente text, p_gezin uuid, p_wet text, p_grond text, p_toelichting text, p_tot date',
    'text',
    `declare g uuid := p_gezin;
    begin
      ${lockGezinnen}
      if not toegang.heeft_gezin_in_hand(p_gemeente, g) or not exists (select from toegang.account k
          where k.account_id = (select toegang.actor()) and k.rol in ('consulent', 'regisseur')) then
        return 'niet-gevonden';
      end if;
      if p_tot is null or p_tot <= ${today} or p_tot > ${today} + 366 then return 'grond-termijn'; end if;
      if length(trim(p_toelichting)) < 10 then return 'grond-toelichting'; end if;
      if p_grond = 'eigen-taak' and not toegang.is_gemandateerd(p_gemeente, p_wet) then return 'geen-mandaat'; end if;
      update toegang.gezinsgrond n set tot = ${today} where n.gemeente = p_gemeente and n.gezin_id = g and n.wet = p_wet
        and n.account_id = toegang.actor() and n.tot > ${today};
      insert into toegang.gezinsgrond (gemeente, gezin_id, wet, grond, toelichting, account_id, van, tot)
        values (p_gemeente, g, p_wet, p_grond, trim(p_toelichting), toegang.actor(), ${today}, p_tot);
      perform logboek.schrijf(p_gemeente, ${members}, ${finance}, 'grond-vastgelegd ' || p_wet);
      return 'bewaard';
    end`,
    'sp_app',
  ),
  defineFunction(
    'eindig_gezinsgrond',
    'p_gemeente text, p_grond uuid',
    'text',
    `declare g uuid; w text;
    begin
      update toegang.gezinsgrond n set tot = greatest(${today}, n.van) where n.gemeente = p_gemeente
        and n.grond_id = p_grond and n.account_id = toegang.actor() and n.tot > ${today} returning n.gezin_id, n.wet into g, w;
      if g is null then return 'niet-gevonden'; end if;
      perform logboek.schrijf(p_gemeente, ${members}, ${finance}, 'grond-beeindigd ' || w);
      return 'bewaard';
    end`,
    'sp_app',
  ),
  // The budget of a year, its parts and what was booked on it, for who reads the plan of the gezin.
  defineFunction(
    'lees_gezinsbudget',
    'p_gemeente text, p_jeugdige uuid',
    `table (gezin_id uuid, jaar int, bedrag bigint, gepland bigint, toegezegd bigint, uitgegeven bigint, in_hand boolean)`,
    `declare g uuid := ${ownGezin}; z record;
    begin
      select * into z from toegang.eigen_zicht(p_gemeente, p_jeugdige);
      if z.lezen & ${plan} = 0 or z.familie = 0 and not toegang.heeft_gezin_in_hand(p_gemeente, g) then return; end if;
      return query select g, b.jaar, b.bedrag, b.gepland, b.toegezegd, b.uitgegeven,
          toegang.heeft_gezin_in_hand(p_gemeente, g)
        from (select 1) een left join toegang.gezinsbudget b on b.gemeente = p_gemeente and b.gezin_id = g
        where g is not null order by b.jaar desc;
    end`,
    'sp_app',
    'stable',
  ),
  // \`p_huidig\`: the amount that the caller saw, so that of two at once the second is told.
  defineFunction(
    'zet_gezinsbudget',
    'p_gemeente text, p_gezin uuid, p_jaar int, p_huidig bigint, p_bedrag bigint',
    'text',
    `declare g uuid := p_gezin; b toegang.gezinsbudget;
    begin
      ${lockGezinnen}
      if not toegang.heeft_gezin_in_hand(p_gemeente, g) then return 'niet-gevonden'; end if;
      if p_jaar not between extract(year from ${today})::int and extract(year from ${today})::int + 1 then
        return 'datum-klopt-niet';
      end if;
      select * into b from toegang.gezinsbudget x where x.gemeente = p_gemeente and x.gezin_id = g and x.jaar = p_jaar
        for update;
      if b.bedrag is distinct from p_huidig then return 'iemand-was-eerder'; end if;
      if p_bedrag < b.gepland + b.toegezegd + b.uitgegeven then return 'boven-budget'; end if;
      insert into toegang.gezinsbudget as x (gemeente, gezin_id, jaar, bedrag, door) values (p_gemeente, g, p_jaar,
          p_bedrag, toegang.actor())
        on conflict (gemeente, gezin_id, jaar) do update set bedrag = excluded.bedrag, door = excluded.door,
          op = clock_timestamp();
      perform logboek.schrijf(p_gemeente, ${members}, ${plan}, 'gezinsbudget-gezet');
      return 'bewaard';
    end`,
    'sp_app',
  ),
];
