import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate, plainDate } from '../plain-date.ts';
import { computeDeadline, type Pauze } from './compute-deadline.ts';
import { findTermijn, type Termijn, type TermijnSoort, termijnen } from './termijn.ts';
import { countWerkdagen } from './werkdag.ts';

function getTermijn(soort: TermijnSoort, begin = '2026-01-01', rows = termijnen): Termijn {
  const termijn = findTermijn(rows, soort, plainDate(begin));
  if (termijn === undefined) throw new Error(`No ${soort}`);
  return termijn;
}

function deadlineOf(soort: TermijnSoort, begin: string, pauzes: Pauze[] = []) {
  return computeDeadline(getTermijn(soort, begin), plainDate(begin), pauzes);
}

const running = (deadline: string) => ({ kind: 'running', deadline });

function pauze(asked: string, answered?: string, reden = 'verslag van de school'): Pauze {
  return { asked: plainDate(asked), reden, ...(answered !== undefined && { answered: plainDate(answered) }) };
}

describe('computeDeadline', () => {
  it.each<[soort: TermijnSoort, begin: string, deadline: string]>([
    // Thursday 2 April 2026: Good Friday and Easter Monday do not count, so 7, 8 and 9 April.
    ['retour', '2026-04-02', '2026-04-09'],
    // Saturday 22 December 2018: 24, 27, 28, 31 December, 2, 3, 4, 7, 8 and 9 January.
    ['toewijzing-regio', '2018-12-22', '2019-01-09'],
    // 22 December 2026, a Tuesday: 23, 24, 28 to 31 December, 4 to 7 January.
    ['declaratie-antwoord', '2026-12-22', '2027-01-07'],
    // Friday 24 April 2026: 28, 29, 30 April, 1 and 4 May.
    ['antwoord', '2026-04-24', '2026-05-04'],
    // 8 weeks of the calendar: the standard lets them end on a holiday (Ascension Day).
    ['antwoord-na-onderzoek', '2026-03-19', '2026-05-14'],
    ['afwijzing-woonplaats', '2026-05-01', '2026-05-15'],
    // The law moves an end on Ascension Day to Friday, and on Saturday to Monday.
    ['besluit', '2026-03-19', '2026-05-15'],
    ['besluit', '2026-03-21', '2026-05-18'],
    ['declaratie-instelling', '2026-01-31', '2026-02-28'],
    ['start', '2026-05-04', '2026-05-12'], // 5 May is free every year
  ])('of %s from %s is %s', (soort, begin, deadline) => {
    expect(deadlineOf(soort, begin)).toEqual(running(deadline));
  });

  it('lets the days between question and answer pass (Awb 4:15)', () => {
    // Asked on 29 March, answered on 12 April: 30 March to 11 April are 13 days, so not 14 but 27 May.
    expect(deadlineOf('besluit', '2026-03-19', [pauze('2026-03-29', '2026-04-12')])).toEqual(running('2026-05-27'));
    // A day that two questions cover is left out once.
    const overlap = [pauze('2026-03-29', '2026-04-12'), pauze('2026-04-05', '2026-04-12')];
    expect(deadlineOf('besluit', '2026-03-19', overlap)).toEqual(running('2026-05-27'));
  });

  it('stands still while an answer is waited for, with what is left', () => {
    // Friday 8 May and Monday 11 May have passed of the ten working days.
    expect(deadlineOf('toewijzing-regio', '2026-05-07', [pauze('2026-05-11')])).toEqual({
      kind: 'paused',
      since: '2026-05-11',
      reden: 'verslag van de school',
      left: 8,
    });
  });

  it('is not moved by a question without reason, after the end, or within a limit of the standard', () => {
    const plain = deadlineOf('besluit', '2026-03-19');
    expect(deadlineOf('besluit', '2026-03-19', [pauze('2026-03-29', '2026-04-12', ' ')])).toEqual(plain);
    expect(deadlineOf('besluit', '2026-03-19', [pauze('2026-05-20')])).toEqual(plain);
    expect(deadlineOf('antwoord', '2026-04-24', [pauze('2026-04-25')])).toEqual(running('2026-05-04'));
  });

  it('has exactly its working days, less those of the pause', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays(plainDate('2020-01-01'), days));
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 40 }), (begin, after, length) => {
        const asked = addDays(begin, after);
        const answered = addDays(asked, length);
        const outcome = computeDeadline(getTermijn('toewijzing-regio'), begin, [{ asked, answered, reden: 'x' }]);
        if (outcome.kind === 'paused') throw new Error('answered');
        const { deadline } = outcome;
        const lastPaused = addDays(answered, -1);
        const last: PlainDate = lastPaused < deadline ? lastPaused : deadline;
        expect(countWerkdagen(begin, deadline) - countWerkdagen(asked, last)).toBe(10);
      }),
      { numRuns: 300, seed: 11 },
    );
  });
});

describe('findTermijn', () => {
  it('takes the row that holds on the day, so that a region may change its agreement', () => {
    const shorter: Termijn = {
      ...getTermijn('toewijzing-regio'),
      vanaf: plainDate('2026-07-01'),
      duur: { unit: 'werkdagen', count: 8 },
    };
    const rows = [shorter, ...termijnen];
    expect(getTermijn('toewijzing-regio', '2026-06-30', rows).duur).toEqual({ unit: 'werkdagen', count: 10 });
    expect(getTermijn('toewijzing-regio', '2026-07-01', rows).duur).toEqual({ unit: 'werkdagen', count: 8 });
    expect(findTermijn(rows, 'retour', plainDate('2023-04-02'))).toBeUndefined();
  });
});
