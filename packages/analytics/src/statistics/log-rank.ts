import { invert, quadraticForm } from './cholesky.ts';
import { sumEvents } from './kaplan-meier.ts';
import { determined, type Outcome, undeterminedBy } from './outcome.ts';
import { chiSquareTail } from './p-value.ts';
import type { RiskSets } from './spells.ts';

export interface LogRank {
  chiSquare: number;
  degreesOfFreedom: number;
  /** Chance of a difference at least this large when the groups do not differ. */
  p: number;
  /** Per group, in the order given. */
  groups: { observed: number; expected: number }[];
}

/**
 * Log-rank test of two or more groups with hypergeometric variance, so that ties count as they should; left truncation
 * allowed (a day counts for who is at risk on it). As R's `survdiff`, and as the score test of `coxph(ties = "exact")`
 * with late entry. Source: Mantel (1966). Groups that are never at risk together with another one drop out.
 */
export function computeLogRank(groups: readonly RiskSets[]): Outcome<LogRank> {
  if (groups.every(({ n }) => n === 0)) return undeterminedBy('empty');
  const { observed, expected, variance } = sumOverDays(groups);
  if (observed.every((count) => count === 0)) return undeterminedBy('all-censored');
  // The differences add up to 0, so one of the groups says nothing new.
  const used = groups.flatMap((_, g) => ((variance[g]?.[g] ?? 0) > 0 ? [g] : [])).slice(1);
  if (used.length === 0) return undeterminedBy('no-variation');
  const inverse = invert(used.map((g) => used.map((h) => variance[g]?.[h] ?? 0)));
  if (inverse === undefined) return undeterminedBy('no-variation');
  const chiSquare = quadraticForm(
    used.map((g) => (observed[g] ?? 0) - (expected[g] ?? 0)),
    inverse,
  );
  return determined({
    chiSquare,
    degreesOfFreedom: used.length,
    p: chiSquareTail(chiSquare, used.length),
    groups: groups.map((_, g) => ({
      observed: observed[g] ?? 0,
      expected: expected[g] ?? 0,
    })),
  });
}

function sumOverDays(groups: readonly RiskSets[]) {
  const expected = groups.map(() => 0);
  const variance = groups.map(() => new Float64Array(groups.length));
  const ends = groups.map(sumEvents);
  const observed = ends.map((own) => own.subarray(1).reduce((sum, n) => sum + n, 0));
  const atRisk = new Float64Array(groups.length);
  const lastDay = Math.max(...groups.map((group) => group.lastDay));
  for (let day = 1; day <= lastDay; day++) {
    let all = 0;
    let total = 0;
    for (const [g, group] of groups.entries()) {
      all += ends[g]?.[day] ?? 0;
      atRisk[g] = group.atRisk[day] ?? 0;
      total += atRisk[g];
    }
    if (all === 0) continue;
    const spread = total > 1 ? (all * (total - all)) / (total - 1) : 0;
    for (let g = 0; g < groups.length; g++) {
      const share = (atRisk[g] ?? 0) / total;
      expected[g] = (expected[g] ?? 0) + (all * (atRisk[g] ?? 0)) / total;
      addProducts(variance[g], spread * share, atRisk, total, g);
    }
  }
  return { observed, expected, variance };
}

/** What one day adds to the row of a group: `weight` × (1 for itself − the share of each other at risk). */
function addProducts(
  row: Float64Array | undefined,
  weight: number,
  atRisk: Float64Array,
  total: number,
  own: number,
): void {
  if (row === undefined) return;
  for (let h = 0; h < row.length; h++) {
    row[h] = (row[h] ?? 0) + weight * ((own === h ? 1 : 0) - (atRisk[h] ?? 0) / total);
  }
}
