import type { Kysely } from 'kysely';
import { bezettingFunctions } from './2026-11-23-85-create-bezetting.ts';
import { changeFunction, defineFunction } from './define-function.ts';
import { allowFunctions, asRole, run } from './rights.ts';

const role = '(select k.rol from toegang.account k where k.account_id = toegang.actor())';
/** Who sees figures of a gemeente (access matrix, AG). */
const figureRoles = `('consulent', 'regisseur', 'teamleider', 'accounthouder', 'contractmanager', 'gegevensbeheerder',
  'beleidsmedewerker', 'fg')`;

const newer =
  'bezet = excluded.bezet, weeks_to_intake = excluded.weeks_to_intake, weeks_to_treatment = excluded.weeks_to_treatment';

const changed = [
  {
    from: 'zet_bezetting(int, int, date)',
    to: 'zet_bezetting(int, int, date, int, int)',
    // A wait that is left empty is not stated.
    ...changeFunction(
      bezettingFunctions,
      'toegang.zet_bezetting',
      ['p_dag date)', 'p_dag date, p_intake int, p_treatment int)'],
      ['plekken, bezet, door)', 'plekken, bezet, weeks_to_intake, weeks_to_treatment, door)'],
      ['p_bezet, toegang.actor())', 'p_bezet, p_intake, p_treatment, toegang.actor())'],
      ['bezet = excluded.bezet', newer],
    ),
  },
  {
    from: 'lees_bezetting()',
    to: 'lees_bezetting()',
    ...changeFunction(
      bezettingFunctions,
      'toegang.lees_bezetting',
      ['bezet int)', 'bezet int, weeks_to_intake int, weeks_to_treatment int)'],
      ['b.bezet from', 'b.bezet, b.weeks_to_intake, b.weeks_to_treatment from'],
    ),
  },
];

const added = [
  // How long one waits by the newest word of each aanbieder; one whose newest word tells no wait is not here.
  defineFunction(
    'lees_wachtopgaven',
    '',
    'table (aanbieder text, dag date, weeks_to_intake int, weeks_to_treatment int)',
    `declare r text := ${role};
    begin
      return query select n.aanbieder, n.dag, n.weeks_to_intake, n.weeks_to_treatment from (
          select distinct on (b.aanbieder) b.aanbieder, b.dag, b.weeks_to_intake, b.weeks_to_treatment
          from toegang.bezetting b where r in ${figureRoles} order by b.aanbieder, b.dag desc
        ) n where coalesce(n.weeks_to_intake, n.weeks_to_treatment) is not null order by n.aanbieder;
    end`,
    'sp_app',
    'stable',
  ),
  // What aanbieders stated elsewhere, such as on the portal of the regio: by nobody who signs in here.
  defineFunction(
    'save_bezettingen',
    'p_rows json',
    'void',
    `begin
      insert into toegang.bezetting as b (aanbieder, dag, plekken, bezet, weeks_to_intake, weeks_to_treatment, door)
        select r.aanbieder, r.dag, r.plekken, r.bezet, r."weeksToIntake", r."weeksToTreatment", null
        from json_to_recordset(p_rows) as r(aanbieder text, dag date, plekken int, bezet int, "weeksToIntake" int,
          "weeksToTreatment" int)
        on conflict (aanbieder, dag) do update set plekken = excluded.plekken, ${newer}, door = excluded.door,
          op = clock_timestamp();
    end`,
  ),
];

const weeks = (name: string) => `add column ${name} int check (${name} between 0 and 260)`;

/** How many weeks one waits for an intake and then for treatment, as an aanbieder states it, with the day of the statement. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      `alter table toegang.bezetting ${weeks('weeks_to_intake')}, ${weeks('weeks_to_treatment')}, alter column door drop not null`,
      ...changed.map(({ from }) => `drop function toegang.${from}`),
      ...changed.map(({ now }) => now),
      ...added.map(({ create }) => create),
    );
    for (const { to } of changed) await allowFunctions(db, 'toegang', [to], 'sp_app');
    for (const { name, to } of added) await allowFunctions(db, 'toegang', [name], to ?? 'sp_login');
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      ...added.map(({ name }) => `drop function toegang.${name}`),
      ...changed.map(({ to }) => `drop function toegang.${to}`),
      ...changed.map(({ before }) => before),
      'delete from toegang.bezetting where door is null',
      `alter table toegang.bezetting drop column weeks_to_intake, drop column weeks_to_treatment,
        alter column door set not null`,
    );
    for (const { from } of changed) await allowFunctions(db, 'toegang', [from], 'sp_app');
  });
}
