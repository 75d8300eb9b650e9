import type { Cell } from '../figure/figure.ts';
import { isCell, mapCells } from '../figure/map-cells.ts';

/** What a report holds, flat: each cell by a name that says to which row it belongs, and the plain numbers that name rows. */
export interface ReportCells {
  cells: Map<string, Cell>;
  /** Names of the fields that hold a number outside a cell. */
  numberFields: Set<string>;
}

/** All cells of a report. Rows are named by what else stands in them, so that the same row of two reports has the same name. */
export function listCells(report: unknown): ReportCells {
  const cells = new Map<string, Cell>();
  mapCells(report, (cell, name) => {
    cells.set(name, cell);
    return cell;
  });
  return { cells, numberFields: new Set(listNumberFields(report)) };
}

function listNumberFields(value: unknown): string[] {
  if (isCell(value) || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(listNumberFields);
  return Object.entries(value).flatMap(([field, inner]) =>
    typeof inner === 'number' ? [field] : listNumberFields(inner),
  );
}
