import type { Answer } from '../../api/call.ts';
import { findValue } from '../../figures/cell.ts';

type Duur = Answer<'getDuur'>;
export type DuurRow = Duur['rows'][number];
type Point = Duur['curves'][number];

/** Day on which a curve is told in words. */
export const ONE_YEAR = 365;

/** More curves than this cannot be told apart. */
const MOST = 3;

function isSame(a: Pick<DuurRow, 'jaar' | 'hulpvorm'>, b: Pick<DuurRow, 'jaar' | 'hulpvorm'>): boolean {
  return a.jaar === b.jaar && a.hulpvorm === b.hulpvorm;
}

/** The points of the curve of a row, as far as they are shown. */
export function pointsOf(duur: Pick<Duur, 'curves'>, row: DuurRow) {
  return duur.curves.filter((point) => isSame(point, row)).flatMap(readPoint);
}

function readPoint({ dag, running, runningVan, runningTot }: Point) {
  const [share, lower, upper] = [running, runningVan, runningTot].map(findValue);
  return share === undefined ? [] : [{ dag, share, lower: lower ?? share, upper: upper ?? share }];
}

/** The share that still runs after so many days; undefined when the curve does not reach so far. */
export function shareAfter(duur: Pick<Duur, 'curves'>, row: DuurRow, day: number): number | undefined {
  return pointsOf(duur, row).find(({ dag }) => dag === day)?.share;
}

/** How many of a row are in sight, every half year. */
export function sightOf(duur: Pick<Duur, 'inSight'>, row: DuurRow) {
  return duur.inSight.filter((each) => isSame(each, row));
}

/** The years to draw: of those followed for a year (or else of all with a curve) the first, the middle and the last. */
export function pickYears(duur: Pick<Duur, 'rows' | 'curves'>): DuurRow[] {
  const drawn = duur.rows.filter((row) => row.jaar !== null && pointsOf(duur, row).length > 1);
  const followed = drawn.filter((row) => shareAfter(duur, row, ONE_YEAR) !== undefined);
  const years = followed.length > 0 ? followed : drawn;
  const places = new Set([0, Math.floor((years.length - 1) / 2), years.length - 1]);
  return years.filter((_, i) => places.has(i));
}

/** The hulpvormen to draw: the three with the most trajecten. */
export function pickHulpvormen(duur: Pick<Duur, 'rows' | 'curves'>): DuurRow[] {
  return duur.rows
    .filter((row) => row.jaar === null && row.hulpvorm !== null && pointsOf(duur, row).length > 1)
    .toSorted((a, b) => (findValue(b.aantal) ?? 0) - (findValue(a.aantal) ?? 0))
    .slice(0, MOST);
}
