import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import type { SourceJeugdige } from '../source.ts';
import { agb, makeJeugdige, PEILDATUM } from '../testing/make-jeugdige.ts';
import { MemorySource } from '../testing/memory-source.ts';
import { createRandom } from '../testing/random.ts';
import { makeCareer } from '../testing/synthetic.ts';
import { type Analytics, openAnalytics } from './analytics.ts';
import { readKeys } from './jeugdige-keys.ts';
import { loadColumns } from './load-columns.ts';
import { patchColumns } from './patch-columns.ts';
import { createTables, replaceAll, replaceChanged } from './refresh.ts';

/** A career in which T-CBS sees one traject less; all follows from `seed`. */
function makeOne(nr: number, seed: number): SourceJeugdige {
  const career = makeCareer(nr, seed, 7, 3);
  const { tInhoud } = career.trajecten;
  return seed % 4 === 0 ? { ...career, trajecten: { tInhoud, tCbs: tInhoud.slice(0, -1) } } : career;
}

function readColumns(store: Analytics) {
  return store.read(async (snapshot) => [await snapshot.columns(), await snapshot.columns('tCbs')]);
}

async function expectEqual(patched: Analytics, source: MemorySource): Promise<void> {
  const full = await openAnalytics({ place: 'memory', source });
  await full.buildFull();
  expect(await readColumns(patched)).toEqual(await readColumns(full));
  expect(await patched.checksum()).toBe(await full.checksum());
  await full.close();
}

test('columns that follow 160 random changes are the same as columns that are read anew', async () => {
  const random = createRandom(5);
  const source = new MemorySource(
    PEILDATUM,
    Array.from({ length: 70 }, (_, nr) => makeOne(nr, 1)),
  );
  const patched = await openAnalytics({ place: 'memory', source });
  await patched.patch();
  await readColumns(patched);
  for (let round = 0; round < 8; round++) {
    for (let i = 0; i < 20; i++) {
      const one = makeOne(Math.floor(random() * 90), Math.floor(random() * 1000));
      if (random() < 0.2) source.remove(one);
      else source.put(one);
    }
    await patched.patch();
    // Sometimes nobody looks in between.
    if (round % 3 > 0) await expectEqual(patched, source);
  }
  await patched.close();
});

test('a change that brings or takes the only one of its aanbieder, hulpvorm, verwijzer, wijk or gemeente is seen', async () => {
  const others = Array.from({ length: 20 }, (_, nr) => makeOne(nr, 1));
  const source = new MemorySource(PEILDATUM, others);
  const patched = await openAnalytics({ place: 'memory', source });
  await patched.patch();
  await readColumns(patched);
  const rare = (gemeente: string, id: string) => ({
    ...makeJeugdige(id, [['ges', '2024-01-01', null, { verwijzer: '00', aanbieder: agb(999) }]], gemeente),
    wijk: 'WK000000',
  });
  const changes = [
    rare('9003', 'j-00000000'),
    rare('9003', 'j-99999999'),
    rare('8000', 'j-00000001'),
    rare('9004', 'j-short'),
  ];
  for (const one of changes) {
    source.put(one);
    await patched.patch();
    await expectEqual(patched, source);
    source.remove(one);
    await patched.patch();
    await expectEqual(patched, source);
  }
  await patched.close();
});

test('an ordinary change is patched, not read anew', async () => {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const source = new MemorySource(
    PEILDATUM,
    Array.from({ length: 50 }, (_, nr) => makeOne(nr, 1)),
  );
  await createTables(connection);
  await source.read(null, (snapshot) => replaceAll(connection, snapshot));
  const columns = await loadColumns(connection, 'tInhoud', 20_000);
  const keys = await readKeys(connection, 'tInhoud', columns.gemeenten);
  // One changes, one comes and one goes.
  source.put(makeOne(8, 2));
  source.put(makeOne(60, 2));
  source.remove(makeOne(9, 1));
  const { change } = await source.read('50', (snapshot) => replaceChanged(connection, snapshot, '50'));
  if (keys === undefined || change === undefined) throw new Error('Nothing to patch');
  const changed = [...change.jeugdigen.values()];
  const patched = await patchColumns(connection, { columns, keys }, changed, 'tInhoud', 20_031);
  expect(patched?.columns).toEqual(await loadColumns(connection, 'tInhoud', 20_031));
  expect(patched?.keys).toEqual(await readKeys(connection, 'tInhoud', columns.gemeenten));
  connection.closeSync();
  instance.closeSync();
});
