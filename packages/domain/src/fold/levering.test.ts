import { describe, expect, it } from 'vitest';
import { foldJeugdige } from './fold-jeugdige.ts';
import type { Gebeurtenis } from './gebeurtenis.ts';
import type { Levering } from './stand.ts';
import { contextOf, declaratie, declaratieAntwoord, firstOf, regel, start, stop, toewijzing } from './testing.ts';

const PEILDATUM = '2026-09-15';

function leveringOf(gebeurtenissen: Gebeurtenis[], peildatum = PEILDATUM): Levering[] {
  return firstOf(foldJeugdige(gebeurtenissen, contextOf(peildatum)).toewijzingen).levering;
}

const soortenOf = (gebeurtenissen: Gebeurtenis[]) =>
  foldJeugdige(gebeurtenissen, contextOf(PEILDATUM)).signalen.map((signaal) => signaal.soort);

describe('starts and stops', () => {
  it('counts both the first and the last day (A2)', () => {
    const levering = leveringOf([start(1, '2025-01-01'), stop(1, '2025-01-01', '2025-01-31')]);
    expect(levering).toMatchObject([{ begin: '2025-01-01', eind: '2025-01-31', eindSoort: 'stop', actieveDagen: 31 }]);
  });

  it('counts an open delivery up to the peildatum', () => {
    expect(leveringOf([start(1, '2026-09-01')])).toMatchObject([{ eind: null, eindSoort: 'open', actieveDagen: 15 }]);
  });

  it('replaces a start by removal and new delivery, whichever is sent first', () => {
    const wrong = start(1, '2025-02-01', { dag: '2025-02-03' });
    const removal = start(1, '2025-02-01', { dag: '2025-02-20', id: 'REMOVAL', status: '3' });
    expect(leveringOf([removal, start(1, '2025-02-10', { dag: '2025-02-20' }), wrong])).toMatchObject([
      { begin: '2025-02-10' },
    ]);
  });

  it('lets a removal of the same Dagtekening win, and a later delivery come back (A37)', () => {
    const first = start(1, '2025-02-01', { dag: '2025-02-03', id: 'Z' });
    const removal = start(1, '2025-02-01', { dag: '2025-02-03', id: 'A', status: '3' });
    expect(leveringOf([removal, first])).toEqual([]);
    expect(leveringOf([removal, first, start(1, '2025-02-01', { dag: '2025-02-04', id: 'Y' })])).toHaveLength(1);
  });

  it('keeps the definitive stop with the earlier Dagtekening and sets the other apart (A8, 9415)', () => {
    const early = stop(1, '2025-01-06', '2025-06-30', '31', { dag: '2025-07-01', id: 'EARLY' });
    const late = stop(1, '2025-01-06', '2025-05-30', '32', { dag: '2025-07-02', id: 'LATE' });
    const stand = foldJeugdige([late, early, start(1, '2025-01-06')], contextOf(PEILDATUM));
    expect(firstOf(stand.toewijzingen).levering).toMatchObject([{ eind: '2025-06-30', eindReden: '31' }]);
    expect(stand.apart).toEqual([{ bestand: 'LATE.xml', grond: 'tweede-stop', code: '9415' }]);
  });

  it('breaks a tie of Dagtekening by Identificatie (A8)', () => {
    const a = stop(1, '2025-01-06', '2025-06-30', '31', { dag: '2025-07-01', id: 'A' });
    const b = stop(1, '2025-01-06', '2025-05-30', '32', { dag: '2025-07-01', id: 'B' });
    expect(leveringOf([b, a, start(1, '2025-01-06')])).toMatchObject([{ eind: '2025-06-30' }]);
  });

  it('sets a second temporary stop apart (9413)', () => {
    const stand = foldJeugdige(
      [
        start(1, '2025-01-06'),
        stop(1, '2025-01-06', '2025-02-28', '20'),
        stop(1, '2025-01-06', '2025-03-31', '20', { id: 'SECOND' }),
        stop(1, '2025-01-06', '2025-04-30'),
      ],
      contextOf(PEILDATUM),
    );
    expect(stand.apart).toEqual([{ bestand: 'SECOND.xml', grond: 'tweede-stop', code: '9413' }]);
  });

  it('lets a corrected stop take the place of the removed one', () => {
    const wrong = stop(1, '2025-01-06', '2025-06-30', '31', { dag: '2025-07-01' });
    const removal = stop(1, '2025-01-06', '2025-06-30', '31', { dag: '2025-07-08', id: 'R', status: '3' });
    const right = stop(1, '2025-01-06', '2025-06-30', '34', { dag: '2025-07-08', id: 'N' });
    const stand = foldJeugdige([right, removal, wrong, start(1, '2025-01-06')], contextOf(PEILDATUM));
    expect(firstOf(stand.toewijzingen).levering).toMatchObject([{ eindReden: '34' }]);
    expect(stand.apart).toEqual([]);
  });

  it('starts a second interval after a definitive stop', () => {
    const events = [start(1, '2025-01-06'), stop(1, '2025-01-06', '2025-02-28'), start(1, '2025-03-01')];
    expect(leveringOf(events)).toMatchObject([{ eind: '2025-02-28' }, { begin: '2025-03-01', eind: null }]);
  });

  it('takes the begindatum of a stop without start as estimated begin (A28)', () => {
    const events = [toewijzing(1, '2025-01-01', null), stop(1, '2025-01-06', '2025-02-28')];
    expect(leveringOf(events)).toMatchObject([{ begin: '2025-01-06', beginBron: 'stop', eind: '2025-02-28' }]);
    expect(soortenOf(events)).toEqual(['start-ontbreekt']);
  });

  it('gives a stop that names a removed start to the start that is current', () => {
    const events = [
      start(1, '2025-02-01', { dag: '2025-02-01' }),
      start(1, '2025-02-01', { dag: '2025-02-20', id: 'R', status: '3' }),
      start(1, '2025-02-10', { dag: '2025-02-20' }),
      stop(1, '2025-02-01', '2025-06-30'),
    ];
    expect(leveringOf(events)).toMatchObject([{ begin: '2025-02-10', eind: '2025-06-30', beginBron: 'start' }]);
  });

  it('keeps one interval over a start while a start is current, and says so (9326)', () => {
    const events = [start(1, '2025-01-06'), start(1, '2025-02-06'), stop(1, '2025-02-06', '2025-03-31')];
    expect(leveringOf(events)).toMatchObject([{ begin: '2025-01-06', eind: '2025-03-31', pauzes: [] }]);
    expect(soortenOf(events)).toContain('dubbele-start');
  });
});

