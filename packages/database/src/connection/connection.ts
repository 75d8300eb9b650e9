import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const DATE = 1082;
const INT8 = 20;

// The types of pg allow only the numbers that they name; the function takes any, and gives text for an unknown one.
const parserOf = pg.types.getTypeParser as unknown as (oid: number, format: string) => (value: string) => unknown;

/**
 * Days stay text (pg would make a moment of them in the local zone) and bigint becomes a number: our counts, cents and
 * sequence numbers stay far below 2^53.
 */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: string): ((value: string) => unknown) => {
    if (oid === DATE) return (value) => value;
    if (oid === INT8) return Number;
    return parserOf(oid, format === 'binary' ? 'binary' : 'text');
  },
};

/** Where a server is reached; the login roles differ only in user and password. */
export interface ServerAddress {
  host: string;
  port: number;
  database: string;
  ssl?: boolean;
}

export interface Login {
  user: string;
  password?: string;
}

/** What may be asked of the database: one statement at a time, always by the extended protocol. */
export interface Connection {
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Number of rows that were changed. */
  execute(text: string, values?: unknown[]): Promise<number>;
}

/** Texts made of filters could become endless, and every connection keeps the plans of all that have a name. */
const mostNames = 300;
const names = new Map<string, string>();

/** The name under which a connection keeps a statement: it plans it once, and through policies that is half of the work. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= mostNames) return known;
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}

/**
 * Wraps a client so that it cannot run two statements in one text: `values: []` is still the simple protocol, which
 * allows that (row-level-security.md 3). `keepPlans`: for statements that people's pages ask again and again.
 */
export function extendedOnly(client: pg.ClientBase, { keepPlans = false } = {}): Connection {
  const run = <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) => {
    const name = keepPlans ? nameOf(text) : undefined;
    // The types of pg do not know queryMode yet.
    return client.query<Row>({ text, values, queryMode: 'extended', ...(name && { name }) } as pg.QueryConfig);
  };
  return {
    query: async <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) =>
      (await run<Row>(text, values)).rows,
    execute: async (text, values) => (await run(text, values)).rowCount ?? 0,
  };
}

const mostWaitMs = 15_000;

/**
 * A pool of one login role. A connection that breaks while idle is dropped and replaced, not thrown. `waitMs`: how long
 * somebody waits for a connection. Statements that are asked together go out together, each with an end of its own: they are
 * done one after another, and the wait is one.
 */
export function createPool(address: ServerAddress, login: Login, max: number, waitMs = mostWaitMs): pg.Pool {
  // The types of pg do not know it yet.
  const options: pg.PoolConfig & { pipeline: boolean } = {
    pipeline: true,
    ...address,
    ...login,
    max,
    types,
    connectionTimeoutMillis: waitMs,
    // A new connection plans everything anew: the first page on it takes longer.
    idleTimeoutMillis: 300_000,
    allowExitOnIdle: true,
  };
  const pool = new pg.Pool(options);
  pool.on('error', () => undefined);
  // In use it emits too, even after its last query failed: without a listener of its own that ends the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

const mostTries = 3;

/**
 * Runs a transaction again when PostgreSQL ended it for the sake of another: 40P01 deadlock, 40001 it could not be put in an
 * order. All of it was undone then. So a transaction changes nothing but the database.
 */
export async function againOnConflict<T>(transact: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await transact();
    } catch (error) {
      if (tried === mostTries || !isConflict(error)) throw error;
      // Not all at once again.
      await sleep(randomInt(50 * tried));
    }
  }
}

const isConflict = (error: unknown) =>
  error instanceof Error && 'code' in error && (error.code === '40P01' || error.code === '40001');

/** Runs `work` in one transaction; whatever it throws undoes everything. Runs it again after a conflict. */
export async function inTransaction<T>(
  pool: pg.Pool,
  work: (connection: Connection) => Promise<T>,
  begin = 'begin',
): Promise<T> {
  return await againOnConflict(() => transactOnce(pool, work, begin));
}

/** Of a transaction with a failed statement PostgreSQL answers a commit with ROLLBACK, and that is no error. */
export function assertCommitted({ command }: { command: string }): void {
  if (command !== 'COMMIT') throw new Error('The transaction was undone');
}

async function transactOnce<T>(pool: pg.Pool, work: (connection: Connection) => Promise<T>, begin: string): Promise<T> {
  const client = await pool.connect();
  // A connection that dies while it is in use also emits: the failing query already tells.
  const ignore = () => undefined;
  client.on('error', ignore);
  let broken = false;
  try {
    const connection = extendedOnly(client);
    await connection.execute(begin);
    const result = await work(connection);
    assertCommitted(await client.query('commit'));
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
