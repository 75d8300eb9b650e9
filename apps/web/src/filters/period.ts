import { addMonths, firstDayOf, lastDayOf, monthOf, type PlainDate, plainDate } from '@samenpad/domain';

export interface Period {
  van: PlainDate;
  tot: PlainDate;
}

/** The twelve months that end with the month of the peildatum, or so many years. */
export function defaultPeriod(peildatum: PlainDate, years = 1): Period {
  const last = monthOf(peildatum);
  return { van: firstDayOf(addMonths(last, 1 - 12 * years)), tot: lastDayOf(last) };
}

/** From 1 January to 31 December. */
export function yearPeriod(year: number): Period {
  return { van: plainDate(`${year}-01-01`), tot: plainDate(`${year}-12-31`) };
}

/** The period in the address, else the default. One end alone is completed with the default's other end. */
export function periodOf(search: { van?: PlainDate; tot?: PlainDate }, peildatum: PlainDate, years = 1): Period {
  const fallback = defaultPeriod(peildatum, years);
  const van = search.van ?? fallback.van;
  const tot = search.tot ?? fallback.tot;
  return van <= tot ? { van, tot } : { van: tot, tot: van };
}

/** The year when the period is exactly one, else undefined. */
export function findWholeYear(period: Period): number | undefined {
  const year = Number(period.van.slice(0, 4));
  const whole = yearPeriod(year);
  return whole.van === period.van && whole.tot === period.tot ? year : undefined;
}

/** The years that the filter offers, newest first. */
export function listYears(van: PlainDate, tot: PlainDate): number[] {
  const first = Number(van.slice(0, 4));
  const last = Number(tot.slice(0, 4));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => last - i);
}
