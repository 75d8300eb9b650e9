import { determined, type Outcome, undeterminedBy } from './outcome.ts';

/**
 * Little's law: the mean duration in days when as many end as begin = what runs on a mean day × days ÷ what began in them.
 * `runningDays` is that product: all days that ran in the period together.
 */
export function computeLittle(runningDays: number, begun: number): Outcome<number> {
  return begun === 0 ? undeterminedBy('empty') : determined(runningDays / begun);
}
