/** What an attacker may know: names of everything in the schema, an id that is hidden, an id of one's own, a stolen token. */
export interface AttackTarget {
  /** Tables and views of ours, with their schema. */
  tables: readonly string[];
  /** Functions of ours with one value per argument, as SQL: `toegang.open(null, …)`. */
  calls: readonly string[];
  gemeente: string;
  hiddenId: string;
  ownId: string;
  otherToken: string;
}

export interface Payload {
  class: string;
  /** A statement of its own, or a piece that is put in the place of a value. */
  kind: 'statement' | 'fragment';
  sql: string;
}

type Statements = (target: AttackTarget) => string[];

const people = [
  'zorg.jeugdige',
  'zorg.identiteit',
  'zorg.zoeksleutel',
  'zorg.adres',
  'zorg.toewijzing',
  'zorg.traject',
];
const perTable =
  (of: (table: string) => string[]): Statements =>
  ({ tables }) =>
    tables.flatMap(of);
const perPerson =
  (of: (table: string) => string[]): Statements =>
  () =>
    people.flatMap(of);

/** Classes of row-level-security.md 7, each as statements. */
const classes: Record<string, Statements> = {
  reading: perTable((t) => [
    `select * from ${t}`,
    `select to_jsonb(t)::text from ${t} t`,
    `select count(*)::text, string_agg(t::text, '|') from ${t} t`,
  ]),
  shapes: perPerson((t) => [
    `with x as materialized (select * from ${t}) select * from x`,
    `with recursive x as (select jeugdige_id from ${t} union select jeugdige_id from x) select * from x`,
    `select l.* from (values (1)) v cross join lateral (select * from ${t}) l`,
    `select ctid, tableoid, xmin, gemeente, jeugdige_id from ${t}`,
    `select * from only ${t} tablesample bernoulli (100)`,
    `select grouping(gemeente), gemeente, jeugdige_id from ${t} group by rollup (gemeente, jeugdige_id)`,
    `select first_value(jeugdige_id) over (order by jeugdige_id), lag(gemeente) over () from ${t}`,
    `table ${t}`,
    `select jeugdige_id from ${t} except select gen_random_uuid()`,
    `select jeugdige_id from ${t} intersect all select jeugdige_id from ${t}`,
    `select array(select jeugdige_id from ${t})::text`,
    `select json_object_agg(jeugdige_id, t) from ${t} t`,
    `select xmlagg(xmlelement(name x, jeugdige_id)) from ${t}`,
  ]),
  // The app role has no right on the sealed columns, so a whole row of identiteit is refused: its other columns by name.
  named: () => [
    'select jeugdige_id, achternaam from zorg.identiteit',
    "select string_agg(achternaam || geboortedatum, ',') from zorg.identiteit",
    'select jeugdige_id, achternaam::int from zorg.identiteit',
    'select i.achternaam from zorg.jeugdige j left join zorg.identiteit i using (gemeente, jeugdige_id)',
    'select achternaam from zorg.identiteit where achternaam collate "C" ^@ \'J\'',
    "select achternaam from zorg.identiteit where achternaam ~ '^J' order by achternaam::bytea",
    'select min(achternaam), max(achternaam) from zorg.identiteit',
    'copy zorg.identiteit (jeugdige_id, achternaam) to stdout',
    'copy (select achternaam from zorg.identiteit) to stdout',
    'select bsn_cijfer from zorg.identiteit',
    'select bsn_index from zorg.identiteit',
    'select 1 from zorg.identiteit where bsn_index is not null',
    'select count(*) from zorg.identiteit group by bsn_cijfer',
    'select (i).bsn_cijfer from zorg.identiteit i',
    "select 1 from zorg.identiteit where sleutel_id = 'test'",
  ],
  leaky: perPerson((t) => [
    `select jeugdige_id from ${t} x where x::text::int > 0`,
    `select 1 / (case when length(x::text) > 0 then 0 else 1 end) from ${t} x`,
    `select x::text::xml from ${t} x`,
    `select x::text::jsonb from ${t} x`,
    `select to_tsquery(x::text) from ${t} x`,
    `select regexp_replace(x::text, '(', '') from ${t} x`,
    `select regexp_matches(x::text, '(.*)', 'g') from ${t} x`,
    `select jeugdige_id from ${t} x order by x::text::numeric`,
    `select max(x::text)::int from ${t} x`,
    `select max(x::text) from ${t} x having max(x::text)::int > 0`,
    `select a.jeugdige_id from ${t} a join ${t} b on a::text::int = b::text::int`,
    `select jsonb_path_query(to_jsonb(x), '$.*.double()') from ${t} x`,
    `select overlay(x::text placing 'y' from -1) from ${t} x`,
    `select repeat(x::text, 999999999) from ${t} x`,
  ]),
  writing: perTable((t) => [
    `delete from ${t}`,
    `delete from ${t} returning *`,
    `update ${t} set gemeente = '0384' returning *`,
    `insert into ${t} select * from ${t}`,
    `insert into ${t} default values`,
    `truncate ${t} cascade`,
    `select * from ${t} for update`,
    `lock table ${t} in access exclusive mode`,
  ]),
  clever: perPerson((t) => [
    `insert into ${t} select * from ${t} on conflict do nothing returning *`,
    `merge into ${t} a using ${t} b on false when not matched then insert default values`,
    `update ${t} set gemeente = old.gemeente from (select 1) y returning old.*`,
    `with d as (delete from ${t} returning *) select * from d`,
    `select * from ${t} for key share skip locked`,
    `analyze ${t}`,
    `vacuum ${t}`,
    `reindex table ${t}`,
    `cluster ${t}`,
    `comment on table ${t} is 'x'`,
  ]),
  schema: perTable((t) => [
    `alter table ${t} disable row level security`,
    `alter table ${t} no force row level security`,
    `alter table ${t} owner to sp_app`,
    `drop policy lezen on ${t}`,
    `create policy x on ${t} using (true)`,
    `grant all on ${t} to sp_app`,
    `create trigger x after insert on ${t} for each statement execute function pg_catalog.suppress_redundant_updates_trigger()`,
    `create rule x as on select to ${t} do instead select 1`,
  ]),
  copying: perTable((t) => [`copy ${t} to stdout`, `copy (select * from ${t}) to stdout`, `copy ${t} from stdin`]),
  explaining: perPerson((t) => [
    `explain (analyze, verbose, buffers) select * from ${t}`,
    `explain (analyze, format json) delete from ${t}`,
    `prepare x as select * from ${t}`,
    `declare x cursor with hold for select * from ${t}`,
    `select * from pg_stats where tablename = split_part('${t}', '.', 2)`,
    `select * from pg_statistic where starelid = '${t}'::regclass`,
    `select pg_relation_filepath('${t}')`,
  ]),
  identity: ({ otherToken }) => [
    ...['samenpad.token', 'samenpad.doel', 'role', 'session_authorization', 'row_security', 'search_path'].flatMap(
      (name) => {
        const value = name === 'samenpad.token' ? otherToken : name === 'row_security' ? 'off' : 'sp_owner';
        return [
          `select set_config('${name}', '${value}', true)`,
          `select set_config('${name}', '${value}', false) from zorg.jeugdige`,
          `with x as (select set_config('${name}', '${value}', true)) select * from x`,
          `select 1 order by set_config('${name}', '${value}', true)`,
          `select 1 limit length(set_config('${name}', '${value}', true))`,
          `update pg_settings set setting = '${value}' where name = '${name}'`,
          `select * from pg_show_all_settings() where name = '${name}'`,
        ];
      },
    ),
    `select toegang.open('${otherToken}', 'toeleiding', repeat('0', 32))`,
    `select * from zorg.jeugdige where toegang.open('${otherToken}', 'toeleiding', repeat('0', 32)) is not null`,
    `select toegang.open(null, null, null)`,
    `select pg_catalog.set_config('samenpad.token', '${otherToken}', true), * from zorg.identiteit`,
    `select set_config from (select set_config('samenpad.token', '${otherToken}', true)) x cross join zorg.jeugdige`,
  ],
  roles: () => [
    ...['sp_owner', 'sp_guard', 'sp_import', 'sp_login', 'sp_migrate', 'sp_analyse', 'sp_jobs', 'postgres'].flatMap(
      (role) => [
        `set role ${role}`,
        `set local role ${role}`,
        `set session authorization ${role}`,
        `grant ${role} to sp_app`,
        `alter role sp_app in database template1 set role ${role}`,
        `reassign owned by ${role} to sp_app`,
      ],
    ),
    'reset role',
    'reset session authorization',
    'reset all',
    'discard all',
    'set row_security = off',
    'set local row_security to off',
    'alter role sp_app bypassrls superuser',
    'create role kwaad superuser',
    'alter system set row_security = off',
    'drop owned by sp_owner',
    'alter database postgres owner to sp_app',
  ],
  code: () => [
    `do $$ begin execute 'set role postgres'; end $$`,
    `do $$ declare r record; begin for r in select * from zorg.identiteit loop raise notice '%', r.achternaam; end loop; end $$`,
    `do $$ begin perform pg_catalog.set_config('role', 'postgres', false); end $$`,
    `do language plpython3u 'import os'`,
    'create extension dblink',
    'create extension postgres_fdw',
    'create extension plpython3u',
    `load 'auto_explain'`,
    `create function pg_temp.f() returns int language sql as 'select 1'`,
    `create function public.f() returns int language sql security definer as 'select 1'`,
    'create operator public.=== (leftarg = text, rightarg = text, procedure = texteq)',
    'create cast (text as int) without function',
    `create aggregate public.a (text) (sfunc = textcat, stype = text)`,
    'create event trigger e on ddl_command_start execute function zorg.refuse_change()',
    `create language plpython3u`,
    `create server s foreign data wrapper postgres_fdw`,
    `create publication p for all tables`,
    `create subscription s connection 'host=127.0.0.1' publication p`,
    `select dblink('host=127.0.0.1', 'select 1')`,
    `create temp table t as select * from zorg.jeugdige`,
    `select * into temp x from zorg.jeugdige`,
    `create view public.v as select * from zorg.jeugdige`,
    `create materialized view public.m as select * from zorg.jeugdige`,
    `create schema kwaad`,
    `create table public.t (x int)`,
    `set search_path = pg_temp, public`,
    `create temp view jeugdige as select 1`,
  ],
  textQueries: () => [
    `select query_to_xml('select * from zorg.identiteit', true, true, '')`,
    `select query_to_xmlschema('select * from zorg.identiteit', true, true, '')`,
    `select table_to_xml('zorg.jeugdige', true, true, '')`,
    `select schema_to_xml('zorg', true, true, '')`,
    `select database_to_xml(true, true, '')`,
    `select cursor_to_xml('x', 1, true, true, '')`,
    `select * from ts_stat('select to_tsvector(achternaam) from zorg.identiteit')`,
    `select ts_rewrite('a'::tsquery, 'select to_tsquery(achternaam), to_tsquery(achternaam) from zorg.identiteit')`,
    `select * from crosstab('select 1, 2, 3') as x(a int)`,
    `select pg_get_viewdef('pg_shadow'::regclass)`,
    `select pg_get_functiondef('toegang.open(text,text,text)'::regprocedure)`,
  ],
  files: () => [
    `select pg_read_file('/etc/passwd')`,
    `select pg_read_binary_file('PG_VERSION')`,
    `select pg_ls_dir('.')`,
    `select * from pg_ls_waldir()`,
    `select * from pg_ls_logdir()`,
    `select pg_stat_file('PG_VERSION')`,
    `select pg_current_logfile()`,
    `copy (select 1) to '/tmp/kwaad'`,
    `copy (select 1) to program 'id'`,
    `copy zorg.jeugdige from '/etc/passwd'`,
    `copy zorg.jeugdige from program 'id'`,
    `select lo_import('/etc/passwd')`,
    `select lo_export(1, '/tmp/kwaad')`,
    `select lo_create(0)`,
    `select lo_from_bytea(0, 'x')`,
    `select lo_get(1)`,
    `select lo_unlink(1)`,
    `select loread(1, 1)`,
    `select lowrite(1, 'x')`,
    `select pg_file_write('x', 'y', true)`,
    `select * from pg_hba_file_rules`,
    `select * from pg_config`,
  ],
  server: () => [
    ...[
      'pg_sleep(1)',
      `pg_sleep_for('1s')`,
      `pg_sleep_until(now() + interval '1s')`,
      'pg_advisory_lock(1)',
      'pg_advisory_xact_lock(1)',
      'pg_try_advisory_lock(1)',
      'pg_advisory_unlock_all()',
      `pg_notify('x', 'y')`,
      'pg_terminate_backend(pg_backend_pid())',
      'pg_cancel_backend(1)',
      'pg_reload_conf()',
      'pg_rotate_logfile()',
      'pg_export_snapshot()',
      `pg_logical_emit_message(true, 'x', 'y')`,
      `pg_create_physical_replication_slot('x')`,
      `pg_create_restore_point('x')`,
      'pg_switch_wal()',
      `pg_stat_get_activity(null)`,
      'pg_stat_get_backend_activity(1)',
      'pg_lock_status()',
      'pg_cursor()',
      'pg_prepared_statement()',
      'pg_stat_reset()',
      'pg_promote()',
      "pg_backup_start('x')",
    ].map((call) => `select ${call}`),
    ...[
      'pg_stat_activity',
      'pg_locks',
      'pg_settings',
      'pg_stat_user_tables',
      'pg_stat_all_indexes',
      'pg_stats',
      'pg_shadow',
      'pg_authid',
      'pg_user_mapping',
      'pg_statistic',
      'pg_largeobject',
      'pg_file_settings',
      'pg_stat_statements',
      'pg_prepared_statements',
      'pg_cursors',
      'pg_stat_ssl',
      'pg_stat_progress_copy',
    ].map((view) => `select * from ${view}`),
    'listen x',
    'checkpoint',
  ],
  natural: ({ gemeente, hiddenId, ownId }) => [
    ...people.map((t) => `insert into ${t} (gemeente, jeugdige_id) values ('${gemeente}', '${hiddenId}')`),
    ...people.map((t) => `select * from ${t} where jeugdige_id = '${hiddenId}'`),
    ...people.map((t) => `update ${t} set jeugdige_id = '${ownId}' where jeugdige_id = '${hiddenId}'`),
    ...people.map((t) => `select * from ${t} where gemeente = '${gemeente}' and jeugdige_id > '${ownId}'`),
    ...people.map((t) => `select * from ${t} where (select true from zorg.jeugdige where jeugdige_id = '${hiddenId}')`),
  ],
  // A text of several statements that leaves the transaction first.
  stacked: () =>
    ['commit', 'rollback', 'rollback and chain', 'savepoint x; rollback to x'].flatMap((leave) =>
      [
        'set role sp_owner',
        'set session authorization postgres',
        'set row_security = off',
        'discard all',
        'reset role',
        'select * from zorg.identiteit',
        'select * from toegang.zicht',
        "set samenpad.token = 'x'",
        'begin; select * from zorg.jeugdige',
      ].map((then) => `${leave}; ${then}`),
    ),
  definers: ({ calls }) => calls.map((call) => `select * from ${call}`),
};

