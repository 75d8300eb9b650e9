import { join } from 'node:path';
import { writeRegio } from '@samenpad/demo';
import { listInvoer } from '@samenpad/ijw';
import { Visitor } from '@samenpad/server/testing';
import { type MeasuredServer, startMeasured } from '../load/measured-server.ts';
import { isSuccess, type Load, runLoad, type Sample } from '../load/run-load.ts';
import { type Kind, signInUsers, type TakeMessage, type User, visit, writes } from '../load/visits.ts';
import type { Bench, Result } from '../results/result.ts';
import { computePercentile } from '../results/statistics.ts';
import { formatMs } from '../results/units.ts';
import { withFolder } from '../runs/folders.ts';
import { runTask } from '../runs/run-task.ts';
import type { Run } from './run.ts';

export const thinkMs = 2000;
const spikeMs = 30_000;
const calmMs = 30_000;
/** Visits of each page, one after another, for the share of access check and log. */
const soloVisits = 60;

/** The running server under so many people, then ten times as much for half a minute. */
export async function benchLoad({ regions, size, minutes, people }: Run): Promise<Bench> {
  const { data } = await regions.get(size);
  await runTask('provide-people', data);
  return await withLoadedServer(data, people, async (server, users, takeMessage) => {
    const load = { users, screens: 1, thinkMs, takeMessage };
    const share = await measureShare(server, users, takeMessage);
    await runLoad({ ...load, durationMs: 10_000 });
    await server.read();
    const normal = await runLoad({ ...load, durationMs: minutes * 60_000 });
    const { loopLagMs } = await server.read();
    const spike = await measureSpike(server, load);
    return {
      name: 'load',
      title: `${people} people at once`,
      how:
        `\`samenpad serve --demo\` on ${size} as a process of its own; ${people} people in five roles, mean think time ` +
        `${thinkMs / 1000} s, ${minutes} min, after 10 s to warm up. The people are another process on the same machine. ` +
        'A wait is all requests that a page makes. The share of access is measured with one person at a time: statements ' +
        'that ask who it is and what may be seen, the lines of the log and the commit that waits for them; not that of a request ' +
        'that shares the look at its session with another of the same page.',
      results: [
        ...judgeNormal(normal),
        judge('loop lag', loopLagMs, 50, 'p99'),
        ...share,
        ...spike,
        ...describeKinds(normal),
      ],
    };
  });
}

/** Starts the server and signs the people in. */
export async function withLoadedServer<T>(
  data: string,
  people: number,
  work: (server: MeasuredServer, users: User[], takeMessage: TakeMessage) => Promise<T>,
): Promise<T> {
  const server = await startMeasured(data);
  try {
    const messages = await listNewMessages();
    const users = await signInUsers(people, (n) => new Visitor(server.url, `10.0.${n >> 8}.${n & 255}`));
    return await work(server, users, () => messages.pop());
  } finally {
    await server.stop();
  }
}

/** Those of another region of the same gemeenten, the first sent last in the list. */
async function listNewMessages(): Promise<Uint8Array<ArrayBuffer>[]> {
  return await withFolder(async (folder) => {
    await writeRegio(folder, { seed: 11, size: 'XS' });
    const found: Uint8Array<ArrayBuffer>[] = [];
    for await (const invoer of listInvoer([join(folder, 'berichten')])) {
      if ('inhoud' in invoer) found.push(new Uint8Array(invoer.inhoud));
    }
    return found.reverse();
  });
}

