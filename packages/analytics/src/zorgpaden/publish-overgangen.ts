import type { Hulpvorm } from '@samenpad/domain';
import { type Cell, countCell, undetermined } from '../figure/figure.ts';
import type { FigureOptions } from '../figure/filter.ts';
import { hulpvormOf } from '../figure/hulpvorm.ts';
import type { TrajectColumns } from '../kernel/columns.ts';
import type { Graph, GraphNode } from '../kernel/graph.ts';
import type { Transition } from '../kernel/transitions.ts';
import type { Flow } from '../publication/flow.ts';
import { publishCount, publishFlows, publishShare, publishStatistic } from '../publication/publish.ts';

export interface OvergangRow {
  van: Hulpvorm;
  naar: Hulpvorm;
  aantal: Cell;
  /** Different jeugdigen behind it. */
  jeugdigen: Cell;
  /** Of all transitions from `van`. */
  aandeel: Cell;
  /** Days without care between the two (A1); 0 for an overlap. */
  mediaanDagenErtussen: Cell;
}

/** A hulpvorm in the graph: begin + transitions to it = trajecten = transitions from it + uit + loopt. */
export interface KnoopRow {
  hulpvorm: Hulpvorm;
  trajecten: Cell;
  jeugdigen: Cell;
  begin: Cell;
  uit: Cell;
  loopt: Cell;
}

type Publication = FigureOptions['publication'];

/** Which hulpvorm directly follows which, as a graph whose counts add up at every hulpvorm. Pure. */
export function publishOvergangen(
  columns: TrajectColumns,
  { nodes, countJeugdigen }: Graph,
  transitions: readonly Transition[],
  publication: Publication,
): { knopen: KnoopRow[]; overgangen: OvergangRow[] } {
  const flows = listFlows(nodes, transitions);
  const published = publishFlows(flows, publication);
  const cells = new Map(flows.map(({ from, to }, i) => [`${from} ${to}`, published[i] ?? undetermined]));
  const cellOf = (from: string, to: string) => cells.get(`${from} ${to}`) ?? countCell(0);
  const nameOf = (code: number) => hulpvormOf(columns.hulpvormen[code] ?? '');
  // Of few jeugdigen also the number of their trajecten says too much.
  const within = (count: number, whole: Cell) => (whole.kind === 'value' ? publishCount(count, publication) : whole);
  return {
    knopen: nodes.map(({ hulpvorm: h, jeugdigen }) => {
      const trajecten = cellOf(`in${h}`, `out${h}`);
      return {
        hulpvorm: nameOf(h),
        trajecten,
        jeugdigen: within(jeugdigen, trajecten),
        begin: cellOf('begin', `in${h}`),
        uit: cellOf(`out${h}`, 'uit'),
        loopt: cellOf(`out${h}`, 'loopt'),
      };
    }),
    overgangen: transitions.map(({ from, to, medianDaysBetween }) => {
      const aantal = cellOf(`next${from}`, `in${to}`);
      return {
        van: nameOf(from),
        naar: nameOf(to),
        aantal,
        jeugdigen: within(countJeugdigen(from, to), aantal),
        aandeel: publishShare(aantal, cellOf(`out${from}`, `next${from}`), publication),
        mediaanDagenErtussen: publishStatistic(medianDaysBetween, aantal),
      };
    }),
  };
}

/** One circulation: begin → hulpvorm → next hulpvorm, uit or loopt → begin. */
function listFlows(nodes: readonly GraphNode[], transitions: readonly Transition[]): Flow[] {
  const sum = (numbers: number[]) => numbers.reduce((total, n) => total + n, 0);
  return [
    { from: 'end', to: 'begin', count: sum(nodes.map(({ first }) => first)) },
    { from: 'uit', to: 'end', count: sum(nodes.map(({ ended }) => ended)) },
    { from: 'loopt', to: 'end', count: sum(nodes.map(({ running }) => running)) },
    ...nodes.flatMap(({ hulpvorm: h, trajecten, first, ended, running }) => [
      { from: 'begin', to: `in${h}`, count: first },
      { from: `in${h}`, to: `out${h}`, count: trajecten },
      { from: `out${h}`, to: 'uit', count: ended },
      { from: `out${h}`, to: 'loopt', count: running },
      { from: `out${h}`, to: `next${h}`, count: trajecten - ended - running },
    ]),
    ...transitions.map(({ from, to, count }) => ({ from: `next${from}`, to: `in${to}`, count })),
  ];
}