describe('temporary stops', () => {
  const paused = (resumed: string) => [
    start(1, '2025-01-01'),
    stop(1, '2025-01-01', '2025-03-31', '20'),
    start(1, resumed),
    stop(1, resumed, '2025-12-31', '34'),
  ];

  it('keeps one interval when resumed after 90 days without care (A1, A13)', () => {
    // 1 April … 29 June is 90 days.
    expect(leveringOf(paused('2025-06-30'))).toMatchObject([
      { eind: '2025-12-31', pauzes: [{ begin: '2025-04-01', eind: '2025-06-29' }], actieveDagen: 365 - 90 },
    ]);
  });

  it('ends at the stop 20 when resumed after 91 days (A13)', () => {
    expect(leveringOf(paused('2025-07-01'))).toMatchObject([
      { eind: '2025-03-31', eindSoort: 'stop', eindReden: '20', pauzes: [] },
      { begin: '2025-07-01', eind: '2025-12-31', eindReden: '34' },
    ]);
  });

  it('has no pause when care goes on the next day', () => {
    expect(leveringOf(paused('2025-04-01'))).toMatchObject([{ pauzes: [], actieveDagen: 365 }]);
  });

  it('counts the time from stop 20 to a later definitive stop as a pause (A13)', () => {
    const events = [
      start(1, '2025-01-01'),
      stop(1, '2025-01-01', '2025-03-31', '20'),
      stop(1, '2025-01-01', '2025-05-31', '32'),
    ];
    expect(leveringOf(events)).toMatchObject([
      { eind: '2025-05-31', eindReden: '32', pauzes: [{ begin: '2025-04-01', eind: '2025-05-31' }], actieveDagen: 90 },
    ]);
  });

  it('allows a definitive stop on the same end date as the temporary one', () => {
    const events = [
      start(1, '2025-01-01'),
      stop(1, '2025-01-01', '2025-03-31', '20'),
      stop(1, '2025-01-01', '2025-03-31', '32', { id: 'DEF' }),
    ];
    expect(leveringOf(events)).toMatchObject([{ eind: '2025-03-31', eindReden: '32', pauzes: [], actieveDagen: 90 }]);
  });

  it('stays open until 90 days after a stop 20 that is not resumed, then ends there (A13)', () => {
    const events = [start(1, '2025-01-01'), stop(1, '2025-01-01', '2025-03-31', '20')];
    expect(leveringOf(events, '2025-06-29')).toMatchObject([
      { eind: null, eindSoort: 'open', pauzes: [{ begin: '2025-04-01', eind: null }], actieveDagen: 90 },
    ]);
    expect(leveringOf(events, '2025-06-30')).toMatchObject([{ eind: '2025-03-31', eindReden: '20', pauzes: [] }]);
  });
});

