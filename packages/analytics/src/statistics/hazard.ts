import type { Estimate, Outcome } from './outcome.ts';
import { determined, undeterminedBy } from './outcome.ts';
import { computePoissonInterval } from './poisson.ts';
import type { RiskSets } from './spells.ts';

/** Ends by elapsed time: one band of days since the beginning. */
export interface HazardBand {
  /** First and last day of the band, both included. */
  first: number;
  last: number;
  events: number;
  personDays: number;
  /** Events per person-day with exact Poisson interval; undetermined when nobody was at risk. */
  hazard: Outcome<Estimate>;
}

/**
 * Hazard by elapsed time: events ÷ days at risk per band. `lasts`: last day of each band, rising; the first band
 * begins on day 1. The fair way to compare stocks of different age (domain.md B.6). Events of all kinds count.
 */
export function computeHazard(risk: RiskSets, lasts: readonly number[]): HazardBand[] {
  return lasts.map((last, i) => {
    const first = (lasts[i - 1] ?? 0) + 1;
    let events = 0;
    let personDays = 0;
    for (let day = first; day <= Math.min(last, risk.lastDay); day++) {
      personDays += risk.atRisk[day] ?? 0;
      for (const kind of risk.events) events += kind[day] ?? 0;
    }
    return { first, last, events, personDays, hazard: computeRate(events, personDays) };
  });
}

function computeRate(events: number, exposure: number): Outcome<Estimate> {
  if (exposure === 0) return undeterminedBy('nobody-at-risk');
  const { lower, upper } = computePoissonInterval(events);
  return determined({ value: events / exposure, lower: lower / exposure, upper: upper / exposure });
}
