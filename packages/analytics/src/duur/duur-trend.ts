import { addDays, type PlainDate, plainDate } from '@samenpad/domain';
import type { Cell } from '../figure/figure.ts';
import type { FigureOptions } from '../figure/filter.ts';
import { publishCount, publishStatistic } from '../publication/publish.ts';
import { computeKaplanMeier } from '../statistics/kaplan-meier.ts';
import { computeLogRank } from '../statistics/log-rank.ts';
import { undeterminedBy } from '../statistics/outcome.ts';
import { computeSurvivalQuantile } from '../statistics/survival-quantile.ts';
import { computeLogTrend } from '../statistics/trend.ts';
import { type SpellStratum, sumRisk } from './count-spells.ts';
import { HORIZON } from './describe-spells.ts';

export interface DuurTrend {
  /** Growth of the median per year of begin (0.07: 7 % longer each year), with 95 % interval. */
  groeiPerJaar: Cell;
  groeiVan: Cell;
  groeiTot: Cell;
  /** Log-rank test: chance of curves that differ so much when no year differs from another. */
  kans: Cell;
}

/** Below this a median of a year says more about chance than about care; it would weigh as much as the others. */
const FEWEST = 30;

/**
 * Trend of the median over the years of which everybody was followed for two years: a later year would only count when its
 * median is short.
 */
export function computeTrend(
  strata: readonly SpellStratum[],
  lastDay: PlainDate,
  publication: FigureOptions['publication'],
): DuurTrend {
  const followed = strata.flatMap(({ jaar, ...own }) =>
    jaar !== null && addDays(plainDate(`${jaar}-12-31`), HORIZON) <= lastDay ? [{ jaar, ...own }] : [],
  );
  const cohorts = [...Map.groupBy(followed, ({ jaar }) => jaar)]
    .map(([jaar, own]) => ({ jaar, risk: sumRisk(own) }))
    .filter(({ risk }) => risk.n >= FEWEST);
  const points = cohorts.flatMap(({ jaar, risk }) => {
    const curve = computeKaplanMeier(risk);
    const median = curve.kind === 'value' ? computeSurvivalQuantile(curve.value) : curve;
    return median.kind === 'value' ? [{ at: jaar, value: median.value.value }] : [];
  });
  const base = publishCount(
    cohorts.reduce((sum, { risk }) => sum + risk.n, 0),
    publication,
  );
  // A year without a median has the longest durations: leaving it out would bend the line.
  const trend = points.length === cohorts.length ? computeLogTrend(points) : undefined;
  const test = cohorts.length < 2 ? undefined : computeLogRank(cohorts.map(({ risk }) => risk));
  const growth = trend?.kind === 'value' ? trend.value : undefined;
  const show = (value: number | undefined): Cell =>
    value === undefined ? undeterminedBy('too-few') : publishStatistic(value, base);
  return {
    groeiPerJaar: show(growth?.growth),
    groeiVan: show(growth?.lower),
    groeiTot: show(growth?.upper),
    kans: show(test?.kind === 'value' ? test.value.p : undefined),
  };
}
