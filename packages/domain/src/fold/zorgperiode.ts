import type { GemeenteCode } from '../identity/ids.ts';
import { lengthInDays, maxDate, type PlainDate } from '../plain-date.ts';
import { compareEind, gapInDays } from './care-interval.ts';
import type { Traject, Zorgperiode } from './stand.ts';

/** Days without care that do not break a zorgperiode (domain.md B.1, A1). */
const MAX_GAP_DAYS = 30;
/** Longer than this is `langdurig` (domain.md B.5). */
export const LANGDURIG_DAYS = 730;

/**
 * Uninterrupted care over all trajecten, in order of begin. Built over trajecten, so that a pause within an interval
 * does not break it (A31). Trajecten must be in order of begin.
 */
export function computeZorgperioden(
  trajecten: readonly Traject[],
  gemeente: GemeenteCode,
  peildatum: PlainDate,
): Zorgperiode[] {
  const perioden: Zorgperiode[] = [];
  for (const { begin, eind, toewijzingNummers } of trajecten) {
    const current = perioden.at(-1);
    if (current === undefined || gapInDays(current.eind, begin) > MAX_GAP_DAYS) {
      perioden.push({ gemeente, toewijzingNummers: [...toewijzingNummers], begin, eind, langdurig: false });
      continue;
    }
    if (compareEind(eind, current.eind) > 0) current.eind = eind;
    current.toewijzingNummers = [...new Set([...current.toewijzingNummers, ...toewijzingNummers])];
  }
  for (const periode of perioden) {
    periode.toewijzingNummers.sort((a, b) => a - b);
    const last = periode.eind ?? maxDate(periode.begin, peildatum);
    periode.langdurig = lengthInDays(periode.begin, last) > LANGDURIG_DAYS;
  }
  return perioden;
}
