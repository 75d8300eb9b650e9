import fc from 'fast-check';
import { expect, test } from 'vitest';
import recorded from '../../test/data/reference-survival.json' with { type: 'json' };
import { largestDifference, makeSpells } from '../testing/statistics.ts';
import { type CoxData, computeCoxLikelihood } from './cox-likelihood.ts';
import { sumScoresByCluster } from './cox-residuals.ts';
import type { Spells } from './spells.ts';

function dataOf(spells: Spells, covariates: readonly (readonly number[])[], strata?: readonly number[]): CoxData {
  const rows = [...spells.exit.keys()];
  return {
    spells,
    covariates: covariates.map((x) => Float64Array.from(x)),
    strata: [...Map.groupBy(rows, (row) => strata?.[row] ?? 0).values()].map((own) => ({
      byExit: Int32Array.from(own.toSorted((a, b) => spells.exit[b]! - spells.exit[a]!)),
      byEntry: Int32Array.from(own.toSorted((a, b) => spells.entry[b]! - spells.entry[a]!)),
    })),
  };
}

const each = (n: number) => Int32Array.from({ length: n }, (_, i) => i);

test('by hand: three jeugdigen without ties, at coefficient 0', () => {
  // Covariates 0, 1, 0. Day 1: mean ⅓, hazard ⅓. Day 2: mean ½, hazard ½. Day 3: mean 0, hazard 1.
  // Own event x − mean: −⅓, ½, 0. Back for the hazard, Σ (x − mean) ÷ at risk: the first (0 − ⅓)⅓ = −1/9;
  // the second (1 − ⅓)⅓ + (1 − ½)½ = 17/36; the third −1/9 − ¼ + 0 = −13/36.
  const data = dataOf(makeSpells([1, 2, 3], [1, 1, 1]), [[0, 1, 0]]);
  const found = sumScoresByCluster(data, [0], each(3), 3).map(([score]) => score!);
  expect(largestDifference(found, [-1 / 3 + 1 / 9, 1 / 2 - 17 / 36, 13 / 36])).toBeLessThan(1e-12);
});

test('by hand: two at once (Efron): each is half gone when the other ends', () => {
  // Covariates 1, 0, 0; the first two end on day 1, the third on day 2. First of the two: 3 at risk, mean ⅓; second: the two
  // count for half: 2 at risk, mean ¼. Their own events: the mean of (x − ⅓) and (x − ¼): 17/24 and −7/24.
  // Back for the hazard: ⅓(x − ⅓) + ½ · ½(x − ¼), for the third with ½(x − ¼) in whole.
  const data = dataOf(makeSpells([1, 1, 2], [1, 1, 1]), [[1, 0, 0]]);
  const found = sumScoresByCluster(data, [0], each(3), 3).map(([score]) => score!);
  const [a, b, c] = [17 / 24 - (2 / 9 + 3 / 16), -7 / 24 - (-1 / 9 - 1 / 16), 1 / 9 + 1 / 8];
  expect(largestDifference(found, [a, b, c])).toBeLessThan(1e-12);
});

test('equals the score residuals of coxph of R, summed by cluster, with late entry, ties and strata', () => {
  const { spells, covariates, stratum, cluster, beta, scores } = recorded.coxScores;
  const data = dataOf(makeSpells(spells.exit, spells.event, spells.entry), covariates, stratum);
  const clusters = Math.max(...cluster) + 1;
  const found = sumScoresByCluster(data, beta, Int32Array.from(cluster), clusters);
  expect(found).toHaveLength(scores.length);
  found.forEach((own, i) => {
    own.forEach((score, j) => {
      expect(score).toBeCloseTo(scores[i]![j]!, 7);
    });
  });
});

const anyRows = fc.array(
  fc.record({
    ...{ entry: fc.nat(10), length: fc.integer({ min: 1, max: 20 }), event: fc.nat(1) },
    ...{ x: fc.integer({ min: -3, max: 3 }), stratum: fc.nat(1), cluster: fc.nat(4) },
  }),
  { minLength: 2, maxLength: 25 },
);

test('together they are the slope of the likelihood, and a cluster pulls as much as its rows together', () => {
  fc.assert(
    fc.property(anyRows, fc.double({ min: -1, max: 1, noNaN: true }), (rows, beta) => {
      const spells = makeSpells(
        rows.map(({ entry, length }) => entry + length),
        rows.map(({ event }) => event),
        rows.map(({ entry }) => entry),
      );
      const data = dataOf(
        spells,
        [rows.map(({ x }) => x)],
        rows.map(({ stratum }) => stratum),
      );
      const single = sumScoresByCluster(data, [beta], each(rows.length), rows.length);
      const total = single.reduce((sum, [score]) => sum + score!, 0);
      expect(total).toBeCloseTo(computeCoxLikelihood(data, [beta]).score[0]!, 8);
      const own = sumScoresByCluster(
        data,
        [beta],
        Int32Array.from(rows, ({ cluster }) => cluster),
        5,
      );
      own.forEach(([score], cluster) => {
        const parts = single.reduce((sum, [part], i) => sum + (rows[i]!.cluster === cluster ? part! : 0), 0);
        expect(score).toBeCloseTo(parts, 8);
      });
    }),
  );
});

test('refuses a cluster that was not told of', () => {
  const data = dataOf(makeSpells([1, 2], [1, 1]), [[0, 1]]);
  expect(() => sumScoresByCluster(data, [0], each(2), 1)).toThrow(RangeError);
});
