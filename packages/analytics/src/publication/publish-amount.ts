import { type Cell, suppressed } from '../figure/figure.ts';
import type { FigureOptions } from '../figure/filter.ts';
import { publishCount, publishStatistic } from './publish.ts';
import { thresholdsOf } from './thresholds.ts';

/** An amount in cents with who stands behind it. */
export interface Amount {
  bedrag: number;
  jeugdigen: number;
  /** What the dearest of them took. */
  largest: number;
}

/** The smallest rounding of amounts of groups: € 1.000 (trust 3.6: coded costs). */
const LEAST = 100_000;

/** The p of the p%-rule: what nobody may know of the amount of another. */
const P = 0.1;

/**
 * Amounts with parts in common are each rounded by themselves, so all of them together leave less open than half of one
 * rounding; and fewer than ten who are hidden together took more than the dearest of them. So that much more is left open.
 */
const MARGIN = 2;

/** Outside an exact answer an amount is shown when it stands on enough jeugdigen and no single one takes more than half of it. */
export function mayShowAmount(
  { bedrag, jeugdigen, largest }: Amount,
  publication: FigureOptions['publication'],
): boolean {
  if (publication === 'exact' || jeugdigen === 0) return true;
  return jeugdigen >= thresholdsOf(publication).aantal && largest <= bedrag / 2;
}

/**
 * To what an amount of groups is rounded, in cents: 1, 2 or 5 and noughts, at least € 1.000 and at least 2 `P` of what the
 * dearest jeugdige took, times `MARGIN`. Whoever takes parts off a whole is left with what others cost, known to half the
 * rounding of the whole at best; that is a fifth of what any one of them took, or more, of which what else is known of that
 * whole may take half. So no hidden amount follows within the bound of the p%-rule (Hundepool and others, Handbook on Statistical Disclosure Control, second edition, 2024, chapter 4), whatever
 * is asked: no filter, period or figure needs to know of another. Pure.
 */
export function roundingOf(...amounts: readonly Pick<Amount, 'largest'>[]): number {
  const wanted = amounts.reduce((most, { largest }) => Math.max(most, 2 * MARGIN * P * largest), LEAST);
  const power = 10 ** Math.floor(Math.log10(wanted));
  return [1, 2, 5, 10].map((step) => step * power).find((step) => step >= wanted) ?? wanted;
}

/** An amount in cents; for groups hidden or rounded. */
export function publishAmount(amount: Amount, publication: FigureOptions['publication']): Cell {
  if (!mayShowAmount(amount, publication)) return suppressed;
  const count = publishCount(amount.jeugdigen, publication);
  return {
    kind: 'value',
    value: roundAmount(amount, publication),
    count: count.kind === 'value' ? count.value : 0,
  };
}

/** Means of groups are rounded to € 100 at least. */
const MEAN_ROUNDED_TO = 10_000;

/**
 * An amount in cents for each of those it stands on, `base` as shown. For groups it is made of the numbers as shown: the
 * exact mean beside the amount would tell how many there are to the last one, and two such counts a group of one.
 */
export function publishEach(
  amount: Amount,
  count: number,
  base: Cell,
  publication: FigureOptions['publication'],
): Cell {
  if (publication === 'exact' || base.kind !== 'value')
    return publishStatistic(Math.round(amount.bedrag / count), base);
  return publishStatistic(roundToStep(roundAmount(amount, publication) / base.value, MEAN_ROUNDED_TO), base);
}

/**
 * The bounds of a mean in cents for groups, outward to so much that as many times as `count` they tell no more than the
 * amount; the mean as shown lies between them. Pure.
 */
export function roundBounds(
  { lower, upper }: { lower: number; upper: number },
  mean: number,
  amount: Pick<Amount, 'largest'>,
  count: number,
): { lower: number; upper: number } {
  const step = Math.max(MEAN_ROUNDED_TO, roundToStep((2 * roundingOf(amount)) / count, MEAN_ROUNDED_TO));
  // Adding 0 makes a 0 of −0.
  return {
    lower: Math.min(mean, Math.floor(lower / step) * step + 0),
    upper: Math.max(mean, Math.ceil(upper / step) * step + 0),
  };
}

/** Cents as they are, or for groups rounded ({@link roundingOf}). */
export function roundAmount(amount: Amount, publication: FigureOptions['publication']): number {
  return publication === 'exact' ? Math.round(amount.bedrag) : roundToStep(amount.bedrag, roundingOf(amount));
}

/** A share of an amount, in 0.001; for groups no finer than the amount itself is known. Pure. */
export function roundShareOf(share: number, amount: Amount, publication: FigureOptions['publication']): number {
  const inThousandths = (value: number) => Math.round(value * 1000) / 1000;
  if (publication === 'exact') return inThousandths(share);
  // Of the amount as shown: the step itself would tell the exact one.
  const steps = Math.max(1, roundAmount(amount, publication) / roundingOf(amount));
  return inThousandths(steps > 1000 ? share : Math.round(share * steps) / steps);
}

function roundToStep(value: number, step: number): number {
  // Adding 0 makes a 0 of −0.
  return Math.round(value / step) * step + 0;
}
