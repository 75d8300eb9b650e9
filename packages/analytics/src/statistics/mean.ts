import { determined, type Estimate, type Outcome, undeterminedBy } from './outcome.ts';
import { student95 } from './p-value.ts';

/** Mean with 95 % interval by Student's t; of one value there is no interval, of none no mean. */
export function computeMean(values: readonly number[]): Outcome<Estimate> {
  const n = values.length;
  if (n === 0) return undeterminedBy('empty');
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  if (n === 1) return determined({ value: mean, lower: null, upper: null });
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const width = student95(n - 1) * Math.sqrt(squares / (n - 1) / n);
  return determined({ value: mean, lower: mean - width, upper: mean + width });
}
