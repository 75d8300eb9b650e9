import { type ExtractMapping, listInvoer } from '@samenpad/ijw';
import type { Config } from './config.ts';
import { readExtractFile } from './features/berichten/extract-files.ts';
import type { AttentionFile } from './features/berichten/import-run.ts';
import { hashOf, readFile, refuseInvoer } from './features/berichten/read-files.ts';

export interface DryRun {
  gelezen: number;
  accepted: number;
  bestanden: AttentionFile[];
}

/** What an import would refuse, file by file, without a database: nothing is stored. */
export async function dryRunPaths(
  paths: readonly string[],
  config: Config,
  mapping: ExtractMapping | undefined,
): Promise<DryRun> {
  const gemeenten = config.gemeenten && new Set(config.gemeenten.map((gemeente) => gemeente.code));
  const now = new Date();
  const report: DryRun = { gelezen: 0, accepted: 0, bestanden: [] };
  for await (const invoer of listInvoer(paths)) {
    report.gelezen += 1;
    const outcome = 'faults' in invoer ? { unstored: refuseInvoer(invoer) } : readOne(invoer);
    if (!('unstored' in outcome)) report.accepted += 1;
    else report.bestanden.push({ naam: outcome.unstored.naam, uitkomst: 'geweigerd', faults: outcome.unstored.fouten });
  }
  return report;

  function readOne(file: { naam: string; inhoud: Uint8Array }) {
    const hashed = { ...file, hash: hashOf(file.inhoud) };
    return /\.csv$/i.test(file.naam)
      ? readExtractFile(hashed, { gemeenten, mapping, now })
      : readFile(hashed, gemeenten, now);
  }
}
