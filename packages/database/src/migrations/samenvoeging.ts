import { defineFunction, type GuardFunction } from './define-function.ts';

/** Days in which a merge can still be undone, by two people. Our choice: the term of an answer on a request (AVG 12 lid 3). */
const undoDays = 30;

const today = `(statement_timestamp() at time zone 'Europe/Amsterdam')::date`;
const lock = "perform pg_advisory_xact_lock(hashtextextended('samenvoeging' || p_gemeente, 0));";
/** Whoever knows the names of the whole gemeente by task: only they can see that two files are about one person. */
const mine = 'p_gemeente = any (toegang.gemeenten(1))';
const waits = `exists (select from toegang.tweede_paar p where p.gemeente = s.gemeente and p.paar_id = s.paar_id
  and p.bevestigd_door is null and p.geldig_tot > statement_timestamp())`;
const pairOf = (a: string, b: string) => `(s.jeugdige_id, s.naar) in ((${a}, ${b}), (${b}, ${a}))`;

/** Stands in toegang.tweede_paar, which a destruction leaves: nothing about the persons. */
const pairReason = 'Twee dossiers van dezelfde persoon';

/** A merge joins what two files say; each line stays where it was written. */
export const samenvoegingTable = `create table toegang.samenvoeging (
    gemeente text not null, samenvoeging_id uuid not null default gen_random_uuid(), jeugdige_id uuid not null,
    naar uuid not null, reden text not null check (length(reden) between 10 and 1000),
    gevraagd_door uuid not null references toegang.account, gevraagd_op timestamptz not null default clock_timestamp(),
    verschillend boolean not null default false, paar_id uuid, bevestigd_door uuid references toegang.account,
    uitgevoerd_op timestamptz, terug_tot date, terug_reden text, terug_paar_id uuid, teruggedraaid_op timestamptz,
    teruggedraaid_door uuid references toegang.account, toestemmingen jsonb not null default '[]',
    primary key (gemeente, samenvoeging_id),
    foreign key (gemeente, jeugdige_id) references zorg.jeugdige on delete cascade,
    foreign key (gemeente, naar) references zorg.jeugdige (gemeente, jeugdige_id) on delete cascade,
    check (jeugdige_id <> naar), check (bevestigd_door <> gevraagd_door),
    check ((uitgevoerd_op is null) = (bevestigd_door is null)), check ((uitgevoerd_op is null) = (terug_tot is null)),
    check (teruggedraaid_op is null or uitgevoerd_op is not null), check (not verschillend or paar_id is null))`;

