/** Why there is no number. A figure shows it as `undetermined` with these reasons in words. */
export type Reason =
  /** No rows at all. */
  | 'empty'
  /** Rows, but in none of them the event was seen: all censored. */
  | 'all-censored'
  /** On some day nobody was at risk although others entered later, or none was there from the first day. */
  | 'nobody-at-risk'
  /** The curve does not come down as far as asked. */
  | 'not-reached'
  /** The rows do not reach as far as the horizon. */
  | 'follow-up-too-short'
  /** Fewer rows, groups or clusters than the method needs. */
  | 'too-few'
  /** Nothing differs, so there is nothing to estimate from; or one covariate says the same as another. */
  | 'no-variation'
  /** No finite estimate: a covariate separates those with the event from those without. */
  | 'not-converged'
  /** Nothing is sent from which it could be counted. */
  | 'no-source'
  /** Nobody wrote down what it would be counted from. */
  | 'not-recorded'
  /** An amount below zero, where the method takes logarithms or shares. */
  | 'negative';

/** A statistic, or the reason why there is none. Never NaN, never 0 for unknown. */
export type Outcome<T> = { kind: 'value'; value: T } | { kind: 'undetermined'; reason: Reason };

/** A number with its 95 % interval; a bound that does not exist is null. */
export interface Estimate {
  value: number;
  lower: number | null;
  upper: number | null;
}

/** Wraps a statistic that could be determined. */
export function determined<T>(value: T): Outcome<T> {
  return { kind: 'value', value };
}

/** No number, because of `reason`. */
export function undeterminedBy(reason: Reason): { kind: 'undetermined'; reason: Reason } {
  return { kind: 'undetermined', reason };
}
