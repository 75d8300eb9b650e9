import { loadavg } from 'node:os';
import { type FilterTime, timeFilters } from '../load/filter-times.ts';
import { startMeasured } from '../load/measured-server.ts';
import type { Bench, Result } from '../results/result.ts';
import { computeMedian, computePercentile } from '../results/statistics.ts';
import { formatMs, formatRatio } from '../results/units.ts';
import { runTask } from '../runs/run-task.ts';
import type { Run } from './run.ts';

const MOST_MS = 300;
const login = 'beleid';
const paths = ['/overzicht', '/zorgpaden', '/duur', '/kosten', '/aanbieders', '/verwijzers'] as const;
const filters = ['Hulpvorm', 'Leeftijd bij begin', 'Wijk'] as const;

/** The filters of the pages with figures, in a browser: from the choice until the page stands still. */
export async function benchFilters({ regions, size }: Run): Promise<Bench> {
  const { data } = await regions.get(size);
  await runTask('provide-people', data);
  const server = await startMeasured(data);
  try {
    const results: Result[] = [];
    for (const filter of filters) {
      const times = await timeFilters(server.url, login, { filter, paths });
      for (const [path, own] of times) results.push(judge(`${path}, ${filter.toLowerCase()}, ${size}`, own));
    }
    return {
      name: 'filters',
      title: 'Filters in the browser',
      how:
        'In Chromium as a policy officer: each hulpvorm, leeftijd and wijk that the filter bar offers, chosen once, so that the ' +
        'server knows none of them. From the release of the button until the frame after the last change of the page; the peer is the ' +
        'slowest answer of the figures on it, with HTTP. The server runs on the same cores as the browser. Load after ' +
        `it: ${(loadavg()[0] ?? 0).toFixed(1)}.`,
      results,
    };
  } finally {
    await server.stop();
  }
}

function judge(what: string, times: readonly FilterTime[]): Result {
  const painted = times.map((time) => time.painted);
  const [p50, p95, answered] = [
    computeMedian(painted),
    computePercentile(painted, 0.95),
    computeMedian(times.map((time) => time.answered)),
  ];
  return {
    what: `${what}, ${times.length} choices`,
    ours: `p50 ${formatMs(p50)}, p95 ${formatMs(p95)}`,
    peer: `p50 ${formatMs(answered)} (${formatRatio(p50 / answered)})`,
    value: formatMs(p95),
    goal: `p95 ≤ ${MOST_MS} ms`,
    met: p95 <= MOST_MS,
  };
}
