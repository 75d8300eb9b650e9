import type { PlainDate } from '@samenpad/domain';
import type { Reason } from '../statistics/outcome.ts';

/** A number with how many it stands on, or the reason why there is none (architecture 1). */
export type Cell =
  | { kind: 'value'; value: number; count: number }
  | { kind: 'suppressed' }
  | { kind: 'undetermined'; reason?: Reason };

/** How a figure was counted: no figure without it (architecture 1). */
export interface Account {
  definition: string;
  source: string;
  /** Both days included. */
  period: { van: PlainDate; tot: PlainDate };
  n: Cell;
  /** Share of the toewijzingen of which every expected bericht is there, 0 … 1; null when there are none. */
  completeness: number | null;
  /** Who is left out, one sentence each. */
  excluded: string[];
  storeVersion: string;
}

/** What every figure answers, on screen, in the API and as JSON of `samenpad report`. */
export interface FigureReport<Name extends string, Rows> {
  figure: Name;
  account: Account;
  rows: Rows;
}

export const suppressed: Cell = { kind: 'suppressed' };
export const undetermined: Cell = { kind: 'undetermined', reason: 'empty' };

/** A cell that holds a count. */
export function countCell(count: number): Cell {
  return { kind: 'value', value: count, count };
}
