import { openEngine } from '@samenpad/server';
import { configOf } from '../config-of.ts';
import type { Environment } from '../environment.ts';
import { readOptions } from '../options.ts';
import { print } from '../output.ts';

/** `samenpad migrate`: brings the database to the newest schema; opening it does just that. */
export async function migrate(args: string[], env: Environment): Promise<number> {
  readOptions(args, {});
  const engine = await openEngine(configOf(env, { demo: false }));
  await engine.close();
  print('De database is bij.');
  return 0;
}
