import { medianOfHistogram } from './median.ts';

/** Days that have a place of their own for every pair: more than five years. */
const NEAR_DAYS = 2048;

/** How often one hulpvorm directly follows another, and how many days without care lie between. */
export interface Transition {
  from: number;
  to: number;
  count: number;
  /** Median of the days between end and next begin (A1), 0 for an overlap. */
  medianDaysBetween: number;
}

/** What one worker counted: how often so many days lie between, per pair of hulpvormen. */
export interface TransitionsPart {
  /** Codes of hulpvormen stay below it. */
  width: number;
  /** A histogram a pair. */
  near: Uint32Array;
  /** Longer gaps, by pair. */
  far: Map<number, number[]>;
}

/** Counts transitions, with a histogram of days per pair so that medians need no sort. */
export class TransitionTable {
  readonly part: TransitionsPart;

  constructor(width: number) {
    this.part = { width, near: new Uint32Array(width * width * NEAR_DAYS), far: new Map() };
  }

  add(from: number, to: number, daysBetween: number): void {
    const { width, near } = this.part;
    const pair = from * width + to;
    if (daysBetween >= NEAR_DAYS) this.#addFar(pair, daysBetween);
    else {
      const at = pair * NEAR_DAYS + daysBetween;
      near[at] = (near[at] ?? 0) + 1;
    }
  }

  #addFar(pair: number, daysBetween: number): void {
    const days = this.part.far.get(pair);
    if (days === undefined) this.part.far.set(pair, [daysBetween]);
    else days.push(daysBetween);
  }
}

/** The transitions of all parts together. */
export function mergeTransitions(parts: readonly TransitionsPart[]): Transition[] {
  const width = parts[0]?.width ?? 0;
  const transitions: Transition[] = [];
  for (let pair = 0; pair < width * width; pair++) {
    const histogram = sumHistograms(parts, pair);
    let count = 0;
    for (const n of histogram) count += n;
    if (count === 0) continue;
    const from = Math.floor(pair / width);
    transitions.push({ from, to: pair % width, count, medianDaysBetween: medianOfHistogram(histogram, count) });
  }
  return transitions;
}

function sumHistograms(parts: readonly TransitionsPart[], pair: number): Uint32Array {
  const far = parts.flatMap((part) => part.far.get(pair) ?? []);
  const sum = new Uint32Array(far.reduce((most, days) => Math.max(most, days + 1), NEAR_DAYS));
  const first = pair * NEAR_DAYS;
  for (const { near } of parts) {
    for (let day = 0; day < NEAR_DAYS; day++) sum[day] = (sum[day] ?? 0) + (near[first + day] ?? 0);
  }
  for (const days of far) sum[days] = (sum[days] ?? 0) + 1;
  return sum;
}
