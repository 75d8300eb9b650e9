import type { Kysely } from 'kysely';
import { allowFunctions, asRole, guardTable, run } from './rights.ts';
import { changedDecisions, earlierDecisions, samenFunctions } from './samen-besluiten.ts';
import { terugkoppelingFunctions, terugkoppelingTable } from './terugkoppeling.ts';

const functions = [...terugkoppelingFunctions, ...samenFunctions];
const kinds = (table: string, list: string) => [
  `alter table toegang.${table} drop constraint ${table}_soort_check`,
  `alter table toegang.${table} add constraint ${table}_soort_check check (soort in (${list}))`,
];

/** Decisions of an MDO become goals and verzoeken too; gates before every change; who referred hears what was decided. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      ...kinds('ketentaak', "'taak', 'vraag', 'verzoek'"),
      ...kinds('mdo_besluit', "'afspraak', 'taak', 'vraag', 'verzoek', 'doel'"),
      `alter table toegang.mdo_besluit add column doel_id uuid,
        add constraint mdo_besluit_doel foreign key (gemeente, doel_id) references toegang.gezinsdoel on delete set null (doel_id)`,
      terugkoppelingTable,
      'create index on toegang.terugkoppeling (gemeente, jeugdige_id)',
    );
    await guardTable(db, 'toegang.terugkoppeling');
    await run(db, ...functions.map(({ create }) => create), ...changedDecisions);
    for (const { name, to } of functions) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...earlierDecisions);
    for (const { name } of functions.toReversed()) await run(db, `drop function toegang.${name}`);
    await run(
      db,
      'drop table toegang.terugkoppeling',
      "delete from toegang.taak where soort = 'terugkoppelen'",
      'alter table toegang.mdo_besluit drop column doel_id',
      "delete from toegang.mdo_besluit where soort = 'verzoek'",
      "delete from toegang.ketentaak where soort = 'verzoek'",
      ...kinds('ketentaak', "'taak', 'vraag'"),
      ...kinds('mdo_besluit', "'afspraak', 'taak', 'vraag', 'doel'"),
    );
  });
}
