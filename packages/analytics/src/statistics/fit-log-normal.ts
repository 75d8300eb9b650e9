import { determined, type Outcome, undeterminedBy } from './outcome.ts';
import { normalTwoSided, Z_95 } from './p-value.ts';

export interface LogNormal {
  /** With its 95 % interval. */
  median: { value: number; lower: number; upper: number };
  /** Standard deviation of the logarithm. */
  sigma: number;
}

const MOST_STEPS = 200;
const CLOSE = 1e-9;

/**
 * Log-normal distribution of lengths of which only the class is known: maximum likelihood by Fisher scoring. `bounds` are the
 * ends between the classes, rising; the first class begins at 0 and the last has no end, so there is one count more.
 */
export function fitLogNormal(counts: readonly number[], bounds: readonly number[]): Outcome<LogNormal> {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n === 0) return undeterminedBy('empty');
  // Two classes can be met exactly by many distributions, so it takes three.
  if (counts.filter((count) => count > 0).length < 3) return undeterminedBy('too-few');
  const ends = bounds.map(Math.log);
  let mu = ends[Math.floor(ends.length / 2)] ?? 0;
  let sigma = 1;
  for (let i = 0; i < MOST_STEPS; i++) {
    const { score, information: info } = judge(counts, n, ends, mu, sigma);
    const determinant = info[0] * info[2] - info[1] * info[1];
    if (!(determinant > 0)) break;
    const steps = [
      (info[2] * score[0] - info[1] * score[1]) / determinant,
      (info[0] * score[1] - info[1] * score[0]) / determinant,
    ] as const;
    // Half the way at most, so that sigma stays above 0.
    const damp = Math.min(1, (0.5 * sigma) / Math.max(Math.abs(steps[0]), Math.abs(steps[1]), 1e-12));
    mu += damp * steps[0];
    sigma += damp * steps[1];
    if (Math.abs(steps[0]) + Math.abs(steps[1]) < CLOSE) {
      const width = Z_95 * Math.sqrt(info[2] / determinant);
      return determined({
        median: { value: Math.exp(mu), lower: Math.exp(mu - width), upper: Math.exp(mu + width) },
        sigma,
      });
    }
  }
  return undeterminedBy('not-converged');
}

/** Slope of the log-likelihood in mu and sigma, and the expected information (mu mu, mu sigma, sigma sigma). */
function judge(
  counts: readonly number[],
  n: number,
  ends: readonly number[],
  mu: number,
  sigma: number,
): { score: [number, number]; information: [number, number, number] } {
  const score: [number, number] = [0, 0];
  const information: [number, number, number] = [0, 0, 0];
  counts.forEach((count, i) => {
    const [from, to] = [standard(ends[i - 1], mu, sigma, -1), standard(ends[i], mu, sigma, 1)];
    const chance = Math.max(to.below - from.below, 1e-300);
    const byMu = -(to.density - from.density) / sigma;
    const bySigma = -(to.moment - from.moment) / sigma;
    score[0] += (count * byMu) / chance;
    score[1] += (count * bySigma) / chance;
    information[0] += (n * byMu * byMu) / chance;
    information[1] += (n * byMu * bySigma) / chance;
    information[2] += (n * bySigma * bySigma) / chance;
  });
  return { score, information };
}

/** The standard normal at an end of a class; `side` where the class has no end. */
function standard(end: number | undefined, mu: number, sigma: number, side: 1 | -1) {
  if (end === undefined) return { below: side === 1 ? 1 : 0, density: 0, moment: 0 };
  const z = (end - mu) / sigma;
  const tail = normalTwoSided(z) / 2;
  const density = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
  return { below: z < 0 ? tail : 1 - tail, density, moment: z * density };
}
