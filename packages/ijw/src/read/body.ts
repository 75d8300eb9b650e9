import {
  type BeantwoordBericht,
  type Bericht,
  type BerichtSoort,
  heenSoortOf,
  type Retourbericht,
  type RetourSoort,
} from '@samenpad/domain';
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
import { retourHeader } from '../wire/retour.ts';
import { getChild, type XmlElement } from '../xml/element.ts';
import { listRetourCodes } from './retour.ts';

/** Turns the tree of a message that passed all checks into domain values. */
export function readBody(root: XmlElement, { domein, release, soort }: Standaard): Bericht {
  const header = getChild(root, 'Header');
  if (soort === '323') return { ...readKop(header, { domein, release, soort }), ...declaratieBody.read(root) };
  if (soort === '325') {
    return {
      ...readKop(header, { domein, release, soort }),
      ...declaratieAntwoordHeader.read(header),
      ...declaratieAntwoordBody.read(root),
    };
  }
  if (isRetour(soort)) return readRetour(root, header, { domein, release, soort });
  return readBeantwoord(root, header, { domein, release, soort });
}

function isRetour(soort: BerichtSoort): soort is RetourSoort {
  return soort in heenSoortOf;
}

function readBeantwoord(
  root: XmlElement,
  header: XmlElement,
  { domein, release, soort }: Standaard<BeantwoordBericht['soort']>,
): BeantwoordBericht {
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
  }
}

/** A header alone, or with the heenbericht repeated below it. */
function readRetour(root: XmlElement, header: XmlElement, standaard: Standaard<RetourSoort>): Retourbericht {
  const retour: Retourbericht = {
    ...readKop(header, standaard),
    ...retourHeader.read(header),
    retourCodes: listRetourCodes(root),
  };
  if (root.children.length > 1) {
    retour.heenbericht = readBeantwoord(root, header, { ...standaard, soort: heenSoortOf[standaard.soort] });
  }
  return retour;
}
