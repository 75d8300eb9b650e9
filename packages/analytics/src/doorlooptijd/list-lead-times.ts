import { countWerkdagen, plainDate } from '@samenpad/domain';
import type { figurePeriod } from '../figure/account.ts';
import type { FigureFilter } from '../figure/filter.ts';
import { sqlFilter } from '../figure/sql-filter.ts';
import { numberOf, type Snapshot, textOf } from '../store/snapshot.ts';

/** So many verzoeken that took equally long for the same cause. */
export interface LeadTime {
  werkdagen: number;
  /** As `gezin-keuze`; empty: nothing was asked. */
  oorzaak: string;
  count: number;
}

const ALWAYS = { van: plainDate('0001-01-01'), tot: plainDate('9999-12-31') };

/** Working days from verzoek to first toewijzing of what was assigned in the period; of a traject the first verzoek. */
export async function listLeadTimes(
  snapshot: Snapshot,
  filter: FigureFilter,
  { van, tot }: ReturnType<typeof figurePeriod>,
): Promise<LeadTime[]> {
  const { where, values } = sqlFilter(filter, ALWAYS, 'toewijzing');
  const rows = await snapshot.query(
    `WITH asked AS (
       SELECT * FROM toewijzing WHERE ${where} AND gevraagdOp IS NOT NULL
     ), first AS (
       FROM asked QUALIFY traject IS NULL OR row_number() OVER (
         PARTITION BY gemeente, jeugdige, traject ORDER BY gevraagdOp, toewijzingNummer) = 1
     )
     SELECT strftime(gevraagdOp, '%Y-%m-%d') AS asked, strftime(toegewezenOp, '%Y-%m-%d') AS granted,
       coalesce(oorzaak, '') AS oorzaak, count(*) AS n
     FROM first WHERE toegewezenOp BETWEEN $from::DATE AND $until::DATE GROUP BY ALL ORDER BY ALL`,
    { ...values, from: van, until: tot },
  );
  return rows.map((row) => ({
    werkdagen: countWerkdagen(plainDate(textOf(row, 'asked')), plainDate(textOf(row, 'granted'))),
    oorzaak: textOf(row, 'oorzaak'),
    count: numberOf(row, 'n'),
  }));
}
