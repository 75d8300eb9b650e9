/** What somebody knows of an amount: it lies between these, both included. */
export interface Bounds {
  low: number;
  high: number;
}

/** A whole and the parts that make it up. */
interface Sum {
  whole: string;
  parts: readonly string[];
}

const ROUNDS = 200;
/** Half a cent: what narrows by less is left. */
const STEP = 0.5;

/**
 * What follows from amounts that are known within bounds and add up: each bound is narrowed by the sums in which its amount
 * stands until none narrows any more (bounds propagation). Amounts are never negative.
 */
export class AmountBounds {
  readonly #known = new Map<string, Bounds>();
  readonly #sums: Sum[] = [];

  /** Adds what was seen of an amount. */
  know(name: string, { low, high }: Bounds): void {
    const before = this.of(name);
    this.#known.set(name, { low: Math.max(before.low, low), high: Math.min(before.high, high) });
  }

  add(whole: string, parts: readonly string[]): void {
    this.#sums.push({ whole, parts });
  }

  of(name: string): Bounds {
    return this.#known.get(name) ?? { low: 0, high: Number.POSITIVE_INFINITY };
  }

  /** Narrows all bounds; answers how often one was narrowed. */
  solve(): number {
    let narrowed = 0;
    for (let round = 0, before = -1; round < ROUNDS && before !== narrowed; round++) {
      before = narrowed;
      for (const sum of this.#sums) narrowed += this.#narrow(sum);
    }
    return narrowed;
  }

  #narrow({ whole, parts }: Sum): number {
    const bounds = parts.map((part) => this.of(part));
    const low = bounds.reduce((sum, own) => sum + own.low, 0);
    // One part without a known end leaves only that part open; two leave both.
    const open = bounds.filter(({ high }) => high === Number.POSITIVE_INFINITY).length;
    const high = bounds.reduce((sum, own) => sum + (own.high === Number.POSITIVE_INFINITY ? 0 : own.high), 0);
    const all = this.of(whole);
    let narrowed = this.#set(whole, { low, high: open === 0 ? high : Number.POSITIVE_INFINITY });
    for (const [i, part] of parts.entries()) {
      const own = bounds[i] ?? all;
      const isOpen = own.high === Number.POSITIVE_INFINITY;
      const others = open - (isOpen ? 1 : 0) === 0 ? high - (isOpen ? 0 : own.high) : Number.POSITIVE_INFINITY;
      narrowed += this.#set(part, { low: all.low - others, high: all.high - (low - own.low) });
    }
    return narrowed;
  }

  #set(name: string, { low, high }: Bounds): number {
    const before = this.of(name);
    if (low <= before.low + STEP && high >= before.high - STEP) return 0;
    this.know(name, { low, high });
    return 1;
  }
}

/** Who stands behind an amount: how many, their sum, and the two who took most. */
export interface Contributions {
  n: number;
  total: number;
  first: number;
  second: number;
}

/**
 * Whether the amount of the one who took most is known to within a share `p` by the one who took most but one: the p%-rule
 * (Hundepool and others, Handbook on Statistical Disclosure Control, second edition, 2024, chapter 4), with half of what the
 * bounds leave open added to what the others took. Pure.
 */
export function isKnown({ total, first, second }: Contributions, { low, high }: Bounds, p: number): boolean {
  return first > 0 && (high - low) / 2 + (total - first - second) < p * first;
}

/** Whether the amount of a few together is known to within a share `p`. Pure. */
export function isSumKnown({ total }: Contributions, { low, high }: Bounds, p: number): boolean {
  return total > 0 && (high - low) / 2 < p * total;
}
