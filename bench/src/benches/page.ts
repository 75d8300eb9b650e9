import type { Bench } from '../results/result.ts';
import { computePercentile } from '../results/statistics.ts';
import { formatMs } from '../results/units.ts';
import { runTask } from '../runs/run-task.ts';
import type { Run } from './run.ts';

const MOST_MS = 50;

/** The data of one jeugdige's page, as the route asks for them. */
export async function benchPage({ regions, size }: Run): Promise<Bench> {
  const { data } = await regions.get(size);
  const { jeugdigen, ms } = await runTask('read-pages', data);
  const p99 = computePercentile(ms, 0.99);
  return {
    name: 'page',
    title: 'Data of one jeugdige',
    how:
      'As a consulent through row-level security: zorgpad, name (logged) and aanbieders, one after another. Half of the ' +
      'jeugdigen are those with the most trajecten.',
    results: [
      {
        what: `${size}, ${ms.length} of ${jeugdigen.toLocaleString('en-GB')} jeugdigen`,
        ours: `p50 ${formatMs(computePercentile(ms, 0.5))}, p99 ${formatMs(p99)}`,
        peer: '',
        value: formatMs(p99),
        goal: `p99 ≤ ${MOST_MS} ms`,
        met: p99 <= MOST_MS,
      },
    ],
  };
}
