import { addMonths, firstDayOf, monthOf } from '@samenpad/domain';
import { figurePeriod, makeAccount } from '../figure/account.ts';
import type { Account } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import type { Snapshot } from '../store/snapshot.ts';
import { compareUnits, type FunnelPoint } from './compare-units.ts';
import type { UnitRow } from './describe-unit.ts';
import { listOutcomes } from './list-outcomes.ts';
import type { Eenheid, Maat } from './maat.ts';
import { resultaatTexts } from './text.ts';

/** Five years: enough ends for a comparison, with a year to follow them. */
const MONTHS = 60;

/** The filter over five years up to its last day, unless it says from when. */
export function widen(snapshot: Snapshot, filter: FigureFilter): FigureFilter {
  const { tot } = figurePeriod(snapshot, filter);
  return { ...filter, van: filter.van ?? firstDayOf(addMonths(monthOf(tot), 1 - MONTHS)) };
}

/** One measure compared between units, raw and adjusted for case mix (domain.md B.6). */
export async function computeResults(
  snapshot: Snapshot,
  filter: FigureFilter,
  options: FigureOptions,
  { maat, eenheid }: { maat: Maat; eenheid: Eenheid },
): Promise<{ account: Account; rows: [UnitRow, ...UnitRow[]]; funnel: FunnelPoint[] }> {
  const period = figurePeriod(snapshot, filter);
  const outcomes = await listOutcomes(snapshot, filter, period, { maat, eenheid });
  const { rows, funnel } = compareUnits(outcomes, maat, options.publication);
  const text = resultaatTexts[options.taal];
  return {
    account: await makeAccount(
      snapshot,
      filter,
      options,
      { definition: `${text.maten[maat]} ${text.comparison}`, excluded: text.excluded },
      rows[0].aantal,
    ),
    rows,
    funnel,
  };
}
