import { Visitor } from '@samenpad/server/testing';
import { startMeasured } from '../load/measured-server.ts';
import type { Bench, Result } from '../results/result.ts';
import { computePercentile } from '../results/statistics.ts';
import { formatMs } from '../results/units.ts';
import { runTask } from '../runs/run-task.ts';
import type { Run } from './run.ts';

const MOST_MS = 150;
/** What the pages of a gezin ask, one after another. */
const parts = ['gezin', 'plan', 'gezin/budget', 'samen'] as const;
const READ = 50;

/** The pages of a gezin over HTTP, while the same consulent has as many gezinnen as a whole team. */
export async function benchGezin({ regions, size }: Run): Promise<Bench> {
  const { data } = await regions.get(size);
  const { login, jeugdigen, plannen } = await runTask('provide-gezinnen', data);
  const server = await startMeasured(data);
  try {
    const visitor = await new Visitor(server.url, '10.0.0.1').signIn(login);
    const results: Result[] = [];
    for (const part of parts) {
      const ms = await timePart(visitor, part, jeugdigen.slice(0, READ));
      const p95 = computePercentile(ms, 0.95);
      results.push({
        what: `${part}, ${size}, ${ms.length} times`,
        ours: `p50 ${formatMs(computePercentile(ms, 0.5))}, p95 ${formatMs(p95)}`,
        peer: '',
        value: formatMs(p95),
        goal: `p95 ≤ ${MOST_MS} ms`,
        met: p95 <= MOST_MS,
      });
    }
    return {
      name: 'gezin',
      title: 'Pages of a gezin',
      how:
        `GET over HTTP as one consulent with ${jeugdigen.length} gezinnen, ${plannen} of them with a plan of six goals; ` +
        'gezinskaart, plan, budget and working together, one request at a time, each gezin once to warm up.',
      results,
    };
  } finally {
    await server.stop();
  }
}

async function timePart(visitor: Visitor, part: string, jeugdigen: readonly string[]): Promise<number[]> {
  const ms: number[] = [];
  for (const round of [0, 1]) {
    for (const id of jeugdigen) {
      const start = performance.now();
      const { status } = await visitor.get(`/api/v1/jeugdigen/${id}/${part}`);
      if (status !== 200) throw new Error(`GET ${part} answered ${status}`);
      if (round > 0) ms.push(performance.now() - start);
    }
  }
  return ms;
}
