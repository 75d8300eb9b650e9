import { type GemeenteCode, parseGemeenteCode } from '@samenpad/domain';
import { suppressed } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import { mapCells } from '../figure/map-cells.ts';
import type { Analytics } from '../store/analytics.ts';
import { textOf } from '../store/snapshot.ts';
import { THRESHOLD } from './hide-flows.ts';

type Compute<Filter extends FigureFilter, Options extends FigureOptions, Report> = (
  analytics: Analytics,
  filter: Filter,
  options: Options,
) => Promise<Report>;

/** Computes once what is asked of all wijken of a gemeente: `asked` holds everything that the answer depends on. */
export type KeepAnswer = <T>(asked: readonly unknown[], work: (analytics: Analytics) => Promise<T>) => Promise<T>;

/** On how many each cell of a report stands, by its name. */
type Counts = ReadonlyMap<string, number>;

/**
 * A figure, of which a wijk tells nothing about the other wijken (P9). The wijken of a gemeente add up to what is shown of
 * the whole gemeente, so whoever asks for each of them could take them off it and be left with the few jeugdigen of one
 * wijk. A cell of a wijk is therefore shown when all that is hidden of that cell, over all wijken and those whose wijk is
 * not known, stands on none or on {@link THRESHOLD} at least.
 */
export async function publishWijk<Filter extends FigureFilter, Options extends FigureOptions, Report>(
  analytics: Analytics,
  filter: Filter,
  options: Options,
  compute: Compute<Filter, Options, Report>,
  keep: KeepAnswer = (_asked, work) => work(analytics),
): Promise<Report> {
  const { wijk } = filter;
  const report = compute(analytics, filter, options);
  if (wijk === undefined || options.publication === 'exact') return report;
  const hidden = new Set<string>();
  for (const [gemeente, wijken] of await listWijken(analytics, filter.gemeenten)) {
    if (!wijken.includes(wijk)) continue;
    const own = { ...filter, gemeenten: [gemeente], wijk: undefined };
    const found = await keep([compute.name, 'wijken', own, options], async (store) => {
      const exact = { ...options, publication: 'exact' as const };
      const count = async (each: string): Promise<[string, Counts]> => [
        each,
        countCells(await compute(store, { ...own, wijk: each }, exact)),
      ];
      return findExposing(new Map(await Promise.all(wijken.map(count))));
    });
    for (const name of found.get(wijk) ?? []) hidden.add(name);
  }
  return mapCells(await report, (cell, name) => (hidden.has(name) ? suppressed : cell));
}

/** The gemeenten with the wijken in which somebody lives, `onbekend` included. */
async function listWijken(
  analytics: Analytics,
  gemeenten: FigureFilter['gemeenten'],
): Promise<Map<GemeenteCode, string[]>> {
  const rows = await analytics.read((snapshot) =>
    snapshot.query(
      'SELECT DISTINCT gemeente, wijk FROM toewijzing UNION SELECT DISTINCT gemeente, wijk FROM traject ORDER BY ALL',
    ),
  );
  const found = new Map<GemeenteCode, string[]>();
  for (const row of rows) {
    const gemeente = parseGemeenteCode(textOf(row, 'gemeente'));
    if (gemeente === undefined || (gemeenten !== 'alle' && !gemeenten.includes(gemeente))) continue;
    found.set(gemeente, [...(found.get(gemeente) ?? []), textOf(row, 'wijk')]);
  }
  return found;
}

function countCells(report: unknown): Counts {
  const counts = new Map<string, number>();
  mapCells(report, (cell, name) => {
    if (cell.kind === 'value') counts.set(name, cell.count);
    return cell;
  });
  return counts;
}

/**
 * Per wijk the cells that may not be shown of it: those that stand on too few, and of the others the smallest, as long as
 * all that is hidden together stands on too few. Pure.
 */
export function findExposing(wijken: ReadonlyMap<string, Counts>): Map<string, Set<string>> {
  const hidden = new Map([...wijken.keys()].map((wijk) => [wijk, new Set<string>()]));
  const names = new Set([...wijken.values()].flatMap((counts) => [...counts.keys()]));
  for (const name of names) {
    const counts = [...wijken]
      .map(([wijk, own]) => ({ wijk, count: own.get(name) ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => a.count - b.count || (a.wijk < b.wijk ? -1 : 1));
    let together = 0;
    for (const { wijk, count } of counts) {
      if (count >= THRESHOLD && (together === 0 || together >= THRESHOLD)) break;
      together += count;
      hidden.get(wijk)?.add(name);
    }
  }
  return hidden;
}
