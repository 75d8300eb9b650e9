import type pg from 'pg';

/**
 * Everything that an attacker could change, by name: rows of every table but the log and what only counts use, roles,
 * policies, functions, rights and settings.
 */
export async function describeState(admin: pg.ClientBase): Promise<Record<string, string>> {
  const { rows: tables } = await admin.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class where relkind = 'r'
       and relnamespace::regnamespace::text in ('zorg', 'toegang', 'migration')`,
  );
  const state: Record<string, string> = {};
  const queries = [
    ...tables.map(({ name }) => [name, `select * from ${name}`]),
    ['roles', 'select rolname, rolsuper, rolbypassrls, rolinherit from pg_roles'],
    ['members', 'select roleid, member from pg_auth_members'],
    ['policies', 'select * from pg_policies'],
    [
      'relations',
      "select oid::regclass, relacl, relowner, relrowsecurity, relforcerowsecurity from pg_class where relkind <> 't'",
    ],
    ['functions', 'select oid::regprocedure, proacl, proowner, proconfig from pg_proc'],
    ['settings', 'select * from pg_db_role_setting'],
    ['extensions', 'select extname from pg_extension'],
  ] as const;
  for (const [name, query] of queries) {
    const { rows } = await admin.query<{ sum: string | null }>(
      `select md5(string_agg(x::text, '' order by x::text)) as sum from (${query}) x`,
    );
    state[name] = rows[0]?.sum ?? '';
  }
  return state;
}
