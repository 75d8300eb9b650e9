import pg from 'pg';
import { loginOf } from '../connection/prepare-server.ts';
import type { Actor } from '../toegang/actor.ts';
import type { TestDatabase } from './create-test-database.ts';

export interface InjectableAnswer {
  rows: unknown[];
  /** Id of the actor after the query, in the transaction and behind it; the users of the connection. */
  context: string[];
}

/**
 * What our stores never do: a text with somebody's words pasted into it, by the simple protocol, as the app role with the
 * token of one actor. For attacks on row-level security itself (S-10).
 */
export async function runInjectable(
  test: TestDatabase,
  { token, purpose }: Actor,
  sql: string,
): Promise<InjectableAnswer> {
  const client = new pg.Client({
    ...test.server.address,
    ...loginOf(test.server, test.keys, 'sp_app'),
    statement_timeout: 5000,
  });
  client.on('error', () => undefined);
  await client.connect();
  const context: string[] = [];
  const look = async () => {
    const who = "select coalesce(toegang.actor()::text, '') as actor, current_user as u, session_user as s";
    const { rows } = await client.query<{ actor: string; u: string; s: string }>(who);
    context.push(...rows.flatMap(({ actor, u, s }) => [actor, u, s]));
  };
  try {
    await client.query('begin');
    await client.query('select toegang.open($1, $2, $3)', [token, purpose, '0'.repeat(32)]);
    const result = await client.query(sql).finally(async () => {
      await look().catch(() => undefined);
      await client.query('rollback');
      await look();
    });
    // Several statements give several results, whatever the types say.
    const results = Array.isArray(result) ? (result as pg.QueryResult[]) : [result];
    return { rows: results.flatMap(({ rows }) => rows as unknown[]), context };
  } finally {
    await client.end().catch(() => undefined);
  }
}
