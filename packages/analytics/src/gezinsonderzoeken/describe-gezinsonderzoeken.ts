import { addDays, addMonths, firstDayOf, monthOf, type PlainDate, plainDate } from '@samenpad/domain';
import { type Cell, countCell, type FigureReport } from '../figure/figure.ts';
import type { FigureOptions } from '../figure/filter.ts';
import { sayRounding } from '../figure/say-rounding.ts';
import { publishCount, publishEvents, publishPart } from '../publication/publish.ts';
import { gezinsonderzoekTexts } from './text.ts';

/** Twelve months of gezinnen; `los`: as if nothing had been merged. */
export interface GezinsonderzoekCount {
  /** 1: the twelve months up to the day; 2: those before. */
  window: 1 | 2;
  gezinnen: number;
  twoApart: number;
  threeApart: number;
  two: number;
  three: number;
  merged: number;
  /** In how many gezinnen. */
  mergedIn: number;
  overdrachten: number;
  /** In how many gezinnen. */
  overdrachtenIn: number;
}

interface GezinsonderzoekRow
  extends Record<Exclude<keyof GezinsonderzoekCount, 'window' | 'mergedIn' | 'overdrachtenIn'>, Cell> {
  van: PlainDate;
  tot: PlainDate;
}

/** How often one gezin has more than one onderzoek, and what merging took away, with nothing told of few gezinnen (S0-24). Pure. */
export function describeGezinsonderzoeken(
  counts: readonly GezinsonderzoekCount[],
  dag: PlainDate,
  { taal, publication }: FigureOptions,
): FigureReport<'gezinsonderzoeken', GezinsonderzoekRow[]> {
  const [newest] = counts;
  const text = gezinsonderzoekTexts[taal];
  return {
    figure: 'gezinsonderzoeken',
    account: {
      definition: text.definition,
      source: text.source,
      period: { van: addDays(yearBefore(dag, 2), 1), tot: dag },
      n: newest === undefined ? countCell(0) : publishCount(newest.gezinnen, publication),
      completeness: null,
      excluded: [...text.excluded, ...sayRounding({ taal, publication })],
      storeVersion: dag,
    },
    rows: counts.map(({ window, ...own }) => ({
      van: addDays(yearBefore(dag, window), 1),
      tot: yearBefore(dag, window - 1),
      gezinnen: publishCount(own.gezinnen, publication),
      // Each is a part of the one before it: neither it nor the rest may be few.
      twoApart: publishPart(own.twoApart, own.gezinnen, publication),
      threeApart: publishPart(own.threeApart, own.twoApart, publication),
      two: publishPart(own.two, own.twoApart, publication),
      three: publishPart(own.three, own.threeApart, publication),
      merged: publishEvents(own.merged, own.mergedIn, publication),
      overdrachten: publishEvents(own.overdrachten, own.overdrachtenIn, publication),
    })),
  };
}

/** The same day so many years earlier; 29 February becomes the 28th, as in the database. */
function yearBefore(dag: PlainDate, years: number): PlainDate {
  const month = addMonths(monthOf(dag), -12 * years);
  const wanted = `${month}${dag.slice(7)}`;
  return wanted.endsWith('-02-29') && years % 4 !== 0 ? addDays(firstDayOf(month), 27) : plainDate(wanted);
}
