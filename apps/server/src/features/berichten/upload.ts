import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { err, ok, type Result } from '@samenpad/domain';
import type { FastifyRequest } from 'fastify';
import type { Failure } from '../../http/failure.ts';

const readable = /\.(xml|zip|csv)$/i;

/** The name of an upload as a file name: no folders, no control characters, never empty. */
function safeName(filename: string, position: number): string {
  const name = basename(filename.replaceAll('\\', '/')).replace(/[^\p{L}\p{N}._ -]/gu, '_');
  return name === '' || name.startsWith('.') ? `bestand-${position}` : name;
}

/** Writes the files of an upload into a folder of their own; on any fault the folder is gone again. */
export async function saveUpload(
  request: FastifyRequest,
  folder: string,
): Promise<Result<{ namen: string[] }, Failure>> {
  await mkdir(folder, { recursive: true });
  const namen: string[] = [];
  try {
    for await (const part of request.files()) {
      const naam = safeName(part.filename, namen.length + 1);
      if (!readable.test(naam))
        return await refuse(folder, {
          code: 'unsupported-content',
          detail: `Samenpad kan ${naam} niet lezen. Stuur XML, ZIP of CSV.`,
        });
      // A number in front keeps two files of one name apart and the order of arrival.
      await pipeline(
        part.file,
        createWriteStream(join(folder, `${String(namen.length + 1).padStart(4, '0')}-${naam}`)),
      );
      if (part.file.truncated)
        return await refuse(folder, { code: 'too-large', detail: `${naam} is groter dan 1 GB. Splits het bestand.` });
      namen.push(naam);
    }
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  if (namen.length === 0)
    return refuse(folder, { code: 'invalid-input', detail: 'Er zit geen bestand bij. Kies een of meer bestanden.' });
  return ok({ namen });
}

async function refuse(folder: string, failure: Failure): Promise<Result<never, Failure>> {
  await rm(folder, { recursive: true, force: true });
  return err(failure);
}
