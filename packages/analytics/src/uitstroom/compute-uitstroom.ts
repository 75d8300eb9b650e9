import { addMonths, firstDayOf, monthOf } from '@samenpad/domain';
import { countSpells } from '../duur/count-spells.ts';
import { figurePeriod, makeAccount } from '../figure/account.ts';
import { type FigureReport, undetermined } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import { sqlFilter } from '../figure/sql-filter.ts';
import { publishCount, publishParts } from '../publication/publish.ts';
import type { Analytics } from '../store/analytics.ts';
import { type CareerCount, countByRang, countCareers } from './count-outflow.ts';
import { describeHazard, type HazardRow } from './describe-hazard.ts';
import { type CohortRow, publishCohort, publishRangen, type RangRow } from './publish-outflow.ts';
import { uitstroomTexts } from './text.ts';

export interface UitstroomRows {
  rang: RangRow[];
  cohort: CohortRow[];
  /** Ends of trajecten by elapsed time. */
  hazard: HazardRow[];
}

/** Ten years: five to come in, five to follow. */
const MONTHS = 120;

/**
 * Who gets out of care: after the first, second, … traject (S0-14), and before a third one by the year of the first (S0-15).
 * An end is judged when a year more is known (domain.md B.6).
 */
export function computeUitstroom(
  analytics: Analytics,
  filter: FigureFilter,
  options: FigureOptions,
): Promise<FigureReport<'uitstroom', UitstroomRows>> {
  return analytics.read(async (snapshot) => {
    const { tot } = figurePeriod(snapshot, filter);
    const wide: FigureFilter = { ...filter, van: filter.van ?? firstDayOf(addMonths(monthOf(tot), 1 - MONTHS)) };
    const period = figurePeriod(snapshot, wide);
    const condition = sqlFilter(wide, period, 'traject');
    const ends = await countByRang(snapshot, condition);
    const careers = await countCareers(snapshot, condition);
    const { publication } = options;
    const hazard = describeHazard(await countSpells(snapshot, wide, period), publication);
    const n = ends.reduce((sum, { ended }) => sum + ended, 0);
    return {
      figure: 'uitstroom',
      account: await makeAccount(snapshot, wide, options, uitstroomTexts[options.taal], publishCount(n, publication)),
      rows: { rang: publishRangen(ends, publication), cohort: publishCohorts(careers, publication), hazard },
    };
  });
}

function publishCohorts(careers: readonly CareerCount[], publication: FigureOptions['publication']): CohortRow[] {
  const cohorts = [...Map.groupBy(careers, ({ jaar }) => jaar)].sort(([a], [b]) => a - b);
  const { total, parts } = publishParts(
    cohorts.map(([, own]) => own.reduce((sum, { count }) => sum + count, 0)),
    publication,
  );
  return [
    publishCohort(null, careers, total, publication),
    ...cohorts.map(([jaar, own], i) => publishCohort(jaar, own, parts[i] ?? undetermined, publication)),
  ];
}
