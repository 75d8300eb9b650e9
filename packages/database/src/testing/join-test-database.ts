import type { Database } from '../connection/database.ts';
import { connect, ownServer } from '../connection/open-database.ts';
import { testKeys } from './test-keys.ts';

/** The database of a test, from another process: `place` is its socket folder and name with a colon between. */
export function joinTestDatabase(place: string): Database {
  const [host = '', name = ''] = place.split(':');
  return connect(ownServer(host, name), testKeys, () => Promise.resolve());
}
