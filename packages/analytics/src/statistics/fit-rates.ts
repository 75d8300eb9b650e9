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

/**
 * Rate by mix as a product of one number per level: no interactions, so that a small stratum is not judged by itself. Found
 * by making the expected events of each level equal to those seen, factor by factor (Bailey 1963, method of marginal
 * totals), which is Poisson regression with logarithmic link. Answers the expected rate of a mix; 0 for a level without events.
 */
export function fitRates(cells: readonly RateCell[]): (levels: readonly string[]) => number {
  const used = cells.filter(({ exposure }) => exposure > 0);
  const factors = (used[0]?.levels ?? []).map((_, at) => {
    const levels = [...new Set(used.map(({ levels: own }) => own[at] ?? ''))];
    return new Map(levels.map((level) => [level, 1]));
  });
  const sum = (read: (cell: RateCell) => number) => used.reduce((total, cell) => total + read(cell), 0);
  const exposure = sum((cell) => cell.exposure);
  const base = exposure === 0 ? 0 : sum(({ events }) => events) / exposure;
  const rateOf = (levels: readonly string[]) =>
    factors.reduce((rate, factor, at) => rate * (factor.get(levels[at] ?? '') ?? 1), base);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const moves = factors.map((factor, at) => balance(factor, at, used, rateOf));
    if (Math.max(0, ...moves) < CLOSE) break;
  }
  return rateOf;
}

/** Makes expected equal to seen for every level of one factor; answers how far off the worst one was. */
function balance(
  factor: Map<string, number>,
  at: number,
  cells: readonly RateCell[],
  rateOf: (levels: readonly string[]) => number,
): number {
  const margins = new Map([...factor.keys()].map((level) => [level, { events: 0, expected: 0 }]));
  for (const { levels, events, exposure } of cells) {
    const margin = margins.get(levels[at] ?? '');
    if (margin === undefined) continue;
    margin.events += events;
    margin.expected += exposure * rateOf(levels);
  }
  let worst = 0;
  for (const [level, { events, expected }] of margins) {
    if (expected === 0) continue;
    factor.set(level, (factor.get(level) ?? 1) * (events / expected));
    worst = Math.max(worst, Math.abs(events / expected - 1));
  }
  return worst;
}
