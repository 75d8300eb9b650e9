/** What was seen of everybody with the same mix: one level for each factor (age band, hulpvorm …), as text. */
export interface RateCell {
  levels: readonly string[];
  events: number;
  /** Person-days, or persons. */
  exposure: number;
}

/** Margins this near to each other are the same. */
const CLOSE = 1e-9;
const MAX_ROUNDS = 500;

/** The levels of one factor by number, and what each of them multiplies the rate with. */
interface Factor {
  codes: Map<string, number>;
  /** Per cell. */
  levelOf: Int32Array;
  effects: Float64Array;
}

/**
 * Rate by mix as a product of one number per level: no interactions, so that a small stratum is not judged by itself. Found
 * by making the expected events of each level equal to those seen, factor by factor (Bailey 1963, method of marginal
 * totals), which is Poisson regression with logarithmic link. Answers the expected rate of a mix; 0 for a level without events.
 */
export function fitRates(cells: readonly RateCell[]): (levels: readonly string[]) => number {
  const used = cells.filter(({ exposure }) => exposure > 0);
  const events = Float64Array.from(used, (cell) => cell.events);
  const exposure = used.reduce((total, cell) => total + cell.exposure, 0);
  const base = exposure === 0 ? 0 : events.reduce((total, count) => total + count, 0) / exposure;
  const expected = Float64Array.from(used, (cell) => cell.exposure * base);
  const factors = (used[0]?.levels ?? []).map((_, at) => numberLevels(used.map(({ levels }) => levels[at] ?? '')));
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const moves = factors.map((factor) => balance(factor, events, expected));
    if (Math.max(0, ...moves) < CLOSE) break;
  }
  return (levels) =>
    factors.reduce((rate, { codes, effects }, at) => rate * (effects[codes.get(levels[at] ?? '') ?? -1] ?? 1), base);
}

function numberLevels(levels: readonly string[]): Factor {
  const codes = new Map([...new Set(levels)].map((level, code) => [level, code]));
  return {
    codes,
    levelOf: Int32Array.from(levels, (level) => codes.get(level) ?? 0),
    effects: new Float64Array(codes.size).fill(1),
  };
}

/** Makes expected equal to seen for every level of one factor; answers how far off the worst one was. */
function balance({ levelOf, effects }: Factor, events: Float64Array, expected: Float64Array): number {
  const [seen, wanted] = [new Float64Array(effects.length), new Float64Array(effects.length)];
  // By number: it is most of the time of a comparison, and pairs of an iterator cost several times as much.
  for (let cell = 0; cell < levelOf.length; cell++) {
    const level = levelOf[cell] ?? 0;
    seen[level] = (seen[level] ?? 0) + (events[cell] ?? 0);
    wanted[level] = (wanted[level] ?? 0) + (expected[cell] ?? 0);
  }
  const steps = seen.map((count, level) => (wanted[level] ? count / wanted[level] : 1));
  for (const [level, step] of steps.entries()) effects[level] = (effects[level] ?? 1) * step;
  for (let cell = 0; cell < levelOf.length; cell++) {
    expected[cell] = (expected[cell] ?? 0) * (steps[levelOf[cell] ?? 0] ?? 1);
  }
  return steps.reduce((worst, step) => Math.max(worst, Math.abs(step - 1)), 0);
}
