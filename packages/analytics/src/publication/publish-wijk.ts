import { type GemeenteCode, parseGemeenteCode } from '@samenpad/domain';
import { suppressed } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import { hasResult, isCell, keysOf, mapCells } from '../figure/map-cells.ts';
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

/** How much of a report of a wijk is shown: all, only what tells of everybody together, or nothing. */
type Level = 'all' | 'top' | 'none';

/** On how many each cell stands, by its name, and what is left when one count of a row is taken off another. */
interface Counts {
  top: Map<string, number>;
  all: Map<string, number>;
}

/**
 * A figure, of which a wijk tells nothing about the other wijken (P9). The wijken of a gemeente add up to what is shown of
 * the whole gemeente, and the rows of a wijk to its total. So no single number is hidden: of a wijk is shown the whole
 * report, or only what tells of everybody together, or nothing ({@link findLevels}).
 */
export async function publishWijk<Filter extends FigureFilter, Options extends FigureOptions, Report>(
  analytics: Analytics,
  filter: Filter,
  options: Options,
  compute: Compute<Filter, Options, Report>,
  keep: KeepAnswer = (_asked, work) => work(analytics),
): Promise<Report> {
  const { wijk } = filter;
  const report = await compute(analytics, filter, options);
  if (wijk === undefined || options.publication === 'exact') return report;
  if (isOf(report, ofGemeenten)) return await compute(analytics, { ...filter, wijk: undefined }, options);
  const levels: Level[] = [];
  let common: ReadonlySet<string> = new Set();
  for (const [gemeente, wijken] of await listWijken(analytics, filter.gemeenten)) {
    if (!wijken.includes(wijk)) continue;
    const own = { ...filter, gemeenten: [gemeente], wijk: undefined };
    const found = await keep([compute.name, 'wijken', own, options], async (store) => {
      const exact = { ...options, publication: 'exact' as const };
      const reports = new Map<string, unknown>();
      // One after the other: a city has a hundred wijken.
      for (const each of wijken) reports.set(each, await compute(store, { ...own, wijk: each }, exact));
      return { levels: findLevels(reports), common: listCommonRows([...reports.values()]) };
    });
    common = levels.length === 0 ? found.common : common.intersection(found.common);
    levels.push(found.levels.get(wijk) ?? 'none');
  }
  if (levels.includes('none')) return narrow(report, 'none', common, options.taal);
  return levels.includes('top') ? narrow(report, 'top', common, options.taal) : report;
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

/** Figures that are of whole gemeenten, whatever the wijk: how complete what they sent is. */
const ofGemeenten: ReadonlySet<string> = new Set(['dekking']);

/**
 * Figures that choose their rows, by size or by what a kept aanbieder has: a row that a wijk leaves out may hold people there,
 * so what is left of that row is not known and only everybody together is shown.
 */
export const rowChoosers: ReadonlySet<string> = new Set([
  'zorgpaden',
  'padkosten',
  'accountkeuze',
  'vergelijkbaar',
  'duur',
  'beperking',
]);

/**
 * What may be shown of each wijk. A part of the report (everybody together, or all of it) is shown of a wijk when every
 * count in it is none or {@link THRESHOLD} at least, and when the same holds for what all wijken that do not show it
 * have together: that is what is left when the others are taken off the gemeente. Pure.
 */
export function findLevels(reports: ReadonlyMap<string, unknown>): Map<string, Level> {
  const counts = [...reports].map(([wijk, report]) => ({ wijk, ...countCells(report) }));
  const top = findSafe(new Map(counts.map((each) => [each.wijk, each.top])), new Set(reports.keys()));
  const whole = [...reports.values()].some((report) => isOf(report, rowChoosers)) ? new Set<string>() : top;
  const all = findSafe(new Map(counts.map((each) => [each.wijk, each.all])), whole);
  const levelOf = (wijk: string): Level => (all.has(wijk) ? 'all' : 'top');
  return new Map(counts.map(({ wijk }) => [wijk, top.has(wijk) ? levelOf(wijk) : 'none']));
}

function isOf(report: unknown, figures: ReadonlySet<string>): boolean {
  if (typeof report !== 'object' || report === null || !('figure' in report)) return false;
  return typeof report.figure === 'string' && figures.has(report.figure);
}

/** The wijken that may show these counts: those with a small one go, and then the smallest until what is gone is not small. */
function findSafe(counts: ReadonlyMap<string, ReadonlyMap<string, number>>, allowed: ReadonlySet<string>): Set<string> {
  const found = [...new Set([...counts.values()].flatMap((own) => [...own.keys()]))];
  const wijken = [...counts.keys()];
  // What is sometimes negative is no part of anything.
  const names = found.filter((name) => wijken.every((wijk) => (counts.get(wijk)?.get(name) ?? 0) >= 0));
  const countOf = (wijk: string, name: string) => counts.get(wijk)?.get(name) ?? 0;
  const safe = new Set(wijken.filter((w) => allowed.has(w) && names.every((name) => !isSmall(countOf(w, name)))));
  for (let before = -1; safe.size > 0 && before !== safe.size; ) {
    before = safe.size;
    for (const name of names) {
      const gone = wijken.filter((wijk) => !safe.has(wijk)).reduce((sum, wijk) => sum + countOf(wijk, name), 0);
      if (!isSmall(gone)) continue;
      const [smallest] = [...safe]
        .filter((wijk) => countOf(wijk, name) > 0)
        .sort((a, b) => countOf(a, name) - countOf(b, name) || (a < b ? -1 : 1));
      if (smallest !== undefined) safe.delete(smallest);
    }
  }
  return safe;
}

function isSmall(count: number): boolean {
  return count > 0 && count < THRESHOLD;
}

function countCells(report: unknown): Counts {
  const counts: Counts = { top: new Map(), all: new Map() };
  const rows = new Map<string, { name: string; count: number; isTop: boolean }[]>();
  const add = (name: string, count: number, isTop: boolean) => {
    counts.all.set(name, count);
    if (isTop) counts.top.set(name, count);
  };
  mapCells(report, (cell, name, { row, isTop }) => {
    if (cell.kind !== 'value') return cell;
    add(name, cell.count, isTop);
    if (cell.value === cell.count) rows.set(row, [...(rows.get(row) ?? []), { name, count: cell.count, isTop }]);
    return cell;
  });
  // Who is in one count of a row and not in another follows from both.
  for (const row of rows.values()) {
    for (const one of row) {
      for (const other of row) add(`${one.name} − ${other.name}`, one.count - other.count, one.isTop);
    }
  }
  return counts;
}

const hiddenText = {
  nl: 'Van deze wijk is dit niet te zien: de groepen zijn te klein.',
  en: 'This is not shown for this neighbourhood: the groups are too small.',
};

/** The rows that every wijk has, such as months: that they are there tells nothing. */
function listCommonRows(reports: readonly unknown[]): ReadonlySet<string> {
  const [first = new Set<string>(), ...others] = reports.map((report) => {
    const rows = new Set<string>();
    mapCells(report, (cell, _name, { row }) => {
      rows.add(row);
      return cell;
    });
    return rows;
  });
  return others.reduce((common, rows) => common.intersection(rows), first);
}

/**
 * A report without the numbers of the rows of its tables, and with `none` without any number. A row that not every wijk has
 * goes altogether, as that it is there tells that somebody is; so does a row that holds a result in words.
 */
function narrow<T>(
  report: T,
  level: Exclude<Level, 'all'>,
  common: ReadonlySet<string>,
  taal: FigureOptions['taal'],
): T {
  const drop = (value: unknown, path: string): unknown => {
    if (isCell(value)) return value;
    if (Array.isArray(value)) {
      const named = value.map((row: unknown) => ({ row, name: `${path}[${keysOf(row).join(' ')}]` }));
      return named
        .filter(({ row, name }) => isPlain(row) || keysOf(row).length === 0 || (common.has(name) && !hasResult(row)))
        .map(({ row, name }) => drop(row, name));
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([field, inner]) => [
        field,
        field === 'uitleg' ? hiddenText[taal] : drop(inner, `${path}.${field}`),
      ]),
    );
  };
  // Safe: cells stay cells, texts texts, and a table may have fewer rows.
  const rest = drop(report, '') as T;
  return mapCells(rest, (cell, _name, { isTop }) => (level === 'top' && isTop ? cell : suppressed));
}

function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}
