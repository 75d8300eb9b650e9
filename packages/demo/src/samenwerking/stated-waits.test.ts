import { expect, test } from 'vitest';
import { aanbiedersBySize } from '../regio/gemeenten.ts';
import { listStatedWaits } from './stated-waits.ts';

test.each([1, 2, 3, 4, 5])(
  'T20 plants stated waits of which 55 %% is missing and half is older than 60 days (seed %i)',
  (seed) => {
    const stated = listStatedWaits(seed, 'L');
    expect(stated.length / aanbiedersBySize.L).toBeCloseTo(0.45, 2);
    expect(new Set(stated.map(({ agb }) => agb)).size).toBe(stated.length);
    const old = stated.filter(({ ago }) => ago > 60).length / stated.length;
    expect(old).toBeGreaterThan(0.35);
    expect(old).toBeLessThan(0.65);
    for (const { weeksToIntake, weeksToTreatment } of stated) {
      expect(weeksToIntake).toBeGreaterThan(0);
      expect(weeksToIntake + (weeksToTreatment ?? 0)).toBeLessThan(260);
    }
    expect(listStatedWaits(seed, 'L')).toEqual(stated);
  },
);
