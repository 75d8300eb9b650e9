import { mkdir, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { writeParquet } from '@samenpad/analytics';
import { createLogger, openEngine } from '@samenpad/server';
import { configOf } from '../config-of.ts';
import type { Environment } from '../environment.ts';
import { readOptions, UsageFault } from '../options.ts';
import { formatNumber, print, printJson } from '../output.ts';

/**
 * `samenpad parquet <folder>`: the pseudonymous store as Parquet, for whoever runs the installation and nobody else:
 * rows of jeugdigen do not leave by a page (trust.md 3.6). Leaves a line in the technical log.
 */
export async function parquet(args: string[], env: Environment): Promise<number> {
  const { values, positionals } = readOptions(args, { json: { type: 'boolean' }, demo: { type: 'boolean' } });
  const [name] = positionals;
  if (name === undefined || positionals.length > 1) throw new UsageFault('Noem één nieuwe map voor de uitvoer.');
  const folder = resolve(name);
  const engine = await openEngine(configOf(env, { demo: values.demo === true }));
  try {
    await engine.analytics.patch();
    const report = await inNewFolder(folder, (unfinished) => writeParquet(engine.analytics, unfinished));
    createLogger().info(report, 'pseudonymous store exported as Parquet');
    if (values.json === true) printJson(report);
    else {
      for (const { table, rows } of report.tables) print(`${table}: ${formatNumber(rows)} rijen`);
      print(`Geschreven in ${folder}. Dit zijn gegevens van jeugdigen: lees README.md in die map.`);
    }
    return 0;
  } finally {
    await engine.close();
  }
}

/** Only a finished export gets its name; only whoever made it can read it. */
async function inNewFolder<T>(folder: string, write: (unfinished: string) => Promise<T>): Promise<T> {
  const unfinished = `${folder}.onaf`;
  await makeNew(folder);
  try {
    await mkdir(unfinished, { mode: 0o700 });
    const done = await write(unfinished);
    await rename(unfinished, folder);
    return done;
  } catch (error) {
    for (const each of [unfinished, folder]) await rm(each, { recursive: true, force: true });
    throw error;
  }
}

async function makeNew(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') throw new UsageFault(`De map ${folder} bestaat al. Noem een nieuwe map.`);
    if (code === 'ENOENT') throw new UsageFault(`De map boven ${folder} bestaat niet. Maak die eerst.`);
    throw error;
  }
}
