import type { Cell } from '@samenpad/contract';
import type { PlainMonth } from '@samenpad/domain';
import type { Answer } from '../../api/call.ts';
import type { SparkPoint } from '../../charts/Spark.tsx';
import { divideCells, findValue, sumCells } from '../../figures/cell.ts';
import type { Period } from '../../filters/period.ts';
import { monthsIn } from './windows.ts';

export type FlowRow = Answer<'getStroom'>['rows'][number];

/** The row of one window: rows of a history hold as many months as a window. */
function rowOf(rows: readonly FlowRow[], window: Period): FlowRow | undefined {
  return rows.find((row) => row.maand === window.tot.slice(0, 7));
}

/** One point per window in which the number can be shown; labelled with the year in which the window ends. */
export function listPoints(
  windows: readonly Period[],
  cellOf: (window: Period, index: number) => Cell | undefined,
): SparkPoint[] {
  return windows.flatMap((window, i) => {
    const cell = cellOf(window, i);
    const value = cell === undefined ? undefined : findValue(cell);
    return value === undefined ? [] : [{ label: labelOf(window), value }];
  });
}

function labelOf(window: Period): string {
  const month: string = window.tot.slice(0, 7);
  return monthsIn(window) >= 12 ? month.slice(0, 4) : month;
}

/** What flowed in or out over the period: the months added up, or the total when a month of it is not shown. */
export function flowOver(months: readonly FlowRow[], total: FlowRow | undefined, key: 'in' | 'uit'): Cell | undefined {
  const sum = sumCells(months.map((row) => row[key]));
  return findValue(sum) === undefined ? total?.[key] : sum;
}

/** What flowed in or out over a window. */
export function flowIn(rows: readonly FlowRow[], window: Period, key: 'in' | 'uit'): Cell | undefined {
  return rowOf(rows, window)?.[key];
}

/** Stock at the end of a window. */
export function stockAt(rows: readonly FlowRow[], window: Period): Cell | undefined {
  return rowOf(rows, window)?.eind;
}

/** Running trajecten per jeugdige at the end of a window. */
export function tracksPerJeugdige(
  tracks: readonly FlowRow[],
  flow: readonly FlowRow[],
  window: Period,
): Cell | undefined {
  const above = stockAt(tracks, window);
  const below = stockAt(flow, window);
  return above === undefined || below === undefined ? undefined : divideCells(above, below);
}

/** Share of COD327 01 among all trajecten. */
export function toegangShareOf(referrers: Answer<'getVerwijzersaandeel'> | undefined): Cell | undefined {
  return referrers?.rows.find((row) => row.verwijzer === '01')?.aandeel;
}

/** The first and last month of the rows, for the words over the chart. */
export function spanOf(rows: readonly FlowRow[]): { first: PlainMonth; last: PlainMonth } | undefined {
  const first = rows[0];
  const last = rows.at(-1);
  return first === undefined || last === undefined ? undefined : { first: first.maand, last: last.maand };
}
