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

/** Counts transitions, with a histogram of days per pair so that medians need no sort. */
export class TransitionTable {
  readonly #counts = new Uint32Array(WIDTH * WIDTH);
  readonly #histograms: (Uint32Array | undefined)[] = new Array<Uint32Array | undefined>(WIDTH * WIDTH).fill(undefined);
  readonly #days: number;

  /** `maxDays`: the longest time between that can occur. */
  constructor(maxDays: number) {
    this.#days = maxDays + 1;
  }

  add(from: number, to: number, daysBetween: number): void {
    const pair = from * WIDTH + to;
    let histogram = this.#histograms[pair];
    if (histogram === undefined) {
      histogram = new Uint32Array(this.#days);
      this.#histograms[pair] = histogram;
    }
    this.#counts[pair] = (this.#counts[pair] ?? 0) + 1;
    histogram[daysBetween] = (histogram[daysBetween] ?? 0) + 1;
  }

  finish(): Transition[] {
    const transitions: Transition[] = [];
    for (const [pair, histogram] of this.#histograms.entries()) {
      if (histogram === undefined) continue;
      const count = this.#counts[pair] ?? 0;
      const from = Math.floor(pair / WIDTH);
      transitions.push({ from, to: pair % WIDTH, count, medianDaysBetween: medianOfHistogram(histogram, count) });
    }
    return transitions;
  }
}
