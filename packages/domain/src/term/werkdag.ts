import { fromDayNumber, type PlainDate, plainDate, toDayNumber } from '../plain-date.ts';
import { feestdagen } from './feestdagen.ts';

const feestdagNumbers = new Set([...feestdagen].map((day) => toDayNumber(plainDate(day))));

/** 1970-01-01, day number 0, was a Thursday. */
const SATURDAY = 2;
const SUNDAY = 3;

/**
 * Whether a day is a working day: no Saturday, Sunday or holiday of the Algemene termijnenwet (article 3). Outside the
 * years of the table (2010–2045) only weekends are known.
 */
export function isWerkdag(date: PlainDate): boolean {
  return isWerkdagNumber(toDayNumber(date));
}

/** The day that is `count` working days after `date`; the day itself does not count. Zero gives the day itself. */
export function addWerkdagen(date: PlainDate, count: number): PlainDate {
  let day = toDayNumber(date);
  for (let left = count; left > 0; ) {
    day += 1;
    if (isWerkdagNumber(day)) left -= 1;
  }
  return fromDayNumber(day);
}

/** Working days after `from` up to and with `to`; 0 when `to` is not later. */
export function countWerkdagen(from: PlainDate, to: PlainDate): number {
  let count = 0;
  const last = toDayNumber(to);
  for (let day = toDayNumber(from) + 1; day <= last; day += 1) {
    if (isWerkdagNumber(day)) count += 1;
  }
  return count;
}

function isWerkdagNumber(day: number): boolean {
  const weekday = ((day % 7) + 7) % 7;
  return weekday !== SATURDAY && weekday !== SUNDAY && !feestdagNumbers.has(day);
}
