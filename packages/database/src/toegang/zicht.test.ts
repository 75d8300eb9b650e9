import { setTimeout as sleep } from 'node:timers/promises';
import { plainDate } from '@samenpad/domain';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPool } from '../connection/connection.ts';
import { loginOf, withAdmin } from '../connection/prepare-server.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { aanbieder, gemeente, makeHistory, toInvoer } from '../testing/make-bericht.ts';
import { giveRelatie, listJeugdigeIds, signInAs } from '../testing/sign-in.ts';
import type { Actor } from './actor.ts';
import { asActor } from './as-actor.ts';

const changes = process.env['SAMENPAD_LONG'] === '1' ? 10_000 : 1000;
const writers = 4;

describe('toegang.zicht', () => {
  let test: TestDatabase;
  let pool: pg.Pool;
  let ids: string[];
  let accounts: string[];
  beforeAll(async () => {
    test = await createTestDatabase();
    pool = createPool(test.server.address, loginOf(test.server, test.keys, 'sp_app'), 2);
    const importId = await test.database.importer.registerImport({ gemeenten: [gemeente], naam: 'test' });
    const files = Array.from({ length: 12 }, (_, n) => makeHistory(n)).flat();
    await test.database.importer.applyBatch(
      importId,
      files.map((bericht) => toInvoer(bericht)),
    );
    await test.database.folder.foldDirty({ peildatum: plainDate('2026-01-15') });
    ids = await listJeugdigeIds(test, gemeente);
    accounts = [];
    for (const [i, team] of ['Oost', 'West', 'Zuid'].entries()) {
      const login = { gemeenten: [gemeente], team } as const;
      const made = await signInAs(test, {
        ...login,
        gemeenten: [gemeente],
        rol: 'consulent',
        subject: `consulent ${i}`,
      });
      accounts.push(made.accountId);
      await signInAs(test, { ...login, gemeenten: [gemeente], rol: 'teamleider', subject: `teamleider ${i}` });
    }
    await signInAs(test, { rol: 'hulpverlener', gemeenten: [gemeente], organisaties: [aanbieder] });
  });
  afterAll(async () => {
    await pool.end();
    await test.database.close();
  });

  const admin = <T>(work: (client: pg.Client) => Promise<T>) =>
    withAdmin(test.server, test.server.address.database, work);
  const run = (sql: string, values: unknown[] = []) => admin((client) => client.query<{ id: string }>(sql, values));

  /** Rows that the table has and the grounds do not give, and the other way round. */
  async function countDrift(): Promise<number> {
    const { rows } = await run(
      `with bron as (select * from toegang.zicht_bron($1, null)), zicht as (select * from toegang.zicht where gemeente = $1)
       select count(*)::text as id from ((table bron except table zicht) union all (table zicht except table bron)) x`,
      [gemeente],
    );
    return Number(rows[0]!.id);
  }

  async function clear(): Promise<void> {
    await run('delete from toegang.relatie');
    await run('delete from toegang.vlag');
  }

  const countSeen = (actor: Actor) =>
    asActor(pool, actor, (connection) => connection.query('select from zorg.jeugdige').then((rows) => rows.length));

  const steps: readonly string[] = [
    `insert into toegang.relatie (gemeente, jeugdige_id, houder, rol, relatie, van, grond)
     values ($1, $2, $3, 'consulent', 'betrokken', now() - interval '1 day', 'x')`,
    `insert into toegang.relatie (gemeente, jeugdige_id, houder, rol, relatie, van, tot, grond)
     values ($1, $2, $3, 'consulent', 'waarnemer', now(), now() + interval '3 days', 'x')`,
    'delete from toegang.relatie where gemeente = $1 and jeugdige_id = $2 and houder = $3',
    `update toegang.relatie set tot = now() + interval '1 hour' where gemeente = $1 and jeugdige_id = $2 and houder = $3
     and relatie = 'betrokken' and van < now()`,
    `with t as (insert into toegang.toestemming (gemeente, jeugdige_id, soorten, doel, tekst, tekst_versie, leeftijd, van,
       tot, gevraagd_door, gegeven_op) values ($1, $2, 2, 'x', 'x', '1', 14, now(), now() + interval '1 day',
       $3, now()) returning toestemming_id) select from t`,
    `insert into toegang.toestemming_ontvanger (gemeente, toestemming_id, nr, organisatie_id, naam)
     select t.gemeente, t.toestemming_id, 1, o.organisatie_id, 'x' from toegang.toestemming t, toegang.organisatie o
     where t.gemeente = $1 and t.jeugdige_id = $2 and t.gevraagd_door = $3 and o.agb is not null on conflict do nothing`,
    `update toegang.toestemming set ingetrokken_op = now() where gemeente = $1 and jeugdige_id = $2 and gevraagd_door = $3`,
    `insert into toegang.noodtoegang (gemeente, jeugdige_id, account_id, rol, reden, toelichting, tot, beoordelen_voor)
     values ($1, $2, $3, 'consulent', 'x', 'x', now() + interval '1 hour', current_date)`,
    `insert into toegang.vlag (gemeente, jeugdige_id, vlag, reden, gezet_door) values ($1, $2, 'kind-van-collega', 'x', $3)`,
    'update toegang.vlag set tot = clock_timestamp() where gemeente = $1 and jeugdige_id = $2 and gezet_door = $3',
    `insert into toegang.vlag (gemeente, jeugdige_id, vlag, reden, gezet_door) values ($1, $2, 'verhuisd', 'x', $3)`,
    `delete from toegang.vlag where gemeente = $1 and jeugdige_id = $2 and gezet_door = $3`,
    `insert into toegang.schakelaar (gemeente, schakelaar, rol, relatie, verbergt, aan, reden, door)
     select $1, 'x', 'consulent', 'betrokken', 8, get_byte(uuid_send($2), 0) % 2 = 0, 'x', $3`,
    `insert into toegang.deelafspraak (gemeente, organisatie_id, doel, soorten, van, tot, vastgelegd_door)
     select $1, organisatie_id, $2, 256, now(), now() + interval '1 day', $3 from toegang.organisatie where agb is not null`,
    'delete from toegang.deelafspraak where gemeente = $1 and doel = $2::text and vastgelegd_door = $3',
    `update toegang.account set team_id = (select team_id from toegang.team where gemeente = $1
       order by md5(team_id::text || $2) limit 1) where account_id = $3`,
    `with weg as (delete from zorg.toewijzing where gemeente = $1 and jeugdige_id = $2 and $3::uuid is not null returning *)
     insert into zorg.toewijzing select * from weg`,
  ];

  it(`equals its source after ${changes} random changes by ${writers} writers`, {
    timeout: changes * 360,
  }, async () => {
    let left = changes;
    let seed = 20_261_122;
    const draw = (below: number) => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return (seed >>> 8) % below;
    };
    const writer = () =>
      admin(async (client) => {
        while (left-- > 0) {
          const values = [gemeente, ids[draw(ids.length)]!, accounts[draw(accounts.length)]!];
          const step = steps[draw(steps.length)]!;
          // Two writers may each wait for the other (40P01), or want the same row (23505): one of them has done nothing.
          await client.query(step, values).catch((error: unknown) => {
            expect(['40P01', '23505']).toContain(error instanceof pg.DatabaseError ? error.code : error);
          });
        }
      });
    await Promise.all(Array.from({ length: writers }, writer));
    expect(await countDrift()).toBe(0);
    const { rows } = await run('select count(*)::text as id from toegang.zicht');
    expect(Number(rows[0]!.id)).toBeGreaterThan(10);
  });

  it('loses withdrawn sight when another relation is added meanwhile', async () => {
    const [jeugdigeId] = ids;
    await clear();
    const [first, second] = [accounts[0]!, accounts[1]!];
    await run(steps[0]!, [gemeente, jeugdigeId, first]);
    await admin(async (withdrawing) => {
      await withdrawing.query('begin');
      await withdrawing.query(steps[2]!, [gemeente, jeugdigeId, first]);
      const adding = run(steps[0]!, [gemeente, jeugdigeId, second]);
      await sleep(300);
      await withdrawing.query('commit');
      await adding;
    });
    const { rows } = await run(
      "select houder as id from toegang.zicht where gemeente = $1 and jeugdige_id = $2 and grond = 'betrokken'",
      [gemeente, jeugdigeId],
    );
    expect(rows).toEqual([{ id: second }]);
    expect(await countDrift()).toBe(0);
  });

  it('ends a relation, a stand-in and break-glass at the next statement, inside an open transaction', async () => {
    await clear();
    const { accountId, actor } = await signInAs(test, { rol: 'consulent', gemeenten: [gemeente], subject: 'kort' });
    const houder = { accountId };
    const given = await giveRelatie(test, {
      gemeente,
      jeugdigeId: ids[0]!,
      houder,
      rol: 'consulent',
      relatie: 'betrokken',
    });
    await run(
      `insert into toegang.relatie (gemeente, jeugdige_id, houder, rol, relatie, van, tot, grond)
       values ($1, $2, $3, 'consulent', 'waarnemer', now() - interval '1 day', clock_timestamp() + interval '2 seconds', 'x')`,
      [gemeente, ids[1], accountId],
    );
    await run(
      `insert into toegang.noodtoegang (gemeente, jeugdige_id, account_id, rol, reden, toelichting, tot, beoordelen_voor)
       values ($1, $2, $3, 'consulent', 'x', 'x', clock_timestamp() + interval '2 seconds', current_date)`,
      [gemeente, ids[2], accountId],
    );
    await asActor(pool, actor, async (connection) => {
      const seen = async () =>
        (await connection.query<{ id: string }>('select jeugdige_id as id from zorg.jeugdige'))
          .map(({ id }) => id)
          .sort();
      expect(await seen()).toEqual(ids.slice(0, 3).sort());
      await run('delete from toegang.relatie where relatie_id = $1', [given[0]]);
      expect(await seen()).toEqual(ids.slice(1, 3).sort());
      await sleep(2100);
      expect(await seen()).toEqual([]);
    });
  });

  it('ends consent and an account at the next statement', async () => {
    const { accountId, actor } = await signInAs(test, { rol: 'regisseur-ander-domein', gemeenten: [gemeente] });
    await run(steps[4]!, [gemeente, ids[3], accountId]);
    await run(
      `insert into toegang.toestemming_ontvanger (gemeente, toestemming_id, nr, account_id, naam)
       select gemeente, toestemming_id, 1, $2, 'x' from toegang.toestemming where gemeente = $1 and gevraagd_door = $2`,
      [gemeente, accountId],
    );
    await asActor(pool, actor, async (connection) => {
      const seen = async () => (await connection.query('select from zorg.jeugdige')).length;
      expect(await seen()).toBe(1);
      await run(steps[6]!, [gemeente, ids[3], accountId]);
      expect(await seen()).toBe(0);
    });
    await run('update toegang.toestemming set ingetrokken_op = null where gevraagd_door = $1', [accountId]);
    expect(await countSeen(actor)).toBe(1);
    await asActor(pool, actor, async (connection) => {
      // The transaction is open: the first question goes out with its opening.
      expect(await connection.query('select from zorg.jeugdige')).toHaveLength(1);
      await test.database.accounts.endAccount(accountId);
      expect(await connection.query('select from zorg.jeugdige')).toEqual([]);
    });
    await expect(countSeen(actor)).rejects.toMatchObject({ code: '28000' });
  });
});
