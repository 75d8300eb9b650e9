import { daysBetween, type PlainDate } from '../plain-date.ts';

/** Weeks after which help that never changed is looked at (S4-96). */
const steadyInWeeks = 16;
/** Share of the way from which the goals count as reached. */
export const reachedShare = 0.8;
/** Weeks after which more help is thought of while the goals go backwards: sooner than less help. */
const worseInWeeks = 4;

export interface ScaleAdvice {
  direction: 'less' | 'more';
  /** Whole weeks in which the help did not change. */
  weeks: number;
  /** Mean share of the way, 0 to 1; below 0: worse than at the start. */
  share: number;
}

/**
 * Less or more help? Goals reached for 80 % while the help is the same for 16 weeks: think of less. Goals that go backwards
 * for 4 weeks: think of more (S4-96). A reached goal counts as 1, one without a score as 0, one that was stopped not. Advice
 * in words: people decide. `since`: from which day the help is the same; null: not known, so no advice.
 */
export function adviseScale(
  doelen: readonly { toestand: 'open' | 'bereikt' | 'gestopt'; voortgang: number | null }[],
  since: PlainDate | null,
  today: PlainDate,
): ScaleAdvice | undefined {
  const counted = doelen.filter(({ toestand }) => toestand !== 'gestopt');
  const known = counted.some(({ toestand, voortgang }) => toestand === 'bereikt' || voortgang !== null);
  if (since === null || !known) return undefined;
  const shares = counted.map(({ toestand, voortgang }) => (toestand === 'bereikt' ? 1 : (voortgang ?? 0)));
  const share = shares.reduce((sum, one) => sum + one, 0) / shares.length;
  const weeks = Math.floor(daysBetween(since, today) / 7);
  if (share >= reachedShare && weeks >= steadyInWeeks) return { direction: 'less', weeks, share };
  if (share < 0 && weeks >= worseInWeeks) return { direction: 'more', weeks, share };
  return undefined;
}
