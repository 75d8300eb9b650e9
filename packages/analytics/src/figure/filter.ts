import {
  type AgbCode,
  addMonths,
  firstDayOf,
  type GemeenteCode,
  type Hulpvorm,
  type Leeftijdsgroep,
  monthOf,
  type PlainDate,
} from '@samenpad/domain';
import type { Publication } from '../publication/thresholds.ts';

/** COD327 code, `onbekend`, or a group: `toegang` is the gemeente itself (01). */
export type VerwijzerFilter = string;

/** What every figure can be narrowed to. */
export interface FigureFilter {
  /** The gemeenten that the asker may see; never wider by default. */
  gemeenten: readonly GemeenteCode[] | 'alle';
  van?: PlainDate | undefined;
  tot?: PlainDate | undefined;
  hulpvorm?: Hulpvorm | undefined;
  verwijzer?: VerwijzerFilter | undefined;
  aanbieder?: AgbCode | undefined;
  /** Leeftijd at the begin of the traject. */
  leeftijdsgroep?: Leeftijdsgroep | undefined;
  /** Law of the help on its first day; the Jeugdwet by default. Help under the Wmo is no traject (A22), but has costs. */
  wet?: 'jw' | 'wmo' | undefined;
  /** Code of CBS, or `onbekend`: where the jeugdige lives now. The smallest area there is (trust 3.6). */
  wijk?: string | undefined;
}

/**
 * How an answer is given (trust 3.6). `groups`: inside the gemeente, for roles that see no jeugdigen, with small counts hidden and
 * the rest rounded to 5. `public`: what leaves the gemeente, rounded to 10. An installation may ask for more.
 */
export interface FigureOptions {
  taal: 'nl' | 'en';
  publication: Publication;
  /** Only for finding what may be shown: the account does not say how complete the sources are. */
  unaccounted?: 'yes' | undefined;
}

/** The asked period; by default the month of the peildatum and the eleven before it. */
export function periodOf(filter: FigureFilter, peildatum: PlainDate): { van: PlainDate; tot: PlainDate } {
  const tot = filter.tot ?? peildatum;
  return { van: filter.van ?? firstDayOf(addMonths(monthOf(tot), -11)), tot };
}

/** Whether a filter lets a COD327 code pass. */
export function matchesVerwijzer(filter: VerwijzerFilter | undefined, verwijzer: string): boolean {
  if (filter === undefined || filter === 'alle') return true;
  if (filter === 'toegang') return verwijzer === '01';
  if (filter === 'niet-toegang') return verwijzer !== '01';
  return verwijzer === filter;
}
