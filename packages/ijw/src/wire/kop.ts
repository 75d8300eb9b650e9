import type { BerichtIdentificatie, BerichtKop, BerichtSoort, PlainDate } from '@samenpad/domain';
import { berichtCode, type Standaard } from '../schema/standaard.ts';
import { findChild, getChild, type XmlElement } from '../xml/element.ts';
import type { Output } from '../xml/output.ts';
import { agbCode, date, gemeenteCode, identificatie, text } from './atoms.ts';
import { type Field, klasse, leaf, nested } from './klasse.ts';

export const xsdVersie = klasse<{ basisschema: string; bericht: string }>('basis', {
  basisschema: leaf('BasisschemaXsdVersie', text),
  bericht: leaf('BerichtXsdVersie', text),
});

/** The codes of one class (WJ001). */
export const retourCodes: Field<string[]> = {
  read: (parent) => findChild(parent, 'RetourCodes')?.children.map((child) => child.text) ?? [],
  write: (codes, kind, out) => {
    if (codes.length === 0) return;
    out.open(kind, 'RetourCodes');
    for (const code of codes) out.leaf(kind, 'RetourCode', code);
    out.close(kind, 'RetourCodes');
  },
};

const berichtIdentificatie = klasse<{ identificatie: BerichtIdentificatie; dagtekening: PlainDate }>('basis', {
  identificatie: leaf('Identificatie', identificatie),
  dagtekening: leaf('Dagtekening', date),
});

const identificatieField = nested('BerichtIdentificatie', berichtIdentificatie);
const xsdVersieField = nested('XsdVersie', xsdVersie);

// A retour copies Afzender and Ontvanger of its heenbericht (IV028), so 302 stands with 301 here.
const SENT_BY_GEMEENTE: readonly BerichtSoort[] = ['301', '302', '319', '320', '325'];

/** Reads the part of the header that every bericht has. */
export function readKop<S extends BerichtSoort>(header: XmlElement, standaard: Standaard<S>): BerichtKop<S> {
  const afzender = getChild(header, 'Afzender').text;
  const ontvanger = getChild(header, 'Ontvanger').text;
  const sentByGemeente = SENT_BY_GEMEENTE.includes(standaard.soort);
  const gemeente = gemeenteCode.parse(sentByGemeente ? afzender : ontvanger);
  const aanbieder = agbCode.parse(sentByGemeente ? ontvanger : afzender);
  return {
    ...standaard,
    gemeente,
    aanbieder,
    afzender: sentByGemeente ? gemeente : aanbieder,
    ...identificatieField.read(header),
    xsdVersie: xsdVersieField.read(header),
  };
}

/** Writes the part of the header that every bericht has. Afzender and Ontvanger follow from the soort. */
export function writeKop(kop: BerichtKop<BerichtSoort>, out: Output): void {
  const parties = SENT_BY_GEMEENTE.includes(kop.soort) ? [kop.gemeente, kop.aanbieder] : [kop.aanbieder, kop.gemeente];
  const [versie = '', subversie = ''] = kop.release.split('.');
  out.leaf('bericht', 'BerichtCode', berichtCode(kop.domein, kop.soort));
  out.leaf('bericht', 'BerichtVersie', versie);
  out.leaf('bericht', 'BerichtSubversie', subversie);
  out.leaf('bericht', 'Afzender', parties[0] ?? '');
  out.leaf('bericht', 'Ontvanger', parties[1] ?? '');
  identificatieField.write(kop, 'bericht', out);
  xsdVersieField.write(kop.xsdVersie, 'bericht', out);
}