/** Pieces in the place of a value between quotes, of a number, or of a sort order. */
const fragments = (): string[] => [
  ...[
    `' or 1=1 --`,
    `' or 'a'='a`,
    `' or true or 'x`,
    `') or ('1'='1`,
    `' or pseudoniem is not null --`,
    `' || 'x' or '1'='1`,
    `'/**/or/**/1=1--`,
    `' or exists (select from zorg.jeugdige) --`,
    `\\' or 1=1 --`,
    `' or 1=1 limit 1000 --`,
    `' or jeugdige_id::text ~ '.' --`,
    `' or gemeente <> '0' --`,
  ],
  ...people.flatMap((t) => [
    `' union select jeugdige_id, gemeente, row(x)::text from ${t} x --`,
    `' union all select gen_random_uuid(), 'x', string_agg(x::text, ',') from ${t} x --`,
    `' and 1 = (select count(*)::text::int / 0 from ${t}) --`,
    `' or (select x::text from ${t} x limit 1)::int = 1 --`,
    `' or 1 = cast((select string_agg(x::text, ',') from ${t} x) as int) --`,
  ]),
  `' order by (select string_agg(jeugdige_id::text, ',') from zorg.jeugdige) --`,
  `' and set_config('samenpad.token', '', true) = '' --`,
  `' or pg_sleep(1) is null --`,
];

/** All payloads for one target. */
export function listPayloads(target: AttackTarget): Payload[] {
  const statements = Object.entries(classes).flatMap(([name, of]) =>
    of(target).map((sql) => ({ class: name, kind: 'statement' as const, sql })),
  );
  return [...statements, ...fragments().map((sql) => ({ class: 'fragment', kind: 'fragment' as const, sql }))];
}
