import { createHash } from 'node:crypto';
import { listZichtRegels, purposesByRole } from '@samenpad/access';
import type pg from 'pg';
import { type Connection, inTransaction } from '../connection/connection.ts';
import { applySwitches } from '../toegangsregels/apply-switches.ts';
import { listReadPolicies } from './policies.ts';

/**
 * Brings the copy of the access matrix and the policies in line with packages/access; `pool` is that of sp_migrate. Run
 * at every start, after the migrations: rules that changed are rules that hold from then on.
 */
export async function applyAccess(pool: pg.Pool): Promise<void> {
  await inTransaction(pool, async (connection) => {
    await connection.execute('set local role sp_owner');
    for (const { table, condition } of listReadPolicies()) await applyPolicy(connection, table, condition);
    await connection.execute('set local role sp_guard');
    await applySwitches(connection);
    if (await replaceMatrix(connection)) await connection.query('select toegang.herbouw_alles()');
  });
}

async function applyPolicy(connection: Connection, table: string, condition: string): Promise<void> {
  const version = createHash('sha256').update(condition).digest('hex');
  const [known] = await connection.query<{ version: string | null }>(
    `select obj_description(oid, 'pg_policy') as version from pg_policy
     where polname = 'lezen' and polrelid = $1::regclass`,
    [`zorg.${table}`],
  );
  if (known?.version === version) return;
  await connection.execute(`drop policy if exists lezen on zorg.${table}`);
  await connection.execute(`create policy lezen on zorg.${table} for select to sp_app using (${condition})`);
  await connection.execute(`comment on policy lezen on zorg.${table} is '${version}'`);
}

/** True when the database had other rules. */
async function replaceMatrix(connection: Connection): Promise<boolean> {
  const regels = JSON.stringify(listZichtRegels());
  const doelen = JSON.stringify(
    Object.entries(purposesByRole).flatMap(([rol, purposes]) => purposes.map((doel) => ({ rol, doel }))),
  );
  const changed = await connection.query(
    `with nieuw as (${matrixRows}), oud as (select * from toegang.matrix)
     select from ((table nieuw except table oud) union all (table oud except table nieuw)) verschil
     union all
     select from ((select rol, doel from json_to_recordset($2::json) as d(rol text, doel text)
       except select rol, doel from toegang.doel)
       union all (select rol, doel from toegang.doel
       except select rol, doel from json_to_recordset($2::json) as d(rol text, doel text))) verschil
     limit 1`,
    [regels, doelen],
  );
  if (changed.length === 0) return false;
  await connection.execute('delete from toegang.matrix');
  await connection.execute(`insert into toegang.matrix ${matrixRows}`, [regels]);
  await connection.execute('delete from toegang.doel');
  await connection.execute(
    'insert into toegang.doel select rol, doel from json_to_recordset($1::json) as d(rol text, doel text)',
    [doelen],
  );
  return true;
}

const matrixRows = `select rol, relatie, "vanLeeftijd", "totLeeftijd", lezen, schrijven, eigen, gedeeld, toestemming,
  "toestemmingGedeeld", familie from json_to_recordset($1::json) as m(rol text, relatie text, "vanLeeftijd" int,
  "totLeeftijd" int, lezen int, schrijven int, eigen int, gedeeld int, toestemming int, "toestemmingGedeeld" int,
  familie int)`;
