import { plainDate } from '@samenpad/domain';
import { describe, expect, it } from 'vitest';
import { findWholeYear, listYears, periodOf, yearPeriod } from './period.ts';

const peildatum = plainDate('2026-09-15');

describe('periodOf', () => {
  it('is the last twelve months when the address says nothing', () => {
    expect(periodOf({}, peildatum)).toEqual({ van: '2025-10-01', tot: '2026-09-30' });
  });

  it('is as many years as a page looks back', () => {
    expect(periodOf({}, peildatum, 10)).toEqual({ van: '2016-10-01', tot: '2026-09-30' });
  });

  it('completes one end and turns a period that runs backwards', () => {
    expect(periodOf({ van: plainDate('2026-01-01') }, peildatum)).toEqual({ van: '2026-01-01', tot: '2026-09-30' });
    expect(periodOf({ van: plainDate('2026-05-01'), tot: plainDate('2026-02-01') }, peildatum).van).toBe('2026-02-01');
  });
});

describe('years', () => {
  it('recognises a whole year and nothing else', () => {
    expect(findWholeYear(yearPeriod(2024))).toBe(2024);
    expect(findWholeYear({ van: plainDate('2024-01-01'), tot: plainDate('2024-12-30') })).toBeUndefined();
  });

  it('offers the newest first', () => {
    expect(listYears(plainDate('2024-05-01'), peildatum)).toEqual([2026, 2025, 2024]);
  });
});
