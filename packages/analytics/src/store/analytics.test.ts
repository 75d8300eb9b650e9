import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { addDays, plainDate } from '@samenpad/domain';
import { expect, test } from 'vitest';
import type { AnalyticsSource, SourceJeugdige } from '../source.ts';
import { makeJeugdige, PEILDATUM } from '../testing/make-jeugdige.ts';
import { MemorySource } from '../testing/memory-source.ts';
import { createRandom } from '../testing/random.ts';
import { makeCareer } from '../testing/synthetic.ts';
import { openAnalytics, stopWith } from './analytics.ts';

/** A career in a household of three, that moves and has help under another law: all follow from `seed`. */
function makeMember(nr: number, seed: number): SourceJeugdige {
  const career = makeCareer(nr, seed);
  const [huishouden, next] = [`h-${Math.floor(nr / 3)}`, `h-${(nr * seed) % 50}`];
  const moves = plainDate(`${2016 + (seed % 9)}-06-01`);
  return {
    ...career,
    huishoudens: [
      { huishouden, woning: true, van: plainDate('2015-01-01'), tot: addDays(moves, -1) },
      { huishouden: next, woning: seed % 3 > 0, van: moves, tot: null },
    ],
    voorzieningen: seed % 2 === 0 ? [] : [{ wet: 'wmo', van: moves, tot: null, bedrag: seed * 100, per: 'jaar' }],
  };
}

test('a store patched through 300 random changes equals one built in full', async () => {
  const random = createRandom(11);
  const source = new MemorySource(
    PEILDATUM,
    Array.from({ length: 120 }, (_, nr) => makeMember(nr, 1)),
  );
  const patched = await openAnalytics({ place: 'memory', source });
  expect((await patched.patch()).kind).toBe('full');
  let changes = 0;
  while (changes < 300) {
    for (let i = 0; i < 15; i++, changes++) {
      const career = makeMember(Math.floor(random() * 150), Math.floor(random() * 1000));
      if (random() < 0.2) source.remove(career);
      else source.put(career);
    }
    expect((await patched.patch()).kind).toBe('patch');
  }
  const full = await openAnalytics({ place: 'memory', source });
  await full.buildFull();
  expect(await patched.checksum()).toBe(await full.checksum());
  source.put({ ...makeMember(3, 77), voorzieningen: [] });
  await full.patch();
  expect(await patched.checksum()).not.toBe(await full.checksum());
  await patched.close();
  await full.close();
});

test('takes out who is gone from the source in a version of its own, without what else changed', async () => {
  const source = new MemorySource(
    PEILDATUM,
    [1, 2, 3].map((nr) => makeMember(nr, 1)),
  );
  const store = await openAnalytics({ place: 'memory', source });
  await store.patch();
  const [version, refreshedAt] = [store.version(), store.refreshedAt()];
  const askWho = () =>
    store.read(async (snapshot) => {
      const rows = await snapshot.query('SELECT jeugdige FROM jeugdige ORDER BY ALL');
      return { who: rows.map((row) => row['jeugdige']), inKernel: (await snapshot.columns()).offsets.length - 1 };
    });
  const { who } = await askWho();
  expect(who).toHaveLength(3);
  source.remove(makeMember(2, 1));
  source.put(makeMember(4, 1));
  expect(await store.removeGone()).toBe(1);
  expect(await askWho()).toEqual({ who: [who[0], who[2]], inKernel: 2 });
  expect(store.version()).not.toBe(version);
  expect(store.refreshedAt()).toBe(refreshedAt);
  expect(await store.removeGone()).toBe(1);
  await store.patch();
  const fresh = await openAnalytics({ place: 'memory', source });
  await fresh.buildFull();
  expect(await store.checksum()).toBe(await fresh.checksum());
  await store.close();
  await fresh.close();
});

test('the columns are kept after somebody is taken out, and after all is replaced while an older version is read', async () => {
  const source = new MemorySource(
    PEILDATUM,
    [1, 2, 3, 4].map((nr) => makeMember(nr, 1)),
  );
  const store = await openAnalytics({ place: 'memory', source });
  const readColumns = () => store.read((snapshot) => snapshot.columns());
  await store.patch();
  source.put(makeMember(4, 2));
  await store.patch();
  await readColumns();
  source.remove(makeMember(2, 1));
  await store.removeGone();
  const without = await readColumns();
  expect(without.offsets).toHaveLength(4);
  expect(await readColumns()).toBe(without);
  const fresh = await openAnalytics({ place: 'memory', source });
  await fresh.buildFull();
  expect(without).toEqual(await fresh.read((snapshot) => snapshot.columns()));
  await fresh.close();

  source.put(makeMember(5, 1));
  await store.read(async (older) => {
    await older.query('SELECT 1');
    await store.buildFull();
    await older.columns();
  });
  const rebuilt = await readColumns();
  expect(rebuilt.offsets).toHaveLength(5);
  expect(await readColumns()).toBe(rebuilt);
  await store.close();
});

