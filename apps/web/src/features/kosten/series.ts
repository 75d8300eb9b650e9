import type { Answer } from '../../api/call.ts';
import { findValue } from '../../figures/cell.ts';

type Maand = Answer<'getKosten'>['rows']['maanden'][number];

/** What all months will come to, and the part of it that is not granted yet, in cents; undefined when one is not shown. */
export function sumExpected(maanden: readonly Maand[]): { total: number; open: number } | undefined {
  let [total, open] = [0, 0];
  for (const { prestatie, verwacht } of maanden) {
    const booked = findValue(prestatie);
    const final = verwacht === null ? booked : findValue(verwacht);
    if (booked === undefined || final === undefined) return undefined;
    total += final;
    open += Math.max(0, final - booked);
  }
  return { total, open };
}
