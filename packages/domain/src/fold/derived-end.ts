import { addMonths, firstDayOf, maxDate, monthOf, type PlainDate } from '../plain-date.ts';
import { type Prestatieregel, provesDelivery } from './prestatieregel.ts';
import type { Levering } from './stand.ts';

/** Months that must be closed after the last month of care before an end is derived (domain.md B.4). */
const CLOSED_MONTHS = 3;

/**
 * The end of a delivery without stop, on or after its last start `begin`; undefined while it must be taken as open.
 * It is the last day of the last claimed ProductPeriode (A26), once three months after it are closed (A10); without a
 * granted claim, the Einddatum of the toewijzing after the same time (A11).
 */
export function findDerivedEnd(
  begin: PlainDate,
  regels: readonly Prestatieregel[],
  einddatum: PlainDate | null,
  peildatum: PlainDate,
): (Pick<Levering, 'eindPrecisie'> & { eind: PlainDate }) | undefined {
  const claimed = regels.filter((regel) => provesDelivery(regel) && regel.prestatie.productPeriode.einddatum >= begin);
  const days = claimed.map((regel) => regel.prestatie.productPeriode.einddatum);
  const lastClaimed = days.length > 0 ? days.reduce(maxDate) : null;
  // A11: claims that wait for an answer do not say when care ended, unless nothing else does.
  const byClaim = einddatum === null || claimed.some((regel) => regel.answer === 'granted');
  if (lastClaimed !== null && byClaim) {
    return isClosed(lastClaimed, peildatum) ? { eind: lastClaimed, eindPrecisie: 'maand' } : undefined;
  }
  if (einddatum === null || !isClosed(einddatum, peildatum)) return undefined;
  return { eind: maxDate(begin, einddatum), eindPrecisie: 'dag' };
}

/** A10: month m is closed at the end of month m + 1, so three closed months after m have passed from m + 5 on. */
function isClosed(day: PlainDate, peildatum: PlainDate): boolean {
  return peildatum >= firstDayOf(addMonths(monthOf(day), CLOSED_MONTHS + 2));
}
