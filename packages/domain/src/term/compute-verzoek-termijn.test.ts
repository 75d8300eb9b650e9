import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate, plainDate } from '../plain-date.ts';
import { computeVerzoekTermijn, type OpenVerzoekFacts, type VerzoekVraag } from './compute-verzoek-termijn.ts';
import { termijnen } from './termijn.ts';
import { countWerkdagen } from './werkdag.ts';

const vraag = (aan: VerzoekVraag['aan'], asked: string, answered?: string): VerzoekVraag => ({
  aan,
  asked: plainDate(asked),
  reden: 'doelen ontbreken',
  ...(answered !== undefined && { answered: plainDate(answered) }),
});

const termijnOf = (dagtekening: string, today: string, over: Partial<OpenVerzoekFacts> = {}) =>
  computeVerzoekTermijn(
    termijnen,
    { dagtekening: plainDate(dagtekening), inOnderzoek: false, vragen: [], ...over },
    plainDate(today),
  );

describe('computeVerzoekTermijn', () => {
  it('S4-14 a verzoek of 22 December is expected on 9 January and breached on the 10th', () => {
    // Saturday 22 December 2018: 24, 27, 28, 31 December, 2, 3, 4, 7, 8 and 9 January are its ten working days.
    expect(termijnOf('2018-12-22', '2019-01-09', { inOnderzoek: true })).toEqual({
      waitsOn: 'gemeente',
      since: '2018-12-22',
      expected: '2019-01-09',
      werkdagen: 10,
      breached: [],
    });
    expect(termijnOf('2018-12-22', '2019-01-10', { inOnderzoek: true }).breached).toEqual([
      { soort: 'toewijzing-regio', deadline: '2019-01-09' },
    ]);
  });

  it('names every limit that is over, the first one first, and then no day is left to expect', () => {
    // Monday 1 September 2025: 5 working days to the 8th, 10 to the 15th, 8 weeks to 27 October.
    expect(termijnOf('2025-09-01', '2025-10-28')).toMatchObject({
      breached: [
        { soort: 'antwoord', deadline: '2025-09-08' },
        { soort: 'toewijzing-regio', deadline: '2025-09-15' },
        { soort: 'besluit', deadline: '2025-10-27' },
      ],
    });
    expect(termijnOf('2025-09-01', '2025-10-28')).not.toHaveProperty('expected');
    expect(termijnOf('2025-09-01', '2025-09-16', { inOnderzoek: true })).toMatchObject({ expected: '2025-10-27' });
  });

  it('waits on who was asked, and expects as if the answer came today', () => {
    // Asked on Thursday 4 September: the 2nd, 3rd and 4th have passed, seven are left from the day of the answer on.
    const vragen = [vraag('gezin', '2025-09-04')];
    const { waitsOn, since, expected, werkdagen, breached } = termijnOf('2025-09-01', '2025-09-22', {
      inOnderzoek: true,
      vragen,
    });
    expect({ waitsOn, since, expected, werkdagen, breached }).toEqual({
      waitsOn: 'gezin',
      since: '2025-09-04',
      // Monday 22 September itself counts: 22 to 26, 29 and 30.
      expected: '2025-09-30',
      werkdagen: 3,
      breached: [],
    });
    // Answered on the 22nd: from then on it waits on the gemeente again, with the same day.
    const answered = termijnOf('2025-09-01', '2025-09-24', {
      inOnderzoek: true,
      vragen: [vraag('gezin', '2025-09-04', '2025-09-22')],
    });
    expect(answered).toMatchObject({ waitsOn: 'gemeente', since: '2025-09-22', expected: '2025-09-30', werkdagen: 6 });
  });

  it('waits on the first who was asked of two, and on nobody before the question', () => {
    const vragen = [vraag('gezin', '2025-09-08'), vraag('aanbieder', '2025-09-04')];
    expect(termijnOf('2025-09-01', '2025-09-10', { vragen })).toMatchObject({
      waitsOn: 'aanbieder',
      since: '2025-09-04',
    });
    expect(termijnOf('2025-09-01', '2025-09-03', { vragen })).toMatchObject({ waitsOn: 'gemeente' });
  });

  it('never breaches the agreement of the region before ten working days of its own have run', () => {
    const begin = plainDate('2024-02-01');
    const span = fc.record({ asked: fc.integer({ min: 0, max: 40 }), length: fc.integer({ min: 0, max: 30 }) });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), fc.array(span, { maxLength: 3 }), (after, spans) => {
        const today = addDays(begin, after);
        const vragen = spans.map(({ asked, length }): VerzoekVraag => {
          const day: PlainDate = addDays(begin, asked);
          return { aan: 'aanbieder', reden: 'x', asked: day, answered: addDays(day, length) };
        });
        const one = computeVerzoekTermijn(termijnen, { dagtekening: begin, inOnderzoek: true, vragen }, today);
        expect(one.werkdagen).toBeLessThanOrEqual(countWerkdagen(begin, today));
        const isLate = one.breached.some(({ soort }) => soort === 'toewijzing-regio');
        const open = vragen.some(({ asked, answered = today }) => asked <= today && answered > today);
        if (isLate) expect(one.werkdagen).toBeGreaterThanOrEqual(10);
        else if (!open) expect(one.werkdagen).toBeLessThanOrEqual(10);
      }),
      { numRuns: 300, seed: 6 },
    );
  });
});
