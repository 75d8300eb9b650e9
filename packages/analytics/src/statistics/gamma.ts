import { solveMonotone } from './solve.ts';

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** From here Stirling's series is exact to the last digit; Lanczos is not for large arguments. */
const STIRLING_FROM = 15;

/** Natural logarithm of the gamma function for x > 0 (Lanczos, g = 7; Stirling's series for larger x). */
export function logGamma(x: number): number {
  if (x >= STIRLING_FROM) {
    const correction = 1 / (12 * x) - 1 / (360 * x ** 3) + 1 / (1260 * x ** 5) - 1 / (1680 * x ** 7);
    return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + correction;
  }
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const sum = LANCZOS.reduce((total, c, i) => (i === 0 ? c : total + c / (x - 1 + i)), 0);
  const t = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

/** Share of the gamma distribution with shape `a` and scale 1 that lies below x: P(a, x). */
export function gammaBelow(a: number, x: number): number {
  if (x <= 0) return 0;
  return x < a + 1 ? series(a, x) : 1 - fraction(a, x);
}

/** Share that lies above x: Q(a, x) = 1 − P(a, x), precise where it is tiny. */
export function gammaAbove(a: number, x: number): number {
  if (x <= 0) return 1;
  return x < a + 1 ? 1 - series(a, x) : fraction(a, x);
}

/** The x below which a share `p` (0 < p < 1) of the gamma distribution with shape `a` and scale 1 lies. */
export function gammaQuantile(a: number, p: number): number {
  let high = a + 10;
  while (gammaBelow(a, high) < p) high *= 2;
  return solveMonotone((x) => (p < 0.5 ? gammaBelow(a, x) - p : 1 - p - gammaAbove(a, x)), 0, high);
}

/** x^a e^−x / Γ(a), with the large terms taken together: for a large they would cancel with a loss of digits. */
function density(a: number, x: number): number {
  if (a < STIRLING_FROM) return Math.exp(a * Math.log(x) - x - logGamma(a));
  const ratio = (x - a) / a;
  const correction = 1 / (12 * a) - 1 / (360 * a ** 3) + 1 / (1260 * a ** 5) - 1 / (1680 * a ** 7);
  return Math.sqrt(a / (2 * Math.PI)) * Math.exp(a * (Math.log1p(ratio) - ratio) - correction);
}

/** Abramowitz and Stegun 6.5.29. */
function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = a + 1; term > sum * 1e-17; n++) {
    term *= x / n;
    sum += term;
  }
  return sum * density(a, x);
}

/** Abramowitz and Stegun 6.5.31, by Lentz' method. */
function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = Number.MAX_VALUE;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < 1_000_000; i++) {
    const an = -i * (i - a);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    const delta = d * c;
    h *= delta;
    if (Math.abs(delta - 1) < 1e-16) break;
  }
  return h * density(a, x);
}
