import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { type PlainDate, parsePlainDate } from '@samenpad/domain';
import { type Config, demoConfig, readConfig, StartRefused } from '@samenpad/server';
import type { Environment } from './environment.ts';

/** The command line is not understood: one Dutch sentence. */
export class UsageFault extends Error {}

/** Reads options and positionals; an unknown option is a usage fault, not a stack trace. */
export function readOptions<const O extends ParseArgsOptionsConfig>(args: string[], options: O) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS')) {
      const option = /'([^']+)'/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
      throw new UsageFault(`De optie ${option} klopt niet. Typ samenpad --help voor de opties.`);
    }
    throw error;
  }
}

/** A day given as an option. */
export function readDate(text: string | undefined, option: string): PlainDate | undefined {
  if (text === undefined) return undefined;
  const date = parsePlainDate(text);
  if (date === undefined)
    throw new UsageFault(`${option} is geen bestaande dag. Schrijf JJJJ-MM-DD, bijvoorbeeld 2026-09-15.`);
  return date;
}

/** The configuration of this process, or all that is wrong with it at once. */
export function configOf(env: Environment, options: { demo: boolean; peildatum?: PlainDate | undefined }): Config {
  const config = readConfig(env, { demo: options.demo });
  if (!config.ok) throw new StartRefused(config.error.join('\n'));
  const withDay = options.peildatum === undefined ? config.value : { ...config.value, peildatum: options.peildatum };
  return options.demo ? demoConfig(withDay) : withDay;
}
