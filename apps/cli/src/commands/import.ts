import { readFile } from 'node:fs/promises';
import { type ExtractMapping, readExtractMapping } from '@samenpad/ijw';
import { type ImportReport, openEngine } from '@samenpad/server';
import { printAttention } from '../attention.ts';
import { configOf } from '../config-of.ts';
import type { Environment } from '../environment.ts';
import { readDate, readOptions, UsageFault } from '../options.ts';
import { formatNumber, print, printError, printJson, startProgress } from '../output.ts';
import { stopSignal } from '../stop-signal.ts';
import { countFiles } from './count-files.ts';
import { dryRun } from './dry-run.ts';

/** `samenpad import <file or folder …>`: reads, stores and folds; ends with a report with every refusal. */
export async function importFiles(args: string[], env: Environment): Promise<number> {
  const { values, positionals } = readOptions(args, {
    json: { type: 'boolean' },
    mapping: { type: 'string' },
    peildatum: { type: 'string' },
    'dry-run': { type: 'boolean' },
    demo: { type: 'boolean' },
  });
  if (positionals.length === 0) throw new UsageFault('Noem minstens één bestand of map om in te lezen.');
  const mapping = values.mapping === undefined ? undefined : await mappingOf(values.mapping);
  const config = configOf(env, { demo: values.demo === true, peildatum: readDate(values.peildatum, '--peildatum') });
  if (values['dry-run'] === true) return dryRun(positionals, { mapping, config, json: values.json === true });
  const signal = stopSignal();
  const total = await countFiles(positionals);
  const engine = await openEngine(config);
  const progress = startProgress('Inlezen');
  try {
    const outcome = await engine.importPaths(positionals, {
      mapping,
      signal,
      onProgress: (state) => {
        if (state.stap === 'vouwen') progress.update(state.gevouwen, state.gevouwen + state.teVouwen);
        else progress.update(state.gelezen, total);
      },
    });
    progress.stop();
    if (values.json === true) printJson(outcome);
    else printReport(outcome);
    return outcome.counts.geweigerd + outcome.counts.apart === 0 && !outcome.aborted ? 0 : 1;
  } finally {
    progress.stop();
    await engine.close();
  }
}

async function mappingOf(path: string): Promise<ExtractMapping> {
  const inhoud = await readFile(path).catch(() => {
    throw new UsageFault(`Het mappingbestand ${path} is niet te lezen. Controleer de naam.`);
  });
  const mapping = readExtractMapping(inhoud);
  if (!mapping.ok)
    throw new UsageFault(mapping.faults.map((fault) => `Mappingbestand ${path}: ${fault.message}`).join('\n'));
  return mapping.mapping;
}

function printReport(outcome: ImportReport): void {
  const { nieuw, bekend, apart, geweigerd } = outcome.counts;
  printAttention(outcome.bestanden);
  print(
    `${formatNumber(outcome.gelezen)} gelezen: ${formatNumber(nieuw)} nieuw, ${formatNumber(bekend)} al bekend, ` +
      `${formatNumber(apart)} apart gezet, ${formatNumber(geweigerd)} geweigerd.`,
  );
  if (outcome.aborted) printError('De import is gestopt. Wat al verwerkt was, is bewaard.');
  if (geweigerd + apart > 0) printError('Niet alles is verwerkt. Hierboven staat per bestand waarom.');
}
