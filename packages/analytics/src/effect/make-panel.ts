import { expectEvents } from '../resultaat/expect-events.ts';
import { type CareSpell, type Piece, YEAR, type Years } from './care-spell.ts';

/** What one unit saw in one year. */
export interface PanelCell {
  unit: string;
  year: number;
  treated: boolean;
  observed: number;
  /** By the age of the care and its hulpvorm, if all units and years were alike; 1 for what begins. */
  expected: number;
}

/** Below this many in one of the years chance is larger than any effect, and the logarithm bends. */
const FEWEST_A_YEAR = 10;

/** Ends per unit and year beside those expected by the age of the care. Pure. */
export function countEnds(pieces: readonly Piece[]): PanelCell[] {
  const keyOf = ({ unit, year }: Piece) => `${year}|${unit}`;
  const events = expectEvents(pieces.map((piece) => ({ ...piece, unit: keyOf(piece) })));
  const cells = new Map<string, PanelCell>();
  for (const piece of pieces) {
    const { unit, year, treated } = piece;
    const found = events.get(keyOf(piece));
    if (found !== undefined) cells.set(keyOf(piece), { unit, year, treated, ...pick(found) });
  }
  return [...cells.values()];
}

function pick({ observed, expected }: { observed: number; expected: number }) {
  return { observed, expected };
}

/** Trajecten that began, per unit and year. Pure. */
export function countBegins(spells: readonly CareSpell[], treated: ReadonlySet<string>, years: Years): PanelCell[] {
  const cells = new Map<string, PanelCell>();
  for (const { unit, begin } of spells) {
    const year = Math.floor(begin / YEAR);
    if (year < years.first || year > years.last) continue;
    const key = `${year}|${unit}`;
    const observed = (cells.get(key)?.observed ?? 0) + 1;
    cells.set(key, { unit, year, treated: treated.has(unit), observed, expected: 1 });
  }
  return [...cells.values()];
}

/** Units that have enough in every year, at least `least`, and how many do not. */
export function keepLargeUnits(cells: readonly PanelCell[], { first, last }: Years, least = FEWEST_A_YEAR) {
  const units = Map.groupBy(cells, ({ unit }) => unit);
  const large = [...units.values()].filter(
    (own) => own.length === last - first + 1 && own.every(({ observed }) => observed >= Math.max(least, FEWEST_A_YEAR)),
  );
  return { kept: large.flat(), leftOut: units.size - large.length };
}
