import fc from 'fast-check';
import { expect, test } from 'vitest';
import reference from '../../test/data/reference-numbers.json' with { type: 'json' };
import { getValue, largestDifference } from '../testing/statistics.ts';
import { computeDifferenceInDifferences, type PanelRow } from './difference-in-differences.ts';

/** Units u0 … over periods 0 …; the first `treated` of them get the intervention. */
function panel(outcomes: readonly (readonly number[])[], treated: number): PanelRow[] {
  return outcomes.flatMap((row, u) =>
    row.map((outcome, period) => ({ unit: `u${u}`, treated: u < treated, period, outcome })),
  );
}

test('by hand: two treated and two control units before and after', () => {
  // Treated rise by 5 and 3, controls by 1 and 1: effect 4 − 1 = 3. Deviations from the group: ±1, 0, 0.
  // Meat per unit and side: each treated pushes ±½ of its deviation, so the variance is (½)² + (½)² = ½ before the correction
  // 4/3 · 7/6, for 4 units, 8 rows and 2 columns.
  const rows = panel(
    [
      [10, 15],
      [12, 15],
      [8, 9],
      [7, 8],
    ],
    2,
  );
  const found = getValue(computeDifferenceInDifferences(rows, 1));
  expect(found.effect.value).toBeCloseTo(3, 12);
  expect(found.effect.standardError).toBeCloseTo(Math.sqrt(0.5 * (4 / 3) * (7 / 6)), 12);
  expect([found.treatedUnits, found.controlUnits]).toEqual([2, 2]);
  // One period before the start: no slope and no placebo.
  expect(found.preTrend).toEqual({ kind: 'undetermined', reason: 'too-few' });
});

test('equals the regression with all dummies in R, with its pre-trend and placebo', () => {
  const { unit, treated, period, outcome, start, ...expected } = reference.differenceInDifferences;
  const rows = unit.map((own, i) => ({
    unit: String(own),
    treated: treated[i]!,
    period: period[i]!,
    outcome: outcome[i]!,
  }));
  const found = getValue(computeDifferenceInDifferences(rows, start));
  const numbers = ({ value, standardError, lower, p }: typeof expected.effect) => [value, standardError, lower, p];
  expect(largestDifference(numbers(found.effect), numbers(expected.effect))).toBeLessThan(1e-7);
  expect(largestDifference(numbers(getValue(found.preTrend)), numbers(expected.preTrend))).toBeLessThan(1e-7);
  expect(largestDifference(numbers(getValue(found.placebo)), numbers(expected.placebo))).toBeLessThan(1e-7);
});

test('levels of units and a common course of time do not matter; what is added to the treated comes out', () => {
  const noise = fc.array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 4, maxLength: 4 }), {
    minLength: 6,
    maxLength: 6,
  });
  fc.assert(
    fc.property(noise, fc.integer({ min: -30, max: 30 }), (outcomes, added) => {
      const plain = computeDifferenceInDifferences(panel(outcomes, 3), 2);
      const moved = outcomes.map((row, u) =>
        row.map((y, period) => y + 100 * u + period ** 3 + (u < 3 && period >= 2 ? added : 0)),
      );
      const other = computeDifferenceInDifferences(panel(moved, 3), 2);
      if (plain.kind === 'undetermined' || other.kind === 'undetermined') return;
      expect(other.value.effect.value).toBeCloseTo(plain.value.effect.value + added, 7);
      expect(other.value.effect.standardError).toBeCloseTo(plain.value.effect.standardError, 6);
    }),
  );
});

test('says why there is no effect', () => {
  const undetermined = (reason: string) => ({ kind: 'undetermined', reason });
  expect(computeDifferenceInDifferences([], 1)).toEqual(undetermined('empty'));
  const outcomes = [
    [1, 4],
    [2, 3],
    [1, 2],
  ];
  expect(computeDifferenceInDifferences(panel(outcomes, 1), 1)).toEqual(undetermined('too-few'));
  // Nobody was seen before the start.
  expect(computeDifferenceInDifferences(panel([...outcomes, [5, 5]], 2), 0)).toEqual(undetermined('no-variation'));
  // All outcomes the same: no chance to speak of.
  const flat = [1, 2, 3, 4].map(() => [7, 7, 7]);
  expect(computeDifferenceInDifferences(panel(flat, 2), 1)).toEqual(undetermined('no-variation'));
});

test('turned round, with the untreated as treated, the effect has the other sign', () => {
  const { unit, treated, period, outcome, start } = reference.differenceInDifferences;
  const rows = (turn: boolean) =>
    unit.map((own, i) => ({
      unit: String(own),
      treated: treated[i] !== turn,
      period: period[i]!,
      outcome: outcome[i]!,
    }));
  const [one, other] = [false, true].map((turn) => getValue(computeDifferenceInDifferences(rows(turn), start)));
  expect(other!.effect.value).toBeCloseTo(-one!.effect.value, 9);
  expect(other!.effect.standardError).toBeCloseTo(one!.effect.standardError, 9);
  expect(other!.effect.p).toBeCloseTo(one!.effect.p, 9);
});
