import { type Cell, undetermined } from '../figure/figure.ts';
import type { FigureOptions } from '../figure/filter.ts';
import type { MonthlyFlow } from '../kernel/monthly-flow.ts';
import type { Flow } from '../publication/flow.ts';
import { publishFlows } from '../publication/publish.ts';
import type { Balance } from './publish-balance.ts';

/** Stock, in and out of a whole period. */
type Counts = Pick<MonthlyFlow, 'stock' | 'in' | 'out'>;

/**
 * One period of all wijken and of each of them, as one table: a youth lives in one wijk only, so what is hidden of one must
 * not follow from the total and the others. Each flow holds one month. Pure.
 */
export function publishWijken(
  wijken: readonly Counts[],
  publication: FigureOptions['publication'],
): { total: Balance; parts: Balance[] } {
  const rows = wijken.map(({ stock, in: into, out }) => {
    const [came, went] = [into[0] ?? 0, out[0] ?? 0];
    return { begin: stock, in: came, uit: went, eind: stock + came - went };
  });
  const columns = ['begin', 'in', 'uit', 'eind'] as const;
  // What comes in runs from outside through the column to the wijk, what goes out from the wijk through the column.
  const edge = (column: (typeof columns)[number], wijk: string, count: number): Flow =>
    column === 'begin' || column === 'in' ? { from: column, to: wijk, count } : { from: wijk, to: column, count };
  const flows: Flow[] = [
    ...columns.map((column) => {
      const count = rows.reduce((sum, row) => sum + row[column], 0);
      return column === 'begin' || column === 'in'
        ? { from: 'outside', to: column, count }
        : { from: column, to: 'outside', count };
    }),
    ...rows.flatMap((row, i) => columns.map((column) => edge(column, `wijk${i}`, row[column]))),
  ];
  const cells = publishFlows(flows, publication);
  const balanceAt = (at: number): Balance => {
    const cell = (i: number): Cell => cells[at + i] ?? undetermined;
    return { begin: cell(0), in: cell(1), uit: cell(2), eind: cell(3) };
  };
  return { total: balanceAt(0), parts: rows.map((_, i) => balanceAt(4 * (i + 1))) };
}
