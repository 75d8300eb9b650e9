import { bitsOf, type Role } from '@samenpad/access';
import { type GemeenteCode, plainDate } from '@samenpad/domain';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPool } from '../connection/connection.ts';
import { loginOf, withAdmin } from '../connection/prepare-server.ts';
import { logLook, logLookAtRows } from '../logboek/log-look.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { gemeente, makeHistory, toInvoer } from '../testing/make-bericht.ts';
import { giveRelatie, signInAs } from '../testing/sign-in.ts';
import type { Actor, DbToken } from './actor.ts';
import { asActor, together } from './as-actor.ts';

const tomorrow = new Date(Date.now() + 86_400_000);

describe('asActor', () => {
  let test: TestDatabase;
  let pool: pg.Pool;
  const known = new Set<string>();
  beforeAll(async () => {
    test = await createTestDatabase();
    pool = createPool(test.server.address, loginOf(test.server, test.keys, 'sp_app'), 4);
    const importId = await test.database.importer.registerImport({ gemeenten: [gemeente], naam: 'test' });
    await test.database.importer.applyBatch(
      importId,
      [0, 1, 2].flatMap(makeHistory).map((bericht) => toInvoer(bericht)),
    );
    await test.database.folder.foldDirty({ peildatum: plainDate('2026-01-15') });
  });
  afterAll(async () => {
    await pool.end();
    await test.database.close();
  });

  /** Whoever works with jeugdigen is betrokken with all of them. */
  async function login(rol: Role, gemeenten: GemeenteCode[]): Promise<Actor> {
    const { accountId, actor } = await signInAs(test, { rol, gemeenten });
    if (rol === 'consulent' && gemeenten.includes(gemeente) && !known.has(accountId)) {
      known.add(accountId);
      await giveRelatie(test, { gemeente, houder: { accountId }, rol, relatie: 'betrokken' });
    }
    return actor;
  }

  async function count(actor: Actor, table: string): Promise<number> {
    return await asActor(pool, actor, async (connection) => {
      const [row] = await connection.query<{ n: number }>(`select count(*) as n from zorg.${table}`);
      return row!.n;
    });
  }

  it('does in one transaction what is asked together: of one moment, all or nothing', async () => {
    const actor = await login('consulent', [gemeente]);
    const transactionOf = (asker: Actor) =>
      asActor(pool, asker, async (connection) => {
        const [row] = await connection.query<{ xid: string }>('select pg_current_xact_id()::text as xid');
        return row?.xid;
      });
    const [one, two] = await together(pool, actor, async (bound) => [
      await transactionOf(bound),
      await transactionOf(bound),
    ]);
    expect(one).toBe(two);
    expect(await transactionOf(actor)).not.toBe(one);

    const { jeugdigen } = test.database;
    const sort = 'pseudoniem';
    const lines = () =>
      withAdmin(test.server, test.server.address.database, async (admin) => {
        const { rows } = await admin.query<{ n: number }>('select count(*)::int as n from logboek.regel');
        return rows[0]?.n;
      });
    const before = await lines();
    const failing = test.database.together(actor, async (bound) => {
      expect((await jeugdigen.list(bound, {}, sort, { offset: 0, limit: 5 })).rows.length).toBeGreaterThan(0);
      throw new Error('no answer');
    });
    await expect(failing).rejects.toThrow('no answer');
    expect(await lines()).toBe(before);
  });

  it('lets nothing go on in a transaction that is over: it may be of somebody else by then', async () => {
    const actor = await login('consulent', [gemeente]);
    let late: Actor | undefined;
    await together(pool, actor, (bound) => {
      late = bound;
      return Promise.resolve();
    });
    await expect(count(late!, 'jeugdige')).rejects.toThrow('The transaction is over');
    const kept = await asActor(pool, actor, (connection) => Promise.resolve(connection));
    await expect(kept.query('select 1')).rejects.toThrow('The transaction is over');
    await expect(kept.execute('select 1')).rejects.toThrow('The transaction is over');
  });

  it('shows each role its kinds of data, of its own gemeenten only', async () => {
    const consulent = await login('consulent', [gemeente]);
    const beleid = await login('beleidsmedewerker', [gemeente]);
    const beheer = await login('gegevensbeheerder', [gemeente]);
    const elsewhere = await login('consulent', ['0363' as GemeenteCode]);
    const seen = async (actor: Actor) => ({
      jeugdigen: await count(actor, 'jeugdige'),
      namen: await asActor(pool, actor, async (c) => (await c.query('select jeugdige_id from zorg.identiteit')).length),
      claims: await count(actor, 'declaratie_maand'),
      imports: await count(actor, 'import'),
    });
    expect(await seen(consulent)).toEqual({ jeugdigen: 3, namen: 3, claims: 3, imports: 0 });
    expect(await seen(beleid)).toEqual({ jeugdigen: 3, namen: 0, claims: 0, imports: 0 });
    expect(await seen(beheer)).toEqual({ jeugdigen: 3, namen: 3, claims: 3, imports: 1 });
    expect(await seen((await signInAs(test, { rol: 'regisseur', gemeenten: [gemeente] })).actor)).toEqual({
      jeugdigen: 0,
      namen: 0,
      claims: 0,
      imports: 0,
    });
    expect(await seen(elsewhere)).toEqual({ jeugdigen: 0, namen: 0, claims: 0, imports: 0 });
  });

  it('keeps BSN columns, access tables, queue and log from the app role', async () => {
    const actor = await login('consulent', [gemeente]);
    for (const sql of [
      'select bsn_cijfer from zorg.identiteit',
      'select i from zorg.identiteit i',
      'select bericht_id from zorg.gebeurtenis',
      'select * from zorg.sleutel',
      'select * from zorg.sleutel_via',
      'select * from toegang.sessie',
      'select * from logboek.regel',
      'select * from zorg.te_vouwen',
      'update zorg.jeugdige set geslacht = null',
      "select toegang.start_sessie(gen_random_uuid(), '', now(), null, true)",
      "select toegang.save_account('x', 'x', 'consulent', '{0384}', '{}', null)",
      "select toegang.herbouw('0384', null)",
      "select * from toegang.zicht_bron('0384', null)",
      'select * from toegang.relatie',
    ]) {
      await expect(asActor(pool, actor, (connection) => connection.query(sql))).rejects.toMatchObject({
        code: '42501',
      });
    }
  });

  it('refuses an unknown, ended or malformed token, and a second identity in one transaction', async () => {
    const actor = await login('consulent', [gemeente]);
    const none = '0'.repeat(64) as DbToken;
    for (const token of [none, 'x' as DbToken, '' as DbToken]) {
      await expect(count({ ...actor, token }, 'jeugdige')).rejects.toMatchObject({ code: '28000' });
    }
    await expect(count({ ...actor, purpose: 'nieuwsgierig' as never }, 'jeugdige')).rejects.toMatchObject({
      code: '28000',
    });
    const second = asActor(pool, actor, (c) =>
      c.query('select toegang.open($1, $2, $3)', [actor.token, 'toeleiding', '0'.repeat(32)]),
    );
    await expect(second).rejects.toMatchObject({ code: '42501' });
    expect(await test.database.accounts.findAccount(actor.token)).toMatchObject({
      rol: 'consulent',
      gemeenten: [gemeente],
    });
    await test.database.accounts.endSession(actor.token);
    await expect(count(actor, 'jeugdige')).rejects.toMatchObject({ code: '28000' });
    expect(await test.database.accounts.findAccount(actor.token)).toBeUndefined();
  });

  it('refuses stacked statements with and without parameters', async () => {
    const actor = await login('consulent', [gemeente]);
    for (const values of [undefined, [], ['x']]) {
      const text = values?.length === 1 ? 'select $1::text; select 2' : 'select 1; select 2';
      for (const run of ['query', 'execute'] as const) {
        const attempt = asActor<unknown>(pool, actor, (connection) => connection[run](text, values));
        await expect(attempt).rejects.toMatchObject({ code: '42601' });
      }
    }
  });

  it('S0-35 logs every name that is read, with who and for what, and nothing for names withheld', async () => {
    const consulent = await login('consulent', [gemeente]);
    const beleid = await login('beleidsmedewerker', [gemeente]);
    const { rows, total } = await test.database.jeugdigen.list(consulent, {}, 'pseudoniem', { offset: 0, limit: 2 });
    expect(total).toBe(3);
    const ids = rows.map(({ jeugdigeId }) => jeugdigeId);
    expect(await test.database.identiteit.readNames(beleid, ids)).toEqual([]);
    const names = await test.database.identiteit.readNames(consulent, ids);
    expect(names.map(({ achternaam }) => achternaam?.slice(0, 6))).toEqual(['Jansen', 'Jansen']);
    const logged = await withAdmin(
      test.server,
      test.server.address.database,
      async (admin) =>
        (
          await admin.query<{ jeugdige_id: string; doel: string; rol: string }>(
            `select l.jeugdige_id, l.doel, k.rol from logboek.regel l join toegang.account k using (account_id)
             where l.handeling = 'naam-gelezen'`,
          )
        ).rows,
    );
    expect(logged.map(({ jeugdige_id }) => jeugdige_id).sort()).toEqual([...ids].sort());
    expect(logged[0]).toMatchObject({ doel: 'toeleiding', rol: 'consulent' });
  });

  it('S0-35 logs a name that is read on the page of something else in the line of that', async () => {
    const consulent = await login('consulent', [gemeente]);
    const trace = 'a1'.repeat(16);
    const { jeugdigen, identiteit } = test.database;
    await test.database.together({ ...consulent, trace }, async (bound) => {
      const { rows } = await jeugdigen.list(bound, {}, 'pseudoniem', { offset: 0, limit: 2 });
      const [first] = rows.map(({ jeugdigeId }) => jeugdigeId);
      const others = await jeugdigen.list(bound, {}, 'pseudoniem', { offset: 2, limit: 1 });
      await identiteit.readNames(bound, [first!, ...others.rows.map(({ jeugdigeId }) => jeugdigeId)]);
    });
    const logged = await withAdmin(test.server, test.server.address.database, (admin) =>
      admin.query<{ handeling: string; soorten: number }>(
        'select handeling, soorten from logboek.regel where spoor = $1 order by soorten',
        [Buffer.from(trace, 'hex')],
      ),
    );
    const [path, both] = [bitsOf(['ZP']), bitsOf(['ZP', 'ID'])].map((soorten) => ({
      handeling: 'lijst-gelezen',
      soorten,
    }));
    expect(logged.rows).toHaveLength(3);
    expect(logged.rows).toEqual(expect.arrayContaining([path, both, both]));
  });

  it('logs whoever moved in the log of both gemeenten', async () => {
    const consulent = await login('consulent', [gemeente]);
    const trace = 'b2'.repeat(16);
    const jeugdigeId = '00000000-0000-4000-8000-000000000001';
    await asActor(pool, { ...consulent, trace }, (connection) => {
      const rows = [gemeente, '0363', gemeente].map((code) => ({ gemeente: code, jeugdigeId }));
      logLookAtRows(connection, rows, ['ZP'], 'zorgpad-gelezen');
      return Promise.resolve();
    });
    const logged = await withAdmin(test.server, test.server.address.database, (admin) =>
      admin.query<{ gemeente: string }>('select gemeente from logboek.regel where spoor = $1 order by gemeente', [
        Buffer.from(trace, 'hex'),
      ]),
    );
    expect(logged.rows.map((row) => row.gemeente)).toEqual(['0363', gemeente].sort());
  });

  it('refuses to note a look on a connection that would not write it', () => {
    const other = { query: () => Promise.resolve([]), execute: () => Promise.resolve(0) };
    expect(() => {
      logLook(other, gemeente, ['x'], ['ZP'], 'zorgpad-gelezen');
    }).toThrow('is not logged');
  });

  it('keeps browser sessions until they end, under a hash', async () => {
    const { websessies } = test.database;
    await websessies.save('sid-1', { user: 'x' }, tomorrow, undefined);
    expect(await websessies.find('sid-1')).toEqual({ data: { user: 'x' }, account: undefined });
    await websessies.save('sid-1', { user: 'y' }, tomorrow, undefined);
    expect(await websessies.find('sid-1')).toMatchObject({ data: { user: 'y' } });
    await websessies.remove('sid-1');
    expect(await websessies.find('sid-1')).toBeUndefined();
    await websessies.save('sid-2', {}, new Date(Date.now() - 1000), undefined);
    expect(await websessies.find('sid-2')).toBeUndefined();
  });

  it('S-21 finds with a browser session whose it is, until that account or its session ends', async () => {
    const { websessies, accounts } = test.database;
    const { actor, accountId } = await signInAs(test, { rol: 'school', gemeenten: [gemeente] });
    await websessies.save('sid-3', {}, tomorrow, actor.token);
    expect(await websessies.find('sid-3')).toMatchObject({ account: { accountId, rol: 'school' } });
    await accounts.endAccount(accountId);
    expect(await websessies.find('sid-3')).toEqual({ data: {}, account: undefined });
  });

  it('undoes all and says so when a failure within the work was passed over', async () => {
    const actor = await login('consulent', [gemeente]);
    const passedOver = asActor(pool, actor, (connection) => connection.query('select 1 / 0').catch(() => 'no matter'));
    await expect(passedOver).rejects.toThrow('The transaction was undone');
  });
});
