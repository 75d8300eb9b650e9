import type { TrajectColumns } from './columns.ts';
import { medianOfRange } from './median.ts';

/** Steps that fit in the packed key: 10 of 6 bits (performance.md 3); longer paths are told apart by a hash and a look. */
const PACKED_STEPS = 10;

/** Sign of the hash of a longer path, so that none has the key of a short one. */
const LONG = 0x80000000;

/** Numbers that tell a variant: steps 1 to 5, steps 6 to 10, the rest of the key, and a jeugdige that has the path. */
const KEY = 4;
const [LOW, REST, EXAMPLE] = [1, 2, 3];

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

/** What one worker found. */
export interface VariantsPart {
  /** {@link KEY} numbers a variant. */
  keys: Int32Array;
  counts: Int32Array;
  /** From first begin to last end of each path that has ended; those of a variant together, in their order. */
  days: Int32Array;
}

/** Tells paths apart; exact, also for paths that are longer than the packed key. Grows with the variants, so that it stays in the cache. */
class VariantIndex {
  readonly #columns: TrajectColumns;
  /** Number of the variant + 1 where its key lies; 0: free. */
  #slots: Int32Array;
  #keys: Int32Array;
  #counts: Int32Array;
  length = 0;

  /** With room for so many variants. */
  constructor(columns: TrajectColumns, room = 0) {
    this.#columns = columns;
    const slots = 2 ** Math.ceil(Math.log2(Math.max(FIRST_SLOTS, 2 * room + 2)));
    this.#slots = new Int32Array(slots);
    this.#keys = new Int32Array((slots / 2) * KEY);
    this.#counts = new Int32Array(slots / 2);
  }

  get keys(): Int32Array {
    return this.#keys.slice(0, this.length * KEY);
  }

  get counts(): Int32Array {
    return this.#counts.slice(0, this.length);
  }

