import type { Hulpvorm } from '@samenpad/domain';
import { type Cell, countCell } from '../figure/figure.ts';
import type { FigureOptions } from '../figure/filter.ts';
import type { Flow } from '../publication/flow.ts';
import { publishFlows } from '../publication/publish.ts';
import type { RiskSets } from '../statistics/spells.ts';
import type { SpellStratum } from './count-spells.ts';

/** One inner cell of the table: `jaar` null holds those that began before the period. */
interface TableCell {
  jaar: number | null;
  hulpvorm: Hulpvorm;
  count: number;
}

/** The published cells; a margin is asked for with `alle`. */
export type PublishedTable = (jaar: number | null | 'alle', hulpvorm: Hulpvorm | 'alle') => Cell;

/** Counts by year and hulpvorm with both margins, hidden and rounded so that they add up as written. Pure. */
function publishTable(cells: readonly TableCell[], publication: FigureOptions['publication']): PublishedTable {
  const sumOf = (own: (cell: TableCell) => boolean) => cells.filter(own).reduce((total, { count }) => total + count, 0);
  const hulpvormen = [...new Set(cells.map(({ hulpvorm }) => hulpvorm))];
  const jaren = [...new Set(cells.map(({ jaar }) => jaar))];
  // One circulation: total → hulpvorm → cell → year → total.
  const entries: [key: string, flow: Flow][] = [
    ['alle/alle', { from: 'end', to: 'all', count: sumOf(() => true) }],
    ...hulpvormen.map((h): [string, Flow] => [
      `alle/${h}`,
      {
        from: 'all',
        to: `h:${h}`,
        count: sumOf(({ hulpvorm }) => hulpvorm === h),
      },
    ]),
    ...jaren.map((j): [string, Flow] => [
      `${j}/alle`,
      { from: `j:${j}`, to: 'end', count: sumOf(({ jaar }) => jaar === j) },
    ]),
    ...cells.map(({ jaar, hulpvorm, count }): [string, Flow] => [
      `${jaar}/${hulpvorm}`,
      { from: `h:${hulpvorm}`, to: `j:${jaar}`, count },
    ]),
  ];
  const published = publishFlows(
    entries.map(([, flow]) => flow),
    publication,
  );
  const byKey = new Map(entries.map(([key], i) => [key, published[i]]));
  return (jaar, hulpvorm) => byKey.get(`${jaar}/${hulpvorm}`) ?? countCell(0);
}

/** The table of what `read` gives of each stratum: by year of begin and hulpvorm, those from before the period together. Pure. */
export function publishSpells(
  strata: readonly SpellStratum[],
  publication: FigureOptions['publication'],
  read: (risk: RiskSets) => number | undefined,
): PublishedTable {
  const cells = strata.flatMap(({ jaar, hulpvorm, risk }) => {
    const count = read(risk) ?? 0;
    return count === 0 ? [] : [{ jaar, hulpvorm, count }];
  });
  return publishTable(cells, publication);
}
