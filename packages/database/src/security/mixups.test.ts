import { setTimeout as sleep } from 'node:timers/promises';
import { plainDate } from '@samenpad/domain';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Connection, createPool } from '../connection/connection.ts';
import { loginOf } from '../connection/prepare-server.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { gemeente, makeHistory, toInvoer } from '../testing/make-bericht.ts';
import { countOf, seededRandom } from '../testing/seeded-random.ts';
import { giveRelatie, listJeugdigeIds, signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';
import { asActor } from '../toegang/as-actor.ts';

const requests = countOf(10_000, 100_000);
const timeout = countOf(600_000, 3_600_000);
const inFlight = 100;
const connections = 4;
const users = 20;
const perUser = 2;

/** How a request ends: most are answered; the others fail, are cancelled, or lose their connection half-way. */
const fates = ['fail', 'cancel', 'drop'] as const;
type Fate = (typeof fates)[number] | 'answer';
/** Division by zero, a statement that was cancelled, a connection that was ended. */
const codeOf: Readonly<Record<Fate, string>> = { answer: '', fail: '22012', cancel: '57014', drop: '57P01' };

interface User {
  accountId: string;
  actor: Actor;
  own: string[];
}

describe('S-11 many users over few connections', () => {
  let test: TestDatabase;
  let pool: pg.Pool;
  let admin: pg.Pool;
  const crowd: User[] = [];
  beforeAll(async () => {
    test = await createTestDatabase();
    pool = createPool(test.server.address, loginOf(test.server, test.keys, 'sp_app'), connections);
    admin = createPool(test.server.address, test.server.admin, connections);
    const importId = await test.database.importer.registerImport({ gemeenten: [gemeente], naam: 'test' });
    const everybody = Array.from({ length: users * perUser }, (_, n) => n);
    await test.database.importer.applyBatch(
      importId,
      everybody.flatMap(makeHistory).map((bericht) => toInvoer(bericht)),
    );
    await test.database.folder.foldDirty({ peildatum: plainDate('2026-01-15') });
    const ids = await listJeugdigeIds(test, gemeente);
    for (let n = 0; n < users; n += 1) {
      const subject = `user-${n}`;
      const { accountId, actor } = await signInAs(test, { rol: 'consulent', gemeenten: [gemeente], subject });
      const own = ids.slice(n * perUser, (n + 1) * perUser);
      for (const jeugdigeId of own) {
        await giveRelatie(test, {
          gemeente,
          jeugdigeId,
          houder: { accountId },
          rol: 'consulent',
          relatie: 'betrokken',
        });
      }
      crowd.push({ accountId, actor, own: own.toSorted() });
    }
  });
  afterAll(async () => {
    await pool.end();
    await admin.end();
    await test.database.close();
  });

  /** Whether the connection knows exactly this user, and shows exactly what is theirs. */
  async function isOwnWorld(connection: Connection, { accountId, own }: User): Promise<boolean> {
    const [row] = await connection.query<{ actor: string; ids: string[] }>(
      `select toegang.actor() as actor,
         (select coalesce(array_agg(jeugdige_id::text order by jeugdige_id::text), '{}') from zorg.jeugdige) as ids`,
    );
    return row?.actor === accountId && row.ids.join() === own.join();
  }

  async function meet(fate: Fate, connection: Connection): Promise<void> {
    if (fate === 'answer') return;
    if (fate === 'fail') {
      await connection.query('select 1 / 0');
      return;
    }
    const [row] = await connection.query<{ pid: number }>('select pg_backend_pid() as pid');
    const work = connection.query('select count(*) from generate_series(1, 100000000)');
    const sign = fate === 'cancel' ? 'pg_cancel_backend' : 'pg_terminate_backend';
    const over = work.then(
      () => true,
      () => true,
    );
    // A sign that comes before the statement begins is lost.
    do {
      await admin.query(`select ${sign}($1)`, [row?.pid]);
    } while (!(await Promise.race([over, sleep(5, false)])));
    await work;
  }

  it('shows everybody their own world in every answer, whatever ends before its time beside it', {
    timeout,
  }, async () => {
    const random = seededRandom('S-11');
    const ended = new Map<string, number>();
    let mixups = 0;
    let next = 0;
    const request = async () => {
      const user = crowd[random.below(users)]!;
      const draw = random.below(40);
      const fate: Fate = fates[draw] ?? 'answer';
      const work = asActor(pool, user.actor, async (connection) => {
        if (!(await isOwnWorld(connection, user))) mixups += 1;
        await meet(fate, connection);
        return '';
      });
      const code = await work.catch((error: unknown) =>
        typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error),
      );
      ended.set(code, (ended.get(code) ?? 0) + 1);
    };
    await Promise.all(
      Array.from({ length: inFlight }, async () => {
        while (next < requests) {
          next += 1;
          await request();
        }
      }),
    );
    expect(mixups).toBe(0);
    const known = Object.values(codeOf);
    expect([...ended.keys()].filter((code) => !known.includes(code))).toEqual([]);
    for (const code of known) expect(ended.get(code), code).toBeGreaterThan(requests / 100);
    expect([...ended.values()].reduce((sum, n) => sum + n)).toBe(requests);
    await expectNobody();
  });

  /** No connection that was used remembers anybody. */
  async function expectNobody(): Promise<void> {
    const clients = await Promise.all(Array.from({ length: connections }, () => pool.connect()));
    for (const client of clients) {
      const { rows } = await client.query<{ actor: string | null }>('select toegang.actor() as actor');
      expect(rows[0]?.actor).toBeNull();
      client.release();
    }
  }
});
