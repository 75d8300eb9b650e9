import { addDays, type PlainDate } from '../plain-date.ts';
import { escapeText, fold, toStamp } from './write-invitation.ts';

/** Something on a day of somebody's own calendar: the whole day, or from a moment on. */
export interface CalendarDay {
  /** The same each time, so that a calendar that reads the file again knows it. */
  id: string;
  day: PlainDate;
  /** ISO moment at which it begins; null: the whole day. */
  begin: string | null;
  /** Where the rest stands, for who may see it. */
  link: string;
}

const meetingMinutes = 60;

/**
 * A calendar file (RFC 5545) of somebody's own days. Every entry has the same title: a calendar is read on phones and by
 * colleagues, so it says that there is something and never about whom or what (trust.md 3.4). `stamp`: ISO moment at which
 * the file was made.
 */
export function writeCalendar(days: readonly CalendarDay[], title: string, stamp: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Samenpad//NL',
    'METHOD:PUBLISH',
    ...days.flatMap((entry) => [
      'BEGIN:VEVENT',
      `UID:${entry.id}@samenpad`,
      `DTSTAMP:${toStamp(stamp)}`,
      ...writeTimes(entry),
      `SUMMARY:${escapeText(title)}`,
      `DESCRIPTION:${escapeText(entry.link)}`,
      'CLASS:PRIVATE',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.flatMap(fold).join('\r\n')}\r\n`;
}

function writeTimes({ day, begin }: CalendarDay): string[] {
  if (begin === null) {
    return [`DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`, 'TRANSP:TRANSPARENT'];
  }
  const end = new Date(Date.parse(begin) + meetingMinutes * 60_000).toISOString();
  return [`DTSTART:${toStamp(begin)}`, `DTEND:${toStamp(end)}`];
}

function compact(day: PlainDate): string {
  return day.replaceAll('-', '');
}
