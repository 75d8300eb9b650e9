import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  fromDayNumber,
  lastDayOf,
  lengthInDays,
  type PlainDate,
  type PlainMonth,
  parsePlainDate,
  plainDate,
  toDayNumber,
} from './plain-date.ts';

/** A month that a test knows to exist. */
const month = (text: string): PlainMonth => plainDate(`${text}-01`).slice(0, 7) as PlainMonth;

describe('plain dates', () => {
  it('are those of the Netherlands, also around midnight, in summer and in winter', () => {
    expect(dayOf(new Date('2026-07-01T21:59:59Z'))).toBe('2026-07-01');
    expect(dayOf(new Date('2026-07-01T22:00:00Z'))).toBe('2026-07-02');
    expect(dayOf(new Date('2026-01-01T22:59:59Z'))).toBe('2026-01-01');
    expect(dayOf(new Date('2026-01-01T23:00:00Z'))).toBe('2026-01-02');
  });

  it('number days as Date does, both ways, for every day of three centuries', () => {
    const first = Date.UTC(1850, 0, 1) / 86_400_000;
    const last = Date.UTC(2150, 0, 1) / 86_400_000;
    for (let day = first; day <= last; day += 1) {
      const text = new Date(day * 86_400_000).toISOString().slice(0, 10) as PlainDate;
      if (fromDayNumber(day) !== text || toDayNumber(text) !== day)
        expect([fromDayNumber(day), day]).toEqual([text, toDayNumber(text)]);
    }
    expect(toDayNumber(plainDate('1970-01-01'))).toBe(0);
    expect(fromDayNumber(-1)).toBe('1969-12-31');
  });

  it('refuse days that do not exist', () => {
    for (const text of ['2026-06-31', '2026-02-29', '2026-13-01', '0000-01-01', '2026-1-01', '', '2026-01-01T00:00']) {
      expect(parsePlainDate(text)).toBeUndefined();
    }
    expect(parsePlainDate('2028-02-29')).toBe('2028-02-29');
    expect(() => plainDate('2026-06-31')).toThrow(RangeError);
  });

  it('count over the change to summer time and over leap days', () => {
    expect(daysBetween(plainDate('2026-03-28'), plainDate('2026-03-30'))).toBe(2);
    expect(addDays(plainDate('2028-02-28'), 2)).toBe('2028-03-01');
    expect(lengthInDays(plainDate('2025-01-01'), plainDate('2025-12-31'))).toBe(365);
  });

  it('move months over the turn of the year', () => {
    expect(addMonths(month('2025-12'), 1)).toBe('2026-01');
    expect(addMonths(month('2025-01'), -13)).toBe('2023-12');
    expect(lastDayOf(month('2028-02'))).toBe('2028-02-29');
  });
});
