import {
  type BeantwoordBericht,
  type BerichtKop,
  type Retourbericht,
  type RetourCode,
  retourSoortOf,
} from '@samenpad/domain';
import { listKlassen } from '../write/retour.ts';

/** What the party that answers puts on its retour. */
export type RetourEigen = Pick<Retourbericht, 'identificatieRetour' | 'dagtekeningRetour' | 'xsdVersieRetour'>;

/** The head of a heenbericht, which is all that a refusal on technical grounds needs. */
export type BeantwoordKop = BerichtKop<BeantwoordBericht['soort']>;

const NO_REMARK = '0200';
const TECHNICAL = '0001';

/**
 * The retour of a heenbericht that breaks a rule within itself (level 2): 0001 on the header alone, with the version of
 * the rules that refused it (IV028). A bericht that breaks the schema gets no retour but a fout: see `wrapFout`.
 */
export function buildTechnicalRetour(heen: BeantwoordKop, eigen: RetourEigen, xsltVersie: string): Retourbericht {
  return { ...headOf(heen), ...eigen, xsltVersie, retourCodes: [{ element: '', code: TECHNICAL }] };
}

/**
 * The retour of a heenbericht that was judged against what came before and against outside data. Without codes: a
 * receipt, header only. A code on the header (``): that code and no classes. A code on a class: all classes come back,
 * the header and the other classes with 0200 (IV028). Throws on a code for a class that the heenbericht has not.
 */
export function buildRetour(
  heenbericht: BeantwoordBericht,
  eigen: RetourEigen,
  retourCodes: readonly RetourCode[],
): Retourbericht {
  const head = { ...headOf(heenbericht), ...eigen };
  if (retourCodes.length === 0) return { ...head, retourCodes: [] };
  const onHeader = retourCodes.filter(({ element }) => element === '');
  if (onHeader.length > 0) return { ...head, retourCodes: onHeader };
  return { ...head, heenbericht, retourCodes: fillKlassen(listKlassen(heenbericht), retourCodes) };
}

function fillKlassen(klassen: readonly string[], retourCodes: readonly RetourCode[]): RetourCode[] {
  const given = Map.groupBy(retourCodes, ({ element }) => element);
  const unknown = [...given.keys()].find((element) => !klassen.includes(element));
  if (unknown !== undefined) throw new RangeError(`The heenbericht has no ${unknown}`);
  return ['', ...klassen].flatMap((element) => given.get(element) ?? [{ element, code: NO_REMARK }]);
}

/** IV028: a retour repeats Afzender, Ontvanger, BerichtIdentificatie and XsdVersie of its heenbericht. */
function headOf(heen: BeantwoordKop): BerichtKop<Retourbericht['soort']> {
  const { domein, soort, release, gemeente, aanbieder, afzender, identificatie, dagtekening, xsdVersie } = heen;
  const retourSoort = retourSoortOf[soort];
  return { domein, soort: retourSoort, release, gemeente, aanbieder, afzender, identificatie, dagtekening, xsdVersie };
}
