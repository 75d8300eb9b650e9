import { removeOldKeys, rotateIndex, rotateKeys } from '@samenpad/server';
import { configOf } from '../config-of.ts';
import type { Environment } from '../environment.ts';
import { readOptions } from '../options.ts';
import { formatNumber, print, printJson, startProgress } from '../output.ts';

/** `samenpad rotate-keys`: everything that is encrypted gets a new key while the server serves; broken off, it goes on. */
export async function rotateKeysCommand(args: string[], env: Environment): Promise<number> {
  const { values } = readOptions(args, {
    json: { type: 'boolean' },
    demo: { type: 'boolean' },
    'verwijder-oud': { type: 'boolean' },
    index: { type: 'boolean' },
  });
  const config = configOf(env, { demo: values.demo === true });
  if (values['verwijder-oud'] === true) {
    const removed = await removeOldKeys(config);
    if (values.json === true) printJson({ removed });
    else print(removed.length === 0 ? 'Er is geen oude sleutel.' : `${removed.length} oude sleutel(s) verwijderd.`);
    return 0;
  }
  if (values.index === true) return await changeIndexKey(config, values.json === true);
  const progress = startProgress('Opnieuw versleutelen');
  try {
    const report = await rotateKeys(config, (done, total) => {
      progress.update(done, total);
    });
    progress.stop();
    if (values.json === true) printJson(report);
    else
      print(
        `${formatNumber(report.rows)} rijen opnieuw versleuteld${report.resumed ? ' (verder gegaan waar het gestopt was)' : ''}. Verwijder de oude sleutel met --verwijder-oud, als de reservekopieën van voor vandaag niet meer nodig zijn.`,
      );
    return 0;
  } finally {
    progress.stop();
  }
}

/** `--index`: everybody is found by a new key; the BSNs themselves stay sealed as they are. */
async function changeIndexKey(config: Parameters<typeof rotateIndex>[0], asJson: boolean): Promise<number> {
  const progress = startProgress('Opnieuw indexeren');
  try {
    const report = await rotateIndex(config, (done, total) => {
      progress.update(done, total);
    });
    progress.stop();
    if (asJson) printJson(report);
    else
      print(
        `${formatNumber(report.rows)} burgerservicenummers opnieuw geïndexeerd${report.resumed ? ' (verder gegaan waar het gestopt was)' : ''}. Verwijder de oude indexsleutel met --verwijder-oud.`,
      );
    return 0;
  } finally {
    progress.stop();
  }
}
