import { type Analytics, openAnalytics } from '@samenpad/analytics';
import { computePathsInKernel, computePathsInSql, createSyntheticTrajecten } from '@samenpad/analytics/testing';
import { computeMedian } from '../results/statistics.ts';
import { hasSameAnswers } from './compare-paths.ts';
import { withEngine } from './engine.ts';

/** The paths question in both engines over the same rows. */
export interface PathTimes {
  trajecten: number;
  kernelMs: number;
  sqlMs: number;
  /** From the store into the arrays of the kernel: once for each version of the store. */
  loadMs: number;
  equal: boolean;
}

const REPEATS = 7;
const EVERYTHING = { van: '1900-01-01', tot: '2100-01-01' };

const [kind, place = ''] = process.argv.slice(2);
const times =
  kind === 'region' ? await withEngine(place, ({ analytics }) => timePaths(analytics)) : await timeSynthetic();
process.stdout.write(JSON.stringify(times));

async function timeSynthetic(): Promise<PathTimes> {
  const analytics = await openAnalytics({ place: 'memory', source: createSyntheticTrajecten(Number(place), 7) });
  try {
    await analytics.buildFull();
    return await timePaths(analytics);
  } finally {
    await analytics.close();
  }
}

async function timePaths(analytics: Analytics): Promise<PathTimes> {
  return analytics.read(async (snapshot) => {
    const start = performance.now();
    const columns = await snapshot.columns();
    const loadMs = performance.now() - start;
    const kernel = await computePathsInKernel(columns, EVERYTHING);
    const sql = await computePathsInSql(snapshot, EVERYTHING);
    const kernelMs: number[] = [];
    const sqlMs: number[] = [];
    for (let i = 0; i < REPEATS; i++) {
      kernelMs.push(await timeOf(() => computePathsInKernel(columns, EVERYTHING)));
      sqlMs.push(await timeOf(() => computePathsInSql(snapshot, EVERYTHING)));
    }
    return {
      trajecten: kernel.trajecten,
      kernelMs: computeMedian(kernelMs),
      sqlMs: computeMedian(sqlMs),
      loadMs,
      equal: hasSameAnswers(kernel, sql, columns),
    };
  });
}

async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
