import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { MultipartFile } from '@fastify/multipart';
import { err, ok, type Result } from '@samenpad/domain';
import type { FastifyRequest } from 'fastify';
import type { Failure } from '../../http/failure.ts';
import { describeForeign, startBytes } from './content-kind.ts';

const readable = /\.(xml|zip|csv)$/i;
const GB = 1024 ** 3;
/** What may lie waiting of one account: an archive of a year, twice (S-37). */
export const maxWaitingBytes = 2 * GB;

/** Where all uploads wait. */
const uploadsOf = (dataFolder: string) => join(dataFolder, 'uploads');

/** Where the uploads of one account wait. */
export function uploadFolderOf(dataFolder: string, accountId: string): string {
  return join(uploadsOf(dataFolder), accountId);
}

/** Removes what a server that was cut off left waiting; no other one works in the same data folder. */
export async function removeUploads(dataFolder: string): Promise<void> {
  await rm(uploadsOf(dataFolder), { recursive: true, force: true });
}

/** The name of an upload as a file name: no folders, no control characters, never empty. */
function safeName(filename: string, position: number): string {
  const name = basename(filename.replaceAll('\\', '/')).replace(/[^\p{L}\p{N}._ -]/gu, '_');
  return name === '' || name.startsWith('.') ? `bestand-${position}` : name;
}

/**
 * Writes the files of an upload into a folder of their own below that of the account; on any fault the folder is gone
 * again. `limit`: what the account may have waiting in bytes.
 */
export async function saveUpload(
  request: Pick<FastifyRequest, 'files'>,
  folder: string,
  limit = maxWaitingBytes,
): Promise<Result<{ namen: string[] }, Failure>> {
  const room: Room = { left: limit - (await sizeOf(join(folder, '..'))) };
  await mkdir(folder, { recursive: true });
  const namen: string[] = [];
  let failure: Failure | undefined;
  try {
    for await (const part of request.files()) {
      // What comes after a refusal is read and dropped: a client that is still sending hears no answer.
      if (failure !== undefined) part.file.resume();
      else failure = await saveFile(part, folder, namen, room);
    }
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  if (room.left < 0) {
    const detail = `U hebt al te veel bestanden klaarstaan: samen meer dan ${limit / GB} GB. Wacht tot ze ingelezen zijn en probeer het opnieuw.`;
    failure = { code: 'too-large', detail };
  } else if (failure === undefined && namen.length === 0)
    failure = { code: 'invalid-input', detail: 'Er zit geen bestand bij. Kies een of meer bestanden.' };
  if (failure === undefined) return ok({ namen });
  await rm(folder, { recursive: true, force: true });
  return err(failure);
}

/** Bytes that the account may still have waiting; below zero: too much came. */
interface Room {
  left: number;
}

/** Writes one file and adds its name, or gives the reason why not. */
async function saveFile(
  part: MultipartFile,
  folder: string,
  namen: string[],
  room: Room,
): Promise<Failure | undefined> {
  const naam = safeName(part.filename, namen.length + 1);
  if (!readable.test(naam)) {
    part.file.resume();
    return foreign(naam);
  }
  // A number in front keeps two files of one name apart and the order of arrival.
  const path = join(folder, `${String(namen.length + 1).padStart(4, '0')}-${naam}`);
  await pipeline(part.file, countDown(room), createWriteStream(path));
  if (part.file.truncated) return { code: 'too-large', detail: `${naam} is groter dan 1 GB. Splits het bestand.` };
  const kind = describeForeign(await readStart(path));
  if (kind !== undefined) return foreign(naam, kind);
  namen.push(naam);
  return undefined;
}

function foreign(naam: string, kind?: string): Failure {
  const what = kind === undefined ? `Samenpad kan ${naam} niet lezen.` : `${naam} is ${kind}. Dat leest Samenpad niet.`;
  return { code: 'unsupported-content', detail: `${what} Stuur XML, ZIP of CSV.` };
}

/** Lets no more through than there is room for; the rest is dropped. */
function countDown(room: Room): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      room.left -= chunk.length;
      if (room.left < 0) done();
      else done(null, chunk);
    },
  });
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  let total = 0;
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    // A file may go while we look: its import is done.
    total += await stat(join(entry.parentPath, entry.name)).then(
      ({ size }) => size,
      () => 0,
    );
  }
  return total;
}

async function readStart(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(startBytes), 0, startBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
