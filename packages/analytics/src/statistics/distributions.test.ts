import fc from 'fast-check';
import { expect, test } from 'vitest';
import reference from '../../test/data/reference-numbers.json' with { type: 'json' };
import { betaBelow } from './beta.ts';
import { gammaAbove, gammaBelow, gammaQuantile, logGamma } from './gamma.ts';
import { chiSquareTail, normalTwoSided, student95, studentTwoSided, Z_95, Z_998 } from './p-value.ts';

const { distributions } = reference;

/** Equal to one part in 10¹⁰, also where the number is tiny. */
function expectEqual(actual: number, expected: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-10 * Math.abs(expected) + 1e-300);
}

test('by hand: 4! = 24, and the tails of the exponential and the uniform distribution', () => {
  expectEqual(logGamma(5), Math.log(24));
  // Shape 1 is exponential: P(X > 2) = e^−2. Two degrees of freedom: chi-square ÷ 2 is exponential.
  expectEqual(gammaAbove(1, 2), Math.exp(-2));
  expectEqual(chiSquareTail(4, 2), Math.exp(-2));
  expectEqual(betaBelow(1, 1, 0.3), 0.3);
  // One degree of freedom is Cauchy: a quarter lies beyond 1 to either side.
  expectEqual(studentTwoSided(1, 1), 0.5);
  expectEqual(normalTwoSided(Z_95), 0.05);
});

test('distributions equal those of R', () => {
  const { gamma, gammaQuantile: quantiles, beta, chiSquare, student } = distributions;
  distributions.logGamma.x.forEach((x, i) => {
    // It is 0 at 1, where only the absolute error means something.
    expect(logGamma(x) - distributions.logGamma.value[i]!).toBeCloseTo(0, x < 1000 ? 12 : 8);
  });
  gamma.x.forEach((x, i) => {
    expectEqual(gammaBelow(gamma.shape[i]!, x), gamma.below[i]!);
    expectEqual(gammaAbove(gamma.shape[i]!, x), gamma.above[i]!);
  });
  quantiles.p.forEach((p, i) => {
    expectEqual(gammaQuantile(quantiles.shape[i]!, p), quantiles.value[i]!);
  });
  beta.x.forEach((x, i) => {
    expectEqual(betaBelow(beta.a[i]!, beta.b[i]!, x), beta.below[i]!);
  });
  chiSquare.x.forEach((x, i) => {
    expectEqual(chiSquareTail(x, chiSquare.df[i]!), chiSquare.tail[i]!);
  });
  student.t.forEach((t, i) => {
    expectEqual(studentTwoSided(t, student.df[i]!), student.twoSided[i]!);
    expectEqual(student95(student.df[i]!), student.width[i]!);
  });
  expectEqual(Z_95, distributions.normal[0]!);
  expectEqual(Z_998, distributions.normal[1]!);
});

test('below and above make one, and a quantile leads back to its share', () => {
  const shape = fc.double({ min: 0.2, max: 5000, noNaN: true });
  const p = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
  fc.assert(
    fc.property(shape, p, (a, share) => {
      const x = gammaQuantile(a, share);
      expect(gammaBelow(a, x) + gammaAbove(a, x)).toBeCloseTo(1, 12);
      expect(gammaBelow(a, x)).toBeCloseTo(share, 9);
    }),
  );
  fc.assert(
    fc.property(shape, shape, p, (a, b, x) => {
      expect(betaBelow(a, b, x) + betaBelow(b, a, 1 - x)).toBeCloseTo(1, 9);
    }),
  );
});
