import { closeSync, type Dirent, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Invoer, isZip, maxBytesOf, refuse, refuseSize } from './invoer.ts';
import { listZip } from './zip.ts';

/** What is read from a folder; other files in it are passed over. A file that is named itself is always read. */
const FOLDER_FILES = /\.(xml|zip|csv)$/i;

const MAX_ZIP_TOTAL_MB = 4096;
const MAX_UPLOAD_TOTAL_MB = 256;

/**
 * Files, folders (with the folders in them, in order of name) and the members of ZIP files, one in memory at a time.
 * What cannot be read comes as faults in its place.
 */
export async function* listInvoer(paths: readonly string[]): AsyncGenerator<Invoer> {
  for (const path of paths) {
    const stats = await findStats(path);
    if (stats === undefined)
      yield refuse(path, 'niet-gevonden', 'Dit bestand of deze map bestaat niet; controleer de naam.');
    else if (stats.isDirectory()) yield* listFolder(path);
    else if (stats.isFile()) yield* listFile(path);
    else yield refuse(path, 'geen-bestand', 'Dit is geen gewoon bestand en geen map; geef een bestand of een map op.');
  }
}

/** An upload that is held in memory: itself, or the members when it is a ZIP. */
export async function unpackBestand(naam: string, inhoud: Uint8Array): Promise<Invoer[]> {
  if (!isZip(inhoud)) return [inhoud.length > maxBytesOf(naam) ? refuseSize(naam) : { naam, inhoud }];
  const buffer = Buffer.from(inhoud.buffer, inhoud.byteOffset, inhoud.byteLength);
  const members: Invoer[] = [];
  for await (const member of listZip(naam, buffer, MAX_UPLOAD_TOTAL_MB)) members.push(member);
  return members;
}

async function findStats(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch {
    return undefined;
  }
}

async function* listFolder(path: string): AsyncGenerator<Invoer> {
  let entries: Dirent[];
  try {
    entries = await readdir(path, { withFileTypes: true });
  } catch {
    yield refuse(path, 'niet-leesbaar', 'Deze map kan niet gelezen worden; controleer de rechten.');
    return;
  }
  // Links are passed over: they can lead outside the folder or round in circles.
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isDirectory()) yield* listFolder(join(path, entry.name));
    else if (entry.isFile() && FOLDER_FILES.test(entry.name)) yield* listFile(join(path, entry.name));
  }
}

async function* listFile(path: string): AsyncGenerator<Invoer> {
  const invoer = readFile(path);
  if (invoer === 'zip') yield* listZip(path, path, MAX_ZIP_TOTAL_MB);
  else yield invoer;
}

/** Blocks: for the small files of a message folder each wait on a thread of Node costs more than the reading itself. */
function readFile(path: string): Invoer | 'zip' {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const before = fstatSync(file);
    if (startsAsZip(file)) return 'zip';
    if (before.size > maxBytesOf(path)) return refuseSize(path);
    const inhoud = new Uint8Array(before.size);
    const bytesRead = readSync(file, inhoud, 0, before.size, 0);
    const after = fstatSync(file);
    if (bytesRead === before.size && after.size === before.size && after.mtimeMs === before.mtimeMs)
      return { naam: path, inhoud };
    return refuse(path, 'in-gebruik', 'Dit bestand wordt nog geschreven; lees het opnieuw in als het klaar is.');
  } catch {
    return refuse(path, 'niet-leesbaar', 'Dit bestand kan niet gelezen worden; controleer de rechten.');
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function startsAsZip(file: number): boolean {
  const start = new Uint8Array(4);
  readSync(file, start, 0, start.length, 0);
  return isZip(start);
}
