import { maySign, worksFor } from './accountgesprek.ts';
import { declared, party } from './briefwisseling.ts';
import { defineFunction, type GuardFunction } from './define-function.ts';

/** Bits of BS and VG, as in packages/access. */
const kinds = { BS: 4, VG: 512 } as const;

const isLatest = `not exists (select from toegang.accountgesprek n where n.gemeente = g.gemeente
  and n.aanbieder = g.aanbieder and n.kwartaal > g.kwartaal)`;

/** The question of the gemeente to which the aanbieder has not answered, of the briefwisseling that `w` tells of. */
const openVraag = `select b.tekst, b.op into vraag, op from toegang.briefwisseling s join toegang.brief b
    on b.gemeente = s.gemeente and b.briefwisseling_id = s.briefwisseling_id
  where s.gemeente = w.gemeente and s.jeugdige_id = w.jeugdige_id and s.domein = w.domein and s.aanbieder = w.aanbieder
    and s.toewijzing_nummer is not distinct from w.toewijzing_nummer and s.referentie is not distinct from w.referentie
    and b.van = 'gemeente' and b.vraag and not exists (select from toegang.brief a where a.gemeente = b.gemeente
      and a.briefwisseling_id = b.briefwisseling_id and a.van = 'aanbieder' and a.op > b.op)
  order by b.op desc limit 1`;

/** One thing that an aanbieder without software is asked, behind a link in an e-mail (S3-13). The code is kept as its hash. */
export const antwoordlinkTable = `gemeente text not null, link_id uuid not null default gen_random_uuid(),
  jeugdige_id uuid not null, soort text not null check (soort in ('brief', 'toewijzing', 'uitstroom')), domein text,
  aanbieder text not null, toewijzing_nummer int, referentie text, gesprek_id uuid,
  code_hash bytea not null unique, gemaakt_door uuid not null, gemaakt_op timestamptz not null default clock_timestamp(),
  geldig_tot timestamptz not null, gebruikt_door uuid, gebruikt_op timestamptz, antwoord_hash bytea,
  primary key (gemeente, link_id), foreign key (gemeente, jeugdige_id) references zorg.jeugdige on delete cascade,
  check ((soort = 'uitstroom') = (gesprek_id is not null)),
  check (num_nulls(gebruikt_door, gebruikt_op, antwoord_hash) in (0, 3))`;

export const antwoordlinkIndexes = [
  'create index on toegang.antwoordlink (gemeente, jeugdige_id)',
  'create index on toegang.antwoordlink (gebruikt_door) where gebruikt_door is not null',
];

