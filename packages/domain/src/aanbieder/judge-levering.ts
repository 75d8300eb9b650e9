import type { PlainDate } from '../plain-date.ts';
import type { EigenToewijzing } from './eigen-toewijzing.ts';

/** Why a start or stop cannot be sent: the rule that it would break, or the field that is wrong. */
type LeveringFout =
  | 'verwijderd'
  | 'levering-loopt'
  | 'niet-gestart'
  | 'al-gestopt'
  | 'al-onderbroken'
  | 'in-de-toekomst'
  | 'voor-toewijzing'
  | 'na-toewijzing'
  | 'voor-einde'
  | 'voor-begin';

/** JZ588: the delivery stops for a while. */
export const TEMPORARY = '20';

/** What stands against a start on a day; undefined: nothing. `dagtekening` is the day of the bericht. */
export function judgeStart(
  { toestand, fase, eind, product }: EigenToewijzing,
  begindatum: PlainDate,
  dagtekening: PlainDate,
): LeveringFout | undefined {
  if (toestand === 'verwijderd') return 'verwijderd'; // A23
  if (fase === 'loopt') return 'levering-loopt'; // TR326
  if (begindatum > dagtekening) return 'in-de-toekomst'; // TR134
  if (begindatum < product.ingangsdatum) return 'voor-toewijzing';
  if (product.einddatum !== undefined && begindatum > product.einddatum) return 'na-toewijzing';
  return eind !== null && begindatum <= eind ? 'voor-einde' : undefined;
}

/** What stands against a stop on a day with a reden (JZ588); undefined: nothing. */
export function judgeStop(
  { toestand, fase, begin, eind }: EigenToewijzing,
  { einddatum, redenBeeindiging }: { einddatum: PlainDate; redenBeeindiging: string },
  dagtekening: PlainDate,
): LeveringFout | undefined {
  if (toestand === 'verwijderd') return 'verwijderd';
  if (fase === 'niet-gestart' || begin === null) return 'niet-gestart'; // TR382
  if (fase === 'gestopt') return 'al-gestopt'; // TR415
  if (fase === 'onderbroken' && redenBeeindiging === TEMPORARY) return 'al-onderbroken'; // TR413
  if (einddatum > dagtekening) return 'in-de-toekomst'; // TR134
  if (einddatum < begin) return 'voor-begin'; // TR018
  // TR414: a definitive stop after a temporary one may end on the same day, not earlier.
  return eind !== null && einddatum < eind ? 'voor-einde' : undefined;
}
