import type { PlainDate } from '@samenpad/domain';
import type { FigureFilter } from '../figure/filter.ts';
import { sqlFilter } from '../figure/sql-filter.ts';
import { numberOf, type Snapshot, textOf } from '../store/snapshot.ts';

/** By what the growth is divided; `geen`: all together. */
export type GroeiPer = 'geen' | 'hulpvorm' | 'aanbieder' | 'verwijzer';

/** Whole months. */
export interface Period {
  van: PlainDate;
  tot: PlainDate;
}

/** Trajecten of one kind in one period, with what they cost. */
export interface CareCell {
  /** Hulpvorm, aanbieder or verwijzer; empty for `geen`. */
  key: string;
  hulpvorm: string;
  /** WJ756, in which most of the costs of the traject were claimed; empty without costs. */
  eenheid: string;
  trajecten: number;
  dagen: number;
  volume: number;
  /** Cents. */
  bedrag: number;
}

/** What a period cost, by kind of care. */
export interface CarePeriod {
  jeugdigen: number;
  cells: CareCell[];
  /** Per key: who stands behind it, and its costs without a traject that ran in the period. */
  keys: Map<string, { jeugdigen: number; largest: number; apart: number }>;
}

/**
 * Trajecten (T-inhoud) that ran in the period and match the filter, with their days in it (first and last included) and
 * what was granted of its months. An end before the begin counts as one day, as in `stroom`.
 */
export async function readPeriod(
  snapshot: Snapshot,
  filter: FigureFilter,
  period: Period,
  per: GroeiPer,
): Promise<CarePeriod> {
  const { where, values } = sqlFilter(filter, period, 'traject');
  const claimed = sqlFilter(filter, period, 'boeking').where;
  const key = per === 'geen' ? "''" : per;
  const common = `WITH claim AS (
      SELECT gemeente, jeugdige, traject, ${key} AS key, eenheid, sum(volume) AS volume, sum(bedrag) AS bedrag
      FROM boeking WHERE ${claimed} GROUP BY ALL
    ), cost AS (
      SELECT gemeente, jeugdige, traject, arg_max(eenheid, bedrag) AS eenheid, arg_max(volume, bedrag) AS volume,
        sum(bedrag) AS bedrag
      FROM claim WHERE traject IS NOT NULL GROUP BY ALL
    ), care AS (
      SELECT gemeente, jeugdige, nr AS traject, ${key} AS key, hulpvorm,
        least($tot::DATE, coalesce(CASE WHEN eind < begin THEN begin ELSE eind END, $tot::DATE), $peildatum::DATE)
          - greatest($van::DATE, begin) + 1 AS dagen
      FROM traject WHERE variant = 'tInhoud' AND ${where} AND begin <= $peildatum::DATE
    )`;
  const asked = { ...values, peildatum: snapshot.peildatum ?? '1970-01-01' };
  const cells = await snapshot.query(
    `${common}
     SELECT key, hulpvorm, coalesce(eenheid, '') AS eenheid, count(*) AS trajecten, sum(greatest(dagen, 1))::BIGINT AS dagen,
       coalesce(sum(volume), 0)::DOUBLE AS volume, coalesce(sum(bedrag), 0)::BIGINT AS bedrag
     FROM care LEFT JOIN cost USING (gemeente, jeugdige, traject) GROUP BY ALL ORDER BY ALL`,
    asked,
  );
  const keys = await snapshot.query(
    `${common}, apart AS (
       SELECT claim.key, gemeente, jeugdige, bedrag FROM claim LEFT JOIN care USING (gemeente, jeugdige, traject)
       WHERE care.traject IS NULL
     ), per_jeugdige AS (
       SELECT key, gemeente, jeugdige, sum(bedrag) AS bedrag, sum(outside) AS outside FROM (
         SELECT key, gemeente, jeugdige, coalesce(bedrag, 0) AS bedrag, 0 AS outside
         FROM care LEFT JOIN cost USING (gemeente, jeugdige, traject)
         UNION ALL SELECT coalesce(key, ''), gemeente, jeugdige, bedrag, bedrag FROM apart
       ) GROUP BY ALL
     )
     SELECT key, count(*) AS jeugdigen, max(bedrag)::BIGINT AS largest, sum(outside)::BIGINT AS apart
     FROM per_jeugdige GROUP BY key`,
    asked,
  );
  const [all] = await snapshot.query(`${common} SELECT count(DISTINCT (gemeente, jeugdige)) AS n FROM care`, asked);
  return {
    jeugdigen: all === undefined ? 0 : numberOf(all, 'n'),
    cells: cells.map((row) => ({
      key: textOf(row, 'key'),
      hulpvorm: textOf(row, 'hulpvorm'),
      eenheid: textOf(row, 'eenheid'),
      trajecten: numberOf(row, 'trajecten'),
      dagen: numberOf(row, 'dagen'),
      volume: numberOf(row, 'volume'),
      bedrag: numberOf(row, 'bedrag'),
    })),
    keys: new Map(
      keys.map((row) => [
        textOf(row, 'key'),
        { jeugdigen: numberOf(row, 'jeugdigen'), largest: numberOf(row, 'largest'), apart: numberOf(row, 'apart') },
      ]),
    ),
  };
}
