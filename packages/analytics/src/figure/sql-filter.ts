import type { DuckDBValue } from '@duckdb/node-api';
import type { PlainDate } from '@samenpad/domain';
import type { FigureFilter } from './filter.ts';

/** First and last day of a row: those of the traject, or of the toewijzing and its delivery together. */
const days = {
  traject: { first: 'begin', last: "coalesce(eind, DATE '9999-12-31')" },
  toewijzing: {
    first: "coalesce(leveringBegin, begin, DATE '0001-01-01')",
    last: "CASE WHEN leveringen > 0 THEN coalesce(leveringEind, DATE '9999-12-31') ELSE coalesce(eind, DATE '9999-12-31') END",
  },
} as const;

/** The filter of a figure as an SQL condition with its values. `begun`: begins in the period instead of runs in it. */
export function sqlFilter(
  filter: FigureFilter,
  period: { van: PlainDate; tot: PlainDate },
  table: keyof typeof days,
  begun = false,
): { where: string; values: Record<string, DuckDBValue> } {
  const { first, last } = days[table];
  const conditions = [`${first} <= $tot::DATE`, `${begun ? first : last} >= $van::DATE`];
  const values: Record<string, DuckDBValue> = { van: period.van, tot: period.tot };
  // Wmo has a lane of its own and is no traject (A22).
  if (table === 'toewijzing') conditions.push("domein = 'jw'");
  if (filter.gemeenten !== 'alle') {
    conditions.push("gemeente IN (SELECT unnest(string_split($gemeenten, ',')))");
    values['gemeenten'] = filter.gemeenten.join(',');
  }
  if (filter.hulpvorm !== undefined) {
    conditions.push('hulpvorm = $hulpvorm');
    values['hulpvorm'] = filter.hulpvorm;
  }
  if (filter.aanbieder !== undefined) {
    conditions.push('aanbieder = $aanbieder');
    values['aanbieder'] = filter.aanbieder;
  }
  const verwijzer = verwijzerCondition(filter.verwijzer);
  if (verwijzer !== undefined) conditions.push(verwijzer);
  if (verwijzer?.includes('$verwijzer') === true) values['verwijzer'] = filter.verwijzer ?? '';
  return { where: conditions.join(' AND '), values };
}

function verwijzerCondition(verwijzer: FigureFilter['verwijzer']): string | undefined {
  if (verwijzer === undefined || verwijzer === 'alle') return undefined;
  if (verwijzer === 'toegang') return "verwijzer = '01'";
  if (verwijzer === 'niet-toegang') return "verwijzer <> '01'";
  return 'verwijzer = $verwijzer';
}
