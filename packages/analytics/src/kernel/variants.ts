import type { TrajectColumns } from './columns.ts';
import { medianOfRange } from './median.ts';

/** Steps that fit in the packed key: 10 of 6 bits (performance.md 3); longer paths are told apart by a hash and a look. */
const PACKED_STEPS = 10;

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

/** Collects paths; exact, also for paths that are longer than the packed key. */
export class VariantTable {
  readonly #columns: TrajectColumns;
  readonly #mask: number;
  readonly #slots: Int32Array;
  readonly #high: Int32Array;
  readonly #low: Int32Array;
  readonly #rest: Int32Array;
  readonly #counts: Int32Array;
  readonly #examples: Int32Array;
  readonly #variantOf: Int32Array;
  readonly #days: Int32Array;
  readonly #running: Uint8Array;
  #variants = 0;
  #paths = 0;

  constructor(columns: TrajectColumns, jeugdigen: number) {
    this.#columns = columns;
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, jeugdigen * 2)));
    this.#mask = size - 1;
    this.#slots = new Int32Array(size);
    this.#high = new Int32Array(jeugdigen);
    this.#low = new Int32Array(jeugdigen);
    this.#rest = new Int32Array(jeugdigen);
    this.#counts = new Int32Array(jeugdigen);
    this.#examples = new Int32Array(jeugdigen);
    this.#running = new Uint8Array(jeugdigen);
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
    for (let i = packed; i < end; i++) rest = Math.imul(rest ^ (hulpvorm[i] ?? 0), 0x9e3779b1);
    const variant = this.#find(high, low, rest, jeugdige, running);
    this.#counts[variant] = (this.#counts[variant] ?? 0) + 1;
    this.#variantOf[this.#paths] = variant;
    this.#days[this.#paths] = days;
    this.#paths++;
  }

  #find(high: number, low: number, rest: number, jeugdige: number, running: boolean): number {
    let slot = mix(high, low, rest) & this.#mask;
    for (;;) {
      const variant = (this.#slots[slot] ?? 0) - 1;
      if (variant < 0) break;
      const equal = this.#high[variant] === high && this.#low[variant] === low && this.#rest[variant] === rest;
      if (equal && this.#samePath(variant, jeugdige, running)) return variant;
      slot = (slot + 1) & this.#mask;
    }
    const variant = this.#variants++;
    this.#slots[slot] = variant + 1;
    this.#high[variant] = high;
    this.#low[variant] = low;
    this.#rest[variant] = rest;
    this.#examples[variant] = jeugdige;
    this.#running[variant] = running ? 1 : 0;
    return variant;
  }

  /** Short paths are told apart by the key alone; longer ones are compared step by step, since hashes can meet. */
  #samePath(variant: number, jeugdige: number, running: boolean): boolean {
    const { offsets, hulpvorm } = this.#columns;
    const start = offsets[jeugdige] ?? 0;
    const length = (offsets[jeugdige + 1] ?? 0) - start;
    const example = this.#examples[variant] ?? 0;
    const exampleStart = offsets[example] ?? 0;
    if ((this.#running[variant] === 1) !== running) return false;
    if ((offsets[example + 1] ?? 0) - exampleStart !== length) return false;
    for (let i = PACKED_STEPS; i < length; i++) {
      if (hulpvorm[start + i] !== hulpvorm[exampleStart + i]) return false;
    }
    return true;
  }

  finish(): Variants {
    const length = this.#variants;
    return {
      length,
      counts: this.#counts.subarray(0, length),
      examples: this.#examples.subarray(0, length),
      running: this.#running.subarray(0, length),
      medianDays: this.#computeMedians(),
    };
  }

  #computeMedians(): Float64Array {
    const ends = new Int32Array(this.#variants);
    let total = 0;
    for (let variant = 0; variant < this.#variants; variant++) {
      ends[variant] = total;
      total += this.#counts[variant] ?? 0;
    }
    const grouped = new Int32Array(this.#paths);
    for (let path = 0; path < this.#paths; path++) {
      const variant = this.#variantOf[path] ?? 0;
      const at = ends[variant] ?? 0;
      grouped[at] = this.#days[path] ?? 0;
      ends[variant] = at + 1;
    }
    const medians = new Float64Array(this.#variants).fill(Number.NaN);
    for (let variant = 0; variant < this.#variants; variant++) {
      if (this.#running[variant] === 1) continue;
      const end = ends[variant] ?? 0;
      medians[variant] = medianOfRange(grouped, end - (this.#counts[variant] ?? 0), end);
    }
    return medians;
  }
}

function mix(a: number, b: number, c: number): number {
  let h = Math.imul(a, 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35) ^ Math.imul(c, 0x27d4eb2f);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return h ^ (h >>> 13);
}
