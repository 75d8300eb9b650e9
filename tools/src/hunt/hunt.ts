import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, fstatSync, lstatSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** What must not be found where nobody has a ground for it (S-59). */
export type Canary = 'BSN' | 'note';

/** One place where something was found; never what was found. */
export interface Sighting {
  canary: Canary;
  /** A file, or what was written to a stream. */
  place: string;
}

/** Every BSN of a test begins so, and of what does only one in eleven is a BSN. */
const likeBsn = /(?<![\d.])9999\d{5}(?![\d])/g;
/** The notes that canaries.test.ts writes into files of jeugdigen. */
const anyNote = /kanarie-[a-z]{16}/;

/** The elfproef (Jw 7.2.1; Logisch ontwerp BSN). */
function isBsn(digits: string): boolean {
  const sum = Array.from(digits).reduce((total, digit, i) => total + Number(digit) * (i === 8 ? -1 : 9 - i), 0);
  return sum % 11 === 0;
}

/** What of the canaries stands in a text. */
export function huntText(text: string): Canary[] {
  const hasBsn = [...text.matchAll(likeBsn)].some(([digits]) => isBsn(digits));
  return [...(hasBsn ? (['BSN'] as const) : []), ...(anyNote.test(text) ? (['note'] as const) : [])];
}

/** More of one file is not read at once; a canary that lies across two parts is found in their overlap. */
const partBytes = 16 * 1024 * 1024;
const overlapBytes = 64;

/**
 * What of the canaries stands in a file, also where it is packed: in the streams of a PDF, in the parts of a zip (XLSX), in
 * gzip, in the body and the words of a mail (base64). What is enciphered is as closed to this as to everybody else.
 */
export function huntFile(path: string): Canary[] {
  const found = new Set<Canary>();
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(Math.min(partBytes, fstatSync(file).size));
    for (let at = 0; ; at += partBytes - overlapBytes) {
      const part = buffer.subarray(0, readSync(file, buffer, 0, buffer.length, at));
      const raw = part.toString('latin1');
      if (at === 0 && isIncoming(raw)) return [];
      const unpacked = at === 0 ? unpack(path, part) : [];
      // The parts of a zip are looked at one by one: some may be messages.
      const texts = raw.startsWith('PK\u0003\u0004') ? unpacked : [raw, ...unpacked];
      for (const canary of texts.filter((text) => !isIncoming(text)).flatMap(huntText)) found.add(canary);
      if (part.length < partBytes) return [...found];
    }
  } finally {
    closeSync(file);
  }
}

/** What stands in a packed file; nothing for others, and for what is damaged. */
function unpack(path: string, bytes: Buffer): string[] {
  try {
    if (path.endsWith('.eml')) return unpackMail(bytes.toString('latin1'));
    if (bytes.subarray(0, 4).toString('latin1') === '%PDF') return unpackPdf(path, bytes);
    if (bytes.readUInt32BE(0) === 0x504b0304) return unpackZip(bytes);
    if (bytes.readUInt16BE(0) === 0x1f8b) return [gunzipSync(bytes).toString('latin1')];
  } catch {
    // Too short or damaged: tests write such files too.
  }
  return [];
}

/** Lines of base64 (RFC 2045) and encoded words (RFC 2047). */
function unpackMail(mail: string): string[] {
  const bodies = mail.match(/^(?:[A-Za-z0-9+/]{76}\r?\n)*[A-Za-z0-9+/]{4,76}={0,2}\r?$/gm) ?? [];
  const words = [...mail.matchAll(/=\?UTF-8\?B\?([^?]+)\?=/gi)].map(([, word = '']) => word);
  const decode = (packed: string) => Buffer.from(packed, 'base64').toString('latin1');
  return [...bodies.map(decode), words.map(decode).join('')];
}

const pdfTextTool = ['/usr/bin/pdftotext'].find((tool) => existsSync(tool));

/** The text as a reader shows it where poppler is installed, and every stream that is only deflated. */
function unpackPdf(path: string, bytes: Buffer): string[] {
  const shown = pdfTextTool === undefined ? [] : [execFileSync(pdfTextTool, ['-q', path, '-'], { encoding: 'latin1' })];
  const streams: string[] = [];
  for (let at = bytes.indexOf('stream\n'); at !== -1; at = bytes.indexOf('stream\n', at + 7)) {
    try {
      streams.push(inflateSync(bytes.subarray(at + 7)).toString('latin1'));
    } catch {
      // A picture or a font, or the end of a stream.
    }
  }
  return [...shown, ...streams];
}

