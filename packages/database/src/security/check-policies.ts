import type pg from 'pg';
import { ownPolicies } from '../toegang/own-policies.ts';
import { listReadPolicies } from '../toegang/policies.ts';

interface Policy {
  schema: string;
  table: string;
  name: string;
  roles: string;
  command: string;
  using: string | null;
  check: string | null;
}

/** Policies that migrations give to the roles of the product's own work, beside those of the generator: all rows. */
const fixed: Readonly<Record<string, string>> = {
  guard: '{sp_guard}',
  onderhoud: '{sp_owner}',
  importeren: '{sp_import}',
  analyseren: '{sp_analyse}',
  beheren: '{sp_jobs}',
  guard_schrijven: '{sp_guard}',
  vernietigen: '{sp_guard}',
  melden: '{sp_guard}',
};

/**
 * C4: every policy is one that we know, word for word. What the generator wants is made on an empty copy of its table
 * and read back, because PostgreSQL keeps a policy in words of its own. Runs in a transaction that leaves nothing.
 */
export async function checkPolicies(admin: pg.ClientBase): Promise<string[]> {
  await admin.query('begin');
  try {
    const found = await readPolicies(admin, "('zorg', 'toegang', 'logboek')");
    const wanted = await readWanted(admin);
    const known = found.map((policy) => ({ policy, wrong: isWrong(policy, wanted) }));
    const present = new Set(found.map(({ table, name }) => `${table} ${name}`));
    return [
      ...known.filter(({ wrong }) => wrong).map(({ policy: { schema, table, name } }) => `${schema}.${table} ${name}`),
      ...[...wanted.keys()].filter((key) => !present.has(key)),
      ...found.filter(callsPerRow).map(({ schema, table, name }) => `${schema}.${table} ${name} per rij`),
    ];
  } finally {
    await admin.query('rollback');
  }
}

async function readPolicies(admin: pg.ClientBase, schemas: string): Promise<Policy[]> {
  const { rows } = await admin.query<Policy>(
    `select n.nspname as schema, c.relname as table, p.polname as name,
       (select array_agg(case r when 0 then 'public' else r::regrole::text end) from unnest(p.polroles) r)::text as roles,
       p.polcmd::text as command, pg_get_expr(p.polqual, p.polrelid) as using,
       pg_get_expr(p.polwithcheck, p.polrelid) as check
     from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ${schemas}`,
  );
  return rows;
}

/** The policies of the generator in PostgreSQL's own words, by table and name. */
async function readWanted(admin: pg.ClientBase): Promise<Map<string, string>> {
  const policies = [
    ...listReadPolicies().map((policy) => ({ ...policy, schema: 'zorg', name: 'lezen' })),
    ...ownPolicies.map((policy) => ({ ...policy, schema: 'toegang', name: 'eigen' })),
  ];
  for (const { schema, table, name, condition } of policies) {
    await admin.query(`create temp table ${table} (like ${schema}.${table}) on commit drop`);
    await admin.query(`create policy ${name} on pg_temp.${table} for select to sp_app using (${condition})`);
  }
  const [own] = (await admin.query<{ name: string }>('select pg_my_temp_schema()::regnamespace::text as name')).rows;
  const made = await readPolicies(admin, `('${own?.name ?? ''}')`);
  return new Map(made.map(({ table, name, using }) => [`${table} ${name}`, using ?? '']));
}

function isWrong({ table, name, roles, command, using, check }: Policy, wanted: ReadonlyMap<string, string>): boolean {
  const expected = wanted.get(`${table} ${name}`);
  if (expected !== undefined) return roles !== '{sp_app}' || command !== 'r' || using !== expected || check !== null;
  return fixed[name] !== roles || using !== 'true' || (check !== null && check !== 'true');
}

/** A function of ours outside `(select …)` runs for every row: 400 times as slow, and a way to make it stop working. */
function callsPerRow({ using, check }: Policy): boolean {
  const text = `${using ?? ''} ${check ?? ''}`.replaceAll(/\( SELECT toegang\.\w+\(/g, '');
  return /toegang\.\w+\(/.test(text);
}
