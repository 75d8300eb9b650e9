import { addMonths, firstDayOf, lastDayOf, monthOf, type PlainMonth } from '@samenpad/domain';
import { figurePeriod, makeAccount } from '../figure/account.ts';
import type { FigureReport } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import { kernelFilter } from '../figure/kernel-filter.ts';
import { commonTexts } from '../figure/text.ts';
import { findCompleteYear, lastClosedMonth } from '../kosten/compute-kosten.ts';
import type { Analytics } from '../store/analytics.ts';
import type { Snapshot } from '../store/snapshot.ts';
import { countHuishoudens, monthNumber, sumLinked } from './count-huishoudens.ts';
import { type HuishoudenColumns, keptHuishoudens } from './keep-huishoudens.ts';
import { type HuishoudenJaar, publishHuishoudens, unknownHuishoudens } from './publish-huishoudens.ts';
import { huishoudensTexts } from './text.ts';

/** So many times twelve months when no period is asked, and at most. */
const YEARS = 5;
const MOST_YEARS = 10;

/** What households with jeugdhulp cost under three laws, what comes together in them, and over how many aanbieders help is spread. */
export function computeHuishoudens(
  analytics: Analytics,
  filter: FigureFilter,
  options: FigureOptions,
): Promise<FigureReport<'huishoudens', HuishoudenJaar[]>> {
  return analytics.read(async (snapshot) => {
    const rows = await listHuishoudenJaren(snapshot, filter, options.publication);
    const [first, last] = [rows[0], rows.at(-1)];
    if (first === undefined || last === undefined) throw new RangeError('There is always one year');
    const asked = { ...filter, van: firstDayOf(first.van), tot: lastDayOf(last.tot) };
    const text = huishoudensTexts[options.taal];
    const account = await makeAccount(snapshot, asked, options, text, last.huishoudens);
    // Elsewhere the Wmo is left out (A22); a household is one of three laws.
    const excluded = account.excluded.filter((sentence) => sentence !== commonTexts[options.taal].excluded[1]);
    return { figure: 'huishoudens', account: { ...account, source: text.source, excluded }, rows };
  });
}

/** Households by times of twelve months, the oldest first; without any extract of households nothing is known of them. */
export async function listHuishoudenJaren(
  snapshot: Snapshot,
  filter: FigureFilter,
  publication: FigureOptions['publication'],
): Promise<HuishoudenJaar[]> {
  const years = await listYears(snapshot, filter);
  const kept = await snapshot.keep(keptHuishoudens);
  if (!hasHuishoudens(kept, filter)) return years.map(unknownHuishoudens);
  const chosen = kernelFilter(await snapshot.columns(), filter, figurePeriod(snapshot, filter));
  return years.map((year) => {
    const span = { from: monthNumber(year.van), to: monthNumber(year.tot) };
    const linked = sumLinked(kept, filter.gemeenten, span);
    return publishHuishoudens(year, countHuishoudens(kept, chosen, span), linked, publication);
  });
}

interface Year {
  van: PlainMonth;
  tot: PlainMonth;
}

/** Whether the gemeenten sent any extract of households. */
function hasHuishoudens({ gemeenten }: HuishoudenColumns, filter: FigureFilter): boolean {
  return filter.gemeenten === 'alle' ? gemeenten.size > 0 : filter.gemeenten.some((own) => gemeenten.has(own));
}

/** Times of twelve months, the oldest first, of which the last ends with the last month of the period that is complete. */
async function listYears(snapshot: Snapshot, filter: FigureFilter): Promise<Year[]> {
  const period = figurePeriod(snapshot, filter);
  const closed = lastClosedMonth(snapshot.peildatum ?? period.tot);
  // Jeugdhulp of the newest months is still to be claimed: as in the figure kosten.
  let year = await findCompleteYear(snapshot, { gemeenten: filter.gemeenten }, closed, monthOf(period.tot));
  const years: Year[] = [];
  const [from, most] = filter.van === undefined ? ['0000-00', YEARS] : [monthOf(filter.van), MOST_YEARS];
  do {
    years.unshift({ van: year.first, tot: year.last });
    year = { first: addMonths(year.first, -12), last: addMonths(year.last, -12) };
  } while (years.length < most && year.first >= from);
  return years;
}
