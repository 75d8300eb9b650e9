import { makeBackup } from '@samenpad/server';
import { configOf } from '../config-of.ts';
import type { Environment } from '../environment.ts';
import { readOptions, UsageFault } from '../options.ts';
import { formatNumber, print, printJson, startProgress } from '../output.ts';

/** `samenpad backup <folder>`: an encrypted copy of the own PostgreSQL, made while it serves or stands still. */
export async function backup(args: string[], env: Environment): Promise<number> {
  const { values, positionals } = readOptions(args, { json: { type: 'boolean' }, demo: { type: 'boolean' } });
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new UsageFault('Noem één nieuwe map voor de reservekopie.');
  const progress = startProgress('Reservekopie maken');
  try {
    const report = await makeBackup(configOf(env, { demo: values.demo === true }), {
      folder,
      key: env['SAMENPAD_KEY_BACKUP'],
      onProgress: (files) => {
        progress.update(files, 0);
      },
    });
    progress.stop();
    if (values.json === true) printJson(report);
    else
      print(
        `Reservekopie in ${folder}: ${formatNumber(report.files)} bestanden, ${formatNumber(report.rows)} rijen in ${report.tables} tabellen, stand van ${report.takenOp}. Bewaar de sleutels ergens anders dan de reservekopie.`,
      );
    return 0;
  } finally {
    progress.stop();
  }
}
