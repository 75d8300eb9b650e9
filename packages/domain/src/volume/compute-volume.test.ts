import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, firstDayOf, lastDayOf, monthOf, type PlainMonth, plainDate } from '../plain-date.ts';
import {
  computeBedragOfMinutes,
  computeMinuteTarief,
  computePeriodeVolume,
  computeTotaalVolume,
  computeWholeHours,
  fitsEenheid,
  inSmallestEenheid,
  type ToegewezenOmvang,
} from './compute-volume.ts';
import { countMonths, countSundays, countWeeks, isSunday } from './count-calendar.ts';

function toegewezen(volume: number, eenheid: string, frequentie: string, begin: string, eind?: string) {
  return {
    omvang: { volume, eenheid, frequentie },
    ingangsdatum: plainDate(begin),
    ...(eind !== undefined && { einddatum: plainDate(eind) }),
  } satisfies ToegewezenOmvang;
}

function periode(begin: string, eind: string) {
  return { begindatum: plainDate(begin), einddatum: plainDate(eind) };
}

describe('weeks, Sundays and months in a period', () => {
  it.each([
    // October 2025: Wednesday the 1st (week 40) to Friday the 31st (week 44); Sundays 5, 12, 19 and 26.
    ['2025-10-01', '2025-10-31', 5, 4],
    // February 2027 is exactly four weeks, Monday to Sunday.
    ['2027-02-01', '2027-02-28', 4, 4],
    // August 2026: Saturday the 1st to Monday the 31st touches six weeks; Sundays 2, 9, 16, 23 and 30.
    ['2026-08-01', '2026-08-31', 6, 5],
    // Over the turn of the year: Monday 29 December 2025 opens week 1 of 2026.
    ['2025-12-29', '2026-01-04', 1, 1],
    ['2025-12-28', '2025-12-29', 2, 1],
    ['2026-08-31', '2026-08-31', 1, 0],
  ])('from %s to %s: %i weeks, %i Sundays', (begin, eind, weeks, sundays) => {
    expect(countWeeks(plainDate(begin), plainDate(eind))).toBe(weeks);
    expect(countSundays(plainDate(begin), plainDate(eind))).toBe(sundays);
  });

  it('know a Sunday, also before 1970', () => {
    expect(isSunday(plainDate('2025-10-05'))).toBe(true);
    expect(isSunday(plainDate('2025-10-06'))).toBe(false);
    expect(isSunday(plainDate('1969-12-28'))).toBe(true);
  });

  it('count the months that are touched', () => {
    expect(countMonths(plainDate('2025-12-31'), plainDate('2026-02-01'))).toBe(3);
  });
});

describe('computePeriodeVolume (TR321)', () => {
  it('counts each week that the month touches, inspanning', () => {
    const twoHours = toegewezen(2, '04', '2', '2025-10-01', '2025-12-31');
    expect(computePeriodeVolume(twoHours, periode('2025-10-01', '2025-10-31'))).toBe(10);
    expect(computePeriodeVolume(twoHours, periode('2025-11-01', '2025-11-30'))).toBe(10); // weeks 44 to 48
    expect(computePeriodeVolume(twoHours, periode('2025-12-01', '2025-12-31'))).toBe(10); // weeks 49 to 1
  });

  it('counts Sundays for output, and one more where the last week is broken', () => {
    const pieces = toegewezen(3, '82', '2', '2025-10-01', '2025-12-03');
    expect(computePeriodeVolume(pieces, periode('2025-10-01', '2025-10-31'))).toBe(12);
    // Sundays 2, 9, 16, 23 and 30; the last Sunday of the toewijzing is 30 November, its end a Wednesday.
    expect(computePeriodeVolume(pieces, periode('2025-11-01', '2025-11-30'))).toBe(18);
    expect(computePeriodeVolume(pieces, periode('2025-12-01', '2025-12-03'))).toBe(0);
    expect(computeTotaalVolume(pieces)).toBe(30);
  });

  it('gives output no extra week when the toewijzing ends on a Sunday', () => {
    const pieces = toegewezen(3, '82', '2', '2025-10-01', '2025-11-30');
    expect(computePeriodeVolume(pieces, periode('2025-11-01', '2025-11-30'))).toBe(15);
  });

  it('gives output of less than a week without Sunday one Volume', () => {
    const pieces = toegewezen(3, '82', '2', '2025-10-06', '2025-10-10');
    expect(computePeriodeVolume(pieces, periode('2025-10-06', '2025-10-10'))).toBe(3);
  });

  it('gives a broken month a full month, and cents for euros', () => {
    const perMonth = toegewezen(20_000, '83', '4', '2025-10-20', '2025-12-10');
    expect(computePeriodeVolume(perMonth, periode('2025-10-20', '2025-10-31'))).toBe(20_000); // 200 euro
    expect(computeTotaalVolume(perMonth)).toBe(60_000);
  });

  it('counts days, and the whole for frequentie 6', () => {
    const october = periode('2025-10-01', '2025-10-31');
    expect(computePeriodeVolume(toegewezen(30, '01', '1', '2025-10-01', '2025-12-31'), october)).toBe(930);
    expect(computePeriodeVolume(toegewezen(40, '04', '6', '2025-10-01'), october)).toBe(40);
  });
});

