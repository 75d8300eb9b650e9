const UINT32 = 0x1_0000_0000;

function mix(hash: number, value: number): number {
  let h = Math.imul(hash ^ value, 0x85eb_ca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2_ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function hashOf(seed: number, name: string, id: number): number {
  let hash = mix(0x9e37_79b9, seed);
  for (let i = 0; i < name.length; i++) hash = mix(hash, name.charCodeAt(i));
  return mix(hash, id);
}

/**
 * A pseudo-random stream of its own for every (seed, name, id), so that a new topic shifts no other one (domain.md D.1).
 * sfc32 by Chris Doty-Humphrey (public domain). All choices compare whole numbers.
 */
export class Stream {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: number, name: string, id = 0) {
    const hash = hashOf(seed, name, id);
    this.#a = hash | 0;
    this.#b = mix(hash, 1) | 0;
    this.#c = mix(hash, 2) | 0;
    for (let i = 0; i < 12; i++) this.next();
  }

  /** The next whole number, 0 … 2³² − 1. */
  next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    this.#c |= 0;
    return sum >>> 0;
  }

  /** A whole number 0 … n − 1. */
  below(n: number): number {
    return Math.floor((this.next() / UINT32) * n);
  }

  /** A whole number from low to high, both included. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  /** True with this probability. */
  chance(probability: number): boolean {
    return this.next() < Math.round(Math.min(1, Math.max(0, probability)) * UINT32);
  }

  /** Standard normal (Box–Muller), rounded to 10⁻⁶ so that the last bit of a logarithm decides nothing. */
  normal(): number {
    const radius = Math.sqrt(-2 * Math.log((this.next() + 1) / UINT32));
    return Math.round(radius * Math.cos((2 * Math.PI * this.next()) / UINT32) * 1e6) / 1e6;
  }

  /** Log-normal with this median, in whole units, at least `minimum`. */
  logNormal(median: number, sigma: number, minimum = 1): number {
    return Math.max(minimum, Math.round(median * Math.exp(sigma * this.normal())));
  }

  /** Index of one of the weights, in proportion; weights are taken in millionths. */
  index(weights: readonly number[]): number {
    let total = 0;
    for (const weight of weights) total += Math.round(weight * 1e6);
    let left = this.below(total);
    for (const [i, weight] of weights.entries()) {
      left -= Math.round(weight * 1e6);
      if (left < 0) return i;
    }
    throw new RangeError('No weight above zero');
  }

  /** One of the items, all alike. */
  pick<T>(items: readonly T[]): T {
    return itemAt(items, this.below(items.length));
  }
}

/** The item at a place that must exist. */
export function itemAt<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`No item ${index} of ${items.length}`);
  return item;
}
