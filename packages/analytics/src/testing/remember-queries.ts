import { inspect } from 'node:util';
import type { Analytics } from '../store/analytics.ts';
import type { SqlRow } from '../store/snapshot.ts';

/** The same store, which answers the same query once: for tests that ask thousands of figures of a store that stands still. */
export function rememberQueries(analytics: Analytics): Analytics {
  const known = new Map<string, Promise<SqlRow[]>>();
  return {
    ...analytics,
    read: (work) =>
      analytics.read((snapshot) =>
        work({
          ...snapshot,
          query(sql, values = {}) {
            const key = `${sql}\n${inspect(values, { depth: null, maxArrayLength: null, maxStringLength: null })}`;
            const rows = known.get(key) ?? snapshot.query(sql, values);
            known.set(key, rows);
            return rows;
          },
        }),
      ),
  };
}
