import { rm } from 'node:fs/promises';
import { StorageFull } from '@samenpad/database';
import { listInvoer } from '@samenpad/ijw';
import type { Actor } from '../../auth/actor.ts';
import type { Services } from '../../services.ts';
import type { ImportProgress } from './import-service.ts';

const saveEveryMs = 500;

/**
 * Runs an uploaded import after the answer has gone. Progress and the wish to stop go through the database, so that any
 * server process can show and stop it. A fault ends in one sentence with the report; what was applied stays.
 */
export async function runInBackground(
  services: Services,
  actor: Actor,
  upload: { importId: string; folder: string; herkomst: string },
): Promise<void> {
  const { importer } = services.database;
  const stop = new AbortController();
  let savedAt = 0;
  let saving: Promise<void> = Promise.resolve();
  const save = (progress: ImportProgress) => {
    if (services.now().getTime() - savedAt < saveEveryMs) return;
    savedAt = services.now().getTime();
    saving = importer.saveProgress(upload.importId, progress).then(({ stopRequested }) => {
      if (stopRequested) stop.abort();
    }, () => undefined);
  };
  try {
    const [gemeente] = actor.gemeenten;
    if (gemeente === undefined) return;
    await services.imports.run(upload.importId, {
      herkomst: upload.herkomst,
      gemeente,
      invoer: listInvoer([upload.folder]),
      onProgress: save,
      signal: stop.signal,
    });
  } catch (error) {
    await saving;
    await importer.failImport(upload.importId, meldingOf(error)).catch(() => undefined);
  } finally {
    await rm(upload.folder, { recursive: true, force: true });
  }
}

function meldingOf(error: unknown): string {
  return error instanceof StorageFull
    ? 'De schijf van de server is vol. Wat al verwerkt was, is bewaard. Maak ruimte en lees de bestanden opnieuw in.'
    : 'De import stopte door een storing. Wat al verwerkt was, is bewaard. Lees de bestanden opnieuw in: wat er al is, wordt overgeslagen.';
}
