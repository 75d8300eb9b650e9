import { parseGemeenteCode } from '@samenpad/domain';
import { openEngine } from '@samenpad/server';
import { configOf } from '../config-of.ts';
import type { Environment } from '../environment.ts';
import { readOptions, UsageFault } from '../options.ts';
import { print, printError, printJson } from '../output.ts';

const example = 'samenpad first-roles --gemeente 9801 --beheerder <sub> --tweede <sub>';

const said = {
  bewaard:
    'Vastgelegd, met een regel in het logboek. Laat beiden binnen 30 dagen inloggen. Daarna geven twee mensen samen elke rol, op de pagina Accounts.',
  'zelfde-persoon': 'Noem twee verschillende mensen.',
  'al-geregeld':
    'Deze gemeente heeft al twee mensen die rollen kunnen geven. Zij doen dat op de pagina Accounts. Er is niets veranderd.',
  'account-beeindigd': 'Het account van een van de twee is beëindigd. Noem iemand anders. Er is niets veranderd.',
} as const;

/** `samenpad first-roles`: names the first two who give roles in a gemeente (S-12); exit code 1 when it may not. */
export async function firstRoles(args: string[], env: Environment): Promise<number> {
  const { values } = readOptions(args, {
    json: { type: 'boolean' },
    demo: { type: 'boolean' },
    gemeente: { type: 'string' },
    beheerder: { type: 'string' },
    tweede: { type: 'string' },
  });
  const gemeente = parseGemeenteCode(values.gemeente ?? '');
  const [beheerder = '', tweede = ''] = [values.beheerder, values.tweede].map((name) => (name ?? '').trim());
  if (gemeente === undefined || beheerder === '' || tweede === '') throw new UsageFault(`Typ: ${example}`);
  const engine = await openEngine(configOf(env, { demo: values.demo === true }));
  try {
    const uitkomst = await engine.database.provisioning.beginRoltoekenning(gemeente, { beheerder, tweede });
    if (values.json === true) printJson({ uitkomst });
    else if (uitkomst === 'bewaard') print(said[uitkomst]);
    else printError(said[uitkomst]);
    return uitkomst === 'bewaard' ? 0 : 1;
  } finally {
    await engine.close();
  }
}
