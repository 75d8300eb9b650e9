/** An event of a trace as XES has it: one moment, and what happened to the activity then. */
export interface TimedEvent {
  activity: string;
  moment: number;
  /** `start`, `complete`, or another transition of the lifecycle, in lower case. */
  transition: string;
}

export interface Interval {
  activity: string;
  start: number;
  end: number;
}

/**
 * Starts and completions of a trace as intervals: a completion closes the oldest open start of its activity, or stands alone
 * as one moment. A start without completion is one moment too. Other transitions (schedule, suspend, …) are no work: left out.
 */
export function pairLifecycle(events: readonly TimedEvent[]): Interval[] {
  const intervals: Interval[] = [];
  const open = new Map<string, Interval[]>();
  for (const { activity, moment, transition } of events) {
    const waiting = open.get(activity)?.[0];
    if (transition === 'complete' && waiting !== undefined) {
      waiting.end = Math.max(waiting.start, moment);
      open.get(activity)?.shift();
    } else if (transition === 'start' || transition === 'complete') {
      const interval = { activity, start: moment, end: moment };
      intervals.push(interval);
      if (transition === 'start') open.set(activity, [...(open.get(activity) ?? []), interval]);
    }
  }
  return intervals;
}
