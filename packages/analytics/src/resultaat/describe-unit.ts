import { type Cell, suppressed } from '../figure/figure.ts';
import type { FigureOptions } from '../figure/filter.ts';
import { publishStatistic } from '../publication/publish.ts';
import type { GroupCells } from '../publication/publish-groups.ts';
import { publishShareInterval } from '../publication/publish-share-interval.ts';
import { thresholdsOf } from '../publication/thresholds.ts';
import { computeRatioLimits, JUDGED_FROM } from '../statistics/funnel.ts';
import { computeKaplanMeier } from '../statistics/kaplan-meier.ts';
import { type Estimate, type Outcome, undeterminedBy } from '../statistics/outcome.ts';
import { countRiskSets } from '../statistics/spells.ts';
import { computeRatio } from '../statistics/standardisation.ts';
import { computeSurvivalQuantile } from '../statistics/survival-quantile.ts';
import type { UnitEvents } from './expect-events.ts';
import type { OutcomeCount } from './list-outcomes.ts';
import { isTime, type Maat } from './maat.ts';

type Publication = FigureOptions['publication'];

/**
 * `hoger`, `lager`: beyond the 99.8 % limits, `misschien`: beyond the 95 % ones; `te-klein`: fewer than
 * {@link JUDGED_FROM}, not judged. A row has none when it stands on fewer than a raised threshold.
 */
export type Oordeel = 'verwacht' | 'hoger' | 'lager' | 'misschien-hoger' | 'misschien-lager' | 'te-klein';

export interface UnitRow {
  /** Undefined: all together. `overig`: those too small to be shown by themselves. */
  key: string | undefined;
  /** Trajecten, or waits. */
  aantal: Cell;
  /** How often it happened. */
  observed: Cell;
  /** As it is: a share, or median days; with 95 % interval. */
  raw: Cell;
  rawVan: Cell;
  rawTot: Cell;
  /** How often it would have happened if these jeugdigen did as all do with such a mix. */
  expected: Cell;
  /** Observed ÷ expected, with exact 95 % interval: 1 is as expected. */
  ratio: Cell;
  ratioVan: Cell;
  ratioTot: Cell;
  /** The ratio moved towards that of all, the more so the fewer there are (empirical Bayes). */
  shrunk: Cell;
  shrunkVan: Cell;
  shrunkTot: Cell;
  oordeel: Oordeel | null;
}

/** What was found of a unit. */
interface Found {
  /** Its outcomes one by one. */
  own: readonly OutcomeCount[];
  cells: GroupCells;
  toMean: Outcome<Estimate>;
}

/** One unit by one measure, as far as it may be shown. Pure. */
export function describeUnit(
  unit: UnitEvents & { key: string | undefined },
  { own, cells, toMean }: Found,
  maat: Maat,
  publication: Publication,
): UnitRow {
  const { n, observed, expected } = unit;
  // Whoever is hidden in the count may not be read from what is made of it. A percentage stands on 30 or more (trust 3.6).
  const base = cells.yes.kind !== 'value' ? cells.yes : cells.all;
  const adjustedBase =
    !isTime(maat) && publication !== 'exact' && n < Math.max(JUDGED_FROM, thresholdsOf(publication).aandeel) && n > 0
      ? suppressed
      : base;
  const adjusted = showEstimate(computeRatio(observed, expected), adjustedBase, publication);
  const moved = showEstimate(toMean, adjustedBase, publication);
  const raw = isTime(maat) ? describeTime(own, cells.all, maat, publication) : describeShare(cells, publication);
  return {
    key: unit.key,
    aantal: cells.all,
    // Of a time nearly everybody has the event: how many have not would follow, and hide all the rest.
    observed: isTime(maat) && publication !== 'exact' ? suppressed : cells.yes,
    raw: raw.value,
    rawVan: raw.lower,
    rawTot: raw.upper,
    expected: publishStatistic(publication === 'exact' ? expected : Math.round(expected / 5) * 5, adjustedBase),
    ratio: adjusted.value,
    ratioVan: adjusted.lower,
    ratioTot: adjusted.upper,
    shrunk: moved.value,
    shrunkVan: moved.lower,
    shrunkTot: moved.upper,
    oordeel: adjustedBase.kind === 'value' || n < JUDGED_FROM ? judge(unit) : null,
  };
}

function judge({ n, observed, expected }: UnitEvents): Oordeel {
  if (n < JUDGED_FROM || expected === 0) return 'te-klein';
  const ratio = observed / expected;
  const { lower95, upper95, lower998, upper998 } = computeRatioLimits(expected);
  if (ratio > upper998) return 'hoger';
  if (ratio < lower998) return 'lager';
  if (ratio > upper95) return 'misschien-hoger';
  return ratio < lower95 ? 'misschien-lager' : 'verwacht';
}

type Shown = Record<keyof Estimate, Cell>;

/** In two decimals for groups, so that an exact count does not shine through. */
function showEstimate(outcome: Outcome<Estimate>, base: Cell, publication: Publication): Shown {
  const show = (name: keyof Estimate): Cell => {
    if (base.kind !== 'value') return base;
    if (outcome.kind === 'undetermined') return outcome;
    const value = outcome.value[name];
    if (value === null) return undeterminedBy('no-variation');
    return publishStatistic(publication === 'exact' ? value : Math.round(value * 100) / 100, base);
  };
  return { value: show('value'), lower: show('lower'), upper: show('upper') };
}

function describeShare({ all, yes }: GroupCells, publication: Publication): Shown {
  const { aandeel, aandeelVan, aandeelTot } = publishShareInterval(yes, all, publication);
  return { value: aandeel, lower: aandeelVan, upper: aandeelTot };
}

/** The median of those that are seen from their begin: with late entries a small unit has days on which nobody is followed. */
function describeTime(outcomes: readonly OutcomeCount[], all: Cell, maat: Maat, publication: Publication): Shown {
  // A wait of 0 days is followed for one.
  const back = maat === 'wacht' ? 1 : 0;
  const begun = outcomes.filter(({ entry }) => entry === 0);
  const each = (read: (own: OutcomeCount) => number) =>
    begun.flatMap((own) => new Array<number>(own.count).fill(read(own)));
  const exit = Int32Array.from(each((own) => own.exit));
  // A median stands on ten or more (trust 3.6): of those that begin in the period, not of all that ran in it.
  const few = exit.length > 0 && exit.length < thresholdsOf(publication).aantal;
  const base = few && all.kind === 'value' ? suppressed : all;
  const event = Uint8Array.from(each((own) => own.event));
  const curve = computeKaplanMeier(countRiskSets({ entry: new Int32Array(exit.length), exit, event }));
  const median = curve.kind === 'value' ? computeSurvivalQuantile(curve.value) : curve;
  const show = (name: keyof Estimate): Cell => {
    if (base.kind !== 'value') return base;
    if (median.kind === 'undetermined') return median;
    const days = median.value[name];
    return days === null ? undeterminedBy('not-reached') : publishStatistic(days - back, base);
  };
  return { value: show('value'), lower: show('lower'), upper: show('upper') };
}