  /** Counts a path with this key, of this jeugdige, so many times; gives its variant. */
  add(high: number, low: number, rest: number, jeugdige: number, times: number): number {
    const [slots, keys] = [this.#slots, this.#keys];
    const mask = slots.length - 1;
    let slot = mix(high, low, rest) & mask;
    let variant = (slots[slot] ?? 0) - 1;
    while (variant >= 0) {
      const at = variant * KEY;
      if (keys[at] === high && keys[at + LOW] === low && keys[at + REST] === rest) {
        if (rest >= 0 || this.#samePath(keys[at + EXAMPLE] ?? 0, jeugdige)) break;
      }
      slot = (slot + 1) & mask;
      variant = (slots[slot] ?? 0) - 1;
    }
    if (variant < 0) variant = this.#place(slot, high, low, rest, jeugdige);
    this.#counts[variant] = (this.#counts[variant] ?? 0) + times;
    return variant;
  }

  #place(slot: number, high: number, low: number, rest: number, jeugdige: number): number {
    const variant = this.length++;
    this.#slots[slot] = variant + 1;
    const at = variant * KEY;
    this.#keys[at] = high;
    this.#keys[at + LOW] = low;
    this.#keys[at + REST] = rest;
    this.#keys[at + EXAMPLE] = jeugdige;
    if (this.length * 2 >= this.#slots.length) this.#grow();
    return variant;
  }

  #grow(): void {
    const size = this.#slots.length * 2;
    const mask = size - 1;
    const slots = new Int32Array(size);
    const keys = new Int32Array((size / 2) * KEY);
    const counts = new Int32Array(size / 2);
    keys.set(this.#keys);
    counts.set(this.#counts);
    for (let variant = 0, at = 0; variant < this.length; variant++, at += KEY) {
      let slot = mix(keys[at] ?? 0, keys[at + LOW] ?? 0, keys[at + REST] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = variant + 1;
    }
    this.#slots = slots;
    this.#keys = keys;
    this.#counts = counts;
  }

  /** Short paths (`rest` from 0) are told apart by the key alone; longer ones are compared step by step, since hashes can meet. */
  #samePath(example: number, jeugdige: number): boolean {
    const { offsets, hulpvorm } = this.#columns;
    const start = offsets[jeugdige] ?? 0;
    const length = (offsets[jeugdige + 1] ?? 0) - start;
    const exampleStart = offsets[example] ?? 0;
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
  /** Of each path that has ended: its variant, and its days. */
  readonly #variantOf: Int32Array;
  readonly #days: Int32Array;
  #ended = 0;

  /** For `most` jeugdigen at most. */
  constructor(columns: TrajectColumns, most: number) {
    this.#columns = columns;
    this.#index = new VariantIndex(columns);
    this.#variantOf = new Int32Array(most);
    this.#days = new Int32Array(most);
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
    let rest = end - start;
    if (packed < end) {
      for (let i = packed; i < end; i++) rest = Math.imul(rest ^ (hulpvorm[i] ?? 0), 0x9e3779b1);
      rest |= LONG;
    }
    // The lowest bit tells whether care still runs.
    const variant = this.#index.add(high, low, (rest << 1) | (rest & LONG) | (running ? 1 : 0), jeugdige, 1);
    if (running) return;
    this.#variantOf[this.#ended] = variant;
    this.#days[this.#ended] = days;
    this.#ended++;
  }

  finish(): VariantsPart {
    const { keys, counts } = this.#index;
    const next = startsOf(keys, counts);
    const days = new Int32Array(this.#ended);
    for (let path = 0; path < this.#ended; path++) {
      const variant = this.#variantOf[path] ?? 0;
      const at = next[variant] ?? 0;
      days[at] = this.#days[path] ?? 0;
      next[variant] = at + 1;
    }
    return { keys, counts, days };
  }
}

/** The variants of all parts together. */
export function mergeVariants(columns: TrajectColumns, parts: readonly VariantsPart[]): Variants {
  const { keys, counts, days } = joinParts(columns, parts);
  const length = counts.length;
  const examples = new Int32Array(length);
  const running = new Uint8Array(length);
  const medianDays = new Float64Array(length).fill(Number.NaN);
  for (let variant = 0, at = 0; variant < length; variant++) {
    examples[variant] = keys[variant * KEY + EXAMPLE] ?? 0;
    running[variant] = isRunning(keys, variant);
    if (running[variant] === 1) continue;
    const end = at + (counts[variant] ?? 0);
    medianDays[variant] = medianOfRange(days, at, end);
    at = end;
  }
  return { length, counts, examples, running, medianDays };
}

function joinParts(columns: TrajectColumns, parts: readonly VariantsPart[]): VariantsPart {
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) return only;
  const index = new VariantIndex(columns, Math.max(0, ...parts.map((part) => part.counts.length)));
  const places = parts.map(({ keys, counts }) =>
    counts.map((count, i) => {
      const at = i * KEY;
      return index.add(keys[at] ?? 0, keys[at + LOW] ?? 0, keys[at + REST] ?? 0, keys[at + EXAMPLE] ?? 0, count);
    }),
  );
  const { keys, counts } = index;
  const next = startsOf(keys, counts);
  const days = new Int32Array(parts.reduce((sum, part) => sum + part.days.length, 0));
  for (const [p, part] of parts.entries()) {
    for (let i = 0, path = 0; i < part.counts.length; i++) {
      if (isRunning(part.keys, i) === 1) continue;
      const place = places[p]?.[i] ?? 0;
      const [at, count] = [next[place] ?? 0, part.counts[i] ?? 0];
      for (let k = 0; k < count; k++) days[at + k] = part.days[path + k] ?? 0;
      path += count;
      next[place] = at + count;
    }
  }
  return { keys, counts, days };
}

/** 1 when the paths of a variant still run. */
function isRunning(keys: Int32Array, variant: number): number {
  return (keys[variant * KEY + REST] ?? 0) & 1;
}

/** Where the days of each variant begin when they lie together; those of a running one take no place. */
function startsOf(keys: Int32Array, counts: Int32Array): Int32Array {
  const starts = new Int32Array(counts.length);
  for (let variant = 0, at = 0; variant < starts.length; variant++) {
    starts[variant] = at;
    if (isRunning(keys, variant) === 0) at += counts[variant] ?? 0;
  }
  return starts;
}

function mix(a: number, b: number, c: number): number {
  let h = Math.imul(a, 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35) ^ Math.imul(c, 0x27d4eb2f);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return h ^ (h >>> 13);
}
