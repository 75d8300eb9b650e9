import type { XmlElement } from './element.ts';

/** Deeper than any message (9 levels) or envelope; a limit of our own (trust F11). */
const MAX_DEPTH = 64;

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * Builds the tree of local names and texts from an XML text that libxml2 found well-formed and that has no DOCTYPE.
 * Attributes are skipped: the standard has none. Much faster than walking the DOM, which lives outside JavaScript.
 * Undefined when elements are nested more than 64 deep.
 */
export function scanXml(source: string): XmlElement | undefined {
  const document: XmlElement = { name: '', children: [], text: '', offset: 0 };
  const open: XmlElement[] = [document];
  let contentStart = 0;
  for (let lt = source.indexOf('<'); lt !== -1; lt = source.indexOf('<', lt + 1)) {
    const next = source.charCodeAt(lt + 1);
    if (next === SLASH) {
      const element = open.pop();
      if (element?.children.length === 0) element.text = decodeText(source.slice(contentStart, lt));
    } else if (isMarkup(next)) {
      lt = findMarkupEnd(source, lt);
    } else {
      const element: XmlElement = { name: localName(source, lt + 1), children: [], text: '', offset: lt };
      open[open.length - 1]?.children.push(element);
      if (open.length > MAX_DEPTH) return undefined;
      lt = findTagEnd(source, lt);
      contentStart = lt + 1;
      if (source.charCodeAt(lt - 1) !== SLASH) open.push(element);
    }
  }
  return document.children[0];
}

const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const COLON = 0x3a;
const LT = 0x3c;
const AMPERSAND = 0x26;
const GT = 0x3e;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;

/** A comment, CDATA section or processing instruction. */
function isMarkup(code: number): boolean {
  return code === BANG || code === QUESTION;
}

/** The `>` that ends a comment, CDATA section or processing instruction; without one all that is left, never a step back. */
function findMarkupEnd(source: string, lt: number): number {
  if (source.startsWith('<!--', lt)) return closeOf(source, '-->', lt + 4);
  if (source.startsWith('<![CDATA[', lt)) return closeOf(source, ']]>', lt + 9);
  return closeOf(source, '?>', lt + 2);
}

function closeOf(source: string, close: string, from: number): number {
  const found = source.indexOf(close, from);
  return found === -1 ? source.length : found + close.length - 1;
}

/** The `>` that ends a start tag: one inside an attribute value does not count. */
function findTagEnd(source: string, lt: number): number {
  let quote = 0;
  for (let i = lt + 1; i < source.length; i++) {
    const code = source.charCodeAt(i);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === GT) return i;
    else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) quote = code;
  }
  return source.length;
}

function localName(source: string, start: number): string {
  let from = start;
  let i = start;
  for (; i < source.length; i++) {
    const code = source.charCodeAt(i);
    if (code <= 0x20 || code === GT || code === SLASH) break;
    if (code === COLON) from = i + 1;
  }
  return source.slice(from, i);
}

/** Pieces that are not text: their opening, their closing, and whether their content is text. */
const pieces = [
  { open: '<![CDATA[', close: ']]>', isText: true },
  { open: '<!--', close: '-->', isText: false },
  { open: '<?', close: '?>', isText: false },
] as const;

/** Text as it was meant: line ends, CDATA, comments and entities. One pass, whatever stands there (S-43). */
function decodeText(raw: string): string {
  if (!/[<&\r]/.test(raw)) return raw;
  const source = raw.replace(/\r\n?/g, '\n');
  const parts: string[] = [];
  for (let at = 0; at < source.length; ) {
    const { text, next } = source[at] === '&' ? readEntity(source, at) : readPiece(source, at);
    parts.push(text);
    at = next;
  }
  return parts.join('');
}

function readPiece(source: string, at: number): { text: string; next: number } {
  const piece = pieces.find(({ open }) => source.startsWith(open, at));
  if (piece === undefined) {
    const next = nextMark(source, at + 1);
    return { text: source.slice(at, next), next };
  }
  const end = endOf(source, piece.close, at + piece.open.length);
  const text = piece.isText ? source.slice(at + piece.open.length, end) : '';
  return { text, next: end + piece.close.length };
}

function readEntity(source: string, at: number): { text: string; next: number } {
  const end = endOf(source, ';', at);
  return { text: decodeEntity(source.slice(at + 1, end)), next: end + 1 };
}

function endOf(source: string, close: string, from: number): number {
  const end = source.indexOf(close, from);
  return end === -1 ? source.length : end;
}

function nextMark(source: string, from: number): number {
  for (let i = from; i < source.length; i++) {
    const code = source.charCodeAt(i);
    if (code === LT || code === AMPERSAND) return i;
  }
  return source.length;
}

function decodeEntity(entity: string): string {
  if (entity.startsWith('#x')) return String.fromCodePoint(Number.parseInt(entity.slice(2), 16));
  if (entity.startsWith('#')) return String.fromCodePoint(Number.parseInt(entity.slice(1), 10));
  return ENTITIES[entity] ?? '';
}
