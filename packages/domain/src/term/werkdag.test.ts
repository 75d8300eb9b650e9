import { describe, expect, it } from 'vitest';
import { plainDate } from '../plain-date.ts';
import { addWerkdagen, countWerkdagen, isWerkdag } from './werkdag.ts';

describe('werkdagen (Algemene termijnenwet, article 3)', () => {
  it('leave out the holidays of 2026 that fall on a weekday, 5 May too', () => {
    const weekdays = [
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-04-27',
      '2026-05-05',
      '2026-05-14',
      '2026-05-25',
      '2026-12-25',
    ];
    for (const day of weekdays) expect([day, isWerkdag(plainDate(day))]).toEqual([day, false]);
    expect(isWerkdag(plainDate('2026-12-24'))).toBe(true);
    expect(isWerkdag(plainDate('2026-12-31'))).toBe(true);
  });

  it('leave out weekends, also outside the table', () => {
    expect(isWerkdag(plainDate('2026-09-12'))).toBe(false);
    expect(isWerkdag(plainDate('2026-09-13'))).toBe(false);
    expect(isWerkdag(plainDate('1999-01-02'))).toBe(false);
    expect(isWerkdag(plainDate('1999-01-04'))).toBe(true);
  });

  it('know Koninginnedag until 2013 and Koningsdag from 2014', () => {
    expect(isWerkdag(plainDate('2013-04-30'))).toBe(false);
    expect(isWerkdag(plainDate('2015-04-30'))).toBe(true);
    expect(isWerkdag(plainDate('2015-04-27'))).toBe(false);
  });

  it('count from the day after', () => {
    // Friday 24 April 2026 + 5: 28, 29, 30 April, 1 and 4 May.
    expect(addWerkdagen(plainDate('2026-04-24'), 5)).toBe('2026-05-04');
    expect(addWerkdagen(plainDate('2026-04-25'), 0)).toBe('2026-04-25');
    expect(countWerkdagen(plainDate('2026-04-24'), plainDate('2026-05-04'))).toBe(5);
    expect(countWerkdagen(plainDate('2026-05-04'), plainDate('2026-04-24'))).toBe(0);
  });
});
