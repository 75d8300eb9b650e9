import { scaleLinear, scaleSqrt } from '@visx/scale';

/** Beyond the 99.8 % limits, beyond the 95 % ones, within them, or too small to judge. */
export type FunnelMark = 'beyond' | 'edge' | 'within' | 'small';

/** One unit: how much was expected of it, and how much happened ÷ expected. */
export interface FunnelUnit {
  key: string;
  name: string;
  expected: number;
  ratio: number;
  mark: FunnelMark;
  /** Chosen in the filters: named whatever its mark. */
  chosen: boolean;
  tip: string;
}

/** The limits of chance at one expected number. */
export interface FunnelLimit {
  expected: number;
  lower95: number;
  upper95: number;
  lower998: number;
  upper998: number;
}

export interface FunnelLayout {
  narrow: boolean;
  left: number;
  right: number;
  top: number;
  bottom: number;
  height: number;
  xTicks: number[];
  yTicks: number[];
  /** The highest ratio on the axis. */
  high: number;
  x: (expected: number) => number;
  y: (ratio: number) => number;
  /** Where the names stand, by key. */
  names: Map<string, { x: number; y: number; anchor: 'start' | 'end' }>;
}

/** A ratio beyond this is drawn at the edge. */
const MOST = 3;
const NAME_HEIGHT = 16;
const NAME_WIDTH = 150;

/** Where everything stands, from the units and the measured width. */
export function layOutFunnel(
  units: readonly FunnelUnit[],
  limits: readonly FunnelLimit[],
  width: number,
): FunnelLayout {
  const narrow = width < 520;
  const [left, right, top, bottom] = [44, width - (narrow ? 12 : 64), 24, narrow ? 300 : 360];
  const most = Math.max(10, ...units.map(({ expected }) => expected), ...limits.map(({ expected }) => expected));
  const high = Math.min(MOST, Math.max(1.5, ...units.map(({ ratio }) => ratio * 1.1)));
  const x = scaleSqrt<number>({ domain: [0, most], range: [left, right], clamp: true });
  const y = scaleLinear<number>({ domain: [0, high], range: [bottom, top], clamp: true });
  const step = high > 2 ? 0.5 : 0.25;
  return {
    narrow,
    left,
    right,
    top,
    bottom,
    height: bottom + 52,
    xTicks: listTicks(most, x, 48),
    yTicks: Array.from({ length: Math.floor(high / step) + 1 }, (_, i) => i * step),
    high,
    x,
    y,
    names: placeNames(
      units
        .filter(({ mark, chosen }) => mark === 'beyond' || chosen)
        .map((unit) => ({ ...unit, x: x(unit.expected), y: y(unit.ratio) })),
      right,
    ),
  };
}

const ROUND = [1, 2, 5].flatMap((digit) => [1, 10, 100, 1000, 10_000, 100_000].map((power) => digit * power));

/** Zero and round numbers, from the largest down, that stand at least so many pixels from each other. */
function listTicks(most: number, x: (expected: number) => number, room: number): number[] {
  const ticks: number[] = [];
  for (const tick of [...ROUND, 0].filter((each) => each <= most).toSorted((p, q) => q - p)) {
    const last = ticks.at(-1);
    if (last === undefined || x(last) - x(tick) >= room) ticks.push(tick);
  }
  return ticks;
}

interface Point {
  key: string;
  x: number;
  y: number;
}

/** Each name beside its point, on the side where there is room, moved down from one that stands there already. */
function placeNames(points: readonly Point[], right: number): FunnelLayout['names'] {
  const names: FunnelLayout['names'] = new Map();
  for (const { key, x, y } of points.toSorted((a, b) => a.y - b.y)) {
    const anchor = x + NAME_WIDTH > right ? 'end' : 'start';
    const place = { x: anchor === 'end' ? x - 10 : x + 10, y: y + 4, anchor } as const;
    const taken = [...names.values()].filter((other) => Math.abs(other.x - place.x) < NAME_WIDTH);
    const free = taken.reduce(
      (at, other) => (Math.abs(other.y - at) < NAME_HEIGHT ? other.y + NAME_HEIGHT : at),
      place.y,
    );
    names.set(key, { ...place, y: free });
  }
  return names;
}

/** A line through the limits, as the `d` of a path; what lies above the axis is left out. */
export function limitPath(
  limits: readonly FunnelLimit[],
  name: Exclude<keyof FunnelLimit, 'expected'>,
  { x, y, high }: Pick<FunnelLayout, 'x' | 'y' | 'high'>,
): string {
  return limits
    .filter((limit) => limit[name] <= high)
    .map((limit, i) => `${i === 0 ? 'M' : 'L'}${x(limit.expected).toFixed(1)} ${y(limit[name]).toFixed(1)}`)
    .join('');
}
