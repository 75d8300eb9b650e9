import { defineFunction } from './define-function.ts';

/** The first help of a gezin began at most so many days before the day that is looked at. */
const WINDOW_DAYS = 730;
/** Meetings and vacancies of a year. */
const YEAR_DAYS = 365;
/** Later than any median: of a gezin without a regisseur. */
const NEVER = 1_000_000;

/** S4-38: what a gemeente itself says of when the regisseur is there. */
export const regieafspraakTable = `create table toegang.regieafspraak (gemeente text primary key,
  moment text not null check (moment in ('intake', 'na-eerste', 'na-tweede')), door uuid not null,
  op timestamptz not null default clock_timestamp())`;

const running = (t: string) => `${t}.begin <= p_dag and coalesce(${t}.eind, 'infinity') >= p_dag`;

/** The gezinnen of \`gebied\` with the first day of their help and that of a regisseur. */
const firstDays = `
  leden as materialized (select l.gemeente as gm, l.gezin_id as id, l.jeugdige_id as kind from toegang.gezinslid l
    where l.gemeente = any (gebied) and l.van < l.tot and l.van <= p_dag and l.tot > p_dag),
  trajecten as (select x.gm, x.id, t.begin as dag, row_number() over (partition by x.gm, x.id order by t.begin) as nr
    from leden x join zorg.traject t on t.gemeente = x.gm and t.jeugdige_id = x.kind and t.variant = 'tInhoud' and t.begin <= p_dag),
  regisseurs as materialized (select r.gemeente as gm, r.gezin_id as id, min(r.van) as sinds,
      bool_or(r.tot > p_dag and k.actief) as nu,
      sum(greatest(least(r.tot, p_dag + 1) - greatest(r.van, p_dag - ${YEAR_DAYS} + 1), 0))::int as geleid
    from toegang.regie r join toegang.account k on k.account_id = r.account_id
    where r.gemeente = any (gebied) and r.soort = 'regisseur' and r.van < r.tot and r.van <= p_dag group by 1, 2),
  begonnen as materialized (select t.gm, t.id, min(t.dag) as eerste, min(t.dag) filter (where t.nr = 2) as tweede from trajecten t
    group by 1, 2)`;

