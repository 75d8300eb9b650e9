import type { TrajectColumns } from './columns.ts';
import { medianOfRange } from './median.ts';

/** Steps that fit in the packed key: 10 of 6 bits (performance.md 3); longer paths are told apart by a hash and a look. */
const PACKED_STEPS = 10;

/** Sign of the hash of a longer path, so that none has the key of a short one. */
const LONG = 0x80000000;

const FIRST_SLOTS = 1024;

/** The different paths. A path that has ended and one that still runs are two variants. */
export interface Variants {
  length: number;
  /** Jeugdigen per variant. */
  counts: Int32Array;
  /** A jeugdige (index) that has the path. */
  examples: Int32Array;
  /** 1 when care still runs. */
  running: Uint8Array;
  /** Median days from first begin to last end, both counted; NaN when care still runs. */
  medianDays: Float64Array;
}

/** What one worker found; entry `i` of the arrays is one variant, its days lie together in `days`, in the same order. */
export interface VariantsPart {
  high: Int32Array;
  low: Int32Array;
  rest: Int32Array;
  counts: Int32Array;
  examples: Int32Array;
  running: Uint8Array;
  /** From first begin to last end of each path; 0 when care still runs. */
  days: Int32Array;
}

/** Tells paths apart; exact, also for paths that are longer than the packed key. */
class VariantIndex {
  readonly #columns: TrajectColumns;
  /** Number of the variant + 1 where its key lies; 0: free. Grows with the variants, so that it stays in the cache. */
  #slots = new Int32Array(FIRST_SLOTS);
  readonly high: Int32Array;
  readonly low: Int32Array;
  readonly rest: Int32Array;
  readonly examples: Int32Array;
  readonly running: Uint8Array;
  length = 0;

  constructor(columns: TrajectColumns, most: number) {
    this.#columns = columns;
    this.high = new Int32Array(most);
    this.low = new Int32Array(most);
    this.rest = new Int32Array(most);
    this.examples = new Int32Array(most);
    this.running = new Uint8Array(most);
  }

