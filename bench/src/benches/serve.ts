import { join } from 'node:path';
import type { Bench, Result } from '../results/result.ts';
import { computeMedian } from '../results/statistics.ts';
import { formatMs } from '../results/units.ts';
import { withFolder } from '../runs/folders.ts';
import { timeToServe } from '../runs/time-to-serve.ts';

const MOST_FIRST_MS = 60_000;
const MOST_AGAIN_MS = 5000;
const REPEATS = 3;

/** From the command to the first page: on an empty data folder, and again with data. */
export async function benchServe(): Promise<Bench> {
  return withFolder(async (folder) => {
    const data = join(folder, 'data');
    const first = await timeToServe(data);
    const again: number[] = [];
    for (let i = 0; i < REPEATS; i++) again.push(await timeToServe(data));
    return {
      name: 'serve',
      title: 'Ready to serve',
      how:
        '`samenpad serve --demo` until the address it prints answers. First once on an empty data folder: ' +
        'PostgreSQL, tables, the region made and imported by the real importer. ' +
        `Then the median of ${REPEATS} on the same folder. The web pages are built before, if they were not.`,
      results: [
        resultOf('empty data folder', first, MOST_FIRST_MS),
        resultOf('with data', computeMedian(again), MOST_AGAIN_MS),
      ],
    };
  });
}

function resultOf(what: string, ms: number, most: number): Result {
  return { what, ours: formatMs(ms), peer: '', value: formatMs(ms), goal: `≤ ${most / 1000} s`, met: ms <= most };
}
