import type { Kysely } from 'kysely';
import { vacancy } from './2026-11-22-56-flag-regie.ts';
import { defineFunction } from './define-function.ts';
import { today } from './gezin-form.ts';
import { regieFunctions } from './gezin-regie.ts';
import { regieprofielFunctions } from './regieprofiel.ts';
import { allowFunctions, asRole, dataKinds, run } from './rights.ts';

/** The first help of a gezin began at most so many days before the day that is looked at. */
const WINDOW_DAYS = 730;
/** Meetings and vacancies of a year. */
const YEAR_DAYS = 365;
/** Later than any median: of a gezin without a regisseur. */
const NEVER = 1_000_000;

/** The first day on which line `r` of toegang.regie leads nobody any more: whose account `k` has ended, or waits for another role (-39), leads nobody. */
export const endOf = `least(r.tot, case when k.actief then 'infinity'
  else coalesce((coalesce(k.beeindigd_op, k.wacht_sinds) at time zone 'Europe/Amsterdam')::date, r.van) end)`;
const running = (t: string) => `${t}.begin <= p_dag and coalesce(${t}.eind, 'infinity') >= p_dag`;

/** The gezinnen of \`gebied\` with the first day of their help and that of a regisseur. */
const firstDays = `
  leden as materialized (select l.gemeente as gm, l.gezin_id as id, l.jeugdige_id as kind from toegang.gezinslid l
    where l.gemeente = any (gebied) and l.van < l.tot and l.van <= p_dag and l.tot > p_dag),
  trajecten as (select x.gm, x.id, t.begin as dag, row_number() over (partition by x.gm, x.id order by t.begin) as nr
    from leden x join zorg.traject t on t.gemeente = x.gm and t.jeugdige_id = x.kind and t.variant = 'tInhoud' and t.begin <= p_dag),
  regies as (select r.gemeente as gm, r.gezin_id as id, r.van, ${endOf} as eind
    from toegang.regie r join toegang.account k on k.account_id = r.account_id
    where r.gemeente = any (gebied) and r.soort = 'regisseur' and r.van < r.tot and r.van <= p_dag),
  regisseurs as materialized (select r.gm, r.id, min(r.van) as sinds, bool_or(r.eind > p_dag) as nu,
      sum(greatest(least(r.eind, p_dag + 1) - greatest(r.van, p_dag - ${YEAR_DAYS} + 1), 0))::int as geleid
    from regies r group by 1, 2),
  begonnen as materialized (select t.gm, t.id, min(t.dag) as eerste, min(t.dag) filter (where t.nr = 2) as tweede from trajecten t
    group by 1, 2)`;

export const countedRegie = [
  // Since when a gezin has had no regisseur; null while it has one.
  defineFunction(
    'vacant_sinds',
    'p_gemeente text, p_gezin uuid',
    'date',
    `declare laatste date;
    begin
      select max(${endOf}) into laatste
        from toegang.regie r join toegang.account k using (account_id) where r.gemeente = p_gemeente
          and r.gezin_id = p_gezin and r.soort = 'regisseur' and r.van <= ${today} and r.van < r.tot;
      if laatste > ${today} then return null; end if;
      return coalesce(laatste, (select min(l.van) from toegang.gezinslid l
        where l.gemeente = p_gemeente and l.gezin_id = p_gezin));
    end`,
    undefined,
    'stable',
  ),
  // Whose gezin has no regisseur today, since when; of jeugdigen whose care path the actor sees. Who is in no gezin is not
  // told: nobody has said yet who belongs together.
  defineFunction(
    'zonder_regisseur',
    '',
    'table (gemeente text, jeugdige_id uuid, sinds date)',
    `declare h uuid[] := toegang.houders();
    begin
      return query with regies as materialized (
          select r.gemeente as gm, r.gezin_id as id, max(${endOf}) as eind
            from toegang.regie r join toegang.account k on k.account_id = r.account_id
            where r.soort = 'regisseur' and r.van < r.tot and r.van <= ${today} group by 1, 2),
        gezien as materialized (select distinct z.gemeente as gm, z.jeugdige_id as id from toegang.zicht z
            where z.houder = any (h) and z.familie = 0 and z.lezen & ${dataKinds.ZP} <> 0
              and statement_timestamp() >= z.van and statement_timestamp() < z.tot)
        select g.gm, g.id, greatest(min(l.van), max(r.eind))
          from gezien g join toegang.gezinslid l on l.gemeente = g.gm and l.jeugdige_id = g.id
              and l.van <= ${today} and l.tot > ${today}
            left join regies r on r.gm = l.gemeente and r.id = l.gezin_id
          group by g.gm, g.id having coalesce(max(r.eind), '-infinity') <= ${today};
    end`,
    'sp_app',
    'stable',
  ),
];

