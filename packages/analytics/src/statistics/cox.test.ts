import fc from 'fast-check';
import { expect, test } from 'vitest';
import recorded from '../../test/data/reference-survival.json' with { type: 'json' };
import { remission, remissionSpells } from '../testing/remission.ts';
import { getValue, largestDifference, makeSpells } from '../testing/statistics.ts';
import { fitCox } from './cox.ts';
import { computeLogRank } from './log-rank.ts';
import { countRiskSets } from './spells.ts';

const anyRows = fc.array(
  fc.record({ day: fc.integer({ min: 1, max: 1000 }), event: fc.nat(1), x: fc.integer({ min: -5, max: 5 }) }),
  { minLength: 3, maxLength: 40 },
);

function spellsOf(rows: readonly { day: number; event: number }[]) {
  return makeSpells(
    rows.map(({ day }) => day),
    rows.map(({ event }) => event),
  );
}

test('by hand: three jeugdigen, one of them with the covariate, ends second', () => {
  // Likelihood: 1/(2 + r) · r/(1 + r), greatest where r² = 2: β = ln √2. Information there: 2r/(2+r)² + r/(1+r)² = 0.48528….
  const { coefficients, events } = getValue(fitCox(makeSpells([1, 2, 3], [1, 1, 1]), [Float64Array.of(0, 1, 0)]));
  expect(events).toBe(3);
  expect(coefficients[0]!.hazardRatio).toBeCloseTo(Math.SQRT2, 9);
  const r = Math.SQRT2;
  expect(coefficients[0]!.standardError).toBeCloseTo(1 / Math.sqrt((2 * r) / (2 + r) ** 2 + r / (1 + r) ** 2), 8);
});

test('gives the published coefficient of Freireich with Efron ties: 1.572, standard error 0.412', () => {
  const weeks = [...remission.treated, ...remission.placebo];
  const placebo = Float64Array.from(weeks, (_, i) => (i < remission.treated.length ? 0 : 1));
  const { coefficients } = getValue(fitCox(remissionSpells(weeks), [placebo]));
  expect(coefficients[0]!.coefficient).toBeCloseTo(1.572, 3);
  expect(coefficients[0]!.standardError).toBeCloseTo(0.412, 3);
});

test.each(recorded.cox)('equals coxph of R with late entry, several covariates and strata, case %#', (expected) => {
  const { exit, event, entry } = expected.spells;
  const fit = getValue(
    fitCox(
      makeSpells(exit, event, entry),
      Object.values(expected.covariates).map((x) => Float64Array.from(x)),
      expected.stratum === null ? undefined : Int32Array.from(expected.stratum),
    ),
  );
  const ours = fit.coefficients;
  expect(
    largestDifference(
      ours.map(({ coefficient }) => coefficient),
      expected.coefficients,
    ),
  ).toBeLessThan(1e-7);
  expect(
    largestDifference(
      ours.map(({ standardError }) => standardError),
      expected.standardErrors,
    ),
  ).toBeLessThan(1e-7);
  expect(
    largestDifference(
      ours.map(({ lower }) => lower),
      expected.lower,
    ),
  ).toBeLessThan(1e-7);
  expect(
    largestDifference(
      ours.map(({ p }) => p),
      expected.p,
    ),
  ).toBeLessThan(1e-7);
  expect(largestDifference([fit.logLikelihood.null, fit.logLikelihood.fitted], expected.logLikelihood)).toBeLessThan(
    1e-9,
  );
  expect(fit.scoreTest.chiSquare).toBeCloseTo(expected.score, 8);
});

test.each(recorded.coxClustered)('equals coxph of R with standard errors by cluster, case %#', (expected) => {
  const { exit, event, entry } = expected.spells;
  const { coefficients } = getValue(
    fitCox(
      makeSpells(exit, event, entry),
      Object.values(expected.covariates).map((x) => Float64Array.from(x)),
      Int32Array.from(expected.stratum),
      Int32Array.from(expected.cluster),
    ),
  );
  const [found, errors] = [
    coefficients.map(({ coefficient }) => coefficient),
    coefficients.map(({ standardError }) => standardError),
  ];
  expect(largestDifference(found, expected.coefficients)).toBeLessThan(1e-7);
  expect(largestDifference(errors, expected.standardErrors)).toBeLessThan(1e-7);
});

