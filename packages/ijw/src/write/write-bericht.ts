import type { Bericht, Retourbericht } from '@samenpad/domain';
import { namespaceOf, standaardName } from '../schema/standaard.ts';
import { declaratieAntwoordBody, declaratieAntwoordHeader, declaratieBody } from '../wire/declaratie.ts';
import { retourCodes, writeKop } from '../wire/kop.ts';
import { retourHeader } from '../wire/retour.ts';
import { XmlOutput } from '../xml/output.ts';
import { writeBeantwoord } from './beantwoord.ts';
import { writeKlassen } from './retour.ts';

/**
 * Writes any message of iJw or iWmo: UTF-8 without byte order mark, CR LF (OP192), no empty elements (RS031, RS033).
 * Reading it back gives the same value. Lengths, codes and ranges must be those of the schema: they are not checked
 * again here. Throws on a character that XML cannot carry.
 */
export function writeBericht(bericht: Bericht): Uint8Array {
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
  if ('identificatieRetour' in bericht) writeRetourHeader(bericht, out);
  out.close('bericht', 'Header');
  writeBody(bericht, out);
  out.close('bericht', 'Bericht');
  return out.toBytes();
}

function writeRetourHeader(retour: Retourbericht, out: XmlOutput): void {
  retourHeader.write(retour, out);
  const own = retour.retourCodes.filter(({ element }) => element === '');
  retourCodes.write(
    own.map(({ code }) => code),
    'bericht',
    out,
  );
}

function writeBody(bericht: Bericht, out: XmlOutput): void {
  if ('identificatieRetour' in bericht) {
    if (bericht.heenbericht !== undefined) writeKlassen(bericht.heenbericht, bericht.retourCodes, out);
  } else if (bericht.soort === '323') declaratieBody.write(bericht, out);
  else if (bericht.soort === '325') declaratieAntwoordBody.write(bericht, out);
  else writeBeantwoord(bericht, out);
}
