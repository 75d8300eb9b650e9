import type { Cell } from '../figure/figure.ts';
import type { FigureOptions } from '../figure/filter.ts';
import { publishStatistic } from '../publication/publish.ts';
import { type Amount, publishEach, roundBounds } from '../publication/publish-amount.ts';
import { type Estimate, type Outcome, undeterminedBy } from '../statistics/outcome.ts';

type Publication = FigureOptions['publication'];

/** A mean per one of `count`; for groups of the amount and the count as shown, with bounds that tell no more than those. Pure. */
export function showEach(
  outcome: Outcome<Estimate>,
  sums: Amount,
  count: number,
  base: Cell,
  publication: Publication,
): Record<keyof Estimate, Cell> {
  const mean = publishEach(sums, count, base, publication);
  if (publication === 'exact' || outcome.kind === 'undetermined' || base.kind !== 'value' || mean.kind !== 'value')
    return showEstimate(outcome, base, (value) => value);
  const { lower, upper } = outcome.value;
  // The count as shown may be another one than was counted.
  const scale = count / base.value;
  const bounds =
    lower === null || upper === null
      ? { lower: null, upper: null }
      : roundBounds({ lower: lower * scale, upper: upper * scale }, mean.value, sums, base.value);
  return showEstimate({ kind: 'value', value: { value: mean.value, ...bounds } }, base, (value) => value);
}

/** An estimate with its bounds where `base` is shown. Pure. */
export function showEstimate(
  outcome: Outcome<Estimate>,
  base: Cell,
  round: (value: number) => number,
): Record<keyof Estimate, Cell> {
  const cell = (name: keyof Estimate): Cell => {
    if (base.kind !== 'value') return base;
    if (outcome.kind === 'undetermined') return outcome;
    const value = outcome.value[name];
    if (value === null) return undeterminedBy('too-few');
    return publishStatistic(round(value), base);
  };
  return { value: cell('value'), lower: cell('lower'), upper: cell('upper') };
}
