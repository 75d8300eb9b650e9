import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { listMaanden } from '../bericht/list-maanden.ts';
import { generateRegio, type RegioOptions } from '../regio/regio.ts';
import { computeWaarheid } from '../waarheid/waarheid.ts';
import { listExtracten } from './extracten.ts';
import { type Bestand, listBestanden, writeBestanden } from './write-maand.ts';

/** What was written. */
export interface RegioSummary {
  berichten: number;
  bestanden: number;
  bytes: number;
  jeugdigen: number;
}

function write(folder: string, bestanden: Iterable<Bestand>, summary: RegioSummary): void {
  const { bestanden: count, bytes } = writeBestanden(folder, bestanden);
  summary.bestanden += count;
  summary.bytes += bytes;
}

/**
 * Writes the region below a folder: `berichten/2019-03/…` by month of arrival (sorted names are the order of arrival),
 * `extracten/<gemeente>/….csv` and `waarheid.json`, from which only the demo and `samenpad report waarheid` read. Holds one month in memory, and
 * lets other work through after each month.
 */
export async function writeRegio(folder: string, options: RegioOptions): Promise<RegioSummary> {
  const regio = generateRegio(options);
  const summary: RegioSummary = { berichten: 0, bestanden: 0, bytes: 0, jeugdigen: regio.jeugdigen.length };
  const maanden = listMaanden(regio);
  let step = maanden.next();
  while (!step.done) {
    summary.berichten += step.value.zendingen.length;
    write(join(folder, 'berichten'), listBestanden(regio.seed, step.value), summary);
    await setImmediate();
    step = maanden.next();
  }
  for (const gemeente of regio.gemeenten) write(folder, listExtracten(regio, gemeente), summary);
  const waarheid = computeWaarheid(regio, step.value, options);
  const inhoud = new TextEncoder().encode(`${JSON.stringify(waarheid, null, 1)}\n`);
  write(folder, [{ pad: 'waarheid.json', inhoud }], summary);
  return summary;
}
