/** Schemas with tables of ours. */
const ours = "('zorg', 'toegang', 'logboek')";
const notSystem = "nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and nspname !~ '^pg_(toast_)?temp'";

/** Tables that hold rows of one gemeente each, by oid. */
const tenantTables = `select c.oid, c.relnamespace from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relkind in ('r', 'p') and c.relnamespace::regnamespace::text in ${ours}
    and a.attname = 'gemeente' and a.attnotnull`;

/** First column of a constraint or index key. */
const firstColumn = (table: string, keys: string) =>
  `(select attname from pg_attribute where attrelid = ${table} and attnum = ${keys})`;

/**
 * The checks that need only the catalog (row-level-security.md 9); each row is one thing that is wrong, and its first
 * column names it. They run as an administrator: others do not see all of the catalog.
 */
export const catalogQueries = {
  // Every table is protected, also against its owner.
  C1: `select oid::regclass::text from pg_class where relkind in ('r', 'p')
    and relnamespace::regnamespace::text in ${ours} and not (relrowsecurity and relforcerowsecurity)`,
  // A view without security_invoker runs as its owner, past every policy.
  C2: `select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${notSystem} and (c.relkind in ('m', 'f') or c.relkind = 'v'
      and not coalesce(c.reloptions && array['security_invoker=true', 'security_invoker=on', 'security_invoker=1'], false))`,
  C3: `select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where ${notSystem} and p.prosecdef and (p.proowner::regrole::text <> 'sp_guard'
      or not coalesce('search_path=pg_catalog, pg_temp' = any (p.proconfig), false)
      or has_function_privilege('public', p.oid, 'execute'))`,
  // What sp_app is and may besides reading; reading has a check of its own.
  C5: `select format('sp_app is eigenaar van %s', oid::regclass) from pg_class where relowner = 'sp_app'::regrole
    union all select format('sp_app is eigenaar van %s', oid::regprocedure) from pg_proc where proowner = 'sp_app'::regrole
    union all select format('sp_app hoort bij %s', roleid::regrole) from pg_auth_members where member = 'sp_app'::regrole
    union all select format('%s heeft een recht te veel', rolname) from pg_roles
      where rolname in ('sp_app', 'sp_login', 'sp_import', 'sp_analyse', 'sp_jobs', 'sp_zegel') and (rolsuper
        or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication or rolinherit)
    union all select format('sp_app mag iets maken in %s', current_database())
      where has_database_privilege('sp_app', current_database(), 'temp, create')
    union all select format('sp_app mag iets maken in %s', oid::regnamespace) from pg_namespace
      where has_schema_privilege('sp_app', oid, 'create')
    union all select format('sp_app mag schrijven in %s', oid::regclass) from pg_class
      where relnamespace::regnamespace::text in ${ours} and relkind in ('r', 'p')
        and (has_table_privilege('sp_app', oid, 'insert, update, delete, truncate, references, trigger')
          or has_any_column_privilege('sp_app', oid, 'insert, update, references'))`,
  // Languages and extensions that reach files, networks or other people's rows. btree_gist reaches none: it compares.
  C6: `select format('taal %s', lanname) from pg_language where not lanpltrusted and lanname not in ('internal', 'c')
    union all select format('uitbreiding %s', extname) from pg_extension
      where extname not in ('plpgsql', 'btree_gist')`,
  // A refused insert tells that the row exists: harmless for random ids, not for what people know.
  C7: `select i.indexrelid::regclass::text from pg_index i join pg_class c on c.oid = i.indrelid
    where i.indisunique and c.relnamespace::regnamespace::text in ${ours}
      and has_any_column_privilege('sp_app', c.oid, 'insert')
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attnum = any (i.indkey)
        and a.attname <> 'gemeente' and a.atttypid <> 'uuid'::regtype)`,
  C8: `with tenant as (${tenantTables})
    select format('%s %s', c.conrelid::regclass, c.conname) from pg_constraint c join tenant t on t.oid = c.conrelid
      where (c.contype = 'p' or c.contype = 'f' and (c.confrelid in (select oid from tenant)
          or c.connamespace::regnamespace::text = 'zorg'))
        and ${firstColumn('c.conrelid', 'c.conkey[1]')} <> 'gemeente'
    union all select t.oid::regclass::text from tenant t
      where not exists (select from pg_constraint c where c.conrelid = t.oid and c.contype = 'p')
    union all select oid::regclass::text from pg_class where relkind in ('r', 'p')
      and relnamespace = 'zorg'::regnamespace and oid not in (select oid from tenant)`,
} as const;

/** Functions by their pattern on proname, and views: what sp_app must not reach (C6). */
export const closedCatalog = `select format('%s', p.oid::regprocedure) from pg_proc p
    where p.pronamespace = 'pg_catalog'::regnamespace and p.proname like any ($1) and p.prokind = 'f'
      and not (p.proname = 'ts_rewrite' and p.pronargs = 3) and has_function_privilege('sp_app', p.oid, 'execute')
  union all select v from unnest($2::text[]) v where has_table_privilege('sp_app', 'pg_catalog.' || v, 'select')`;
