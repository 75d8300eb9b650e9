import { determined, type Outcome, undeterminedBy } from './outcome.ts';
import { Z_95 } from './p-value.ts';
import type { RiskSets } from './spells.ts';

/** A curve that starts at 1 on day 0 and steps down on `days`; the arrays have one entry a step. */
export interface SurvivalCurve {
  n: number;
  /** Last day that somebody was followed: the curve says nothing beyond it. */
  lastDay: number;
  days: Int32Array;
  atRisk: Int32Array;
  events: Int32Array;
  /** Share that still goes on behind the day. */
  survival: Float64Array;
  /** Greenwood. */
  standardError: Float64Array;
  /** 95 %, on the log-log scale; after the last event of all (survival 0) from 0 to the bound before. */
  lower: Float64Array;
  upper: Float64Array;
}

/**
 * Kaplan–Meier by product limit with left truncation and right censoring; every kind of event counts. Greenwood's
 * standard error and log-log 95 % interval, as R's `survfit(conf.type = "log-log")`. Source: Kalbfleisch and
 * Prentice, The Statistical Analysis of Failure Time Data, 1.4. Undetermined when nobody is at risk on a day before
 * the last one: the curve behind that day would rest on nothing.
 */
export function computeKaplanMeier(risk: RiskSets): Outcome<SurvivalCurve> {
  if (risk.n === 0) return undeterminedBy('empty');
  const ends = sumEvents(risk);
  const curve = createCurve(risk, ends);
  let survival = 1;
  let greenwood = 0;
  for (let day = 1, step = 0; day <= risk.lastDay; day++) {
    const n = risk.atRisk[day] ?? 0;
    if (n === 0 || survival === 0) return undeterminedBy('nobody-at-risk');
    const d = ends[day] ?? 0;
    if (d === 0) continue;
    survival *= (n - d) / n;
    greenwood += n === d ? 0 : d / (n * (n - d));
    curve.atRisk[step] = n;
    curve.events[step] = d;
    curve.survival[step] = survival;
    curve.standardError[step] = survival * Math.sqrt(greenwood);
    step++;
  }
  setBounds(curve);
  return determined(curve);
}

function setBounds({ survival, standardError, lower, upper }: SurvivalCurve): void {
  for (let step = 0; step < survival.length; step++) {
    const share = survival[step] ?? 0;
    [lower[step], upper[step]] =
      share > 0 ? logLogBounds(share, (standardError[step] ?? 0) / share) : [0, upper[step - 1] ?? 1];
  }
}

/** 95 % interval of a share between 0 and 1, given the standard error of its logarithm. */
export function logLogBounds(share: number, errorOfLog: number): [lower: number, upper: number] {
  const log = Math.log(share);
  const wider = Math.exp((Z_95 * errorOfLog) / Math.abs(log));
  return [Math.exp(log * wider), Math.exp(log / wider)];
}

/** Events of all kinds on each day. */
export function sumEvents({ events, lastDay }: RiskSets): Int32Array {
  const [only, ...others] = events;
  if (only !== undefined && others.length === 0) return only;
  const ends = new Int32Array(lastDay + 1);
  for (const kind of events) for (let day = 0; day <= lastDay; day++) ends[day] = (ends[day] ?? 0) + (kind[day] ?? 0);
  return ends;
}

function createCurve({ n, lastDay }: RiskSets, ends: Int32Array): SurvivalCurve {
  let steps = 0;
  const found = new Int32Array(ends.length);
  for (let day = 0; day < ends.length; day++) if ((ends[day] ?? 0) > 0) found[steps++] = day;
  const days = found.slice(0, steps);
  return {
    n,
    lastDay,
    days,
    atRisk: new Int32Array(steps),
    events: new Int32Array(steps),
    survival: new Float64Array(steps),
    standardError: new Float64Array(steps),
    lower: new Float64Array(steps),
    upper: new Float64Array(steps),
  };
}
