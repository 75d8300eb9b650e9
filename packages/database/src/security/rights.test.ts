import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPool } from '../connection/connection.ts';
import { loginOf, withAdmin } from '../connection/prepare-server.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';

describe('rights on tables', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(async () => {
    await test.database.close();
  });

  async function findings(sql: string): Promise<string[]> {
    return await withAdmin(test.server, test.server.address.database, async (admin) =>
      (await admin.query<{ finding: string }>(sql)).rows.map(({ finding }) => finding),
    );
  }

  it('keeps berichten and the log as they were written, even for the roles that own them', async () => {
    for (const sql of ['update zorg.bericht set soort = soort', 'truncate zorg.bericht, zorg.quarantaine cascade']) {
      await expect(findings(sql)).rejects.toMatchObject({ code: '42501' });
    }
    await expect(findings('delete from logboek.regel')).rejects.toMatchObject({ code: '42501' });
  });

  it('gives the figures no name, no BSN and no address', async () => {
    const pool = createPool(test.server.address, loginOf(test.server, test.keys, 'sp_analyse'), 1);
    try {
      for (const table of ['identiteit', 'adres', 'zoeksleutel', 'gebeurtenis', 'huishouden_lid']) {
        await expect(pool.query(`select * from zorg.${table}`)).rejects.toMatchObject({ code: '42501' });
      }
      await expect(pool.query('select pseudoniem from zorg.jeugdige')).rejects.toMatchObject({ code: '42501' });
      await expect(pool.query('select inhoud from zorg.bericht')).rejects.toMatchObject({ code: '42501' });
    } finally {
      await pool.end();
    }
  });
});
