import { tmpdir } from 'node:os';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { AnalyticsSource, SourceSnapshot } from '../source.ts';
import { computeChecksum } from './checksum.ts';
import { ColumnsCache } from './columns-cache.ts';
import { createTables, deleteGone, type Refresh, replaceAll, replaceChanged } from './refresh.ts';
import { noVersion, readMeta, type Snapshot, snapshotOn } from './snapshot.ts';

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
  /** Takes out who is no longer in the source, and leaves all else as it was: a version of its own. Gives how many those are. */
  removeGone(): Promise<number>;
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
  const instance = await createInstance(options);
  const writer = await instance.connect();
  await createTables(writer);
  let version = (await readMeta(writer))?.version ?? noVersion;
  const columns = new ColumnsCache();
  let refreshedAt: Date | null = null;
  let lastChange: Promise<unknown> = Promise.resolve();
  const closing = new AbortController();

  // One change at a time: they share the writer and its staging tables.
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = lastChange.then(() => {
      closing.signal.throwIfAborted();
      columns.expectChanges();
      return work();
    });
    lastChange = next.catch(() => undefined);
    return next;
  };
  const refresh = (work: () => Promise<Refresh>): Promise<Refresh> =>
    inTurn(async () => {
      const done = await work();
      version = done.version;
      refreshedAt = new Date();
      return done;
    });
  const source = untilClosed(options.source, closing.signal);
  const buildFull = async () => {
    const done = await source.read(null, (snapshot) => replaceAll(writer, snapshot));
    columns.forget(done.version);
    return done;
  };

  return {
    buildFull: () => refresh(buildFull),
    patch: () => refresh(() => patchStore(writer, source, columns, buildFull)),
    removeGone: () =>
      inTurn(async () => {
        const done = await removeGone(writer, source);
        if (done.change !== undefined) columns.note(done.change);
        version = done.version;
        return done.gone;
      }),
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
      await lastChange;
      writer.closeSync();
      instance.closeSync();
    },
  };
}

function createInstance({ place, memoryLimitInMb, threads }: AnalyticsOptions): Promise<DuckDBInstance> {
  return DuckDBInstance.create(place === 'memory' ? ':memory:' : place.file, {
    // Nothing may be fetched from the network (performance.md 2).
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    max_memory: `${memoryLimitInMb ?? 1024}MB`,
    threads: String(threads ?? 2),
    temp_directory: place === 'memory' ? `${tmpdir()}/samenpad-duckdb-${process.pid}` : `${place.file}.tmp`,
  });
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

async function patchStore(
  writer: DuckDBConnection,
  source: AnalyticsSource,
  columns: ColumnsCache,
  buildFull: () => Promise<Refresh>,
): Promise<Refresh> {
  const meta = await readMeta(writer);
  if (meta === undefined) return buildFull();
  if ((await source.version()) === meta.version) {
    return { version: meta.version, kind: 'none', jeugdigen: 0, rows: 0 };
  }
  const done = await source.read(meta.cursor, (snapshot) => replaceChanged(writer, snapshot, meta.version));
  if (done.change === undefined) columns.forget(done.refresh.version);
  else columns.note(done.change);
  return done.refresh;
}

async function removeGone(writer: DuckDBConnection, source: AnalyticsSource): ReturnType<typeof deleteGone> {
  const meta = await readMeta(writer);
  if (meta === undefined) return { version: noVersion, gone: 0 };
  return source.read(meta.cursor, (snapshot) => deleteGone(writer, snapshot, meta.version));
}

async function withConnection<T>(instance: DuckDBInstance, work: (connection: DuckDBConnection) => Promise<T>) {
  const connection = await instance.connect();
  try {
    return await work(connection);
  } finally {
    connection.closeSync();
  }
}
