import { addDays, lastDayOf, monthOf, plainDate, type Traject } from '@samenpad/domain';
import type { SourceJeugdige } from '../source.ts';

/** Age at which jeugdhulp ends unless it goes on as verlengde jeugdhulp (Jeugdwet 1.1). */
const AGE = 18;

/**
 * Of a traject that runs on the eve of the month in which the jeugdige turns eighteen: whether it ends on that day or in
 * that month. Null when it does not run then, or when the month is unknown. So the store needs no month of birth.
 */
export function stopsAtEighteen(
  { geboortejaar, geboortemaand }: Pick<SourceJeugdige, 'geboortejaar' | 'geboortemaand'>,
  { begin, eind }: Pick<Traject, 'begin' | 'eind'>,
): boolean | null {
  if (geboortejaar === null || geboortemaand === null) return null;
  const first = plainDate(`${geboortejaar + AGE}-${String(geboortemaand).padStart(2, '0')}-01`);
  const eve = addDays(first, -1);
  if (begin >= eve || (eind !== null && eind < eve)) return null;
  return eind !== null && eind <= lastDayOf(monthOf(first));
}
