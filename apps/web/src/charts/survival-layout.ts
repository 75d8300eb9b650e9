import { scaleLinear } from '@visx/scale';
import { spreadLabels } from './spread.ts';

/** Height of a curve at the end of a month. */
export interface SurvivalPoint {
  dag: number;
  /** 0 … 1, with its interval. */
  share: number;
  lower: number;
  upper: number;
}

export interface SurvivalLine {
  key: string;
  name: string;
  color: string;
  /** Second mark beside colour, as a stroke pattern; undefined: solid. */
  dash?: string | undefined;
  points: readonly SurvivalPoint[];
  /** Day on which half have ended; undefined when that is not known. */
  median: number | undefined;
  /** How many are in sight on a day, as text. */
  sight: readonly { dag: number; text: string }[];
  /** The whole curve in a sentence. */
  tip: string;
}

export interface SurvivalLayout {
  narrow: boolean;
  left: number;
  right: number;
  top: number;
  bottom: number;
  height: number;
  x: (day: number) => number;
  y: (share: number) => number;
  /** Days that carry a label and a column of numbers in sight. */
  ticks: number[];
  /** Where the name of each line stands, so that none covers another. */
  names: number[];
  /** Where the median of each line is written. */
  medians: number[];
}

const plot = 236;
const rowHeight = 20;
const lastDay = 1095;

/** Where everything stands, from the lines and the measured width. */
export function layOutSurvival(lines: readonly SurvivalLine[], width: number): SurvivalLayout {
  const narrow = width < 520;
  const left = narrow ? 46 : 56;
  const right = width - (narrow ? 66 : 116);
  const top = 12;
  const bottom = top + plot;
  const x = scaleLinear<number>({ domain: [0, lastDay], range: [left, right] });
  const y = scaleLinear<number>({ domain: [0, 1], range: [bottom, top] });
  const days = lines[0]?.sight.map(({ dag }) => dag) ?? [];
  return {
    narrow,
    left,
    right,
    top,
    bottom,
    height: bottom + 62 + rowHeight * lines.length,
    x,
    y,
    ticks: narrow ? days.filter((_, i) => i % 2 === 0) : days,
    names: spreadLabels(
      lines.map(({ points }) => y(points.at(-1)?.share ?? 0)),
      18,
      bottom - 4,
    ),
    medians: spreadLabels(
      lines.map(({ median }) => x(median ?? lastDay)),
      34,
      right - 14,
    ),
  };
}

/** Rows of the numbers in sight, below the axis. */
export function sightY({ bottom }: SurvivalLayout, row: number): number {
  return bottom + 68 + rowHeight * row;
}

/** The curve as steps: level until the end of a month, then down. */
export function stepPath(points: readonly SurvivalPoint[], { x, y }: Pick<SurvivalLayout, 'x' | 'y'>): string {
  return points.map(({ dag, share }, i) => (i === 0 ? `M${x(dag)} ${y(share)}` : `H${x(dag)}V${y(share)}`)).join('');
}

/** The band of the interval, as steps along the upper side and back along the lower. */
export function bandPath(points: readonly SurvivalPoint[], { x, y }: Pick<SurvivalLayout, 'x' | 'y'>): string {
  const [first] = points;
  if (first === undefined) return '';
  const there = points.map(({ dag, upper }, i) => (i === 0 ? `M${x(dag)} ${y(upper)}` : `H${x(dag)}V${y(upper)}`));
  const back = points
    .slice(0, -1)
    .toReversed()
    .map(({ dag, lower }) => `V${y(lower)}H${x(dag)}`);
  return `${there.join('')}${back.join('')}Z`;
}
