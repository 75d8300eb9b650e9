import { type Analytics, openAnalytics } from '@samenpad/analytics';
import { MemorySource, makeJeugdige, PEILDATUM } from '@samenpad/analytics/testing';
import { createTestDatabase, type TestDatabase } from '@samenpad/database/testing';
import { monthOf, parseGemeenteCode, plainDate } from '@samenpad/domain';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { findEdition, keepEditions } from './freeze.ts';

const gebied = [parseGemeenteCode('9801')!];
const raad = { soort: 'raad', aanbieder: null, taal: 'nl' } as const;
const month = (text: string) => monthOf(plainDate(`${text}-01`));

let source: MemorySource;
let analytics: Analytics;
let db: TestDatabase;
let day = plainDate('2025-11-12');
beforeAll(async () => {
  db = await createTestDatabase();
  source = new MemorySource(PEILDATUM);
  for (let nr = 0; nr < 12; nr++) source.put(makeJeugdige(`j${nr}`, [['beg', '2025-02-01', null]], '9801'));
  source.put(makeJeugdige('nov', [['beg', '2025-11-03', null]], '9801'));
  source.put(makeJeugdige('dec', [['beg', '2025-12-03', null]], '9801'));
  analytics = await openAnalytics({ place: 'memory', source });
  await analytics.buildFull();
});
afterAll(async () => {
  await analytics.close();
  await db.database.close();
});

const keep = () =>
  keepEditions(
    {
      config: { gemeenten: undefined, regio: '', publication: { groups: 'groups', public: 'public' } },
      database: db.database,
      analytics,
      peildatum: () => day,
    },
    gebied,
  );
const names = async () => (await keep()).map(({ maand, uitgave }) => `${maand}.${uitgave}`);
const read = (maand: string, uitgave: number) =>
  db.database.rapporten.findRapport(gebied, { maand: month(maand), uitgave, ...raad });
let nr = 100;
beforeEach(async () => {
  // Between one publication and the next somebody always comes in.
  source.put(makeJeugdige(`j${nr++}`, [['beg', '2025-06-01', null]], '9801'));
  await analytics.patch();
});

test('the last settled month is frozen once, and stays as it was whatever comes in', async () => {
  const [edition] = await keep();
  expect(edition).toMatchObject({ maand: '2025-10', uitgave: 1, reden: null, bevrorenOp: '2025-11-12' });
  expect(edition?.versie).toBe(analytics.version());
  const before = await read('2025-10', 1);
  expect(JSON.stringify(before).includes('12 november 2025')).toBe(true);
  source.put(makeJeugdige('late', [['beg', '2025-09-01', null]], '9801'));
  await analytics.patch();
  expect(await keep()).toEqual([edition]);
  expect(await read('2025-10', 1)).toEqual(before);
});

test('a correction and an older month wait for the next month, and all then stand on one version', async () => {
  const { rapporten } = db.database;
  expect(await rapporten.requestUitgave(gebied, month('2025-10'), 'Er stond een bestand dubbel in.')).toBe(2);
  expect(await rapporten.requestUitgave(gebied, month('2025-07'), null)).toBe(1);
  expect(await names()).toEqual(['2025-10.1']);
  day = plainDate('2025-12-09');
  expect(await names()).toEqual(['2025-10.1']);
  day = plainDate('2025-12-10');
  const editions = await keep();
  expect(await names()).toEqual(['2025-07.1', '2025-10.1', '2025-10.2', '2025-11.1']);
  const versions = editions.map(({ versie }) => versie);
  expect(new Set(versions.toSpliced(1, 1))).toEqual(new Set([analytics.version()]));
  expect(versions[1]).not.toBe(analytics.version());
  expect(JSON.stringify(await read('2025-10', 2)).includes('bestand dubbel')).toBe(true);
  expect(JSON.stringify(await read('2025-10', 1)).includes('bestand dubbel')).toBe(false);
});

test('whoever asks without a month reads the newest, and of a month the last edition', async () => {
  const editions = await keep();
  const find = (choice: Parameters<typeof findEdition>[1]) => {
    const found = findEdition(editions, choice);
    return found && `${found.maand}.${found.uitgave}`;
  };
  expect(find({})).toBe('2025-11.1');
  expect(find({ maand: month('2025-10') })).toBe('2025-10.2');
  expect(find({ maand: month('2025-10'), uitgave: 1 })).toBe('2025-10.1');
  expect(find({ maand: month('2025-10'), uitgave: 3 })).toBeUndefined();
  expect(find({ maand: month('2025-08') })).toBeUndefined();
});
