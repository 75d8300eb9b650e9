import { determined, type Outcome, undeterminedBy } from './outcome.ts';
import { createRandom } from './random.ts';

/** How much the outcome of one unit changed from before the start to after it. */
export interface UnitChange {
  treated: boolean;
  change: number;
}

export interface PlaceboInPlace {
  /** Share of the divisions with a difference at least as large as the real one, that one included. */
  p: number;
  /** How many divisions of the units were looked at. */
  divisions: number;
}

/** Up to so many divisions all are tried; beyond it so many are drawn. */
const MOST = 9999;

/** Differences this near to each other are the same: sums in another order round otherwise. */
const CLOSE = 1e-9;

/**
 * Permutation test of difference-in-differences (Fisher 1935; Abadie, Diamond and Hainmueller 2010): what if as many other
 * units had the intervention? Holds for few units, where a standard error does not. Drawn with a fixed seed: the same units
 * give the same answer.
 */
export function computePlaceboInPlace(units: readonly UnitChange[]): Outcome<PlaceboInPlace> {
  const treated = units.filter((unit) => unit.treated).length;
  if (treated === 0 || treated === units.length) return undeterminedBy('too-few');
  const changes = units.map(({ change }) => change);
  const total = changes.reduce((sum, change) => sum + change, 0);
  const differenceOf = (sum: number) => Math.abs(sum / treated - (total - sum) / (units.length - treated));
  const real = differenceOf(units.reduce((sum, unit) => sum + (unit.treated ? unit.change : 0), 0));
  const asLarge = (sum: number) => differenceOf(sum) >= real * (1 - CLOSE) - CLOSE * Math.abs(total);
  if (countDivisions(units.length, treated) <= MOST) {
    const sums = [...listSums(changes, treated)];
    return determined({ p: sums.filter(asLarge).length / sums.length, divisions: sums.length });
  }
  const random = createRandom(1);
  let found = 1;
  for (let i = 1; i < MOST; i++) if (asLarge(drawSum(changes, treated, random))) found++;
  return determined({ p: found / MOST, divisions: MOST });
}

function countDivisions(n: number, k: number): number {
  return Array.from({ length: k }, (_, i) => (n - i) / (k - i)).reduce((product, factor) => product * factor, 1);
}

/** The sum of every choice of `count` of the numbers. */
function* listSums(numbers: readonly number[], count: number, first = 0): Generator<number> {
  if (count === 0) yield 0;
  else {
    for (let i = first; i <= numbers.length - count; i++) {
      for (const rest of listSums(numbers, count - 1, i + 1)) yield (numbers[i] ?? 0) + rest;
    }
  }
}

function drawSum(numbers: readonly number[], count: number, random: () => number): number {
  const left = [...numbers];
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const at = i + Math.floor(random() * (left.length - i));
    const drawn = left[at] ?? 0;
    left[at] = left[i] ?? 0;
    sum += drawn;
  }
  return sum;
}
