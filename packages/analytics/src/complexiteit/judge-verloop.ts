import type { Cell } from '../figure/figure.ts';
import type { FigureOptions } from '../figure/filter.ts';
import { publishStatistic } from '../publication/publish.ts';
import { undeterminedBy } from '../statistics/outcome.ts';
import { computeLogTrend } from '../statistics/trend.ts';
import { verloopTexts } from './text.ts';

/** What the data say of "it becomes ever more". */
type VerloopOordeel = 'zichtbaar' | 'niet-zichtbaar' | 'minder';

export interface Verloop {
  /** Change a year as a share: 0.04 is 4 % more each year; with its 95 % interval. */
  perJaar: Cell;
  perJaarVan: Cell;
  perJaarTot: Cell;
  /** Null: it cannot be determined. */
  oordeel: VerloopOordeel | null;
  /** The verdict in its fixed words. */
  uitspraak: string;
}

/** Below a tenth of a per cent a year is flat, however sure. */
const FLAT = 0.001;

/**
 * Whether values by year rise: by the 95 % interval of a straight line through their logarithms (Student's t). A line of
 * which the interval holds 0 is not seen to rise. `base`: on how many it stands. Pure.
 */
export function judgeVerloop(
  points: readonly { at: number; value: number }[],
  base: Cell,
  { taal, publication }: FigureOptions,
): Verloop {
  const texts = verloopTexts[taal];
  const trend = computeLogTrend(points);
  if (trend.kind !== 'value' || base.kind !== 'value') {
    const none = trend.kind === 'value' ? base : undeterminedBy(trend.reason);
    return { perJaar: none, perJaarVan: none, perJaarTot: none, oordeel: null, uitspraak: texts.unknown };
  }
  const { growth, lower, upper } = trend.value;
  const oordeel = judge(growth, lower, upper);
  const cell = (value: number) =>
    publishStatistic(publication === 'exact' ? value : Math.round(1000 * value) / 1000, base);
  return {
    perJaar: cell(growth),
    perJaarVan: cell(lower),
    perJaarTot: cell(upper),
    oordeel,
    uitspraak: texts[oordeel],
  };
}

function judge(growth: number, lower: number, upper: number): VerloopOordeel {
  if (Math.abs(growth) < FLAT) return 'niet-zichtbaar';
  if (lower > 0) return 'zichtbaar';
  return upper < 0 ? 'minder' : 'niet-zichtbaar';
}
