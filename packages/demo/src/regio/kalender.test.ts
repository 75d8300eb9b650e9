import { describe, expect, it } from 'vitest';
import { addWorkingDays, addYears, dateOf, day, firstDayOfMonth, isWorkingDay, monthIndexOf } from './kalender.ts';

describe('kalender', () => {
  it('knows the Dutch public holidays of 2025', () => {
    const free = [
      '2025-01-01',
      '2025-04-18',
      '2025-04-21',
      '2025-04-26',
      '2025-05-05',
      '2025-05-29',
      '2025-06-09',
      '2025-12-25',
      '2025-12-26',
    ];
    for (const date of free) expect(isWorkingDay(day(date)), date).toBe(false);
    expect(isWorkingDay(day('2025-04-22'))).toBe(true);
    expect(isWorkingDay(day('2025-11-22'))).toBe(false);
  });

  it('counts working days over a weekend and over Easter, both ways', () => {
    expect(dateOf(addWorkingDays(day('2025-04-17'), 1))).toBe('2025-04-22');
    expect(dateOf(addWorkingDays(day('2025-04-22'), -1))).toBe('2025-04-17');
    expect(dateOf(addWorkingDays(day('2025-03-07'), 5))).toBe('2025-03-14');
  });

  it('keeps months and birthdays', () => {
    expect(dateOf(firstDayOfMonth(monthIndexOf(day('2020-02-29')) + 1))).toBe('2020-03-01');
    expect(dateOf(addYears(day('2008-02-29'), 18))).toBe('2026-03-01');
  });
});
