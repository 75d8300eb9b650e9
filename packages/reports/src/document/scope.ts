import type { FigureFilter, FigureOptions, PublicationOf } from '@samenpad/analytics';
import { addMonths, firstDayOf, type GemeenteCode, lastDayOf, type PlainMonth } from '@samenpad/domain';
import type { Edition } from './edition.ts';
import type { Taal } from './format.ts';

/** Months that outcomes look back, as on the pages. */
export const OUTCOME_MONTHS = 60;

/** What a report is about. */
export interface ReportScope {
  gemeenten: readonly GemeenteCode[] | 'alle';
  /** How these gemeenten are called together. */
  gebied: string;
  /** The last month of the report. */
  maand: PlainMonth;
  taal: Taal;
  uitgave: Edition;
  /** With the thresholds of the installation. */
  publication: PublicationOf<'public'>;
}

/** What leaves the gemeente is rounded to 10 at least (trust 3.6). */
export function publicOptions({ taal, publication }: ReportScope): FigureOptions {
  return { taal, publication };
}

/** The last `months` months of the report. */
export function filterOver({ gemeenten, maand }: ReportScope, months: number): FigureFilter {
  return { gemeenten, van: firstDayOf(addMonths(maand, 1 - months)), tot: lastDayOf(maand) };
}

/** The year of the report so far and the `years` − 1 before it. */
export function filterSinceJanuary(scope: ReportScope, years: number): FigureFilter {
  return filterOver(scope, (years - 1) * 12 + Number(scope.maand.slice(5)));
}
