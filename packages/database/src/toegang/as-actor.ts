import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { againOnConflict, assertCommitted, type Connection, extendedOnly } from '../connection/connection.ts';
import { collectLooks, writeLooks } from '../logboek/log-look.ts';
import type { Actor } from './actor.ts';

/** The transaction of an actor that {@link together} made; whoever holds that actor works in it. */
const opened = new WeakMap<Actor, Connection>();

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
  const connection = opened.get(actor);
  return connection === undefined ? await againOnConflict(() => actOnce(pool, actor, work)) : await work(connection);
}

/**
 * One transaction for all that `work` asks as the actor it is given: everything or nothing, and all of it of the same
 * moment. What it asks at the same time runs in the order in which it was asked. That actor is of no use afterwards.
 */
export async function together<A extends Actor, T>(
  pool: pg.Pool,
  actor: A,
  work: (actor: A) => Promise<T>,
): Promise<T> {
  return await asActor(pool, actor, async (connection) => {
    const bound = { ...actor };
    opened.set(bound, connection);
    return await work(bound);
  });
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
    const connection = untilClosed(extendedOnly(client, { keepPlans: true }));
    collectLooks(connection);
    const opening = open(client, [token, purpose, spoor, span, herkomst]);
    return await workThenCommit(client, opening, connection, work).finally(connection.close);
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

async function open(client: pg.ClientBase, values: unknown[]): Promise<void> {
  await allOf(
    client.query('begin'),
    client.query({ name: 'open', text: 'select toegang.open($1, $2, $3, $4, $5)', values }),
  );
}

/**
 * Whatever the work asks first goes out with the opening, and the lines of the log with the commit: the pool pipelines, and
 * a page waits twice less. Where the opening is refused, all that comes after it is too. The commit is awaited: what was
 * seen is on disk before an answer leaves (S-55).
 */
async function workThenCommit<T>(
  client: pg.ClientBase,
  opening: Promise<void>,
  connection: Connection,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const [, result] = await allOf(opening, work(connection));
  const [, answer] = await allOf(writeLooks(connection), client.query('commit'));
  assertCommitted(answer);
  return result;
}

/** Both, when both are settled; the first of them that failed says why, for the second failed of it. */
async function allOf<A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> {
  const [one, two] = await Promise.allSettled([first, second]);
  if (one.status === 'rejected') throw one.reason;
  if (two.status === 'rejected') throw two.reason;
  return [one.value, two.value];
}

/** What still runs when the transaction is over must not go on in that of somebody else. */
function untilClosed(connection: Connection): Connection & { close: () => void } {
  let closed = false;
  const whileOpen = async <T>(ask: () => Promise<T>): Promise<T> => {
    if (closed) throw new Error('The transaction is over');
    return await ask();
  };
  return {
    query: (text, values) => whileOpen(() => connection.query(text, values)),
    execute: (text, values) => whileOpen(() => connection.execute(text, values)),
    close: () => {
      closed = true;
    },
  };
}
