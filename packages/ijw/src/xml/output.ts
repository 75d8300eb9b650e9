/** Which namespace an element is in: that of the message or that of the shared types (`basisschema`). */
export type NamespaceKind = 'bericht' | 'basis';

const CRLF = '\r\n'; // OP192: lines end in CR LF
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const ESCAPED: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': CRLF,
};

/** Escapes text for an element or attribute; throws on characters that XML cannot carry. */
export function escapeXml(text: string): string {
  if (NOT_XML.test(text)) throw new RangeError('Text holds a character that XML cannot carry');
  return text.replace(/[&<>"\r\n]/g, (character) => ESCAPED[character] ?? character);
}

/** Where the elements of a message go, in order. */
export interface Output {
  open: (kind: NamespaceKind, name: string) => void;
  close: (kind: NamespaceKind, name: string) => void;
  leaf: (kind: NamespaceKind, name: string, text: string) => void;
}

/** Collects the lines of an XML text: one element a line, tabs for depth, CR LF. */
export class XmlOutput implements Output {
  readonly #prefixes: Record<NamespaceKind, string>;
  #text = `<?xml version="1.0" encoding="UTF-8"?>${CRLF}`;
  #indent = '';

  constructor(prefixes: Record<NamespaceKind, string>) {
    this.#prefixes = prefixes;
  }

  open(kind: NamespaceKind, name: string, attributes = ''): void {
    this.#text += `${this.#indent}<${this.#prefixes[kind]}:${name}${attributes}>${CRLF}`;
    this.#indent += '\t';
  }

  close(kind: NamespaceKind, name: string): void {
    this.#indent = this.#indent.slice(1);
    this.#text += `${this.#indent}</${this.#prefixes[kind]}:${name}>${CRLF}`;
  }

  leaf(kind: NamespaceKind, name: string, text: string): void {
    const tag = `${this.#prefixes[kind]}:${name}`;
    this.#text += `${this.#indent}<${tag}>${escapeXml(text)}</${tag}>${CRLF}`;
  }

  /** UTF-8 without byte order mark (OP192). */
  toBytes(): Uint8Array {
    return new TextEncoder().encode(this.#text);
  }
}
