import { fitCox } from '../statistics/cox.ts';
import {
  type Contrast,
  computeDifferenceInDifferences,
  type DifferenceInDifferences,
  type PanelRow,
} from '../statistics/difference-in-differences.ts';
import { determined, type Outcome, undeterminedBy } from '../statistics/outcome.ts';
import { student95, studentTwoSided } from '../statistics/p-value.ts';
import { computePlaceboInPlace, type PlaceboInPlace } from '../statistics/placebo-in-place.ts';
import { type CareSpell, cutSpells, type Piece, type Uitkomst, type Years } from './care-spell.ts';
import { countBegins, countEnds, keepLargeUnits, type PanelCell } from './make-panel.ts';

export interface EffectEstimate {
  /** Units with enough in every year. */
  panel: PanelCell[];
  leftOut: number;
  /** On logarithms: e to the power of `effect.value` is the ratio. */
  difference: Outcome<DifferenceInDifferences>;
  place: Outcome<PlaceboInPlace>;
  /** Logarithm of the hazard ratio; null for what begins. */
  cox: Outcome<Contrast> | null;
}

export interface EffectQuestion {
  uitkomst: Uitkomst;
  /** Units with the intervention. */
  treated: ReadonlySet<string>;
  years: Years;
  vanafDag: number;
}

/**
 * Effect of an intervention that begins on day 0 (domain.md B.6): difference-in-differences with its placebos over units and
 * years, and for ends a Cox regression in which the intervention comes with time. Pure.
 */
export function estimateEffect(
  spells: readonly CareSpell[],
  { uitkomst, treated, years, vanafDag }: EffectQuestion,
): EffectEstimate {
  const pieces = uitkomst === 'uitstroom' ? cutSpells(spells, treated, years, vanafDag) : [];
  const cells = uitkomst === 'uitstroom' ? countEnds(pieces) : countBegins(spells, treated, years);
  const { kept, leftOut } = keepLargeUnits(cells, years);
  const rows = kept.map(
    ({ unit, treated: own, year, observed, expected }): PanelRow => ({
      unit,
      treated: own,
      period: year,
      outcome: Math.log(observed / expected),
    }),
  );
  const changes = [...Map.groupBy(rows, ({ unit }) => unit).values()].map((own) => ({
    treated: own[0]?.treated ?? false,
    change: meanOf(own.filter(({ period }) => period >= 0)) - meanOf(own.filter(({ period }) => period < 0)),
  }));
  const bothSides = years.first < 0 && years.last >= 0;
  return {
    panel: kept,
    leftOut,
    difference: bothSides ? computeDifferenceInDifferences(rows, 0) : undeterminedBy('follow-up-too-short'),
    place: bothSides ? computePlaceboInPlace(changes) : undeterminedBy('follow-up-too-short'),
    cox: uitkomst === 'uitstroom' ? estimateHazard(pieces, years) : null,
  };
}

/** What each unit saw in each year. Pure. */
export function countPanel(
  spells: readonly CareSpell[],
  { uitkomst, treated, years, vanafDag }: EffectQuestion,
): PanelCell[] {
  return uitkomst === 'uitstroom'
    ? countEnds(cutSpells(spells, treated, years, vanafDag))
    : countBegins(spells, treated, years);
}

function meanOf(rows: readonly PanelRow[]): number {
  return rows.reduce((sum, { outcome }) => sum + outcome, 0) / rows.length;
}

/**
 * Each unit and hulpvorm with a hazard of its own, a step per year for all, and one for the intervention. Standard errors by
 * unit, with G ÷ (G − 1) and Student's t for few units.
 */
function estimateHazard(pieces: readonly Piece[], { first, last }: Years): Outcome<Contrast> {
  const units = numberOf(pieces.map(({ unit }) => unit));
  const sides = new Set(pieces.map(({ unit, treated }) => `${String(treated)}|${unit}`));
  const withIt = [...sides].filter((side) => side.startsWith('true')).length;
  if (withIt < 2 || units.count - withIt < 2) return undeterminedBy('too-few');
  const strata = numberOf(pieces.map(({ unit, levels }) => `${unit}|${levels.join('|')}`));
  const later = Array.from({ length: Math.max(0, last - first) }, (_, i) => first + 1 + i);
  const fit = fitCox(
    {
      entry: Int32Array.from(pieces, ({ entry }) => entry),
      exit: Int32Array.from(pieces, ({ exit }) => exit),
      event: Uint8Array.from(pieces, ({ event }) => event),
    },
    [
      Float64Array.from(pieces, ({ treated, year }) => (treated && year >= 0 ? 1 : 0)),
      ...later.map((own) => Float64Array.from(pieces, ({ year }) => (year === own ? 1 : 0))),
    ],
    strata.codes,
    units.codes,
  );
  if (fit.kind === 'undetermined') return fit;
  const [found] = fit.value.coefficients;
  if (found === undefined) return undeterminedBy('no-variation');
  const df = units.count - 1;
  const standardError = found.standardError * Math.sqrt(units.count / df);
  const width = student95(df) * standardError;
  const value = found.coefficient;
  const p = studentTwoSided(value / standardError, df);
  return determined({ value, standardError, lower: value - width, upper: value + width, p });
}

function numberOf(keys: readonly string[]): { codes: Int32Array; count: number } {
  const numbers = new Map([...new Set(keys)].map((key, i) => [key, i]));
  return { codes: Int32Array.from(keys, (key) => numbers.get(key) ?? 0), count: numbers.size };
}
