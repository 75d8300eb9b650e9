import type { Range, TrajectColumns } from './columns.ts';
import { type TrajectFilter, visitTrajecten } from './select.ts';

/** Which trajecten are counted, in which years: their first and last day within the period, in order. */
export interface YearsAsked {
  filter: TrajectFilter;
  first: Int32Array;
  last: Int32Array;
}

/** Per asked year; days count both ends. */
export interface YearCounts {
  ended: Int32Array;
  /** Days that those had lasted, all together. */
  endedDays: Float64Array;
  begun: Int32Array;
  /** Days of all trajecten within the year. */
  trajectDays: Float64Array;
}

/** Trajecten that began, ended and ran in each year. */
export function countYearsOf(columns: TrajectColumns, { filter, first, last }: YearsAsked, range: Range): YearCounts {
  const counts = createCounts(first.length);
  const addTo = (year: number, begin: number, eind: number) => {
    const firstDay = first[year] ?? 0;
    const lastDay = last[year] ?? 0;
    add(counts.trajectDays, year, Math.min(eind, lastDay) - Math.max(begin, firstDay) + 1);
    if (begin >= firstDay) add(counts.begun, year, 1);
    if (eind > lastDay) return;
    add(counts.ended, year, 1);
    add(counts.endedDays, year, eind - begin + 1);
  };
  visitTrajecten(columns, filter, range, (_, begin, eind) => {
    let year = 0;
    while ((last[year] ?? begin) < begin) year++;
    for (; year < first.length && (first[year] ?? 0) <= eind; year++) addTo(year, begin, eind);
  });
  return counts;
}

/** The counts of all parts together. */
export function mergeYears(parts: readonly YearCounts[]): YearCounts {
  const sum = createCounts(parts[0]?.begun.length ?? 0);
  for (const part of parts) {
    for (const name of ['ended', 'endedDays', 'begun', 'trajectDays'] as const) {
      for (const [year, count] of part[name].entries()) add(sum[name], year, count);
    }
  }
  return sum;
}

function createCounts(years: number): YearCounts {
  return {
    ended: new Int32Array(years),
    endedDays: new Float64Array(years),
    begun: new Int32Array(years),
    trajectDays: new Float64Array(years),
  };
}

function add(counts: Int32Array | Float64Array, year: number, count: number): void {
  counts[year] = (counts[year] ?? 0) + count;
}
