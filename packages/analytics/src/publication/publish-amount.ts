import { type Cell, suppressed } from '../figure/figure.ts';
import type { FigureOptions } from '../figure/filter.ts';
import { THRESHOLD } from './hide-flows.ts';
import { publishCount, publishStatistic } from './publish.ts';

/** An amount in cents with who stands behind it. */
export interface Amount {
  bedrag: number;
  jeugdigen: number;
  /** What the dearest of them took. */
  largest: number;
}

/** Amounts of groups are rounded to € 1.000 (trust 3.6: coded costs). */
const ROUNDED_TO = 100_000;

/** For groups an amount is shown when it stands on enough jeugdigen and no single one takes more than half of it. */
export function mayShowAmount({ bedrag, jeugdigen, largest }: Amount): boolean {
  return jeugdigen === 0 || (jeugdigen >= THRESHOLD && largest <= bedrag / 2);
}

/** An amount in cents; for groups hidden or rounded. */
export function publishAmount(amount: Amount, publication: FigureOptions['publication']): Cell {
  if (publication !== 'exact' && !mayShowAmount(amount)) return suppressed;
  const count = publishCount(amount.jeugdigen, publication);
  return {
    kind: 'value',
    value: roundAmount(amount.bedrag, publication),
    count: count.kind === 'value' ? count.value : 0,
  };
}

/** Means of groups are rounded to € 100. */
const MEAN_ROUNDED_TO = 10_000;

/**
 * An amount in cents for each of those it stands on, `base` as shown. For groups it is made of the numbers as shown: the
 * exact mean beside the amount would tell how many there are to the last one, and two such counts a group of one.
 */
export function publishEach(
  bedrag: number,
  count: number,
  base: Cell,
  publication: FigureOptions['publication'],
): Cell {
  if (publication === 'exact' || base.kind !== 'value') return publishStatistic(Math.round(bedrag / count), base);
  return publishStatistic(roundMean(roundAmount(bedrag, publication) / base.value), base);
}

/** A mean in cents to whole hundreds of euros. */
export function roundMean(cents: number): number {
  return Math.round(cents / MEAN_ROUNDED_TO) * MEAN_ROUNDED_TO;
}

/** Cents as they are, or for groups to whole thousands of euros. */
export function roundAmount(bedrag: number, publication: FigureOptions['publication']): number {
  // Adding 0 makes a 0 of −0.
  return publication === 'exact' ? Math.round(bedrag) : Math.round(bedrag / ROUNDED_TO) * ROUNDED_TO + 0;
}
