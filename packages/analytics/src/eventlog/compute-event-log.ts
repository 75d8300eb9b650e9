/** An activity of a case; moments in milliseconds since 1970. */
export interface ActivityEvent {
  caseId: string;
  activity: string;
  start: number;
  end: number;
}

export interface LogVariant {
  activities: string[];
  cases: number;
  /** 0 … 1 */
  share: number;
  /** Median seconds from first start to last end. */
  medianSeconds: number;
}

export interface LogActivity {
  activity: string;
  count: number;
  cases: number;
  /** Cases that begin, and that end, with it. */
  first: number;
  last: number;
  medianSeconds: number;
}

export interface LogTransition {
  from: string;
  to: string;
  count: number;
  cases: number;
  /** Median seconds between end and next start; 0 when they overlap. */
  medianSeconds: number;
}

/** Paths in somebody else's event log: variants, directly-follows graph and durations. */
export interface EventLogReport {
  cases: number;
  events: number;
  /** First start and last end, ISO; null for a log without events. */
  van: string | null;
  tot: string | null;
  /** Null for a log without events. */
  medianSeconds: number | null;
  variants: LogVariant[];
  activities: LogActivity[];
  transitions: LogTransition[];
}

/** Counts of one thing: how often, in which cases, how long. */
interface Tally {
  count: number;
  cases: number;
  lastCase: number;
  seconds: number[];
}

type Step = Omit<ActivityEvent, 'caseId'>;

/** Reads events as trajecten: per case in order of start, then end, then place in the log. All is counted exactly. */
export async function computeEventLog(events: AsyncIterable<ActivityEvent>): Promise<EventLogReport> {
  const byCase = new Map<string, Step[]>();
  const names = new Map<string, string>();
  let count = 0;
  for await (const { caseId, activity, start, end } of events) {
    // One text per activity, however often it occurs.
    const name = names.get(activity) ?? activity;
    names.set(name, name);
    const steps = byCase.get(caseId);
    if (steps === undefined) byCase.set(caseId, [{ activity: name, start, end }]);
    else steps.push({ activity: name, start, end });
    count++;
  }
  const cases = [...byCase.values()].map((steps) => steps.sort((a, b) => a.start - b.start || a.end - b.end));
  const spans = cases.map((steps) => secondsBetween(steps[0]?.start ?? 0, lastEnd(steps)));
  const moments = cases.flatMap((steps) => [steps[0]?.start ?? 0, lastEnd(steps)]);
  const [van, tot] = moments.reduce<[number, number]>(
    ([least, most], moment) => [Math.min(least, moment), Math.max(most, moment)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  return {
    cases: cases.length,
    events: count,
    van: count === 0 ? null : new Date(van).toISOString(),
    tot: count === 0 ? null : new Date(tot).toISOString(),
    medianSeconds: count === 0 ? null : medianOf(spans),
    variants: listVariants(cases, spans),
    activities: listActivities(cases),
    transitions: listTransitions(cases),
  };
}

function listVariants(cases: readonly Step[][], spans: readonly number[]): LogVariant[] {
  const groups = Map.groupBy(cases.keys(), (i) => JSON.stringify((cases[i] ?? []).map(({ activity }) => activity)));
  return [...groups.values()]
    .map((own) => ({
      activities: (cases[own[0] ?? 0] ?? []).map(({ activity }) => activity),
      cases: own.length,
      share: own.length / cases.length,
      medianSeconds: medianOf(own.map((i) => spans[i] ?? 0)),
    }))
    .sort((a, b) => b.cases - a.cases || compare(a.activities.join(), b.activities.join()));
}

function listActivities(cases: readonly Step[][]): LogActivity[] {
  const tallies = new Map<string, Tally>();
  const [first, last] = [new Map<string, number>(), new Map<string, number>()];
  for (const [nr, steps] of cases.entries()) {
    for (const { activity, start, end } of steps) add(tallies, activity, nr, secondsBetween(start, end));
    const [begin, close] = [steps[0]?.activity ?? '', steps.at(-1)?.activity ?? ''];
    first.set(begin, (first.get(begin) ?? 0) + 1);
    last.set(close, (last.get(close) ?? 0) + 1);
  }
  return [...tallies]
    .map(([activity, { count, cases: own, seconds }]) => ({
      activity,
      count,
      cases: own,
      first: first.get(activity) ?? 0,
      last: last.get(activity) ?? 0,
      medianSeconds: medianOf(seconds),
    }))
    .sort((a, b) => b.count - a.count || compare(a.activity, b.activity));
}

function listTransitions(cases: readonly Step[][]): LogTransition[] {
  const tallies = new Map<string, Map<string, Tally>>();
  for (const [nr, steps] of cases.entries()) {
    for (const [i, to] of steps.entries()) {
      const from = steps[i - 1];
      if (from === undefined) continue;
      const own = tallies.get(from.activity) ?? new Map<string, Tally>();
      tallies.set(from.activity, own);
      add(own, to.activity, nr, Math.max(0, secondsBetween(from.end, to.start)));
    }
  }
  return [...tallies]
    .flatMap(([from, own]) =>
      [...own].map(([to, { count, cases: of, seconds }]) => ({
        from,
        to,
        count,
        cases: of,
        medianSeconds: medianOf(seconds),
      })),
    )
    .sort((a, b) => b.count - a.count || compare(a.from, b.from) || compare(a.to, b.to));
}

function add(tallies: Map<string, Tally>, key: string, nr: number, seconds: number): void {
  const tally = tallies.get(key) ?? { count: 0, cases: 0, lastCase: -1, seconds: [] };
  tallies.set(key, tally);
  tally.count++;
  if (tally.lastCase !== nr) tally.cases++;
  tally.lastCase = nr;
  tally.seconds.push(seconds);
}

function lastEnd(steps: readonly Step[]): number {
  return steps.reduce((last, { end }) => Math.max(last, end), Number.NEGATIVE_INFINITY);
}

function secondsBetween(from: number, to: number): number {
  return (to - from) / 1000;
}

/** Of a list that is not empty. */
function medianOf(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
