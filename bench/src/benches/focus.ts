import { join } from 'node:path';
import { joinDatabase, loadKeys } from '@samenpad/database';
import { Visitor } from '@samenpad/server/testing';
import { timeFirstRows } from '../load/first-rows.ts';
import { startMeasured } from '../load/measured-server.ts';
import type { Bench, Result } from '../results/result.ts';
import { computeMedian, computePercentile } from '../results/statistics.ts';
import { formatMs, formatRatio } from '../results/units.ts';
import { withBareDatabase } from '../runs/bare-database.ts';
import { runTask } from '../runs/run-task.ts';
import type { FocusRegion } from '../tasks/provide-focus.ts';
import type { Run } from './run.ts';

const MOST_MS = 2000;
const MOST_FIRST_MS = 500;
const MOST_RATIO = 10;
const ROUNDS = 20;
const WARM_UP = 3;
const VISITS = 7;

/** What the rules are about. */
const tables = [
  'jeugdige',
  'jeugdige_overzicht',
  'traject',
  'toewijzing',
  'zorgperiode',
  'signaal',
  'jeugdige_kosten',
  'identiteit',
];

/** The focus list of somebody to whom a whole region belongs: over HTTP and in a browser. */
export async function benchFocus({ regions, size }: Run): Promise<Bench> {
  const { data } = await regions.get(size);
  const region = await runTask('provide-focus', data);
  const server = await startMeasured(data);
  try {
    const visitor = await new Visitor(server.url, '10.0.0.1').signIn(region.login);
    await openGemeenten(data, region);
    const ms = await timeRounds(async () => {
      const { status, body } = await visitor.get('/api/v1/focuslijst');
      if (status !== 200 || !Array.isArray(body['rows']) || body['rows'].length === 0)
        throw new Error(`GET gave ${status}`);
    });
    const bare = await withBareDatabase(data, (client) =>
      timeRounds(async () => {
        for (const table of tables) {
          await client.query(
            `select count(*) from (select gemeente, jeugdige_id, count(*) from zorg.${table} group by 1, 2) x`,
          );
        }
      }),
    );
    const painted = await timeFirstRows(server.url, region.login, VISITS, () => openGemeenten(data, region));
    return {
      name: 'focus',
      title: 'Focus list of a whole region',
      how: describe(region),
      results: judge(size, { ms, bare, painted }),
    };
  } finally {
    await server.stop();
  }
}

function describe({ gemeenten, jeugdigen, running, gezinnen, plannen }: FocusRegion): string {
  const count = (n: number) => n.toLocaleString('en-GB');
  return (
    `GET over HTTP as one consulent to whom all ${count(jeugdigen)} jeugdigen of ${gemeenten.length} gemeenten belong, ${count(running)} ` +
    `with care that runs, ${count(gezinnen)} gezinnen of which ${count(plannen)} have a plan of two goals, a choice about every ` +
    'tenth: all rules for everybody, names and the log of the page that is shown. One request at a time. The peer is ' +
    'PostgreSQL reading the same tables whole, each grouped by jeugdige, as administrator. In Chromium: from the click on the ' +
    'link in the menu until the frame after the first row, each time somebody who comes in anew.'
  );
}

function judge(size: string, { ms, bare, painted }: Record<'ms' | 'bare' | 'painted', number[]>): Result[] {
  const [p95, peer, first] = [computePercentile(ms, 0.95), computeMedian(bare), computeMedian(painted)];
  const ratio = computeMedian(ms) / peer;
  const ours = `p50 ${formatMs(computeMedian(ms))}, p95 ${formatMs(p95)}`;
  return [
    {
      what: `all rules, ${size}`,
      ours,
      peer: '',
      value: formatMs(p95),
      goal: `p95 ≤ ${MOST_MS / 1000} s`,
      met: p95 <= MOST_MS,
    },
    {
      what: `beside a bare scan, ${size}`,
      ours: formatMs(computeMedian(ms)),
      peer: formatMs(peer),
      value: formatRatio(ratio),
      goal: `≤ ${MOST_RATIO}×`,
      met: ratio <= MOST_RATIO,
    },
    {
      what: `first rows in the browser, ${size}, ${painted.length} times`,
      ours: `median ${formatMs(first)}, worst ${formatMs(Math.max(...painted))}`,
      peer: '',
      value: formatMs(first),
      goal: `≤ ${MOST_FIRST_MS} ms`,
      met: first <= MOST_FIRST_MS,
    },
  ];
}

async function timeRounds(once: () => Promise<void>): Promise<number[]> {
  const ms: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const start = performance.now();
    await once();
    if (round >= WARM_UP) ms.push(performance.now() - start);
  }
  return ms;
}

/** The demo lets nobody in for more than its own gemeenten: whoever came in gets those of the whole region. */
async function openGemeenten(dataFolder: string, { login, gemeenten }: FocusRegion): Promise<void> {
  const keys = await loadKeys(join(dataFolder, 'sleutels'));
  const database = await joinDatabase({ place: { dataFolder }, keys });
  if (!database.ok) throw new Error(database.error.message);
  await database.value.provisioning.saveAccount({ subject: login, naam: 'J. Wisselaar', rol: 'consulent', gemeenten });
  await database.value.close();
}