const askFunctions: readonly GuardFunction[] = [
  // Ids of the one file of a person: the one in front first.
  defineFunction(
    'dossierdelen',
    'p_gemeente text, p_jeugdige uuid',
    'uuid[]',
    `declare h uuid := coalesce((select s.naar from zorg.samenvoeging s
        where s.gemeente = p_gemeente and s.jeugdige_id = p_jeugdige), p_jeugdige);
    begin
      return h || array(select s.jeugdige_id from zorg.samenvoeging s where s.gemeente = p_gemeente and s.naar = h
        order by 1);
    end`,
    'sp_jobs',
    'stable',
  ),
  // Those parts of the one file that the caller sees: what goes into a copy of it. Whoever makes it for a parent sees more
  // than that parent: then only the parts about which that parent may ask as well (as toegang.dien_verzoek_in).
  defineFunction(
    'afschrift_delen',
    'p_gemeente text, p_jeugdige uuid, p_verzoek uuid',
    'uuid[]',
    `declare v toegang.verzoek_betrokkene; vrij boolean;
    begin
      select * into v from toegang.verzoek_betrokkene k where k.gemeente = p_gemeente and k.verzoek_id = p_verzoek
        and k.jeugdige_id = p_jeugdige;
      vrij := v.hoedanigheid is not distinct from 'jeugdige'
        or coalesce((select z.familie from toegang.eigen_zicht(p_gemeente, p_jeugdige) z), 0) <> 0;
      return array(select d from unnest(toegang.dossierdelen(p_gemeente, p_jeugdige)) d
        where d = p_jeugdige or (select z.lezen from toegang.eigen_zicht(p_gemeente, d) z) is not null
          and (vrij or exists (select from toegang.zicht z where z.gemeente = p_gemeente and z.jeugdige_id = d
            and z.houder = v.indiener and z.familie <> 0 and z.lezen & 1 <> 0 and statement_timestamp() >= z.van
            and statement_timestamp() < z.tot)));
    end`,
    'sp_app',
    'stable',
  ),
  // Pairs of one name, sex and birth date: one person under two BSNs, or two persons. A person decides, never a rule.
  defineFunction(
    'lees_dubbelen',
    '',
    `table (gemeente text, een uuid, ander uuid, pseudoniem text, ander_pseudoniem text, gelijk text[],
      samenvoeging_id uuid, stand text, naar uuid, reden text, gevraagd_door text, op timestamptz, terug_tot date)`,
    `begin
      return query with paar as (
          select a.gemeente as g, a.jeugdige_id as a, b.jeugdige_id as b,
            array_remove(array['naam', 'geboortedatum', 'geslacht',
              case when lower(a.voornamen) = lower(b.voornamen) then 'voornaam' end,
              case when x.postcode = y.postcode and not x.geheim and not y.geheim then 'postcode' end], null) as gelijk
          from zorg.identiteit a join zorg.identiteit b on b.gemeente = a.gemeente and b.geboortedatum = a.geboortedatum
              and lower(b.achternaam) = lower(a.achternaam) and b.jeugdige_id > a.jeugdige_id
              and b.geslacht is not distinct from a.geslacht
              and left(lower(coalesce(b.voornamen, b.voorletters)), 1) is not distinct from
                left(lower(coalesce(a.voornamen, a.voorletters)), 1)
            left join zorg.adres x on x.gemeente = a.gemeente and x.jeugdige_id = a.jeugdige_id
            left join zorg.adres y on y.gemeente = b.gemeente and y.jeugdige_id = b.jeugdige_id
          where a.gemeente = any (toegang.gemeenten(1))),
        alle as (select p.g, p.a, p.b, p.gelijk from paar p
          union all select s.gemeente, least(s.jeugdige_id, s.naar), greatest(s.jeugdige_id, s.naar), '{}'::text[]
            from toegang.samenvoeging s where s.gemeente = any (toegang.gemeenten(1))
              and not exists (select from paar p where p.g = s.gemeente and ${pairOf('p.a', 'p.b')})
            group by 1, 2, 3)
      select p.g, p.a, p.b, ja.pseudoniem, jb.pseudoniem, p.gelijk, n.samenvoeging_id,
          case when n.samenvoeging_id is null then 'open' when n.verschillend then 'verschillend'
            when n.teruggedraaid_op is not null then 'gesplitst'
            when n.uitgevoerd_op is not null then case when t.paar_id is not null then 'splitsing-gevraagd' else 'samengevoegd' end
            when w.afgewezen_op is not null then 'afgewezen' when w.geldig_tot <= statement_timestamp() then 'verlopen'
            else 'voorgesteld' end,
          n.naar, n.reden, k.naam, coalesce(n.teruggedraaid_op, n.uitgevoerd_op, n.gevraagd_op), n.terug_tot
        from alle p join zorg.jeugdige ja on ja.gemeente = p.g and ja.jeugdige_id = p.a
          join zorg.jeugdige jb on jb.gemeente = p.g and jb.jeugdige_id = p.b
          left join lateral (select * from toegang.samenvoeging s where s.gemeente = p.g and ${pairOf('p.a', 'p.b')}
            order by s.gevraagd_op desc limit 1) n on true
          left join toegang.tweede_paar w on w.gemeente = n.gemeente and w.paar_id = n.paar_id
          left join toegang.tweede_paar t on t.gemeente = n.gemeente and t.paar_id = n.terug_paar_id
            and t.bevestigd_door is null and t.geldig_tot > statement_timestamp()
          left join toegang.account k on k.account_id = n.gevraagd_door
        order by n.samenvoeging_id is not null, n.gevraagd_op desc, ja.pseudoniem;
    end`,
    'sp_app',
    'stable',
  ),
  // Asks a second person to put the file \`p_met\` behind that of \`p_jeugdige\`. Answers {uitkomst, paarId}.
  defineFunction(
    'vraag_samenvoeging',
    'p_gemeente text, p_jeugdige uuid, p_met uuid, p_reden text',
    'jsonb',
    `declare id uuid := gen_random_uuid(); paar uuid;
    begin
      if not ${mine} or p_jeugdige = p_met or (select count(*) from zorg.jeugdige j where j.gemeente = p_gemeente
          and j.jeugdige_id in (p_jeugdige, p_met)) <> 2 then
        return jsonb_build_object('uitkomst', 'niet-gevonden');
      end if;
      ${lock}
      -- One file in front and one behind it, never a third; and one question at a time about a file.
      if exists (select from zorg.samenvoeging z where z.gemeente = p_gemeente
            and (z.jeugdige_id in (p_jeugdige, p_met) or z.naar in (p_jeugdige, p_met))
            and (z.jeugdige_id, z.naar) not in ((p_jeugdige, p_met), (p_met, p_jeugdige))) then
        return jsonb_build_object('uitkomst', 'derde-dossier');
      end if;
      if exists (select from zorg.samenvoeging z where z.gemeente = p_gemeente and z.jeugdige_id in (p_jeugdige, p_met))
          or exists (select from toegang.samenvoeging s where s.gemeente = p_gemeente and s.uitgevoerd_op is null
            and array[s.jeugdige_id, s.naar] && array[p_jeugdige, p_met] and ${waits}) then
        return jsonb_build_object('uitkomst', 'bestaat-al');
      end if;
      insert into toegang.tweede_paar (gemeente, handeling, onderwerp, reden, gevraagd_door)
        values (p_gemeente, 'samenvoeging', id::text, '${pairReason}', toegang.actor()) returning paar_id into paar;
      insert into toegang.samenvoeging (gemeente, samenvoeging_id, jeugdige_id, naar, reden, gevraagd_door, paar_id)
        values (p_gemeente, id, p_met, p_jeugdige, p_reden, toegang.actor(), paar);
      perform logboek.schrijf(p_gemeente, array[p_jeugdige, p_met], 1, 'samenvoeging-gevraagd');
      return jsonb_build_object('uitkomst', 'bewaard', 'paarId', paar);
    end`,
    'sp_app',
  ),
  // Namesakes: two persons. The pair leaves the list of what is to be judged.
  defineFunction(
    'scheid_naamgenoten',
    'p_gemeente text, p_jeugdige uuid, p_met uuid, p_reden text',
    'text',
    `begin
      if not ${mine} or p_jeugdige = p_met or (select count(*) from zorg.jeugdige j where j.gemeente = p_gemeente
          and j.jeugdige_id in (p_jeugdige, p_met)) <> 2 then
        return 'niet-gevonden';
      end if;
      ${lock}
      if exists (select from toegang.samenvoeging s where s.gemeente = p_gemeente and ${pairOf('p_jeugdige', 'p_met')}
          and (s.verschillend or s.uitgevoerd_op is not null and s.teruggedraaid_op is null or ${waits})) then
        return 'bestaat-al';
      end if;
      insert into toegang.samenvoeging (gemeente, jeugdige_id, naar, reden, gevraagd_door, verschillend)
        values (p_gemeente, p_met, p_jeugdige, p_reden, toegang.actor(), true);
      perform logboek.schrijf(p_gemeente, array[p_jeugdige, p_met], 1, 'naamgenoten-gescheiden');
      return 'bewaard';
    end`,
    'sp_app',
  ),
  // Asks a second person to undo a merge, within the term. Answers {uitkomst, paarId}.
  defineFunction(
    'vraag_splitsing',
    'p_samenvoeging uuid, p_reden text',
    'jsonb',
    `declare s toegang.samenvoeging; paar uuid;
    begin
      select * into s from toegang.samenvoeging x where x.samenvoeging_id = p_samenvoeging
        and x.gemeente = any (toegang.gemeenten(1)) and x.uitgevoerd_op is not null for update;
      if s.samenvoeging_id is null then return jsonb_build_object('uitkomst', 'niet-gevonden'); end if;
      if s.teruggedraaid_op is not null or s.terug_tot < ${today} then
        return jsonb_build_object('uitkomst', 'te-laat');
      end if;
      if exists (select from toegang.tweede_paar p where p.gemeente = s.gemeente and p.paar_id = s.terug_paar_id
          and p.bevestigd_door is null and p.geldig_tot > statement_timestamp()) then
        return jsonb_build_object('uitkomst', 'bestaat-al');
      end if;
      insert into toegang.tweede_paar (gemeente, handeling, onderwerp, reden, gevraagd_door)
        values (s.gemeente, 'splitsing', p_samenvoeging::text, '${pairReason}', toegang.actor()) returning paar_id into paar;
      update toegang.samenvoeging set terug_paar_id = paar, terug_reden = p_reden
        where gemeente = s.gemeente and samenvoeging_id = p_samenvoeging;
      perform logboek.schrijf(s.gemeente, array[s.jeugdige_id, s.naar], 1, 'splitsing-gevraagd');
      return jsonb_build_object('uitkomst', 'bewaard', 'paarId', paar);
    end`,
    'sp_app',
  ),
];

