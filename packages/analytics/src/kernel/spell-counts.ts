import { fromDayNumber, plainDate, toDayNumber } from '@samenpad/domain';
import type { Range, TrajectColumns } from './columns.ts';
import { type TrajectFilter, visitTrajecten } from './select.ts';

/** Which trajecten are counted; those that run in the period of the filter and begin up to the horizon. */
export interface SpellsAsked {
  filter: TrajectFilter;
  /** Last day that is seen: a later end is not known yet. */
  horizon: number;
}

/** So many trajecten of one hulpvorm that began in the same year and were seen for the same days. */
export interface SpellGroup {
  jaar: number;
  /** Index in `hulpvormen` of the columns. */
  hulpvorm: number;
  entry: number;
  exit: number;
  event: number;
  count: number;
}

/** What one worker counted. */
export interface SpellsPart {
  /** Of those that have a place there: count per hulpvorm, year, event and exit (see {@link Places}). */
  placed: Int32Array;
  /** Of the others, that began before the period: one number each, that holds hulpvorm, event, begin and exit. */
  others: Float64Array;
}

/** More days than from the first year to any day that is seen. */
const DAYS = 2 ** 20;
const FIRST_DAY = toDayNumber(plainDate('0001-01-01'));

/** Room for forty years: care of a jeugdige that began earlier has a wrong date, and needs no place. */
const MOST_DAYS = 14_610;

/**
 * Durations of trajecten in days, both ends included: how long they were seen, and whether they ended then. A traject that
 * began before the period enters late. Death is censored, not an end of care (domain.md B.5).
 */
export function countSpellsOf(columns: TrajectColumns, { filter, horizon }: SpellsAsked, range: Range): SpellsPart {
  const places = new Places(columns, filter.van, horizon);
  const placed = new Int32Array(places.size);
  const others: number[] = [];
  visitTrajecten(columns, filter, range, (i, begin, last) => {
    if (begin > horizon) return;
    const exit = Math.min(last, horizon) - begin + 1;
    const event = last <= horizon && columns.died[i] === 0 ? 1 : 0;
    const hulpvorm = columns.hulpvorm[i] ?? 0;
    if (begin < places.first) {
      others.push(((hulpvorm * 2 + event) * DAYS + (begin - FIRST_DAY)) * DAYS + exit);
    } else {
      const place = places.of(hulpvorm, begin, event, exit);
      placed[place] = (placed[place] ?? 0) + 1;
    }
  });
  return { placed, others: Float64Array.from(others) };
}

/** The groups of all parts together, in order of hulpvorm. */
export function mergeSpells(columns: TrajectColumns, asked: SpellsAsked, parts: readonly SpellsPart[]): SpellGroup[] {
  const places = new Places(columns, asked.filter.van, asked.horizon);
  const [first = new Int32Array(0), ...rest] = parts.map(({ placed }) => placed);
  const placed = rest.reduce((sum, other) => sum.map((count, at) => count + (other[at] ?? 0)), first);
  return [...places.list(placed), ...listOthers(parts, asked.filter.van)];
}

/** Equal numbers stand together once they are sorted. */
function listOthers(parts: readonly SpellsPart[], van: number): SpellGroup[] {
  const keys = Float64Array.from(parts.flatMap(({ others }) => Array.from(others))).sort();
  const groups: SpellGroup[] = [];
  for (let at = 0; at < keys.length; ) {
    const key = keys[at] ?? 0;
    let next = at + 1;
    while (keys[next] === key) next++;
    const kind = Math.floor(key / DAYS / DAYS);
    const begin = (Math.floor(key / DAYS) % DAYS) + FIRST_DAY;
    groups.push({
      jaar: yearOf(begin),
      hulpvorm: kind >> 1,
      entry: Math.max(0, van - begin),
      exit: key % DAYS,
      event: kind & 1,
      count: next - at,
    });
    at = next;
  }
  return groups;
}

function yearOf(day: number): number {
  return Number(fromDayNumber(day).slice(0, 4));
}

/** Where each group of those that began in the period (of forty years at most) is counted. */
class Places {
  /** Who began on this day or later has a place. */
  readonly first: number;
  readonly size: number;
  readonly #exits: number;
  readonly #firstYear: number;
  readonly #years: number;
  /** Years since the first one, per day since the first. */
  readonly #yearOfDay: Uint8Array;

  constructor(columns: TrajectColumns, van: number, horizon: number) {
    this.first = Math.max(van, horizon - MOST_DAYS + 1);
    const days = Math.max(0, horizon - this.first + 1);
    this.#exits = days + 1;
    this.#firstYear = yearOf(this.first);
    this.#yearOfDay = new Uint8Array(days);
    for (let day = 0, year = 0; day < days; year++) {
      const next = toDayNumber(plainDate(`${this.#firstYear + year + 1}-01-01`)) - this.first;
      this.#yearOfDay.fill(year, day, next);
      day = next;
    }
    this.#years = (this.#yearOfDay[days - 1] ?? -1) + 1;
    this.size = columns.hulpvormen.length * this.#years * 2 * this.#exits;
  }

  of(hulpvorm: number, begin: number, event: number, exit: number): number {
    const year = this.#yearOfDay[begin - this.first] ?? 0;
    return ((hulpvorm * this.#years + year) * 2 + event) * this.#exits + exit;
  }

  list(counts: Int32Array): SpellGroup[] {
    const groups: SpellGroup[] = [];
    for (let at = 0; at < counts.length; at++) {
      const count = counts[at] ?? 0;
      if (count === 0) continue;
      const kind = Math.floor(at / this.#exits);
      const year = kind >> 1;
      groups.push({
        jaar: this.#firstYear + (year % this.#years),
        hulpvorm: Math.floor(year / this.#years),
        entry: 0,
        exit: at % this.#exits,
        event: kind & 1,
        count,
      });
    }
    return groups;
  }
}
