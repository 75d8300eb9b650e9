import type { Kysely } from 'kysely';
import { accountgesprekFunctions } from './accountgesprek.ts';
import type { GuardFunction } from './define-function.ts';
import { gezinsbudgetFunctions } from './gezinsbudget.ts';
import { asRole, run } from './rights.ts';

/** Per function: what it read of the domein of the berichten, and the law of the help in its place (S2-23). */
const changes: readonly [functions: readonly GuardFunction[], name: string, ...pairs: [from: string, to: string][]][] =
  [
    [gezinsbudgetFunctions, 'gezinsvoorzieningen', ['select t.domein, p.persoon', 'select t.wet, p.persoon']],
    [
      gezinsbudgetFunctions,
      'gezinsdeclaraties',
      ['select m.domein, p.persoon', 'select t.wet, p.persoon'],
      ['p_gemeente, g, m.domein, p.lid', 'p_gemeente, g, t.wet, p.lid'],
      [
        'and m.maand >= p_vanaf',
        `and m.maand >= p_vanaf
          join zorg.toewijzing t on t.gemeente = m.gemeente and t.jeugdige_id = m.jeugdige_id and t.domein = m.domein
            and t.toewijzing_nummer = m.toewijzing_nummer`,
      ],
    ],
    // A number is unique within a domein only (TR332), and a traject is of one.
    ...['open_accountgesprek', 'lees_accountlijnen'].map((name): (typeof changes)[number] => [
      accountgesprekFunctions,
      name,
      ["w.domein = 'jw'", 'w.domein = t.domein'],
    ]),
  ];

function redefinitions(isDown: boolean): string[] {
  return changes.map(([functions, name, ...pairs]) => {
    const found = functions.find((one) => one.name.startsWith(`${name}(`));
    let create = found?.create.replace('create function', 'create or replace function');
    for (const [from, to] of pairs) {
      if (create?.includes(from) !== true) throw new Error(`toegang.${name} is not what this migration changes`);
      if (!isDown) create = create.replaceAll(from, () => to);
    }
    return create ?? '';
  });
}

/** The budget of a gezin is split by the law under which help is given, not by the berichten that tell of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () => run(db, ...redefinitions(false)));
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () => run(db, ...redefinitions(true)));
}
