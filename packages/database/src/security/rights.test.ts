import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { createPool } from './connection.ts';
import { loginOf, withAdmin } from './prepare-server.ts';

const schemas = "('zorg', 'toegang', 'logboek')";

describe('catalog checks of row-level security (S-09)', () => {
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

  const notForced = `select oid::regclass::text as finding from pg_class where relkind in ('r', 'p')
    and relnamespace::regnamespace::text in ${schemas} and not (relrowsecurity and relforcerowsecurity)`;

  it('C1 forces row-level security on every table, and notices one without', async () => {
    expect(await findings(notForced)).toEqual([]);
    await findings('alter table zorg.traject no force row level security');
    expect(await findings(notForced)).toEqual(['zorg.traject']);
    await findings('alter table zorg.traject force row level security');
  });

  it('C2 has no views that run past the policies', async () => {
    const sql = `select oid::regclass::text as finding from pg_class
      where relkind in ('v', 'm', 'f') and relnamespace::regnamespace::text in ${schemas}`;
    expect(await findings(sql)).toEqual([]);
  });

  it('C3 keeps definer functions with sp_guard, on a fixed search_path, away from public', async () => {
    const sql = `select oid::regprocedure::text as finding from pg_proc
      where pronamespace::regnamespace::text in ${schemas} and prosecdef and (
        proowner::regrole::text <> 'sp_guard' or proconfig is distinct from array['search_path=pg_catalog, pg_temp']
        or has_function_privilege('public', oid, 'execute'))`;
    expect(await findings(sql)).toEqual([]);
    const count = `select count(*)::text as finding from pg_proc where prosecdef
      and pronamespace::regnamespace::text in ${schemas}`;
    expect(Number((await findings(count))[0])).toBeGreaterThan(8);
  });

  it('C4 has no policy for public and calls access functions once per statement', async () => {
    const sql = `select tablename || ' ' || policyname as finding from pg_policies where schemaname in ${schemas}
      and (roles && '{public}' or (qual like '%toegang.%' and qual not like '%( SELECT toegang.%'))`;
    expect(await findings(sql)).toEqual([]);
  });

  it('C5 lets sp_app own and be nothing, and change nothing', async () => {
    const owned = `select relname::text as finding from pg_class where relowner = 'sp_app'::regrole
      union all select roleid::regrole::text from pg_auth_members where member = 'sp_app'::regrole
      union all select 'createtemp' where has_database_privilege('sp_app', current_database(), 'temp, create')
      union all select oid::regclass::text from pg_class where relnamespace::regnamespace::text in ${schemas}
        and relkind = 'r' and has_table_privilege('sp_app', oid, 'insert, update, delete, truncate, references, trigger')`;
    expect(await findings(owned)).toEqual([]);
  });

  it('C6 closes the functions that carry injections', async () => {
    const sql = `select oid::regprocedure::text as finding from pg_proc where pronamespace = 'pg_catalog'::regnamespace
      and (proname in ('set_config', 'pg_sleep', 'query_to_xml', 'lo_import', 'pg_notify', 'ts_stat')
        or proname like 'pg\\_advisory%') and has_function_privilege('sp_app', oid, 'execute')`;
    expect(await findings(sql)).toEqual([]);
  });

  it('C8 starts every primary and foreign key in zorg with gemeente', async () => {
    const sql = `select c.conrelid::regclass || ' ' || c.conname as finding from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.connamespace = 'zorg'::regnamespace and c.contype in ('p', 'f') and a.attname <> 'gemeente'
      union all select t.oid::regclass::text from pg_class t where t.relnamespace = 'zorg'::regnamespace
        and t.relkind = 'r' and not exists (select from pg_constraint c where c.conrelid = t.oid and c.contype = 'p')`;
    expect(await findings(sql)).toEqual([]);
  });

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
