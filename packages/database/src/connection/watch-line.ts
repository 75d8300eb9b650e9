import type { Duplex } from 'node:stream';
import pg from 'pg';
import type { Login, ServerAddress } from './connection.ts';

const askEveryMs = 1000;
const silentAfterMs = 2500;

/** True when the server is reached over a network; a Unix socket breaks when its server does. */
export function isRemote({ host }: ServerAddress): boolean {
  return !host.startsWith('/');
}

/**
 * A line over a network can fall silent: no answer, and no end either. While queries run, PostgreSQL is asked over a new
 * line whether it is there; when no answer comes, these queries fail as when a line breaks, within 5 s (R-08). A query that
 * is only slow goes on: its server does answer. Gives what ends the watch.
 */
export function watchLine(pools: readonly pg.Pool[], address: ServerAddress, login: Login): () => void {
  const busy = new Set<pg.PoolClient>();
  for (const pool of pools) {
    pool.on('acquire', (client) => busy.add(client));
    pool.on('release', (_error, client) => busy.delete(client));
  }
  let asking = false;
  const watch = async () => {
    if (asking || busy.size === 0) return;
    asking = true;
    const waiting = [...busy];
    if (!(await answers(address, login))) {
      for (const client of waiting) if (busy.has(client)) cut(client);
    }
    asking = false;
  };
  const timer = setInterval(() => void watch(), askEveryMs).unref();
  return () => {
    clearInterval(timer);
  };
}

async function answers(address: ServerAddress, login: Login): Promise<boolean> {
  const client = new pg.Client({ ...address, ...login, connectionTimeoutMillis: silentAfterMs });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    // Not awaited: the end of a silent line is never heard.
    client.end().catch(() => undefined);
  }
}

/**
 * Ends a client in the middle of its query: the query fails with "Connection terminated". `end()` of a client that pipelines
 * waits for the answers to what it sent, and on a silent line none comes.
 */
function cut(client: pg.PoolClient): void {
  // The types of pg do not know it.
  (client as unknown as { connection: { stream: Duplex } }).connection.stream.destroy();
}
