import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { type PlainDate, parsePlainDate } from '@samenpad/domain';

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