test('does nothing when nothing changed, and keeps its place in a file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'samenpad-analytics-'));
  const place = { file: join(folder, 'store.duckdb') };
  const source = new MemorySource(PEILDATUM, [makeJeugdige('a', [['beg', '2024-01-01', null]])]);
  const first = await openAnalytics({ place, source });
  await first.buildFull();
  const checksum = await first.checksum();
  await first.close();
  const second = await openAnalytics({ place, source });
  expect((await second.patch()).kind).toBe('none');
  expect(await second.checksum()).toBe(checksum);
  await second.close();
  await rm(folder, { recursive: true });
});

test('lays a store of an earlier version anew', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'samenpad-analytics-'));
  const place = { file: join(folder, 'store.duckdb') };
  const source = new MemorySource(PEILDATUM, [makeJeugdige('a', [['beg', '2024-01-01', null]])]);
  const first = await openAnalytics({ place, source });
  await first.buildFull();
  const checksum = await first.checksum();
  await first.close();
  const instance = await DuckDBInstance.create(place.file);
  const connection = await instance.connect();
  await connection.run('ALTER TABLE toewijzing DROP COLUMN wacht');
  connection.closeSync();
  instance.closeSync();
  const second = await openAnalytics({ place, source });
  expect((await second.patch()).kind).toBe('full');
  expect(await second.checksum()).toBe(checksum);
  await second.close();
  await rm(folder, { recursive: true });
});

test('a reader sees one version while a refresh goes on', async () => {
  const source = new MemorySource(PEILDATUM, [makeJeugdige('a', [['beg', '2024-01-01', null]])]);
  const analytics = await openAnalytics({ place: 'memory', source });
  await analytics.buildFull();
  await analytics.read(async (snapshot) => {
    source.put(makeJeugdige('b', [['ggz', '2024-01-01', null]]));
    await analytics.patch();
    expect((await snapshot.columns()).length).toBe(1);
    expect(snapshot.version).toBe('1');
  });
  await analytics.read(async (snapshot) => {
    expect((await snapshot.columns()).length).toBe(2);
    expect(snapshot.version).toBe('2');
  });
  await analytics.close();
});

test('closing during a refresh breaks it off, and waits until the source is let go of', async () => {
  const memory = new MemorySource(PEILDATUM, [makeJeugdige('a', [['beg', '2024-01-01', null]])]);
  let released = false;
  const underway = Promise.withResolvers<undefined>();
  const goOn = Promise.withResolvers<undefined>();
  const source: AnalyticsSource = {
    version: () => memory.version(),
    read: async (since, work) => {
      try {
        return await memory.read(since, (snapshot) => work({ ...snapshot, batches: slowly(snapshot.batches) }));
      } finally {
        released = true;
      }
    },
  };
  async function* slowly(batches: AsyncIterable<SourceJeugdige[]>) {
    underway.resolve(undefined);
    await goOn.promise;
    yield* batches;
  }
  const analytics = await openAnalytics({ place: 'memory', source });
  const refreshing = expect(analytics.buildFull()).rejects.toMatchObject({ name: 'AbortError' });
  await underway.promise;
  const closing = analytics.close();
  goOn.resolve(undefined);
  await closing;
  expect(released).toBe(true);
  await refreshing;
  await expect(analytics.patch()).rejects.toMatchObject({ name: 'AbortError' });
});

test('a question is broken off when whoever asked leaves, and the store goes on', async () => {
  const store = await openAnalytics({ place: 'memory', source: new MemorySource(PEILDATUM, [makeMember(1, 1)]) });
  await store.buildFull();
  const leaving = new AbortController();
  const endless = stopWith(store, leaving.signal).read((snapshot) =>
    snapshot.query('SELECT sum(hash(a.range, b.range)) AS n FROM range(100000000) a, range(100000000) b'),
  );
  setTimeout(() => {
    leaving.abort();
  }, 50);
  await expect(endless).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  await expect(stopWith(store, leaving.signal).read((snapshot) => snapshot.query('SELECT 1'))).rejects.toThrow();
  expect(await store.read((snapshot) => snapshot.query('SELECT count(*) AS n FROM jeugdige'))).toEqual([{ n: 1n }]);
  await store.close();
});
