import type { Hulpvorm } from '@samenpad/domain';
import type { Cell } from '../figure/figure.ts';
import type { FigureOptions } from '../figure/filter.ts';
import { publishStatistic, roundForGroups } from '../publication/publish.ts';
import { thresholdsOf } from '../publication/thresholds.ts';
import { computeKaplanMeier, type SurvivalCurve } from '../statistics/kaplan-meier.ts';
import type { RiskSets } from '../statistics/spells.ts';

/** One group of trajecten: those that began in a year, of one hulpvorm; null: all together. */
export interface DuurGroup {
  jaar: number | null;
  hulpvorm: Hulpvorm | null;
}

/** The share that still runs after so many days, with 95 % interval. */
export interface CurvePoint extends DuurGroup {
  dag: number;
  /** 0 … 1 */
  running: Cell;
  runningVan: Cell;
  runningTot: Cell;
}

const DAYS_PER_MONTH = 365.25 / 12;

/** Last day of each month since the begin, for three years; day 0 first. */
const MONTH_ENDS = Array.from({ length: 37 }, (_, month) => Math.floor(month * DAYS_PER_MONTH));

/** The days under the curve on which the numbers in sight are told: every half year. */
export const SIGHT_DAYS: readonly number[] = MONTH_ENDS.filter((_, month) => month % 6 === 0);

/**
 * The survival curve of a group at the end of every month, as far as somebody is followed. For groups a curve stands on as many
 * trajecten as a percentage, in whole per cents, and stops where fewer than the threshold are followed. No points: the median says why. Pure.
 */
export function describeCurve(
  group: DuurGroup,
  risk: RiskSets,
  aantal: Cell,
  publication: FigureOptions['publication'],
): CurvePoint[] {
  const found = computeKaplanMeier(risk);
  if (found.kind !== 'value' || aantal.kind !== 'value') return [];
  const { aantal: fewest, aandeel: fewestUnder } = thresholdsOf(publication);
  if (risk.n < fewestUnder) return [];
  const days = MONTH_ENDS.filter((day) => (risk.atRisk[day] ?? 0) >= fewest);
  const show = (value: number) => publishStatistic(roundForGroups(value, publication), aantal);
  return days.map((dag) => {
    const { share, lower, upper } = readCurve(found.value, dag);
    return {
      ...group,
      dag,
      running: show(share),
      runningVan: show(lower),
      runningTot: show(upper),
    };
  });
}

/** Height of the curve on a day: that of the last step up to and with it. */
function readCurve({ days, survival, lower, upper }: SurvivalCurve, day: number) {
  const step = days.findLastIndex((at) => at <= day);
  return {
    share: survival[step] ?? 1,
    lower: lower[step] ?? 1,
    upper: upper[step] ?? 1,
  };
}
