import { plainDate } from '@samenpad/domain';
import pg from 'pg';
import { loginOf, withAdmin } from '../connection/prepare-server.ts';
import type { TestDatabase } from './create-test-database.ts';
import { gemeente, makeHistory, toInvoer } from './make-bericht.ts';
import { type AttackTarget, listPayloads, type Payload } from './payloads.ts';
import { type Attack, type Protocol, readBaseline, runPayload } from './run-payload.ts';
import { giveRelatie, listJeugdigeIds, signInAs } from './sign-in.ts';

const jeugdigen = 6;
const own = 2;

/** Somebody with an own session who runs payloads as the app role, and somebody else with all that must stay hidden. */
export interface AttackScene {
  attack: Attack;
  payloads: Payload[];
  /** The token of the other one, for payloads that begin with a stolen one. */
  otherToken: string;
}

/** Fills a database with six jeugdigen: two of the attacker, four of the other. */
export async function makeAttackScene(test: TestDatabase): Promise<AttackScene> {
  const importId = await test.database.importer.registerImport({ gemeenten: [gemeente], naam: 'test' });
  const files = Array.from({ length: jeugdigen }, (_, n) => makeHistory(n)).flat();
  await test.database.importer.applyBatch(
    importId,
    files.map((bericht) => toInvoer(bericht)),
  );
  await test.database.folder.foldDirty({ peildatum: plainDate('2026-01-15') });
  const ids = await listJeugdigeIds(test, gemeente);
  const [ownId = '', hiddenId = ''] = [ids[0], ids[own]];
  const attacker = await tie(test, 'aanvaller', ids.slice(0, own));
  const victim = await tie(test, 'slachtoffer', ids.slice(own));
  const otherToken = victim.actor.token;
  const target: AttackTarget = {
    tables: await listTables(test),
    calls: await listCalls(test, hiddenId),
    gemeente,
    hiddenId,
    ownId,
    otherToken,
  };
  const login = loginOf(test.server, test.keys, 'sp_app');
  const client = new pg.Client({ ...test.server.address, ...login });
  await client.connect();
  const baseline = await readBaseline(client, attacker.actor.token).finally(() => client.end());
  return {
    attack: {
      address: test.server.address,
      login,
      token: attacker.actor.token,
      accountId: attacker.accountId,
      canaries: [...(await listCanaries(test, ids.slice(own))), victim.accountId],
      baseline,
    },
    payloads: listPayloads(target),
    otherToken,
  };
}

/** Runs payloads over four connections at a time; gives what came out that may not. */
export async function runPayloads(attack: Attack, payloads: readonly Payload[], protocol: Protocol): Promise<string[]> {
  const findings: string[] = [];
  const queue = [...payloads];
  const worker = async () => {
    for (let payload = queue.shift(); payload !== undefined; payload = queue.shift()) {
      const name = `${payload.class}: ${payload.sql}`;
      const found = await runPayload(attack, payload, protocol);
      findings.push(...found.map((finding) => `${name} -> ${finding}`));
    }
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
  return findings;
}

/** The first column of what the administrator reads. */
export async function readColumn(test: TestDatabase, sql: string, values: unknown[] = []): Promise<string[]> {
  return await withAdmin(test.server, test.server.address.database, async (client) => {
    const { rows } = await client.query<[string]>({ text: sql, values, rowMode: 'array' });
    return rows.map(([value]) => value);
  });
}

async function tie(test: TestDatabase, subject: string, ids: readonly string[]) {
  const login = await signInAs(test, { rol: 'consulent', gemeenten: [gemeente], subject });
  const houder = { accountId: login.accountId };
  for (const jeugdigeId of ids) {
    await giveRelatie(test, { gemeente, jeugdigeId, houder, rol: 'consulent', relatie: 'betrokken' });
  }
  return login;
}

const listTables = (test: TestDatabase) =>
  readColumn(
    test,
    `select oid::regclass::text from pg_class where relkind in ('r', 'v')
    and relnamespace::regnamespace::text in ('zorg', 'toegang', 'logboek', 'migration') order by 1`,
  );

/** Every function of ours, called about somebody else's jeugdige, and with nothing. */
const listCalls = (test: TestDatabase, hiddenId: string) =>
  readColumn(
    test,
    `with args as (select p.oid, n.nspname || '.' || p.proname as name, a.nr, format_type(a.type, null) as type
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace
         left join lateral unnest(p.proargtypes::oid[]) with ordinality a(type, nr) on true
       where n.nspname in ('toegang', 'logboek') and p.prorettype <> 'trigger'::regtype),
     filled as (select oid, name, nr, case when type is null then null else format('%L::%s', case type
         when 'uuid' then $1 when 'uuid[]' then '{' || $1 || '}' when 'text' then $2 when 'text[]' then '{' || $2 || '}'
         when 'integer' then '2' when 'boolean' then 'true' when 'date' then '2026-01-01' when 'jsonb' then '{}'
         when 'timestamp with time zone' then '2026-01-01' when 'bytea' then '\\x00' end, type) end as value,
         format('null::%s', type) as nothing from args)
     select name || '(' || coalesce(string_agg(value, ', ' order by nr), '') || ')' from filled group by oid, name
     union select name || '(' || coalesce(string_agg(nothing, ', ' order by nr) filter (where value is not null), '') || ')'
       from filled group by oid, name`,
    [hiddenId, gemeente],
  );

/** Ids, names and pseudonyms of others, and every sealed BSN. */
const listCanaries = (test: TestDatabase, hidden: readonly string[]) =>
  readColumn(
    test,
    `select x from zorg.jeugdige j join zorg.identiteit i using (gemeente, jeugdige_id)
       cross join lateral unnest(array[j.jeugdige_id::text, j.pseudoniem, i.achternaam, lower(i.achternaam)]) x
       where jeugdige_id = any ($1::uuid[])
     union select encode(bsn_cijfer, 'hex') from zorg.identiteit
     union select encode(bsn_index, 'hex') from zorg.identiteit
     union select encode(token_hash, 'hex') from toegang.sessie`,
    [hidden],
  );
