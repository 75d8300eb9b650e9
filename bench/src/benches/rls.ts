import type { Bench } from '../results/result.ts';
import { computePercentile } from '../results/statistics.ts';
import { formatMs } from '../results/units.ts';
import { runTask } from '../runs/run-task.ts';
import type { Run } from './run.ts';

/** Cost of row-level security that is still right (row-level-security.md 9, behaviour 8), as ratios. */
const most = { point: 4, list: 3, count: 7, insert: 3 } as const;
const titles = {
  point: 'one jeugdige',
  list: 'list of 50, driven',
  count: 'count of all signalen',
  insert: 'a piece of the file, through its function',
} as const;
const jeugdigen: Readonly<Record<Run['size'], number>> = { XS: 20_000, S: 50_000, M: 200_000, L: 200_000 };

/** What row-level security costs beside the same question without it, in the same run. */
export async function benchRls({ size }: Run): Promise<Bench> {
  const times = await runTask('time-rls', String(jeugdigen[size]));
  return {
    name: 'rls',
    title: 'Row-level security',
    how:
      `As consulenten who see 5 to 5,000 of ${jeugdigen[size].toLocaleString('en-GB')} jeugdigen; beside it the same ` +
      'question without row-level security and with the filter written by hand (the count: no filter; the insert: as bare rows). Medians over the users.',
    results: (['point', 'list', 'count', 'insert'] as const).map((question) => {
      const asked = times.filter((time) => time.question === question);
      const ratios = asked.map(({ guarded, open }) => guarded / open);
      const median = (values: number[]) => computePercentile(values, 0.5);
      const ratio = median(ratios);
      return {
        what: titles[question],
        ours: formatMs(median(asked.map(({ guarded }) => guarded))),
        peer: formatMs(median(asked.map(({ open }) => open))),
        value: `${ratio.toFixed(1)} ×, worst user ${Math.max(...ratios).toFixed(1)} ×`,
        goal: `≤ ${most[question]} ×`,
        met: ratio <= most[question],
      };
    }),
  };
}
