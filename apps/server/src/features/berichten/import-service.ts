import type { Analytics } from '@samenpad/analytics';
import type { BerichtInvoer, BestandFout, Database, GeweigerdBestand, Uitkomst } from '@samenpad/database';
import type { GemeenteCode, PlainDate } from '@samenpad/domain';
import type { ExtractMapping, Invoer } from '@samenpad/ijw';
import { type ExtractPlace, readExtractFile } from './extract-files.ts';
import { hashOf, type OwnGemeenten, readFile, refuseInvoer } from './read-files.ts';

/** Files in one transaction: large enough to spread the cost of a commit, small enough to keep memory and locks low. */
const filesPerBatch = 200;
const bytesPerBatch = 32 * 1024 ** 2;

export interface ImportProgress {
  stap: 'lezen' | 'vouwen' | 'klaar';
  gelezen: number;
  counts: Record<Uitkomst, number>;
  /** Jeugdigen folded and still to fold. */
  gevouwen: number;
  teVouwen: number;
}

export interface ImportRequest {
  /** Where it comes from: a folder name, an upload. No personal data. */
  herkomst: string;
  /** Whose report it is. */
  gemeente: GemeenteCode;
  invoer: AsyncIterable<Invoer>;
  /** For CSV extracts whose columns or codes have other names. */
  mapping?: ExtractMapping | undefined;
  onProgress?: ((progress: ImportProgress) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/** A file that needs somebody's attention: refused, or set apart. */
export interface AttentionFile {
  naam: string;
  uitkomst: Uitkomst;
  faults: readonly BestandFout[];
}

export interface ImportReport extends ImportProgress {
  importId: string;
  bestanden: AttentionFile[];
  /** Stopped by the signal: what was applied stays. */
  aborted: boolean;
}

export interface ImportService {
  /** Opens a report and hands out its id before the first file is read. */
  register(request: Pick<ImportRequest, 'gemeente' | 'herkomst'>): Promise<string>;
  /** One bericht that was read already: stored, folded and visible when the promise is done. */
  applyOne(gemeente: GemeenteCode, bericht: BerichtInvoer): Promise<{ berichtId: string | null; uitkomst: Uitkomst }>;
  /** Reads, stores and folds. Every file is applied whole or not at all; the same file again changes nothing. */
  run(importId: string, request: ImportRequest): Promise<ImportReport>;
}

interface Parts {
  database: Database;
  analytics: Analytics;
  gemeenten: OwnGemeenten;
  peildatum: () => PlainDate;
  now: () => Date;
}

type MessageFile = { naam: string; inhoud: Uint8Array };

/** Why a file is set apart: another content with its identification was first (TR056, A17). */
const usedIdentification: BestandFout = {
  level: 'bericht',
  code: '9056',
  line: null,
  element: 'Bericht/Header/BerichtIdentificatie/Identificatie',
  message: 'Er is al een ander bericht met dezelfde identificatie van deze afzender. Dit bericht is apart gezet. Vraag de afzender welk bericht geldt.',
};

/** One import while it runs. */
interface Run {
  importId: string;
  request: ImportRequest;
  progress: ImportProgress;
  attention: AttentionFile[];
  /** The batch that the database is at work on while the next one is read. */
  pending: Promise<void>;
}

/** The importer: files in, berichten stored, jeugdigen folded, figures patched. One way for web, CLI and demo. */
export function createImportService(parts: Parts): ImportService {
  return {
    register: (request) => parts.database.importer.registerImport(request),
    async applyOne(gemeente, bericht) {
      const { importer, folder } = parts.database;
      const importId = await importer.registerImport({ gemeente, herkomst: 'API' });
      const [outcome] = await importer.applyBatch(importId, [bericht]);
      await importer.finishImport(importId);
      await folder.foldDirty({ peildatum: parts.peildatum() });
      await parts.analytics.patch();
      if (outcome === undefined) throw new Error('A batch of one file gave no outcome');
      return { berichtId: outcome.berichtId, uitkomst: outcome.uitkomst };
    },
    async run(importId, request) {
      const run: Run = { importId, request, progress: emptyProgress(), attention: [], pending: Promise.resolve() };
      try {
        await readAll(parts, run);
        await foldAll(parts, run);
      } finally {
        await parts.database.importer.finishImport(importId);
      }
      return { ...run.progress, importId, bestanden: run.attention, aborted: request.signal?.aborted ?? false };
    },
  };
}

function emptyProgress(): ImportProgress {
  return { stap: 'lezen', gelezen: 0, counts: { nieuw: 0, bekend: 0, apart: 0, geweigerd: 0 }, gevouwen: 0, teVouwen: 0 };
}

async function readAll(parts: Parts, run: Run): Promise<void> {
  let batch: MessageFile[] = [];
  let bytes = 0;
  for await (const invoer of run.request.invoer) {
    if (run.request.signal?.aborted) break;
    if ('faults' in invoer) await registerGeweigerd(parts, run, [refuseInvoer(invoer)]);
    else if (/\.csv$/i.test(invoer.naam)) await applyExtractFile(parts, run, invoer);
    else {
      batch.push(invoer);
      bytes += invoer.inhoud.length;
    }
    if (batch.length >= filesPerBatch || bytes >= bytesPerBatch) {
      await startBatch(parts, run, batch);
      batch = [];
      bytes = 0;
    }
  }
  if (batch.length > 0 && !run.request.signal?.aborted) await startBatch(parts, run, batch);
  await run.pending;
}

/** Reads a batch while the database stores the one before it. */
async function startBatch(parts: Parts, run: Run, files: MessageFile[]): Promise<void> {
  const hashed = files.map((file) => ({ ...file, hash: hashOf(file.inhoud) }));
  const known = await parts.database.importer.listKnownHashes(hashed.map((file) => file.hash));
  // A file that is known byte for byte is not parsed again.
  const read = hashed.filter((file) => !known.has(file.hash)).map((file) => readFile(file, parts.gemeenten, parts.now()));
  const berichten = read.flatMap((file) => ('bericht' in file ? [file.bericht] : []));
  const geweigerd = read.flatMap((file) => ('geweigerd' in file ? [file.geweigerd] : []));
  const bekend = hashed.filter((file) => known.has(file.hash)).map((file) => ({ naam: file.naam, grootte: file.inhoud.length }));
  await run.pending;
  run.pending = storeBatch(parts, run, berichten).then(async () => {
    await parts.database.importer.registerBekend(run.importId, bekend);
    count(run, { bekend: bekend.length });
    await registerGeweigerd(parts, run, geweigerd);
  });
  // The failure is met where `pending` is awaited; without this Node would call it unhandled meanwhile.
  run.pending.catch(() => undefined);
}

async function storeBatch(parts: Parts, run: Run, berichten: BerichtInvoer[]): Promise<void> {
  if (berichten.length === 0) return;
  for (const { naam, uitkomst } of await parts.database.importer.applyBatch(run.importId, berichten)) {
    if (uitkomst === 'apart') run.attention.push({ naam, uitkomst, faults: [usedIdentification] });
    count(run, { [uitkomst]: 1 });
  }
}

async function registerGeweigerd(parts: Parts, run: Run, files: GeweigerdBestand[]): Promise<void> {
  if (files.length === 0) return;
  await parts.database.importer.registerGeweigerd(run.importId, files);
  run.attention.push(...files.map(({ naam, fouten }) => ({ naam, uitkomst: 'geweigerd' as const, faults: fouten })));
  count(run, { geweigerd: files.length });
}

async function applyExtractFile(parts: Parts, run: Run, file: MessageFile): Promise<void> {
  const place: ExtractPlace = { gemeenten: parts.gemeenten, mapping: run.request.mapping, now: parts.now() };
  const outcome = readExtractFile({ ...file, hash: hashOf(file.inhoud) }, place);
  if ('geweigerd' in outcome) {
    await registerGeweigerd(parts, run, [outcome.geweigerd]);
    return;
  }
  const { uitkomst } = await parts.database.applyExtract(run.importId, outcome.extract);
  count(run, { [uitkomst]: 1 });
}

function count(run: Run, outcomes: Partial<Record<Uitkomst, number>>): void {
  for (const [uitkomst, n] of Object.entries(outcomes) as [Uitkomst, number][]) {
    run.progress.counts[uitkomst] += n;
    run.progress.gelezen += n;
  }
  run.request.onProgress?.(run.progress);
}

async function foldAll(parts: Parts, run: Run): Promise<void> {
  run.progress.stap = 'vouwen';
  await parts.database.folder.foldDirty({
    peildatum: parts.peildatum(),
    onProgress: (done, left) => {
      run.progress.gevouwen = done;
      run.progress.teVouwen = left;
      run.request.onProgress?.(run.progress);
    },
  });
  await parts.analytics.patch();
  run.progress.stap = 'klaar';
  run.request.onProgress?.(run.progress);
}
