import { fromDayNumber, plainDate, toDayNumber } from '@samenpad/domain';
import type { DayCounts } from '../statistics/spells.ts';
import type { Range, TrajectColumns } from './columns.ts';
import { type TrajectFilter, visitTrajecten } from './select.ts';

/** Which trajecten are counted; those that run in the period of the filter and begin up to the horizon. */
export interface SpellsAsked {
  filter: TrajectFilter;
  /** Last day that is seen: a later end is not known yet. */
  horizon: number;
}

/** The trajecten of one hulpvorm that began in one year of the period, counted by how many days they were seen. */
export interface SpellGroup extends DayCounts {
  /** Those that ended because the jeugdige turned eighteen, by their last day; they are not in `ended`. */
  eighteen: Int32Array;
  /** Null: begun before the period, so that they came in sight late. */
  jaar: number | null;
  /** Index in `hulpvormen` of the columns. */
  hulpvorm: number;
}

/** What one worker counted. */
export interface SpellsPart {
  /** Of those that have a place there: count per hulpvorm, year, how they were last seen, and last day (see {@link Places}). */
  placed: Int32Array;
  /** Of the others, that began before the period. */
  others: SpellGroup[];
}

/** How a traject was last seen; the number is its place among the counts of a group. */
const seen = { running: 0, ended: 1, eighteen: 2 } as const;
type Seen = keyof typeof seen;
const WAYS = Object.keys(seen).length;

/** Room for forty years: care of a jeugdige that began earlier has a wrong date, and needs no place. */
const MOST_DAYS = 14_610;

/**
 * Durations of trajecten in days, both ends included: how long they were seen, and whether they ended then. A traject that
 * began before the period enters late. Death is censored, not an end of care (domain.md B.5).
 */
export function countSpellsOf(columns: TrajectColumns, { filter, horizon }: SpellsAsked, range: Range): SpellsPart {
  const places = new Places(columns, filter.van, horizon);
  const placed = new Int32Array(places.size);
  const others = new OtherGroups();
  visitTrajecten(columns, filter, range, (i, begin, last) => {
    const entry = Math.max(0, filter.van - begin);
    const exit = Math.min(last, horizon) - begin + 1;
    if (exit <= entry) return;
    const way = last > horizon ? 'running' : wayOf(columns, i);
    const hulpvorm = columns.hulpvorm[i] ?? 0;
    if (begin >= places.first) {
      const place = places.of(hulpvorm, begin, way, exit);
      placed[place] = (placed[place] ?? 0) + 1;
    } else others.add(hulpvorm, entry > 0 ? null : yearOf(begin), { entry, exit, way });
  });
  return { placed, others: others.list() };
}

/** How a traject ended whose end is seen. */
function wayOf({ died, stopsAtEighteen }: TrajectColumns, i: number): Seen {
  if (died[i] === 1) return 'running';
  return stopsAtEighteen[i] === 1 ? 'eighteen' : 'ended';
}

/** The groups of all parts together. */
export function mergeSpells(columns: TrajectColumns, asked: SpellsAsked, parts: readonly SpellsPart[]): SpellGroup[] {
  const places = new Places(columns, asked.filter.van, asked.horizon);
  const [first = new Int32Array(0), ...rest] = parts.map(({ placed }) => placed);
  for (const other of rest) for (let at = 0; at < first.length; at++) first[at] = (first[at] ?? 0) + (other[at] ?? 0);
  return [...places.list(first), ...parts.flatMap(({ others }) => others)];
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
    this.size = columns.hulpvormen.length * this.#years * WAYS * this.#exits;
  }

  of(hulpvorm: number, begin: number, way: Seen, exit: number): number {
    const year = this.#yearOfDay[begin - this.first] ?? 0;
    return ((hulpvorm * this.#years + year) * WAYS + seen[way]) * this.#exits + exit;
  }

  list(counts: Int32Array): SpellGroup[] {
    const groups: SpellGroup[] = [];
    for (let at = 0, group = 0; at < counts.length; at += WAYS * this.#exits, group++) {
      const daysOf = (way: Seen) => counts.subarray(at + seen[way] * this.#exits, at + (seen[way] + 1) * this.#exits);
      const [running, ended, eighteen] = [daysOf('running'), daysOf('ended'), daysOf('eighteen')];
      const n = sum(running) + sum(ended) + sum(eighteen);
      if (n === 0) continue;
      const [jaar, hulpvorm] = [this.#firstYear + (group % this.#years), Math.floor(group / this.#years)];
      groups.push({
        jaar,
        hulpvorm,
        entered: Int32Array.of(n),
        running,
        ended,
        eighteen,
      });
    }
    return groups;
  }
}

/** Groups that are few and can last long: their lists of days grow as far as they must. */
class OtherGroups {
  readonly #groups = new Map<number, SpellGroup>();

  add(hulpvorm: number, jaar: number | null, { entry, exit, way }: { entry: number; exit: number; way: Seen }): void {
    const key = (jaar ?? 0) * 256 + hulpvorm;
    let group = this.#groups.get(key);
    if (group === undefined) {
      group = {
        jaar,
        hulpvorm,
        entered: new Int32Array(0),
        running: new Int32Array(0),
        ended: new Int32Array(0),
        eighteen: new Int32Array(0),
      };
      this.#groups.set(key, group);
    }
    group.entered = countDay(group.entered, entry);
    group[way] = countDay(group[way], exit);
  }

  list(): SpellGroup[] {
    return [...this.#groups.values()];
  }
}

/** The same list with one more on a day; a longer one where it has to be. */
function countDay(days: Int32Array, day: number): Int32Array {
  let counts = days;
  if (day >= days.length) {
    counts = new Int32Array(2 * day + 1);
    counts.set(days);
  }
  counts[day] = (counts[day] ?? 0) + 1;
  return counts;
}

function sum(counts: Int32Array): number {
  let total = 0;
  for (let at = 0; at < counts.length; at++) total += counts[at] ?? 0;
  return total;
}
