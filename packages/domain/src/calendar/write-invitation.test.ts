import { describe, expect, it } from 'vitest';
import { writeInvitation } from './write-invitation.ts';

const invitation = {
  id: '6f1c',
  begin: '2026-03-12T09:00:00.000Z',
  minutes: 90,
  title: 'Overleg; alle partijen',
  links: ['https://samenpad.example/jeugdigen/6f1c', 'https://video.example/kamer'],
  stamp: '2026-03-01T08:00:00.000Z',
};

describe('writeInvitation', () => {
  it('S4-103 writes when it is and where the rest stands, as calendars read it', () => {
    expect(writeInvitation(invitation).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Samenpad//NL',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:6f1c@samenpad',
      'DTSTAMP:20260301T080000Z',
      'DTSTART:20260312T090000Z',
      'DTEND:20260312T103000Z',
      'SUMMARY:Overleg\\; alle partijen',
      'DESCRIPTION:https://samenpad.example/jeugdigen/6f1c\\nhttps://video.example/',
      ' kamer',
      'CLASS:PRIVATE',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('folds no line within a letter, and none is longer than 75 octets', () => {
    const text = writeInvitation({ ...invitation, title: 'ë'.repeat(100) });
    const lines = text.split('\r\n');
    expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n ', '')).toContain('ë'.repeat(100));
  });
});
