import { computeJackknifeVariance } from './jackknife.ts';
import { logLogBounds } from './kaplan-meier.ts';
import { determined, type Outcome, undeterminedBy } from './outcome.ts';
import { countRiskSets, type RiskSets, type Spells } from './spells.ts';

/** Cumulative incidence of one kind of event; index = day, day 0 included. */
export interface Incidence {
  /** Share to whom this kind of event has happened up to and with the day. */
  share: Float64Array;
  standardError: Float64Array;
}

/** Incidence of each kind of event, kind 1 at index 0. */
export interface CompetingIncidence {
  n: number;
  /** Last day that somebody was followed. */
  lastDay: number;
  kinds: Incidence[];
}

/** Sums of shares are one but for this. */
const ROUNDING = 1e-9;

/**
 * Aalen–Johansen: cumulative incidence of competing kinds of events (1 … `kinds`) with left truncation and right
 * censoring, with the infinitesimal-jackknife standard error that R's `survfit` gives for several states. Source: Aalen
 * and Johansen (1978), Scand. J. Statist. 5. Undetermined when nobody is at risk on a day before the last one.
 */
export function computeAalenJohansen(spells: Spells, kinds: number): Outcome<CompetingIncidence> {
  const risk = countRiskSets(spells, kinds);
  if (risk.n === 0) return undeterminedBy('empty');
  const ongoing = computeOngoing(risk);
  if (ongoing === undefined) return undeterminedBy('nobody-at-risk');
  const incidences = risk.events.map((events, i) => {
    const share = accumulate(events, risk, ongoing);
    const variance = computeJackknifeVariance(spells, risk, { ongoing, share }, i + 1);
    return { share, standardError: variance.map((v) => Math.sqrt(Math.max(0, v))) };
  });
  return determined({ n: risk.n, lastDay: risk.lastDay, kinds: incidences });
}

/**
 * The incidence on one day with its 95 % interval; undetermined when nobody was followed so long, unless something had
 * happened to everybody before: then nothing can change any more.
 */
export function readIncidence(
  { lastDay, kinds }: CompetingIncidence,
  kind: number,
  day: number,
): Outcome<{ value: number; standardError: number; lower: number; upper: number }> {
  const happened = kinds.reduce((sum, { share }) => sum + (share[lastDay] ?? 0), 0);
  if (day > lastDay && happened < 1 - ROUNDING) return undeterminedBy('follow-up-too-short');
  const at = Math.min(day, lastDay);
  const value = kinds[kind - 1]?.share[at] ?? 0;
  const standardError = kinds[kind - 1]?.standardError[at] ?? 0;
  const [lower, upper] = value > 0 && value < 1 ? logLogBounds(value, standardError / value) : [0, 1];
  return determined({ value, standardError, lower, upper });
}

/** Share to whom nothing has happened up to and with each day; undefined when nobody is at risk on one of them. */
function computeOngoing({ lastDay, atRisk, events }: RiskSets): Float64Array | undefined {
  const ongoing = new Float64Array(lastDay + 1).fill(1);
  for (let day = 1; day <= lastDay; day++) {
    const n = atRisk[day] ?? 0;
    const before = ongoing[day - 1] ?? 0;
    if (n === 0 || before === 0) return undefined;
    const all = events.reduce((sum, kind) => sum + (kind[day] ?? 0), 0);
    ongoing[day] = (before * (n - all)) / n;
  }
  return ongoing;
}

function accumulate(events: Int32Array, { atRisk }: RiskSets, ongoing: Float64Array): Float64Array {
  const share = new Float64Array(events.length);
  for (let day = 1; day < events.length; day++) {
    const hazard = (events[day] ?? 0) / (atRisk[day] ?? 1);
    share[day] = (share[day - 1] ?? 0) + (ongoing[day - 1] ?? 0) * hazard;
  }
  return share;
}
