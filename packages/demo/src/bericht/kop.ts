import {
  type AgbCode,
  type BerichtIdentificatie,
  type BerichtKop,
  type GemeenteCode,
  type HeenSoort,
  parseBerichtIdentificatie,
} from '@samenpad/domain';
import { type Day, dateOf } from '../regio/kalender.ts';

/** Versions of the 3.2 schemas as in the standard's own examples. */
export const XSD_VERSIE = { basisschema: '1.0.0', bericht: '1.0.0' } as const;

const byGemeente: ReadonlySet<HeenSoort> = new Set(['301', '319', '325']);

/** Marks a text as Identificatie; throws when it is too long. */
export function identificatieOf(text: string): BerichtIdentificatie {
  const identificatie = parseBerichtIdentificatie(text);
  if (identificatie === undefined) throw new RangeError('Not an Identificatie');
  return identificatie;
}

/** Header of a iJw 3.2 bericht; 301, 319 and 325 come from the gemeente, the others from the aanbieder. */
export function kopOf<S extends HeenSoort>(
  soort: S,
  parties: { gemeente: GemeenteCode; aanbieder: AgbCode },
  identificatie: string,
  dagtekening: Day,
): BerichtKop<S> {
  return {
    domein: 'jw',
    soort,
    release: '3.2',
    ...parties,
    afzender: byGemeente.has(soort) ? parties.gemeente : parties.aanbieder,
    identificatie: identificatieOf(identificatie),
    dagtekening: dateOf(dagtekening),
    xsdVersie: { ...XSD_VERSIE },
  };
}
