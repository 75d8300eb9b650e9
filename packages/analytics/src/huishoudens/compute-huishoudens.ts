import { addMonths, firstDayOf, lastDayOf, monthOf, type PlainMonth } from '@samenpad/domain';
import { figurePeriod, makeAccount } from '../figure/account.ts';
import { type FigureReport, undetermined } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import { commonTexts } from '../figure/text.ts';
import { findCompleteYear, lastClosedMonth } from '../kosten/compute-kosten.ts';
import type { Analytics } from '../store/analytics.ts';
import type { Snapshot } from '../store/snapshot.ts';
import { type HuishoudenJaar, publishHuishoudens, unknownHuishoudens } from './publish-huishoudens.ts';
import { hasHuishoudens, listHuishoudens, sumLinked } from './read-huishoudens.ts';
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
    const years = await listYears(snapshot, filter);
    const [first, last] = [years[0], years.at(-1)];
    if (first === undefined || last === undefined) throw new RangeError('There is always one year');
    const rows = (await hasHuishoudens(snapshot, filter))
      ? await listJaren(snapshot, filter, years, options.publication)
      : years.map(unknownHuishoudens);
    const asked = { ...filter, van: firstDayOf(first.van), tot: lastDayOf(last.tot) };
    const text = huishoudensTexts[options.taal];
    const account = await makeAccount(snapshot, asked, options, text, rows.at(-1)?.huishoudens ?? undetermined);
    // Elsewhere the Wmo is left out (A22); a household is one of three laws.
    const excluded = account.excluded.filter((sentence) => sentence !== commonTexts[options.taal].excluded[1]);
    return { figure: 'huishoudens', account: { ...account, source: text.source, excluded }, rows };
  });
}

interface Year {
  van: PlainMonth;
  tot: PlainMonth;
}

async function listJaren(
  snapshot: Snapshot,
  filter: FigureFilter,
  years: readonly Year[],
  publication: FigureOptions['publication'],
): Promise<HuishoudenJaar[]> {
  const [first, last] = [years[0]?.van, years.at(-1)?.tot];
  if (first === undefined || last === undefined) return [];
  const byYear = Map.groupBy(await listHuishoudens(snapshot, filter, { first, last }), ({ yearsBack }) => yearsBack);
  const linked = await sumLinked(snapshot, filter, { first, last });
  return years.map((year, i) => {
    const yearsBack = years.length - 1 - i;
    const costs = linked.get(yearsBack) ?? { all: 0, linked: 0 };
    return publishHuishoudens(year, byYear.get(yearsBack) ?? [], costs, publication);
  });
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
