import { daysBetween, type PlainDate } from '@samenpad/domain';
import { figurePeriod } from '../figure/account.ts';
import type { FigureFilter } from '../figure/filter.ts';
import { sqlFilter } from '../figure/sql-filter.ts';
import { numberOf, type Snapshot, textOf } from '../store/snapshot.ts';

/** Size of an aanbieder. `groot`: the largest that together have 70 % of the jeugdigen; `klein`: fewer than ten a year. */
export type Klasse = 'groot' | 'middel' | 'klein';

/** Share of the jeugdigen that the large ones have together (domain.md D.3: 18 of 120 hold .70). */
const LARGE_SHARE = 0.7;
/** Jeugdigen a year. */
const SMALL = 10;
const DAYS_PER_YEAR = 365.25;

/** Jeugdigen in care in the period, per aanbieder; whatever hulpvorm, verwijzer or aanbieder is asked for. */
export async function countPerAanbieder(
  snapshot: Snapshot,
  { gemeenten, van, tot }: FigureFilter,
): Promise<{ aanbieder: string; jeugdigen: number }[]> {
  const filter = { gemeenten, van, tot };
  const { where, values } = sqlFilter(filter, figurePeriod(snapshot, filter), 'traject');
  const rows = await snapshot.query(
    `SELECT aanbieder, count(DISTINCT (gemeente, jeugdige)) AS n FROM traject WHERE variant = 'tInhoud' AND ${where}
     GROUP BY aanbieder ORDER BY n DESC, aanbieder`,
    values,
  );
  return rows.map((row) => ({ aanbieder: textOf(row, 'aanbieder'), jeugdigen: numberOf(row, 'n') }));
}

/** Sizes of aanbieders, given the largest first. One without jeugdigen in the period has none. Pure. */
export function rankKlassen(
  counts: readonly { aanbieder: string; jeugdigen: number }[],
  { van, tot }: { van: PlainDate; tot: PlainDate },
): Map<string, Klasse> {
  const years = Math.max(1, (daysBetween(van, tot) + 1) / DAYS_PER_YEAR);
  const total = counts.reduce((sum, { jeugdigen }) => sum + jeugdigen, 0);
  let before = 0;
  return new Map(
    counts.map(({ aanbieder, jeugdigen }) => {
      const large = before < LARGE_SHARE * total;
      before += jeugdigen;
      return [aanbieder, jeugdigen / years < SMALL ? 'klein' : large ? 'groot' : 'middel'];
    }),
  );
}