describe('computeTotaalVolume (TR322)', () => {
  it('counts a week once that two months share', () => {
    // Weeks 40 of 2025 to 1 of 2026 are 14; the three months give 5 each.
    expect(computeTotaalVolume(toegewezen(2, '04', '2', '2025-10-01', '2025-12-31'))).toBe(28);
  });

  it('is the Volume itself for frequentie 6, and unbounded without an end', () => {
    expect(computeTotaalVolume(toegewezen(40, '04', '6', '2025-10-01'))).toBe(40);
    expect(computeTotaalVolume(toegewezen(40, '04', '4', '2025-10-01'))).toBeNull();
    expect(computeTotaalVolume(toegewezen(2, '01', '1', '2025-10-01', '2025-10-10'))).toBe(20);
  });

  it('is what the months give together for output, which counts each Sunday once', () => {
    const day = fc.integer({ min: 0, max: 700 });
    fc.assert(
      fc.property(day, day, fc.constantFrom('82', '83'), (from, length, eenheid) => {
        const begin = addDays(plainDate('2025-01-01'), from);
        const eind = addDays(begin, length);
        const whole = toegewezen(7, eenheid, '2', begin, eind);
        const sum = monthsOf(monthOf(begin), monthOf(eind)).reduce((total, maand) => {
          const first = firstDayOf(maand) > begin ? firstDayOf(maand) : begin;
          const last = lastDayOf(maand) < eind ? lastDayOf(maand) : eind;
          return total + computePeriodeVolume(whole, { begindatum: first, einddatum: last });
        }, 0);
        expect(sum).toBe(computeTotaalVolume(whole));
      }),
      { numRuns: 300, seed: 6 },
    );
  });
});

function monthsOf(first: PlainMonth, last: PlainMonth): PlainMonth[] {
  return first > last ? [] : [first, ...monthsOf(addMonths(first, 1), last)];
}

describe('hours against minutes', () => {
  it('may be claimed in minutes where hours were assigned, not the other way (IV081)', () => {
    expect(fitsEenheid('01', '04')).toBe(true);
    expect(fitsEenheid('04', '01')).toBe(false);
    expect(fitsEenheid('16', '16')).toBe(true);
    expect(inSmallestEenheid(2, '04')).toBe(inSmallestEenheid(120, '01'));
    expect(inSmallestEenheid(2, '16')).toBe(2);
  });

  it('round uren half up over the line, at least 1 (IV079)', () => {
    expect([1, 89, 90, 149, 150].map(computeWholeHours)).toEqual([1, 1, 2, 2, 3]);
  });

  it('round the amount over the line and the shown tariff by itself (IV081)', () => {
    // 65.00 euro an hour: 108.33… cents a minute is shown as 108; 50 minutes are 5416.67 cents.
    expect(computeMinuteTarief(6500)).toBe(108);
    expect(computeBedragOfMinutes(50, 6500)).toBe(5417);
    expect(computeBedragOfMinutes(30, 6501)).toBe(3251); // 3250.5, half up
  });
});
