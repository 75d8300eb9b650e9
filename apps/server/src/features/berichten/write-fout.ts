import type { Foutbericht } from '@samenpad/database';
import { wrapFout } from '@samenpad/ijw';

/** `JJJJMMDDUUMMSS` in the Netherlands, as StUF writes a moment. */
export function stufMomentOf(moment: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'medium' })
    .format(moment)
    .replace(/\D/g, '');
}

/** The Fo01 itself, the same bytes each time: who gets it twice knows it by its referentienummer. */
export function writeFout({ gemeente, foutId, functie, details, geschrevenOp, ...to }: Foutbericht): Uint8Array {
  return wrapFout({
    ...to,
    zender: gemeente,
    referentienummer: foutId,
    tijdstipBericht: stufMomentOf(geschrevenOp),
    details: `${functie}: ${details}`,
  });
}

/** Its name as a file. */
export function nameFout({ gemeente, foutId }: Pick<Foutbericht, 'gemeente' | 'foutId'>): string {
  return `Fo01-${gemeente}-${foutId}.xml`;
}
