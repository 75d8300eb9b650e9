import { computeRiskDifference, type RiskStratum } from '../statistics/risk-difference.ts';
import { at } from './truth-file.ts';

/** What became of one case, and with which others it is alike. */
export interface CaseOutcome {
  stratum: string;
  event: boolean;
}

/** Difference in risk between the cases listed under `met` and `zonder`, among those of one stratum; undefined without any. Pure. */
export function findDifference(outcomes: ReadonlyMap<string, CaseOutcome>, cases: unknown): number | undefined {
  const strata = new Map<string, RiskStratum>();
  for (const side of ['met', 'zonder'] as const) {
    const keys = at(cases, [side]);
    for (const key of Array.isArray(keys) ? keys : []) {
      const own = outcomes.get(String(key));
      if (own === undefined) continue;
      const stratum = strata.get(own.stratum) ?? { met: { events: 0, n: 0 }, zonder: { events: 0, n: 0 } };
      stratum[side].n += 1;
      if (own.event) stratum[side].events += 1;
      strata.set(own.stratum, stratum);
    }
  }
  const found = computeRiskDifference([...strata.values()]);
  return found.kind === 'value' ? found.value.value : undefined;
}
