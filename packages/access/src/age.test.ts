import { plainDate } from '@samenpad/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AgeBand,
  type AgeSituation,
  ageBandOn,
  ageLadder,
  ageOn,
  birthdayOn,
  ladderStepOf,
  maatregelen,
  whoAsksDestruction,
  whoConsentsToHelp,
  whoConsentsToSharing,
  whoReads,
} from './age.ts';

describe('a birthday', () => {
  it.each([
    ['2014-06-15', 12, '2026-06-15'],
    ['2012-02-29', 12, '2024-02-29'],
    ['2012-02-29', 16, '2028-02-29'],
    // Not a leap year: the day after 28 February.
    ['2012-02-29', 18, '2030-03-01'],
    ['2008-02-29', 13, '2021-03-01'],
    ['2010-12-31', 0, '2010-12-31'],
  ])('of %s at %i years is %s', (born, years, day) => {
    expect(birthdayOn(plainDate(born), years)).toBe(day);
  });

  it('moves somebody into the next band on the day itself, not the day before', () => {
    const born = plainDate('2014-06-15');
    const bands = ['2026-06-14', '2026-06-15', '2030-06-14', '2030-06-15', '2032-06-14', '2032-06-15'].map((day) =>
      ageBandOn(born, plainDate(day)),
    );
    expect(bands).toEqual(['0-11', '12-15', '12-15', '16-17', '16-17', '18+']);
    expect(ageOn(plainDate('2012-02-29'), plainDate('2030-02-28'))).toBe(17);
    expect(ageOn(plainDate('2012-02-29'), plainDate('2030-03-01'))).toBe(18);
    expect(ageOn(born, plainDate('2014-06-14'))).toBe(-1);
  });

  it('is the first day on which the age is reached, for any two days', () => {
    const day = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
      .map((date) => plainDate(date.toISOString().slice(0, 10)));
    fc.assert(
      fc.property(day, day, (born, on) => {
        const age = ageOn(born, on);
        expect(birthdayOn(born, age) <= on).toBe(true);
        expect(birthdayOn(born, age + 1) > on).toBe(true);
      }),
    );
  });
});

describe('the age ladder', () => {
  // trust.md 3.4, one line per row: who consents to help, to sharing, reads, asks destruction.
  const rows: [AgeSituation, string][] = [
    [{ band: '0-11' }, 'ouders | ouders | ouders | ouders'],
    [{ band: '12-15' }, 'jeugdige ouders | jeugdige ouders | jeugdige ouders | jeugdige ouders'],
    [{ band: '12-15', competent: false }, 'ouders | ouders | ouders | ouders'],
    [{ band: '16-17' }, 'jeugdige | jeugdige | jeugdige | jeugdige'],
    [
      { band: '16-17', competent: false },
      'vertegenwoordiger | vertegenwoordiger | vertegenwoordiger | vertegenwoordiger',
    ],
    [{ band: '18+' }, 'jeugdige | jeugdige | jeugdige | jeugdige'],
    [
      { band: '18+', competent: false },
      'vertegenwoordiger | vertegenwoordiger | vertegenwoordiger | vertegenwoordiger',
    ],
    [{ band: '0-11', maatregel: 'ots' }, ' | ouders | ouders | ouders'],
    [{ band: '12-15', maatregel: 'gesloten' }, ' | jeugdige ouders | jeugdige ouders | jeugdige ouders'],
    [{ band: '16-17', maatregel: 'jeugdreclassering' }, ' | jeugdige | jeugdige | jeugdige'],
    [{ band: '0-11', maatregel: 'voogdij' }, 'gi | gi | gi | gi'],
    [{ band: '12-15', maatregel: 'voogdij' }, 'gi | jeugdige gi | jeugdige gi | jeugdige gi'],
    [{ band: '16-17', maatregel: 'voogdij' }, 'gi | jeugdige gi | jeugdige gi | jeugdige gi'],
  ];
  it.each(rows)('of %j is %s', (situation, expected) => {
    const step = [whoConsentsToHelp, whoConsentsToSharing, whoReads, whoAsksDestruction].map((who) =>
      who(situation).join(' '),
    );
    expect(step.join(' | ')).toBe(expected);
  });

  it('lets parents of a youth of 16 or 17 read with consent of the youth only', () => {
    expect(ladderStepOf({ band: '16-17' }).readsWithConsent).toEqual(['ouders']);
    expect(ladderStepOf({ band: '18+' }).readsWithConsent).toEqual([]);
    expect(ladderStepOf({ band: '12-15' }).readsWithConsent).toEqual([]);
    expect(ladderStepOf({ band: '12-15', maatregel: 'voogdij' }).readsWithConsent).toEqual([]);
  });

  it('names its article, with that of the measure when there is one', () => {
    expect(ageLadder.map(({ article }) => article)).toEqual([
      'Jw 7.3.4 lid 1, 7.3.10 en 7.3.11; UAVG 5',
      'Jw 7.3.4 lid 2, 7.3.10 en 7.3.11 lid 2 onder b; UAVG 5',
      'Jw 7.3.4 lid 2 en 7.3.15',
      'Jw 7.3.5 en 7.3.11 lid 1',
      'Jw 7.3.5 en 7.3.11 lid 1',
      'Jw 7.3.15',
      'Jw 7.3.15',
      'Jw 7.3.4 en 7.3.10',
      'Jw 7.3.4 en 7.3.10',
    ]);
    expect(ladderStepOf({ band: '16-17', maatregel: 'ots' }).article).toBe('Jw 7.3.5 en 7.3.11 lid 1; Jw 7.3.4 lid 3');
    expect(ladderStepOf({ band: '16-17', maatregel: 'voogdij' }).article).toBe('Jw 7.3.4 en 7.3.10');
  });

  it('has exactly one step for every band, competence and measure', () => {
    const bands: AgeBand[] = ['0-11', '12-15', '16-17', '18+'];
    for (const band of bands) {
      for (const competent of [true, false]) {
        for (const maatregel of maatregelen) {
          const fitting = ageLadder.filter(
            (row) =>
              row.bands.includes(band) &&
              (row.competent ?? competent) === competent &&
              row.maatregelen.includes(maatregel),
          );
          expect(fitting).toHaveLength(1);
        }
      }
    }
    expect(() => ladderStepOf({ band: 'oud' as AgeBand })).toThrow(RangeError);
  });
});
