import type { Config } from '../../config.ts';
import { createGatewayTransport } from './gateway.ts';
import { createFolderTransport, type Transport } from './send-out.ts';

/** The way out of this installation: its gateway, else its folder; undefined: the desk downloads. */
export function findTransport(
  { gateway, outFolder }: Pick<Config, 'gateway' | 'outFolder'>,
  now: () => Date,
): Transport | undefined {
  if (gateway !== undefined) return createGatewayTransport(gateway, now);
  return outFolder === undefined ? undefined : createFolderTransport(outFolder);
}