export const regieprofielFunctions = [
  // Whose profiles the actor sees: the own gemeenten, and of an aanbieder those in which it had help in the last year.
  defineFunction(
    'profielgebied',
    'p_dag date',
    'text[]',
    `begin
      return array(select x from unnest(toegang.onderzoeksgebied()) x
        union select t.gemeente from zorg.traject t where t.aanbieder = any (toegang.leverende_agb())
          and t.gemeente = any (coalesce((select k.gemeenten from toegang.account k where k.account_id = toegang.actor()), '{}'))
          and t.begin <= p_dag and coalesce(t.eind, 'infinity') > p_dag - ${YEAR_DAYS});
    end`,
    undefined,
    'stable',
  ),
  // Per gemeente, counts of nobody in particular. Of gezinnen whose first help began in two years: when the regisseur was
  // there, and half of them after how many days (null: not half of them). Of those with help that day: with help from
  // several sides (domain.md B.5), meetings with minutes and days without a regisseur after the first one, in a year.
  defineFunction(
    'lees_regieprofielen',
    'p_dag date',
    `table (gemeente text, gezinnen int, intake int, na_eerste int, na_tweede int, zonder int, mediaan int, lopend int,
      meervoudig int, geleid int, mdos int, met_mdo int, vacatures int, met_vacature int, afspraak text)`,
    `declare gebied text[] := toegang.profielgebied(p_dag);
    begin
      return query with ${firstDays},
        nieuw as (select b.gm, case when r.sinds is null then 'zonder' when r.sinds <= b.eerste then 'intake'
              when b.tweede is null or r.sinds <= b.tweede then 'na-eerste' else 'na-tweede' end as wanneer,
            case when r.sinds is null then ${NEVER} else greatest(r.sinds - b.eerste, 0) end as dagen
          from begonnen b left join regisseurs r using (gm, id) where b.eerste > p_dag - ${WINDOW_DAYS}),
        snel as (select n.gm, count(*)::int as n, (count(*) filter (where n.wanneer = 'intake'))::int as intake,
            (count(*) filter (where n.wanneer = 'na-eerste'))::int as eerste, (count(*) filter (where n.wanneer = 'na-tweede'))::int as tweede,
            (count(*) filter (where n.wanneer = 'zonder'))::int as zonder,
            nullif(percentile_disc(0.5) within group (order by n.dagen), ${NEVER}) as mediaan from nieuw n group by 1),
        maatregelen as materialized (select distinct x.gm, x.id from leden x join toegang.relatie m on m.gemeente = x.gm
            and m.jeugdige_id = x.kind and m.relatie = 'maatregel' and m.van < toegang.middernacht(p_dag + 1)
            and m.tot > toegang.middernacht(p_dag)),
        hulp as materialized (select x.gm, x.id, count(distinct t.aanbieder) > 1 or count(distinct x.kind) > 1
              or exists (select from maatregelen m where m.gm = x.gm and m.id = x.id) as meer
          from leden x join zorg.toewijzing t on t.gemeente = x.gm and t.jeugdige_id = x.kind and ${running('t')}
            and t.toestand not in ('verwijderd', 'wees') group by 1, 2),
        overleg as (select x.gm, x.id, count(*)::int as n from leden x join hulp h using (gm, id)
            join toegang.mdo m on m.gemeente = x.gm and m.jeugdige_id = x.kind and m.verslag_op is not null
              and m.begint >= toegang.middernacht(p_dag - ${YEAR_DAYS} + 1) group by 1, 2),
        nu as (select h.gm, h.meer, coalesce(r.nu, false) as geleid, coalesce(o.n, 0) as mdos,
            -- Days since the first regisseur, within the year, that nobody led.
            coalesce(p_dag - greatest(r.sinds, p_dag - ${YEAR_DAYS} + 1) + 1 - r.geleid, 0) as leeg
          from hulp h left join regisseurs r using (gm, id) left join overleg o using (gm, id)),
        stand as (select n.gm, count(*)::int as n, (count(*) filter (where n.meer))::int as meer,
            (count(*) filter (where n.meer and n.geleid))::int as geleid, sum(n.mdos)::int as mdos,
            (count(*) filter (where n.mdos > 0))::int as met_mdo, sum(n.leeg)::int as leeg,
            (count(*) filter (where n.leeg > 0))::int as met_leeg from nu n group by 1)
        select g, coalesce(s.n, 0), coalesce(s.intake, 0), coalesce(s.eerste, 0), coalesce(s.tweede, 0), coalesce(s.zonder, 0),
            s.mediaan, coalesce(t.n, 0), coalesce(t.meer, 0), coalesce(t.geleid, 0), coalesce(t.mdos, 0), coalesce(t.met_mdo, 0),
            coalesce(t.leeg, 0), coalesce(t.met_leeg, 0), a.moment
          from unnest(gebied) g left join snel s on s.gm = g left join stand t on t.gm = g
            left join toegang.regieafspraak a on a.gemeente = g order by 1;
    end`,
    'sp_app',
    'stable',
  ),
  // By who makes policy or leads a team of the gemeente; \`p_moment\` null: there is none any more. Answers a word.
  defineFunction(
    'zet_regieafspraak',
    'p_gemeente text, p_moment text',
    'text',
    `begin
      if not toegang.mag_regieafspraak(p_gemeente) then return 'niet-gevonden'; end if;
      if p_moment is null then
        delete from toegang.regieafspraak a where a.gemeente = p_gemeente;
      else
        insert into toegang.regieafspraak as a (gemeente, moment, door) values (p_gemeente, p_moment, toegang.actor())
          on conflict (gemeente) do update set moment = excluded.moment, door = excluded.door, op = clock_timestamp();
      end if;
      return 'bewaard';
    end`,
    'sp_app',
  ),
  // For sp_login: as it was before. Jeugdigen who are in no gezin, whom nobody knows yet and whose first help began in the
  // two years before a day, each as a gezin of its own; the regisseur came so many days after that, null: never. One after
  // the other takes the next of the two lists; \`p_mdos\`: how many meetings were held.
  defineFunction(
    'save_regie',
    'p_gemeente text, p_account uuid, p_dag date, p_dagen int[], p_mdos int[]',
    'void',
    `declare h uuid;
    begin
      insert into toegang.gezinshandeling as x (gemeente, soort, door) values (p_gemeente, 'gevormd', p_account)
        returning x.handeling_id into h;
      with nieuw as materialized (
          select gen_random_uuid() as id, t.jeugdige_id as kind, min(t.begin) as eerste,
            (row_number() over (order by min(t.begin), j.pseudoniem))::int as nr
          from zorg.traject t join zorg.jeugdige j using (gemeente, jeugdige_id)
          where t.gemeente = p_gemeente and t.variant = 'tInhoud'
            and not exists (select from toegang.gezinslid l where l.gemeente = p_gemeente and l.jeugdige_id = t.jeugdige_id)
            and not exists (select from toegang.relatie r where r.gemeente = p_gemeente and r.jeugdige_id = t.jeugdige_id
              and r.relatie not in ('toegewezen', 'beeindigd', 'portefeuille'))
          group by t.jeugdige_id, j.pseudoniem having min(t.begin) between p_dag - ${WINDOW_DAYS} + 1 and p_dag),
        gezinnen as (insert into toegang.gezin (gemeente, gezin_id, begonnen_met) select p_gemeente, n.id, h from nieuw n),
        leden as (insert into toegang.gezinslid (gemeente, gezin_id, jeugdige_id, van, begonnen_met)
          select p_gemeente, n.id, n.kind, n.eerste, h from nieuw n),
        regie as (insert into toegang.regie (gemeente, gezin_id, soort, account_id, van, begonnen_met)
          select p_gemeente, n.id, 'regisseur', p_account, n.eerste + d, h
          from nieuw n cross join lateral (select p_dagen[1 + n.nr % cardinality(p_dagen)] as d) x
          where d is not null and n.eerste + d <= p_dag)
      insert into toegang.mdo (gemeente, jeugdige_id, soort, begint, minuten, agenda, gepland_door, verslag, verslag_op, verslag_door)
        select p_gemeente, n.kind, 'overleg', toegang.middernacht(p_dag - 40 * s) + interval '14 hours', 60, '{}', p_account,
          'Afspraken staan in het plan.', toegang.middernacht(p_dag - 40 * s) + interval '16 hours', p_account
        from nieuw n cross join lateral generate_series(1, p_mdos[1 + n.nr % cardinality(p_mdos)]) s;
    end`,
  ),
];

/** Who says for a gemeente when the regisseur is to be there. */
export const mayAgree = defineFunction(
  'mag_regieafspraak',
  'p_gemeente text',
  'boolean',
  `begin
      return exists (select from toegang.account k where k.account_id = (select toegang.actor()) and p_gemeente = any (k.gemeenten)
        and k.rol in ('teamleider', 'beleidsmedewerker'));
    end`,
  undefined,
  'stable',
);
