import { medianOfHistogram } from './median.ts';

/** Codes of hulpvormen take six bits. */
const WIDTH = 64;

/** Room of a histogram to begin with: more than three years. */
const FIRST_DAYS = 1200;

/** How often one hulpvorm directly follows another, and how many days without care lie between. */
export interface Transition {
  from: number;
  to: number;
  count: number;
  /** Median of the days between end and next begin (A1), 0 for an overlap. */
  medianDaysBetween: number;
}

/** What one worker counted: per pair of hulpvormen a histogram of the days between. */
export type TransitionsPart = (Uint32Array | undefined)[];

/** Counts transitions, with a histogram of days per pair so that medians need no sort. */
export class TransitionTable {
  readonly histograms: TransitionsPart = new Array<Uint32Array | undefined>(WIDTH * WIDTH).fill(undefined);

  add(from: number, to: number, daysBetween: number): void {
    const pair = from * WIDTH + to;
    let histogram = this.histograms[pair];
    if (histogram === undefined || daysBetween >= histogram.length) {
      const longer = new Uint32Array(Math.max(FIRST_DAYS, 2 * daysBetween + 1));
      if (histogram !== undefined) longer.set(histogram);
      histogram = longer;
      this.histograms[pair] = histogram;
    }
    histogram[daysBetween] = (histogram[daysBetween] ?? 0) + 1;
  }
}

/** The transitions of all parts together. */
export function mergeTransitions(parts: readonly TransitionsPart[]): Transition[] {
  return Array.from({ length: WIDTH * WIDTH }, (_, pair) => pair).flatMap((pair) => {
    const found = parts.flatMap((part) => part[pair] ?? []);
    if (found.length === 0) return [];
    const histogram = sumHistograms(found);
    const count = histogram.reduce((sum, n) => sum + n, 0);
    const from = Math.floor(pair / WIDTH);
    return [{ from, to: pair % WIDTH, count, medianDaysBetween: medianOfHistogram(histogram, count) }];
  });
}

function sumHistograms(histograms: readonly Uint32Array[]): Uint32Array {
  const sum = new Uint32Array(Math.max(...histograms.map(({ length }) => length)));
  for (const histogram of histograms) {
    for (let day = 0; day < histogram.length; day++) sum[day] = (sum[day] ?? 0) + (histogram[day] ?? 0);
  }
  return sum;
}
