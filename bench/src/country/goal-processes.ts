import { copyFile, rm } from 'node:fs/promises';
import type { Result } from '../results/result.ts';
import { formatRatio } from '../results/units.ts';
import { runTask } from '../runs/run-task.ts';

/** Goal 10: two processes, each on a copy of the store (one process opens a file), beside one. */
export async function measureProcesses(file: string, pages: number): Promise<Result[]> {
  const copy = `${file}.copy`;
  await copyFile(file, copy);
  try {
    const one = await runTask('serve-pages', file, String(pages));
    const two = await Promise.all([
      runTask('serve-pages', file, String(pages)),
      runTask('serve-pages', copy, String(pages)),
    ]);
    const together = two.reduce((sum, { perSecond }) => sum + perSecond, 0);
    const equal = two.every(({ digest }) => digest === one.digest);
    return [
      {
        what: '10 two processes of one thread each, 16 users in both',
        ours: `${together.toFixed(1)} pages/s`,
        peer: `${one.perSecond.toFixed(1)} pages/s`,
        value: `${formatRatio(together / one.perSecond)}, answers ${equal ? 'equal' : '**differ**'}`,
        goal: '≥ 1.7×, equal',
        met: equal && together / one.perSecond >= 1.7,
      },
    ];
  } finally {
    await rm(copy);
  }
}
