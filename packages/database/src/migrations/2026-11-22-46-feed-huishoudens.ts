import type { Kysely } from 'kysely';
import { asRole, run } from './rights.ts';

/** What the figures may read: the pseudonym of the household (not its key, no address), other laws, and the month of birth. */
const readable = {
  'zorg.huishouden_lid': 'gemeente, jeugdige_id, nr, pseudoniem, van, tot, adrestype',
  'zorg.voorziening': 'gemeente, jeugdige_id, nr, wet, van, tot, bedrag, per',
  'zorg.identiteit': 'gemeente, jeugdige_id, geboortemaand',
};

/** Households, help under other laws and the month of birth reach the figures, without names, keys or addresses. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', async () => {
    await run(
      db,
      'alter table zorg.huishouden_lid add column pseudoniem text',
      // The key of the installation is not here: households from before get a random one, until the next extract.
      `update zorg.huishouden_lid l set pseudoniem = n.pseudoniem
       from (select gemeente, huishouden, gen_random_uuid()::text as pseudoniem from zorg.huishouden_lid
         group by gemeente, huishouden) n
       where l.gemeente = n.gemeente and l.huishouden = n.huishouden`,
      'alter table zorg.huishouden_lid alter column pseudoniem set not null',
      'create index on zorg.huishouden_lid (gemeente, jeugdige_id)',
      'create index on zorg.voorziening (gemeente, jeugdige_id)',
      `alter table zorg.identiteit add column geboortemaand int
         generated always as (extract(month from geboortedatum)::int) stored`,
    );
    for (const [table, columns] of Object.entries(readable)) {
      await run(
        db,
        `create policy analyseren on ${table} for select to sp_analyse using (true)`,
        `grant select (${columns}) on ${table} to sp_analyse`,
      );
    }
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', async () => {
    for (const [table, columns] of Object.entries(readable)) {
      await run(db, `drop policy analyseren on ${table}`, `revoke select (${columns}) on ${table} from sp_analyse`);
    }
    await run(
      db,
      'alter table zorg.identiteit drop column geboortemaand',
      'drop index zorg.voorziening_gemeente_jeugdige_id_idx',
      'drop index zorg.huishouden_lid_gemeente_jeugdige_id_idx',
      'alter table zorg.huishouden_lid drop column pseudoniem',
    );
  });
}
