/** A calendar day as `YYYY-MM-DD`: no time, no zone. Sorts as text. */
export type PlainDate = string & { readonly __brand: 'PlainDate' };

/** A calendar month as `YYYY-MM`. */
export type PlainMonth = string & { readonly __brand: 'PlainMonth' };

const DATE_PATTERN = /^\d{4}-\d{2}-\d{2}$/;

/** Reads `YYYY-MM-DD`; undefined when the text is no existing day (31 June, month 13, year 0000). */
export function parsePlainDate(text: string): PlainDate | undefined {
  if (!DATE_PATTERN.test(text)) return undefined;
  const date = text as PlainDate; // so that it can be taken apart; handed out only when the day exists
  const year = digits(date, 0) * 100 + digits(date, 2);
  const day = digits(date, 8);
  const exists = year > 0 && day >= 1 && day <= lengthOfMonth(year, digits(date, 5));
  return exists ? date : undefined;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days in a month; 0 for a month that does not exist. */
function lengthOfMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (monthLengths[month - 1] ?? 0);
}

/** As {@link parsePlainDate}, for texts known to be right; throws on anything else. */
export function plainDate(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (date === undefined) throw new RangeError(`Not a calendar day: ${text}`);
  return date;
}

/** The calendar day in the Netherlands at a moment. */
export function dayOf(moment: Date): PlainDate {
  return plainDate(moment.toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' }));
}

const ASCII_ZERO = 48;

/** Days of the 400-year cycle of the Gregorian calendar. */
const DAYS_PER_ERA = 146_097;
/** Days from 0000-03-01 to 1970-01-01; years are counted from March, so that a leap day ends its year. */
const EPOCH_SHIFT = 719_468;

/** Days since 1970-01-01. Whole-number arithmetic: several times faster than Date, and this is the hot path of the fold. */
export function toDayNumber(date: PlainDate): number {
  const month = digits(date, 5);
  const year = digits(date, 0) * 100 + digits(date, 2) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + digits(date, 8) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT;
}

function digits(date: PlainDate, at: number): number {
  return (date.charCodeAt(at) - ASCII_ZERO) * 10 + date.charCodeAt(at + 1) - ASCII_ZERO;
}

/** The inverse of {@link toDayNumber}. */
export function fromDayNumber(day: number): PlainDate {
  const shifted = day + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / (DAYS_PER_ERA - 1));
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const text = `${twoDigits(Math.floor(year / 100))}${twoDigits(year % 100)}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
  return text as PlainDate;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}

/** The day `days` later (earlier when negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** `to − from` in days: 0 for the same day. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** Days of care from begin to eind, both counted (ruling A2). */
export function lengthInDays(begin: PlainDate, eind: PlainDate): number {
  return daysBetween(begin, eind) + 1;
}

/** The month in which a day lies. */
export function monthOf(date: PlainDate): PlainMonth {
  return date.slice(0, 7) as PlainMonth;
}

/** The month `months` later (earlier when negative). */
export function addMonths(month: PlainMonth, months: number): PlainMonth {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  const year = Math.floor(index / 12);
  return `${String(year).padStart(4, '0')}-${String(index - year * 12 + 1).padStart(2, '0')}` as PlainMonth;
}

/** First day of a month. */
export function firstDayOf(month: PlainMonth): PlainDate {
  return `${month}-01` as PlainDate;
}

/** Last day of a month. */
export function lastDayOf(month: PlainMonth): PlainDate {
  return addDays(firstDayOf(addMonths(month, 1)), -1);
}

/** Monday of the week in which a day lies. */
export function firstDayOfWeek(date: PlainDate): PlainDate {
  // 1970-01-01 was a Thursday.
  return addDays(date, -((((toDayNumber(date) + 3) % 7) + 7) % 7));
}

/** The earlier of two days. */
export function minDate(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b;
}

/** The later of two days. */
export function maxDate(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b;
}
