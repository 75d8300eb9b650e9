import type { SurvivalCurve } from './kaplan-meier.ts';
import { determined, type Estimate, type Outcome, undeterminedBy } from './outcome.ts';
import { Z_95 } from './p-value.ts';

/** Restricted mean with its standard error, in days. */
export interface RestrictedMean extends Estimate {
  standardError: number;
}

/**
 * RMST(τ): mean number of days within the first `tau` days, the area under the curve up to `tau`, with Greenwood's
 * standard error Σ A(t)² d ÷ (n (n − d)), A(t) the area from t to `tau` (Irwin 1949; R's `print(survfit, rmean = τ)`).
 * Undetermined when the rows end before `tau` while some still go on: R would draw the last height on, we do not.
 */
export function computeRestrictedMean(curve: SurvivalCurve, tau: number): Outcome<RestrictedMean> {
  if (curve.days.length === 0) return undeterminedBy('all-censored');
  if (curve.lastDay < tau && curve.survival.at(-1) !== 0) return undeterminedBy('follow-up-too-short');
  let area = 0;
  let variance = 0;
  let end = tau;
  for (let i = curve.days.length - 1; i >= 0; i--) {
    const day = curve.days[i] ?? 0;
    if (day > tau) continue;
    area += (end - day) * (curve.survival[i] ?? 0);
    end = day;
    const n = curve.atRisk[i] ?? 0;
    const d = curve.events[i] ?? 0;
    if (n > d) variance += (area * area * d) / (n * (n - d));
  }
  const value = area + end;
  const standardError = Math.sqrt(variance);
  return determined({
    value,
    standardError,
    lower: Math.max(0, value - Z_95 * standardError),
    upper: Math.min(tau, value + Z_95 * standardError),
  });
}
