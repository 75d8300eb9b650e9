import type { Heenbericht } from '@samenpad/domain';
import { namespaceOf, standaardName } from '../schema/standaard.ts';
import {
  antwoordBody,
  startBody,
  stopBody,
  toewijzingBody,
  verzoekToewijzingBody,
  verzoekWijzigingBody,
} from '../wire/body.ts';
import { declaratieAntwoordBody, declaratieAntwoordHeader, declaratieBody } from '../wire/declaratie.ts';
import { writeKop } from '../wire/kop.ts';
import { XmlOutput } from '../xml/output.ts';

/**
 * Writes a heenbericht (301, 305, 307, 315, 317, 319, 323 or 325) of iJw or iWmo: UTF-8 without byte order mark, CR LF
 * (OP192). Reading it back gives the same value. Lengths, codes and ranges must be those of the schema: they are not
 * checked again here. Throws on a character that XML cannot carry.
 */
export function writeBericht(bericht: Heenbericht): Uint8Array {
  const prefix = `${bericht.domein}${bericht.soort}`;
  const basis = standaardName(bericht.domein);
  const out = new XmlOutput({ bericht: prefix, basis });
  const namespaces = [
    ` xmlns:${basis}="${namespaceOf(bericht.domein, bericht.release, 'basisschema')}"`,
    ` xmlns:${prefix}="${namespaceOf(bericht.domein, bericht.release, bericht.soort)}"`,
  ];
  out.open('bericht', 'Bericht', namespaces.join(''));
  out.open('bericht', 'Header');
  writeKop(bericht, out);
  if (bericht.soort === '325') declaratieAntwoordHeader.write(bericht, out);
  out.close('bericht', 'Header');
  writeBody(bericht, out);
  out.close('bericht', 'Bericht');
  return out.toBytes();
}

function writeBody(bericht: Heenbericht, out: XmlOutput): void {
  switch (bericht.soort) {
    case '301':
      toewijzingBody.write(bericht, out);
      return;
    case '305':
      startBody.write(bericht, out);
      return;
    case '307':
      stopBody.write(bericht, out);
      return;
    case '315':
      verzoekToewijzingBody.write(bericht, out);
      return;
    case '317':
      verzoekWijzigingBody.write(bericht, out);
      return;
    case '319':
      antwoordBody.write(bericht, out);
      return;
    case '323':
      declaratieBody.write(bericht, out);
      return;
    case '325':
      declaratieAntwoordBody.write(bericht, out);
      return;
  }
}
