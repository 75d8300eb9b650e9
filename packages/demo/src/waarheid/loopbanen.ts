import type { Jeugdige } from '../gezin/jeugdige.ts';
import { beginOf, eindOf, type IdealTraject, leavesBerichten } from '../loopbaan/loopbaan.ts';
import type { Vorm } from '../loopbaan/vormen.ts';
import { type Day, day } from '../regio/kalender.ts';

/** A traject with its borders and its place (from 1) in the career, by begin. */
export interface RangTraject {
  traject: IdealTraject;
  vorm: Vorm;
  begin: Day;
  eind: Day;
  rang: number;
}

/** The true care of one jeugdige, in order of begin. */
export interface Career {
  jeugdige: Jeugdige;
  trajecten: RangTraject[];
}

/** `all` holds the wijkteam and the care from before 2016 too; `berichten` only what berichten can show. */
export type View = 'all' | 'berichten';

/** Careers under one view. Those without any traject are left out. */
export function listCareers(jeugdigen: readonly Jeugdige[], view: View): Career[] {
  return jeugdigen.flatMap((jeugdige) => {
    const seen = jeugdige.trajecten.filter((traject) => view === 'all' || leavesBerichten(traject));
    const sorted = seen.map((traject) => ({
      traject,
      vorm: traject.vorm,
      begin: beginOf(traject),
      eind: eindOf(traject),
    }));
    sorted.sort((a, b) => a.begin - b.begin || a.eind - b.eind);
    return sorted.length === 0 ? [] : [{ jeugdige, trajecten: sorted.map((item, i) => ({ ...item, rang: i + 1 })) }];
  });
}

/** True when care under the traject was given on some day of the period, both days included. */
export function touches({ traject }: RangTraject, from: Day, until: Day): boolean {
  return traject.stukken.some((stuk) => stuk.begin <= until && stuk.eind >= from);
}

/** First and last day of a calendar year. */
export function yearBounds(year: number): readonly [Day, Day] {
  return [day(`${year}-01-01`), day(`${year}-12-31`)];
}

/** Careers with care in a calendar year. */
export function activeIn(careers: readonly Career[], year: number): Career[] {
  const [from, until] = yearBounds(year);
  return careers.filter(({ trajecten }) => trajecten.some((traject) => touches(traject, from, until)));
}

/** Part of the whole, to four decimals; null for an empty whole. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;
}

/** Middle value (mean of the two middle ones); null for an empty list. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  const [low, high] = [sorted[half - 1], sorted[half]];
  if (high === undefined) return null;
  return sorted.length % 2 === 1 || low === undefined ? high : (low + high) / 2;
}
