import { type Cell, countCell } from '../figure/figure.ts';
import type { FigureOptions } from '../figure/filter.ts';
import type { MonthlyFlow } from '../kernel/monthly-flow.ts';
import type { Flow } from '../publication/flow.ts';
import { publishFlows, publishShare } from '../publication/publish.ts';

/** One month: begin + in − uit = eind, also as written. */
export interface Balance {
  begin: Cell;
  in: Cell;
  uit: Cell;
  eind: Cell;
}

/** The months of a stock with in and out as cells. The end of one month is the begin of the next. Pure. */
export function publishBalance(
  flow: Pick<MonthlyFlow, 'stock' | 'in' | 'out'>,
  publication: FigureOptions['publication'],
): Balance[] {
  const months = flow.in.length;
  const flows: Flow[] = [{ from: 'outside', to: 'month0', count: flow.stock }];
  let stock = flow.stock;
  for (let m = 0; m < months; m++) {
    stock += (flow.in[m] ?? 0) - (flow.out[m] ?? 0);
    if (stock < 0) throw new RangeError('More went out than there were');
    flows.push(
      { from: 'outside', to: `month${m}`, count: flow.in[m] ?? 0 },
      { from: `month${m}`, to: 'outside', count: flow.out[m] ?? 0 },
      { from: `month${m}`, to: m + 1 < months ? `month${m + 1}` : 'outside', count: stock },
    );
  }
  if (months === 0) return [];
  const cells = publishFlows(flows, publication);
  return Array.from({ length: months }, (_, m) => {
    const [begin, into, out, eind] = [cells[3 * m], cells[3 * m + 1], cells[3 * m + 2], cells[3 * m + 3]];
    if (begin === undefined || into === undefined || out === undefined || eind === undefined) {
      throw new RangeError('A month has four cells');
    }
    return { begin, in: into, uit: out, eind };
  });
}

/** Uitstroomratio: uit ÷ (begin + in) of published numbers (domain.md B.6). Pure. */
export function computeOutflowRatio(
  { begin, in: into, uit }: Omit<Balance, 'eind'>,
  publication: FigureOptions['publication'],
): Cell {
  if (begin.kind !== 'value') return begin;
  if (into.kind !== 'value') return into;
  return publishShare(uit, countCell(begin.value + into.value), publication);
}
