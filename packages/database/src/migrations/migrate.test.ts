import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPool } from '../connection/connection.ts';
import { loginOf, prepareServer, withAdmin } from '../connection/prepare-server.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { applyAccess } from '../toegang/apply-access.ts';
import { listUnknownMigrations, migrateDown, migrateToLatest, migrations } from './migrate.ts';

describe('migrations', () => {
  let test: TestDatabase;
  let pool: pg.Pool;
  beforeAll(async () => {
    test = await createTestDatabase();
    pool = createPool(test.server.address, loginOf(test.server, test.keys, 'sp_migrate'), 1);
  });
  afterAll(async () => {
    await pool.end();
    await test.database.close();
  });

  /** Tables, columns, constraints, policies, grants, functions and triggers as one text. */
  async function describeSchema(): Promise<string> {
    return await withAdmin(test.server, test.server.address.database, async (admin) => {
      const schemas = "('zorg', 'toegang', 'logboek')";
      const { rows } = await admin.query<{ line: string }>(
        `select format('column %s.%s %s %s %s', table_schema, table_name, column_name, data_type, is_nullable) as line
           from information_schema.columns where table_schema in ${schemas}
         union all select format('constraint %s %s', conrelid::regclass, pg_get_constraintdef(oid)) from pg_constraint
           where connamespace::regnamespace::text in ${schemas}
         union all select format('policy %s %s %s %s', tablename, policyname, roles, qual) from pg_policies
           where schemaname in ${schemas}
         union all select format('index %s', indexdef) from pg_indexes where schemaname in ${schemas}
         union all select format('rights %s %s', oid::regclass, relacl) from pg_class
           where relnamespace::regnamespace::text in ${schemas}
         union all select format('function %s %s', proacl, pg_get_functiondef(oid)) from pg_proc
           where pronamespace::regnamespace::text in ${schemas}
         union all select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal`,
      );
      return rows
        .map(({ line }) => line)
        .sort()
        .join('\n');
    });
  }

  it('R-13 goes up, down to nothing, and up to the same schema', async () => {
    const before = await describeSchema();
    expect(before).toContain('zorg.traject');
    expect(await migrateDown(pool)).toHaveLength(Object.keys(migrations).length);
    expect(await describeSchema()).toBe('');
    expect(await migrateToLatest(pool)).toHaveLength(Object.keys(migrations).length);
    await applyAccess(pool);
    expect(await describeSchema()).toBe(before);
    expect(await migrateToLatest(pool)).toEqual([]);
  });

  it('R-13 leaves a database of a newer version as it is', async () => {
    expect(await listUnknownMigrations(pool)).toEqual([]);
    const before = await describeSchema();
    const later = '2999-01-01-01-change-everything';
    await pool.query('insert into migration.kysely_migration values ($1, now())', [later]);
    expect(await prepareServer(test.server, test.keys)).toMatchObject({ unknown: [later], findings: [] });
    expect(await describeSchema()).toBe(before);
  });
});
