import { type Cell, undetermined } from '../figure/figure.ts';
import type { FigureOptions } from '../figure/filter.ts';
import type { Flow } from './flow.ts';
import { publishFlows } from './publish.ts';
import { thresholdsOf } from './thresholds.ts';

/** How many of a group saw something happen, and how many did not. */
export interface GroupCount {
  key: string;
  yes: number;
  no: number;
}

export interface GroupCells {
  all: Cell;
  yes: Cell;
  no: Cell;
}

/** Stands for the groups that are too small to be shown by themselves. */
export const OVERIG = 'overig';

/** Which groups go together under {@link OVERIG}: those below the threshold (trust 3.6). Nobody is merged in an exact answer. Pure. */
export function findSmallGroups(groups: readonly GroupCount[], publication: FigureOptions['publication']): Set<string> {
  const small = groups.filter(({ yes, no }) => yes + no < thresholdsOf(publication).aantal);
  return new Set(publication === 'exact' ? [] : small.map(({ key }) => key));
}

/** The counts of all together and of each group, as one table: what is written adds up, and nothing hidden follows. Pure. */
export function publishGroups(
  groups: readonly GroupCount[],
  publication: FigureOptions['publication'],
): { total: GroupCells; cells: GroupCells[] } {
  const sum = (read: (group: GroupCount) => number) => groups.reduce((total, group) => total + read(group), 0);
  // One circulation: total → group → yes or no → total.
  const flows: Flow[] = [
    { from: 'end', to: 'all', count: sum(({ yes, no }) => yes + no) },
    { from: 'yes', to: 'end', count: sum(({ yes }) => yes) },
    { from: 'no', to: 'end', count: sum(({ no }) => no) },
    ...groups.flatMap(({ key, yes, no }) => [
      { from: 'all', to: `g:${key}`, count: yes + no },
      { from: `g:${key}`, to: 'yes', count: yes },
      { from: `g:${key}`, to: 'no', count: no },
    ]),
  ];
  const published = publishFlows(flows, publication);
  const cellsAt = (at: number): GroupCells => ({
    all: published[at] ?? undetermined,
    yes: published[at + 1] ?? undetermined,
    no: published[at + 2] ?? undetermined,
  });
  return { total: cellsAt(0), cells: groups.map((_, i) => cellsAt(3 * i + 3)) };
}
