import { type Cell, suppressed } from '../figure/figure.ts';
import type { FigureOptions } from '../figure/filter.ts';
import { compareUnits } from './compare-units.ts';
import type { UnitRow } from './describe-unit.ts';
import { countEvents } from './expect-events.ts';
import type { OutcomeCount } from './list-outcomes.ts';

/** A number with its 95 % interval, and how many it stands on. */
export interface Measured {
  aantal: Cell;
  value: Cell;
  valueVan: Cell;
  valueTot: Cell;
}

/** One unit by several measures; key undefined: all together. */
export interface SideBySide<Name extends string> {
  key: string | undefined;
  maten: Record<Name, Measured>;
}

/** Too few to show. */
export const hiddenMeasured: Measured = {
  aantal: suppressed,
  value: suppressed,
  valueVan: suppressed,
  valueTot: suppressed,
};

/**
 * Units by the raw numbers of several measures, in the order of the first one. A unit that is too small for one of the others
 * is hidden there: its numbers are in the rest. Pure.
 */
export function compareSideBySide<Name extends 'duur' | 'uitstroom' | 'wacht'>(
  names: readonly [Name, ...Name[]],
  outcomes: Readonly<Record<Name, readonly OutcomeCount[]>>,
  publication: FigureOptions['publication'],
): SideBySide<Name>[] {
  const found = names.map((name) => compareUnits(outcomes[name], name, publication, countEvents).rows);
  const [first = []] = found;
  const byKey = found.map((rows) => new Map(rows.map((row) => [row.key, row])));
  return first.map(({ key }) => ({
    key,
    // Every name of the record is filled from the list of all of them.
    maten: Object.fromEntries(names.map((name, i) => [name, measuredOf(byKey[i]?.get(key))])) as Record<Name, Measured>,
  }));
}

/** The raw number of a unit; hidden when there is none. Pure. */
export function measuredOf(row: UnitRow | undefined): Measured {
  return row === undefined
    ? hiddenMeasured
    : { aantal: row.aantal, value: row.raw, valueVan: row.rawVan, valueTot: row.rawTot };
}
