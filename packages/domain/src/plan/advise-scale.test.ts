import { expect, test } from 'vitest';
import { addDays, plainDate } from '../plain-date.ts';
import { adviseScale } from './advise-scale.ts';

const today = plainDate('2026-11-23');
const open = (voortgang: number | null) => ({ toestand: 'open' as const, voortgang });
const ago = (weeks: number) => addDays(today, -7 * weeks);

test('S4-96 goals reached for 80 % and help unchanged for 16 weeks: advises less', () => {
  const goals = [open(0.6), { toestand: 'bereikt' as const, voortgang: 0.9 }];
  expect(adviseScale(goals, ago(16), today)).toEqual({ direction: 'less', weeks: 16, share: 0.8 });
  expect(adviseScale(goals, addDays(ago(16), 1), today)).toBeUndefined();
  expect(adviseScale([open(0.79)], ago(30), today)).toBeUndefined();
  // A goal of which nobody said how it goes holds the advice up; one that was stopped does not.
  expect(adviseScale([...goals, open(null)], ago(16), today)).toBeUndefined();
  expect(adviseScale([...goals, { toestand: 'gestopt', voortgang: null }], ago(16), today)?.direction).toBe('less');
});

test('S4-96 goals that go backwards for four weeks: advises more, and nothing when nobody said how it goes', () => {
  expect(adviseScale([open(-0.5), open(0.2)], ago(4), today)?.direction).toBe('more');
  expect(adviseScale([open(-0.5)], ago(3), today)).toBeUndefined();
  expect(adviseScale([open(null)], ago(52), today)).toBeUndefined();
  expect(adviseScale([], ago(52), today)).toBeUndefined();
  expect(adviseScale([open(1)], null, today)).toBeUndefined();
});
