import { readFile } from 'node:fs/promises';
import { measureTruths, readTruthFile, type TruthFile, type TruthRow } from '@samenpad/analytics';
import { openEngine } from '@samenpad/server';
import { configOf } from '../config-of.ts';
import type { Environment } from '../environment.ts';
import { readDate, readOptions, UsageFault } from '../options.ts';
import { print, printJson } from '../output.ts';
import { formatTable } from '../report-table.ts';

/** `samenpad report waarheid`: whether the figures find back what `samenpad generate` planted in the region read in. */
export async function reportWaarheid(args: string[], env: Environment): Promise<number> {
  const { values } = readOptions(args, {
    waarheid: { type: 'string' },
    json: { type: 'boolean' },
    demo: { type: 'boolean' },
    peildatum: { type: 'string' },
    taal: { type: 'string', default: 'nl' },
  });
  if (values.waarheid === undefined) {
    throw new UsageFault('Noem het bestand met de waarheid: --waarheid waarheid.json (samenpad generate maakt het).');
  }
  const file = await readFileOf(values.waarheid);
  const config = configOf(env, { demo: values.demo === true, peildatum: readDate(values.peildatum, '--peildatum') });
  const engine = await openEngine(config);
  try {
    await engine.analytics.patch();
    const rows = await measureTruths(engine.analytics, file, values.taal === 'en' ? 'en' : 'nl');
    if (values.json === true) printJson({ seed: file.seed, size: file.size, rows });
    else print([`waarheid, grootte ${file.size}, seed ${file.seed}`, '', ...formatTable(rows.map(rowOf))].join('\n'));
    return 0;
  } finally {
    await engine.close();
  }
}

async function readFileOf(path: string): Promise<TruthFile> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageFault(`Het bestand ${path} is niet te lezen. Controleer de naam.`);
  });
  const file = readTruthFile(text);
  if (!file.ok) throw new UsageFault(`${path}: ${file.error}`);
  return file.value;
}

function rowOf({ id, onderwerp, planted, measured, tolerance, held, fromList }: TruthRow): Record<string, unknown> {
  return { id, onderwerp, geplant: planted, gemeten: measured, marge: tolerance, gevonden: held, lijst: fromList };
}
