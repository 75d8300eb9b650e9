import { addMonths, firstDayOf, lastDayOf, monthOf, type PlainDate } from '@samenpad/domain';
import type { Period } from '../../filters/period.ts';

/** Months that a period touches. */
export function monthsIn({ van, tot }: Period): number {
  const index = (date: PlainDate) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return index(tot) - index(van) + 1;
}

/** The period and the `count − 1` equally long ones before it, oldest first, in whole months. */
export function listWindows(period: Period, count: number): Period[] {
  const length = monthsIn(period);
  return Array.from({ length: count }, (_, i) => {
    const back = -length * (count - 1 - i);
    return {
      van: firstDayOf(addMonths(monthOf(period.van), back)),
      tot: lastDayOf(addMonths(monthOf(period.tot), back)),
    };
  });
}
