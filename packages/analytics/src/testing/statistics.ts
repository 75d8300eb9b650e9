import type { Outcome } from '../statistics/outcome.ts';
import type { Spells } from '../statistics/spells.ts';

/** Spells from plain lists; entered at their beginning unless told. */
export function makeSpells(
  exit: readonly number[],
  event: readonly number[],
  entry: readonly number[] = exit.map(() => 0),
): Spells {
  return { entry: Int32Array.from(entry), exit: Int32Array.from(exit), event: Uint8Array.from(event) };
}

/** The statistic; throws when it is undetermined. */
export function getValue<T>(outcome: Outcome<T>): T {
  if (outcome.kind !== 'value') throw new RangeError(`Undetermined: ${outcome.reason}`);
  return outcome.value;
}

/** Largest relative difference between numbers of ours and of a reference; a missing number (null) must be missing on both sides. */
export function largestDifference(ours: Iterable<number | null>, reference: Iterable<number | null>): number {
  const [a, b] = [[...ours], [...reference]];
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  return a.reduce<number>((largest, x, i) => {
    const y = b[i] ?? null;
    if (x === null || y === null) return x === y ? largest : Number.POSITIVE_INFINITY;
    return Math.max(largest, Math.abs(x - y) / Math.max(Math.abs(y), 1e-12));
  }, 0);
}
