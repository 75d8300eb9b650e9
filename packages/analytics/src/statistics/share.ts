import { determined, type Outcome, undeterminedBy } from './outcome.ts';
import { Z_95 } from './p-value.ts';

/** Share of `count` in `total` with Wilson's 95 % interval (1927), without continuity correction; good for small numbers too. */
export function computeShare(count: number, total: number): Outcome<{ value: number; lower: number; upper: number }> {
  if (total === 0) return undeterminedBy('empty');
  const share = count / total;
  const z2 = Z_95 * Z_95;
  const middle = share + z2 / (2 * total);
  const width = Z_95 * Math.sqrt((share * (1 - share)) / total + z2 / (4 * total * total));
  const scale = 1 + z2 / total;
  return determined({
    value: share,
    lower: count === 0 ? 0 : (middle - width) / scale,
    upper: count === total ? 1 : (middle + width) / scale,
  });
}