test('the score test of two groups without ties is the log-rank test', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { minLength: 6, maxLength: 40 }), (days) => {
      const group = days.map((_, i) => i % 2);
      const fit = fitCox(
        makeSpells(
          days,
          days.map(() => 1),
        ),
        [Float64Array.from(group)],
      );
      const half = (own: number) => days.filter((_, i) => group[i] === own);
      const test = computeLogRank(
        [0, 1].map((own) =>
          countRiskSets(
            makeSpells(
              half(own),
              half(own).map(() => 1),
            ),
          ),
        ),
      );
      if (fit.kind === 'undetermined') return;
      expect(fit.value.scoreTest.chiSquare).toBeCloseTo(getValue(test).chiSquare, 8);
    }),
  );
});

test('is never NaN, and another unit of a covariate only moves its own coefficient', () => {
  let fitted = 0;
  fc.assert(
    fc.property(anyRows, (rows) => {
      const x = Float64Array.from(rows, (row) => row.x);
      const fit = fitCox(spellsOf(rows), [x]);
      const scaled = fitCox(spellsOf(rows), [x.map((value) => 40 + 10 * value)]);
      expect(scaled.kind).toBe(fit.kind);
      if (fit.kind === 'undetermined' || scaled.kind === 'undetermined') return;
      fitted++;
      const [one, ten] = [fit.value.coefficients[0]!, scaled.value.coefficients[0]!];
      expect(Object.values(one).every(Number.isFinite)).toBe(true);
      expect(10 * ten.coefficient).toBeCloseTo(one.coefficient, 5);
      expect(scaled.value.scoreTest.chiSquare).toBeCloseTo(fit.value.scoreTest.chiSquare, 6);
    }),
  );
  expect(fitted).toBeGreaterThan(30);
});

test('rows cut in two with the same covariate give the same fit', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const pieces = rows.flatMap(({ day, event, x }) =>
        day > 500
          ? [
              { from: 0, day: 500, event: 0, x },
              { from: 500, day, event, x },
            ]
          : [{ from: 0, day, event, x }],
      );
      const whole = fitCox(spellsOf(rows), [Float64Array.from(rows, ({ x }) => x)]);
      const cut = fitCox(
        makeSpells(
          pieces.map(({ day }) => day),
          pieces.map(({ event }) => event),
          pieces.map(({ from }) => from),
        ),
        [Float64Array.from(pieces, ({ x }) => x)],
      );
      expect(cut.kind).toBe(whole.kind);
      if (cut.kind === 'undetermined' || whole.kind === 'undetermined') return;
      expect(cut.value.coefficients[0]!.coefficient).toBeCloseTo(whole.value.coefficients[0]!.coefficient, 5);
    }),
  );
});

test('says that it does not converge when the covariate separates, instead of a huge number', () => {
  // Whoever has the covariate ends before all others.
  const early = makeSpells([1, 2, 3, 10, 11, 12], [1, 1, 1, 1, 1, 1]);
  const group = Float64Array.of(1, 1, 1, 0, 0, 0);
  expect(fitCox(early, [group])).toEqual({ kind: 'undetermined', reason: 'not-converged' });
  // Nobody with the covariate ends.
  const none = makeSpells([9, 9, 9, 2, 5, 7], [0, 0, 0, 1, 1, 1]);
  expect(fitCox(none, [group])).toEqual({ kind: 'undetermined', reason: 'not-converged' });
});

test('says why there is no number', () => {
  const spells = makeSpells([1, 2, 3], [1, 1, 0]);
  const x = Float64Array.of(1, 0, 1);
  expect(fitCox(makeSpells([], []), [x])).toEqual({ kind: 'undetermined', reason: 'empty' });
  expect(fitCox(makeSpells([1, 2], [0, 0]), [x])).toEqual({ kind: 'undetermined', reason: 'all-censored' });
  expect(fitCox(spells, [Float64Array.of(2, 2, 2)])).toEqual({ kind: 'undetermined', reason: 'no-variation' });
  expect(fitCox(spells, [x, x.map((value) => 3 * value)])).toEqual({ kind: 'undetermined', reason: 'no-variation' });
});
