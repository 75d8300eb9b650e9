import pg from 'pg';
import type { Login, ServerAddress } from '../connection/connection.ts';
import type { DbToken } from '../toegang/actor.ts';
import type { Payload } from './payloads.ts';

export type Protocol = 'extended' | 'simple';

export interface Attack {
  address: ServerAddress;
  login: Login;
  token: DbToken;
  accountId: string;
  /** Texts that only others may see. */
  canaries: readonly string[];
  /** What the attacker rightly sees, before and after. */
  baseline: string;
}

const spoor = '0'.repeat(32);
const seen = `select (select string_agg(jeugdige_id::text, ',' order by jeugdige_id) from zorg.jeugdige) || ' ' ||
  (select count(*) from zorg.identiteit) as seen`;

/** What the holder of a token sees: compared before and after an attack. */
export async function readBaseline(client: pg.Client, token: DbToken): Promise<string> {
  await client.query('begin');
  await client.query('select toegang.open($1, $2, $3)', [token, 'toeleiding', spoor]);
  const { rows } = await client.query<{ seen: string }>(seen);
  await client.query('rollback');
  return rows[0]?.seen ?? '';
}

/** Runs one payload on a connection of its own. Gives what went wrong: something foreign came out, or the context changed. */
export async function runPayload(attack: Attack, payload: Payload, protocol: Protocol): Promise<string[]> {
  // Everything as PostgreSQL writes it: bytes as hex.
  const types = { getTypeParser: () => (value: string) => value };
  const client = new pg.Client({ ...attack.address, ...attack.login, types, statement_timeout: 5000 });
  client.on('error', () => undefined);
  await client.connect();
  const heard: string[] = [];
  listen(client, heard);
  try {
    await client.query('begin');
    await client.query('select toegang.open($1, $2, $3)', [attack.token, 'toeleiding', spoor]);
    await send(client, payload, protocol).then(
      (result) => heard.push(JSON.stringify(result)),
      (error: unknown) => heard.push(error instanceof Error ? describeError(error) : ''),
    );
    return [...listForeign(attack, payload, heard.join('\n')), ...(await listChanges(client, attack))];
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Every field that PostgreSQL sent: detail, hint, where and the others stand beside the message. */
function describeError(error: { message?: string | undefined }): string {
  return `${error.message ?? ''} ${JSON.stringify(Object.entries(error))}`;
}

function listen(client: pg.Client, heard: string[]): void {
  client.on('notice', (notice) => heard.push(describeError(notice)));
  client.on('notification', (message) => heard.push(JSON.stringify(message)));
  // COPY data are not given to the caller of a query: they are heard on the wire. The types do not name `connection`.
  const { connection } = client as unknown as { connection: NodeJS.EventEmitter };
  connection.on('copyData', (message: { chunk: Buffer }) => heard.push(message.chunk.toString()));
}

/** Extended: one statement, as our own code sends it. Simple: the rest of a text that was meant as a value. */
async function send(client: pg.Client, { kind, sql }: Payload, protocol: Protocol): Promise<unknown> {
  const query = 'select jeugdige_id, gemeente, pseudoniem from zorg.jeugdige where pseudoniem = ';
  const text = kind === 'fragment' ? `${query}'${sql}'` : protocol === 'simple' ? `${query}''; ${sql}; --'` : sql;
  const result =
    protocol === 'simple'
      ? await client.query(text)
      : // The types of pg do not know queryMode yet.
        await client.query({ text, values: [], queryMode: 'extended' } as pg.QueryConfig);
  return (Array.isArray(result) ? (result as pg.QueryResult[]) : [result]).map(({ rows }) => rows as unknown);
}

/** Whatever the payload itself named may be echoed. */
function listForeign({ canaries }: Attack, { sql }: Payload, heard: string): string[] {
  return canaries
    .filter((canary) => !sql.includes(canary) && heard.includes(canary))
    .map((canary) => `foreign: ${canary}`);
}

async function listChanges(client: pg.Client, { token, accountId, baseline }: Attack): Promise<string[]> {
  const who = 'select toegang.actor() as actor, current_user as "user", session_user as session';
  const during = await client
    .query<{ actor: string | null; user: string; session: string }>(who)
    .catch(() => undefined);
  await client.query('rollback');
  const after = await client.query<{ actor: string | null; user: string; session: string }>(who);
  const wrong: string[] = [];
  for (const { actor, user, session } of [...(during?.rows ?? []), ...after.rows]) {
    if (actor !== null && actor !== accountId) wrong.push('actor changed');
    if (user !== 'sp_app' || session !== 'sp_app') wrong.push('user changed');
  }
  if (after.rows[0]?.actor !== null) wrong.push('actor stays after the transaction');
  const now = await readBaseline(client, token).catch(() => undefined);
  if (now !== undefined && now !== baseline) wrong.push('sees something else afterwards');
  return wrong;
}
