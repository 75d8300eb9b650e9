import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from '../testing/random.ts';
import { fitLogNormal } from './fit-log-normal.ts';
import { normalTwoSided } from './p-value.ts';

const bounds = [91, 183, 365, 730, 1096, 1461];

/** Shares of the classes of a log-normal distribution. */
function sharesOf(median: number, sigma: number): number[] {
  const below = bounds.map((bound) => {
    const z = Math.log(bound / median) / sigma;
    return z < 0 ? normalTwoSided(z) / 2 : 1 - normalTwoSided(z) / 2;
  });
  return [...below, 1].map((to, i) => to - (below[i - 1] ?? 0));
}

test('finds the distribution whose shares it is given', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 90, max: 900, noNaN: true }),
      fc.double({ min: 0.5, max: 1.6, noNaN: true }),
      (median, sigma) => {
        const found = fitLogNormal(
          sharesOf(median, sigma).map((share) => 1e6 * share),
          bounds,
        );
        if (found.kind !== 'value') throw new Error(found.reason);
        expect(found.value.median.value).toBeCloseTo(median, 2);
        expect(found.value.sigma).toBeCloseTo(sigma, 4);
      },
    ),
    { seed: 4, numRuns: 50 },
  );
});

test('with one bound between halves and equal tails the median is that bound', () => {
  const found = fitLogNormal([10, 40, 40, 10], [100, 200, 400]);
  expect(found.kind === 'value' && found.value.median.value).toBeCloseTo(200, 6);
});

test('its interval holds the median of 95 in 100 samples', () => {
  const random = createRandom(17);
  const shares = sharesOf(266, 0.94);
  let held = 0;
  for (let run = 0; run < 400; run++) {
    const counts = shares.map(() => 0);
    for (let i = 0; i < 300; i++) {
      let [draw, at] = [random(), 0];
      while (draw > (shares[at] ?? 1)) draw -= shares[at++] ?? 1;
      counts[at] = (counts[at] ?? 0) + 1;
    }
    const found = fitLogNormal(counts, bounds);
    if (found.kind !== 'value') throw new Error(found.reason);
    const { lower, upper } = found.value.median;
    if (lower <= 266 && upper >= 266) held++;
  }
  expect(held / 400).toBeGreaterThan(0.93);
  expect(held / 400).toBeLessThan(0.975);
});

test('cannot tell from nothing, from one class or from two', () => {
  expect(fitLogNormal([0, 0, 0], [1, 2])).toEqual({ kind: 'undetermined', reason: 'empty' });
  expect(fitLogNormal([5, 0, 0], [1, 2])).toEqual({ kind: 'undetermined', reason: 'too-few' });
  expect(fitLogNormal([5, 5, 0], [1, 2])).toEqual({ kind: 'undetermined', reason: 'too-few' });
});
