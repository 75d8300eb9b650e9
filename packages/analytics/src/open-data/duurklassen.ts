import { fitLogNormal, type LogNormal } from '../statistics/fit-log-normal.ts';
import type { Outcome } from '../statistics/outcome.ts';

const DAYS_PER_MONTH = 365.25 / 12;

/** The days at which the duration classes of CBS meet: 3 and 6 months, 1, 2, 3 and 4 years. */
export const CLASS_ENDS: readonly number[] = [3, 6, 12, 24, 36, 48].map((months) => months * DAYS_PER_MONTH);

/** Median of ended trajecten from how many fell into each class of CBS (R4). Ended ones only: not for a trend (T5). */
export function fitClasses(counts: readonly number[]): Outcome<LogNormal> {
  return fitLogNormal(counts, CLASS_ENDS);
}
