import type { Kysely } from 'kysely';
import { hulpkeuzeFunctions } from './hulpkeuze.ts';
import { changedHulpkeuzes, loggedRegieafspraak, widerHulpkeuzes } from './hulpkeuze-versies.ts';
import { allowFunctions, asRole, run } from './rights.ts';

const wider = hulpkeuzeFunctions.filter(({ name }) => /^(lees|tel)_hulpkeuzes\(/.test(name));
const inPlace = [...changedHulpkeuzes, loggedRegieafspraak];

/** Who chose keeps what stood there before, may be emptied, and is counted by jeugdigen too; a regieafspraak is logged. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      `alter table toegang.hulpkeuze drop constraint hulpkeuze_gemeente_besluit_id_key,
         drop constraint hulpkeuze_gemeente_toewijsbesluit_id_key, drop constraint hulpkeuze_check1`,
      'create index on toegang.hulpkeuze (gemeente, besluit_id)',
      'create index on toegang.hulpkeuze (gemeente, toewijsbesluit_id)',
      ...wider.map(({ name }) => `drop function toegang.${name}`),
      ...[...inPlace, ...widerHulpkeuzes].map(({ now }) => now),
    );
    for (const { name, to } of wider) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      ...wider.map(({ name }) => `drop function toegang.${name}`),
      ...[...inPlace, ...widerHulpkeuzes].map(({ before }) => before),
      `delete from toegang.hulpkeuze x where num_nonnulls(x.hulp_door, x.aanbieder_door, x.aantal) = 0 or exists (select
         from toegang.hulpkeuze y where y.gemeente = x.gemeente and (y.besluit_id = x.besluit_id
           or y.toewijsbesluit_id = x.toewijsbesluit_id) and (y.op, y.hulpkeuze_id) > (x.op, x.hulpkeuze_id))`,
      'drop index toegang.hulpkeuze_gemeente_besluit_id_idx',
      'drop index toegang.hulpkeuze_gemeente_toewijsbesluit_id_idx',
      `alter table toegang.hulpkeuze add unique (gemeente, besluit_id), add unique (gemeente, toewijsbesluit_id),
         add constraint hulpkeuze_check1 check (num_nonnulls(hulp_door, aanbieder_door, aantal) > 0)`,
    );
    for (const { name, to } of wider) await allowFunctions(db, 'toegang', [name], to);
  });
}