/** Every part of a zip, from its local heads (APPNOTE 4.3.7). */
function unpackZip(bytes: Buffer): string[] {
  const parts: string[] = [];
  const head = Buffer.from('PK\u0003\u0004', 'latin1');
  for (let at = bytes.indexOf(head); at !== -1; at = bytes.indexOf(head, at + 4)) {
    const begin = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    const isPacked = bytes.readUInt16LE(at + 8) === 8;
    const part = bytes.subarray(begin, isPacked ? undefined : begin + bytes.readUInt32LE(at + 18));
    parts.push((isPacked ? inflateRawSync(part) : part).toString('latin1'));
  }
  return parts;
}

/** A bericht, from its first sign on. */
const bericht = /^(?:\u00ef\u00bb\u00bf)?\s*<[\s\S]{0,400}?(?:istandaarden\.nl|<?(?:\w+:)?Bericht\b)/;
/** The first line of a table: names of columns, and what stands between them. */
const head = /^(?:\u00ef\u00bb\u00bf)?((?:"?\w+"?[;,\t|])+"?\w+"?)\r?\n/;

/**
 * The tables with a BSN that Samenpad itself takes in (docs/extracten.md): which columns each must have, and which it may. A
 * test holds them together with packages/ijw, which is too much to load before every program of a run.
 */
export const extractHeads = {
  toewijzingen: {
    must: ['bsn', 'toewijzingNummer', 'aanbieder', 'ingangsdatum'],
    may: [
      ...['productCategorie', 'productCode', 'einddatum', 'toewijzingsdatum', 'redenWijziging', 'verwijzer'],
      ...['referentie', 'startdatum', 'stopdatum', 'redenBeeindiging'],
    ],
  },
  trajecten: {
    must: ['bsn', 'aanbieder', 'begin'],
    may: ['productCategorie', 'productCode', 'hulpvorm', 'eind', 'redenBeeindiging', 'verwijzer'],
  },
  personen: {
    must: ['bsn', 'geslachtsnaam', 'geboortedatum'],
    may: ['voornamen', 'voorvoegsel', 'geslacht', 'postcode'],
  },
  huishoudens: { must: ['huishouden', 'bsn', 'van', 'adres', 'adrestype'], may: ['tot'] },
  voorzieningen: { must: ['bsn', 'voorziening', 'van', 'bedrag', 'per'], may: ['tot', 'vorm', 'eigenaar'] },
} as const satisfies Readonly<Record<string, { must: readonly string[]; may: readonly string[] }>>;

/** A table whose columns are those of one extract. */
function isExtract(text: string): boolean {
  const columns = head
    .exec(text)?.[1]
    ?.split(/[;,\t|]/)
    .map((column) => column.replaceAll('"', ''));
  if (columns === undefined) return false;
  return Object.values(extractHeads).some(({ must, may }) => {
    const known: readonly string[] = ['gemeente', ...must, ...may];
    return must.every((column) => columns.includes(column)) && columns.every((column) => known.includes(column));
  });
}

/** What goes in carries the BSN by law (Jw 7.2.1; Regeling Jw 6c.1); no other table does. */
function isIncoming(text: string): boolean {
  return bericht.test(text) || isExtract(text);
}

/** The planted truths of the demo region, which name their jeugdigen. */
const fixtures = new Set(['waarheid.json']);

/** Name of the temporary folder of a run. */
export const runFolderName = 'samenpad-run-';

/**
 * The rows of a database are closed by its rights, and its BSNs are enciphered: that has tests of its own (S-50). A run
 * within a run looks into its folder itself.
 */
function isElsewhere(folder: string): boolean {
  return existsSync(join(folder, 'PG_VERSION')) || basename(folder).startsWith(runFolderName);
}

/** Everything in a folder in which a canary stands. */
export function huntWithin(folder: string): Sighting[] {
  return readdirSync(folder).flatMap((name) => huntFolder(join(folder, name)));
}

/** A file, or what lies below a folder, in which a canary stands. */
export function huntFolder(path: string): Sighting[] {
  try {
    const info = lstatSync(path);
    if (info.isFile()) return huntOne(path);
    if (!info.isDirectory() || isElsewhere(path)) return [];
    return huntWithin(path);
  } catch {
    // It went while it was looked at, or belongs to somebody else.
    return [];
  }
}

function huntOne(path: string): Sighting[] {
  if (basename(path) === huntsName || fixtures.has(basename(path))) return [];
  return huntFile(path).map((canary) => ({ canary, place: path }));
}

/** Name of the file in which a process keeps what it found before it removed something. */
export const huntsName = 'samenpad-hunt.jsonl';

/** What other processes of the run found before they removed it. */
export function readSightings(folder: string): Sighting[] {
  const path = join(folder, huntsName);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [canary, place = ''] = line.split('\t');
      return { canary: canary === 'BSN' ? 'BSN' : 'note', place };
    });
}
