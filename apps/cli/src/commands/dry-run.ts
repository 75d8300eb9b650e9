import type { ExtractMapping } from '@samenpad/ijw';
import { type Config, dryRunPaths } from '@samenpad/server';
import { printAttention } from '../attention.ts';
import { formatNumber, print, printJson } from '../output.ts';

/** `samenpad import --dry-run`: what would be refused and why; opens no database. */
export async function dryRun(
  paths: string[],
  options: { config: Config; mapping: ExtractMapping | undefined; json: boolean },
): Promise<number> {
  const report = await dryRunPaths(paths, options.config, options.mapping);
  if (options.json) printJson(report);
  else {
    printAttention(report.bestanden);
    print(
      `${formatNumber(report.gelezen)} bekeken: ${formatNumber(report.accepted)} goed, ` +
        `${formatNumber(report.bestanden.length)} zou geweigerd worden. Er is niets opgeslagen.`,
    );
  }
  return report.bestanden.length === 0 ? 0 : 1;
}
