import type { Kysely } from 'kysely';
import { defineFunction } from './define-function.ts';
import { allowFunctions, asRole, run } from './rights.ts';

const dayOf = (moment: string) => `(${moment} at time zone 'Europe/Amsterdam')::date`;

/** The figures take the new goals of these jeugdigen at their next look; in one order, so that two never wait for each other. */
const markChanged = (jeugdigen: string) => `insert into zorg.wijziging (gemeente, jeugdige_id)
        select distinct gm, id from (${jeugdigen}) x(gm, id) order by gm, id
        on conflict (gemeente, jeugdige_id) do update set versie = excluded.versie;`;
/** Those of whom a goal is: its own jeugdige, or everybody who was in the gezin. */
const membersOf = (plan: string, jeugdige: string) => `select l.gemeente, l.jeugdige_id from toegang.gezinsplan p
          join toegang.gezinslid l on l.gemeente = p.gemeente and l.gezin_id = p.gezin_id
        where p.gemeente = new.gemeente and p.plan_id = ${plan} and coalesce(${jeugdige}, l.jeugdige_id) = l.jeugdige_id`;

const functions = [
  // For the feed of the figures (S1-4, S1-5): when each goal of these jeugdigen began and was closed, and how; no words. A goal
  // of the whole gezin is one of each who was in it, while they were. Of a plan that was laid before the gezin at least once. Of a goal that is
  // still open \`gesloten\` is the day on which its plan ended; null while that runs.
  defineFunction(
    'gezinsdoelen_van',
    'p_jeugdigen json',
    'table (gemeente text, jeugdige_id uuid, begonnen date, gesloten date, toestand text)',
    `begin
      return query with gevraagd as materialized (select p.gemeente as gm, p.jeugdige_id as id
            from json_to_recordset(p_jeugdigen) as p(gemeente text, jeugdige_id uuid)),
        doelen as materialized (
          select g.gm, g.id, d.doel_id, d.jeugdige_id as eigen, l.van, l.tot, h.begonnen, d.toestand,
            case when d.toestand <> 'open' then coalesce((select ${dayOf('min(n.op)')} from toegang.plangeschiedenis n
                where n.gemeente = d.gemeente and n.onderdeel_id = d.doel_id and n.versie > coalesce(h.nog_open, 0)),
                ${dayOf('d.gewijzigd_op')})
              when x.status in ('afgerond', 'vervallen') then ${dayOf('x.status_op')} end as gesloten
          from gevraagd g join toegang.gezinslid l on l.gemeente = g.gm and l.jeugdige_id = g.id and l.van < l.tot
            join toegang.gezinsplan x on x.gemeente = l.gemeente and x.gezin_id = l.gezin_id and x.versie > 0
            join toegang.gezinsdoel d on d.gemeente = x.gemeente and d.plan_id = x.plan_id
              and coalesce(d.jeugdige_id, g.id) = g.id
            cross join lateral (select ${dayOf('coalesce(min(m.op), d.gewijzigd_op)')} as begonnen,
                max(m.versie) filter (where m.inhoud ->> 'toestand' = 'open') as nog_open
              from toegang.plangeschiedenis m where m.gemeente = d.gemeente and m.onderdeel_id = d.doel_id) h),
        -- Of the whole gezin: from the day of coming in on; who has left before it was closed did not reach it.
        van_lid as (
          select d.*, case when d.eigen is null then greatest(d.begonnen, d.van) else d.begonnen end as sinds,
            d.eigen is null and d.tot < 'infinity' and d.tot <= coalesce(d.gesloten, 'infinity') as weg
          from doelen d where d.eigen is not null or d.van <= coalesce(d.gesloten, 'infinity') and d.tot > d.begonnen),
        -- Who came into the gezin twice has each goal once, as of the last time.
        eens as (
          select distinct on (d.gm, d.id, d.doel_id) d.gm, d.id, d.doel_id, d.sinds,
            case when d.weg then d.tot else d.gesloten end as dicht, case when d.weg then 'open' else d.toestand end as stand
          from van_lid d order by d.gm, d.id, d.doel_id, d.tot desc)
        select e.gm, e.id, e.sinds, e.dicht, e.stand from eens e order by e.gm, e.id, e.sinds, e.dicht, e.stand, e.doel_id;
    end`,
    undefined,
    'stable',
  ),
  // For sp_login: plans that are over, as they were: each with the days in which the jeugdige was in the gezin, and its goals.
  // \`p_rows\`: jeugdigeId, van, tot, doelen (leefgebied, tekst, begonnen, gesloten, toestand). Who is in a gezin already keeps it.
  defineFunction(
    'save_gezinsdoelen',
    'p_gemeente text, p_door uuid, p_rows json',
    'void',
    `declare h uuid; k toegang.account;
    begin
      select * into k from toegang.account a where a.account_id = p_door;
      insert into toegang.gezinshandeling as x (gemeente, soort, door) values (p_gemeente, 'gevormd', p_door)
        returning x.handeling_id into h;
      with nieuw as materialized (
          select gen_random_uuid() as gezin, gen_random_uuid() as plan, r."jeugdigeId" as kind, r.van, r.tot, r.doelen
          from json_to_recordset(p_rows) as r("jeugdigeId" uuid, van date, tot date, doelen json)
          where not exists (select from toegang.gezinslid l where l.gemeente = p_gemeente
            and l.jeugdige_id = r."jeugdigeId" and l.van < l.tot)),
        doel as materialized (
          select n.gezin, n.plan, n.kind, gen_random_uuid() as id, d.*, row_number() over (partition by n.plan)::int as nr
          from nieuw n cross join lateral json_to_recordset(n.doelen)
            as d(leefgebied text, tekst text, begonnen date, gesloten date, toestand text)),
        gezinnen as (insert into toegang.gezin (gemeente, gezin_id, begonnen_met) select p_gemeente, n.gezin, h from nieuw n),
        leden as (insert into toegang.gezinslid (gemeente, gezin_id, jeugdige_id, van, tot, begonnen_met)
          select p_gemeente, n.gezin, n.kind, n.van, n.tot, h from nieuw n),
        plannen as (insert into toegang.gezinsplan (gemeente, plan_id, gezin_id, regime, status, versie, status_op, door, gemaakt_op)
          select p_gemeente, n.plan, n.gezin, 'licht', 'afgerond', 1, toegang.middernacht(n.tot), p_door,
            toegang.middernacht(n.van) from nieuw n),
        doelen as (insert into toegang.gezinsdoel (gemeente, doel_id, plan_id, volgorde, jeugdige_id, leefgebied, tekst, eigenaar,
            startniveau, streefniveau, streefdatum, evalueren_voor, toestand, versie, van_familie, auteur, auteur_naam,
            auteur_rol, gewijzigd_op)
          select p_gemeente, d.id, d.plan, d.nr, d.kind, d.leefgebied, d.tekst, 'Het gezin', 2, 7, d.gesloten, d.gesloten,
            d.toestand, 2, false, p_door, k.naam, k.rol, toegang.middernacht(d.gesloten) + interval '12 hours' from doel d)
      insert into toegang.plangeschiedenis (gemeente, plan_id, soort, onderdeel_id, jeugdige_id, versie, inhoud, door, naam, rol, op)
        select p_gemeente, d.plan, 'doel', d.id, d.kind, s.versie,
          jsonb_build_object('tekst', d.tekst, 'toestand', s.toestand), p_door, k.naam, k.rol,
          toegang.middernacht(s.dag) + interval '12 hours'
        from doel d cross join lateral (values (1, 'open', d.begonnen), (2, d.toestand, d.gesloten)) s(versie, toestand, dag);
    end`,
  ),
  defineFunction(
    'meld_gezinsdoel',
    '',
    'trigger',
    `begin
      ${markChanged(membersOf('new.plan_id', 'new.jeugdige_id'))}
      return null;
    end`,
  ),
  // A goal that is still open is looked at no longer than its plan.
  defineFunction(
    'meld_gezinsplan',
    '',
    'trigger',
    `begin
      ${markChanged(`${membersOf('new.plan_id', 'null::uuid')}
        and exists (select from toegang.gezinsdoel d where d.gemeente = p.gemeente and d.plan_id = p.plan_id)`)}
      return null;
    end`,
  ),
  // Who comes or goes has the goals of the gezin from then on, or no longer.
  defineFunction(
    'meld_gezinslid',
    '',
    'trigger',
    `begin
      ${markChanged(`select new.gemeente, new.jeugdige_id where exists (select from toegang.gezinsplan p
          where p.gemeente = new.gemeente and p.gezin_id = new.gezin_id and p.versie > 0)`)}
      return null;
    end`,
  ),
];

