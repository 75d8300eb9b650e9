import { type GemeenteCode, leeftijdsgroepen, parseGemeenteCode } from '@samenpad/domain';
import { suppressed } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import { hasResult, isCell, keysOf, mapCells } from '../figure/map-cells.ts';
import type { Analytics } from '../store/analytics.ts';
import { textOf } from '../store/snapshot.ts';
import { thresholdFloor, thresholdsOf } from './thresholds.ts';

type Compute<Filter extends FigureFilter, Options extends FigureOptions, Report> = (
  analytics: Analytics,
  filter: Filter,
  options: Options,
) => Promise<Report>;

/** Computes once what is asked of all parts of a gemeente: `asked` holds everything that the answer depends on. */
export type KeepAnswer = <T>(asked: readonly unknown[], work: (analytics: Analytics) => Promise<T>) => Promise<T>;

/** How much of a report of a part is shown: all, only what tells of everybody together, or nothing. */
type Level = 'all' | 'top' | 'none';

/** On how many each cell stands, by its name, and what is left when one count of a row is taken off another. */
interface Counts {
  top: Map<string, number>;
  all: Map<string, number>;
}

/**
 * A figure of a wijk or of a group of leeftijd, which tells nothing about the other ones (P9). The wijken of a gemeente add up
 * to what is shown of the whole gemeente, so do the groups of leeftijd, and the rows of each of them to its total. So no
 * single number is hidden: of such a part is shown the whole report, or only what tells of everybody together, or nothing
 * ({@link findLevels}). Of a wijk and a group of leeftijd at once nothing is shown: they would be held against two wholes.
 */
export async function publishSlice<Filter extends FigureFilter, Options extends FigureOptions, Report>(
  analytics: Analytics,
  filter: Filter,
  options: Options,
  compute: Compute<Filter, Options, Report>,
  keep: KeepAnswer = (_asked, work) => work(analytics),
): Promise<Report> {
  const report = await compute(analytics, filter, options);
  const [part, other] = dimensions.filter((each) => filter[each] !== undefined);
  if (part === undefined || options.publication === 'exact') return report;
  if (isOf(report, ofGemeenten)) {
    return await compute(analytics, { ...filter, wijk: undefined, leeftijdsgroep: undefined }, options);
  }
  if (other !== undefined) return narrow(report, 'none', new Set(), options.taal);
  const found = await judgeSlices(analytics, filter, options, compute, { part, named: filter[part], keep });
  const levels = found.map((each) => each.levels.get(filter[part] ?? '') ?? 'none');
  const [first = new Set<string>(), ...rest] = found.map(({ common }) => common);
  const common = rest.reduce((all, one) => all.intersection(one), first);
  if (levels.includes('none')) return narrow(report, 'none', common, options.taal);
  return levels.includes('top') ? narrow(report, 'top', common, options.taal) : report;
}

/** Finds what may be shown of every part of the whole that was asked, so that {@link publishSlice} finds it kept. */
export async function prepareSlices<Filter extends FigureFilter, Options extends FigureOptions, Report>(
  analytics: Analytics,
  filter: Filter,
  options: Options,
  compute: Compute<Filter, Options, Report>,
  keep: KeepAnswer,
): Promise<void> {
  for (const part of dimensions) await judgeSlices(analytics, filter, options, compute, { part, keep });
}

/** Filters whose parts add up to the whole. */
const dimensions = ['leeftijdsgroep', 'wijk'] as const;
type Dimension = (typeof dimensions)[number];

const listParts = {
  wijk: listWijken,
  leeftijdsgroep: async (analytics: Analytics, gemeenten: FigureFilter['gemeenten']) =>
    new Map(
      [...(await listWijken(analytics, gemeenten)).keys()].map((gemeente) => [gemeente, Object.keys(leeftijdsgroepen)]),
    ),
} satisfies Record<Dimension, typeof listWijken>;

/** What was found of the parts of one gemeente. */
interface Judged {
  levels: Map<string, Level>;
  /** The rows that all of them have. */
  common: ReadonlySet<string>;
}

async function judgeSlices<Filter extends FigureFilter, Options extends FigureOptions, Report>(
  analytics: Analytics,
  filter: Filter,
  options: Options,
  compute: Compute<Filter, Options, Report>,
  { part, named, keep }: { part: Dimension; named?: string | undefined; keep: KeepAnswer },
): Promise<Judged[]> {
  const found: Judged[] = [];
  for (const [gemeente, parts] of await listParts[part](analytics, filter.gemeenten)) {
    // A wijk lies in one gemeente, a group of leeftijd in all: what may be told in each of them, may be told of all.
    if (named !== undefined && !parts.includes(named)) continue;
    // The choices of a figure come with its filters: the part that was asked would make each answer another one.
    const whole = { wijk: undefined, leeftijdsgroep: undefined };
    const [own, plain] = [
      { ...filter, gemeenten: [gemeente], ...whole },
      { ...options, ...whole },
    ];
    found.push(
      await keep([compute.name, part, own, plain], (store) => judgeParts(store, own, plain, compute, { part, parts })),
    );
  }
  return found;
}