/** In front of both files at once: the stricter of two consents, as they stood before. */
const tightenConsents = `
      with loopt as materialized (select t.* from toegang.toestemming t where t.gemeente = p_gemeente
          and t.jeugdige_id in (s.jeugdige_id, s.naar) and t.gegeven_op is not null and t.ingetrokken_op is null
          and t.tot > statement_timestamp()),
        ruimte as materialized (select t.toestemming_id, t.soorten, t.soorten & coalesce(bit_or(o.soorten), 0) as kept
          from loopt t left join loopt o on o.jeugdige_id <> t.jeugdige_id and not exists (
            select from toegang.toestemming_ontvanger n where n.gemeente = t.gemeente and n.toestemming_id = t.toestemming_id
              and not exists (select from toegang.toestemming_ontvanger m where m.gemeente = o.gemeente
                and m.toestemming_id = o.toestemming_id
                and (m.organisatie_id, m.account_id) is not distinct from (n.organisatie_id, n.account_id)))
          group by t.toestemming_id, t.soorten),
        anders as (update toegang.toestemming t set soorten = case r.kept when 0 then t.soorten else r.kept end,
            ingetrokken_op = case r.kept when 0 then nu end, ingetrokken_door = case r.kept when 0 then toegang.actor() end
          from ruimte r where t.gemeente = p_gemeente and t.toestemming_id = r.toestemming_id and r.kept <> r.soorten
          returning t.toestemming_id as id, r.soorten, r.kept)
      select coalesce(jsonb_agg(to_jsonb(a)), '[]') into gewijzigd from anders a;`;

