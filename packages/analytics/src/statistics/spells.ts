/**
 * Durations as typed arrays, one entry a spell, in whole days since its own beginning. A spell is at risk on the days
 * t with entry < t ≤ exit: `entry` 0 when it is seen from its beginning, more when it was already running when the
 * data begin (left truncation: window start − begin). A spell with exit ≤ entry is never at risk and does not count.
 */
export interface Spells {
  entry: Int32Array;
  exit: Int32Array;
  /** What happened on the day of exit: 0 nothing that is seen (censored), 1, 2, … a kind of event. */
  event: Uint8Array;
}

/** How many are at risk and how many have an event on each day; index = day. */
export interface RiskSets {
  /** Spells that are at risk on at least one day. */
  n: number;
  /** Last day on which somebody is at risk; 0 when none is. */
  lastDay: number;
  /** Day 0 holds those who are there from the beginning. */
  atRisk: Int32Array;
  /** Per kind of event (kind 1 at index 0) the number on each day. */
  events: Int32Array[];
}

/** Groups of equal spells: how many spells each entry stands for. */
export interface SpellCounts extends Spells {
  times: Int32Array;
}

/**
 * Counts spells by day: no sorting, so millions take a moment. `kinds`: how many kinds of events there are; a higher one
 * is a bug. Time and memory grow with the last day, so a spell that still goes on must be cut at the peildatum.
 */
export function countRiskSets(spells: Spells | SpellCounts, kinds = 1): RiskSets {
  const { entry, exit, event } = spells;
  const times = timesOf(spells);
  const { n, lastDay } = findExtent(spells);
  const atRisk = new Int32Array(lastDay + 2);
  // Index 0 takes the censored.
  const ends = Array.from({ length: kinds + 1 }, () => new Int32Array(lastDay + 1));
  for (let i = 0; i < exit.length; i++) {
    const first = entry[i] ?? 0;
    const last = exit[i] ?? 0;
    if (last <= first) continue;
    if (first < 0) throw new RangeError('A spell enters before its beginning');
    const own = times(i);
    count(atRisk, first + 1, own);
    count(atRisk, last + 1, -own);
    const days = ends[event[i] ?? 0];
    if (days === undefined) throw new RangeError('A kind of event that was not told of');
    count(days, last, own);
  }
  atRisk[0] = n === 0 ? 0 : (atRisk[1] ?? 0);
  for (let day = 2; day <= lastDay; day++) count(atRisk, day, atRisk[day - 1] ?? 0);
  return { n, lastDay, atRisk: atRisk.subarray(0, lastDay + 1), events: ends.slice(1) };
}

function timesOf(spells: Spells | SpellCounts): (i: number) => number {
  return 'times' in spells ? (i) => spells.times[i] ?? 0 : () => 1;
}

function findExtent(spells: Spells | SpellCounts): { n: number; lastDay: number } {
  const { entry, exit } = spells;
  const times = timesOf(spells);
  let n = 0;
  let lastDay = 0;
  for (let i = 0; i < exit.length; i++) {
    const last = exit[i] ?? 0;
    if (last <= (entry[i] ?? 0)) continue;
    n += times(i);
    lastDay = Math.max(lastDay, last);
  }
  return { n, lastDay };
}

function count(days: Int32Array, day: number, change: number): void {
  days[day] = (days[day] ?? 0) + change;
}

/** Numbers at risk on chosen days; day 0 gives those who are there from the beginning, a day beyond the last one 0. */
export function listAtRisk(risk: RiskSets, days: readonly number[]): number[] {
  return days.map((day) => risk.atRisk[day] ?? 0);
}
