import { expect, it } from 'vitest';
import { plainDate } from '../plain-date.ts';
import { findUnbrokenSince, type RegiePeriod } from './unbroken-since.ts';

const period = (wie: string, van: string, tot: string | null): RegiePeriod => ({
  wie,
  van: plainDate(van),
  tot: tot === null ? null : plainDate(tot),
});
const since = (periods: RegiePeriod[], dag = '2026-01-15') => findUnbrokenSince(periods, plainDate(dag));

it('S4-77 counts how long the same person leads, over times that meet', () => {
  const whole = [period('a', '2024-06-10', '2025-02-01'), period('a', '2025-02-01', null)];
  expect(since(whole)).toBe('2024-06-10');
  expect(since(whole.toReversed())).toBe('2024-06-10');
  expect(since(whole, '2024-12-31')).toBe('2024-06-10');
});

it('S4-77 begins anew after a day without, and after somebody else', () => {
  expect(since([period('a', '2024-06-10', '2025-01-31'), period('a', '2025-02-01', null)])).toBe('2025-02-01');
  const between = [
    period('a', '2024-06-10', '2025-02-01'),
    period('b', '2025-02-01', '2025-03-01'),
    period('a', '2025-03-01', null),
  ];
  expect(since(between)).toBe('2025-03-01');
  expect(since(between, '2025-02-15')).toBe('2025-02-01');
});

it('S4-77 says of nobody who is not there that day, or was taken back the day it began', () => {
  expect(since([])).toBeUndefined();
  expect(since([period('a', '2024-06-10', '2026-01-15')])).toBeUndefined();
  expect(since([period('a', '2026-02-01', null)])).toBeUndefined();
  expect(since([period('a', '2025-06-01', '2025-06-01'), period('a', '2025-06-01', null)])).toBe('2025-06-01');
});
