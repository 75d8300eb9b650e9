import { describe, expect, it } from 'vitest';
import { compareFocus, type FocusGroep } from './compare-focus.ts';

const groep = (versie: number, opgepakt: boolean, rang: number, aantal: number, uit: number): FocusGroep => ({
  gemeente: '9801',
  regel: 'herhaald',
  versie,
  halfJaar: '2026-1',
  opgepakt,
  rang,
  aantal,
  uit,
});

describe('what the focus list led to', () => {
  it('S0-11 shows version 3 beside version 2: 21 % and 17 % out in half a year, with interval, small n flagged', () => {
    const [three, two] = compareFocus([
      groep(3, true, 1, 100, 21),
      groep(3, false, 1, 200, 34),
      groep(2, true, 1, 24, 4),
      groep(2, true, 2, 5, 1),
      groep(2, false, 1, 100, 17),
    ]);
    expect(three).toMatchObject({ versie: 3, opgepakt: 100, uit: 0.21, rest: 200, uitRest: 0.17, isSmall: false });
    // 1.96 × √(0.21 × 0.79 ÷ 100 + 0.17 × 0.83 ÷ 200)
    expect(three?.verschil?.waarde).toBeCloseTo(0.04, 10);
    expect(three?.verschil?.van).toBeCloseTo(0.04 - 0.0953, 3);
    expect(three?.verschil?.tot).toBeCloseTo(0.04 + 0.0953, 3);
    expect(two).toMatchObject({ versie: 2, opgepakt: 29, isSmall: true });
    expect(two?.uit).toBeCloseTo(0.172, 3);
  });

  it('compares like with like: the rest counts with the mix of rang of those taken up', () => {
    const [row] = compareFocus([
      groep(1, true, 3, 90, 9),
      groep(1, true, 1, 10, 5),
      groep(1, false, 1, 900, 450),
      groep(1, false, 3, 100, 10),
    ]);
    expect(row?.uit).toBeCloseTo(0.14, 10);
    expect(row?.uitRest).toBeCloseTo(0.14, 10);
    expect(row?.verschil?.waarde).toBeCloseTo(0, 10);
  });

  it('says nothing without anybody to compare with', () => {
    expect(compareFocus([groep(1, true, 1, 40, 10)])).toMatchObject([{ uitRest: null, verschil: null, isSmall: true }]);
    expect(compareFocus([])).toEqual([]);
  });
});
