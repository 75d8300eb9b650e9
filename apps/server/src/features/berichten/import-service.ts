import type { BerichtInvoer, Uitkomst } from '@samenpad/database';
import type { GemeenteCode } from '@samenpad/domain';
import {
  type AttentionFile,
  foldAll,
  type ImportParts,
  type ImportProgress,
  type ImportRequest,
  readAll,
  startRun,
} from './import-run.ts';
import { watchImport } from './watch-import.ts';

export interface ImportReport extends ImportProgress {
  importId: string;
  bestanden: AttentionFile[];
  /** Stopped by the signal: what was applied stays. */
  aborted: boolean;
}

export interface ImportService {
  /** Opens a report and hands out its id before the first file is read. */
  register(request: { naam: string; gemeenten: readonly GemeenteCode[] }): Promise<string>;
  /** The same under an id of its own; false when that request was carried out before. */
  open(request: { importId: string; naam: string; gemeenten: readonly GemeenteCode[] }): Promise<boolean>;
  /**
   * One bericht that was read already: stored, folded and on the page of its jeugdige when the promise is done. The figures
   * follow with the next refresh: at a stream of berichten they would be made anew for each.
   */
  applyOne(bericht: BerichtInvoer): Promise<{ berichtId: string | null; uitkomst: Uitkomst }>;
  /** Reads, stores and folds. Every file is applied whole or not at all; the same file again changes nothing. */
  run(importId: string, request: ImportRequest): Promise<ImportReport>;
}

/** The importer: files in, berichten stored, jeugdigen folded, figures patched. One way for web, CLI and demo. */
export function createImportService(parts: ImportParts): ImportService {
  const { importer, folder } = parts.database;
  return {
    register: ({ naam, gemeenten }) => importer.registerImport({ naam, gemeenten }),
    open: (start) => importer.openImport(start),
    async applyOne(bericht) {
      const importId = await importer.registerImport({ naam: bericht.naam, gemeenten: [bericht.bericht.gemeente] });
      const [outcome] = await importer.applyBatch(importId, [bericht]);
      await importer.updateImport(importId, { toestand: 'klaar', stap: 'klaar' });
      await folder.foldDirty({ peildatum: parts.peildatum() });
      if (outcome === undefined) throw new Error('A batch of one file gave no outcome');
      return { berichtId: outcome.berichtId, uitkomst: outcome.uitkomst };
    },
    async run(importId, request) {
      const watch = watchImport(importer, importId, request.signal);
      const run = startRun(importId, { ...request, signal: watch.signal });
      try {
        await readAll(parts, run);
        await importer.updateImport(importId, { stap: 'vouwen' });
        await foldAll(parts, run);
      } finally {
        watch.end();
      }
      const aborted = watch.signal.aborted;
      await importer.updateImport(importId, { toestand: aborted ? 'gestopt' : 'klaar', stap: 'klaar' });
      return { ...run.progress, importId, bestanden: run.attention, aborted };
    },
  };
}
