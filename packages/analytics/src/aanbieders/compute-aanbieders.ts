import { type AgbCode, parseAgbCode } from '@samenpad/domain';
import { figurePeriod } from '../figure/account.ts';
import type { FigureReport } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import { OVERIG } from '../publication/publish-groups.ts';
import type { FunnelPoint } from '../resultaat/compare-units.ts';
import { computeResults, widen } from '../resultaat/compute-results.ts';
import type { UnitRow } from '../resultaat/describe-unit.ts';
import { countPerAanbieder, type Klasse, rankKlassen } from '../resultaat/klassen.ts';
import { listNamen } from '../resultaat/list-namen.ts';
import type { Maat } from '../resultaat/maat.ts';
import type { Analytics } from '../store/analytics.ts';

/** One aanbieder; `aanbieder` null: all together, or with `overig` those too small to be shown by themselves. */
export interface AanbiederRow extends Omit<UnitRow, 'key'> {
  aanbieder: AgbCode | null;
  aanbiederNaam: string | null;
  klasse: Klasse | null;
  overig: boolean;
}

export interface AanbiedersOptions extends FigureOptions {
  maat?: Maat | undefined;
}

export interface AanbiedersReport extends FigureReport<'aanbieders', AanbiederRow[]> {
  funnel: FunnelPoint[];
}

/**
 * What came of care by aanbieder, raw and adjusted for case mix (S0-31). An aanbieder in the filter narrows nothing: one is
 * only to be understood beside the others. Differences are questions, not verdicts.
 */
export function computeAanbieders(
  analytics: Analytics,
  filter: FigureFilter,
  { maat = 'uitstroom', ...options }: AanbiedersOptions,
): Promise<AanbiedersReport> {
  return analytics.read(async (snapshot) => {
    const wide = widen(snapshot, { ...filter, aanbieder: undefined });
    const { account, rows, funnel } = await computeResults(snapshot, wide, options, { maat, eenheid: 'aanbieder' });
    const klassen = rankKlassen(await countPerAanbieder(snapshot, wide), figurePeriod(snapshot, wide));
    const namen = await listNamen(snapshot);
    return {
      figure: 'aanbieders',
      account,
      rows: rows.map(({ key, ...cells }) => ({
        aanbieder: key === undefined ? null : (parseAgbCode(key) ?? null),
        aanbiederNaam: namen.get(key ?? '') ?? null,
        klasse: klassen.get(key ?? '') ?? null,
        overig: key === OVERIG,
        ...cells,
      })),
      funnel,
    };
  });
}
