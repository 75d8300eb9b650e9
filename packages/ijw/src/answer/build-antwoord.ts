import {
  type Antwoordbericht,
  err,
  type GemeenteCode,
  ok,
  type ReferentieAanbieder,
  type Result,
} from '@samenpad/domain';
import { RELEASE } from '../schema/standaard.ts';
import type { GemeenteKop } from './build-toewijzing.ts';

/** The verzoek that is answered, and what was said on it before. */
export interface BeantwoordVerzoek {
  soort: 'vot' | 'vow';
  referentieAanbieder: ReferentieAanbieder;
  answered: 'not' | 'onderzoek' | 'afgewezen' | 'toegekend';
}

/** Granting is no 319 but a 301. Reden 8 is an answer of its own: it names the other gemeente (TR377, TR409). */
export type Antwoord =
  | { kind: 'onderzoek' }
  | { kind: 'afgewezen'; reden: '1' | '2' | '3' | '4' | '5' | '6' | '7' | '9' }
  | { kind: 'woonplaatsbeginsel'; gemeente: GemeenteCode };

/** Why an answer cannot be given: the WJ001 code that the aanbieder would send back, or reden 8 where it does not fit. */
export type AntwoordFault = '9359' | '9360' | '9365' | 'woonplaatsbeginsel';

/** WJ760 */
const AFGEWEZEN = '1';
const IN_ONDERZOEK = '2';
/** WJ759 */
const WOONPLAATSBEGINSEL = '8';

/** The 319 on a 315 or 317. */
export function buildAntwoord(
  kop: GemeenteKop,
  verzoek: BeantwoordVerzoek,
  antwoord: Antwoord,
): Result<Antwoordbericht, AntwoordFault> {
  const fault = findFault(kop, verzoek, antwoord);
  if (fault !== undefined) return err(fault);
  return ok({
    ...kop,
    soort: '319',
    release: RELEASE,
    afzender: kop.gemeente,
    referentieAanbieder: verzoek.referentieAanbieder,
    ...contentOf(antwoord),
  });
}

function findFault(
  { domein, gemeente }: GemeenteKop,
  { soort, answered }: BeantwoordVerzoek,
  antwoord: Antwoord,
): AntwoordFault | undefined {
  if (answered === 'toegekend') return '9359'; // TR359
  if (answered === 'afgewezen') return '9365'; // TR365
  if (answered === 'onderzoek' && antwoord.kind === 'onderzoek') return '9360'; // TR360
  if (antwoord.kind !== 'woonplaatsbeginsel') return undefined;
  // WJ759: reden 8 is for a VOT of iJw only, and names another gemeente.
  return domein === 'jw' && soort === 'vot' && antwoord.gemeente !== gemeente ? undefined : 'woonplaatsbeginsel';
}

/** CD085, CD086: a reden with a rejection and only then. */
function contentOf(
  antwoord: Antwoord,
): Pick<Antwoordbericht, 'verzoekAntwoord' | 'redenAfwijzingVerzoek' | 'woonplaatsGemeente'> {
  switch (antwoord.kind) {
    case 'onderzoek':
      return { verzoekAntwoord: IN_ONDERZOEK };
    case 'afgewezen':
      return { verzoekAntwoord: AFGEWEZEN, redenAfwijzingVerzoek: antwoord.reden };
    case 'woonplaatsbeginsel':
      return {
        verzoekAntwoord: AFGEWEZEN,
        redenAfwijzingVerzoek: WOONPLAATSBEGINSEL,
        woonplaatsGemeente: antwoord.gemeente,
      };
  }
}
