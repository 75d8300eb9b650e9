import type { figurePeriod } from '../figure/account.ts';
import type { FigureFilter } from '../figure/filter.ts';
import { sqlFilter } from '../figure/sql-filter.ts';
import { numberOf, type Snapshot, textOf } from '../store/snapshot.ts';

/** So many trajecten that began in the same quarter after a verwijzing by the same praktijk. */
export interface ReferralCount {
  praktijk: string;
  /** COD327 */
  verwijzer: string;
  aanbieder: string;
  hulpvorm: string;
  /** First day of the quarter of begin. */
  kwartaal: string;
  /** Begun on or after the day of the agreement. */
  after: boolean;
  count: number;
}

/** Trajecten (T-inhoud) that began in the period and whose praktijk is known; `afspraak`: the day that splits before from after. */
export async function listReferrals(
  snapshot: Snapshot,
  filter: FigureFilter,
  period: ReturnType<typeof figurePeriod>,
  afspraak: string = '9999-12-31',
): Promise<ReferralCount[]> {
  const { where, values } = sqlFilter(filter, period, 'traject', true);
  const rows = await snapshot.query(
    `SELECT praktijk, verwijzer, aanbieder, hulpvorm, date_trunc('quarter', begin)::DATE::VARCHAR AS kwartaal,
       begin >= $afspraak::DATE AS after, count(*) AS n
     FROM traject WHERE variant = 'tInhoud' AND praktijk IS NOT NULL AND ${where} AND begin <= $peildatum::DATE
     GROUP BY ALL ORDER BY ALL`,
    { ...values, afspraak, peildatum: snapshot.peildatum ?? '1970-01-01' },
  );
  return rows.map((row) => ({
    praktijk: textOf(row, 'praktijk'),
    verwijzer: textOf(row, 'verwijzer'),
    aanbieder: textOf(row, 'aanbieder'),
    hulpvorm: textOf(row, 'hulpvorm'),
    kwartaal: textOf(row, 'kwartaal'),
    after: row['after'] === true,
    count: numberOf(row, 'n'),
  }));
}
