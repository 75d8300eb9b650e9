import { determined, type Outcome, undeterminedBy } from './outcome.ts';
import { roundToSum } from './round-to-sum.ts';

/**
 * The factors of one group (hulpvorm, aanbieder, …) in both periods, in the same order for all groups; their product is an
 * amount in cents. `null`: the factor has no value because another one is 0 (days per traject without trajecten).
 */
export interface FactorGroup {
  before: readonly (number | null)[];
  after: readonly (number | null)[];
}

/** Whole cents; the parts and the rest add up to the total. */
export interface GrowthParts {
  /** Per factor what it added, over all groups together. */
  parts: number[];
  /** What the factors do not explain: the measured change less that of the products. */
  rest: number;
  total: number;
}

/**
 * Additive LMDI-I: what each factor added to the change of Σ (product of factors), exactly and without an order of
 * factors: L(V₁, V₀) ln(x₁ ÷ x₀), L the logarithmic mean. Source: Ang (2005), Energy Policy 33. Zeros by the limits of Ang
 * and Choi (1997): a group that is new or gone counts for the factors that were or became 0, in equal parts.
 * `measured`: amounts in cents of both periods as booked; the products unless told.
 */
export function decomposeGrowth(
  groups: readonly FactorGroup[],
  measured?: { before: number; after: number },
): Outcome<GrowthParts> {
  if (groups.length === 0) return undeterminedBy('empty');
  if (groups.some(({ before, after }) => [...before, ...after].some((x) => x !== null && x < 0))) {
    return undeterminedBy('negative');
  }
  const contributions = groups.map(decomposeGroup);
  const factors = groups[0]?.before.length ?? 0;
  const sums = Array.from({ length: factors }, (_, j) => contributions.reduce((sum, own) => sum + (own[j] ?? 0), 0));
  // Adding 0 makes a 0 of −0.
  const explained = Math.round(sums.reduce((sum, part) => sum + part, 0)) + 0;
  const total = measured === undefined ? explained : Math.round(measured.after) - Math.round(measured.before);
  return determined({ parts: roundToSum(sums, explained), rest: total - explained, total });
}

function decomposeGroup({ before, after }: FactorGroup): number[] {
  if (before.length !== after.length) throw new RangeError('Both periods have the same factors');
  const old = multiplyAll(before);
  const fresh = multiplyAll(after);
  if (old === 0 && fresh === 0) return before.map(() => 0);
  if (old === 0) return shareAmongZeros(before, fresh);
  if (fresh === 0) return shareAmongZeros(after, -old);
  const mean = logarithmicMean(fresh, old);
  return before.map((x, j) => mean * Math.log((after[j] ?? 1) / (x ?? 1)));
}

function multiplyAll(factors: readonly (number | null)[]): number {
  if (factors.includes(0)) return 0;
  return factors.reduce<number>((product, x) => {
    if (x === null) throw new RangeError('A factor without a value needs another one that is 0');
    return product * x;
  }, 1);
}

function shareAmongZeros(factors: readonly (number | null)[], amount: number): number[] {
  const zeros = factors.filter((x) => x === 0).length;
  return factors.map((x) => (x === 0 ? amount / zeros : 0));
}

/** (a − b) ÷ ln(a ÷ b); a when they are equal. */
function logarithmicMean(a: number, b: number): number {
  const growth = (a - b) / b;
  return growth === 0 ? a : (a - b) / Math.log1p(growth);
}