async function measureShare(server: MeasuredServer, users: readonly User[], takeMessage: TakeMessage) {
  const pick = (limit: number) => Math.floor(Math.random() * limit);
  const results: Result[] = [];
  for (const kind of ['lijst', 'zorgpad', 'dossier', 'overzicht', 'berichten'] satisfies Kind[]) {
    const user = users.find(({ kinds }) => kinds.includes(kind));
    if (user === undefined) continue;
    for (let n = 0; n < 10; n++) await visit(user, kind, pick, takeMessage);
    await server.read();
    for (let n = 0; n < soloVisits; n++) await visit(user, kind, pick, takeMessage);
    const { accessMs, commitMs, requestMs } = await server.read();
    results.push({
      what: `share of access check and log, ${kind}`,
      ours:
        `${(accessMs / soloVisits).toFixed(1)} of ${(requestMs / soloVisits).toFixed(1)} ms; ` +
        `${(commitMs / soloVisits).toFixed(1)} ms of it the commit`,
      peer: '',
      value: `${Math.round((100 * accessMs) / requestMs)} %`,
      goal: '≤ 15 %',
      met: accessMs / requestMs <= 0.15,
    });
  }
  return results;
}

async function measureSpike(server: MeasuredServer, load: Omit<Load, 'durationMs'>): Promise<Result[]> {
  const spike = await runLoad({ ...load, screens: 10, durationMs: spikeMs });
  const ended = performance.now();
  const after = await runLoad({ ...load, durationMs: calmMs + 30_000 });
  const calm = after.filter(({ at }) => at > ended + calmMs);
  const shed = spike.filter((sample) => sample.shed).length;
  const failed = spike.filter((sample) => !sample.ok && !sample.shed);
  const odd = new Set(failed.flatMap(({ statuses }) => statuses.filter((status) => !isSuccess(status))));
  const served = spike.filter(({ ok }) => ok).map(({ ms }) => ms);
  return [
    {
      what: `ten times as many for ${spikeMs / 1000} s`,
      ours: `${served.length} waits, p99 ${formatMs(computePercentile(served, 0.99))}; ${shed} sent away`,
      peer: '',
      value: `${failed.length} answers other than success, 429 or 503 (${[...odd].join(', ')}); ${server.isAlive() ? 'alive' : 'ended'}`,
      goal: '0, alive',
      met: failed.length === 0 && server.isAlive(),
    },
    judge(`reads from ${calmMs / 1000} s after it`, percentileOf(calm.filter(isRead), 0.99), 750, 'p99'),
  ];
}

const isRead = ({ kind }: Sample) => !writes.includes(kind) && kind !== 'overzicht';
const percentileOf = (samples: readonly Sample[], share: number) =>
  computePercentile(
    samples.map(({ ms }) => ms),
    share,
  );

function judgeNormal(samples: readonly Sample[]): Result[] {
  const reads = samples.filter(isRead);
  const errors = samples.filter(({ ok }) => !ok).length;
  return [
    {
      what: 'errors',
      ours: `${errors} of ${samples.length.toLocaleString('en-GB')} waits`,
      peer: '',
      value: String(errors),
      goal: '0',
      met: errors === 0,
    },
    judge('reads', percentileOf(reads, 0.95), 250, 'p95'),
    judge('reads', percentileOf(reads, 0.99), 750, 'p99'),
    judge(
      'writes',
      percentileOf(
        samples.filter(({ kind }) => writes.includes(kind)),
        0.99,
      ),
      1000,
      'p99',
    ),
    judge(
      'overzicht (figures)',
      percentileOf(
        samples.filter(({ kind }) => kind === 'overzicht'),
        0.99,
      ),
      2000,
      'p99',
    ),
  ];
}

function judge(what: string, ms: number, most: number, share: string): Result {
  const value = `${share} ${formatMs(ms)}`;
  return { what, ours: value, peer: '', value, goal: `${share} ≤ ${formatMs(most)}`, met: ms <= most };
}

/** For whoever looks for what is slow: no goals of their own. */
function describeKinds(samples: readonly Sample[]): Result[] {
  return [...new Set(samples.map(({ kind }) => kind))].sort().map((kind) => {
    const own = samples.filter((sample) => sample.kind === kind);
    const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => formatMs(percentileOf(own, share)));
    return {
      what: kind,
      ours: `p50 ${p50}, p95 ${p95}, p99 ${p99}`,
      peer: '',
      value: `${own.length} waits`,
      goal: '',
      met: true,
    };
  });
}
