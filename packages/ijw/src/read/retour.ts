import type { BerichtKop, Retourbericht, RetourCode, RetourSoort } from '@samenpad/domain';
import { bsn, date, identificatie } from '../wire/atoms.ts';
import { findChild, getChild, type XmlElement } from '../xml/element.ts';

/**
 * Reads what a retour says: a code and the class it stands on. The classes themselves are copies of the heenbericht.
 * Takes a retour with all classes (IV028) as well as one with only the rejected classes (OP065, OP304).
 */
export function readRetour(root: XmlElement, header: XmlElement, kop: BerichtKop<RetourSoort>): Retourbericht {
  const retour: Retourbericht = {
    ...kop,
    identificatieRetour: identificatie.parse(getChild(header, 'IdentificatieRetour').text),
    dagtekeningRetour: date.parse(getChild(header, 'DagtekeningRetour').text),
    retourCodes: [...listCodes(header, ''), ...listClassCodes(root, '')],
  };
  const client = findChild(root, 'Client');
  if (client !== undefined) retour.bsn = bsn.parse(getChild(client, 'Bsn').text);
  return retour;
}

function listClassCodes(parent: XmlElement, path: string): RetourCode[] {
  return parent.children.flatMap((child) => {
    if (child.name === 'Header' || child.name === 'RetourCodes') return [];
    const element = path === '' ? child.name : `${path}/${child.name}`;
    return [...listCodes(child, element), ...listClassCodes(child, element)];
  });
}

function listCodes(parent: XmlElement, element: string): RetourCode[] {
  const codes = findChild(parent, 'RetourCodes')?.children ?? [];
  return codes.map((code) => ({ element, code: code.text }));
}
