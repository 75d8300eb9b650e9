import { computeAanbieders, openAnalytics } from '@samenpad/analytics';
import { agb, MemorySource, makeJeugdige, PEILDATUM, type TrajectSketch } from '@samenpad/analytics/testing';
import { addDays, plainDate } from '@samenpad/domain';
import { expect, test } from 'vitest';
import { type Results, weighBezetting } from './weigh-bezetting.ts';

const today = PEILDATUM;
const stated = { plekken: 40, bezet: 32, dag: addDays(PEILDATUM, -30) };

/** `n` jeugdigen of one aanbieder: care of so many days, and after it more care for all but one in `leave`. */
function makeCareers(n: number, nr: number, { days, leave }: { days: number; leave: number }): TrajectSketch[][] {
  const aanbieder = agb(nr);
  return Array.from({ length: n }, (_, i) => {
    const begin = addDays(plainDate('2022-01-01'), i % 60);
    const eind = addDays(begin, days + (i % 40));
    const own: TrajectSketch = ['beg', begin, eind, { aanbieder }];
    return i % leave === 0 ? [own] : [own, ['ggz', addDays(eind, 30), null, { aanbieder: agb(99) }]];
  });
}

async function computeResults(careers: readonly TrajectSketch[][]): Promise<Results> {
  const jeugdigen = careers.map((career, i) => makeJeugdige(`j${String(i)}`, career));
  const analytics = await openAnalytics({ place: 'memory', source: new MemorySource(PEILDATUM, jeugdigen) });
  await analytics.buildFull();
  const read = async (maat: 'duur' | 'uitstroom') =>
    (await computeAanbieders(analytics, { gemeenten: 'alle' }, { taal: 'nl', publication: 'exact', maat })).rows;
  const results = { duur: await read('duur'), uitstroom: await read('uitstroom') };
  await analytics.close();
  return results;
}

const slow = { days: 420, leave: 6 };
const usual = { days: 150, leave: 2 };

test('S4-128 long care, low outflow and many free places give a question from n = 30 on, and below it nothing', async () => {
  const results = await computeResults([
    ...makeCareers(200, 1, usual),
    ...makeCareers(30, 2, slow),
    ...makeCareers(34, 4, slow),
    ...makeCareers(29, 3, slow),
  ]);
  const weigh = (nr: number, change: object = {}) =>
    weighBezetting({ aanbieder: agb(nr), ...stated, ...change }, results, { today, publication: 'groups' });
  expect(weigh(2)).toEqual({ n: 30, outcome: 'question' });
  expect(weigh(4)).toEqual({ n: 30, outcome: 'question' });
  expect(weigh(3)).toEqual({ n: null, outcome: 'too-few' });
  expect(weigh(77)).toEqual({ n: null, outcome: 'too-few' });
  // Of the usual aanbieder as many places may be free as there are.
  expect(weigh(1, { bezet: 0 })).toEqual({ n: 200, outcome: 'none' });
  // A fifth of the places is free, and just less.
  expect(weigh(2, { plekken: 40, bezet: 33 }).outcome).toBe('none');
  expect(weigh(2, { dag: addDays(today, -183) }).outcome).toBe('question');
  expect(weigh(2, { dag: addDays(today, -184) }).outcome).toBe('too-old');
});

test('P9 with a raised threshold nothing is asked on fewer, and n goes in the steps of that threshold', async () => {
  const results = await computeResults([
    ...makeCareers(200, 1, usual),
    ...makeCareers(44, 2, slow),
    ...makeCareers(39, 3, slow),
  ]);
  const shown = { today, publication: 'groups:20:40' } as const;
  const weigh = (nr: number) => weighBezetting({ aanbieder: agb(nr), ...stated }, results, shown);
  expect(weigh(2)).toEqual({ n: 40, outcome: 'question' });
  expect(weigh(3)).toEqual({ n: null, outcome: 'too-few' });
});

test('S4-128 long care alone, or low outflow alone, asks nothing', async () => {
  const results = await computeResults([
    ...makeCareers(200, 1, usual),
    ...makeCareers(60, 2, { ...slow, leave: 1 }),
    ...makeCareers(60, 3, { ...usual, leave: 6 }),
  ]);
  const outcomes = [2, 3].map(
    (nr) => weighBezetting({ aanbieder: agb(nr), ...stated }, results, { today, publication: 'groups' }).outcome,
  );
  expect(outcomes).toEqual(['none', 'none']);
});
