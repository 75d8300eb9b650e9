import { setTimeout as sleep } from 'node:timers/promises';
import type { Reading } from '../load/probe.ts';
import { runLoad } from '../load/run-load.ts';
import type { Bench, Result } from '../results/result.ts';
import { estimateSlope } from '../results/statistics.ts';
import { runTask } from '../runs/run-task.ts';
import { thinkMs, withLoadedServer } from './load.ts';
import type { Run } from './run.ts';

const readEveryMs = 5000;
const msPerHour = 3_600_000;
/** Of its mean, in an hour. */
const mostPercent = 1;

type Moment = Reading & { at: number };

/** Memory, handles and connections of the server while people work on and on. */
export async function benchSoak({ regions, size, minutes, people }: Run): Promise<Bench> {
  const { data } = await regions.get(size);
  await runTask('provide-people', data);
  return await withLoadedServer(data, people, async (server, users, takeMessage) => {
    const durationMs = minutes * 60_000;
    const moments: Moment[] = [];
    const working = runLoad({ users, screens: 1, thinkMs, takeMessage, durationMs });
    const until = performance.now() + durationMs;
    while (performance.now() < until) {
      await sleep(readEveryMs);
      moments.push({ at: performance.now(), ...(await server.read()) });
    }
    const errors = (await working).filter(({ ok }) => !ok).length;
    const half = moments.slice(moments.length >> 1);
    return {
      name: 'soak',
      title: 'On and on',
      how:
        `The load of \`load\`, ${people} people, for ${minutes} min on ${size}. Memory of the server process every ${readEveryMs / 1000} s, ` +
        'after a collection of garbage; the slope is that of the line of least squares through the last half, with its 95 % ' +
        'interval. A run whose interval holds the goal itself was too short to tell.',
      results: [
        judgeSlope('memory of the process (RSS)', half, 'rssMb'),
        judgeSlope('living objects (heap)', half, 'heapMb'),
        judgeFlat('handles', half, 'handles'),
        judgeFlat('connections to PostgreSQL', half, 'connections'),
        { what: 'errors', ours: String(errors), peer: '', value: String(errors), goal: '0', met: errors === 0 },
      ],
    };
  });
}

/** Met when the whole interval is below the goal, missed when all of it is above; else the run was too short to tell. */
function judgeSlope(what: string, moments: readonly Moment[], of: 'rssMb' | 'heapMb'): Result {
  const values = moments.map((moment) => moment[of]);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const found = estimateSlope(moments.map((moment) => [moment.at, moment[of]]));
  const percentOf = (mbPerMs: number) => (100 * mbPerMs * msPerHour) / mean;
  const [percent, margin] = [percentOf(found.slope), percentOf(found.margin)];
  const isTold = Math.abs(percent - mostPercent) >= margin;
  return {
    what,
    ours: `${Math.round(Math.min(...values))} to ${Math.round(Math.max(...values))} MB`,
    peer: '',
    value: `${percent.toFixed(1)} ± ${margin.toFixed(1)} % an hour${isTold ? '' : ', too short to tell'}`,
    goal: `≤ ${mostPercent} % an hour`,
    met: isTold ? percent <= mostPercent : undefined,
  };
}

/** Flat: the last quarter of the run needs no more than the one before it. */
function judgeFlat(what: string, moments: readonly Moment[], of: 'handles' | 'connections'): Result {
  const middle = moments.length >> 1;
  const most = (some: readonly Moment[]) => Math.max(...some.map((moment) => moment[of]));
  const [before, after] = [most(moments.slice(0, middle)), most(moments.slice(middle))];
  const value = `at most ${before}, then ${after}`;
  return { what, ours: value, peer: '', value, goal: 'no more than before', met: after <= before };
}
