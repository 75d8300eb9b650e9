import type { GezinView, RegieView } from '@samenpad/contract';
import { type PlainDate, plainDate } from '@samenpad/domain';

/** Today in the Netherlands: the day on which membership and regie hold. */
export function todayHere(): PlainDate {
  return plainDate(new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' }));
}

/** Who is in this place now. */
export function findRegie({ regie }: GezinView, soort: RegieView['soort']): RegieView | undefined {
  const today = todayHere();
  return regie.find((row) => row.soort === soort && row.van <= today && (row.tot === null || row.tot > today));
}

/** Who is in this place on a day: the one that a next one follows. */
export function findRegieOn({ regie }: GezinView, soort: RegieView['soort'], day: string): string | null {
  const row = regie.find((one) => one.soort === soort && one.van <= day && (one.tot === null || one.tot > day));
  return row?.regieId ?? null;
}

/** The names of jeugdigen of a gezin; `unknown` for who may not be named. */
export function nameLeden(gezin: Pick<GezinView, 'leden'>, unknown: string): (jeugdigeId: string) => string {
  const names = new Map(gezin.leden.map(({ jeugdigeId, naam }) => [jeugdigeId, naam]));
  return (jeugdigeId) => names.get(jeugdigeId) ?? unknown;
}
