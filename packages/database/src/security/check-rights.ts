import { listZichtRegels, purposesByRole } from '@samenpad/access';
import type pg from 'pg';
import { guards } from '../toegang/guards.ts';
import { ownPolicies } from '../toegang/own-policies.ts';

/** Columns that the app role never reads itself; functions give one value at a time. */
const hidden: Readonly<Record<string, readonly string[]>> = { identiteit: ['bsn_cijfer', 'bsn_index'] };

/** C5, the reading part: sp_app reads the tables of guards.ts and own-policies.ts, and nothing else. */
export async function checkReading(admin: pg.ClientBase): Promise<string[]> {
  const { rows } = await admin.query<{ schema: string; table: string; column: string }>(
    `select n.nspname as schema, c.relname as table, a.attname as column from pg_class c
       join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
     where c.relkind in ('r', 'p', 'v') and n.nspname in ('zorg', 'toegang', 'logboek', 'migration')
       and not a.attisdropped and has_column_privilege('sp_app', c.oid, a.attnum, 'select')`,
  );
  const wrong = rows.filter(({ schema, table, column }) => {
    if (schema === 'zorg') return guards[table] === undefined || (hidden[table] ?? []).includes(column);
    return schema !== 'toegang' || !ownPolicies.some((policy) => policy.table === table);
  });
  return wrong.map(({ schema, table, column }) => `${schema}.${table}.${column}`);
}

/** C5, the rules: the copy of the access matrix is the access matrix. */
export async function checkMatrix(admin: pg.ClientBase): Promise<string[]> {
  const matrix = await admin.query<{ regel: string }>(
    `select json_build_array(rol, relatie, van_leeftijd, tot_leeftijd, lezen, schrijven, eigen, gedeeld, toestemming,
       toestemming_gedeeld, familie)::text as regel from toegang.matrix`,
  );
  const doel = await admin.query<{ regel: string }>(
    'select json_build_array(rol, doel)::text as regel from toegang.doel',
  );
  const wanted = [
    ...listZichtRegels().map((regel) => Object.values<string | number>({ ...regel })),
    ...Object.entries(purposesByRole).flatMap(([rol, purposes]) => purposes.map((purpose) => [rol, purpose])),
  ].map((values) => JSON.stringify(values));
  const found = [...matrix.rows, ...doel.rows].map(({ regel }) => JSON.stringify(JSON.parse(regel) as unknown));
  const difference = new Set(wanted).symmetricDifference(new Set(found));
  return [...difference].map((regel) => `toegangsregel ${regel}`);
}
