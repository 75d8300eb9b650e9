import type { FigureOptions } from '../figure/filter.ts';
import { findSmallGroups, type GroupCount, OVERIG, publishGroups } from '../publication/publish-groups.ts';
import { type FunnelLimits, smoothRatioLimits } from '../statistics/funnel.ts';
import { determined, type Estimate, type Outcome, undeterminedBy } from '../statistics/outcome.ts';
import { shrinkRatios } from '../statistics/shrinkage.ts';
import { describeUnit, type UnitRow } from './describe-unit.ts';
import { expectEvents, type UnitEvents } from './expect-events.ts';
import type { OutcomeCount } from './list-outcomes.ts';
import { isTime, type Maat } from './maat.ts';

type Publication = FigureOptions['publication'];

/** Limits at one expected number. */
export interface FunnelPoint extends FunnelLimits {
  expected: number;
}

/** All units together first, then each, the largest first; raw and, unless told, adjusted for case mix. Pure. */
export function compareUnits(
  outcomes: readonly OutcomeCount[],
  maat: Maat,
  publication: Publication,
  expect = expectEvents,
): { rows: [UnitRow, ...UnitRow[]]; funnel: FunnelPoint[] } {
  const followed = outcomes.filter(({ entry, exit }) => exit > entry);
  const units = [...expect(followed)].map(([key, events]) => ({ key, ...events }));
  const countOf = ({ key, n, observed }: Unit): GroupCount => {
    const yes = isTime(maat) && publication !== 'exact' ? n : observed;
    return { key, yes, no: n - yes };
  };
  const small = findSmallGroups(units.map(countOf), publication);
  const merged = mergeUnits(units, small);
  const { total, cells } = publishGroups(merged.map(countOf), publication);
  const shrunk = shrinkRatios(merged);
  const byUnit = Map.groupBy(followed, ({ unit: key }) => (small.has(key) ? OVERIG : key));
  const rows = merged.map((unit, i) => {
    const own = byUnit.get(unit.key) ?? [];
    const estimate = shrunk.kind === 'value' ? shrunk.value.units[i] : undefined;
    const toMean: Outcome<Estimate> = estimate === undefined ? undeterminedBy('too-few') : determined(estimate);
    return describeUnit(unit, { own, cells: cells[i] ?? total, toMean }, maat, publication);
  });
  const all = { key: undefined, ...sumOf(merged) };
  const whole = describeUnit(
    all,
    { own: followed, cells: total, toMean: undeterminedBy('no-variation') },
    maat,
    publication,
  );
  return { rows: [{ ...whole, oordeel: null }, ...rows], funnel: drawFunnel(merged) };
}

type Unit = UnitEvents & { key: string };

function mergeUnits(units: readonly Unit[], small: ReadonlySet<string>): Unit[] {
  const kept = units.filter(({ key }) => !small.has(key));
  const rest = units.filter(({ key }) => small.has(key));
  const sorted = kept.sort((a, b) => b.n - a.n || (a.key < b.key ? -1 : 1));
  return rest.length === 0 ? sorted : [...sorted, { key: OVERIG, ...sumOf(rest) }];
}

function sumOf(units: readonly UnitEvents[]): UnitEvents {
  return units.reduce(
    (sum, { n, observed, expected }) => ({
      n: sum.n + n,
      observed: sum.observed + observed,
      expected: sum.expected + expected,
    }),
    { n: 0, observed: 0, expected: 0 },
  );
}

const POINTS = 40;

/** The limits over the expected numbers that occur, to be drawn. */
function drawFunnel(units: readonly UnitEvents[]): FunnelPoint[] {
  // To the next five, so that an exact number does not shine through.
  const most = Math.ceil(Math.max(0, ...units.map(({ expected }) => expected)) / 5) * 5;
  if (most === 0) return [];
  return Array.from({ length: POINTS + 1 }, (_, i) => {
    const expected = Math.round(most ** (i / POINTS) * 10) / 10;
    return { expected, ...smoothRatioLimits(expected) };
  });
}