async function judgeParts<Filter extends FigureFilter, Options extends FigureOptions, Report>(
  analytics: Analytics,
  filter: Filter,
  options: Options,
  compute: Compute<Filter, Options, Report>,
  { part, parts }: { part: Dimension; parts: readonly string[] },
): Promise<Judged> {
  const exact = { ...options, publication: 'exact' as const, unaccounted: 'yes' as const };
  const reports = new Map<string, unknown>();
  // One after the other: a city has a hundred wijken.
  for (const name of parts) {
    const report = await compute(analytics, { ...filter, [part]: name }, exact);
    if (isOf(report, ofGemeenten)) return { levels: new Map(), common: new Set() };
    reports.set(name, report);
  }
  // Somebody lives in one wijk, but may have been of several leeftijden.
  const whole = part === 'wijk' ? undefined : await compute(analytics, filter, exact);
  const least = thresholdsOf(options.publication).aantal;
  return { levels: findLevels(reports, whole, least), common: listCommonRows([...reports.values()]) };
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

/** Figures that are of whole gemeenten, whatever the part: how complete what they sent is. */
const ofGemeenten: ReadonlySet<string> = new Set(['dekking']);

/**
 * Figures that choose their rows, by size or by what a kept aanbieder has: a row that a part leaves out may hold people there,
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
 * What may be shown of each part. A table of the report (everybody together, or all of it) is shown of a part when every
 * count in it is none or `least` at least, and when the same holds for what all parts that do not show it
 * have together: that is what is left when the others are taken off the gemeente. Where parts may hold the same people, the
 * `whole` is given: then what is left of it when some of them are taken off is no small group either. Pure.
 */
export function findLevels(
  reports: ReadonlyMap<string, unknown>,
  whole?: unknown,
  least = thresholdFloor.aantal,
): Map<string, Level> {
  const counts = [...reports].map(([part, report]) => ({ part, ...countCells(report) }));
  const total = whole === undefined ? undefined : countCells(whole);
  const find = (table: keyof Counts, allowed: ReadonlySet<string>) =>
    findSafe(new Map(counts.map((each) => [each.part, each[table]])), { allowed, least }, total?.[table]);
  const top = find('top', new Set(reports.keys()));
  const allowed = [...reports.values()].some((report) => isOf(report, rowChoosers)) ? new Set<string>() : top;
  const all = find('all', allowed);
  const levelOf = (part: string): Level => (all.has(part) ? 'all' : 'top');
  return new Map(counts.map(({ part }) => [part, top.has(part) ? levelOf(part) : 'none']));
}

function isOf(report: unknown, figures: ReadonlySet<string>): boolean {
  if (typeof report !== 'object' || report === null || !('figure' in report)) return false;
  return typeof report.figure === 'string' && figures.has(report.figure);
}

/** The parts that may show these counts: those with a small one go, and then the smallest until what is gone is not small. */
function findSafe(
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>,
  { allowed, least }: { allowed: ReadonlySet<string>; least: number },
  whole?: ReadonlyMap<string, number>,
): Set<string> {
  const found = [...new Set([...counts.values()].flatMap((own) => [...own.keys()]))];
  const parts = [...counts.keys()];
  // What is sometimes negative is no part of anything.
  const names = found.filter((name) => parts.every((part) => (counts.get(part)?.get(name) ?? 0) >= 0));
  const countOf = (part: string, name: string) => counts.get(part)?.get(name) ?? 0;
  const safe = new Set(
    parts.filter((part) => allowed.has(part) && names.every((name) => !isSmall(countOf(part, name), least))),
  );
  for (let before = -1; safe.size > 0 && before !== safe.size; ) {
    before = safe.size;
    for (const name of names) {
      const gone = parts.filter((part) => !safe.has(part)).reduce((sum, part) => sum + countOf(part, name), 0);
      const shown = [...safe].filter((part) => countOf(part, name) > 0);
      if (
        !isSmall(gone, least) &&
        !leavesSmall(
          whole?.get(name),
          shown.map((part) => countOf(part, name)),
          least,
        )
      )
        continue;
      const [smallest] = shown.sort((a, b) => countOf(a, name) - countOf(b, name) || (a < b ? -1 : 1));
      if (smallest !== undefined) safe.delete(smallest);
    }
  }
  return safe;
}

/** Whether a small group is left when some of these (few) counts are taken off the whole. */
function leavesSmall(whole: number | undefined, [first, ...others]: readonly number[], least: number): boolean {
  if (whole === undefined || first === undefined) return false;
  return (
    isSmall(whole - first, least) || leavesSmall(whole - first, others, least) || leavesSmall(whole, others, least)
  );
}

function isSmall(count: number, least: number): boolean {
  return count > 0 && count < least;
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
  nl: 'Met dit filter is dit niet te zien: de groepen zijn te klein.',
  en: 'This is not shown with this filter: the groups are too small.',
};

/** The rows that every part has, such as months: that they are there tells nothing. */
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
 * A report without the numbers of the rows of its tables, and with `none` without any number. A row that not every part has
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
