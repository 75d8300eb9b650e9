import { err, ok, type Result } from '@samenpad/domain';
import { bestandFault, type Fault } from '../fault/fault.ts';
import { lineOf } from './location.ts';

/** OP179: a message is at most 25 MB. */
export const MAX_BERICHT_BYTES = 25 * 1024 * 1024;

const UTF8_ONLY = 'sla het bericht op als UTF-8 en lever het opnieuw aan.';

/** Turns the bytes of an XML file into text, or says why they cannot be one. A byte order mark is taken off. */
export function decodeXml(inhoud: Uint8Array): Result<string, Fault> {
  if (inhoud.length === 0) return err(bestandFault('leeg', 'Het bestand is leeg; lever het bericht opnieuw aan.'));
  if (inhoud.length > MAX_BERICHT_BYTES) {
    return err(bestandFault('te-groot', 'Het bestand is groter dan 25 MB; splits het in kleinere berichten (OP179).'));
  }
  if (inhoud[0] === 0x00 || startsWith(inhoud, 0xff, 0xfe) || startsWith(inhoud, 0xfe, 0xff) || inhoud[1] === 0x00) {
    return err(bestandFault('codering', `De tekens in dit bestand zijn geen UTF-8; ${UTF8_ONLY}`));
  }
  if (startsWith(inhoud, 0x50, 0x4b)) {
    return err(bestandFault('zip', 'Dit is een ZIP-bestand, geen bericht; pak het uit of lever het aan als .zip.'));
  }
  return decodeUtf8(inhoud);
}

function decodeUtf8(inhoud: Uint8Array): Result<string, Fault> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(inhoud);
  } catch {
    return err(bestandFault('codering', `De tekens in dit bestand zijn geen UTF-8; ${UTF8_ONLY}`, findBadLine(inhoud)));
  }
  if (!text.trimStart().startsWith('<')) {
    return err(bestandFault('geen-xml', 'Dit bestand is geen XML; lever het bericht aan als XML-bestand.'));
  }
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(text)?.[1] ?? 'UTF-8';
  if (!/^(utf-?8|us-ascii)$/i.test(declared)) {
    return err(bestandFault('codering', `De eerste regel noemt een andere codering dan UTF-8; ${UTF8_ONLY}`, 1));
  }
  return refuseDoctype(text);
}

/** A DOCTYPE can name entities and outside files; the standard has none, so it never reaches the parser (trust F11). */
function refuseDoctype(text: string): Result<string, Fault> {
  const firstElement = text.search(/<[^!?]/);
  const doctype = text.indexOf('<!DOCTYPE');
  if (doctype === -1 || (firstElement !== -1 && firstElement < doctype)) return ok(text);
  const message = 'Het bestand bevat een DOCTYPE; dat is in een bericht niet toegestaan; haal deze regel weg.';
  return err(bestandFault('doctype', message, lineOf(text, doctype)));
}

function startsWith(inhoud: Uint8Array, ...bytes: number[]): boolean {
  return bytes.every((byte, i) => inhoud[i] === byte);
}

/** The line of the first byte that is no UTF-8: the lenient decoder puts U+FFFD there. */
function findBadLine(inhoud: Uint8Array): number {
  const lenient = new TextDecoder('utf-8').decode(inhoud);
  return lineOf(lenient, lenient.indexOf('\ufffd'));
}
