import { restoreFrom } from '@samenpad/server';
import { configOf } from '../config-of.ts';
import type { Environment } from '../environment.ts';
import { readOptions, UsageFault } from '../options.ts';
import { formatNumber, print, printError, printJson, startProgress } from '../output.ts';

/** `samenpad restore <folder>`: an empty data folder becomes the installation of the backup, checked, or stays empty. */
export async function restore(args: string[], env: Environment): Promise<number> {
  const { values, positionals } = readOptions(args, { json: { type: 'boolean' }, demo: { type: 'boolean' } });
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new UsageFault('Noem één map met een reservekopie.');
  const config = configOf(env, { demo: values.demo === true });
  const progress = startProgress('Reservekopie controleren');
  try {
    const report = await restoreFrom(config, {
      folder,
      key: env['SAMENPAD_KEY_BACKUP'],
      onProgress: (files, of = 0) => {
        progress.update(files, of);
      },
    });
    progress.stop();
    if (values.json === true) printJson(report);
    else
      print(
        `Teruggezet in ${config.dataFolder}: ${formatNumber(report.rows)} rijen in ${report.tables} tabellen, gelijk aan de stand van ${report.takenOp}. Iedereen moet opnieuw inloggen. Start de server met samenpad serve.`,
      );
    if (report.log.findings.length > 0)
      printError(
        `Let op: het logboek klopt op ${formatNumber(report.log.findings.length)} plaatsen niet. Typ samenpad verify-log en waarschuw de functionaris gegevensbescherming.`,
      );
    return 0;
  } finally {
    progress.stop();
  }
}