describe('begin and end from claims', () => {
  const granted = (maand: string, id = maand.replace('-', '')) => [
    declaratie(id, `${maand}-28`, [regel(1, maand, 1000, { ref: id })]),
    ...declaratieAntwoord(id, `${maand}-28`),
  ];

  it('lets the 305 win over earlier claims and signals them (A3)', () => {
    const events = [
      toewijzing(1, '2025-01-01', null),
      start(1, '2025-03-10'),
      ...granted('2025-02'),
      ...granted('2025-03'),
    ];
    expect(leveringOf(events)[0]).toMatchObject({ begin: '2025-03-10', beginBron: 'start' });
    expect(soortenOf(events).filter((soort) => soort === 'declaratie-voor-start')).toHaveLength(1);
  });

  it('begins at the first declared day when there is no start (A3)', () => {
    const events = [...granted('2026-08'), ...granted('2026-07')];
    expect(leveringOf(events)).toMatchObject([{ begin: '2026-07-01', beginBron: 'declaratie', eind: null }]);
  });

  it('has no delivery without start, stop or claim (A30), nor with rejected claims only', () => {
    const none = [toewijzing(1, '2025-01-01', null)];
    const refused = declaratieAntwoord('202502', '2025-03-01', { regels: ['202502'] });
    expect(leveringOf(none)).toEqual([]);
    expect(leveringOf([...none, firstOf(granted('2025-02')), ...refused])).toEqual([]);
  });

  it('derives the end once three months after the last claimed one are closed (A10, A26)', () => {
    // March is the last month; April, May and June are closed at the end of July.
    const events = [start(1, '2025-01-01'), ...granted('2025-02'), ...granted('2025-03')];
    expect(leveringOf(events, '2025-07-31')).toMatchObject([{ eind: null, eindSoort: 'open' }]);
    expect(leveringOf(events, '2025-08-01')).toMatchObject([
      { eind: '2025-03-31', eindSoort: 'afgeleid', eindReden: null, eindPrecisie: 'maand' },
    ]);
    expect(soortenOf(events)).toContain('stop-ontbreekt');
  });

  it('skips lines that are rejected or fully credited for the end (A26)', () => {
    const events = [
      start(1, '2025-01-01'),
      ...granted('2025-02'),
      ...granted('2025-03'),
      ...granted('2025-04'),
      declaratie('CRED', '2025-05-20', [regel(1, '2025-04', 1000, { ref: 'C1', vorig: '202504', credit: true })]),
      ...declaratieAntwoord('CRED', '2025-05-25'),
      declaratie('REJ', '2025-06-20', [regel(1, '2025-05', 1000, { ref: 'R1' })]),
      ...declaratieAntwoord('REJ', '2025-06-25', { regels: ['R1'] }),
    ];
    expect(leveringOf(events)).toMatchObject([{ eind: '2025-03-31' }]);
  });

  it('keeps a line whose credit still waits for an answer (A41)', () => {
    const credit = regel(1, '2025-03', 1000, { ref: 'C1', vorig: '202503', credit: true });
    const events = [start(1, '2025-01-01'), ...granted('2025-03'), declaratie('CRED', '2025-05-20', [credit])];
    expect(leveringOf(events)).toMatchObject([{ eind: '2025-03-31' }]);
  });

  it('does not signal a line that begins on the last day of care (A27)', () => {
    const events = [start(1, '2025-01-01'), stop(1, '2025-01-01', '2025-02-01'), ...granted('2025-02')];
    expect(soortenOf(events)).not.toContain('declaratie-na-einde');
  });

  it('derives the end at the Einddatum when no claim was granted (A11)', () => {
    const open = [toewijzing(1, '2025-01-01', '2025-03-31'), start(1, '2025-01-01')];
    const pending = [...open, declaratie('P', '2025-02-10', [regel(1, '2025-01', 1000, { ref: 'P' })])];
    for (const events of [open, pending]) {
      expect(leveringOf(events, '2025-07-31')).toMatchObject([{ eindSoort: 'open' }]);
      expect(leveringOf(events, '2025-08-01')).toMatchObject([{ eind: '2025-03-31', eindSoort: 'afgeleid' }]);
    }
  });

  it('does not end before the last start, whatever the claims say', () => {
    const events = [
      start(1, '2025-01-01'),
      stop(1, '2025-01-01', '2025-01-10', '20'),
      ...granted('2025-02'),
      start(1, '2025-03-20'),
    ];
    expect(leveringOf(events)).toMatchObject([{ begin: '2025-01-01', eind: null, eindSoort: 'open' }]);
  });

  it('keeps the stop date when claims go on after it, and signals them (A27, 9308)', () => {
    const events = [
      start(1, '2025-01-01'),
      stop(1, '2025-01-01', '2025-02-10'),
      ...granted('2025-02'),
      ...granted('2025-03'),
    ];
    expect(leveringOf(events)).toMatchObject([{ eind: '2025-02-10', eindSoort: 'stop' }]);
    const signalen = foldJeugdige(events, contextOf(PEILDATUM)).signalen;
    expect(signalen.filter((signaal) => signaal.soort === 'declaratie-na-einde')).toMatchObject([
      { code: '9308', berichtId: '202503.xml' },
    ]);
  });
});
