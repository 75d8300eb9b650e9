import { WINDOW_END } from '../regio/kalender.ts';
import { activeIn, type Career, touches, yearBounds } from './loopbanen.ts';

const TOP = 10;

/** S0-33: jeugdigen with care in a year; the first traject that runs in it decides who referred. */
export function jeugdigenByVerwijzer(careers: readonly Career[], year: number) {
  const [from, until] = yearBounds(year);
  const active = activeIn(careers, year);
  const first = active.map(({ trajecten }) => trajecten.find((traject) => touches(traject, from, until)));
  return {
    alle: active.length,
    toegang: first.filter((traject) => traject?.traject.verwijzer === '01').length,
  };
}

/** S1-6: the most frequent paths and transitions; a path that is over on the last day ends in a point. */
export function padTruth(careers: readonly Career[]) {
  const paden = new Map<string, number>();
  const overgangen = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { trajecten } of careers) {
    const over = trajecten.every(({ eind }) => eind <= WINDOW_END);
    add(paden, trajecten.map(({ vorm }) => vorm).join('-') + (over ? '.' : ''));
    for (const [i, { vorm }] of trajecten.entries()) {
      const former = trajecten[i - 1];
      if (former !== undefined) add(overgangen, `${former.vorm}-${vorm}`);
    }
  }
  const top = (counts: Map<string, number>) =>
    [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, TOP);
  return { jeugdigen: careers.length, paden: top(paden), overgangen: top(overgangen) };
}