/** As they stood before, where nobody withdrew or changed them since; `which`: of which rows m of toegang.samenvoeging. */
export const giveBackConsents = (which: string) => `
      update toegang.toestemming t set soorten = g.soorten, ingetrokken_op = null, ingetrokken_door = null
        from toegang.samenvoeging m
          cross join lateral jsonb_to_recordset(m.toestemmingen) as g(id uuid, soorten int, kept int)
        where ${which} and t.gemeente = m.gemeente and t.toestemming_id = g.id and t.tot > clock_timestamp()
          and (g.kept <> 0 and t.ingetrokken_op is null
            or g.kept = 0 and t.ingetrokken_door = m.bevestigd_door and t.ingetrokken_op = m.uitgevoerd_op)`;

const tellRecipients = `
      perform toegang.maak_taak(p_gemeente, o.jeugdige_id, 'toestemming-ingetrokken', o.houder, ${today} + 7,
          jsonb_build_object('toestemming', o.toestemming_id))
        from (select distinct t.jeugdige_id, t.toestemming_id, coalesce(n.account_id, h.houder) as houder
          from jsonb_to_recordset(gewijzigd) as g(id uuid, kept int)
            join toegang.toestemming t on t.gemeente = p_gemeente and t.toestemming_id = g.id
            join toegang.toestemming_ontvanger n on n.gemeente = t.gemeente and n.toestemming_id = t.toestemming_id
            left join toegang.houder h on h.organisatie_id = n.organisatie_id
              and (h.gemeente is null or h.gemeente = p_gemeente) and h.rol in ('hulpverlener', 'verwijzer', 'school', 'gi')
          where g.kept = 0 and coalesce(n.account_id, h.houder) is not null) o;`;

