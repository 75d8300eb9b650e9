import type { FigureReport } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import { computeResults, widen } from '../resultaat/compute-results.ts';
import type { UnitRow } from '../resultaat/describe-unit.ts';
import type { Analytics } from '../store/analytics.ts';

/** The lower ends of the classes, in months. */
const CLASSES = [0, 3, 6, 12, 24] as const;

/** Trajecten that lasted at least so many months, up to the next class. */
export interface DuurklasseRow extends Omit<UnitRow, 'key'> {
  /** Null: all together. */
  vanafMaanden: (typeof CLASSES)[number] | null;
}

/**
 * How often new care begins within a year after care of different length, raw and adjusted for case mix (S1-4). They go
 * together or not; what causes what cannot be read from it.
 */
export function computeDuurklassen(
  analytics: Analytics,
  filter: FigureFilter,
  options: FigureOptions,
): Promise<FigureReport<'duurklassen', DuurklasseRow[]>> {
  return analytics.read(async (snapshot) => {
    const { account, rows } = await computeResults(snapshot, widen(snapshot, filter), options, {
      maat: 'terugkeer',
      eenheid: 'duurklasse',
    });
    const [{ key: _all, ...all }, ...own] = rows;
    return {
      figure: 'duurklassen',
      account,
      rows: [
        { vanafMaanden: null, ...all },
        ...CLASSES.flatMap((vanafMaanden) => {
          const found = own.find(({ key }) => key === String(vanafMaanden));
          if (found === undefined) return [];
          const { key: _key, ...cells } = found;
          return [{ vanafMaanden, ...cells }];
        }),
      ],
    };
  });
}