export const antwoordlinkFunctions: readonly GuardFunction[] = [
  // By who wrote or could write for the gemeente, or by the accounthouder. A link about the same thing that waits gives
  // way. Null: not for this actor, or nothing is asked.
  defineFunction(
    'maak_antwoordlink',
    `p_jeugdige uuid, p_soort text, p_domein text, p_aanbieder text, p_nummer int, p_referentie text, p_gesprek uuid,
      p_hash bytea`,
    'table (gemeente text, geldig_tot timestamptz)',
    `${declared} w toegang.briefwisseling; vraag text; op timestamptz;
      tot timestamptz := clock_timestamp() + interval '14 days';
    begin
      if p_soort = 'uitstroom' then
        select g.gemeente, null, l.jeugdige_id, null, g.aanbieder, null, null into w from toegang.accountgesprek g
          join toegang.accountlijn l on l.gemeente = g.gemeente and l.gesprek_id = g.gesprek_id
          where g.gesprek_id = p_gesprek and l.jeugdige_id = p_jeugdige and ${isLatest}
            and ${worksFor('accounthouder', 'g.gemeente', 'g.aanbieder')};
      else
        select v.gemeente, null, v.jeugdige_id, v.domein, v.aanbieder, p_nummer, p_referentie into w from (
            select t.gemeente, t.jeugdige_id, t.domein, t.aanbieder from zorg.toewijzing t
              where t.jeugdige_id = p_jeugdige and t.domein = p_domein and t.aanbieder = p_aanbieder
                and t.toewijzing_nummer = p_nummer and p_referentie is null and t.toestand not in ('verwijderd', 'wees')
            union all
            select v.gemeente, v.jeugdige_id, v.domein, v.aanbieder from zorg.verzoek v
              where v.jeugdige_id = p_jeugdige and v.domein = p_domein and v.aanbieder = p_aanbieder
                and v.referentie_aanbieder = p_referentie and p_nummer is null and p_soort = 'brief') v limit 1;
        if (${party}) is distinct from 'gemeente' then return; end if;
        if p_soort = 'brief' then
          ${openVraag};
          if vraag is null then return; end if;
        end if;
      end if;
      if w.gemeente is null then return; end if;
      delete from toegang.antwoordlink l where l.gemeente = w.gemeente and l.jeugdige_id = w.jeugdige_id
        and l.soort = p_soort and l.aanbieder = w.aanbieder and l.domein is not distinct from w.domein
        and l.toewijzing_nummer is not distinct from w.toewijzing_nummer and l.gesprek_id is not distinct from p_gesprek
        and l.referentie is not distinct from w.referentie and l.gebruikt_op is null;
      insert into toegang.antwoordlink (gemeente, jeugdige_id, soort, domein, aanbieder, toewijzing_nummer, referentie,
          gesprek_id, code_hash, gemaakt_door, geldig_tot)
        values (w.gemeente, w.jeugdige_id, p_soort, w.domein, w.aanbieder, w.toewijzing_nummer, w.referentie, p_gesprek,
          p_hash, toegang.actor(), tot);
      perform logboek.schrijf(w.gemeente, array[w.jeugdige_id],
        case when p_soort = 'uitstroom' then ${kinds.VG} else ${kinds.BS} end, 'antwoordlink-gemaakt');
      return query select w.gemeente, tot;
    end`,
    'sp_app',
  ),
  // What the link asks, for somebody of the aanbieder who sees the jeugdige by its own right; for anybody else nothing, as
  // of a link that is used, over or unknown. 'p_antwoord': the hash of an answer that is about to be given; the same
  // answer of the same person may come twice.
  defineFunction(
    'lees_antwoordlink',
    'p_hash bytea, p_antwoord bytea',
    `table (gemeente text, jeugdige_id uuid, pseudoniem text, soort text, domein text, aanbieder text,
      toewijzing_nummer int, referentie text, gesprek_id uuid, geldig_tot timestamptz, vraag text, gevraagd_op timestamptz,
      beantwoord boolean)`,
    `#variable_conflict use_variable
    ${declared} l toegang.antwoordlink; w toegang.briefwisseling; g toegang.accountgesprek; op timestamptz;
    begin
      if p_antwoord is not null then
        perform from toegang.antwoordlink x where x.code_hash = p_hash for update;
      end if;
      select x.* into l from toegang.antwoordlink x where x.code_hash = p_hash;
      if l.link_id is null or l.aanbieder <> all (agb) then return; end if;
      beantwoord := l.gebruikt_op is not null;
      if beantwoord and not (l.gebruikt_door = toegang.actor() and l.antwoord_hash = p_antwoord) is true
          or not beantwoord and l.geldig_tot <= clock_timestamp() then
        return;
      end if;
      w.gemeente := l.gemeente; w.jeugdige_id := l.jeugdige_id; w.domein := l.domein; w.aanbieder := l.aanbieder;
      w.toewijzing_nummer := l.toewijzing_nummer; w.referentie := l.referentie; op := l.gemaakt_op;
      if l.soort = 'uitstroom' then
        select x.* into g from toegang.accountgesprek x where x.gemeente = l.gemeente and x.gesprek_id = l.gesprek_id;
        if not ${worksFor('hulpverlener', 'g.gemeente', 'g.aanbieder')} or not ${maySign} or not ${isLatest} then
          return;
        end if;
      elsif (${party}) is distinct from 'aanbieder' then
        return;
      elsif l.soort = 'brief' and not beantwoord then
        ${openVraag};
        if vraag is null then return; end if;
      end if;
      return query select l.gemeente, l.jeugdige_id, j.pseudoniem, l.soort, l.domein, l.aanbieder, l.toewijzing_nummer,
          l.referentie, l.gesprek_id, l.geldig_tot, vraag, op, beantwoord
        from zorg.jeugdige j where j.gemeente = l.gemeente and j.jeugdige_id = l.jeugdige_id;
    end`,
    'sp_app',
  ),
  // False: it was used meanwhile, or is not of the actor's aanbieder.
  defineFunction(
    'gebruik_antwoordlink',
    'p_hash bytea, p_antwoord bytea',
    'boolean',
    `begin
      update toegang.antwoordlink l set gebruikt_door = toegang.actor(), gebruikt_op = clock_timestamp(),
          antwoord_hash = p_antwoord
        where l.code_hash = p_hash and l.gebruikt_op is null and l.aanbieder = any (toegang.leverende_agb());
      return found;
    end`,
    'sp_app',
  ),
];

const day = (moment: string) => `(${moment} at time zone 'Europe/Amsterdam')::date`;

/** As before, and who only answered behind a link in an e-mail is a group of its own (S3-13). */
export const countDeelname = defineFunction(
  'lees_deelname',
  'p_gemeente text, p_van date, p_tot date',
  'table (groep text, aanbieders int, trajecten int)',
  `declare gebied text[] := array(select g from unnest(toegang.onderzoeksgebied()) g
      where p_gemeente is null or g = p_gemeente);
    begin
      return query with lopend as (
          select t.aanbieder, count(*)::int as aantal from zorg.traject t where t.gemeente = any (gebied)
            and t.variant = 'tInhoud' and t.begin <= p_tot and (t.eind is null or t.eind >= p_van) group by 1),
        -- A last sign-in on the day of an answer by link was for that answer.
        ingelogd as (
          select distinct o.agb from toegang.account k join toegang.houderschap s using (account_id)
            join toegang.houder h using (houder) join toegang.organisatie o on o.organisatie_id = h.organisatie_id
          where k.laatst_ingelogd between p_van and p_tot and k.gemeenten && gebied
            and h.rol in ('hulpverlener', 'aanbiederadministratie')
            and not exists (select from toegang.antwoordlink l where l.gebruikt_door = k.account_id
              and ${day('l.gebruikt_op')} = k.laatst_ingelogd)),
        -- While it happens: received within a week of the day that it bears.
        berichten as (
          select distinct b.aanbieder from zorg.bericht b where b.gemeente = any (gebied) and b.richting = 'in'
            and b.dagtekening between p_van and p_tot and b.ontvangen_op < b.dagtekening + 8),
        link as (
          select distinct l.aanbieder from toegang.antwoordlink l where l.gemeente = any (gebied)
            and ${day('l.gebruikt_op')} between p_van and p_tot)
        select case when t.aanbieder in (select i.agb from ingelogd i where i.agb is not null) then 'ingelogd'
            when t.aanbieder in (select b.aanbieder from berichten b) then 'berichten'
            when t.aanbieder in (select l.aanbieder from link l) then 'link' else 'bestand' end as hoe,
          count(*)::int, sum(t.aantal)::int
        from lopend t group by 1;
    end`,
  'sp_app',
  'stable',
);
