import { loadavg } from 'node:os';
import type { Bench } from '../results/result.ts';
import { computePercentile } from '../results/statistics.ts';
import { formatMs } from '../results/units.ts';
import { runTask } from '../runs/run-task.ts';
import type { Run } from './run.ts';

const MOST_MS = 150;

/** Every figure that a page asks, with many filters. */
export async function benchFigures({ regions, size }: Run): Promise<Bench> {
  const { data } = await regions.get(size);
  const times = await runTask('time-figures', data);
  return {
    name: 'figures',
    title: 'Figures of the pages',
    how:
      'Each figure with 20 filters, one after another, never the same choice twice (the server remembers those); once ' +
      `before, not timed. Without the few milliseconds of HTTP and sign-in. Load after it: ${(loadavg()[0] ?? 0).toFixed(1)}.`,
    results: times
      .map(({ id, ms }) => ({ id, p50: computePercentile(ms, 0.5), p95: computePercentile(ms, 0.95) }))
      .sort((a, b) => b.p95 - a.p95)
      .map(({ id, p50, p95 }) => ({
        what: `${size}, ${id}`,
        ours: `p50 ${formatMs(p50)}, p95 ${formatMs(p95)}`,
        peer: '',
        value: formatMs(p95),
        goal: `p95 ≤ ${MOST_MS} ms`,
        met: p95 <= MOST_MS,
      })),
  };
}
