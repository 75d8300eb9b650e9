import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPool } from '../connection/connection.ts';
import { loginOf } from '../connection/prepare-server.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { gemeente } from '../testing/make-bericht.ts';
import { signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';
import { asActor } from '../toegang/as-actor.ts';
import { guards } from '../toegang/guards.ts';

interface PlanNode {
  'Subplan Name'?: string;
  Plans?: PlanNode[];
  [field: string]: unknown;
}

/** Conditions that are asked of rows: each must use what a plan computes once. */
function listRowCalls(node: PlanNode): string[] {
  const own = Object.entries(node).flatMap(([field, text]) =>
    /Filter|Cond/.test(field) && typeof text === 'string' && /toegang\.\w+\(/.test(text) ? [`${field}: ${text}`] : [],
  );
  return [...own, ...(node.Plans ?? []).flatMap(listRowCalls)];
}

describe('plans under row-level security', () => {
  let test: TestDatabase;
  let pool: pg.Pool;
  let actor: Actor;
  beforeAll(async () => {
    test = await createTestDatabase();
    pool = createPool(test.server.address, loginOf(test.server, test.keys, 'sp_app'), 2);
    ({ actor } = await signInAs(test, { rol: 'consulent', gemeenten: [gemeente] }));
  });
  afterAll(async () => {
    await pool.end();
    await test.database.close();
  });

  async function explain(query: string): Promise<string[]> {
    return await asActor(pool, actor, async (connection) => {
      const [row] = await connection.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(`explain (format json) ${query}`);
      return listRowCalls(row!['QUERY PLAN'][0]!.Plan);
    });
  }

  it.each(Object.keys(guards))('zorg.%s calls no access function for each row', async (table) => {
    expect(await explain(`select 1 from zorg.${table}`)).toEqual([]);
    expect(await explain(`select count(*) from zorg.${table} where gemeente = '0384'`)).toEqual([]);
  });

  it('notices a function that is called for each row', async () => {
    expect(await explain('select 1 from zorg.jeugdige where gemeente = any (toegang.gemeenten(2))')).toHaveLength(1);
  });
});

/**
 * Every query of a store on people starts from a key or from what the actor sees: "newest 50 of the gemeente" under
 * row-level security reads the whole gemeente (row-level-security.md 4).
 */
describe('lists are driven', () => {
  const guarded = Object.entries(guards).flatMap(([table, { by }]) =>
    by === 'jeugdige' || by === 'dossier' ? [table] : [],
  );
  const reads = new RegExp(`from zorg\\.(${guarded.join('|')})\\b`);
  // A text that goes on elsewhere (`… and`, `${…}`) is driven there.
  const driven =
    /(jeugdige_id|stuk_id) (= |in )|jeugdige_id\) in|using \(gemeente, (jeugdige_id|stuk_id)\b|json_to_recordset|unnest|\$\{|\band`$/;

  function listUndriven(source: string): string[] {
    const queries = source.match(/`[^`]*`|'[^'\n]*'/g) ?? [];
    return queries.filter((query) => reads.test(query) && !driven.test(query)).map((query) => query.slice(0, 80));
  }

  it('in every store of the app role', async () => {
    const root = join(import.meta.dirname, '..');
    const files = (await readdir(root, { recursive: true })).filter(
      (file) =>
        file.endsWith('.ts') &&
        !/\.test\.ts$|testing\.ts$|^(testing|migrations|security|importer|fold|analytics|backup|keys|verzending|toegang.policies)/.test(
          file,
        ),
    );
    expect(files.length).toBeGreaterThan(15);
    const undriven: string[] = [];
    for (const file of files) {
      undriven.push(...listUndriven(await readFile(join(root, file), 'utf8')).map((query) => `${file}: ${query}`));
    }
    // A conversion takes every running toewijzing of one code of the gemeente.
    expect(undriven.filter((query) => !query.startsWith('omzetting/create-omzetwerk.ts'))).toEqual([]);
  });

  it('notices a list of everybody', () => {
    expect(listUndriven("'select * from zorg.jeugdige where gemeente = $1 order by pseudoniem limit 50'")).toHaveLength(
      1,
    );
    expect(listUndriven("'select * from zorg.jeugdige where jeugdige_id = $1'")).toEqual([]);
  });
});
