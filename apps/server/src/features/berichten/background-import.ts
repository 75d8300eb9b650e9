import { rm } from 'node:fs/promises';
import { classifyError } from '@samenpad/database';
import type { GemeenteCode } from '@samenpad/domain';
import type { Services } from '../../services.ts';
import { listUploaded } from './list-uploaded.ts';

/**
 * Runs an uploaded import after the answer has gone. A fault ends in one sentence with the report; what was applied
 * stays.
 */
export async function runInBackground(
  services: Pick<Services, 'config' | 'database' | 'imports'>,
  upload: { importId: string; folder: string; naam: string; gemeenten: readonly GemeenteCode[]; answer?: boolean },
): Promise<void> {
  const { importer } = services.database;
  try {
    await services.imports.run(upload.importId, {
      ...upload,
      invoer: listUploaded(upload.folder, {
        scanner: services.config.scanner,
        onWaiting: async () => {
          await importer.updateImport(upload.importId, { melding: waitingMelding });
          return await importer.keepAlive(upload.importId);
        },
      }),
    });
  } catch (error) {
    await importer
      .updateImport(upload.importId, { toestand: 'mislukt', melding: meldingOf(error) })
      .catch(() => undefined);
  } finally {
    await rm(upload.folder, { recursive: true, force: true });
  }
}

/** What the report of an import says when trouble ended it. */
export function meldingOf(error: unknown): string {
  return classifyError(error) === 'storage-full'
    ? 'De schijf van de server is vol. Wat al verwerkt was, is bewaard. Maak ruimte en lees de bestanden opnieuw in.'
    : 'De import stopte door een storing. Wat al verwerkt was, is bewaard. Lees de bestanden opnieuw in: wat er al is, wordt overgeslagen.';
}

const waitingMelding =
  'De virusscanner antwoordt niet. De bestanden wachten en worden ingelezen zodra de scanner weer werkt. U hoeft niets te doen.';

/** What the report says of an import whose server was cut off: nobody could say it then. */
export const abandonedMelding =
  'De server stopte tijdens deze import. Wat al verwerkt was, is bewaard. Lees de bestanden opnieuw in: wat er al is, wordt overgeslagen.';
