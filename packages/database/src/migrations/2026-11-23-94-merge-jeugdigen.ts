import type { Kysely } from 'kysely';
import { allowFunctions, asRole, guardTable, protectTable, run } from './rights.ts';
import { giveBackConsents, samenvoegingFunctions, samenvoegingTable } from './samenvoeging.ts';
import {
  accountInPair,
  berichtenOfAll,
  berichtenOfOne,
  effects,
  filesInPair,
  readPairs,
} from './samenvoeging-effect.ts';

const handelingen = (list: string) => [
  'alter table toegang.tweede_paar drop constraint tweede_paar_handeling_check',
  `alter table toegang.tweede_paar add constraint tweede_paar_handeling_check check (handeling in (${list}))`,
];
const before = "'vernietiging', 'roltoekenning', 'bulkexport'";
const triggers = [
  ['relatie', 'insert'],
  ['relatie', 'update'],
  ['relatie', 'delete'],
  ['vlag', 'insert'],
  ['vlag', 'update'],
] as const;

/** Which files are one now: read by the fold. `jeugdige_id` stands behind `naar`, in whose place it is folded. */
const createLink = [
  `create table zorg.samenvoeging (gemeente text not null, jeugdige_id uuid not null, naar uuid not null,
    primary key (gemeente, jeugdige_id), foreign key (gemeente, jeugdige_id) references zorg.jeugdige on delete cascade,
    foreign key (gemeente, naar) references zorg.jeugdige (gemeente, jeugdige_id) on delete cascade,
    check (jeugdige_id <> naar))`,
  'create index on zorg.samenvoeging (gemeente, naar)',
];

const joined = 'm.uitgevoerd_op is not null and m.teruggedraaid_op is null';

/** Two jeugdigen that are one person are joined by two people, and apart again by two (S-12). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', async () => {
    await run(db, ...createLink);
    await protectTable(db, 'zorg.samenvoeging', { import: 'select' });
    await run(
      db,
      'create policy guard_schrijven on zorg.samenvoeging to sp_guard using (true) with check (true)',
      // As every table with a jeugdige has since migration 08 (Jw 7.3.8, 7.3.9).
      'create policy vernietigen on zorg.samenvoeging for delete to sp_guard using (true)',
      'grant insert, delete on zorg.samenvoeging to sp_guard',
    );
  });
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      ...handelingen(`${before}, 'samenvoeging', 'splitsing'`),
      samenvoegingTable,
      'create index on toegang.samenvoeging (gemeente, jeugdige_id)',
      'create index on toegang.samenvoeging (gemeente, naar)',
      'alter table toegang.relatie add column kopie_van uuid',
      'alter table toegang.vlag add column kopie_van uuid',
    );
    await guardTable(db, 'toegang.samenvoeging');
    await run(db, ...samenvoegingFunctions.map(({ create }) => create));
    for (const { name, to } of samenvoegingFunctions) await allowFunctions(db, 'toegang', [name], to);
    await run(db, ...effects.map(({ after }) => after), berichtenOfAll, readPairs(filesInPair));
    for (const [table, event] of triggers) {
      await run(
        db,
        `create trigger samenvoeging_${event} after ${event} on toegang.${table} referencing
           ${event === 'delete' ? 'old' : 'new'} table as gewijzigd
           for each statement execute function toegang.volg_samenvoeging_${table}()`,
      );
    }
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const [table, event] of triggers) await run(db, `drop trigger samenvoeging_${event} on toegang.${table}`);
    await run(db, readPairs(accountInPair), berichtenOfOne, ...effects.map((change) => change.before));
    // Two files again, each with the consents and the care that were its own.
    await run(
      db,
      giveBackConsents(joined),
      `insert into zorg.te_vouwen (gemeente, jeugdige_id)
         select m.gemeente, unnest(array[m.jeugdige_id, m.naar]) from toegang.samenvoeging m where ${joined}`,
    );
    for (const { name } of samenvoegingFunctions.toReversed()) await run(db, `drop function toegang.${name}`);
    await run(
      db,
      'delete from toegang.relatie where kopie_van is not null',
      'delete from toegang.vlag where kopie_van is not null',
      `select toegang.herbouw(m.gemeente, array[m.jeugdige_id, m.naar]) from toegang.samenvoeging m where ${joined}`,
      'alter table toegang.vlag drop column kopie_van',
      'alter table toegang.relatie drop column kopie_van',
      'drop table toegang.samenvoeging',
      "delete from toegang.tweede_paar where handeling in ('samenvoeging', 'splitsing')",
      ...handelingen(before),
    );
  });
  await asRole(db, 'sp_owner', () => run(db, 'drop table zorg.samenvoeging'));
}
