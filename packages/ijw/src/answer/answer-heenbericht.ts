import {
  type BeantwoordBericht,
  type Bericht,
  type Retourbericht,
  type RetourCode,
  retourSoortOf,
} from '@samenpad/domain';
import type { Fault } from '../fault/fault.ts';
import type { Judgement } from '../rules/judge-bericht.ts';
import { REFUSED } from '../rules/rule.ts';
import { listKlassen } from '../write/retour.ts';
import { type BeantwoordKop, buildRetour, buildTechnicalRetour, type RetourEigen } from './build-retour.ts';

/** How retours are made: with what the answering party fills in, and the version of the rules it judged by. */
export interface RetourSettings extends RetourEigen {
  xsltVersie: string;
}

/**
 * The one retour on a judged heenbericht, also when all is well (ijw.md 9); `further` are the codes of what was judged
 * against earlier berichten and outside data. Undefined for what gets none: a breach of the schema (then a fout), a 323
 * (then a 325), a 325 and a retour.
 */
export function answerHeenbericht(
  judgement: Judgement,
  settings: RetourSettings,
  further: readonly RetourCode[] = [],
): Retourbericht | undefined {
  if (judgement.level === 1) return undefined;
  const { kop, bericht, faults } = judgement;
  const { xsltVersie, ...eigen } = settings;
  if (!isBeantwoordKop(kop)) return undefined;
  const isTechnical = faults.some(({ retourCode }) => retourCode === REFUSED);
  if (isTechnical || bericht === undefined || !isBeantwoord(bericht))
    return buildTechnicalRetour(kop, eigen, xsltVersie);
  return buildRetour(bericht, eigen, [...codesOf(faults, bericht), ...further]);
}

function isBeantwoordKop(kop: { soort: string }): kop is BeantwoordKop {
  return kop.soort in retourSoortOf;
}

function isBeantwoord(bericht: Bericht): bericht is BeantwoordBericht {
  return isBeantwoordKop(bericht);
}

/** Each code once on the innermost class that holds its fault. */
function codesOf(faults: readonly Fault[], bericht: BeantwoordBericht): RetourCode[] {
  const klassen = listKlassen(bericht).reverse();
  const codes = new Map<string, RetourCode>();
  for (const { element, retourCode } of faults) {
    if (retourCode === undefined) continue;
    const path = (element ?? '').replace(/^Bericht\//, '');
    const klasse = klassen.find((one) => path === one || path.startsWith(`${one}/`)) ?? '';
    codes.set(`${klasse} ${retourCode}`, { element: klasse, code: retourCode });
  }
  return [...codes.values()];
}
