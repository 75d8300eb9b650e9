import type { PlainDate } from '@samenpad/domain';
import { type Config, demoConfig, readConfig, StartRefused } from '@samenpad/server';
import type { Environment } from './environment.ts';

/** The configuration of this process, or all that is wrong with it at once. */
export function configOf(env: Environment, options: { demo: boolean; peildatum?: PlainDate | undefined }): Config {
  const config = readConfig(env, { demo: options.demo });
  if (!config.ok) throw new StartRefused(config.error.join('\n'));
  const withDay = options.peildatum === undefined ? config.value : { ...config.value, peildatum: options.peildatum };
  return options.demo ? demoConfig(withDay) : withDay;
}
