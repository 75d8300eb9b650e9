import type { Cell } from './figure.ts';

/**
 * A report with what `work` makes of each of its cells. A cell is named by where it stands and by what else stands in its
 * row, so that the same row of two reports has the same name. Pure.
 */
export function mapCells<T>(report: T, work: (cell: Cell, name: string) => Cell): T {
  // Safe: a cell becomes a cell, and whatever holds cells is built again with the same fields.
  return walk(report, '', work) as T;
}

function walk(value: unknown, name: string, work: (cell: Cell, name: string) => Cell): unknown {
  if (isCell(value)) return work(value, name);
  if (Array.isArray(value)) return value.map((row) => walk(row, `${name}[${nameOf(row)}]`, work));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => [field, walk(inner, `${name}.${field}`, work)]),
  );
}

function nameOf(row: unknown): string {
  if (typeof row !== 'object' || row === null) return String(row);
  return Object.values(row)
    .filter((value) => typeof value !== 'object' || value === null || Array.isArray(value))
    .map(String)
    .join(' ');
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
