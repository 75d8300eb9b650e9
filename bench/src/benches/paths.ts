import type { Bench, Result } from '../results/result.ts';
import { formatMs, formatRatio } from '../results/units.ts';
import { runTask } from '../runs/run-task.ts';
import type { PathTimes } from '../tasks/time-paths.ts';
import type { Run } from './run.ts';

const LEAST = 8;

/** Steps, variants, transitions and Sankey: the kernel beside DuckDB SQL over the same rows. */
export async function benchPaths({ regions, size, trajecten }: Run): Promise<Bench> {
  const { data } = await regions.get(size);
  return {
    name: 'paths',
    title: 'Paths: kernel beside DuckDB SQL',
    how:
      'Median of 7, in turn, after one of each; two threads for both. The arrays of the kernel are ' +
      'loaded before, once for each version of the store, as the server does. Answers compared in full.',
    results: [
      resultOf(`region ${size}`, await runTask('time-paths', 'region', data)),
      resultOf('generated', await runTask('time-paths', 'synthetic', String(trajecten))),
    ],
  };
}

function resultOf(what: string, { trajecten, kernelMs, sqlMs, loadMs, equal }: PathTimes): Result {
  const ratio = sqlMs / kernelMs;
  return {
    what: `${what}, ${trajecten.toLocaleString('en-GB')} trajecten (loading ${formatMs(loadMs)})`,
    ours: formatMs(kernelMs),
    peer: formatMs(sqlMs),
    value: `${formatRatio(ratio)}, answers ${equal ? 'equal' : '**differ**'}`,
    goal: `≥ ${LEAST}×, equal`,
    met: equal && ratio >= LEAST,
  };
}
