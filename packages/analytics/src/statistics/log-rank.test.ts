import fc from 'fast-check';
import { expect, test } from 'vitest';
import recorded from '../../test/data/reference-survival.json' with { type: 'json' };
import { remission, remissionSpells } from '../testing/remission.ts';
import { getValue, largestDifference, makeSpells } from '../testing/statistics.ts';
import { computeLogRank, type LogRank } from './log-rank.ts';
import { countRiskSets, type RiskSets, type Spells } from './spells.ts';

/** The risk sets of each group, by group number per row. */
function split({ entry, exit, event }: Spells, group: readonly number[], groups: number): RiskSets[] {
  return Array.from({ length: groups }, (_, own) => {
    const rows = [...exit.keys()].filter((row) => group[row] === own);
    return countRiskSets(
      makeSpells(
        rows.map((row) => exit[row]!),
        rows.map((row) => event[row]!),
        rows.map((row) => entry[row]!),
      ),
    );
  });
}

test('by hand: three ends in two groups', () => {
  // A: ends on 1 and 3. B: ends on 2, censored on 3. At risk A, B: (2, 2), (1, 2), (1, 1).
  // Expected in A: 2/4 + 1/3 + 1/2 = 4/3, observed 2. Variance: 1/4 + 2/9 + 1/4 = 13/18.
  // Chi-square: (2/3)² ÷ (13/18) = 8/13.
  const test = getValue(
    computeLogRank([countRiskSets(makeSpells([1, 3], [1, 1])), countRiskSets(makeSpells([2, 3], [1, 0]))]),
  );
  expect(test.groups[0]!.expected).toBeCloseTo(4 / 3, 14);
  expect(test.chiSquare).toBeCloseTo(8 / 13, 14);
});

test('by hand: two ends on one day share a smaller variance', () => {
  // One day, at risk 2 and 2, both ends in A: expected 1, variance 2 · ½ · ½ · (4 − 2) ÷ (4 − 1) = 1/3, chi-square 3.
  const both = computeLogRank([countRiskSets(makeSpells([1, 1], [1, 1])), countRiskSets(makeSpells([2, 2], [0, 0]))]);
  expect(getValue(both).chiSquare).toBeCloseTo(3, 14);
});

test('gives the published test of Freireich: chi-square 16.79, expected 19.25 and 10.75', () => {
  const { chiSquare, groups } = getValue(
    computeLogRank([remission.treated, remission.placebo].map((weeks) => countRiskSets(remissionSpells(weeks)))),
  );
  expect(chiSquare).toBeCloseTo(16.79, 2);
  expect(groups.map(({ observed }) => observed)).toEqual([9, 21]);
  expect(groups[0]!.expected).toBeCloseTo(19.25, 2);
});

test('equals survdiff of R, and with late entry the score test of coxph with exact ties', () => {
  const run = ({ spells, group }: typeof recorded.logRankLate): LogRank =>
    getValue(computeLogRank(split(makeSpells(spells.exit, spells.event, spells.entry), group, 3)));
  const plain = run(recorded.logRank);
  expect(largestDifference([plain.chiSquare, plain.p], [recorded.logRank.chiSquare, recorded.logRank.p])).toBeLessThan(
    1e-9,
  );
  expect(plain.groups.map(({ observed }) => observed)).toEqual(recorded.logRank.observed);
  expect(
    largestDifference(
      plain.groups.map(({ expected }) => expected),
      recorded.logRank.expected,
    ),
  ).toBeLessThan(1e-9);
  const late = run(recorded.logRankLate);
  expect(
    largestDifference([late.chiSquare, late.p], [recorded.logRankLate.chiSquare, recorded.logRankLate.p]),
  ).toBeLessThan(1e-7);
});

test('observed and expected add up to the same, p lies between 0 and 1, and the order of groups does not matter', () => {
  const rows = fc.array(fc.record({ day: fc.integer({ min: 1, max: 30 }), event: fc.nat(1), group: fc.nat(3) }), {
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(rows, (list) => {
      const spells = makeSpells(
        list.map(({ day }) => day),
        list.map(({ event }) => event),
      );
      const groups = split(
        spells,
        list.map(({ group }) => group),
        4,
      );
      const found = computeLogRank(groups);
      const turned = computeLogRank(groups.toReversed());
      expect(turned.kind).toBe(found.kind);
      if (found.kind === 'undetermined' || turned.kind === 'undetermined') return;
      const difference = found.value.groups.reduce((sum, { observed, expected }) => sum + observed - expected, 0);
      expect(difference).toBeCloseTo(0, 10);
      expect(found.value.p).toBeGreaterThanOrEqual(0);
      expect(found.value.p).toBeLessThanOrEqual(1);
      expect(turned.value.chiSquare).toBeCloseTo(found.value.chiSquare, 8);
    }),
  );
});

test('says why there is no number', () => {
  const [one, none, censored] = [makeSpells([1, 2], [1, 1]), makeSpells([], []), makeSpells([4], [0])].map((spells) =>
    countRiskSets(spells),
  );
  expect(computeLogRank([none!, none!])).toEqual({ kind: 'undetermined', reason: 'empty' });
  expect(computeLogRank([censored!, censored!])).toEqual({ kind: 'undetermined', reason: 'all-censored' });
  expect(computeLogRank([one!, none!])).toEqual({ kind: 'undetermined', reason: 'no-variation' });
});
