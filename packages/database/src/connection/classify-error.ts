/** What is wrong with the machinery, in so far as a person can do something about it. */
export type DatabaseTrouble = 'storage-full' | 'unavailable' | 'no-session';

/**
 * SQLSTATE 40P01 and 40001: a conflict that came back at each try (`againOnConflict`);
 * 53100 disk full; 28000 session; 57P01–57P03, 08… and 53300 the server is stopping, gone or has no room;
 * SP001 the log cannot be written, so nothing is given (S-55).
 */
const troubleByState: [RegExp, DatabaseTrouble][] = [
  [/^53100$/, 'storage-full'],
  [/^28000$/, 'no-session'],
  [
    /^(SP001|40P01|40001|58030|57P0[1-3]|08|53300|28P01|ECONN|ENOENT|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH)/,
    'unavailable',
  ],
];

/** Sorts an error of the database; undefined for a bug. Its text may hold data: never show or log it as it is. */
export function classifyError(error: unknown): DatabaseTrouble | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error ? String(error.code) : '';
  const found = troubleByState.find(([pattern]) => pattern.test(code));
  if (found) return found[1];
  return /Connection terminated|timeout exceeded when trying to connect|not queryable/.test(error.message)
    ? 'unavailable'
    : undefined;
}
