import { type PlainDate, plainDate, toDayNumber } from '@samenpad/domain';

/** Days since 1970-01-01: the careers are drawn in whole days. */
export type Day = number;

/** The day number of a text `YYYY-MM-DD`. */
export function day(text: string): Day {
  return toDayNumber(plainDate(text));
}

/** First and last day for which there are berichten (domain.md D.1). */
export const WINDOW_BEGIN: Day = day('2016-01-01');
export const WINDOW_END: Day = day('2025-12-31');
/** First day on which a jeugdige may enter: twelve years of run-in, so that the stock of 2016 is a real one. */
export const RUN_IN_YEAR = 2004;
/** Contract conversion in the gemeenten B and C (domain.md D.5). */
export const CONVERSION: Day = day('2021-01-01');

/** The calendar year of a day. */
export function yearOf(value: Day): number {
  return new Date(value * 86_400_000).getUTCFullYear();
}

/** Months since year 0, for a day. */
export function monthIndexOf(value: Day): number {
  const date = new Date(value * 86_400_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** First day of a month given as months since year 0. */
export function firstDayOfMonth(index: number): Day {
  return Date.UTC(Math.floor(index / 12), index % 12, 1) / 86_400_000;
}

/** The same calendar day some years later; 29 February becomes 1 March in a common year. */
export function addYears(value: Day, years: number): Day {
  const date = new Date(value * 86_400_000);
  return Date.UTC(date.getUTCFullYear() + years, date.getUTCMonth(), date.getUTCDate()) / 86_400_000;
}

const texts = new Map<Day, PlainDate>();

/** The plain date of a day number; remembered, because the same few thousand days come back all the time. */
export function dateOf(value: Day): PlainDate {
  const known = texts.get(value);
  if (known !== undefined) return known;
  const text = plainDate(new Date(value * 86_400_000).toISOString().slice(0, 10));
  texts.set(value, text);
  return text;
}

/** Easter Sunday (Gauss, Gregorian calendar). */
function easterOf(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  return Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1) / 86_400_000;
}

function holidaysOf(year: number): Day[] {
  const easter = easterOf(year);
  const fixed = (month: number, date: number) => Date.UTC(year, month - 1, date) / 86_400_000;
  const kingsDay = fixed(4, 27);
  // On a Sunday the King's day is kept on the Saturday before.
  const king = (kingsDay + 4) % 7 === 0 ? kingsDay - 1 : kingsDay;
  return [
    fixed(1, 1),
    easter - 2,
    easter + 1,
    king,
    fixed(5, 5),
    easter + 39,
    easter + 50,
    fixed(12, 25),
    fixed(12, 26),
  ];
}

const holidays = new Map<number, ReadonlySet<Day>>();

/** Monday to Friday, no Dutch public holiday. */
export function isWorkingDay(value: Day): boolean {
  const weekday = (value + 4) % 7;
  if (weekday === 0 || weekday === 6) return false;
  const year = yearOf(value);
  const known = holidays.get(year) ?? new Set(holidaysOf(year));
  holidays.set(year, known);
  return !known.has(value);
}

/** The day that lies `count` working days after (before when negative) this one. */
export function addWorkingDays(value: Day, count: number): Day {
  const step = count < 0 ? -1 : 1;
  let left = Math.abs(count);
  let current = value;
  while (left > 0) {
    current += step;
    if (isWorkingDay(current)) left--;
  }
  return current;
}
