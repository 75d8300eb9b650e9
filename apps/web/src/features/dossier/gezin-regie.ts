import type { GezinView, RegieView } from '@samenpad/contract';
import { today } from '../../format/format.ts';

/** Who is in this place on a day, today unless another is asked. */
export function findRegie(
  { regie }: GezinView,
  soort: RegieView['soort'],
  day: string = today(),
): RegieView | undefined {
  return regie.find((row) => row.soort === soort && row.van <= day && (row.tot === null || row.tot > day));
}

/** The names of jeugdigen of a gezin; `unknown` for who may not be named. */
export function nameLeden(gezin: Pick<GezinView, 'leden'>, unknown: string): (jeugdigeId: string) => string {
  const names = new Map(gezin.leden.map(({ jeugdigeId, naam }) => [jeugdigeId, naam]));
  return (jeugdigeId) => names.get(jeugdigeId) ?? unknown;
}
