import type { Columns } from './columns.ts';

/** What the bare pass counted: enough to be compared, and to keep it from being left out. */
export interface BarePaths {
  variants: number;
  successions: number;
  flows: Int32Array;
}

const WIDTH = 64;
const STEPS = 5;
/** `eind` of a traject that has none. */
const OPEN = 0x7fffffff;

/**
 * Steps, variants, pairs with their days and step flows over all rows in one pass and one thread, with no filter, median
 * or names: what the loops themselves cost. Paths of more than five steps are told apart by hash alone.
 */
export function countBarePaths(columns: Columns): BarePaths {
  const { offsets, hulpvorm, begin, eind } = columns;
  const keys = new KeySet(offsets.length - 1);
  const days = new Float64Array(WIDTH * WIDTH);
  const flows = new Int32Array(STEPS * WIDTH * WIDTH);
  let successions = 0;
  for (let jeugdige = 0; jeugdige + 1 < offsets.length; jeugdige++) {
    const [start, end] = [offsets[jeugdige] ?? 0, offsets[jeugdige + 1] ?? 0];
    let last = eind[start] ?? 0;
    for (let i = start + 1; i < end; i++) {
      const pair = (hulpvorm[i - 1] ?? 0) * WIDTH + (hulpvorm[i] ?? 0);
      days[pair] = (days[pair] ?? 0) + Math.max(0, (begin[i] ?? 0) - (eind[i - 1] ?? 0) - 1);
      if (i - start <= STEPS) countStep(flows, (i - start - 1) * WIDTH * WIDTH + pair);
      last = Math.max(last, eind[i] ?? 0);
    }
    successions += end - start - 1;
    keys.add(hulpvorm, start, end, last === OPEN);
  }
  return { variants: keys.size, successions, flows };
}

function countStep(flows: Int32Array, at: number): void {
  flows[at] = (flows[at] ?? 0) + 1;
}

/** Counts different paths by their first five steps and a hash of the others. */
class KeySet {
  size = 0;
  readonly #mask: number;
  readonly #keys: Float64Array;
  readonly #rests: Int32Array;
  readonly #counts: Int32Array;

  constructor(most: number) {
    this.#mask = 2 ** Math.ceil(Math.log2(Math.max(16, most * 2))) - 1;
    this.#keys = new Float64Array(this.#mask + 1);
    this.#rests = new Int32Array(this.#mask + 1);
    this.#counts = new Int32Array(this.#mask + 1);
  }

  add(hulpvorm: Uint8Array, start: number, end: number, open: boolean): void {
    let key = 0;
    let rest = open ? 1 : 0;
    for (let i = start; i < Math.min(end, start + STEPS); i++) key = key * WIDTH + (hulpvorm[i] ?? 0);
    for (let i = start + STEPS; i < end; i++) rest = Math.imul(rest, 31) + (hulpvorm[i] ?? 0) * 2;
    let slot = (Math.imul(key | 0, 0x9e3779b1) ^ Math.imul(rest, 0x85ebca6b)) & this.#mask;
    while (this.#keys[slot] !== 0 && (this.#keys[slot] !== key || this.#rests[slot] !== rest)) {
      slot = (slot + 1) & this.#mask;
    }
    this.#counts[slot] = (this.#counts[slot] ?? 0) + 1;
    if (this.#keys[slot] !== 0) return;
    this.#keys[slot] = key;
    this.#rests[slot] = rest;
    this.size++;
  }
}