const triggers = [
  ['gezinsdoel', 'nieuw', 'after insert on toegang.gezinsdoel for each row', 'meld_gezinsdoel'],
  [
    'gezinsdoel',
    'anders',
    `after update on toegang.gezinsdoel for each row
      when (old.toestand is distinct from new.toestand or old.plan_id is distinct from new.plan_id)`,
    'meld_gezinsdoel',
  ],
  [
    'gezinsplan',
    'anders',
    `after update on toegang.gezinsplan for each row
      when (old.status is distinct from new.status or old.versie is distinct from new.versie)`,
    'meld_gezinsplan',
  ],
  ['gezinslid', 'anders', 'after insert or update on toegang.gezinslid for each row', 'meld_gezinslid'],
] as const;

/** The goals of plans reach the figures: days and what became of them, without words. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    // The index of the running plan does not find those that are over.
    await run(db, 'create index gezinsplan_gezin_id on toegang.gezinsplan (gemeente, gezin_id)');
    await run(db, ...functions.map(({ create }) => create));
    for (const { name, to } of functions) await allowFunctions(db, 'toegang', [name], to);
    await allowFunctions(db, 'toegang', ['gezinsdoelen_van(json)'], 'sp_analyse');
    await allowFunctions(db, 'toegang', ['save_gezinsdoelen(text, uuid, json)'], 'sp_login');
    for (const [table, name, when, function_] of triggers) {
      await run(db, `create trigger meld_${table}_${name} ${when} execute function toegang.${function_}()`);
    }
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const [table, name] of triggers.toReversed()) {
      await run(db, `drop trigger meld_${table}_${name} on toegang.${table}`);
    }
    for (const { name } of functions.toReversed()) await run(db, `drop function toegang.${name}`);
    await run(db, 'drop index toegang.gezinsplan_gezin_id');
  });
}
