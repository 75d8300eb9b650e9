import { plainDate } from '@samenpad/domain';
import { describe, expect, it } from 'vitest';
import { axisSpan, listSegments, listYearStarts } from './zorgpad-layout.ts';

const peildatum = plainDate('2026-03-12');
const span = (begin: string, eind: string | null) => ({
  begin: plainDate(begin),
  eind: eind === null ? null : plainDate(eind),
});

describe('listSegments', () => {
  it('counts both days and writes out the gap between two trajecten', () => {
    const segments = listSegments([span('2024-01-01', '2024-01-31'), span('2024-03-01', '2024-03-31')], peildatum);
    expect(segments).toEqual([
      { begin: '2024-01-01', eind: '2024-01-31', trajecten: 1 },
      { begin: '2024-02-01', eind: '2024-02-29', trajecten: 0 },
      { begin: '2024-03-01', eind: '2024-03-31', trajecten: 1 },
    ]);
  });

  it('shows an overlap and lets an open end run to the peildatum', () => {
    const segments = listSegments([span('2025-01-01', null), span('2026-01-01', '2026-01-31')], peildatum);
    expect(segments.map((segment) => segment.trajecten)).toEqual([1, 2, 1]);
    expect(segments.at(-1)?.eind).toBe(peildatum);
  });

  it('leaves out what begins after the peildatum', () => {
    expect(listSegments([span('2026-05-01', null)], peildatum)).toEqual([]);
  });
});

describe('axisSpan', () => {
  it('looks at most two years ahead', () => {
    const { van, tot } = axisSpan([span('2024-05-10', null)], [plainDate('2040-01-01')], peildatum);
    expect(van).toBe('2024-04-01');
    expect(tot < '2028-05-01').toBe(true);
  });
});

describe('listYearStarts', () => {
  it('gives each January on the axis', () => {
    expect(listYearStarts(plainDate('2024-04-01'), plainDate('2026-04-01'))).toEqual(['2025-01-01', '2026-01-01']);
  });
});
