import type { Connection } from '../connection/connection.ts';
import type { Actor } from './actor.ts';

/**
 * Carries out what a request makes once, however often the request comes: the key, the work and its answer stand
 * or fall in one transaction. The answer must be one that JSON gives back as it was. What was refused may be tried again.
 */
export async function once<T>(connection: Connection, { retryKey }: Actor, work: () => Promise<T>): Promise<T> {
  if (retryKey === undefined) return await work();
  const [row] = await connection.query<{ antwoord: { was: T } | null }>(
    `select toegang.begin_eenmalig(decode($1, 'hex')) as antwoord`,
    [retryKey],
  );
  if (row?.antwoord != null) return row.antwoord.was;
  const result = await work();
  await connection.query(`select toegang.bewaar_eenmalig(decode($1, 'hex'), $2)`, [
    retryKey,
    isRefusal(result) ? null : JSON.stringify({ was: result }),
  ]);
  return result;
}

function isRefusal(result: unknown): boolean {
  return (
    result === undefined || (typeof result === 'object' && result !== null && 'ok' in result && result.ok === false)
  );
}
