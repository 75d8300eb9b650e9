import { addDays, addMonths, firstDayOf, lastDayOf, monthOf, type PlainDate } from '@samenpad/domain';
import { type Cell, suppressed, undetermined } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import { sqlFilter } from '../figure/sql-filter.ts';
import { publishCount } from '../publication/publish.ts';
import { type Amount, publishAmount, publishEach } from '../publication/publish-amount.ts';
import { numberOf, type Snapshot } from '../store/snapshot.ts';
import { sumMonths } from './read-boekingen.ts';

/** What care costs per jeugdige who left it for good. */
export interface PerExit {
  /** The last twelve months of which everybody could be followed for a year. */
  van: PlainDate;
  tot: PlainDate;
  /** Jeugdigen whose care ended in these months and did not come back within 365 days. */
  uitgestroomd: Cell;
  /** Costs of these months divided by them, in cents. */
  perUitgestroomd: Cell;
}

/** Without care for so many days after the last one: uitgestroomd (domain.md B.5). */
const FOLLOW_UP = 365;

/** Costs of twelve months (prestatiebasis) per lasting exit in them. Death is no exit. */
export async function computePerExit(
  snapshot: Snapshot,
  filter: FigureFilter,
  lastDay: PlainDate,
  publication: FigureOptions['publication'],
): Promise<PerExit> {
  const lastMonth = addMonths(monthOf(addDays(lastDay, 1 - FOLLOW_UP)), -1);
  const period = { van: firstDayOf(addMonths(lastMonth, -11)), tot: lastDayOf(lastMonth) };
  const { where, values } = sqlFilter(filter, period, 'traject');
  const [row] = await snapshot.query(
    `SELECT count(DISTINCT (gemeente, jeugdige)) AS n FROM traject ended
     WHERE variant = 'tInhoud' AND ${where} AND eind BETWEEN $van::DATE AND $tot::DATE AND coalesce(eindReden, '') <> '02'
       AND NOT EXISTS (
         SELECT 1 FROM traject other
         WHERE other.variant = 'tInhoud' AND other.gemeente = ended.gemeente AND other.jeugdige = ended.jeugdige
           AND coalesce(other.eind, DATE '9999-12-31') > ended.eind AND other.begin <= ended.eind + ${FOLLOW_UP})`,
    values,
  );
  const n = row === undefined ? 0 : numberOf(row, 'n');
  const amounts = await sumMonths(snapshot, filter, 'maand', { first: monthOf(period.van), last: lastMonth });
  // Help under the Wmo is no traject: who got out of it is not known.
  const uitgestroomd = filter.wet === 'wmo' ? undetermined : publishCount(n, publication);
  const shown = [...amounts.values()].every((amount) => publishAmount(amount, publication).kind === 'value');
  // The dearest of each month may be one and the same.
  const sumOf = (read: (own: Amount) => number) => [...amounts.values()].reduce((sum, own) => sum + read(own), 0);
  const total = { bedrag: sumOf(({ bedrag }) => bedrag), jeugdigen: n, largest: sumOf(({ largest }) => largest) };
  return {
    ...period,
    uitgestroomd,
    perUitgestroomd: !shown ? suppressed : n === 0 ? undetermined : publishEach(total, n, uitgestroomd, publication),
  };
}
