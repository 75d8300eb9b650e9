import type { Stream } from '../random/stream.ts';
import type { Aanbieder } from '../regio/aanbieders.ts';
import { type Day, dateOf, day } from '../regio/kalender.ts';

/** T12: from this day on account talks are held with some of the large aanbieders. */
const FROM: Day = day('2023-01-01');
/** Beyond so many days of care it ends so much more often. */
const BEYOND = 270;
const RATIO = 1.2;
/** Ten of eighteen, as in the trial. */
const [PART, OF] = [10, 18];

/** Spread over the large aanbieders by size. */
export function holdsGesprekken({ klasse, index }: Aanbieder): boolean {
  return klasse === 'groot' && Math.floor(((index + 1) * PART) / OF) > Math.floor((index * PART) / OF);
}

/**
 * The day of care on which a talk makes it end, if the rest does not do so before: a second reason to end, with a fifth of
 * the hazard of the log-normal duration that the care has, from the first day on which it counts. Infinity: never.
 */
export function drawTalkedEnd(
  stream: Stream,
  start: Day,
  { median, sigma }: { median: number; sigma: number },
): number {
  const elapsed = Math.max(BEYOND, FROM - start);
  const draw = (stream.next() + 1) / 0x1_0000_0000;
  const place = (days: number) => Math.log(days / median) / sigma;
  const left = survival(place(elapsed)) * draw ** (1 / (RATIO - 1));
  if (left < 1e-6) return Number.POSITIVE_INFINITY;
  let [low, high] = [place(elapsed), 6];
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (survival(middle) > left) low = middle;
    else high = middle;
  }
  return Math.ceil(median * Math.exp(sigma * low));
}

/** Standard normal above x; Abramowitz and Stegun 26.2.17, to 7.5 · 10⁻⁸, rounded so that no last bit decides. */
function survival(x: number): number {
  const t = 1 / (1 + 0.231_641_9 * Math.abs(x));
  const series = [0.319_381_53, -0.356_563_782, 1.781_477_937, -1.821_255_978, 1.330_274_429];
  const sum = series.reduceRight((rest, factor) => (rest + factor) * t, 0);
  const tail = (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * sum;
  return Math.round((x >= 0 ? tail : 1 - tail) * 1e9) / 1e9;
}

/** T12 as planted: with whom, from when, and what it does. */
export function gesprekTruth(aanbieders: readonly Aanbieder[]) {
  const chosen = aanbieders.filter(holdsGesprekken).map(({ agb }) => agb);
  return { aanbieders: chosen, start: dateOf(FROM), vanafDag: BEYOND, verhouding: RATIO, placebo: 1 };
}
