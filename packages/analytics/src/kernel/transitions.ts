import { medianOfHistogram } from './median.ts';

/** Codes of hulpvormen take six bits. */
const WIDTH = 64;

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
  readonly #days: number;

  /** `maxDays`: the longest time between that can occur. */
  constructor(maxDays: number) {
    this.#days = maxDays + 1;
  }

  add(from: number, to: number, daysBetween: number): void {
    const pair = from * WIDTH + to;
    let histogram = this.histograms[pair];
    if (histogram === undefined) {
      histogram = new Uint32Array(this.#days);
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
  const [first = new Uint32Array(0), ...others] = histograms;
  for (const other of others) {
    for (let day = 0; day < first.length; day++) first[day] = (first[day] ?? 0) + (other[day] ?? 0);
  }
  return first;
}
