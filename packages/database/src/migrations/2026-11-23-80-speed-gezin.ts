import type { Kysely } from 'kysely';
import { caseloadFunctions } from './caseload.ts';
import { defineFunction, type GuardFunction } from './define-function.ts';
import { formFunctions, today } from './gezin-form.ts';
import { readGezinFunctions } from './gezin-read.ts';
import { asRole, run } from './rights.ts';

const notes = 8;

/** The last act from the rows of this one gezin: reading those of all gezinnen for each act grew with their square. */
const lastAct = defineFunction(
  'laatste_gezinshandeling',
  'p_gemeente text, p_gezin uuid',
  'table (handeling_id uuid, soort text, door text, op timestamptz)',
  `begin
    if not toegang.heeft_gezin_in_hand(p_gemeente, p_gezin) then return; end if;
    return query with eigen as materialized (
        select x.handeling from (
          select unnest(array[l.begonnen_met, l.beeindigd_met]) as handeling from toegang.gezinslid l
            where l.gemeente = p_gemeente and l.gezin_id = p_gezin
          union select unnest(array[r.begonnen_met, r.beeindigd_met]) from toegang.regie r
            where r.gemeente = p_gemeente and r.gezin_id = p_gezin) x where x.handeling is not null)
      select n.handeling_id, n.soort, k.naam, n.op from eigen e join toegang.gezinshandeling n
          on n.gemeente = p_gemeente and n.handeling_id = e.handeling join toegang.account k on k.account_id = n.door
        where n.teruggedraaid_op is null order by n.op desc limit 1;
  end`,
);

/** Cases that somebody has now, joined once to each kind of event, instead of five questions for each case. */
const events: Readonly<Record<string, readonly [count: string, from: string]>> = {
  verzoek: ['count(*)', 'zorg.verzoek e on e.dagtekening > p_dag - 365 and e.dagtekening <= p_dag'],
  wijziging: [
    'coalesce(sum(e.versies - 1), 0)',
    `zorg.toewijzing e on coalesce(e.eind, 'infinity') > p_dag - 365 and e.begin <= p_dag
      and e.toestand not in ('verwijderd', 'wees')`,
  ],
  contact: [
    'count(*)',
    `zorg.dossierstuk e on e.soort = ${notes} and e.organisatie_id is null
      and e.gemaakt_op > statement_timestamp() - interval '365 days'`,
  ],
  overleg: [
    'count(*)',
    `toegang.mdo e on e.begint > statement_timestamp() - interval '365 days' and e.begint <= statement_timestamp()`,
  ],
  taak: ['count(*)', `toegang.taak e on e.gemaakt_op > statement_timestamp() - interval '365 days'`],
};
const none = JSON.stringify(Object.fromEntries(Object.keys(events).map((soort) => [soort, 0])));
const countEvents = Object.entries(events)
  .map(
    ([soort, [count, from]]) => `select z.houder, '${soort}' as soort, (${count})::int as n from zaken z join ${from}
      and e.gemeente = z.gemeente and e.jeugdige_id = z.jeugdige_id group by 1`,
  )
  .join(' union all ');

const totals = defineFunction(
  'caseload_tellingen',
  'p_gemeente text, p_gezin uuid, p_dag date',
  'table (account_id uuid, zaken int, geteld jsonb, uren numeric)',
  `begin
    if not toegang.heeft_gezin_in_hand(p_gemeente, p_gezin) then return; end if;
    return query with zaken as materialized (
        select distinct r.gemeente, r.houder, r.jeugdige_id from toegang.relatie r where r.gemeente = p_gemeente
          and r.relatie = 'betrokken' and r.van <= statement_timestamp() and r.tot > statement_timestamp()
          and r.rol in ('consulent', 'regisseur')),
      delen as materialized (${countEvents}),
      samen as materialized (select z.houder, count(*)::int as n, jsonb '${none}' || coalesce((
          select jsonb_object_agg(d.soort, d.n) from delen d where d.houder = z.houder), '{}') as soorten
        from zaken z group by 1)
      select k.account_id, coalesce(s.n, 0), coalesce(s.soorten, '{}'),
        (select u.uren from toegang.werkuren u where u.gemeente = p_gemeente and u.account_id = k.account_id
          and u.van <= ${today} order by u.van desc limit 1)
      from toegang.account k left join samen s on s.houder = k.account_id
      where k.actief and k.rol in ('consulent', 'regisseur') and p_gemeente = any (k.gemeenten);
  end`,
);

const undo = formFunctions.find(({ name }) => name.startsWith('draai_gezin_terug('));
const begun = 'or exists (select from toegang.netwerklid k join toegang.gezin g';
const planned = `or exists (select from toegang.gezinsplan k join toegang.gezin g on g.gemeente = k.gemeente
            and g.gezin_id = k.gezin_id where g.gemeente = p_gemeente and g.begonnen_met = p_handeling)
          ${begun}`;
const from = 'delete from toegang.regie where gemeente = p_gemeente and begonnen_met = p_handeling;';
/** With the gezin its budget would go, and why somebody may see amounts. */
export const keepBudget = `if exists (select from toegang.gezin g where g.gemeente = p_gemeente and g.begonnen_met = p_handeling
        and (exists (select from toegang.gezinsbudget b where b.gemeente = g.gemeente and b.gezin_id = g.gezin_id)
          or exists (select from toegang.gezinsgrond q where q.gemeente = g.gemeente and q.gezin_id = g.gezin_id))) then
        return 'gezin-heeft-budget';
      end if;
      ${from}`;

/** The undo of a gezin as the plan made it, and from now on also with a look at the budget. */
export function changedUndo(to: string): string {
  if (undo?.create.includes(begun) !== true || !undo.create.includes(from)) {
    throw new Error('toegang.draai_gezin_terug is not what this migration changes');
  }
  return replaced({ ...undo, create: undo.create.replace(begun, () => planned).replace(from, () => to) });
}

function replaced({ create }: GuardFunction): string {
  return create.replace('create function', 'create or replace function');
}

function named(functions: readonly GuardFunction[], name: string): string {
  const found = functions.find((one) => one.name.startsWith(`${name}(`));
  if (found === undefined) throw new Error(`There is no function ${name}`);
  return replaced(found);
}

/** A gezin has a few homes and people: PostgreSQL expects a thousand of a function, and then reads whole tables. */
const few = [
  ['gezinshuizen(text, uuid)', 3],
  ['gezinspersonen(text, uuid)', 5],
] as const;

/** The page of a gezin as fast among thousands of gezinnen as among ten; an undo keeps the budget. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', () =>
    run(db, 'create index huishouden_lid_per_huis on zorg.huishouden_lid (gemeente, pseudoniem)'),
  );
  await asRole(db, 'sp_guard', () =>
    run(
      db,
      ...few.map(([name, rows]) => `alter function toegang.${name} rows ${rows}`),
      replaced(lastAct),
      replaced(totals),
      changedUndo(keepBudget),
    ),
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () =>
    run(
      db,
      ...few.map(([name]) => `alter function toegang.${name} rows 1000`),
      named(readGezinFunctions, 'laatste_gezinshandeling'),
      named(caseloadFunctions, 'caseload_tellingen'),
      changedUndo(from),
    ),
  );
  await asRole(db, 'sp_owner', () => run(db, 'drop index zorg.huishouden_lid_per_huis'));
}
