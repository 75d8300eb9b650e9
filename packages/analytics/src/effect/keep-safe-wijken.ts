import { NO_WIJK } from '../store/rows.ts';
import type { CareSpell } from './care-spell.ts';
import { countPanel, type EffectQuestion } from './estimate-effect.ts';
import { keepLargeUnits } from './make-panel.ts';

export interface SafeWijken {
  spells: CareSpell[];
  /** Wijken that may not be looked at: too small, or what is left of their gemeente without the others is. */
  leftOut: number;
}

/**
 * The trajecten of the wijken that may be compared, for who sees groups (P9): each has `least` in every year, and so has what
 * the others of its gemeente have together, those of whom the wijk is not known included. That is what is left when the
 * compared ones are taken off the gemeente. Else the smallest goes too, until what is gone is not small. Pure.
 */
export function keepSafeWijken(spells: readonly CareSpell[], question: EffectQuestion, least: number): SafeWijken {
  const gemeenteOf = new Map(spells.map(({ unit, gemeente }) => [unit, gemeente]));
  const known = spells.filter(({ unit }) => unit !== NO_WIJK);
  const large = new Set(
    keepLargeUnits(countPanel(known, question), question.years, least).kept.map(({ unit }) => unit),
  );
  for (const [gemeente, own] of Map.groupBy(spells, (spell) => spell.gemeente)) {
    const wijken = [...large].filter((wijk) => gemeenteOf.get(wijk) === gemeente);
    for (const unsafe of listUnsafe(countYears(own, question), wijken, least)) large.delete(unsafe);
  }
  const named = new Set(known.map(({ unit }) => unit));
  return { spells: known.filter(({ unit }) => large.has(unit)), leftOut: named.size - large.size };
}

/** What happened in each year, by wijk. */
function countYears(spells: readonly CareSpell[], question: EffectQuestion): ReadonlyMap<string, number>[] {
  const years = Map.groupBy(countPanel(spells, question), ({ year }) => year);
  return [...years.values()].map((cells) => new Map(cells.map(({ unit, observed }) => [unit, observed])));
}

function listUnsafe(years: readonly ReadonlyMap<string, number>[], wijken: readonly string[], least: number): string[] {
  const shown = new Set(wijken);
  const sizeOf = (wijk: string) => years.reduce((sum, year) => sum + (year.get(wijk) ?? 0), 0);
  const smallestFirst = wijken.toSorted((a, b) => sizeOf(a) - sizeOf(b) || (a < b ? -1 : 1));
  const leavesSmall = (year: ReadonlyMap<string, number>) => {
    const gone = [...year].reduce((sum, [wijk, count]) => sum + (shown.has(wijk) ? 0 : count), 0);
    return gone > 0 && gone < least;
  };
  return smallestFirst.filter((wijk) => years.some(leavesSmall) && shown.delete(wijk));
}
