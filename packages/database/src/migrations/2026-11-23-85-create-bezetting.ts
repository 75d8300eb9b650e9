import type { Kysely } from 'kysely';
import { defineFunction } from './define-function.ts';
import { today } from './gezin-form.ts';
import { allowFunctions, asRole, guardTable, run } from './rights.ts';

const role = '(select k.rol from toegang.account k where k.account_id = toegang.actor())';
const deliverers = `('hulpverlener', 'aanbiederadministratie')`;

export const bezettingFunctions = [
  // By who works at an aanbieder, for that aanbieder; of one day the last statement counts.
  defineFunction(
    'zet_bezetting',
    'p_plekken int, p_bezet int, p_dag date',
    'text',
    `declare a text := (select min(x) from unnest(toegang.eigen_agb()) x);
    begin
      if a is null or coalesce(${role} not in ${deliverers}, true) then return 'niet-gevonden'; end if;
      if p_dag > ${today} or p_dag < ${today} - 366 then return 'datum'; end if;
      if p_bezet > p_plekken then return 'te-veel'; end if;
      insert into toegang.bezetting as b (aanbieder, dag, plekken, bezet, door)
        values (a, p_dag, p_plekken, p_bezet, toegang.actor())
        on conflict (aanbieder, dag) do update set plekken = excluded.plekken, bezet = excluded.bezet, door = excluded.door,
          op = clock_timestamp();
      return 'bewaard';
    end`,
    'sp_app',
  ),
  // The newest of each aanbieder: of the own one, or of all for who talks with aanbieders.
  defineFunction(
    'lees_bezetting',
    '',
    'table (aanbieder text, dag date, plekken int, bezet int)',
    `declare r text := ${role}; own text := (select min(x) from unnest(toegang.eigen_agb()) x);
    begin
      return query select distinct on (b.aanbieder) b.aanbieder, b.dag, b.plekken, b.bezet from toegang.bezetting b
        where r in ('accounthouder', 'contractmanager') or r in ${deliverers} and b.aanbieder = own
        order by b.aanbieder, b.dag desc;
    end`,
    'sp_app',
    'stable',
  ),
];

/** Places of an aanbieder and how many are taken, as it states them itself (S4-128): no data of anybody in care. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      `create table toegang.bezetting (aanbieder text not null, dag date not null,
        plekken int not null check (plekken between 1 and 100000), bezet int not null check (bezet between 0 and plekken),
        door uuid not null, op timestamptz not null default clock_timestamp(), primary key (aanbieder, dag))`,
    );
    await guardTable(db, 'toegang.bezetting');
    await run(db, ...bezettingFunctions.map(({ create }) => create));
    for (const { name, to } of bezettingFunctions) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const { name } of bezettingFunctions.toReversed()) await run(db, `drop function toegang.${name}`);
    await run(db, 'drop table toegang.bezetting');
  });
}
