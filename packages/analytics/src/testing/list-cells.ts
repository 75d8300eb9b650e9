import type { Cell } from '../figure/figure.ts';

/** What a report holds, flat: each cell by a name that says to which row it belongs, and the plain numbers that name rows. */
export interface ReportCells {
  cells: Map<string, Cell>;
  /** Names of the fields that hold a number outside a cell. */
  numberFields: Set<string>;
}

/** All cells of a report. Rows are named by what else stands in them, so that the same row of two reports has the same name. */
export function listCells(report: unknown): ReportCells {
  const found: ReportCells = { cells: new Map(), numberFields: new Set() };
  walk(report, '', found);
  return found;
}

function walk(value: unknown, name: string, found: ReportCells): void {
  if (isCell(value)) found.cells.set(name, value);
  else if (Array.isArray(value)) for (const row of value) walk(row, `${name}[${nameOf(row)}]`, found);
  else if (typeof value === 'object' && value !== null) {
    for (const [field, inner] of Object.entries(value)) {
      if (typeof inner === 'number') found.numberFields.add(field);
      walk(inner, `${name}.${field}`, found);
    }
  }
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
