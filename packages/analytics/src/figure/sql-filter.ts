import type { DuckDBValue } from '@duckdb/node-api';
import type { PlainDate } from '@samenpad/domain';
import type { FigureFilter } from './filter.ts';
import { leeftijdsgroepSql } from './leeftijdsgroep.ts';

/** First and last day of a row: those of the traject, or of the toewijzing and its delivery together, or of the month. */
const days = {
  traject: datedBy('begin', "coalesce(eind, DATE '9999-12-31')"),
  toewijzing: datedBy(
    "coalesce(leveringBegin, begin, DATE '0001-01-01')",
    "CASE WHEN leveringen > 0 THEN coalesce(leveringEind, DATE '9999-12-31') ELSE coalesce(eind, DATE '9999-12-31') END",
  ),
  /** By month of delivery, compared as text: no date is made of every row. */
  boeking: {
    starts: 'maand <= left($tot::VARCHAR, 7)',
    runs: 'maand >= left($van::VARCHAR, 7)',
    begins: "maand || '-01' >= $van::VARCHAR",
  },
} as const;

/** Whether a row begins by the last day of the period, runs on its first day or later, begins on it or later. */
function datedBy(first: string, last: string) {
  return { starts: `${first} <= $tot::DATE`, runs: `${last} >= $van::DATE`, begins: `${first} >= $van::DATE` };
}

/** A filter in SQL. */
export interface SqlFilter {
  /** All conditions together. */
  where: string;
  /** Only that on gemeente: a first step over all rows of a jeugdige need not look at other gemeenten. */
  place: string;
  values: Record<string, DuckDBValue>;
}

/** The filter of a figure as an SQL condition with its values. `begun`: begins in the period instead of runs in it. */
export function sqlFilter(
  filter: FigureFilter,
  period: { van: PlainDate; tot: PlainDate },
  table: keyof typeof days,
  begun = false,
): SqlFilter {
  const { starts, runs, begins } = days[table];
  const choice = choiceFilter(filter, table);
  const conditions = [starts, begun ? begins : runs, choice.where];
  return { ...choice, where: conditions.join(' AND '), values: { van: period.van, tot: period.tot, ...choice.values } };
}

/** The filter of a figure without its period. */
export function choiceFilter(filter: FigureFilter, table: keyof typeof days = 'traject'): SqlFilter {
  const { place, values } = placeFilter(filter.gemeenten);
  const wet = filter.wet ?? 'jw';
  // Wmo has a lane of its own and is no traject (A22).
  const law = table === 'traject' ? (wet === 'jw' ? [] : ['FALSE']) : [`wet = '${wet}'`];
  const conditions = [place, ...law];
  if (filter.hulpvorm !== undefined) {
    conditions.push('hulpvorm = $hulpvorm');
    values['hulpvorm'] = filter.hulpvorm;
  }
  if (filter.aanbieder !== undefined) {
    conditions.push('aanbieder = $aanbieder');
    values['aanbieder'] = filter.aanbieder;
  }
  if (filter.leeftijdsgroep !== undefined) conditions.push(leeftijdsgroepSql(filter.leeftijdsgroep, table, place));
  if (filter.wijk !== undefined) {
    conditions.push('wijk = $wijk');
    values['wijk'] = filter.wijk;
  }
  const verwijzer = verwijzerCondition(filter.verwijzer);
  if (verwijzer !== undefined) conditions.push(verwijzer);
  if (verwijzer?.includes('$verwijzer') === true) values['verwijzer'] = filter.verwijzer ?? '';
  return { where: conditions.join(' AND '), place, values };
}

/** One value for each gemeente: DuckDB then reads only their blocks, and filters before it sorts a window. */
function placeFilter(gemeenten: FigureFilter['gemeenten']): Pick<SqlFilter, 'place' | 'values'> {
  if (gemeenten === 'alle') return { place: 'TRUE', values: {} };
  if (gemeenten.length === 0) return { place: 'FALSE', values: {} };
  const entries = gemeenten.map((gemeente, i) => [`gemeente${i}`, gemeente] as const);
  return {
    place: `gemeente IN (${entries.map(([name]) => `$${name}`).join(', ')})`,
    values: Object.fromEntries(entries),
  };
}

function verwijzerCondition(verwijzer: FigureFilter['verwijzer']): string | undefined {
  if (verwijzer === undefined || verwijzer === 'alle') return undefined;
  if (verwijzer === 'toegang') return "verwijzer = '01'";
  if (verwijzer === 'niet-toegang') return "verwijzer <> '01'";
  return 'verwijzer = $verwijzer';
}
