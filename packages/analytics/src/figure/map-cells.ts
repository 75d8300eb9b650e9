import type { Cell } from './figure.ts';

/** Where a cell stands: its name, the name of its row, and whether the row tells of everybody together. */
export interface CellPlace {
  name: string;
  row: string;
  isTop: boolean;
}

/**
 * A report with what `work` makes of each of its cells. A cell is named by where it stands and by the keys of its row, never
 * by a result that stands there, so that the same row of two reports has the same name. Pure.
 */
export function mapCells<T>(report: T, work: (cell: Cell, name: string, place: CellPlace) => Cell): T {
  // Safe: a cell becomes a cell, and whatever holds cells is built again with the same fields.
  return walk(report, { name: '', row: '', isTop: true }, work) as T;
}

function walk(value: unknown, place: CellPlace, work: (cell: Cell, name: string, place: CellPlace) => Cell): unknown {
  if (isCell(value)) return work(value, place.name, place);
  if (Array.isArray(value)) {
    return value.map((row) => {
      const keys = keysOf(row);
      const name = `${place.name}[${keys.join(' ')}]`;
      return walk(row, { name, row: name, isTop: place.isTop && keys.length === 0 }, work);
    });
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => {
      const name = `${place.name}.${field}`;
      return [field, walk(inner, { ...place, name, row: place.name }, work)];
    }),
  );
}

/** Fields that hold a result: another one in each wijk, so no part of the name of a row. */
const results = new Set(['oordeel', 'eerste', 'eersteNaam', 'weinig', 'verlies', 'uitleg', 'uitspraak', 'voorlopig']);

/** The keys of a row of a table; none for the row of everybody together. */
export function keysOf(row: unknown): string[] {
  if (typeof row !== 'object' || row === null) return [String(row)];
  const isJudged = 'oordeel' in row;
  return Object.entries(row).flatMap(([field, value]) => {
    if (results.has(field) || (field === 'klasse' && isJudged) || field === 'references') return [];
    if (value === null || value === false || value === 'alle') return [];
    if (Array.isArray(value))
      return value.some((one) => typeof one === 'object') ? [] : [`${field}=${value.join('>')}`];
    return typeof value === 'object' ? [] : [`${field}=${String(value)}`];
  });
}

/** Whether a row says something of its numbers in words. */
export function hasResult(row: unknown): boolean {
  return (
    typeof row === 'object' &&
    row !== null &&
    Object.keys(row).some((field) => field !== 'voorlopig' && results.has(field))
  );
}

/** Whether a value of a report is a cell. */
export function isCell(value: unknown): value is Cell {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    (value.kind === 'value' || value.kind === 'suppressed' || value.kind === 'undetermined')
  );
}
