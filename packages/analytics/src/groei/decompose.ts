import { decomposeGrowth, type FactorGroup } from '../statistics/growth.ts';
import type { Outcome } from '../statistics/outcome.ts';
import type { CareCell, CarePeriod } from './read-cells.ts';

/** The factors whose product is the costs of a kind of care, in this order. */
export const factors = ['jeugdigen', 'trajectenPerJeugdige', 'mix', 'dagen', 'volume', 'tarief'] as const;
export type Factor = (typeof factors)[number];

/** Growth of the costs of some keys together, in whole cents: the parts and the rest add up to `groei`. */
export interface GrowthOf {
  before: number;
  after: number;
  groei: number;
  parts: number[];
  rest: number;
}

/**
 * Costs = jeugdigen × trajecten per jeugdige × share of this kind of care in the trajecten (mix) × days per traject ×
 * volume per day × tarief, for each kind of care (hulpvorm and eenheid within a key); LMDI over all kinds of the keys.
 * What was granted without a traject that ran in the period is in the rest. Pure.
 */
export function decomposeKeys(before: CarePeriod, after: CarePeriod, keys: readonly string[]): Outcome<GrowthOf> {
  const wanted = new Set(keys);
  const [old, fresh] = [indexCells(before, wanted), indexCells(after, wanted)];
  const kinds = [...new Set([...old.keys(), ...fresh.keys()])].sort();
  const groups = kinds.map(
    (kind): FactorGroup => ({
      before: factorsOf(before, old.get(kind)),
      after: factorsOf(after, fresh.get(kind)),
    }),
  );
  const measured = { before: sumOf(before, wanted), after: sumOf(after, wanted) };
  const change = measured.after - measured.before;
  // Nothing but amounts without a traject: no factor, all of it is rest.
  if (groups.length === 0) {
    return { kind: 'value', value: { ...measured, groei: change, parts: factors.map(() => 0), rest: change } };
  }
  const outcome = decomposeGrowth(groups, measured);
  if (outcome.kind === 'undetermined') return outcome;
  const { parts, rest, total } = outcome.value;
  return { kind: 'value', value: { ...measured, groei: total, parts, rest } };
}

/** All amounts of the keys in a period, in cents. */
export function sumOf({ cells, keys }: CarePeriod, wanted: ReadonlySet<string>): number {
  const within = cells.reduce((sum, { key, bedrag }) => (wanted.has(key) ? sum + bedrag : sum), 0);
  return [...wanted].reduce((sum, key) => sum + (keys.get(key)?.apart ?? 0), within);
}

/**
 * The period before at the prices of the period after: each kind of care at its own tarief of then, what no longer exists
 * (and what has no traject) at the mean rise of the others. Pure.
 */
export function atPricesOf(after: CarePeriod, before: CarePeriod): CarePeriod {
  const prices = new Map(after.cells.filter(hasTarief).map((cell) => [kindOf(cell), cell.bedrag / cell.volume]));
  let [own, repriced] = [0, 0];
  for (const cell of before.cells.filter(hasTarief)) {
    const price = prices.get(kindOf(cell));
    if (price === undefined) continue;
    own += cell.bedrag;
    repriced += cell.volume * price;
  }
  const rise = own > 0 ? repriced / own : 1;
  return {
    ...before,
    largest: Math.round(before.largest * Math.max(1, rise)),
    cells: before.cells.map((cell) => {
      const price = hasTarief(cell) ? prices.get(kindOf(cell)) : undefined;
      return { ...cell, bedrag: Math.round(price === undefined ? cell.bedrag * rise : cell.volume * price) };
    }),
    keys: new Map([...before.keys].map(([key, of]) => [key, { ...of, apart: Math.round(of.apart * rise) }])),
  };
}

function indexCells({ cells }: CarePeriod, wanted: ReadonlySet<string>): Map<string, CareCell> {
  return new Map(cells.filter(({ key }) => wanted.has(key)).map((cell) => [kindOf(cell), cell]));
}

function kindOf({ key, hulpvorm, eenheid }: CareCell): string {
  return `${key}|${hulpvorm}|${eenheid}`;
}

function hasTarief({ volume, bedrag }: CareCell): boolean {
  return volume > 0 && bedrag > 0;
}

/** Null where another factor is 0, so that there is nothing to divide by. */
function factorsOf({ jeugdigen, cells }: CarePeriod, cell: CareCell | undefined): (number | null)[] {
  const trajecten = cells.reduce((sum, own) => sum + own.trajecten, 0);
  if (jeugdigen === 0 || trajecten === 0) return [0, null, null, null, null, null];
  const common = [jeugdigen, trajecten / jeugdigen];
  if (cell === undefined) return [...common, 0, null, null, null];
  const care = [...common, cell.trajecten / trajecten, cell.dagen / cell.trajecten];
  return hasTarief(cell) ? [...care, cell.volume / cell.dagen, cell.bedrag / cell.volume] : [...care, 0, null];
}
