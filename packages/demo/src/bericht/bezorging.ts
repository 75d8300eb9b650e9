import { itemAt, type Stream } from '../random/stream.ts';
import { addWorkingDays, type Day, WINDOW_BEGIN } from '../regio/kalender.ts';

/** When a bericht is dated and when it arrives. */
export interface Bezorging {
  dagtekening: Day;
  dag: Day;
}

// domain.md D.5: start and stop berichten come late, p50 6 and p95 70 days: sigma = ln(70 / 6) / 1.645.
const LATE_MEDIAN = 6;
const LATE_SIGMA = 1.49;

/**
 * A late bericht: half of them were written late, the other half in time (OP271: five working days) and stayed behind.
 * What was sent before the window is handed over on its first day (the start state).
 */
export function deliverLate(stream: Stream, event: Day): Bezorging {
  const dag = event + stream.logNormal(LATE_MEDIAN, LATE_SIGMA, 0);
  const dagtekening = stream.chance(0.5)
    ? dag
    : Math.min(dag, addWorkingDays(event, itemAt([1, 2, 3, 4, 5], stream.below(5))));
  return { dagtekening, dag: Math.max(dag, WINDOW_BEGIN) };
}

/** A bericht that arrives on the day it is written, or at the latest with the start state. */
export function deliverAtOnce(day: Day): Bezorging {
  return { dagtekening: day, dag: Math.max(day, WINDOW_BEGIN) };
}
