import type { figurePeriod } from '../figure/account.ts';
import type { FigureFilter } from '../figure/filter.ts';
import { sqlFilter } from '../figure/sql-filter.ts';
import type { Amount } from '../publication/publish-amount.ts';
import { numberOf, type Snapshot, textOf } from '../store/snapshot.ts';

/** What one aanbieder, or several together, had in care; `bedrag` in cents. */
export interface Volume extends Amount {
  trajecten: number;
}

/**
 * Volume of the aanbieders in the period. `chosen`: those together under `gekozen`, and all together under `alle`; without
 * it each by itself. By AGB code of the toewijzing: that is with whom an accounthouder talks.
 */
export async function countVolumes(
  snapshot: Snapshot,
  filter: FigureFilter,
  period: ReturnType<typeof figurePeriod>,
  chosen?: readonly string[],
): Promise<Map<string, Volume>> {
  const { where, values } = sqlFilter(filter, period, 'toewijzing');
  const unit =
    chosen === undefined
      ? 'aanbieder'
      : "unnest(CASE WHEN list_contains(string_split($chosen, ','), aanbieder) THEN ['alle', 'gekozen'] ELSE ['alle'] END)";
  const rows = await snapshot.query(
    `WITH own AS (
       SELECT * FROM toewijzing WHERE ${where} AND toestand NOT IN ('verwijderd', 'wees') AND traject IS NOT NULL
     ), care AS (
       SELECT ${unit} AS unit, gemeente, jeugdige, traject FROM own
     ), paid AS (
       SELECT ${unit} AS unit, gemeente, jeugdige, toegekend FROM own
       JOIN (SELECT gemeente, jeugdige, domein, toewijzingNummer, maand, toegekend FROM kosten) AS k
         USING (gemeente, jeugdige, domein, toewijzingNummer)
       WHERE maand BETWEEN $first AND $last
     ), per_jeugdige AS (
       SELECT unit, gemeente, jeugdige, sum(toegekend)::BIGINT AS bedrag FROM paid GROUP BY ALL
     ), money AS (
       SELECT unit, sum(bedrag)::BIGINT AS bedrag, max(bedrag)::BIGINT AS largest FROM per_jeugdige GROUP BY unit
     )
     SELECT unit, count(DISTINCT (gemeente, jeugdige)) AS jeugdigen, count(DISTINCT (gemeente, jeugdige, traject)) AS trajecten,
       coalesce(any_value(bedrag), 0)::BIGINT AS bedrag, coalesce(any_value(largest), 0)::BIGINT AS largest
     FROM care LEFT JOIN money USING (unit) GROUP BY unit ORDER BY unit`,
    {
      ...values,
      first: period.van.slice(0, 7),
      last: period.tot.slice(0, 7),
      ...(chosen !== undefined && { chosen: chosen.join(',') }),
    },
  );
  return new Map(
    rows.map((row) => [
      textOf(row, 'unit'),
      {
        jeugdigen: numberOf(row, 'jeugdigen'),
        trajecten: numberOf(row, 'trajecten'),
        bedrag: numberOf(row, 'bedrag'),
        largest: numberOf(row, 'largest'),
      },
    ]),
  );
}
