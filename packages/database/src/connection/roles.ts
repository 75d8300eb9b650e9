import type pg from 'pg';

/** The login roles of the running product, each with only the rights that its part needs. */
export const loginRoles = [
  'sp_app',
  'sp_login',
  'sp_import',
  'sp_analyse',
  'sp_migrate',
  'sp_jobs',
  'sp_zegel',
] as const;
export type LoginRole = (typeof loginRoles)[number];

const allRoles: Record<string, string> = {
  sp_owner: 'nologin noinherit',
  sp_guard: 'nologin noinherit',
  sp_app: 'login noinherit nosuperuser nobypassrls',
  /** Opens and ends sessions; kept apart so that an injection in the app cannot make itself an account. */
  sp_login: 'login noinherit nosuperuser nobypassrls',
  sp_import: 'login noinherit nosuperuser nobypassrls',
  sp_analyse: 'login noinherit nosuperuser nobypassrls',
  sp_migrate: 'login noinherit nosuperuser nobypassrls',
  sp_jobs: 'login noinherit nosuperuser nobypassrls',
  sp_zegel: 'login noinherit nosuperuser nobypassrls',
};

/** Functions of PostgreSQL that each closed a tried injection (row-level-security.md 2), as patterns on pg_proc.proname. */
export const revokedFunctions = [
  'set\\_config',
  'pg\\_stat\\_get\\_activity',
  'pg\\_stat\\_get\\_backend\\_activity',
  'pg\\_terminate\\_backend',
  'pg\\_cancel\\_backend',
  'query\\_to\\_xml%',
  'table\\_to\\_xml%',
  'schema\\_to\\_xml%',
  'database\\_to\\_xml%',
  'cursor\\_to\\_xml%',
  'ts\\_stat',
  'ts\\_rewrite',
  'lo\\_%',
  'loread',
  'lowrite',
  'pg\\_advisory%',
  'pg\\_try\\_advisory%',
  'pg\\_notify',
  'pg\\_logical\\_emit\\_message',
  'pg\\_export\\_snapshot',
  'pg\\_sleep%',
  'pg\\_lock\\_status',
  'pg\\_cursor',
  'pg\\_prepared\\_statement',
];

export const revokedViews = [
  'pg_stat_activity',
  'pg_stat_all_tables',
  'pg_stat_all_indexes',
  'pg_stat_user_tables',
  'pg_stat_user_indexes',
  'pg_locks',
  'pg_stats',
  'pg_settings',
];

const grants = [
  'grant execute on function pg_catalog.set_config(text, text, boolean) to sp_guard, sp_migrate',
  'grant execute on function pg_catalog.pg_advisory_xact_lock(bigint) to sp_migrate, sp_owner, sp_jobs, sp_guard, sp_import',
  'grant execute on function pg_catalog.pg_advisory_xact_lock_shared(bigint) to sp_guard',
  'grant execute on function pg_catalog.pg_advisory_lock(bigint) to sp_migrate, sp_import',
  'grant execute on function pg_catalog.pg_advisory_unlock(bigint) to sp_migrate, sp_import',
  'grant execute on function pg_catalog.pg_notify(text, text) to sp_jobs',
  'grant execute on function pg_catalog.pg_lock_status() to sp_jobs',
  'grant select on pg_catalog.pg_locks to sp_jobs',
  'grant select on pg_catalog.pg_stat_activity to pg_monitor',
];

/** Makes the roles of a server that are not there yet, with their passwords when the server wants them. */
export async function createRoles(admin: pg.ClientBase, passwordOf: (role: LoginRole) => string | undefined) {
  for (const [role, attributes] of Object.entries(allRoles)) {
    const { rowCount } = await admin.query('select from pg_roles where rolname = $1', [role]);
    if (rowCount === 0) await admin.query(`create role ${role} ${attributes}`);
  }
  for (const role of loginRoles) {
    const password = passwordOf(role);
    if (password !== undefined) await admin.query(`alter role ${role} password '${password}'`);
  }
  await admin.query('grant sp_owner, sp_guard to sp_migrate');
  // The catalog checks read what these two own; a superuser may anyway.
  const { rows } = await admin.query<{ superuser: boolean }>(
    'select rolsuper as superuser from pg_roles where rolname = current_user',
  );
  if (rows[0]?.superuser !== true) await admin.query('grant sp_owner, sp_guard, sp_migrate to current_user');
  for (const name of ['statement_timeout', 'idle_in_transaction_session_timeout']) {
    await admin.query(`alter role sp_app set ${name} = '15s'`);
  }
}

/**
 * Rights on one database, which travel neither with a dump nor with a template: run at every create, clone and restore.
 */
export async function grantDatabase(admin: pg.ClientBase, database: string): Promise<void> {
  await admin.query(`revoke all on database ${database} from public`);
  await admin.query(`grant connect on database ${database} to ${loginRoles.join(', ')}`);
  await admin.query(`grant create on database ${database} to sp_owner, sp_guard, sp_migrate`);
}

/**
 * Takes away what nobody needs and attackers use. Gives the layers that could not be taken away: a managed PostgreSQL
 * without superuser refuses (row-level-security.md 8).
 */
export async function revokeCatalog(admin: pg.ClientBase): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(
    `select format('%s(%s)', p.proname, pg_get_function_identity_arguments(p.oid)) as name from pg_proc p
     where p.pronamespace = 'pg_catalog'::regnamespace and p.proname like any ($1) and p.prokind = 'f'
       and not (p.proname = 'ts_rewrite' and p.pronargs = 3)`,
    [revokedFunctions],
  );
  const statements = [
    'revoke create on schema public from public',
    ...rows.map(({ name }) => `revoke execute on function pg_catalog.${name} from public`),
    ...revokedViews.map((view) => `revoke select on pg_catalog.${view} from public`),
    ...grants,
  ];
  const missing = new Set<string>();
  let current = '';
  // Whoever has the right as everybody has it, and may not pass it on, hears a warning and no error.
  const onNotice = ({ code }: { code?: string | undefined }) => {
    if (code === notRevoked || code === notGranted) missing.add(current);
  };
  admin.on('notice', onNotice);
  for (const statement of statements) {
    current = statement;
    await admin.query(statement).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === '42501')) throw error;
      missing.add(statement);
    });
  }
  admin.off('notice', onNotice);
  return [...missing];
}

const notRevoked = '01006';
const notGranted = '01007';
