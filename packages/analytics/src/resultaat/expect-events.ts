import { fitRates, type RateCell } from '../statistics/fit-rates.ts';
import type { OutcomeCount } from './list-outcomes.ts';

export interface UnitEvents {
  n: number;
  observed: number;
  /** What this mix would give if everybody did as all together do. */
  expected: number;
}

/**
 * Last days of the bands of elapsed time in which the chance of an end is taken as level: the age of the stock is part of the
 * mix (domain.md B.6). A share has one day, so one band.
 */
const BANDS = [14, 30, 60, 91, 182, 365, 547, 730, 1095, Number.POSITIVE_INFINITY];

/** Observed and expected events per unit: a rate per mix and elapsed time, the same for all units. Pure. */
export function expectEvents(outcomes: readonly OutcomeCount[]): Map<string, UnitEvents> {
  const mixes = findMixes(outcomes);
  for (const outcome of outcomes) addToCells(mixes.get(outcome.levels) ?? [], outcome);
  const cells = [...new Set(mixes.values())];
  // Bands in which nobody was are holes, which flat leaves out.
  const rateOf = fitRates(cells.flat());
  const rates = new Map(cells.map((own) => [own, own.map(({ levels }) => rateOf(levels))]));
  const units = countEvents(outcomes);
  for (const outcome of outcomes) {
    const own = units.get(outcome.unit);
    const rateIn = rates.get(mixes.get(outcome.levels) ?? []);
    if (own === undefined || rateIn === undefined) continue;
    forEachBand(outcome, (band, days) => {
      own.expected += days * outcome.count * (rateIn[band] ?? 0);
    });
  }
  return units;
}

/** An empty list of cells for each mix: a country is fitted over its mixes. Those who read many outcomes share their levels. */
function findMixes(outcomes: readonly OutcomeCount[]): Map<readonly string[], RateCell[]> {
  const mixes = new Map<readonly string[], RateCell[]>();
  const byText = new Map<string, RateCell[]>();
  for (const { levels } of outcomes) {
    if (mixes.has(levels)) continue;
    const text = levels.join('|');
    const cells = byText.get(text) ?? [];
    byText.set(text, cells);
    mixes.set(levels, cells);
  }
  return mixes;
}

/** Observed events per unit, with nothing expected: the fit is most of the work. Pure. */
export function countEvents(outcomes: readonly OutcomeCount[]): Map<string, UnitEvents> {
  const units = new Map<string, UnitEvents>();
  for (const { unit, entry, exit, event, count } of outcomes) {
    if (exit <= entry) continue;
    const own = units.get(unit) ?? { n: 0, observed: 0, expected: 0 };
    own.n += count;
    own.observed += event * count;
    units.set(unit, own);
  }
  return units;
}

/** The bands in which an outcome was seen, with the days in each. */
function forEachBand({ entry, exit }: OutcomeCount, work: (band: number, days: number) => void): void {
  for (let band = 0, first = 0; band < BANDS.length && first < exit; band++) {
    const last = BANDS[band] ?? Number.POSITIVE_INFINITY;
    const days = Math.min(exit, last) - Math.max(entry, first);
    if (days > 0) work(band, days);
    first = last;
  }
}

/** Adds one outcome to the cells of its mix, one for each band: the fit need not know of which unit it is. */
function addToCells(cells: RateCell[], outcome: OutcomeCount): void {
  const { levels, exit, event, count } = outcome;
  forEachBand(outcome, (band, days) => {
    const own = cells[band] ?? { levels: [...levels, String(band)], events: 0, exposure: 0 };
    own.events += exit <= (BANDS[band] ?? 0) ? event * count : 0;
    own.exposure += days * count;
    cells[band] = own;
  });
}
