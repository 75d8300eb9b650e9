import { addDays, addMonths, lastDayOf, monthOf, type PlainDate } from '../plain-date.ts';
import type { Termijn } from './termijn.ts';
import { isWerkdag } from './werkdag.ts';

/** A recorded question: the clock stops on the day after it was asked and runs again on the day of the answer (Awb 4:15). */
export interface Pauze {
  asked: PlainDate;
  reden: string;
  /** Undefined while the answer is waited for. */
  answered?: PlainDate;
}

/** The last day on which it is in time; or the clock stands still, with what is left when it runs again. */
export type Deadline =
  | { kind: 'running'; deadline: PlainDate }
  | { kind: 'paused'; since: PlainDate; reden: string; left: number };

/**
 * The last day of a limit that begins on `begin`, which itself does not count. A pause needs a reason and a limit that
 * allows it, else it changes nothing; one that begins after the limit ended comes too late. `left` is in days of the
 * limit: working days, or days of the calendar for weeks.
 */
export function computeDeadline(termijn: Termijn, begin: PlainDate, pauzes: readonly Pauze[] = []): Deadline {
  const { duur } = termijn;
  if (duur.unit === 'month-end') return { kind: 'running', deadline: lastDayOf(addMonths(monthOf(begin), 1)) };
  const stops = termijn.canPause ? pauzes.filter(({ reden }) => reden.trim() !== '') : [];
  const counts = duur.unit === 'werkdagen' ? isWerkdag : () => true;
  let day = begin;
  for (let left = duur.unit === 'weeks' ? duur.count * 7 : duur.count; left > 0; ) {
    day = addDays(day, 1);
    const pauze = findPauze(stops, day);
    if (pauze?.answered === undefined && pauze !== undefined) {
      return { kind: 'paused', since: pauze.asked, reden: pauze.reden, left };
    }
    if (pauze === undefined && counts(day)) left -= 1;
  }
  return { kind: 'running', deadline: termijn.isStatutory ? nextWerkdag(day) : day };
}

/** The question that stops the clock on a day: after the day of asking and before that of the answer. */
export function findPauze<T extends Pauze>(pauzes: readonly T[], day: PlainDate): T | undefined {
  return pauzes.find(({ asked, answered }) => asked < day && (answered === undefined || day < answered));
}

/** The day itself when it is a working day. */
function nextWerkdag(day: PlainDate): PlainDate {
  return isWerkdag(day) ? day : nextWerkdag(addDays(day, 1));
}
