import type { Bericht } from '@samenpad/domain';
import type { Standaard } from '../schema/standaard.ts';
import {
  antwoordBody,
  startBody,
  stopBody,
  toewijzingBody,
  verzoekToewijzingBody,
  verzoekWijzigingBody,
} from '../wire/body.ts';
import { declaratieAntwoordBody, declaratieAntwoordHeader, declaratieBody } from '../wire/declaratie.ts';
import { readKop } from '../wire/kop.ts';
import { getChild, type XmlElement } from '../xml/element.ts';
import { readRetour } from './retour.ts';

/** Turns the tree of a message that passed all checks into domain values. */
export function readBody(root: XmlElement, { domein, release, soort }: Standaard): Bericht {
  const header = getChild(root, 'Header');
  switch (soort) {
    case '301':
      return { ...readKop(header, { domein, release, soort }), ...toewijzingBody.read(root) };
    case '305':
      return { ...readKop(header, { domein, release, soort }), ...startBody.read(root) };
    case '307':
      return { ...readKop(header, { domein, release, soort }), ...stopBody.read(root) };
    case '315':
      return { ...readKop(header, { domein, release, soort }), ...verzoekToewijzingBody.read(root) };
    case '317':
      return { ...readKop(header, { domein, release, soort }), ...verzoekWijzigingBody.read(root) };
    case '319':
      return { ...readKop(header, { domein, release, soort }), ...antwoordBody.read(root) };
    case '323':
      return { ...readKop(header, { domein, release, soort }), ...declaratieBody.read(root) };
    case '325':
      return {
        ...readKop(header, { domein, release, soort }),
        ...declaratieAntwoordHeader.read(header),
        ...declaratieAntwoordBody.read(root),
      };
    default:
      return readRetour(root, header, readKop(header, { domein, release, soort }));
  }
}
