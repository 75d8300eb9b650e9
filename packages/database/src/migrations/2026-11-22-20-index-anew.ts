import type { Kysely } from 'kysely';
import { asRole, run } from './rights.ts';

const right = 'select (bsn_index), update (bsn_index) on zorg.identiteit';

/** The job that changes keys may also change under which index a BSN is found (S-50). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', () => run(db, `grant ${right} to sp_jobs`));
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', () => run(db, `revoke ${right} from sp_jobs`));
}
