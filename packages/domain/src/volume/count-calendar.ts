import { type PlainDate, toDayNumber } from '../plain-date.ts';

/** Day number of the Monday 29 December 1969, the first of the weeks counted. */
const FIRST_WEEK = -3;

/** Calendar weeks (Monday to Sunday, ISO 8601) that a period touches, both days included (IV076). */
export function countWeeks(begin: PlainDate, eind: PlainDate): number {
  return weekIndex(eind) - weekIndex(begin) + 1;
}

/** Sundays in a period, both days included (IV077). */
export function countSundays(begin: PlainDate, eind: PlainDate): number {
  // A week is complete on its Sunday: those that end up to `eind`, less those that ended before `begin`.
  return endedWeeks(eind) - endedWeeks(begin, -1);
}

/** Calendar months that a period touches, both days included. */
export function countMonths(begin: PlainDate, eind: PlainDate): number {
  return monthIndex(eind) - monthIndex(begin) + 1;
}

/** Whether a day is a Sunday. */
export function isSunday(date: PlainDate): boolean {
  return countSundays(date, date) === 1;
}

function weekIndex(date: PlainDate): number {
  return Math.floor((toDayNumber(date) - FIRST_WEEK) / 7);
}

function endedWeeks(date: PlainDate, shift = 0): number {
  return Math.floor((toDayNumber(date) + shift - FIRST_WEEK + 1) / 7);
}

function monthIndex(date: PlainDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}
