import { err, ok, type Result } from '@samenpad/domain';
import { type ErrorDetail, ParseOption, XmlDocument, XmlLibError } from 'libxml2-wasm';
import { bestandFault, type Fault } from '../fault/fault.ts';
import type { XmlElement } from './element.ts';
import { scanXml } from './scan.ts';

/** A well-formed XML file. Dispose `document`: it lives outside the JavaScript heap. */
export interface ParsedXml {
  document: XmlDocument;
  source: string;
  root: XmlElement;
}

/**
 * No outside files, no network (trust F11); real line numbers above 65535; no nodes for the white space between
 * elements, which nobody reads. Flags of one bit field, so still a ParseOption.
 */
export const SAFE_OPTIONS = (ParseOption.XML_PARSE_NO_XXE |
  ParseOption.XML_PARSE_NONET |
  ParseOption.XML_PARSE_NO_SYS_CATALOG |
  ParseOption.XML_PARSE_NOBLANKS |
  ParseOption.XML_PARSE_COMPACT |
  ParseOption.XML_PARSE_BIG_LINES) as ParseOption;

/** Above this libxml2 refuses one text, such as the base64 of an envelope, unless it is told to allow it. */
const HUGE_TEXT_BYTES = 10_000_000;

const HUGE_OPTIONS = (SAFE_OPTIONS | ParseOption.XML_PARSE_HUGE) as ParseOption; // likewise

/** Parses an XML file, whose text is `source`, into the document for the schema check and the tree for reading. */
export function parseXml(inhoud: Uint8Array, source: string): Result<ParsedXml, Fault> {
  let document: XmlDocument;
  try {
    document = XmlDocument.fromBuffer(inhoud, {
      option: inhoud.length < HUGE_TEXT_BYTES ? SAFE_OPTIONS : HUGE_OPTIONS,
    });
  } catch (error) {
    if (error instanceof XmlLibError) return err(explainSyntax(source, error.details));
    throw error;
  }
  const root = scanXml(source);
  if (root !== undefined) return ok({ document, source, root });
  document.dispose();
  return err(
    bestandFault('te-diep', 'De elementen in dit bestand zijn meer dan 64 niveaus diep; dit is geen bericht.'),
  );
}

function explainSyntax(source: string, details: readonly ErrorDetail[]): Fault {
  const first = details.find((detail) => detail.level > 1);
  const line = first === undefined ? null : first.line;
  const where = line === null ? '' : ` op regel ${line}`;
  if (isTruncated(source)) {
    const message = `Het bestand houdt${where} op voordat het bericht af is; lever het hele bestand opnieuw aan.`;
    return bestandFault('afgebroken', message, line);
  }
  const tags = /^Opening and ending tag mismatch: ([\w:.-]{1,40}) line \d+ and ([\w:.-]{1,40})/.exec(
    first?.message ?? '',
  );
  const hint = tags === null ? '' : `: ${tags[1]} wordt afgesloten met ${tags[2]}`;
  return bestandFault('geen-xml', `De XML is${where} niet goed gevormd${hint}; herstel het bestand.`, line);
}

/** A file that was cut off does not end with the end tag of its root. */
function isTruncated(source: string): boolean {
  const rootTag = /<([A-Za-z_][^\s/>]*)/.exec(source)?.[1];
  return rootTag === undefined || !dropLastComments(source).endsWith(`</${rootTag}>`);
}

/** Without what may stand behind the root. By searching from the end: a pattern would take quadratic time (S-43). */
function dropLastComments(source: string): string {
  let text = source.trimEnd();
  while (text.endsWith('-->')) {
    const start = text.lastIndexOf('<!--');
    if (start === -1) break;
    text = text.slice(0, start).trimEnd();
  }
  return text;
}