/** What ends on one part ends on all of them; what is open on one is open on all. */
const mirrorFlags = `update toegang.vlag v set tot = w.tot, beeindigd_door = w.beeindigd_door, reden_einde = w.reden_einde
            from gewijzigd w where v.gemeente = g and v.jeugdige_id = any (ids) and v.vlag = w.vlag and v.tot = 'infinity'
              and w.gemeente = g and w.jeugdige_id = any (ids) and w.jeugdige_id <> v.jeugdige_id and w.tot < 'infinity';
          perform toegang.spiegel_vlaggen(g, ids);`;

const doFunctions: readonly GuardFunction[] = [
  // Who works on one part or belongs to it does so on all parts, as long as the relation itself runs; a flag of one part
  // holds for all. Called after each change of a relation or a flag, and by itself until there is nothing left to do.
  defineFunction(
    'spiegel_relaties',
    'p_gemeente text, p_jeugdigen uuid[]',
    'void',
    `begin
      delete from toegang.relatie k where k.gemeente = p_gemeente and k.kopie_van is not null
        and k.jeugdige_id = any (p_jeugdigen) and not exists (select from toegang.relatie r
          where r.gemeente = k.gemeente and r.relatie_id = k.kopie_van
            and (r.houder, r.relatie, r.van, r.tot, r.besloten) = (k.houder, k.relatie, k.van, k.tot, k.besloten)
            and k.jeugdige_id = any (toegang.dossierdelen(p_gemeente, r.jeugdige_id)) and r.jeugdige_id <> k.jeugdige_id
            and not (r.relatie = 'gezag' and exists (select from toegang.relatie e where e.gemeente = k.gemeente
              and e.jeugdige_id = k.jeugdige_id and e.houder = k.houder and e.kopie_van is null
              and e.relatie in ('zonder-gezag', 'pleegouder') and e.tot > clock_timestamp())));
      insert into toegang.relatie (gemeente, jeugdige_id, houder, rol, relatie, van, tot, besloten, grond, gemaakt_door,
          kopie_van)
        select r.gemeente, d.id, r.houder, r.rol, r.relatie, r.van, r.tot, r.besloten, r.grond, r.gemaakt_door, r.relatie_id
        from toegang.relatie r cross join lateral unnest(toegang.dossierdelen(p_gemeente, r.jeugdige_id)) as d(id)
        where r.gemeente = p_gemeente and r.jeugdige_id = any (p_jeugdigen) and r.kopie_van is null
          and r.relatie in ('betrokken', 'waarnemer', 'zelf', 'gezag', 'verzoekdossier') and r.tot > clock_timestamp()
          and d.id <> r.jeugdige_id
          and not exists (select from toegang.relatie e where e.gemeente = r.gemeente and e.jeugdige_id = d.id
            and e.houder = r.houder and (e.kopie_van = r.relatie_id or e.kopie_van is null and e.tot > clock_timestamp()
              and (e.relatie = r.relatie or r.relatie = 'gezag' and e.relatie in ('zonder-gezag', 'pleegouder'))));
    end`,
  ),
  defineFunction(
    'spiegel_vlaggen',
    'p_gemeente text, p_jeugdigen uuid[]',
    'void',
    `begin
      insert into toegang.vlag (gemeente, jeugdige_id, vlag, van, reden, gezet_door, kopie_van)
        select distinct on (v.gemeente, d.id, v.vlag) v.gemeente, d.id, v.vlag, statement_timestamp(), v.reden, v.gezet_door,
          v.vlag_id
        from toegang.vlag v cross join lateral unnest(toegang.dossierdelen(p_gemeente, v.jeugdige_id)) as d(id)
        where v.gemeente = p_gemeente and v.jeugdige_id = any (p_jeugdigen) and v.tot = 'infinity' and d.id <> v.jeugdige_id
          and not exists (select from toegang.vlag e where e.gemeente = v.gemeente and e.jeugdige_id = d.id
            and e.vlag = v.vlag and e.tot = 'infinity')
        order by v.gemeente, d.id, v.vlag, v.van;
    end`,
  ),
  ...(['relatie', 'vlag'] as const).map((table) =>
    defineFunction(
      `volg_samenvoeging_${table}`,
      '',
      'trigger',
      `declare g text; ids uuid[];
      begin
        for g, ids in select w.gemeente, array_agg(distinct d.id) from gewijzigd w join zorg.samenvoeging z
            on z.gemeente = w.gemeente and w.jeugdige_id in (z.jeugdige_id, z.naar)
            cross join lateral unnest(toegang.dossierdelen(w.gemeente, w.jeugdige_id)) as d(id) group by 1 loop
          ${table === 'relatie' ? 'perform toegang.spiegel_relaties(g, ids);' : mirrorFlags}
        end loop;
        return null;
      end`,
    ),
  ),
  // By the second person, in the transaction of the confirmation. False: it was about something else.
  defineFunction(
    'voeg_samen',
    'p_gemeente text, p_paar uuid',
    'boolean',
    `declare p toegang.tweede_paar; s toegang.samenvoeging; nu timestamptz := clock_timestamp(); gewijzigd jsonb;
    begin
      select * into p from toegang.tweede_paar where gemeente = p_gemeente and paar_id = p_paar;
      if p.handeling is distinct from 'samenvoeging' or p.bevestigd_door is distinct from toegang.actor() then
        return false;
      end if;
      ${lock}
      perform toegang.gebruik_paar(p_gemeente, p_paar, 'samenvoeging', p.onderwerp);
      select * into s from toegang.samenvoeging x where x.gemeente = p_gemeente and x.samenvoeging_id::text = p.onderwerp
        and x.paar_id = p_paar and x.uitgevoerd_op is null for update;
      if s.samenvoeging_id is null then return false; end if;
      insert into zorg.samenvoeging (gemeente, jeugdige_id, naar) values (p_gemeente, s.jeugdige_id, s.naar);
      perform toegang.spiegel_vlaggen(p_gemeente, toegang.dossierdelen(p_gemeente, s.naar));
      perform toegang.spiegel_relaties(p_gemeente, toegang.dossierdelen(p_gemeente, s.naar));
      ${tightenConsents}
      ${tellRecipients}
      update toegang.samenvoeging set uitgevoerd_op = nu, bevestigd_door = toegang.actor(), toestemmingen = gewijzigd,
        terug_tot = ${today} + ${undoDays} where gemeente = p_gemeente and samenvoeging_id = s.samenvoeging_id;
      insert into zorg.te_vouwen (gemeente, jeugdige_id) values (p_gemeente, s.jeugdige_id), (p_gemeente, s.naar);
      perform toegang.herbouw(p_gemeente, array[s.jeugdige_id, s.naar]);
      perform logboek.schrijf(p_gemeente, array[s.jeugdige_id, s.naar], 1, 'dossiers-samengevoegd');
      return true;
    end`,
    'sp_app',
  ),
  // Each file for itself again. A consent comes back only when nobody withdrew it since.
  defineFunction(
    'splits_dossiers',
    'p_gemeente text, p_paar uuid',
    'boolean',
    `declare p toegang.tweede_paar; s toegang.samenvoeging; nu timestamptz := clock_timestamp();
    begin
      select * into p from toegang.tweede_paar where gemeente = p_gemeente and paar_id = p_paar;
      if p.handeling is distinct from 'splitsing' or p.bevestigd_door is distinct from toegang.actor() then
        return false;
      end if;
      ${lock}
      perform toegang.gebruik_paar(p_gemeente, p_paar, 'splitsing', p.onderwerp);
      select * into s from toegang.samenvoeging x where x.gemeente = p_gemeente and x.samenvoeging_id::text = p.onderwerp
        and x.terug_paar_id = p_paar and x.teruggedraaid_op is null for update;
      if s.samenvoeging_id is null then return false; end if;
      delete from zorg.samenvoeging z where z.gemeente = p_gemeente and z.jeugdige_id = s.jeugdige_id and z.naar = s.naar;
      update toegang.vlag v set tot = nu, beeindigd_door = toegang.actor(), reden_einde = 'Samenvoeging teruggedraaid'
        where v.gemeente = p_gemeente and v.jeugdige_id in (s.jeugdige_id, s.naar) and v.tot = 'infinity'
          and exists (select from toegang.vlag b where b.gemeente = v.gemeente and b.vlag_id = v.kopie_van
            and b.jeugdige_id in (s.jeugdige_id, s.naar));
      delete from toegang.relatie k where k.gemeente = p_gemeente and k.jeugdige_id in (s.jeugdige_id, s.naar)
        and exists (select from toegang.relatie r where r.gemeente = k.gemeente and r.relatie_id = k.kopie_van
          and r.jeugdige_id in (s.jeugdige_id, s.naar));
      ${giveBackConsents('m.gemeente = p_gemeente and m.samenvoeging_id = s.samenvoeging_id')};
      delete from toegang.taak x where x.gemeente = p_gemeente and x.soort = 'toestemming-ingetrokken' and x.gedaan_op is null
        and exists (select from jsonb_to_recordset(s.toestemmingen) as g(id uuid)
          join toegang.toestemming t on t.gemeente = p_gemeente and t.toestemming_id = g.id and t.ingetrokken_op is null
          where x.verwijst ->> 'toestemming' = g.id::text);
      update toegang.samenvoeging set teruggedraaid_op = nu, teruggedraaid_door = toegang.actor()
        where gemeente = p_gemeente and samenvoeging_id = s.samenvoeging_id;
      insert into zorg.te_vouwen (gemeente, jeugdige_id) values (p_gemeente, s.jeugdige_id), (p_gemeente, s.naar);
      perform toegang.herbouw(p_gemeente, array[s.jeugdige_id, s.naar]);
      perform logboek.schrijf(p_gemeente, array[s.jeugdige_id, s.naar], 1, 'dossiers-gesplitst');
      return true;
    end`,
    'sp_app',
  ),
  // For the family, who has the case in hand and who knows the names: that it stands in two places, since when and why.
  // The reason may say much: an organisation outside does not read it.
  defineFunction(
    'samenvoegingen_van',
    'p_gemeente text, p_jeugdige uuid',
    `table (samenvoeging_id uuid, ander uuid, pseudoniem text, in_front boolean, reden text, op timestamptz,
      gevraagd_door text, bevestigd_door text, terug_tot date, teruggedraaid_op timestamptz)`,
    `declare z record;
    begin
      select * into z from toegang.eigen_zicht(p_gemeente, p_jeugdige);
      if not coalesce(z.familie <> 0 or z.gronden && array['betrokken', 'waarnemer', 'team'], false)
          and not p_gemeente = any (toegang.gemeenten(1)) then
        return;
      end if;
      -- What was undone joined two persons: the family of the one reads nothing of the other.
      return query select s.samenvoeging_id, case when y.shown then j.jeugdige_id end,
          case when y.shown then j.pseudoniem end, s.naar = p_jeugdige, case when y.shown then s.reden end,
          s.uitgevoerd_op, a.naam, b.naam, s.terug_tot, s.teruggedraaid_op
        from toegang.samenvoeging s
          cross join lateral (select s.teruggedraaid_op is null or coalesce(z.familie, 0) = 0 as shown) y
          join zorg.jeugdige j on j.gemeente = s.gemeente
            and j.jeugdige_id = case s.naar when p_jeugdige then s.jeugdige_id else s.naar end
          join toegang.account a on a.account_id = s.gevraagd_door
          join toegang.account b on b.account_id = s.bevestigd_door
        where s.gemeente = p_gemeente and p_jeugdige in (s.jeugdige_id, s.naar) order by s.uitgevoerd_op desc;
    end`,
    'sp_app',
    'stable',
  ),
];

/** Two jeugdigen that are one person: found, joined by two people, and apart again by two. */
export const samenvoegingFunctions: readonly GuardFunction[] = [...askFunctions, ...doFunctions];
