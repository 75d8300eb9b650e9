import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { againOnConflict, type Connection, extendedOnly } from '../connection/connection.ts';
import type { Actor } from './actor.ts';

/**
 * Runs `work` as the account of a token and for one purpose, in one transaction of the app role. The token is a bound
 * parameter, never text of a statement: texts can be seen by other connections and end up in logs. Runs it again after a
 * conflict.
 */
export async function asActor<T>(
  pool: pg.Pool,
  actor: Actor,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  return await againOnConflict(() => actOnce(pool, actor, work));
}

async function actOnce<T>(
  pool: pg.Pool,
  { token, purpose, trace, span, herkomst }: Actor,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const spoor = trace ?? randomBytes(16).toString('hex');
  const client = await pool.connect();
  const ignore = () => undefined;
  client.on('error', ignore);
  let broken = false;
  try {
    const [begun, opened] = await Promise.allSettled([
      client.query('begin'),
      client.query({
        name: 'open',
        text: 'select toegang.open($1, $2, $3, $4, $5)',
        values: [token, purpose, spoor, span, herkomst],
      }),
    ]);
    if (begun.status === 'rejected') throw begun.reason;
    if (opened.status === 'rejected') throw opened.reason;
    const result = await work(extendedOnly(client));
    // Awaited: the log line is on disk before an answer leaves.
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.off('error', ignore);
    client.release(broken);
  }
}
