import type { Hulpvorm } from '@samenpad/domain';
import { type Cell, undetermined } from '../figure/figure.ts';
import type { FigureOptions } from '../figure/filter.ts';
import { hulpvormOf } from '../figure/hulpvorm.ts';
import type { TrajectColumns } from '../kernel/columns.ts';
import type { Transition } from '../kernel/transitions.ts';
import type { Flow } from '../publication/flow.ts';
import { publishFlows, publishShare, publishStatistic } from '../publication/publish.ts';

export interface OvergangRow {
  van: Hulpvorm;
  naar: Hulpvorm;
  aantal: Cell;
  /** Of all transitions from `van`. */
  aandeel: Cell;
  /** Days without care between the two (A1); 0 for an overlap. */
  mediaanDagenErtussen: Cell;
}

/** Which hulpvorm directly follows which; rows and columns add up. Pure. */
export function publishOvergangen(
  columns: TrajectColumns,
  transitions: readonly Transition[],
  publication: FigureOptions['publication'],
): OvergangRow[] {
  const sum = (side: 'from' | 'to') => {
    const totals = new Map<number, number>();
    for (const row of transitions) totals.set(row[side], (totals.get(row[side]) ?? 0) + row.count);
    return [...totals];
  };
  const from = sum('from');
  const flows: Flow[] = [
    ...transitions.map((row) => ({ from: `from${row.from}`, to: `to${row.to}`, count: row.count })),
    ...from.map(([code, count]) => ({ from: 'all', to: `from${code}`, count })),
    ...sum('to').map(([code, count]) => ({ from: `to${code}`, to: 'all', count })),
  ];
  const cells = publishFlows(flows, publication);
  const totals = new Map(from.map(([code], i) => [code, cells[transitions.length + i] ?? undetermined]));
  return transitions.map((row, i) => {
    const aantal = cells[i] ?? undetermined;
    return {
      van: hulpvormOf(columns.hulpvormen[row.from] ?? ''),
      naar: hulpvormOf(columns.hulpvormen[row.to] ?? ''),
      aantal,
      aandeel: publishShare(aantal, totals.get(row.from) ?? undetermined, publication),
      mediaanDagenErtussen: publishStatistic(row.medianDaysBetween, aantal),
    };
  });
}
