import { tmpdir } from 'node:os';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { AnalyticsSource, SourceSnapshot } from '../source.ts';
import { computeChecksum } from './checksum.ts';
import { createTables, type Refresh, replaceAll, replaceChanged } from './refresh.ts';
import { ColumnsCache, noVersion, readMeta, type Snapshot, snapshotOn } from './snapshot.ts';

/** Where the store lies and what feeds it. */
export interface AnalyticsOptions {
  /** Path of the DuckDB file, or `memory`. One process writes a file. */
  place: { file: string } | 'memory';
  source: AnalyticsSource;
  /** For DuckDB as a whole; 1 GB unless told. */
  memoryLimitInMb?: number;
  threads?: number;
}

/** The store of the figures: pseudonymous rows in DuckDB, filled from the source, read in consistent snapshots. */
export interface Analytics {
  /** Reads everything anew. */
  buildFull(): Promise<Refresh>;
  /** Replaces the jeugdigen that changed since the last refresh; builds in full when there was none. */
  patch(): Promise<Refresh>;
  /** Of the newest rows; `0` for a store that was never filled. Asks nothing of the store. */
  version(): string;
  /** When it was last as new as its source; null: not since it was opened. */
  refreshedAt(): Date | null;
  /** Names the rows of the store, whatever their order and however they came there. */
  checksum(): Promise<string>;
  /**
   * Runs `work` on one version of the store; a refresh meanwhile is not seen. When `stopped` says so its question to the store
   * is broken off, and the reason of the signal is thrown.
   */
  read<T>(work: (snapshot: Snapshot) => Promise<T>, stopped?: AbortSignal): Promise<T>;
  /** Breaks off a refresh that is under way, which fails by that, and closes the store when it has let go of its source. */
  close(): Promise<void>;
}

/** Opens the store; makes it when it is new. */
export async function openAnalytics(options: AnalyticsOptions): Promise<Analytics> {
  const instance = await DuckDBInstance.create(options.place === 'memory' ? ':memory:' : options.place.file, {
    // Nothing may be fetched from the network (performance.md 2).
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    max_memory: `${options.memoryLimitInMb ?? 1024}MB`,
    threads: String(options.threads ?? 2),
    temp_directory:
      options.place === 'memory' ? `${tmpdir()}/samenpad-duckdb-${process.pid}` : `${options.place.file}.tmp`,
  });
  const writer = await instance.connect();
  await createTables(writer);
  let version = (await readMeta(writer))?.version ?? noVersion;
  const columns = new ColumnsCache();
  let refreshedAt: Date | null = null;
  let lastRefresh: Promise<unknown> = Promise.resolve();
  const closing = new AbortController();

  // One refresh at a time: they share the writer and its staging tables.
  const refresh = (work: () => Promise<Refresh>): Promise<Refresh> => {
    const next = lastRefresh.then(async () => {
      closing.signal.throwIfAborted();
      const done = await work();
      version = done.version;
      refreshedAt = new Date();
      return done;
    });
    lastRefresh = next.catch(() => undefined);
    return next;
  };
  const source = untilClosed(options.source, closing.signal);
  const buildFull = () => source.read(null, (snapshot) => replaceAll(writer, snapshot));

  return {
    buildFull: () => refresh(buildFull),
    patch: () => refresh(() => patchStore(writer, source, buildFull)),
    version: () => version,
    refreshedAt: () => refreshedAt,
    checksum: () => withConnection(instance, computeChecksum),
    read: (work, stopped) =>
      withConnection(instance, async (connection) => {
        await connection.run('BEGIN TRANSACTION READ ONLY');
        return work(await snapshotOn(connection, columns, stopped));
      }),
    async close() {
      closing.abort();
      await lastRefresh;
      writer.closeSync();
      instance.closeSync();
    },
  };
}

/** The same store for one who may leave: what is read there is broken off when the signal says so. */
export function stopWith(analytics: Analytics, stopped: AbortSignal): Analytics {
  return { ...analytics, read: (work) => analytics.read(work, stopped) };
}

/** The same source, which gives no further batch once the signal says so. */
function untilClosed(source: AnalyticsSource, closing: AbortSignal): AnalyticsSource {
  async function* batchesOf({ batches }: SourceSnapshot) {
    for await (const batch of batches) {
      closing.throwIfAborted();
      yield batch;
    }
  }
  return {
    version: () => source.version(),
    read: (since, work) => source.read(since, (snapshot) => work({ ...snapshot, batches: batchesOf(snapshot) })),
  };
}

async function patchStore(writer: DuckDBConnection, source: AnalyticsSource, buildFull: () => Promise<Refresh>) {
  const meta = await readMeta(writer);
  if (meta === undefined) return buildFull();
  if ((await source.version()) === meta.version) {
    return { version: meta.version, kind: 'none', jeugdigen: 0, rows: 0 } satisfies Refresh;
  }
  return source.read(meta.cursor, (snapshot) => replaceChanged(writer, snapshot));
}

async function withConnection<T>(instance: DuckDBInstance, work: (connection: DuckDBConnection) => Promise<T>) {
  const connection = await instance.connect();
  try {
    return await work(connection);
  } finally {
    connection.closeSync();
  }
}
