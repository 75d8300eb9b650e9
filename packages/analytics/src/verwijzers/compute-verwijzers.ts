import type { FigureReport } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import { OVERIG } from '../publication/publish-groups.ts';
import type { FunnelPoint } from '../resultaat/compare-units.ts';
import { computeResults, widen } from '../resultaat/compute-results.ts';
import type { UnitRow } from '../resultaat/describe-unit.ts';
import type { Maat } from '../resultaat/maat.ts';
import type { Analytics } from '../store/analytics.ts';

/** One kind of verwijzer; `verwijzer` null: all together, or with `overig` those too small to be shown by themselves. */
export interface VerwijzerRow extends Omit<UnitRow, 'key'> {
  /** COD327 code or `onbekend`. */
  verwijzer: string | null;
  overig: boolean;
}

export interface VerwijzersOptions extends FigureOptions {
  maat?: Maat | undefined;
}

export interface VerwijzersReport extends FigureReport<'verwijzers', VerwijzerRow[]> {
  funnel: FunnelPoint[];
}

/** What came of care by kind of verwijzer, raw and adjusted for case mix. */
export function computeVerwijzers(
  analytics: Analytics,
  filter: FigureFilter,
  { maat = 'uitstroom', ...options }: VerwijzersOptions,
): Promise<VerwijzersReport> {
  return analytics.read(async (snapshot) => {
    const { account, rows, funnel } = await computeResults(snapshot, widen(snapshot, filter), options, {
      maat,
      eenheid: 'verwijzer',
    });
    return {
      figure: 'verwijzers',
      account,
      rows: rows.map(({ key, ...cells }) => ({
        verwijzer: key === undefined || key === OVERIG ? null : key,
        overig: key === OVERIG,
        ...cells,
      })),
      funnel,
    };
  });
}
