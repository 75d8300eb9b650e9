import { type PlainDate, toDayNumber } from '@samenpad/domain';
import type { TrajectColumns } from '../kernel/columns.ts';
import { computeSpells } from '../kernel/count-in-parts.ts';
import { computeKaplanMeier } from '../statistics/kaplan-meier.ts';
import { computeLogRank } from '../statistics/log-rank.ts';
import { computeRiskSets, type RiskSets, sumDays, sumRiskSets } from '../statistics/spells.ts';
import { computeSurvivalQuantile } from '../statistics/survival-quantile.ts';

/** The median of each hulpvorm and year of begin (null: not reached) by `jaar hulpvorm`, and the test between hulpvormen. */
interface Curves {
  medians: Map<string, number | null>;
  chiSquare: number;
}

/**
 * Kaplan–Meier with 95 % interval and median of every hulpvorm and year of begin, and the log-rank test between hulpvormen:
 * what `duur` counts and reckons, without its margins, years, rounding and account. For comparing times.
 */
export async function computeCurvesInKernel(
  columns: TrajectColumns,
  { van, tot }: { van: PlainDate; tot: PlainDate },
  parts?: number,
): Promise<Curves> {
  const everybody = { gemeenten: null, hulpvorm: 0, verwijzers: null, aanbieder: -1, leeftijdsgroep: 0, wijk: -1 };
  const horizon = toDayNumber(tot);
  const filter = { ...everybody, van: toDayNumber(van), tot: horizon };
  const groups = (await computeSpells(columns, { filter, horizon }, parts)).map(
    ({ jaar, hulpvorm, eighteen, ...days }) => ({
      key: `${jaar ?? ''} ${columns.hulpvormen[hulpvorm] ?? ''}`,
      hulpvorm,
      risk: computeRiskSets({ ...days, ended: sumDays(days.ended, eighteen) }),
    }),
  );
  const strata = Map.groupBy(groups, ({ key }) => key);
  return {
    medians: new Map([...strata].map(([key, own]) => [key, findMedian(sumRiskSets(own.map(({ risk }) => risk)))])),
    chiSquare: test([...Map.groupBy(groups, ({ hulpvorm }) => hulpvorm).values()]),
  };
}

function findMedian(risk: RiskSets): number | null {
  const curve = computeKaplanMeier(risk);
  const median = curve.kind === 'value' ? computeSurvivalQuantile(curve.value) : curve;
  return median.kind === 'value' ? median.value.value : null;
}

function test(hulpvormen: readonly { risk: RiskSets }[][]): number {
  const found = computeLogRank(hulpvormen.map((own) => sumRiskSets(own.map(({ risk }) => risk))));
  return found.kind === 'value' ? found.value.chiSquare : Number.NaN;
}
