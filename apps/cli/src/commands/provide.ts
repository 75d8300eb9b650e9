import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { openEngine, provideFile } from '@samenpad/server';
import { configOf } from '../config-of.ts';
import type { Environment } from '../environment.ts';
import { readOptions, UsageFault } from '../options.ts';
import { formatNumber, print, printError, printJson } from '../output.ts';

const example = 'samenpad provide <bestand.json of -> --beheerder <sub> --tweede <sub> [--check]';

/** `samenpad provide`: organisations, teams, accounts, contacts and relations from a file; exit code 1 when it may not. */
export async function provide(args: string[], env: Environment): Promise<number> {
  const { values, positionals } = readOptions(args, {
    json: { type: 'boolean' },
    demo: { type: 'boolean' },
    check: { type: 'boolean' },
    beheerder: { type: 'string' },
    tweede: { type: 'string' },
  });
  const [path, ...more] = positionals;
  const [beheerder = '', tweede = ''] = [values.beheerder, values.tweede].map((name) => (name ?? '').trim());
  if (path === undefined || more.length > 0 || beheerder === '' || tweede === '')
    throw new UsageFault(`Typ: ${example}`);
  const content = await readContent(path);
  const engine = await openEngine(configOf(env, { demo: values.demo === true }));
  try {
    const isTrial = values.check === true;
    const provided = await provideFile(engine.database, content, { beheerder, tweede, isTrial });
    if (values.json === true) printJson(provided);
    else if (provided.ok) print(say(provided));
    else printError([...provided.faults, 'Er is niets geschreven.'].join('\n'));
    return provided.ok ? 0 : 1;
  } finally {
    await engine.close();
  }
}

/** `-` is standard input: a burgerservicenummer never stands on a command line. */
async function readContent(path: string): Promise<string> {
  if (path === '-') return await text(process.stdin);
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new UsageFault(`Het bestand ${path} is niet te lezen. Kijk de naam en de rechten na.`);
  }
}

function say({ isTrial, nieuw }: { isTrial: boolean; nieuw: Readonly<Record<string, number>> }): string {
  const parts = Object.entries(nieuw).map(([deel, count]) => `${formatNumber(count)} ${deel}`);
  const isSame = Object.values(nieuw).every((count) => count === 0);
  if (isSame) return 'Alles uit het bestand stond er al. Er is niets veranderd.';
  return isTrial
    ? `Het bestand klopt. Nieuw of anders: ${parts.join(', ')}. Er is niets geschreven.`
    : `Geschreven, met een regel in het logboek van elke gemeente. Nieuw of anders: ${parts.join(', ')}.`;
}
