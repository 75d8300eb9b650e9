import { rm } from 'node:fs/promises';
import { classifyError } from '@samenpad/database';
import type { GemeenteCode } from '@samenpad/domain';
import { type Invoer, listInvoer } from '@samenpad/ijw';
import type { Services } from '../../services.ts';

const watchEveryMs = 500;

/**
 * Runs an uploaded import after the answer has gone. Progress and the wish to stop go through the database, so that any
 * server process can show and stop it. A fault ends in one sentence with the report; what was applied stays.
 */
export async function runInBackground(
  services: Pick<Services, 'database' | 'imports'>,
  upload: { importId: string; folder: string; naam: string; gemeenten: readonly GemeenteCode[] },
): Promise<void> {
  const { importer } = services.database;
  const stop = new AbortController();
  const watching = setInterval(() => {
    importer.isStopRequested(upload.importId).then(
      (requested) => {
        if (requested) stop.abort();
      },
      () => undefined,
    );
  }, watchEveryMs);
  try {
    await services.imports.run(upload.importId, {
      ...upload,
      invoer: listUploaded(upload.folder),
      signal: stop.signal,
    });
  } catch (error) {
    await importer
      .updateImport(upload.importId, { toestand: 'mislukt', melding: meldingOf(error) })
      .catch(() => undefined);
  } finally {
    clearInterval(watching);
    await rm(upload.folder, { recursive: true, force: true });
  }
}

/** The files of an upload by the names they came with, without the folder and the number they were kept under. */
async function* listUploaded(folder: string): AsyncGenerator<Invoer> {
  for await (const invoer of listInvoer([folder])) {
    yield { ...invoer, naam: invoer.naam.slice(folder.length + 1).replace(/^\d{4}-/, '') };
  }
}

/** What the report of an import says when trouble ended it. */
export function meldingOf(error: unknown): string {
  return classifyError(error) === 'storage-full'
    ? 'De schijf van de server is vol. Wat al verwerkt was, is bewaard. Maak ruimte en lees de bestanden opnieuw in.'
    : 'De import stopte door een storing. Wat al verwerkt was, is bewaard. Lees de bestanden opnieuw in: wat er al is, wordt overgeslagen.';
}
