import type { Cell } from '../figure/figure.ts';
import type { FigureOptions } from '../figure/filter.ts';
import { publishStatistic, roundForGroups } from '../publication/publish.ts';
import { undeterminedBy } from '../statistics/outcome.ts';
import { computeLogTrend } from '../statistics/trend.ts';
import { findWait } from './describe-waits.ts';
import type { WaitCount } from './list-waits.ts';

export interface WaitTrend {
  /** Growth of the median per year of request (0.06: 6 % longer each year), with 95 % interval. */
  groeiPerJaar: Cell;
  groeiVan: Cell;
  groeiTot: Cell;
}

/** Below this a median of a year says more about chance; it would weigh as much as the others. */
const FEWEST = 30;

/** Straight line through the logarithms of the median waits of the years. Undetermined when a year has no median: it is the longest. */
export function computeWaitTrend(
  waits: readonly WaitCount[],
  aantal: Cell,
  publication: FigureOptions['publication'],
): WaitTrend {
  const years = [...Map.groupBy(waits, ({ jaar }) => jaar)]
    .filter(([, own]) => own.reduce((sum, { count }) => sum + count, 0) >= FEWEST)
    .map(([at, own]) => ({ at, median: findWait(own, 0.5) }));
  const points = years.flatMap(({ at, median }) =>
    median.kind === 'value' ? [{ at, value: median.value.value }] : [],
  );
  const trend = points.length < years.length ? undeterminedBy('not-reached') : computeLogTrend(points);
  const show = (name: 'growth' | 'lower' | 'upper'): Cell => {
    if (aantal.kind !== 'value') return aantal;
    return trend.kind === 'value' ? publishStatistic(roundForGroups(trend.value[name], publication), aantal) : trend;
  };
  return { groeiPerJaar: show('growth'), groeiVan: show('lower'), groeiTot: show('upper') };
}
