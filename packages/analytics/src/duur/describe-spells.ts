import type { Cell } from '../figure/figure.ts';
import { publishStatistic } from '../publication/publish.ts';
import { computeKaplanMeier } from '../statistics/kaplan-meier.ts';
import { type Outcome, undeterminedBy } from '../statistics/outcome.ts';
import { computeRestrictedMean } from '../statistics/restricted-mean.ts';
import type { RiskSets } from '../statistics/spells.ts';
import { computeSurvivalQuantile } from '../statistics/survival-quantile.ts';

/** Median and mean of durations in days. */
interface Durations {
  mediaan: Cell;
  /** 95 % interval of the median; undetermined on a side where the data do not reach. */
  mediaanVan: Cell;
  mediaanTot: Cell;
  /** RMST-24: mean number of days within the first 730, with 95 % interval. */
  rmst24: Cell;
  rmst24Van: Cell;
  rmst24Tot: Cell;
}

/** Durations in days of a group of trajecten. */
export interface Duur extends Durations {
  aantal: Cell;
  /** With those that ended because the jeugdige turned eighteen followed up to that day only, as if they went on (domain.md B.6). */
  without18: Durations;
  /** How many were followed on that day and had not ended before: what the numbers stand on. */
  atRisk365: Cell;
  atRisk730: Cell;
}

/** Horizon of the restricted mean: 24 months. */
export const HORIZON = 730;

/** The counts of a row, published. */
export type DuurCounts = Pick<Duur, 'aantal' | 'atRisk365' | 'atRisk730'>;

/** Median and restricted mean of trajecten by Kaplan–Meier, shown where their number is; pure. */
export function describeSpells(risk: RiskSets, without18: RiskSets, published: DuurCounts): Duur {
  return {
    ...published,
    ...describeDurations(risk, published.aantal),
    without18: describeDurations(without18, published.aantal),
  };
}

function describeDurations(risk: RiskSets, aantal: Cell): Durations {
  const curve = computeKaplanMeier(risk);
  const median = curve.kind === 'value' ? computeSurvivalQuantile(curve.value) : curve;
  const mean = curve.kind === 'value' ? computeRestrictedMean(curve.value, HORIZON) : curve;
  const show = <T>(outcome: Outcome<T>, read: (value: T) => number | null): Cell => {
    if (aantal.kind !== 'value') return aantal;
    if (outcome.kind === 'undetermined') return outcome;
    const days = read(outcome.value);
    return days === null ? undeterminedBy('not-reached') : publishStatistic(round(days), aantal);
  };
  return {
    mediaan: show(median, ({ value }) => value),
    mediaanVan: show(median, ({ lower }) => lower),
    mediaanTot: show(median, ({ upper }) => upper),
    rmst24: show(mean, ({ value }) => value),
    rmst24Van: show(mean, ({ lower }) => lower),
    rmst24Tot: show(mean, ({ upper }) => upper),
  };
}

/** One decimal is more than care is planned in. */
function round(days: number): number {
  return Math.round(days * 10) / 10;
}
