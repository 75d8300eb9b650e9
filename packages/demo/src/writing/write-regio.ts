import { listMaanden } from '../bericht/list-maanden.ts';
import { generateRegio, type Regio, type RegioOptions } from '../regio/regio.ts';
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

function* listAll(regio: Regio, counter: { berichten: number }, options: RegioOptions): Generator<Bestand> {
  const maanden = listMaanden(regio);
  let step = maanden.next();
  while (!step.done) {
    counter.berichten += step.value.zendingen.length;
    for (const { pad, inhoud } of listBestanden(regio.seed, step.value)) yield { pad: `berichten/${pad}`, inhoud };
    step = maanden.next();
  }
  for (const gemeente of regio.gemeenten) yield* listExtracten(regio, gemeente);
  const waarheid = computeWaarheid(regio, step.value, options);
  yield { pad: 'waarheid.json', inhoud: new TextEncoder().encode(`${JSON.stringify(waarheid, null, 1)}\n`) };
}

/**
 * Writes the region below a folder: `berichten/2019-03/…` by month of arrival (sorted names are the order of arrival),
 * `extracten/<gemeente>/….csv` and `waarheid.json`, which the application never reads. Holds one month in memory.
 */
export async function writeRegio(folder: string, options: RegioOptions): Promise<RegioSummary> {
  const regio = generateRegio(options);
  const counter = { berichten: 0 };
  const total = await writeBestanden(folder, listAll(regio, counter, options));
  return { ...counter, ...total, jeugdigen: regio.jeugdigen.length };
}
