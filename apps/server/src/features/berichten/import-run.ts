import { setImmediate } from 'node:timers/promises';
import type { Analytics } from '@samenpad/analytics';
import type {
  BekendBericht,
  BerichtInvoer,
  BestandFout,
  Database,
  RefusalAnswer,
  Uitkomst,
  UnstoredBestand,
} from '@samenpad/database';
import type { GemeenteCode, PlainDate } from '@samenpad/domain';
import type { ExtractMapping, Invoer } from '@samenpad/ijw';
import { renewAfter, renewWhenDue } from '../../renew-figures.ts';
import { answerRefused } from './answer-refused.ts';
import { type ExtractPlace, readExtractFile } from './extract-files.ts';
import { hashOf, type OwnGemeenten, type ReadFile, readFile, refuseInvoer } from './read-files.ts';

/** Files in one transaction: large enough to spread the cost of a commit, small enough to keep memory and locks low. */
const filesPerBatch = 500;
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
  /** What it is called on screen: a folder or file name. No personal data. */
  naam: string;
  /** Whose files are taken, each with a report of its own; undefined: whichever come. */
  gemeenten: readonly GemeenteCode[] | undefined;
  invoer: AsyncIterable<Invoer>;
  /** For CSV extracts whose columns or codes have other names. */
  mapping?: ExtractMapping | undefined;
  /** The files are live: each heenbericht gets its answer. Never for a history. */
  answer?: boolean | undefined;
  onProgress?: ((progress: ImportProgress) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/** A file that needs somebody's attention: refused, or set apart. */
export interface AttentionFile {
  naam: string;
  uitkomst: Uitkomst;
  faults: readonly BestandFout[];
}

/** What an import works with. */
export interface ImportParts {
  database: Database;
  analytics: Analytics;
  gemeenten: OwnGemeenten;
  peildatum: () => PlainDate;
  now: () => Date;
  /** Writes the answers that wait; absent: this installation answers nothing. */
  answerPending?: (() => Promise<unknown>) | undefined;
}

type MessageFile = { naam: string; inhoud: Uint8Array };

/** Why a file is set apart: another content with its identification was first (TR056, A17). */
const usedIdentification: BestandFout = {
  level: 'bericht',
  code: '9056',
  line: null,
  element: 'Bericht/Header/BerichtIdentificatie/Identificatie',
  message:
    'Er is al een ander bericht met dezelfde identificatie van deze afzender. Dit bericht is apart gezet. Vraag de afzender welk bericht geldt.',
};

/** One import while it runs. */
export interface Run {
  importId: string;
  request: ImportRequest;
  progress: ImportProgress;
  attention: AttentionFile[];
  /** Gemeenten that have a report of this import. */
  gemeenten: Set<GemeenteCode>;
  /** Files of which nothing is stored, until there is a gemeente to report them to. */
  unstored: UnstoredBestand[];
  /** Answers on live files among these. */
  refusals: RefusalAnswer[];
  /** An extract came in place of an earlier one. */
  replaces: boolean;
  /** The batch that the database is at work on while the next one is read. */
  pending: Promise<void>;
}

/** What reading and storing needs of them. */
type ReadParts = Omit<ImportParts, 'analytics' | 'peildatum'>;

/** An import at its beginning, of which nothing was read. */
export function startRun(importId: string, request: ImportRequest): Run {
  return {
    importId,
    request,
    progress: {
      stap: 'lezen',
      gelezen: 0,
      counts: { nieuw: 0, bekend: 0, apart: 0, geweigerd: 0 },
      gevouwen: 0,
      teVouwen: 0,
    },
    attention: [],
    gemeenten: new Set(request.gemeenten),
    unstored: [],
    refusals: [],
    replaces: false,
    pending: Promise.resolve(),
  };
}

/** Reads every file and stores what it holds, batch by batch. */
export async function readAll(parts: ReadParts, run: Run): Promise<void> {
  let batch: MessageFile[] = [];
  let bytes = 0;
  for await (const invoer of run.request.invoer) {
    if (run.request.signal?.aborted) break;
    if ('faults' in invoer) setAside(run, [refuseInvoer(invoer)]);
    else if (/\.csv$/i.test(invoer.naam)) {
      await run.pending;
      await applyExtractFile(parts, run, invoer);
    } else {
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
  await reportUnstored(parts, run);
}

/** Reads a batch while the database stores the one before it. */
async function startBatch(parts: ReadParts, run: Run, files: MessageFile[]): Promise<void> {
  const hashed = files.map((file) => ({ ...file, hash: hashOf(file.inhoud) }));
  const known = await parts.database.importer.findBekend(hashed.map((file) => file.hash));
  const read: ReadFile[] = [];
  for (const file of hashed) {
    const bekend = known.get(file.hash);
    // A file that is known byte for byte is not parsed again.
    read.push(
      bekend === undefined ? readFile(file, parts.gemeenten, parts.now()) : { unstored: asBekend(file, bekend) },
    );
    // Lets the batch before this one go on to its next statement: else the database stands still while we parse.
    await setImmediate();
  }
  const berichten = read.flatMap((file) => ('bericht' in file ? [file.bericht] : []));
  const unstored = read.flatMap((file) => ('unstored' in file ? [file.unstored] : []));
  const refused = hashed.filter((_, i) => isRefused(read[i]));
  await run.pending;
  if (isLive(parts, run)) await answerAll(parts, run, refused);
  run.pending = storeBatch(parts, run, berichten, unstored);
  // The failure is met where `pending` is awaited; without this Node would call it unhandled meanwhile.
  run.pending.catch(() => undefined);
}

function isRefused(file: ReadFile | undefined): boolean {
  return file !== undefined && 'unstored' in file && file.unstored.uitkomst === 'geweigerd';
}

/** Whether the files of this run get their answer. */
function isLive(parts: ReadParts, run: Run): boolean {
  return run.request.answer === true && parts.answerPending !== undefined;
}

/** Makes ready what goes out together with the report of these files. */
async function answerAll(parts: ReadParts, run: Run, files: readonly (MessageFile & { hash: string })[]) {
  const { gemeenten, now, database } = parts;
  for (const file of files) {
    const answer = await answerRefused(file, { gemeenten, now, outbox: database.outbox });
    if (answer === undefined) continue;
    run.refusals.push(answer);
    await openReports(parts, run, ['fout' in answer ? answer.fout.gemeente : answer.bericht.invoer.bericht.gemeente]);
  }
}

function asBekend({ naam, inhoud }: MessageFile, { soort, berichtId }: BekendBericht): UnstoredBestand {
  return { naam, grootte: inhoud.length, uitkomst: 'bekend', soort, berichtId, fouten: [] };
}

async function storeBatch(
  parts: ReadParts,
  run: Run,
  berichten: BerichtInvoer[],
  unstored: UnstoredBestand[],
): Promise<void> {
  await openReports(
    parts,
    run,
    berichten.map(({ bericht }) => bericht.gemeente),
  );
  const answer = isLive(parts, run);
  for (const { naam, uitkomst } of await parts.database.importer.applyBatch(run.importId, berichten, { answer })) {
    if (uitkomst === 'apart') run.attention.push({ naam, uitkomst, faults: [usedIdentification] });
    count(run, { [uitkomst]: 1 });
  }
  setAside(run, unstored);
  await reportUnstored(parts, run);
}

/** Gives gemeenten that turn up a report of their own, so that each sees its own files only. */
async function openReports(parts: ReadParts, run: Run, gemeenten: readonly GemeenteCode[]): Promise<void> {
  const unseen = [...new Set(gemeenten)].filter((gemeente) => !run.gemeenten.has(gemeente));
  if (unseen.length === 0) return;
  await parts.database.importer.registerImport({ importId: run.importId, naam: run.request.naam, gemeenten: unseen });
  for (const gemeente of unseen) run.gemeenten.add(gemeente);
}

function setAside(run: Run, files: readonly UnstoredBestand[]): void {
  for (const { naam, uitkomst, fouten } of files) {
    if (uitkomst === 'geweigerd') run.attention.push({ naam, uitkomst, faults: fouten });
    count(run, { [uitkomst]: 1 });
  }
  run.unstored.push(...files);
}

/** A refused file names no gemeente that can be trusted: it stands in the report of the first one of the run. */
async function reportUnstored(parts: ReadParts, run: Run): Promise<void> {
  const [gemeente] = run.gemeenten;
  if (gemeente === undefined || run.unstored.length === 0) return;
  const [unstored, refusals] = [run.unstored, run.refusals];
  [run.unstored, run.refusals] = [[], []];
  await parts.database.importer.registerUnstored(run.importId, gemeente, unstored, refusals);
}

async function applyExtractFile(parts: ReadParts, run: Run, file: MessageFile): Promise<void> {
  const place: ExtractPlace = { gemeenten: parts.gemeenten, mapping: run.request.mapping, now: parts.now() };
  const outcome = readExtractFile({ ...file, hash: hashOf(file.inhoud) }, place);
  if ('unstored' in outcome) {
    setAside(run, [outcome.unstored]);
    return;
  }
  await openReports(parts, run, [outcome.extract.gemeente]);
  const { uitkomst, replaces } = await parts.database.applyExtract(run.importId, outcome.extract);
  run.replaces ||= replaces;
  count(run, { [uitkomst]: 1 });
}

function count(run: Run, outcomes: Partial<Record<Uitkomst, number>>): void {
  for (const [uitkomst, n] of Object.entries(outcomes) as [Uitkomst, number][]) {
    run.progress.counts[uitkomst] += n;
    run.progress.gelezen += n;
  }
  run.request.onProgress?.(run.progress);
}

/** Folds the jeugdigen that got something new; the figures follow when those are many, or their month is due. */
export async function foldAll(parts: ImportParts, run: Run): Promise<void> {
  run.progress.stap = 'vouwen';
  const { changed } = await parts.database.folder.foldDirty({
    peildatum: parts.peildatum(),
    ...(run.request.signal && { signal: run.request.signal }),
    onProgress: (done, left) => {
      run.progress.gevouwen = done;
      run.progress.teVouwen = left;
      run.request.onProgress?.(run.progress);
    },
  });
  // An extract of every night has everybody in it: how many were folded does not tell how much is new (P9).
  if (run.replaces) await renewWhenDue(parts);
  else await renewAfter(parts.analytics, changed);
  run.progress.stap = 'klaar';
  run.request.onProgress?.(run.progress);
}
