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

/** Spells of one kind of event, counted by day since their own beginning; index = day. */
export interface DayCounts {
  /** How many came in sight on each day; on day 0 those that are seen from their beginning. */
  entered: Int32Array;
  /** How many were last seen on each day and went on; and how many ended on it. */
  running: Int32Array;
  ended: Int32Array;
}

/**
 * Counts spells by day: no sorting, so millions take a moment. `kinds`: how many kinds of events there are; a higher one
 * is a bug. Time and memory grow with the last day, so a spell that still goes on must be cut at the peildatum.
 */
export function countRiskSets(spells: Spells, kinds = 1): RiskSets {
  const { entry, exit, event } = spells;
  const { n, lastDay } = findExtent(spells);
  const atRisk = new Int32Array(lastDay + 2);
  // Index 0 takes the censored.
  const ends = Array.from({ length: kinds + 1 }, () => new Int32Array(lastDay + 1));
  for (let i = 0; i < exit.length; i++) {
    const first = entry[i] ?? 0;
    const last = exit[i] ?? 0;
    if (last <= first) continue;
    if (first < 0) throw new RangeError('A spell enters before its beginning');
    count(atRisk, first + 1, 1);
    count(atRisk, last + 1, -1);
    const days = ends[event[i] ?? 0];
    if (days === undefined) throw new RangeError('A kind of event that was not told of');
    count(days, last, 1);
  }
  atRisk[0] = n === 0 ? 0 : (atRisk[1] ?? 0);
  for (let day = 2; day <= lastDay; day++) count(atRisk, day, atRisk[day - 1] ?? 0);
  return {
    n,
    lastDay,
    atRisk: atRisk.subarray(0, lastDay + 1),
    events: ends.slice(1),
  };
}

/** The risk sets of spells that were counted by day already. */
export function computeRiskSets({ entered, running, ended }: DayCounts): RiskSets {
  const isLast = (count: number) => count > 0;
  const lastDay = Math.max(0, running.findLastIndex(isLast), ended.findLastIndex(isLast));
  const risk = createRiskSets(lastDay, 1);
  risk.atRisk[0] = entered[0] ?? 0;
  for (let day = 1, present = 0; day <= lastDay; day++) {
    present += entered[day - 1] ?? 0;
    risk.n += entered[day - 1] ?? 0;
    risk.atRisk[day] = present;
    present -= (running[day] ?? 0) + (ended[day] ?? 0);
  }
  risk.events[0]?.set(ended.subarray(0, lastDay + 1));
  return risk;
}

/** Counts by day of two kinds together. */
export function sumDays(one: Int32Array, other: Int32Array): Int32Array {
  const total = new Int32Array(Math.max(one.length, other.length));
  total.set(one);
  addDays(total, other);
  return total;
}

/** The risk sets of several groups together. */
export function sumRiskSets(groups: readonly RiskSets[]): RiskSets {
  const [only, ...others] = groups;
  if (only !== undefined && others.length === 0) return only;
  const kinds = Math.max(1, ...groups.map(({ events }) => events.length));
  const total = createRiskSets(Math.max(0, ...groups.map(({ lastDay }) => lastDay)), kinds);
  for (const { n, atRisk, events } of groups) {
    total.n += n;
    addDays(total.atRisk, atRisk);
    for (const [kind, days] of events.entries()) addDays(total.events[kind], days);
  }
  return total;
}

function createRiskSets(lastDay: number, kinds: number): RiskSets {
  const days = () => new Int32Array(lastDay + 1);
  return {
    n: 0,
    lastDay,
    atRisk: days(),
    events: Array.from({ length: kinds }, days),
  };
}

function addDays(total: Int32Array | undefined, days: Int32Array): void {
  if (total === undefined) return;
  for (let day = 0; day < days.length; day++) total[day] = (total[day] ?? 0) + (days[day] ?? 0);
}

function findExtent({ entry, exit }: Spells): { n: number; lastDay: number } {
  let n = 0;
  let lastDay = 0;
  for (let i = 0; i < exit.length; i++) {
    const last = exit[i] ?? 0;
    if (last <= (entry[i] ?? 0)) continue;
    n++;
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
