import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ActivityEvent, computeEventLog } from './compute-event-log.ts';

async function* list(events: readonly ActivityEvent[]): AsyncGenerator<ActivityEvent> {
  for (const event of events) yield await Promise.resolve(event);
}

const minute = 60_000;
const step = (caseId: string, activity: string, start: number, end: number): ActivityEvent => ({
  caseId,
  activity,
  start: start * minute,
  end: end * minute,
});

test('by hand: paths, transitions and durations of three cases, in any order', async () => {
  // a: A 0–10, B 15–20, B 18–30 (parallel). b: A 0–20, B 50–60, B 60–60. c: B.
  const events = [
    step('b', 'B', 50, 60),
    step('a', 'A', 0, 10),
    step('c', 'B', 7, 9),
    step('a', 'B', 18, 30),
    step('b', 'A', 0, 20),
    step('a', 'B', 15, 20),
    step('b', 'B', 60, 60),
  ];
  const report = await computeEventLog(list(events));
  expect(report).toMatchObject({
    cases: 3,
    events: 7,
    van: '1970-01-01T00:00:00.000Z',
    tot: '1970-01-01T01:00:00.000Z',
  });
  // 30, 60 and 2 minutes.
  expect(report.medianSeconds).toBe(30 * 60);
  expect(report.variants).toEqual([
    { activities: ['A', 'B', 'B'], cases: 2, share: 2 / 3, medianSeconds: 45 * 60 },
    { activities: ['B'], cases: 1, share: 1 / 3, medianSeconds: 120 },
  ]);
  expect(report.activities).toEqual([
    // 5, 12, 10, 0 and 2 minutes.
    { activity: 'B', count: 5, cases: 3, first: 1, last: 3, medianSeconds: 5 * 60 },
    { activity: 'A', count: 2, cases: 2, first: 2, last: 0, medianSeconds: 15 * 60 },
  ]);
  expect(report.transitions).toEqual([
    // 5 and 30 minutes between.
    { from: 'A', to: 'B', count: 2, cases: 2, medianSeconds: 17.5 * 60 },
    // Overlap, and none at all.
    { from: 'B', to: 'B', count: 2, cases: 2, medianSeconds: 0 },
  ]);
});

test('a log without events has no duration', async () => {
  expect(await computeEventLog(list([]))).toMatchObject({ cases: 0, medianSeconds: null, van: null, variants: [] });
});

const events = fc.array(
  fc.record({
    caseId: fc.constantFrom('1', '2', '3', '4'),
    activity: fc.constantFrom('A', 'B', 'C'),
    start: fc.nat(1000),
    length: fc.nat(100),
  }),
  { maxLength: 40 },
);

test('variants add up to the cases, and activities to transitions and firsts', async () => {
  await fc.assert(
    fc.asyncProperty(events, async (drawn) => {
      const log = drawn.map(({ caseId, activity, start, length }) => ({
        caseId,
        activity,
        start,
        end: start + length,
      }));
      const report = await computeEventLog(list(log));
      const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
      expect(sum(report.variants.map(({ cases }) => cases))).toBe(report.cases);
      expect(sum(report.transitions.map(({ count }) => count))).toBe(report.events - report.cases);
      for (const { activity, count, first, last } of report.activities) {
        const of = (side: 'from' | 'to') =>
          sum(report.transitions.filter((t) => t[side] === activity).map((t) => t.count));
        expect([of('to') + first, of('from') + last]).toEqual([count, count]);
      }
    }),
    { numRuns: 200 },
  );
});
