import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result } from '../results/result.ts';
import { formatMs, formatRatio } from '../results/units.ts';
import { runTask } from '../runs/run-task.ts';
import { type Country, timeOf } from './measure.ts';
import { COLUMNS } from './postgres-sql.ts';
import { type SixName, six } from './six.ts';

const GOAL = '≥ 1×';

/**
 * Goal 4: the six as the product answers them, beside plain counts of an embedded ClickHouse on the same rows. `CHDB` is the
 * file that Node loads chdb from, installed anywhere: it is too large (543 MB) to be a dependency. Without it nothing is
 * measured.
 */
export async function measureClickHouse(
  { analytics, repeats }: Country,
  module = process.env['CHDB'],
): Promise<Result[]> {
  if (module === undefined) {
    const value = 'not measured: CHDB names no installed chdb';
    return [{ what: '4 the six beside chdb', ours: '', peer: '', value, goal: GOAL, met: undefined }];
  }
  const folder = await mkdtemp(join(tmpdir(), 'samenpad-chdb-'));
  try {
    for (const [table, rows] of Object.entries(COLUMNS)) {
      const file = join(folder, `${table}.parquet`);
      await analytics.read((snapshot) => snapshot.query(`COPY (${rows}) TO '${file}' (FORMAT parquet)`));
    }
    const theirs = await runTask('time-click-house', module, folder);
    const results: Result[] = [];
    for (const [name, ask] of Object.entries(six) as [SixName, (typeof six)[SixName]][]) {
      await ask(analytics);
      const ours = await timeOf<unknown>(repeats, () => ask(analytics));
      const ratio = theirs[name] / ours.ms;
      results.push({
        what: `4 ${name} as published, beside bare counts in chdb`,
        ours: formatMs(ours.ms),
        peer: formatMs(theirs[name]),
        value: formatRatio(ratio),
        goal: GOAL,
        met: ratio >= 1,
      });
    }
    return results;
  } finally {
    await rm(folder, { recursive: true });
  }
}
