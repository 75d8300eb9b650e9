import { describe, expect, it } from 'vitest';
import { addDays, firstDayOfWeek, plainDate } from '../plain-date.ts';
import { writeCalendar } from './write-calendar.ts';

describe('writeCalendar', () => {
  it('writes a day and a moment under one title that tells nothing', () => {
    const days = [
      { id: 'a1', day: plainDate('2026-12-31'), begin: null, link: 'https://samenpad.example/taken' },
      {
        id: 'b2',
        day: plainDate('2026-03-12'),
        begin: '2026-03-12T09:00:00.000Z',
        link: 'https://samenpad.example/agenda',
      },
    ];
    expect(writeCalendar(days, 'Samenpad: taak', '2026-03-01T08:00:00.000Z').split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Samenpad//NL',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:a1@samenpad',
      'DTSTAMP:20260301T080000Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'TRANSP:TRANSPARENT',
      'SUMMARY:Samenpad: taak',
      'DESCRIPTION:https://samenpad.example/taken',
      'CLASS:PRIVATE',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:b2@samenpad',
      'DTSTAMP:20260301T080000Z',
      'DTSTART:20260312T090000Z',
      'DTEND:20260312T100000Z',
      'SUMMARY:Samenpad: taak',
      'DESCRIPTION:https://samenpad.example/agenda',
      'CLASS:PRIVATE',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('is an empty calendar when there is nothing to do', () => {
    expect(writeCalendar([], 'Samenpad: taak', '2026-03-01T08:00:00.000Z')).not.toContain('VEVENT');
  });
});

describe('firstDayOfWeek', () => {
  it('gives the same Monday for all seven days of a week, also before 1970 and over a year end', () => {
    for (const first of ['1969-12-29', '2025-12-29', '2026-11-23'].map(plainDate)) {
      for (let n = 0; n < 7; n += 1) expect(firstDayOfWeek(addDays(first, n))).toBe(first);
      expect(firstDayOfWeek(addDays(first, 7))).toBe(addDays(first, 7));
    }
  });
});
