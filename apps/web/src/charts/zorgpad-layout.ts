import {
  addDays,
  addMonths,
  daysBetween,
  firstDayOf,
  maxDate,
  minDate,
  monthOf,
  type PlainDate,
  plainDate,
  toDayNumber,
} from '@samenpad/domain';
import { scaleLinear } from '@visx/scale';

/** Days with the same number of trajecten at once. */
export interface Segment {
  begin: PlainDate;
  /** Last day. */
  eind: PlainDate;
  trajecten: number;
}

/** A period whose open end counts up to the peildatum. */
export interface Span {
  begin: PlainDate;
  eind: PlainDate | null;
}

/** Cuts time into stretches with an equal number of running trajecten, from the first begin to the peildatum. */
export function listSegments(spans: readonly Span[], peildatum: PlainDate): Segment[] {
  const ends = spans.map((span) => minDate(span.eind ?? peildatum, peildatum));
  const cuts = new Set<PlainDate>();
  spans.forEach((span, i) => {
    if (span.begin > peildatum) return;
    cuts.add(span.begin);
    cuts.add(addDays(ends[i] ?? peildatum, 1));
  });
  const days = [...cuts].toSorted();
  return days.slice(0, -1).map((begin, i) => ({
    begin,
    eind: addDays(days[i + 1] ?? begin, -1),
    trajecten: spans.filter((span, j) => span.begin <= begin && (ends[j] ?? peildatum) >= begin).length,
  }));
}

/** First and last day on the axis: a little before the first begin, and until the last granted day, at most two years on. */
export function axisSpan(
  spans: readonly Span[],
  until: readonly PlainDate[],
  peildatum: PlainDate,
): { van: PlainDate; tot: PlainDate } {
  const first = spans.reduce((earliest, span) => minDate(earliest, span.begin), peildatum);
  const limit = addDays(peildatum, 730);
  // A tenth of the axis lies after the peildatum, so that its label has room.
  const room = Math.max(60, Math.round(daysBetween(first, peildatum) / 9));
  const last = until.reduce((latest, date) => maxDate(latest, minDate(date, limit)), addDays(peildatum, room));
  return { van: firstDayOf(addMonths(monthOf(first), -1)), tot: addDays(last, 30) };
}

/** Day to pixel. A bar covers its last day, so ends are asked for as the day after. */
export function timeScale(van: PlainDate, tot: PlainDate, left: number, right: number): (date: PlainDate) => number {
  const scale = scaleLinear<number>({ domain: [toDayNumber(van), toDayNumber(tot)], range: [left, right] });
  return (date) => scale(toDayNumber(date));
}

/** The Januaries on the axis. */
export function listYearStarts(van: PlainDate, tot: PlainDate): PlainDate[] {
  const first = Number(van.slice(0, 4)) + 1;
  const last = Number(tot.slice(0, 4));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => plainDate(`${first + i}-01-01`));
}
