import type { BerichtInvoer, RefusalAnswer, Uitkomst } from '@samenpad/database';
import type { AgbCode, GemeenteCode } from '@samenpad/domain';
import { answerRefused, type RefusedFile } from './answer-refused.ts';
import {
  type AttentionFile,
  foldAll,
  type ImportParts,
  type ImportProgress,
  type ImportRequest,
  readAll,
  startRun,
} from './import-run.ts';
import type { OwnGemeenten } from './read-files.ts';
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
   * One live bericht that was read already: stored, folded and on the page of its jeugdige when the promise is done. The figures
   * follow with the next refresh: at a stream of berichten they would be made anew for each.
   */
  applyOne(bericht: BerichtInvoer): Promise<{ berichtId: string | null; uitkomst: Uitkomst }>;
  /**
   * One live file that could not be kept: gets its answer, once, and gives that, also when it was written before; nothing
   * where none are written. `aanbieders`: whose files are answered; undefined: those of every one.
   */
  refuseOne(
    file: RefusedFile & { gemeenten: OwnGemeenten; aanbieders?: ReadonlySet<AgbCode> },
  ): Promise<RefusalAnswer | undefined>;
  /** Writes the answers that still wait, such as those of a server that was cut off; nothing where none are written. */
  answerPending(): Promise<void>;
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
      const [outcome] = await importer.applyBatch(importId, [bericht], { answer: parts.answerPending !== undefined });
      await importer.updateImport(importId, { toestand: 'klaar', stap: 'klaar' });
      await folder.foldDirty({ peildatum: parts.peildatum() });
      // The bericht is safe, and so is what waits for its answer: trouble here is met again by the next round.
      await parts.answerPending?.().catch(() => undefined);
      if (outcome === undefined) throw new Error('A batch of one file gave no outcome');
      return { berichtId: outcome.berichtId, uitkomst: outcome.uitkomst };
    },
    async refuseOne(file) {
      if (parts.answerPending === undefined) return undefined;
      const { gemeenten, aanbieders } = file;
      const place = { gemeenten, aanbieders, now: parts.now, outbox: parts.database.outbox };
      const answer = await answerRefused(file, place);
      if (answer === undefined) return undefined;
      await parts.database.outbox.answerRefusals([answer]);
      await folder.foldDirty({ peildatum: parts.peildatum() });
      return answer;
    },
    async answerPending() {
      await parts.answerPending?.();
    },
    async run(importId, request) {
      const watch = watchImport(importer, importId, request.signal);
      const run = startRun(importId, { ...request, signal: watch.signal });
      try {
        await readAll(parts, run);
        await importer.updateImport(importId, { stap: 'vouwen' });
        await foldAll(parts, run);
        if (request.answer === true) await parts.answerPending?.().catch(() => undefined);
      } finally {
        watch.end();
      }
      const aborted = watch.signal.aborted;
      await importer.updateImport(importId, { toestand: aborted ? 'gestopt' : 'klaar', stap: 'klaar' });
      return { ...run.progress, importId, bestanden: run.attention, aborted };
    },
  };
}
