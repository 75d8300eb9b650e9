import { addDays, daysBetween, maxDate, type PlainDate } from '../plain-date.ts';
import type { Periode } from './stand.ts';

/** CBS looks so many years back from the year in which a traject begins. */
const LOOK_BACK = 5;

/**
 * The newest herhaald beroep as CBS counts it (domain.md B.5): care in the five years before the year of the begin, and
 * none on the day before the begin; with the days without care before it (A1). Trajecten in order of begin.
 */
export function findHerhaaldBeroep(trajecten: readonly Periode[]): { begin: PlainDate; dagen: number } | undefined {
  for (const { begin } of trajecten.toReversed()) {
    const before = trajecten.filter((other) => other.begin < begin);
    const ends = before.map(lastDay).filter((day) => day !== null);
    const last = ends.toSorted().at(-1);
    if (last === undefined || ends.length < before.length || last >= addDays(begin, -1)) continue;
    const year = Number(begin.slice(0, 4));
    const known = before.some((other) => yearOf(other.begin) < year && yearOf(lastDay(other)) >= year - LOOK_BACK);
    if (known) return { begin, dagen: daysBetween(last, begin) - 1 };
  }
  return undefined;
}

/** An end before the begin counts as one day. */
function lastDay({ begin, eind }: Periode): PlainDate | null {
  return eind === null ? null : maxDate(begin, eind);
}

function yearOf(day: PlainDate | null): number {
  return Number(day?.slice(0, 4));
}
