import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Invoer, listInvoer } from '@samenpad/ijw';
import { type ScanOutcome, scanFile } from '../../scan/scan.ts';

export interface ScanOptions {
  /** Address of the virus scanner; undefined: there is none. */
  scanner: string | undefined;
  /** The scanner does not answer: the files wait. Answers true when nobody wants them any more. */
  onWaiting: () => Promise<boolean>;
  waitMs?: number;
}

const refusals: Readonly<Record<Exclude<ScanOutcome, 'clean' | 'unavailable'>, string>> = {
  infected:
    'In dit bestand zit een virus of een ander kwaadaardig programma. Het is niet opgeslagen. Meld het uw beheerder.',
  'too-large': 'Dit bestand is te groot voor de virusscanner. Splits het in kleinere bestanden en lees het opnieuw in.',
};

/**
 * The files of an upload by the names they came with, without the folder and the number they were kept under. With a virus
 * scanner none is read before it was found clean; a scanner that is down makes files wait, never pass (S-45).
 */
export async function* listUploaded(folder: string, options: ScanOptions): AsyncGenerator<Invoer> {
  const strip = (path: string) => path.slice(folder.length + 1).replace(/^\d{4}-/, '');
  for (const name of (await readdir(folder)).sort()) {
    const path = join(folder, name);
    const outcome = options.scanner === undefined ? 'clean' : await scanUntilKnown(options.scanner, path, options);
    if (outcome === 'unavailable') return;
    if (outcome === 'clean')
      for await (const invoer of listInvoer([path])) yield { ...invoer, naam: strip(invoer.naam) };
    else
      yield {
        naam: strip(path),
        faults: [{ level: 'bestand', code: 'virusscan', line: null, element: null, message: refusals[outcome] }],
      };
  }
}

/** `unavailable` only when nobody waits for the file any more. */
async function scanUntilKnown(
  scanner: string,
  path: string,
  { onWaiting, waitMs = 5_000 }: ScanOptions,
): Promise<ScanOutcome> {
  for (;;) {
    const outcome = await scanFile(scanner, path);
    if (outcome !== 'unavailable' || (await onWaiting())) return outcome;
    await sleep(waitMs);
  }
}
