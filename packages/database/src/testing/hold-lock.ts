import { expect } from 'vitest';
import { withAdmin } from '../connection/prepare-server.ts';
import type { TestDatabase } from './create-test-database.ts';

const waiting = `select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted
  and database = (select oid from pg_database where datname = current_database())`;

/** What `act` gives, after it was seen to wait for the advisory lock of this key that somebody else held. */
export async function behindLock<T>(test: TestDatabase, key: string, act: () => Promise<T>): Promise<T> {
  return await withAdmin(test.server, test.server.address.database, async (admin) => {
    await admin.query('begin');
    await admin.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [key]);
    const acting = act();
    try {
      const count = async () => (await admin.query<{ n: number }>(waiting)).rows[0]?.n;
      await expect.poll(count, { timeout: 20_000 }).toBe(1);
    } finally {
      await admin.query('commit');
    }
    return await acting;
  });
}
