import { defineFunction } from './define-function.ts';
import { lockGezinnen, today } from './gezin-form.ts';

const notes = 8;
const authority = 128;

/** Works on cases: of the gemeente, and still there. */
const worker = (alias: string) => `${alias}.actief and ${alias}.rol in ('consulent', 'regisseur')`;
/** Whom the actor answers for: the own work, and that of the own team for who leads it. */
const inView = (
  alias: string,
) => `exists (select from toegang.account mij where mij.account_id = (select toegang.actor())
  and (mij.account_id = ${alias}.account_id or mij.rol = 'teamleider' and mij.team_id is not null
    and mij.team_id = ${alias}.team_id and mij.gemeenten && ${alias}.gemeenten))`;
const day = (moment: string) =>
  `case ${moment} when 'infinity' then null else (${moment} at time zone 'Europe/Amsterdam')::date end`;
/** What was counted of a case in the year before \`p_dag\`, besides that it is there. */
const counted = (jeugdige: string) => `(select jsonb_build_object(
    'verzoek', (select count(*) from zorg.verzoek v where v.gemeente = r.gemeente and v.jeugdige_id = ${jeugdige}
      and v.dagtekening > p_dag - 365 and v.dagtekening <= p_dag),
    'wijziging', (select coalesce(sum(w.versies - 1), 0) from zorg.toewijzing w where w.gemeente = r.gemeente
      and w.jeugdige_id = ${jeugdige} and coalesce(w.eind, 'infinity') > p_dag - 365 and w.begin <= p_dag
      and w.toestand not in ('verwijderd', 'wees')),
    'contact', (select count(*) from zorg.dossierstuk s where s.gemeente = r.gemeente and s.jeugdige_id = ${jeugdige}
      and s.soort = ${notes} and s.organisatie_id is null and s.gemaakt_op > statement_timestamp() - interval '365 days'),
    'overleg', (select count(*) from toegang.mdo m where m.gemeente = r.gemeente and m.jeugdige_id = ${jeugdige}
      and m.begint > statement_timestamp() - interval '365 days' and m.begint <= statement_timestamp()),
    'taak', (select count(*) from toegang.taak t where t.gemeente = r.gemeente and t.jeugdige_id = ${jeugdige}
      and t.gemaakt_op > statement_timestamp() - interval '365 days')))`;
/** A follow-up that nobody looked at for 30 days after its day (S4-120). */
const unattended = `t.gedaan_op is null and coalesce(t.uitgesteld_tot, t.voor) < ${today} - 30`;

