import { addDays, addMonths, monthOf, type PlainDate, type PlainMonth } from '@samenpad/domain';

/** Months, both included. */
export interface Months {
  van: PlainMonth;
  tot: PlainMonth;
}

/** The twelve whole months up to the peildatum; its own month counts when it ends on that day. */
export function wholeYearBefore(peildatum: PlainDate): Months {
  const tot = addMonths(monthOf(addDays(peildatum, 1)), -1);
  return { van: addMonths(tot, -11), tot };
}