// Those that the actor is not told of by a task of a day already: the same gezinnen, not as many.
const withoutTask = defineFunction(
  'vacatures_zonder_taak',
  '',
  'table (gemeente text, gezin_id uuid, sinds date)',
  `begin
    return query select v.gemeente, v.gezin_id, v.sinds from toegang.vacatures() v
      where not exists (select from toegang.taak t where t.gemeente = v.gemeente and t.houder = toegang.actor()
        and t.soort = 'regisseur-ontbreekt' and t.gedaan_op is null and t.verwijst ->> 'gezin' = v.gezin_id::text
        and toegang.heeft_in_hand(t.gemeente, t.jeugdige_id));
  end`,
  'sp_app',
  'stable',
);

const profielen = defineFunction(
  'lees_regieprofielen',
  'p_dag date',
  `table (gemeente text, gezinnen int, intake int, na_eerste int, na_tweede int, zonder int, mediaan int, lopend int,
    meervoudig int, geleid int, mdos int, met_mdo int, vacature_dagen int, met_vacature int, afspraak text)`,
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
            and m.begint >= toegang.middernacht(p_dag - ${YEAR_DAYS} + 1) and m.begint < toegang.middernacht(p_dag + 1)
          group by 1, 2),
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
);

const saveBefore = 'save_regie(text, uuid, date, int[], int[])';

// For sp_login, as it was: jeugdigen who are in no gezin, whom nobody knows yet and whose first help began in the two years
// before a day, each as a gezin of its own; the regisseur came so many days after that (null: never) and left so many days
// later, with nobody after (null: is still there). One after the other takes the next of the lists; \`p_mdos\`: how many
// meetings were held.
const save = defineFunction(
  'save_regie',
  'p_gemeente text, p_account uuid, p_dag date, p_dagen int[], p_weg int[], p_mdos int[]',
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
      regie as (insert into toegang.regie (gemeente, gezin_id, soort, account_id, van, tot, begonnen_met)
        select p_gemeente, n.id, 'regisseur', p_account, x.van, case when x.van + x.weg <= p_dag then x.van + x.weg else 'infinity' end, h
        from nieuw n cross join lateral (select n.eerste + p_dagen[1 + n.nr % cardinality(p_dagen)] as van,
          p_weg[1 + n.nr % cardinality(p_weg)] as weg) x
        where x.van <= p_dag)
    insert into toegang.mdo (gemeente, jeugdige_id, soort, begint, minuten, agenda, gepland_door, verslag, verslag_op, verslag_door)
      select p_gemeente, n.kind, 'overleg', toegang.middernacht(p_dag - 40 * s) + interval '14 hours', 60, '{}', p_account,
        'Afspraken staan in het plan.', toegang.middernacht(p_dag - 40 * s) + interval '16 hours', p_account
      from nieuw n cross join lateral generate_series(1, p_mdos[1 + n.nr % cardinality(p_mdos)]) s;
  end`,
);

/** A gezin of which the regisseur left has none, on every page and in every figure alike (S4-38, S0-25). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...countedRegie.map(({ create }) => create.replace('create function', 'create or replace function')));
    await run(db, `drop function toegang.${profielen.name}`, profielen.create, withoutTask.create);
    for (const { name, to } of [profielen, withoutTask]) await allowFunctions(db, 'toegang', [name], to);
    await run(db, `drop function toegang.${saveBefore}`, save.create);
    await allowFunctions(db, 'toegang', [save.name], 'sp_login');
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  const before = [vacancy, ...regieFunctions].filter(({ name }) => countedRegie.some((own) => own.name === name));
  const profile = regieprofielFunctions.filter(({ name }) => name === profielen.name || name === saveBefore);
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...before.map(({ create }) => create.replace('create function', 'create or replace function')));
    for (const { name } of [save, withoutTask, profielen]) await run(db, `drop function toegang.${name}`);
    await run(db, ...profile.map(({ create }) => create));
    await allowFunctions(db, 'toegang', [profielen.name], profielen.to);
    await allowFunctions(db, 'toegang', [saveBefore], 'sp_login');
  });
}
