import type { PlainMonth } from '@samenpad/domain';
import { scaleLinear } from '@visx/scale';

/** One month; undefined where a number is not shown. */
export interface FlowMonth {
  maand: PlainMonth;
  in: number | undefined;
  uit: number | undefined;
  eind: number | undefined;
  voorlopig: boolean;
}

export interface FlowLayout {
  narrow: boolean;
  left: number;
  right: number;
  height: number;
  /** The line between in and out. */
  base: number;
  /** Length of the longest bar. */
  reach: number;
  bar: number;
  /** Which months carry a label: every so many. */
  every: number;
  /** Which points of the stock carry their number. */
  stockEvery: number;
  /** Bars are wide enough for their numbers. */
  numbered: boolean;
  x: (index: number) => number;
  flow: (value: number) => number;
  stockY: { domain: [number, number]; range: [number, number] };
}

const reach = 78;

/** Where everything stands, from the months and the measured width. */
export function layOutFlow(months: readonly FlowMonth[], width: number): FlowLayout {
  const narrow = width < 520;
  const left = 4;
  const right = width - (narrow ? 8 : 92);
  const x = scaleLinear<number>({ domain: [-0.5, months.length - 0.5], range: [left, right] });
  const step = (right - left) / Math.max(1, months.length);
  const stocks = months.flatMap((month) => month.eind ?? []);
  const low = Math.min(...stocks, Number.POSITIVE_INFINITY);
  const high = Math.max(...stocks, 1);
  const room = Math.max(1, (high - low) * 0.2);
  const max = Math.max(...months.map((month) => Math.max(month.in ?? 0, month.uit ?? 0)), 1);
  const flow = scaleLinear<number>({ domain: [0, max], range: [0, reach] });
  return {
    narrow,
    left,
    right,
    height: narrow ? 372 : 366,
    base: narrow ? 252 : 232,
    reach,
    bar: Math.max(2, Math.min(34, step * 0.62)),
    every:
      Math.max(1, Math.ceil((narrow ? 26 : 44) / step)) === 1 || (narrow && months.length <= 12)
        ? 1
        : Math.ceil(56 / step),
    stockEvery: Math.max(1, Math.ceil(46 / step)),
    numbered: step >= 24,
    x,
    flow,
    stockY: { domain: [Math.min(low, high) - room, high + room], range: [116, 36] },
  };
}
