import type { Range, TrajectColumns } from './columns.ts';
import { type TrajectFilter, visitTrajecten } from './select.ts';

/** Which trajecten are counted, in which years: their first and last day within the period, in order and without gaps. */
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

/** Trajecten that began, ended and ran in each year: counted by day first, so that each traject is one step. */
export function countYearsOf(columns: TrajectColumns, { filter, first, last }: YearsAsked, range: Range): YearCounts {
  const before = (first[0] ?? 0) - 1;
  const after = (last.at(-1) ?? before) + 1;
  // By day since `before`, which holds all that began earlier.
  const begun = new Int32Array(after - before);
  const ended = new Int32Array(after - before);
  const endedDays = new Float64Array(after - before);
  visitTrajecten(columns, filter, range, (_, begin, eind) => {
    if (begin >= after || eind <= before) return;
    const start = Math.max(0, begin - before);
    begun[start] = (begun[start] ?? 0) + 1;
    if (eind >= after) return;
    ended[eind - before] = (ended[eind - before] ?? 0) + 1;
    endedDays[eind - before] = (endedDays[eind - before] ?? 0) + eind - begin + 1;
  });
  const counts = createCounts(first.length);
  let running = begun[0] ?? 0;
  for (let year = 0, day = 1; year < first.length; year++) {
    for (; day <= (last[year] ?? 0) - before; day++) {
      running += begun[day] ?? 0;
      add(counts.trajectDays, year, running);
      add(counts.begun, year, begun[day] ?? 0);
      add(counts.ended, year, ended[day] ?? 0);
      add(counts.endedDays, year, endedDays[day] ?? 0);
      running -= ended[day] ?? 0;
    }
  }
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