  /** The variant with this key and the path of this jeugdige; a new one when there is none. */
  place(high: number, low: number, rest: number, jeugdige: number, running: boolean): number {
    const mask = this.#slots.length - 1;
    let slot = mix(high, low, rest) & mask;
    for (;;) {
      const variant = (this.#slots[slot] ?? 0) - 1;
      if (variant < 0) break;
      const equal = this.high[variant] === high && this.low[variant] === low && this.rest[variant] === rest;
      if (equal && (rest >= 0 || this.#samePath(variant, jeugdige, running))) return variant;
      slot = (slot + 1) & mask;
    }
    const variant = this.length++;
    this.#slots[slot] = variant + 1;
    this.high[variant] = high;
    this.low[variant] = low;
    this.rest[variant] = rest;
    this.examples[variant] = jeugdige;
    this.running[variant] = running ? 1 : 0;
    if (this.length * 2 > this.#slots.length) this.#grow();
    return variant;
  }

  #grow(): void {
    const mask = this.#slots.length * 2 - 1;
    this.#slots = new Int32Array(mask + 1);
    for (let variant = 0; variant < this.length; variant++) {
      let slot = mix(this.high[variant] ?? 0, this.low[variant] ?? 0, this.rest[variant] ?? 0) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = variant + 1;
    }
  }

  /** Short paths (`rest` from 0) are told apart by the key alone; longer ones are compared step by step, since hashes can meet. */
  #samePath(variant: number, jeugdige: number, running: boolean): boolean {
    const { offsets, hulpvorm } = this.#columns;
    const start = offsets[jeugdige] ?? 0;
    const length = (offsets[jeugdige + 1] ?? 0) - start;
    const example = this.examples[variant] ?? 0;
    const exampleStart = offsets[example] ?? 0;
    if ((this.running[variant] === 1) !== running) return false;
    if ((offsets[example + 1] ?? 0) - exampleStart !== length) return false;
    for (let i = PACKED_STEPS; i < length; i++) {
      if (hulpvorm[start + i] !== hulpvorm[exampleStart + i]) return false;
    }
    return true;
  }
}

/** Counts the paths of single jeugdigen. */
export class VariantTable {
  readonly #columns: TrajectColumns;
  readonly #index: VariantIndex;
  readonly #counts: Int32Array;
  readonly #variantOf: Int32Array;
  readonly #days: Int32Array;
  #paths = 0;

  constructor(columns: TrajectColumns, jeugdigen: number) {
    this.#columns = columns;
    this.#index = new VariantIndex(columns, jeugdigen);
    this.#counts = new Int32Array(jeugdigen);
    this.#variantOf = new Int32Array(jeugdigen);
    this.#days = new Int32Array(jeugdigen);
  }

  /** Counts the path of one jeugdige; `days` from first begin to last end, ignored while care runs. */
  add(jeugdige: number, running: boolean, days: number): void {
    const { offsets, hulpvorm } = this.#columns;
    const start = offsets[jeugdige] ?? 0;
    const end = offsets[jeugdige + 1] ?? 0;
    let high = 0;
    let low = 0;
    const middle = Math.min(end, start + PACKED_STEPS / 2);
    const packed = Math.min(end, start + PACKED_STEPS);
    for (let i = start; i < middle; i++) high = (high << 6) | (hulpvorm[i] ?? 0);
    for (let i = middle; i < packed; i++) low = (low << 6) | (hulpvorm[i] ?? 0);
    let rest = (end - start) * 2 + (running ? 1 : 0);
    if (packed < end) {
      for (let i = packed; i < end; i++) rest = Math.imul(rest ^ (hulpvorm[i] ?? 0), 0x9e3779b1);
      rest |= LONG;
    }
    const variant = this.#index.place(high, low, rest, jeugdige, running);
    this.#counts[variant] = (this.#counts[variant] ?? 0) + 1;
    this.#variantOf[this.#paths] = variant;
    this.#days[this.#paths] = days;
    this.#paths++;
  }

  finish(): VariantsPart {
    const { length, high, low, rest, examples, running } = this.#index;
    const counts = this.#counts.slice(0, length);
    const next = startsOf(counts);
    const days = new Int32Array(this.#paths);
    for (let path = 0; path < this.#paths; path++) {
      const variant = this.#variantOf[path] ?? 0;
      const at = next[variant] ?? 0;
      days[at] = this.#days[path] ?? 0;
      next[variant] = at + 1;
    }
    return {
      high: high.slice(0, length),
      low: low.slice(0, length),
      rest: rest.slice(0, length),
      counts,
      examples: examples.slice(0, length),
      running: running.slice(0, length),
      days,
    };
  }
}

/** The variants of all parts together. */
export function mergeVariants(columns: TrajectColumns, parts: readonly VariantsPart[]): Variants {
  const { counts, examples, running, days } = joinParts(columns, parts);
  const medianDays = new Float64Array(counts.length).fill(Number.NaN);
  for (let variant = 0, at = 0; variant < counts.length; variant++) {
    const end = at + (counts[variant] ?? 0);
    if (running[variant] !== 1) medianDays[variant] = medianOfRange(days, at, end);
    at = end;
  }
  return { length: counts.length, counts, examples, running, medianDays };
}

type Joined = Pick<VariantsPart, 'counts' | 'examples' | 'running' | 'days'>;

function joinParts(columns: TrajectColumns, parts: readonly VariantsPart[]): Joined {
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) return only;
  const most = parts.reduce((sum, part) => sum + part.counts.length, 0);
  const index = new VariantIndex(columns, most);
  const counts = new Int32Array(most);
  const places = parts.map(({ high, low, rest, examples, running, counts: own }) =>
    own.map((count, i) => {
      const place = index.place(high[i] ?? 0, low[i] ?? 0, rest[i] ?? 0, examples[i] ?? 0, running[i] === 1);
      counts[place] = (counts[place] ?? 0) + count;
      return place;
    }),
  );
  const found = counts.subarray(0, index.length);
  const next = startsOf(found);
  const days = new Int32Array(parts.reduce((sum, part) => sum + part.days.length, 0));
  for (const [p, part] of parts.entries()) {
    for (let i = 0, path = 0; i < part.counts.length; i++) {
      const place = places[p]?.[i] ?? 0;
      for (const end = path + (part.counts[i] ?? 0); path < end; path++) {
        const at = next[place] ?? 0;
        days[at] = part.days[path] ?? 0;
        next[place] = at + 1;
      }
    }
  }
  return { counts: found, examples: index.examples, running: index.running, days };
}

/** Where the entries of each variant begin when they lie together. */
function startsOf(counts: Int32Array): Int32Array {
  const starts = new Int32Array(counts.length);
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i - 1] ?? 0) + (counts[i - 1] ?? 0);
  return starts;
}

function mix(a: number, b: number, c: number): number {
  let h = Math.imul(a, 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35) ^ Math.imul(c, 0x27d4eb2f);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return h ^ (h >>> 13);
}
