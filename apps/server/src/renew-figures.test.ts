import { type Analytics, computeStroom, openAnalytics } from '@samenpad/analytics';
import { MemorySource, makeJeugdige } from '@samenpad/analytics/testing';
import { createTestDatabase, gemeente, make305, makeBsn, makeHistory, toInvoer } from '@samenpad/database/testing';
import { plainDate } from '@samenpad/domain';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createImportService } from './features/berichten/import-service.ts';
import { renewAfter, renewWhenDue } from './renew-figures.ts';

const groups = { taal: 'nl', publication: 'groups' } as const;
const january = { gemeenten: 'alle', van: plainDate('2025-01-01'), tot: plainDate('2025-01-31') } as const;

let source: MemorySource;
let analytics: Analytics;
let day = plainDate('2025-11-20');
let size = 0;
const add = (count: number) => {
  for (const last = size + count; size < last; size++)
    source.put(makeJeugdige(`j${size}`, [['beg', '2025-01-10', null]], '9801'));
};
beforeEach(async () => {
  // As the database: the figures stand on the day of the last fold.
  source = new MemorySource(plainDate('2025-11-20'));
  [size, day] = [0, plainDate('2025-11-20')];
  add(42);
  analytics = await openAnalytics({ place: 'memory', source });
});
afterEach(async () => {
  await analytics.close();
});

const parts = () => ({
  analytics,
  peildatum: () => day,
  database: {
    analytics: { version: () => source.version(), count: () => Promise.resolve(size), read: unread },
    folder: { foldDirty: () => Promise.resolve({ jeugdigen: 0, changed: 0, aborted: false }) },
  },
});
const unread = () => Promise.reject(new Error('not asked'));
const ask = async () => JSON.stringify(await computeStroom(analytics, january, groups));

test('P9 the same question on the next day has the same answer, whatever came in for one jeugdige', async () => {
  expect(await renewWhenDue(parts())).toBe(true);
  const before = await ask();
  add(1);
  day = plainDate('2025-11-21');
  expect(await renewWhenDue(parts())).toBe(false);
  expect(await renewAfter(analytics, 1)).toBe(false);
  expect(await ask()).toBe(before);
  // The store that is renewed at once tells that somebody came in: 42 is written as 40, 43 as 45.
  await analytics.patch();
  expect(await ask()).not.toBe(before);
});

test('P9 the figures are renewed when the next month is due, with all that waited', async () => {
  await renewWhenDue(parts());
  const version = analytics.version();
  add(4);
  day = plainDate('2025-12-09');
  expect(await renewWhenDue(parts())).toBe(false);
  expect(analytics.version()).toBe(version);
  day = plainDate('2025-12-10');
  expect(await renewWhenDue(parts())).toBe(true);
  expect(analytics.version()).toBe(await source.version());
  expect(await renewWhenDue(parts())).toBe(false);
});

test('the figures are renewed at once when much is new: a first import, or a tenth of the jeugdigen', async () => {
  expect(await renewAfter(analytics, 1)).toBe(true);
  add(9);
  expect(await renewAfter(analytics, 9)).toBe(false);
  add(1);
  expect(await renewAfter(analytics, 10)).toBe(true);
  // What another process read in.
  add(9);
  expect(await renewWhenDue(parts())).toBe(false);
  add(1);
  expect(await renewWhenDue(parts())).toBe(true);
});

/** A real database beside a store of figures, and what is read into it. */
async function openHome() {
  const { database } = await createTestDatabase();
  const store = await openAnalytics({ place: 'memory', source: database.analytics });
  const all = { database, analytics: store, peildatum: () => day, now: () => new Date(), gemeenten: undefined };
  const imports = createImportService(all);
  const register = () => imports.register({ naam: 'test', gemeenten: [gemeente] });
  return {
    all,
    readBerichten: async (...berichten: ReturnType<typeof makeHistory>) => {
      await database.importer.applyBatch(
        await register(),
        berichten.map((bericht) => toInvoer(bericht)),
      );
      await database.folder.foldDirty({ peildatum: day });
    },
    /** Each of 16 children with two parents; another `tot` of the first row makes it another file. */
    readHuishoudens: async (tot: string) => {
      const rows = Array.from({ length: 48 }, (_, n) => {
        const own = n % 16;
        return [`h${own}`, makeBsn(n), '2024-01-01', n === 0 ? tot : '', `a${own}`, 'woning', gemeente].join(';');
      });
      const inhoud = Buffer.from(['huishouden;bsn;van;tot;adres;adrestype;gemeente', ...rows].join('\n'));
      const invoer = (async function* () {
        yield await Promise.resolve({ naam: 'huishoudens.csv', inhoud });
      })();
      const { counts } = await imports.run(await register(), { naam: 'test', gemeenten: [gemeente], invoer });
      expect(counts).toMatchObject({ nieuw: 1, geweigerd: 0 });
    },
    /** With a traject in the store of the figures, and as the database counts them. */
    count: () =>
      store.read(async (snapshot) => {
        const [row] = await snapshot.query(
          `SELECT count(*)::INTEGER AS n FROM (SELECT DISTINCT jeugdige FROM traject WHERE variant = 'tInhoud')`,
        );
        return [row?.['n'], await database.analytics.count()];
      }),
    close: async () => {
      await store.close();
      await database.close();
    },
  };
}

test('P9 the figures stand still for who comes in between, also where an extract with parents is read every night', async () => {
  const { all, readBerichten, readHuishoudens, count, close } = await openHome();
  await readBerichten(...Array.from({ length: 15 }, (_, n) => makeHistory(n)).flat());
  // Delivery without toewijzing (IV096) has a traject; who waits has none.
  const head = { bsn: makeBsn(15), id: '9000', dagtekening: '2025-01-08', nummer: 9000 };
  await readBerichten(make305({ ...head, begindatum: '2025-01-06' }), ...makeHistory(49).slice(0, 3));
  await readHuishoudens('');
  const version = all.analytics.version();
  expect(version).toBe(await all.database.analytics.version());
  expect(await count()).toEqual([16, 16]);

  await readBerichten(...makeHistory(50));
  expect(await renewWhenDue(all)).toBe(false);
  // Of the 48 persons one row is another.
  await readHuishoudens('2025-11-01');
  expect(await renewWhenDue(all)).toBe(false);
  expect(all.analytics.version()).toBe(version);
  expect(await count()).toEqual([16, 17]);

  // Ten with a traject are much.
  await readBerichten(...Array.from({ length: 9 }, (_, n) => makeHistory(51 + n)).flat());
  expect(await renewWhenDue(all)).toBe(true);
  expect(await count()).toEqual([26, 26]);
  await close();
});
