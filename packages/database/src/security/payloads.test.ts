import { plainDate } from '@samenpad/domain';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loginOf, withAdmin } from '../connection/prepare-server.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { describeState } from '../testing/describe-state.ts';
import { gemeente, makeHistory, toInvoer } from '../testing/make-bericht.ts';
import { type AttackTarget, listPayloads, type Payload } from '../testing/payloads.ts';
import { type Attack, type Protocol, readBaseline, runPayload } from '../testing/run-payload.ts';
import { giveRelatie, listJeugdigeIds, signInAs } from '../testing/sign-in.ts';

const jeugdigen = 6;
const own = 2;

describe('S-10 injection as the app role', () => {
  let test: TestDatabase;
  let attack: Attack;
  let target: AttackTarget;
  beforeAll(async () => {
    test = await createTestDatabase();
    const importId = await test.database.importer.registerImport({ gemeenten: [gemeente], naam: 'test' });
    const files = Array.from({ length: jeugdigen }, (_, n) => makeHistory(n)).flat();
    await test.database.importer.applyBatch(
      importId,
      files.map((bericht) => toInvoer(bericht)),
    );
    await test.database.folder.foldDirty({ peildatum: plainDate('2026-01-15') });
    const ids = await listJeugdigeIds(test, gemeente);
    const attacker = await tie('aanvaller', ids.slice(0, own));
    const victim = await tie('slachtoffer', ids.slice(own));
    target = {
      tables: await listTables(),
      calls: await listCalls(ids[own]!),
      gemeente,
      hiddenId: ids[own]!,
      ownId: ids[0]!,
      otherToken: victim.actor.token,
    };
    attack = {
      address: test.server.address,
      login: loginOf(test.server, test.keys, 'sp_app'),
      token: attacker.actor.token,
      accountId: attacker.accountId,
      canaries: [...(await listCanaries(ids.slice(own))), victim.accountId],
      baseline: await asApp((client) => readBaseline(client, attacker.actor.token)),
    };
  });
  afterAll(async () => {
    await test.database.close();
  });

  const admin = <T>(work: (client: pg.Client) => Promise<T>) =>
    withAdmin(test.server, test.server.address.database, work);
  const column = async (sql: string, values: unknown[] = []) =>
    await admin(async (client) => {
      const { rows } = await client.query<[string]>({ text: sql, values, rowMode: 'array' });
      return rows.map(([value]) => value);
    });

  async function asApp<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ ...test.server.address, ...loginOf(test.server, test.keys, 'sp_app') });
    await client.connect();
    return await work(client).finally(() => client.end());
  }

  async function tie(subject: string, ids: readonly string[]) {
    const login = await signInAs(test, { rol: 'consulent', gemeenten: [gemeente], subject });
    const houder = { accountId: login.accountId };
    for (const jeugdigeId of ids) {
      await giveRelatie(test, { gemeente, jeugdigeId, houder, rol: 'consulent', relatie: 'betrokken' });
    }
    return login;
  }

  const listTables = () =>
    column(`select oid::regclass::text from pg_class where relkind in ('r', 'v')
      and relnamespace::regnamespace::text in ('zorg', 'toegang', 'logboek', 'migration') order by 1`);

  /** Every function of ours, called about somebody else's jeugdige, and with nothing. */
  const listCalls = (hiddenId: string) =>
    column(
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
  const listCanaries = (hidden: readonly string[]) =>
    column(
      `select x from zorg.jeugdige j join zorg.identiteit i using (gemeente, jeugdige_id)
         cross join lateral unnest(array[j.jeugdige_id::text, j.pseudoniem, i.achternaam, lower(i.achternaam)]) x
         where jeugdige_id = any ($1::uuid[])
       union select encode(bsn_cijfer, 'hex') from zorg.identiteit
       union select encode(bsn_index, 'hex') from zorg.identiteit
       union select encode(token_hash, 'hex') from toegang.sessie`,
      [hidden],
    );

  async function runAll(payloads: readonly Payload[], protocol: Protocol): Promise<string[]> {
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

  it.each(['extended', 'simple'] as const)(
    'shows nothing of others and changes nothing in 500 payloads and more (%s protocol)',
    async (protocol) => {
      const payloads = listPayloads(target);
      expect(payloads.length).toBeGreaterThanOrEqual(500);
      expect(attack.canaries.length).toBeGreaterThan(20);
      const before = await admin(describeState);
      expect(await runAll(payloads, protocol)).toEqual([]);
      expect(await admin(describeState)).toEqual(before);
    },
  );

  it('goes red when one table loses its row-level security', async () => {
    const payloads = listPayloads(target).filter(({ class: name }) => name === 'named');
    await column('alter table zorg.identiteit disable row level security');
    const findings = await runAll(payloads, 'extended');
    await column('alter table zorg.identiteit enable row level security');
    expect(findings.filter((finding) => finding.includes('foreign')).length).toBeGreaterThan(1);
  });

  it('goes red when set_config is given back and a token was stolen', async () => {
    const payloads = listPayloads(target).filter(({ class: name }) => name === 'identity');
    await column('grant execute on function pg_catalog.set_config(text, text, boolean) to sp_app');
    const findings = await runAll(payloads, 'extended');
    await column('revoke execute on function pg_catalog.set_config(text, text, boolean) from sp_app');
    expect(findings.filter((finding) => finding.includes('actor changed')).length).toBeGreaterThan(1);
  });
});
