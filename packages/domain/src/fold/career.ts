import {
  addDays,
  addMonths,
  firstDayOf,
  lengthInDays,
  maxDate,
  minDate,
  monthOf,
  type PlainDate,
} from '../plain-date.ts';
import { compareEind } from './care-interval.ts';
import type { Traject } from './stand.ts';

/** Days at the same time from which trajecten are stacked (domain.md B.5). */
const STACKED_DAYS = 28;
/** Months in which a third begin counts as stacked (domain.md B.5). */
const STACKED_MONTHS = 24;

/** `parallel`: begins while a traject of lower rang runs (B.4 step 4, A34). Trajecten in order of rang. */
export function markParallel(trajecten: readonly Traject[]): void {
  let latest: Traject | undefined;
  for (const traject of trajecten) {
    traject.parallel = latest !== undefined && (latest.eind === null || traject.begin <= latest.eind);
    if (latest === undefined || compareEind(traject.eind, latest.eind) > 0) latest = traject;
  }
}

/**
 * `gestapeld` (B.5, A34): at the same time as another traject for at least 28 days, or the third or later to begin within
 * 24 months. Trajecten in order of rang; an open one runs to the peildatum.
 */
export function markGestapeld(trajecten: readonly Traject[], peildatum: PlainDate): void {
  for (const [i, traject] of trajecten.entries()) {
    const secondBefore = trajecten[i - 2];
    if (secondBefore !== undefined && traject.begin < addMonthsToDate(secondBefore.begin, STACKED_MONTHS)) {
      traject.gestapeld = true;
    }
    const eind = lastDayOfTraject(traject, peildatum);
    for (const next of trajecten.slice(i + 1)) {
      if (next.begin > eind) break;
      const shared = minDate(eind, lastDayOfTraject(next, peildatum));
      if (shared < next.begin || lengthInDays(next.begin, shared) < STACKED_DAYS) continue;
      traject.gestapeld = true;
      next.gestapeld = true;
    }
  }
}

function lastDayOfTraject({ begin, eind }: Traject, peildatum: PlainDate): PlainDate {
  return eind ?? maxDate(begin, peildatum);
}

/** The same day of a later month; a day that the month does not have counts on into the next month. */
function addMonthsToDate(date: PlainDate, months: number): PlainDate {
  return addDays(firstDayOf(addMonths(monthOf(date), months)), Number(date.slice(8)) - 1);
}
