import { type CaseloadZaak, compareCaseload } from '@samenpad/analytics';
import { caseloadPeriod, listCaseload, workerOfRepeats } from '@samenpad/demo';
import { fromDayNumber, plainDate } from '@samenpad/domain';
import { describe, expect, it } from 'vitest';

const year = { van: plainDate('2024-01-01'), tot: plainDate('2025-01-01') };

describe('the planted caseload', () => {
  it('adds up: what is expected of all is what was seen of all', () => {
    const { team, medewerkers } = compareCaseload(readPlanted(7), year);
    const expected = medewerkers.reduce((sum, one) => sum + (one.verwachtPerMaand ?? 0) * one.zaakmaanden, 0);
    expect(expected).toBeCloseTo(team.uitstroom, 6);
  });

  it('S0-18 T23 shows a worker with 38 cases at 4 % a month beside 7 %, of which the mix of rang leaves nothing', () => {
    const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
    const found = seeds.map((seed) => {
      const { team, medewerkers } = compareCaseload(readPlanted(seed), year);
      const own = medewerkers.find(({ medewerker }) => medewerker === workerOfRepeats)!;
      expect(own.zaken).toBe(38);
      expect(own.isSmall).toBe(false);
      return { team: team.uitstroomPerMaand!, own: own.uitstroomPerMaand!, left: own.verschil! };
    });
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(found.map(({ own }) => own))).toBeCloseTo(0.04, 2);
    expect(mean(found.map(({ team }) => team))).toBeCloseTo(0.07, 2);
    expect(Math.abs(mean(found.map(({ left }) => left.waarde)))).toBeLessThan(0.006);
    const around = found.filter(({ left }) => left.van <= 0 && left.tot >= 0);
    expect(around.length).toBeGreaterThanOrEqual(7);
  });
});

function readPlanted(seed: number): CaseloadZaak[] {
  expect(fromDayNumber(caseloadPeriod.van)).toBe(year.van);
  return listCaseload(seed).map(({ van, tot, ...one }) => ({
    ...one,
    van: plainDate(van),
    tot: tot === null ? null : plainDate(tot),
    overgedragen: false,
  }));
}
