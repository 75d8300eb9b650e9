import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import { type IncomingMessage, ServerResponse } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import pg from 'pg';

/** What the server did since the last reading. */
export interface Reading {
  requests: number;
  /** Together from the first byte of a request to the last of its answer. */
  requestMs: number;
  /**
   * Of that, together: until when a request waited for statements that decide who may see what, that log it, and that wait
   * for the log to be on disk. Statements that go out together are one wait; what no request waits for (seals) is none.
   */
  accessMs: number;
  /** Of that: until the log was on disk. */
  commitMs: number;
  /** How much later than asked the event loop came round, 99th percentile. */
  loopLagMs: number;
  /** After a collection of garbage. */
  rssMb: number;
  heapMb: number;
  /** What keeps the process busy or could: sockets, timers, files. */
  handles: number;
  /** Connections to PostgreSQL. */
  connections: number;
}

// Loaded before the server into its process (`node --import`): the product itself knows nothing of being measured.

const resolution = 10;
const lag = monitorEventLoopDelay({ resolution });
lag.enable();
const begun = new WeakMap<IncomingMessage, number>();
/** Until when the time of a request is counted as access. */
const requests = new AsyncLocalStorage<{ countedUntil: number }>();
const clients = new Set<pg.Client>();
let sums = emptySums();

function emptySums() {
  return { requests: 0, requestMs: 0, accessMs: 0, commitMs: 0 };
}

/**
 * Who asks, what they may see and the line in the log, and the commit that waits for that line to be on disk. Policies that
 * run within a statement that reads are not in it: `npm run bench rls` measures those.
 */
const accessText =
  /toegang\.(open|find_sessie|\w*websessie|tel|eigen_zicht|verbergt_diagnose|achterhoudingen|zicht where)\b|logboek\.|^(begin|commit|rollback)\b/i;

subscribe('http.server.request.start', (message) => {
  const { request } = message as { request: IncomingMessage }; // as node documents this channel
  begun.set(request, performance.now());
  requests.enterWith({ countedUntil: 0 });
});
subscribe('http.server.response.finish', (message) => {
  const { request, response } = message as { request: IncomingMessage; response: unknown }; // as above
  const since = begun.get(request);
  if (since === undefined || !(response instanceof ServerResponse)) return;
  sums.requests += 1;
  sums.requestMs += performance.now() - since;
});

// The types of query are a dozen overloads; what is given goes on as it is.
const { query, connect } = pg.Client.prototype as unknown as Record<
  'query' | 'connect',
  (...given: unknown[]) => unknown
>;
function timedQuery(this: pg.Client, ...given: unknown[]): unknown {
  const start = performance.now();
  const request = requests.getStore();
  const isAccess = request !== undefined && accessText.test(textOf(given[0]));
  const add = () => {
    if (!isAccess) return;
    const end = performance.now();
    const ms = end - Math.max(start, request.countedUntil);
    sums.accessMs += ms;
    if (textOf(given[0]) === 'commit') sums.commitMs += ms;
    request.countedUntil = end;
  };
  const callback = given.at(-1);
  // A pool asks with a callback, a transaction with a promise.
  if (typeof callback === 'function') {
    given[given.length - 1] = (...result: unknown[]) => {
      add();
      Reflect.apply(callback, undefined, result);
    };
  }
  const answer = query.apply(this, given);
  if (answer instanceof Promise) answer.then(add, add);
  return answer;
}
Object.assign(pg.Client.prototype, { query: timedQuery });
Object.assign(pg.Client.prototype, {
  connect(this: pg.Client, ...given: unknown[]) {
    clients.add(this);
    this.once('end', () => clients.delete(this));
    return connect.apply(this, given);
  },
});

function textOf(given: unknown): string {
  if (typeof given === 'string') return given;
  return typeof given === 'object' && given !== null && 'text' in given ? String(given.text) : '';
}

process.on('message', () => {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  const reading: Reading = {
    ...sums,
    loopLagMs: Math.max(0, lag.percentile(99) / 1e6 - resolution),
    rssMb: rss / 1024 ** 2,
    heapMb: heapUsed / 1024 ** 2,
    handles: process.getActiveResourcesInfo().length,
    connections: clients.size,
  };
  sums = emptySums();
  lag.reset();
  process.send?.(reading);
});
process.channel?.unref();
