import { openEngine } from '@samenpad/server';
import { configOf } from '../config-of.ts';
import type { Environment } from '../environment.ts';
import { readDate, readOptions } from '../options.ts';
import { formatNumber, print, printJson, startProgress } from '../output.ts';

/** `samenpad rebuild`: throws every read model away and folds it again from the berichten; prints one checksum over all. */
export async function rebuild(args: string[], env: Environment): Promise<number> {
  const { values } = readOptions(args, {
    json: { type: 'boolean' },
    peildatum: { type: 'string' },
    demo: { type: 'boolean' },
  });
  const config = configOf(env, { demo: values.demo === true, peildatum: readDate(values.peildatum, '--peildatum') });
  const engine = await openEngine(config);
  const progress = startProgress('Opnieuw opbouwen');
  try {
    const outcome = await engine.database.folder.rebuild({
      peildatum: engine.peildatum(),
      onProgress: (done, left) => {
        progress.update(done, done + left);
      },
    });
    progress.stop();
    await engine.analytics.buildFull();
    if (values.json === true)
      printJson({ checksum: outcome.checksum, counts: outcome.counts, peildatum: engine.peildatum() });
    else {
      for (const [name, rows] of Object.entries(outcome.counts)) print(`${name}: ${formatNumber(rows)}`);
      print(`Controlegetal: ${outcome.checksum}`);
    }
    return 0;
  } finally {
    progress.stop();
    await engine.close();
  }
}
