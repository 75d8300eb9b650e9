import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Result } from '../results/result.ts';
import { formatMs, formatRatio } from '../results/units.ts';
import type { Country } from './measure.ts';
import { timeOf } from './measure.ts';
import {
  COLUMNS,
  DEAREST_SQL,
  FLOWS_SQL,
  GROWTH_SQL,
  INDEXES_SQL,
  OUTCOMES_SQL,
  PATHS_SQL,
  SURVIVAL_SQL,
  TABLES_SQL,
} from './postgres-sql.ts';
import { type SixName, six } from './six.ts';

const questions: Record<SixName, readonly string[]> = {
  paths: PATHS_SQL,
  survival: SURVIVAL_SQL,
  flows: FLOWS_SQL,
  growth: GROWTH_SQL,
  'the dearest': DEAREST_SQL,
  'outcomes of aanbieders': OUTCOMES_SQL,
};

/**
 * Goal 4: the six as the product answers them, beside plain questions to a PostgreSQL of ours alone: `POSTGRES` is the
 * address of a superuser, whose schema `country` is made anew. Without it nothing is measured.
 */
export async function measurePostgres(
  { analytics, repeats }: Country,
  address = process.env['POSTGRES'],
): Promise<Result[]> {
  if (address === undefined) return [notMeasured()];
  const client = new pg.Client(address);
  await client.connect();
  try {
    await loadRows({ analytics, repeats }, client);
    const results: Result[] = [];
    for (const [name, ask] of Object.entries(six) as [SixName, (typeof six)[SixName]][]) {
      await ask(analytics);
      const ours = await timeOf<unknown>(repeats, () => ask(analytics));
      const theirs = await timeOf<number>(1, async () => {
        let rows = 0;
        for (const sql of questions[name]) rows += (await client.query(sql)).rowCount ?? 0;
        return rows;
      });
      if (theirs.value === 0) throw new Error(`PostgreSQL found nothing for ${name}`);
      const ratio = theirs.ms / ours.ms;
      results.push({
        what: `4 ${name} as published, beside bare counts in PostgreSQL`,
        ours: formatMs(ours.ms),
        peer: formatMs(theirs.ms),
        value: formatRatio(ratio),
        goal: '≥ 10×',
        met: ratio >= 10,
      });
      if (name === 'flows') results.push(judgeFlows(ours.ms, theirs.ms));
    }
    return results;
  } finally {
    await client.query('DROP SCHEMA IF EXISTS country CASCADE');
    await client.end();
  }
}

/** Goal 3, second half. */
function judgeFlows(ours: number, theirs: number): Result {
  return {
    what: '3 flows of trajecten and of jeugdigen, beside PostgreSQL',
    ours: formatMs(ours),
    peer: formatMs(theirs),
    value: formatRatio(theirs / ours),
    goal: '≥ 300×',
    met: theirs / ours >= 300,
  };
}

/** By files, which the server reads itself. */
async function loadRows({ analytics }: Country, client: pg.Client): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'samenpad-postgres-'));
  await chmod(folder, 0o755);
  try {
    await client.query("SET work_mem = '512MB'; SET max_parallel_workers_per_gather = 2");
    await client.query(TABLES_SQL);
    for (const [table, rows] of Object.entries(COLUMNS)) {
      const file = join(folder, `${table}.csv`);
      await analytics.read((snapshot) => snapshot.query(`COPY (${rows}) TO '${file}' (HEADER FALSE)`));
      await chmod(file, 0o644);
      await client.query(`COPY ${table} FROM '${file}' (FORMAT csv)`);
      await rm(file);
    }
    await client.query(INDEXES_SQL);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function notMeasured(): Result {
  return {
    what: '4 the six beside PostgreSQL',
    ours: '',
    peer: '',
    value: 'not measured: POSTGRES names no server',
    goal: '≥ 10×',
    met: undefined,
  };
}
