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
  const cells = outcomes.flatMap(splitByTime);
  const rateOf = fitRates(mergeCells(cells));
  const units = countEvents(outcomes);
  for (const { unit, levels, exposure } of cells) {
    const own = units.get(unit);
    if (own !== undefined) own.expected += exposure * rateOf(levels);
  }
  return units;
}

/** Observed events per unit, with nothing expected: the fit is most of the work. Pure. */
export function countEvents(outcomes: readonly OutcomeCount[]): Map<string, UnitEvents> {
  const units = new Map<string, UnitEvents>();
  for (const { unit, entry, exit, event, count } of outcomes) {
    if (exit <= entry) continue;
    const own = units.get(unit) ?? { n: 0, observed: 0, expected: 0 };
    units.set(unit, { ...own, n: own.n + count, observed: own.observed + event * count });
  }
  return units;
}

function splitByTime({ unit, levels, entry, exit, event, count }: OutcomeCount): (RateCell & { unit: string })[] {
  return BANDS.flatMap((last, i) => {
    const first = BANDS[i - 1] ?? 0;
    const days = Math.min(exit, last) - Math.max(entry, first);
    if (days <= 0) return [];
    return [{ unit, levels: [...levels, String(i)], events: exit <= last ? event * count : 0, exposure: days * count }];
  });
}

/** The cells of all units together: the fit need not know who they are of. */
function mergeCells(cells: readonly RateCell[]): RateCell[] {
  const merged = new Map<string, RateCell>();
  for (const { levels, events, exposure } of cells) {
    const key = levels.join('|');
    const own = merged.get(key);
    merged.set(key, { levels, events: (own?.events ?? 0) + events, exposure: (own?.exposure ?? 0) + exposure });
  }
  return [...merged.values()];
}
