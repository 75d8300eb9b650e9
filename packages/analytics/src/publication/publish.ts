import { type Cell, countCell, suppressed, undetermined } from '../figure/figure.ts';
import type { FigureOptions } from '../figure/filter.ts';
import type { Flow } from './flow.ts';
import { hideFlows, THRESHOLD } from './hide-flows.ts';
import { roundFlows } from './round-flows.ts';

type Publication = FigureOptions['publication'];

/** Percentages stand on at least so many (trust 3.6). */
const MIN_FOR_SHARE = 30;
const BASE = 5;

/** The counts of a circulation as cells: as they are, or hidden and rounded to 5 with sums that add up as written. */
export function publishFlows(flows: readonly Flow[], publication: Publication): Cell[] {
  if (publication === 'exact') return flows.map(({ count }) => countCell(count));
  const hidden = hideFlows(flows);
  return roundFlows(flows, BASE).map((count, i) => (hidden[i] === true ? suppressed : countCell(count)));
}

/** A count that stands in no sum. */
export function publishCount(count: number, publication: Publication): Cell {
  if (publication === 'exact' || count === 0) return countCell(count);
  return count < THRESHOLD ? suppressed : countCell(roundToBase(count));
}

/** A part of a whole of which the other part could be worked out: both must be none or many enough. */
export function publishPart(part: number, whole: number, publication: Publication): Cell {
  const other = whole - part;
  if (publication === 'groups' && other > 0 && other < THRESHOLD) return suppressed;
  return publishCount(part, publication);
}

/** `part ÷ whole` of published numbers; hidden for groups that are too small for a percentage. */
export function publishShare(part: Cell, whole: Cell, publication: Publication): Cell {
  if (part.kind !== 'value') return part;
  if (whole.kind !== 'value') return whole;
  if (whole.value === 0) return undetermined;
  if (publication === 'groups' && whole.value < MIN_FOR_SHARE) return suppressed;
  return { kind: 'value', value: part.value / whole.value, count: whole.value };
}

/** A mean or median that stands on `base`; NaN is undetermined. */
export function publishStatistic(value: number, base: Cell): Cell {
  if (base.kind !== 'value') return base;
  return Number.isNaN(value) ? undetermined : { kind: 'value', value, count: base.value };
}

/** `numerator ÷ base` per counted one, in two decimals, so that an exact total does not shine through. */
export function publishMean(numerator: number, denominator: number, base: Cell): Cell {
  return publishStatistic(Math.round((numerator / denominator) * 100) / 100, base);
}

function roundToBase(count: number): number {
  return Math.round(count / BASE) * BASE;
}
