import type { DeclaratieVuil } from '../declaratie/declaraties.ts';
import type { Regio, RegioOptions } from '../regio/regio.ts';
export function computeWaarheid(regio: Regio, declaratieVuil: DeclaratieVuil, options: RegioOptions) {
  return { seed: options.seed, size: options.size, declaratieVuil, jeugdigen: regio.jeugdigen.length };
}
