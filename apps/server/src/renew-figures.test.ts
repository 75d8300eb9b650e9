import { type Analytics, computeStroom, openAnalytics } from '@samenpad/analytics';
import { MemorySource, makeJeugdige } from '@samenpad/analytics/testing';
import { plainDate } from '@samenpad/domain';
import { afterEach, beforeEach, expect, test } from 'vitest';
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
