/** A calendar day as `YYYY-MM-DD`: no time, no zone. Sorts as text. */
export type PlainDate = string & { readonly __brand: 'PlainDate' };

/** A calendar month as `YYYY-MM`. */
export type PlainMonth = string & { readonly __brand: 'PlainMonth' };

const DATE_PATTERN = /^\d{4}-\d{2}-\d{2}$/;
const MS_PER_DAY = 86_400_000;

/** Reads `YYYY-MM-DD`; undefined when the text is no existing day (31 June, month 13, year 0000). */
export function parsePlainDate(text: string): PlainDate | undefined {
  if (!DATE_PATTERN.test(text) || text.startsWith('0000')) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time)) return undefined;
  // Date.parse lets 2026-02-31 roll over in some engines: the text must come back unchanged.
  return new Date(time).toISOString().slice(0, 10) === text ? (text as PlainDate) : undefined;
}

/** As {@link parsePlainDate}, for texts known to be right; throws on anything else. */
export function plainDate(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (date === undefined) throw new RangeError(`Not a calendar day: ${text}`);
  return date;
}

/** Days since 1970-01-01. */
export function toDayNumber(date: PlainDate): number {
  return Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY;
}

/** The inverse of {@link toDayNumber}. */
export function fromDayNumber(day: number): PlainDate {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10) as PlainDate;
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

/** The earlier of two days. */
export function minDate(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b;
}

/** The later of two days. */
export function maxDate(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b;
}
