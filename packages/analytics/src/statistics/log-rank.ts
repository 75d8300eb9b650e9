import { invert, quadraticForm } from './cholesky.ts';
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
    groups: groups.map((_, g) => ({ observed: observed[g] ?? 0, expected: expected[g] ?? 0 })),
  });
}

function sumOverDays(groups: readonly RiskSets[]) {
  const observed = groups.map(() => 0);
  const expected = groups.map(() => 0);
  const variance = groups.map(() => groups.map(() => 0));
  const lastDay = Math.max(...groups.map((group) => group.lastDay));
  for (let day = 1; day <= lastDay; day++) {
    const d = groups.map(({ events }) => events.reduce((sum, kind) => sum + (kind[day] ?? 0), 0));
    const all = d.reduce((sum, count) => sum + count, 0);
    if (all === 0) continue;
    const n = groups.map(({ atRisk }) => atRisk[day] ?? 0);
    const total = n.reduce((sum, count) => sum + count, 0);
    const spread = total > 1 ? (all * (total - all)) / (total - 1) : 0;
    n.forEach((own, g) => {
      observed[g] = (observed[g] ?? 0) + (d[g] ?? 0);
      expected[g] = (expected[g] ?? 0) + (all * own) / total;
      const row = variance[g] ?? [];
      n.forEach((other, h) => {
        row[h] = (row[h] ?? 0) + spread * (own / total) * ((g === h ? 1 : 0) - other / total);
      });
    });
  }
  return { observed, expected, variance };
}
