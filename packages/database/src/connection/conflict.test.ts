import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createTestDatabase } from '../testing/create-test-database.ts';
import { createPool, inTransaction } from './connection.ts';
import { withAdmin } from './prepare-server.ts';

it('goes on after a real deadlock: who was ended does all of it again, and nothing is done twice', async () => {
  const test = await createTestDatabase();
  const pool = createPool(test.server.address, test.server.admin, 4);
  try {
    await withAdmin(test.server, test.server.address.database, async (admin) => {
      await admin.query('create table purse (id int primary key, cents int not null)');
      await admin.query('insert into purse values (1, 0), (2, 0)');
    });
    let begun = 0;
    /** Locks two rows one after another, and waits in between until the other one has its first. */
    const add = (first: number, second: number) =>
      inTransaction(pool, async (connection) => {
        await connection.execute('update purse set cents = cents + 1 where id = $1', [first]);
        begun += 1;
        while (begun < 2) await sleep(5);
        await connection.execute('update purse set cents = cents + 1 where id = $1', [second]);
      });
    await Promise.all([add(1, 2), add(2, 1)]);
    expect(begun).toBe(3);
    const { rows } = await pool.query<{ cents: number }>('select cents from purse order by id');
    expect(rows).toEqual([{ cents: 2 }, { cents: 2 }]);
  } finally {
    await pool.end();
    await test.database.close();
  }
});

it('gives up after three tries, and does not repeat another failure', async () => {
  const test = await createTestDatabase();
  const pool = createPool(test.server.address, test.server.admin, 1);
  const failWith = async (state: string) => {
    let tries = 0;
    const failing = inTransaction(pool, async (connection) => {
      tries += 1;
      await connection.execute(`do $$ begin raise exception 'x' using errcode = '${state}'; end $$`);
    });
    await expect(failing).rejects.toMatchObject({ code: state });
    return tries;
  };
  try {
    expect([await failWith('40001'), await failWith('40P01'), await failWith('23505')]).toEqual([3, 3, 1]);
  } finally {
    await pool.end();
    await test.database.close();
  }
});

it('undoes all and says so when a failure within the work was passed over', async () => {
  const test = await createTestDatabase();
  const pool = createPool(test.server.address, test.server.admin, 1);
  try {
    const passedOver = inTransaction(pool, (connection) => connection.query('select 1 / 0').catch(() => 'no matter'));
    await expect(passedOver).rejects.toThrow('The transaction was undone');
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  } finally {
    await pool.end();
    await test.database.close();
  }
});
