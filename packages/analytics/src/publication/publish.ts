import { type Cell, countCell, suppressed, undetermined } from '../figure/figure.ts';
import type { FigureOptions } from '../figure/filter.ts';
import { type Reason, undeterminedBy } from '../statistics/outcome.ts';
import type { Flow } from './flow.ts';
import { hideFlows } from './hide-flows.ts';
import { roundFlows } from './round-flows.ts';
import { baseOf, thresholdsOf } from './thresholds.ts';

type Publication = FigureOptions['publication'];

/** The counts of a circulation as cells: as they are, or hidden and rounded with sums that add up as written. */
export function publishFlows(flows: readonly Flow[], publication: Publication): Cell[] {
  if (publication === 'exact') return flows.map(({ count }) => countCell(count));
  const hidden = hideFlows(flows, thresholdsOf(publication).aantal);
  return roundFlows(flows, baseOf(publication)).map((count, i) => (hidden[i] === true ? suppressed : countCell(count)));
}

/** Counts that together are everybody, with their sum; they add up as written. */
export function publishParts(counts: readonly number[], publication: Publication): { total: Cell; parts: Cell[] } {
  const sum = counts.reduce((total, count) => total + count, 0);
  const flows = [{ from: 'end', to: 'all', count: sum }, ...counts.map((count) => ({ from: 'all', to: 'end', count }))];
  const [total = undetermined, ...parts] = publishFlows(flows, publication);
  return { total, parts };
}

/** A count that stands in no sum. */
export function publishCount(count: number, publication: Publication): Cell {
  if (publication === 'exact' || count === 0) return countCell(count);
  return count < thresholdsOf(publication).aantal ? suppressed : countCell(roundToBase(count, baseOf(publication)));
}

/** A count of what happened to `subjects`: few jeugdigen or gezinnen with much are as few. */
export function publishEvents(events: number, subjects: number, publication: Publication): Cell {
  const base = publishCount(subjects, publication);
  return base.kind === 'value' ? publishCount(events, publication) : base;
}

/** A part of a whole of which the other part could be worked out: both must be none or many enough. */
export function publishPart(part: number, whole: number, publication: Publication): Cell {
  const other = whole - part;
  if (other > 0 && other < thresholdsOf(publication).aantal) return suppressed;
  return publishCount(part, publication);
}

/** `part ÷ whole` of published numbers; hidden for groups that are too small for a percentage. */
export function publishShare(part: Cell, whole: Cell, publication: Publication): Cell {
  if (part.kind !== 'value') return part;
  if (whole.kind !== 'value') return whole;
  if (whole.value === 0) return undeterminedBy('empty');
  if (whole.value < thresholdsOf(publication).aandeel) return suppressed;
  return { kind: 'value', value: part.value / whole.value, count: whole.value };
}

/** A mean or median that stands on `base`; NaN is undetermined because of `reason`. */
export function publishStatistic(value: number, base: Cell, reason: Reason = 'empty'): Cell {
  if (base.kind !== 'value') return base;
  return Number.isNaN(value) ? undeterminedBy(reason) : { kind: 'value', value, count: base.value };
}

/** A share in whole per cents for groups, so that an exact count does not shine through. */
export function roundForGroups(share: number, publication: Publication): number {
  return publication === 'exact' ? share : Math.round(share * 100) / 100;
}

/** `numerator ÷ base` per counted one, in two decimals, so that an exact total does not shine through. */
export function publishMean(numerator: number, denominator: number, base: Cell): Cell {
  return publishStatistic(Math.round((numerator / denominator) * 100) / 100, base);
}

function roundToBase(count: number, base: number): number {
  return Math.round(count / base) * base;
}
