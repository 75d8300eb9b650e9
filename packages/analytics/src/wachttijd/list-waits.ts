import { type Hulpvorm, plainDate } from '@samenpad/domain';
import type { figurePeriod } from '../figure/account.ts';
import type { FigureFilter } from '../figure/filter.ts';
import { hulpvormOf } from '../figure/hulpvorm.ts';
import { sqlFilter } from '../figure/sql-filter.ts';
import { numberOf, type Snapshot, textOf } from '../store/snapshot.ts';

/** So many who waited equally long in the same year for the same care. */
export interface WaitCount {
  /** Year of the request. */
  jaar: number;
  hulpvorm: Hulpvorm;
  aanbieder: string;
  verwijzer: string;
  /** Where the verwijzer works, when asked for and known; else empty. */
  praktijk: string;
  days: number;
  /** Care began; else still waiting when last seen (a lower bound). */
  started: boolean;
  count: number;
}

const ALWAYS = { van: plainDate('0001-01-01'), tot: plainDate('9999-12-31') };

/**
 * Waits (A9: from the request, else the grant, to the first day of care) that began in the period. One per traject, that of its
 * first toewijzing: who goes on with the same care does not wait. Who has no care yet waits until the last day of the period, or
 * until the toewijzing ended.
 */
export async function listWaits(
  snapshot: Snapshot,
  filter: FigureFilter,
  period: ReturnType<typeof figurePeriod>,
  withPraktijk = false,
): Promise<WaitCount[]> {
  const { where, values } = sqlFilter(filter, ALWAYS, 'toewijzing');
  const rows = await snapshot.query(
    `WITH asked AS (
       SELECT *, CASE WHEN wachtGecensureerd THEN $peildatum::DATE ELSE leveringBegin END - wacht AS since
       FROM toewijzing WHERE ${where} AND firstWait
     ), seen AS (
       SELECT *, least($until::DATE, $peildatum::DATE) AS horizon FROM asked
     )
     SELECT year(since) AS jaar, hulpvorm, aanbieder, verwijzer, ${withPraktijk ? "coalesce(praktijk, '')" : "''"} AS praktijk,
       greatest(0, least(coalesce(leveringBegin, eind, horizon), horizon) - since)::INTEGER AS days,
       coalesce(leveringBegin <= horizon, FALSE)::INTEGER AS started, count(*) AS n
     FROM seen WHERE since BETWEEN $from::DATE AND horizon
     GROUP BY ALL ORDER BY ALL`,
    { ...values, from: period.van, until: period.tot, peildatum: snapshot.peildatum ?? '1970-01-01' },
  );
  return rows.map((row) => ({
    jaar: numberOf(row, 'jaar'),
    hulpvorm: hulpvormOf(textOf(row, 'hulpvorm')),
    aanbieder: textOf(row, 'aanbieder'),
    verwijzer: textOf(row, 'verwijzer'),
    praktijk: textOf(row, 'praktijk'),
    days: numberOf(row, 'days'),
    started: numberOf(row, 'started') === 1,
    count: numberOf(row, 'n'),
  }));
}
