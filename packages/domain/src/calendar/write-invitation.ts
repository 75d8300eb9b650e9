/** An appointment for somebody's own calendar. */
export interface Invitation {
  /** Unique and the same for every copy, so that a calendar knows it again. */
  id: string;
  /** ISO moment. */
  begin: string;
  minutes: number;
  /** Says what it is, never about whom: calendars are read by others. */
  title: string;
  /** Where the rest stands, for who may see it; and a video room. */
  links: readonly string[];
  /** ISO moment at which this file was made. */
  stamp: string;
}

const longestLine = 75;

/**
 * An invitation as calendar file (RFC 5545, iCalendar): lines end in CRLF and fold after 75 octets. Holds no personal
 * data as long as title and links hold none (trust.md 3.4: nothing about a family in a calendar).
 */
export function writeInvitation({ id, begin, minutes, title, links, stamp }: Invitation): string {
  const end = new Date(Date.parse(begin) + minutes * 60_000).toISOString();
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Samenpad//NL',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${id}@samenpad`,
    `DTSTAMP:${toStamp(stamp)}`,
    `DTSTART:${toStamp(begin)}`,
    `DTEND:${toStamp(end)}`,
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(links.join('\n'))}`,
    'CLASS:PRIVATE',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.flatMap(fold).join('\r\n')}\r\n`;
}

/** `20260312T090000Z` (RFC 5545, 3.3.5). */
export function toStamp(moment: string): string {
  return new Date(moment).toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
}

/** A text as calendars take it (RFC 5545, 3.3.11). */
export function escapeText(text: string): string {
  return text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n');
}

/** A line may be 75 octets; what follows begins with a space. */
export function fold(line: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (const sign of line) {
    if (new TextEncoder().encode(part + sign).length > longestLine) {
      parts.push(part);
      part = ' ';
    }
    part += sign;
  }
  return [...parts, part];
}