/** Who has which cases, what work they make, and handing them over (C5). */
export const caseloadFunctions = [
  // Each time that somebody had a case since a day: whose it was, from when to when, and whether a colleague took it over.
  // \`jeugdige_id\` and the counts only while it runs: who has left the caseload is counted, not shown.
  defineFunction(
    'lees_caseload',
    'p_vanaf date, p_dag date',
    `table (gemeente text, account_id uuid, naam text, jeugdige_id uuid, pseudoniem text, van date, tot date,
      overgedragen boolean, rang int, in_zorg_sinds date, geteld jsonb)`,
    `begin
      return query with eigen as materialized (
          select r.gemeente, r.houder, k.naam, r.jeugdige_id, min(${day('r.van')}) as van,
            case when bool_or(r.tot > statement_timestamp()) then null else max(${day('r.tot')}) end as tot
          from toegang.relatie r join toegang.account k on k.account_id = r.houder and ${worker('k')} and ${inView('k')}
          where r.relatie = 'betrokken' and r.van <= statement_timestamp() and ${day('r.tot')} is distinct from ${day('r.van')}
            and r.tot >= toegang.middernacht(p_vanaf)
          group by 1, 2, 3, 4)
        select r.gemeente, r.houder, r.naam, case when r.tot is null then r.jeugdige_id end,
          case when r.tot is null then j.pseudoniem end, r.van, r.tot,
          r.tot is not null and exists (select from toegang.relatie n where n.gemeente = r.gemeente
            and n.jeugdige_id = r.jeugdige_id and n.houder <> r.houder and n.relatie = 'betrokken'
            and n.rol in ('consulent', 'regisseur') and n.tot > toegang.middernacht(r.tot)),
          coalesce((select max(t.rang) from zorg.traject t where t.gemeente = r.gemeente and t.jeugdige_id = r.jeugdige_id
            and t.variant = 'tInhoud' and t.begin <= r.van + 31), 1),
          (select min(z.begin) from zorg.zorgperiode z where z.gemeente = r.gemeente and z.jeugdige_id = r.jeugdige_id
            and z.eind is null),
          case when r.tot is null then ${counted('r.jeugdige_id')} end
        from eigen r join zorg.jeugdige j on j.gemeente = r.gemeente and j.jeugdige_id = r.jeugdige_id
        order by r.naam, r.houder, r.van, j.pseudoniem;
    end`,
    'sp_app',
    'stable',
  ),
  // Of each worker whom the actor answers for: the hours, and follow-ups that lie still.
  defineFunction(
    'lees_medewerkers_caseload',
    '',
    `table (gemeente text, account_id uuid, naam text, team text, uren numeric, stil int, leidt boolean)`,
    `begin
      return query select g, k.account_id, k.naam, te.naam,
          (select u.uren from toegang.werkuren u where u.gemeente = g and u.account_id = k.account_id and u.van <= ${today}
            order by u.van desc limit 1),
          (select count(*)::int from toegang.taak t where t.gemeente = g and t.houder = k.account_id and ${unattended}),
          k.account_id <> (select toegang.actor())
        from toegang.account k cross join lateral unnest(k.gemeenten) g left join toegang.team te on te.team_id = k.team_id
        where ${worker('k')} and ${inView('k')} order by k.naam, k.account_id;
    end`,
    'sp_app',
    'stable',
  ),
  // The rule of weights, version after version, in the gemeenten of the actor.
  defineFunction(
    'lees_caseloadregels',
    '',
    'table (gemeente text, versie int, gewichten jsonb, norm int, van date, reden text, door text, op timestamptz)',
    `begin
      return query select c.gemeente, c.versie, c.gewichten, c.norm, c.van, c.reden, k.naam, c.op
        from toegang.caseloadregel c join toegang.account k on k.account_id = c.door
        where c.gemeente in (select unnest(a.gemeenten) from toegang.account a where a.account_id = (select toegang.actor())
          and a.rol in ('consulent', 'regisseur', 'teamleider')) order by c.gemeente, c.versie desc;
    end`,
    'sp_app',
    'stable',
  ),
  defineFunction(
    'wijzig_caseloadregel',
    'p_gemeente text, p_gewichten jsonb, p_norm int, p_van date, p_reden text',
    'int',
    `declare v int;
    begin
      if p_van < ${today} or not exists (select from toegang.account a where a.account_id = (select toegang.actor())
          and a.rol = 'teamleider' and p_gemeente = any (a.gemeenten)) then return null; end if;
      perform pg_advisory_xact_lock(hashtextextended('caseloadregel ' || p_gemeente, 0));
      insert into toegang.caseloadregel (gemeente, versie, gewichten, norm, van, reden, door)
        select p_gemeente, coalesce(max(c.versie), 0) + 1, p_gewichten, p_norm, p_van, p_reden, toegang.actor()
          from toegang.caseloadregel c where c.gemeente = p_gemeente returning versie into v;
      return v;
    end`,
    'sp_app',
  ),
  // Hours a week of a worker from a day on; by who leads the team.
  defineFunction(
    'zet_werkuren',
    'p_gemeente text, p_account uuid, p_uren numeric, p_van date',
    'boolean',
    `begin
      if not exists (select from toegang.account k where k.account_id = p_account and p_gemeente = any (k.gemeenten)
          and ${worker('k')} and ${inView('k')} and k.account_id <> (select toegang.actor())) or p_van < ${today} then
        return false;
      end if;
      insert into toegang.werkuren (gemeente, account_id, uren, van, door)
        values (p_gemeente, p_account, p_uren, p_van, toegang.actor())
        on conflict (gemeente, account_id, van) do update set uren = excluded.uren, door = excluded.door;
      return true;
    end`,
    'sp_app',
  ),
  // Sums over all cases of each who can be regisseur, for who has the gezin in hand: no case can be told from them (S4-124).
  defineFunction(
    'caseload_tellingen',
    'p_gemeente text, p_gezin uuid, p_dag date',
    'table (account_id uuid, zaken int, geteld jsonb, uren numeric)',
    `begin
      if not toegang.heeft_gezin_in_hand(p_gemeente, p_gezin) then return; end if;
      return query with zaken as (
          select distinct r.gemeente, r.houder, r.jeugdige_id from toegang.relatie r where r.gemeente = p_gemeente
            and r.relatie = 'betrokken' and r.van <= statement_timestamp() and r.tot > statement_timestamp()
            and r.rol in ('consulent', 'regisseur')),
        delen as (
          select r.houder, e.key as soort, sum(e.value::int)::int as n
          from zaken r cross join lateral jsonb_each_text(${counted('r.jeugdige_id')}) e group by 1, 2)
        select k.account_id, (select count(*)::int from zaken z where z.houder = k.account_id),
          coalesce((select jsonb_object_agg(d.soort, d.n) from delen d where d.houder = k.account_id), '{}'),
          (select u.uren from toegang.werkuren u where u.gemeente = p_gemeente and u.account_id = k.account_id
            and u.van <= ${today} order by u.van desc limit 1)
        from toegang.account k where ${worker('k')} and p_gemeente = any (k.gemeenten);
    end`,
    'sp_app',
    'stable',
  ),
  // All cases and all regies of a worker go to a colleague on one day. Whoever is involved is told 14 days before (S4-94);
  // when somebody is gone at once (\`p_plots\`) they are told now. Answers {uitkomst, zaken, regies, gezinnen}.
  defineFunction(
    'draag_caseload_over',
    'p_gemeente text, p_van uuid, p_naar uuid, p_per date, p_reden text, p_plots boolean',
    'jsonb',
    `declare k toegang.account; n toegang.account; id uuid := gen_random_uuid(); h uuid := gen_random_uuid();
      per timestamptz := toegang.middernacht(p_per); zaken uuid[]; families uuid[]; o record;
    begin
      ${lockGezinnen}
      select * into k from toegang.account x where x.account_id = p_van and p_gemeente = any (x.gemeenten)
        and x.rol in ('consulent', 'regisseur') and ${inView('x')} and x.account_id <> (select toegang.actor());
      select * into n from toegang.account x where x.account_id = p_naar and p_gemeente = any (x.gemeenten) and ${worker('x')};
      if k.account_id is null or n.account_id is null or p_van = p_naar then
        return jsonb_build_object('uitkomst', 'niet-gevonden');
      end if;
      if p_per is null or p_per > ${today} + 92 or p_per < ${today} + (case when p_plots then 1 else 14 end) then
        return jsonb_build_object('uitkomst', 'overdracht-dag');
      end if;
      if length(trim(p_reden)) < 3 then return jsonb_build_object('uitkomst', 'overdracht-reden'); end if;
      select array_agg(distinct r.gezin_id) into families from toegang.regie r where r.gemeente = p_gemeente
        and r.soort = 'regisseur' and r.account_id = p_van and r.van < p_per and r.tot > p_per;
      if families is not null and (n.skj_nummer is null or n.skj_tot < p_per) then
        return jsonb_build_object('uitkomst', case when n.skj_nummer is null then 'skj-ontbreekt' else 'skj-verlopen' end);
      end if;
      -- What is planned already goes first: nobody could say later whose it was.
      if exists (select from toegang.regie r where r.gemeente = p_gemeente and r.soort = 'regisseur'
          and r.gezin_id = any (families) and r.van > p_per and r.van < r.tot)
          or exists (select from toegang.caseloadoverdracht c where c.gemeente = p_gemeente and c.van_account = p_van
            and c.per > ${today}) then
        return jsonb_build_object('uitkomst', 'overdracht-gepland');
      end if;
      select array_agg(distinct r.jeugdige_id) into zaken from toegang.relatie r where r.gemeente = p_gemeente
        and r.houder = p_van and r.relatie = 'betrokken' and r.van < per and r.tot > per;
      if zaken is null then return jsonb_build_object('uitkomst', 'geen-zaken'); end if;
      insert into toegang.relatie (gemeente, jeugdige_id, houder, rol, relatie, van, tot, grond, gemaakt_door)
        select distinct on (r.jeugdige_id) p_gemeente, r.jeugdige_id, p_naar, n.rol, 'betrokken', per, r.tot,
            'overgedragen caseload', toegang.actor()
          from toegang.relatie r where r.gemeente = p_gemeente and r.houder = p_van and r.relatie = 'betrokken'
            and r.regie_id is null and r.van < per and r.tot > per
            and not exists (select from toegang.relatie e where e.gemeente = r.gemeente and e.jeugdige_id = r.jeugdige_id
              and e.houder = p_naar and e.relatie = 'betrokken' and e.regie_id is null and e.van <= per and e.tot = 'infinity')
          order by r.jeugdige_id, r.tot desc;
      update toegang.relatie r set tot = per where r.gemeente = p_gemeente and r.houder = p_van
        and r.relatie in ('betrokken', 'waarnemer') and r.regie_id is null and r.van < per and r.tot > per;
      if families is not null then
        insert into toegang.gezinshandeling (gemeente, handeling_id, soort, door)
          values (p_gemeente, h, 'regie', toegang.actor());
        with oud as (
          update toegang.regie r set tot_voorheen = r.tot, tot = p_per, beeindigd_met = h where r.gemeente = p_gemeente
            and r.soort = 'regisseur' and r.account_id = p_van and r.van < p_per and r.tot > p_per
          returning r.gezin_id, r.tot_voorheen)
        insert into toegang.regie (gemeente, gezin_id, soort, account_id, registratie, van, tot, begonnen_met)
          select p_gemeente, u.gezin_id, 'regisseur', p_naar, n.skj_nummer, p_per, u.tot_voorheen, h from oud u;
        perform toegang.verdeel_regie(p_gemeente, families);
      end if;
      insert into toegang.caseloadoverdracht (gemeente, overdracht_id, van_account, naar_account, per, reden, door)
        values (p_gemeente, id, p_van, p_naar, p_per, trim(p_reden), toegang.actor());
      insert into toegang.overdrachtbericht (gemeente, overdracht_id, jeugdige_id)
        select p_gemeente, id, z from unnest(zaken) z;
      for o in select distinct t.jeugdige_id, g.organisatie_id from zorg.traject t join toegang.organisatie g on g.agb = t.aanbieder
          where t.gemeente = p_gemeente and t.jeugdige_id = any (zaken) and t.variant = 'tInhoud' and t.eind is null
      loop
        perform toegang.maak_taak(p_gemeente, o.jeugdige_id, 'andere-contactpersoon',
          toegang.save_houder('hulpverlener', o.organisatie_id, null, null), p_per, jsonb_build_object('overdracht', id));
      end loop;
      perform logboek.schrijf(p_gemeente, zaken, ${authority}, 'caseload-overgedragen ' || id);
      return jsonb_build_object('uitkomst', 'bewaard', 'zaken', cardinality(zaken), 'regies',
        coalesce(cardinality(families), 0));
    end`,
    'sp_app',
  ),
  // Who comes in whose place, for the family, the aanbieders and colleagues of a jeugdige; until 30 days after.
  defineFunction(
    'lees_overdrachten',
    'p_gemeente text, p_jeugdige uuid',
    'table (van text, naar text, contact text, per date, op timestamptz)',
    `begin
      if coalesce((select z.lezen | z.eigen from toegang.eigen_zicht(p_gemeente, p_jeugdige) z), 0) & ${authority} = 0 then
        return;
      end if;
      return query select v.naam, n.naam, n.contact, c.per, c.op from toegang.overdrachtbericht b
          join toegang.caseloadoverdracht c on c.gemeente = b.gemeente and c.overdracht_id = b.overdracht_id
          join toegang.account v on v.account_id = c.van_account join toegang.account n on n.account_id = c.naar_account
        where b.gemeente = p_gemeente and b.jeugdige_id = p_jeugdige and c.per > ${today} - 30 order by c.per desc;
    end`,
    'sp_app',
    'stable',
  ),
];
