import { inflateSync } from 'node:zlib';

/** What a reader program finds in a PDF, read from its bytes without a library of the maker. */
export interface ReadPdf {
  /** XMP metadata. */
  metadata: string;
  /** The language and the mark of the whole document. */
  catalogue: string;
  /** What each object says of itself, without its stream. */
  objects: string[];
  /** Structure types of the tags, in the order of the file. */
  tags: string[];
  /** What is read aloud instead of the drawings (`Alt` of their tags). */
  spoken: string[];
  /** All text of the pages, without white space. */
  text: string;
}

interface PdfObject {
  head: string;
  stream: Uint8Array | undefined;
}

/** Reads a PDF that Typst wrote: no object streams, one font map per font, text as hexadecimal or literal strings. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const objects = readObjects(Buffer.from(bytes));
  const all = [...objects.values()];
  const heads = all.map(({ head }) => head);
  const metadata = all.find(({ head }) => head.includes('/Type /Metadata'))?.stream ?? new Uint8Array();
  return {
    metadata: Buffer.from(metadata).toString('utf8'),
    objects: heads,
    catalogue: heads.find((head) => head.includes('/Type /Catalog')) ?? '',
    tags: heads.flatMap((head) =>
      head.includes('/Type /StructElem') ? (/\/S \/(\w+)/.exec(head)?.slice(1) ?? []) : [],
    ),
    spoken: heads.flatMap((head) =>
      [...head.matchAll(/\/Alt (\((?:\\.|[^\\)])*\)|<[0-9a-fA-F]*>)/gs)].map(([, found = '']) => decodeString(found)),
    ),
    text: heads.flatMap((head) => (/\/Type \/Page\b(?!s)/.test(head) ? [readPage(head, objects)] : [])).join(''),
  };
}

function readObjects(file: Buffer): Map<string, PdfObject> {
  const text = file.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const begin = match.index + match[0].length;
    const end = text.indexOf('\nendobj', begin);
    const body = text.slice(begin, end);
    const at = body.indexOf('\nstream\n');
    const head = at < 0 ? body : body.slice(0, at);
    objects.set(match[1] ?? '', { head, stream: at < 0 ? undefined : readStream(file, head, begin + at + 8) });
  }
  return objects;
}

function readStream(file: Buffer, head: string, begin: number): Uint8Array {
  const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
  const raw = file.subarray(begin, begin + length);
  return head.includes('/FlateDecode') ? inflateSync(raw) : raw;
}

function streamText(object: PdfObject | undefined): string {
  return Buffer.from(object?.stream ?? new Uint8Array()).toString('latin1');
}

function readPage(head: string, objects: ReadonlyMap<string, PdfObject>): string {
  const content = streamText(objects.get(/\/Contents (\d+) 0 R/.exec(head)?.[1] ?? ''));
  const resources = objects.get(/\/Resources (\d+) 0 R/.exec(head)?.[1] ?? '')?.head ?? head;
  const fonts = new Map(
    [...resources.matchAll(/\/(\w+) (\d+) 0 R/g)].flatMap(([, name = '', id = '']) => {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? '')?.[1];
      return map === undefined ? [] : [[name, readFontMap(streamText(objects.get(map)))] as const];
    }),
  );
  let font: ReadonlyMap<number, string> = new Map();
  let text = '';
  for (const token of content.matchAll(
    /\/(\w+) [\d.]+ Tf|(\((?:\\[\s\S]|[^\\)])*\)|<[0-9a-fA-F\s]+>)(?=[^\n]*T[jJ])/g,
  )) {
    if (token[1] !== undefined) font = fonts.get(token[1]) ?? new Map();
    else text += readGlyphs(bytesOf(token[2] ?? ''), font);
  }
  return text.replace(/\s/g, '');
}

function readGlyphs(bytes: Buffer, font: ReadonlyMap<number, string>): string {
  let text = '';
  for (let i = 0; i + 1 < bytes.length; i += 2) text += font.get(bytes.readUInt16BE(i)) ?? '\uFFFD';
  return text;
}

/** Glyph → text, from `beginbfchar` and `beginbfrange`. */
function readFontMap(fontMap: string): Map<number, string> {
  const map = new Map<number, string>();
  const utf16 = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, block = ''] of fontMap.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', to = ''] of block.matchAll(/<(\w+)> <(\w+)>/g)) map.set(parseInt(glyph, 16), utf16(to));
  }
  for (const [, block = ''] of fontMap.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g)) {
    for (const [, first = '', last = '', to = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      for (let glyph = parseInt(first, 16), code = parseInt(to, 16); glyph <= parseInt(last, 16); glyph++, code++) {
        map.set(glyph, String.fromCodePoint(code));
      }
    }
  }
  return map;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The bytes of a string object. */
function bytesOf(literal: string): Buffer {
  if (literal.startsWith('<')) return Buffer.from(literal.slice(1, -1).replace(/\s/g, ''), 'hex');
  const plain = literal
    .slice(1, -1)
    .replace(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_, octal: string | undefined, char: string) =>
      octal === undefined ? (escapes[char] ?? char) : String.fromCharCode(parseInt(octal, 8)),
    );
  return Buffer.from(plain, 'latin1');
}

/** A text string: UTF-16 with a mark, else Latin. */
function decodeString(literal: string): string {
  const bytes = bytesOf(literal);
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
    : bytes.toString('latin1');
}
