import type { Bench } from '../results/result.ts';
import { computeMedian } from '../results/statistics.ts';
import { formatMs, formatRatio } from '../results/units.ts';
import { runTask } from '../runs/run-task.ts';
import type { Run } from './run.ts';

const LEAST = 5;
const REPEATS = 3;

/** The same files again: known by their hash, nothing changes. */
export async function benchReimport({ regions, size }: Run): Promise<Bench> {
  const { first, data, files } = await regions.get(size);
  const again: number[] = [];
  for (let i = 0; i < REPEATS; i++) {
    const times = await runTask('import-folder', data, files);
    if (times.nieuw > 0) throw new Error('A second import of the same files found new ones');
    again.push(times.ms);
  }
  const ms = computeMedian(again);
  return {
    name: 'reimport',
    title: 'The same files again',
    how: `Median of ${REPEATS}, each in an own process on the data folder of the first import; the peer is that first import.`,
    results: [
      {
        what: `${size}, ${first.gelezen.toLocaleString('en-GB')} berichten and extracts`,
        ours: formatMs(ms),
        peer: formatMs(first.ms),
        value: formatRatio(first.ms / ms),
        goal: `≥ ${LEAST}×`,
        met: first.ms / ms >= LEAST,
      },
    ],
  };
}
