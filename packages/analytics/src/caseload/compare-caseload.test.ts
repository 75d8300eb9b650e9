import { plainDate } from '@samenpad/domain';
import { describe, expect, it } from 'vitest';
import { type CaseloadZaak, compareCaseload } from './compare-caseload.ts';

const year = { van: plainDate('2024-01-01'), tot: plainDate('2025-01-01') };
const zaak = (medewerker: string, van: string, tot: string | null, rang = 1, overgedragen = false): CaseloadZaak => ({
  medewerker,
  van: plainDate(van),
  tot: tot === null ? null : plainDate(tot),
  overgedragen,
  rang,
});

describe('comparing caseloads', () => {
  it('counts stock, in and out by hand; a case that a colleague took over did not go out', () => {
    const { team, medewerkers } = compareCaseload(
      [
        zaak('a', '2023-06-01', null),
        zaak('a', '2024-07-01', '2024-10-01'),
        zaak('a', '2023-01-01', '2024-03-01', 1, true),
        zaak('b', '2024-01-01', '2025-02-01'),
      ],
      year,
    );
    expect(team).toMatchObject({ zaken: 2, instroom: 2, uitstroom: 1 });
    // 366 + 92 + 60 days.
    expect(medewerkers[0]).toMatchObject({ medewerker: 'a', zaken: 1, instroom: 1, uitstroom: 1, isSmall: true });
    expect(medewerkers[0]?.zaakmaanden).toBeCloseTo((366 + 92 + 60) / (365.25 / 12), 6);
    expect(medewerkers[1]?.uitstroomPerMaand).toBe(0);
  });
});
