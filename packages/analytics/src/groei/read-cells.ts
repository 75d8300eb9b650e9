import type { PlainDate } from '@samenpad/domain';
import type { FigureFilter } from '../figure/filter.ts';
import { sqlFilter } from '../figure/sql-filter.ts';
import { numberOf, type Snapshot, type SqlRow, textOf } from '../store/snapshot.ts';

/** By what the growth is divided; `geen`: all together. */
export type GroeiPer = 'geen' | 'hulpvorm' | 'aanbieder' | 'verwijzer' | 'wijk';

/** Whole months. */
export interface Period {
  van: PlainDate;
  tot: PlainDate;
}

/** Trajecten of one kind in one period, with what they cost. */
export interface CareCell {
  /** Hulpvorm, aanbieder, verwijzer or wijk; empty for `geen`. */
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
  /** What the dearest jeugdige cost, over all keys. */
  largest: number;
  cells: CareCell[];
  /** Per key: who stands behind it, and its costs without a traject that ran in the period. */
  keys: Map<string, { jeugdigen: number; largest: number; apart: number }>;
}

/**
 * Trajecten (T-inhoud) that ran in the period and match the filter, with their days in it (first and last included) and
 * what was granted of its months, divided in each of the ways `pers`. An end before the begin counts as one day, as in
 * `stroom`. One question for all ways: what is costly is finding the claims of each traject.
 */
export async function readPeriods<Per extends GroeiPer>(
  snapshot: Snapshot,
  filter: FigureFilter,
  period: Period,
  pers: readonly Per[],
): Promise<Record<Per, CarePeriod>> {
  const { where, values } = sqlFilter(filter, period, 'traject');
  const rows = await snapshot.query(
    `WITH ${careSql(where, sqlFilter(filter, period, 'boeking').where, pers)}
     SELECT * FROM (
       SELECT 'all' AS part, '' AS per, '' AS key, '' AS hulpvorm, '' AS eenheid, count(DISTINCT (gemeente, jeugdige)) AS n,
         (${DEAREST}) AS dagen, 0::DOUBLE AS volume, 0::BIGINT AS bedrag FROM care
       ${pers.map((per) => `UNION ALL ${cellsSql(per)} UNION ALL ${keysSql(per)}`).join('\n')}
     ) ORDER BY part, per, key, hulpvorm, eenheid`,
    { ...values, peildatum: snapshot.peildatum ?? '1970-01-01' },
  );
  const all = rows.find(({ part }) => part === 'all');
  const [jeugdigen, largest] = all === undefined ? [0, 0] : [numberOf(all, 'n'), numberOf(all, 'dagen')];
  const periodOf = (per: Per): CarePeriod => {
    const own = rows.filter((row) => row['per'] === per);
    return {
      jeugdigen,
      largest,
      cells: own.filter(({ part }) => part === 'cell').map(cellOf),
      keys: new Map(own.filter(({ part }) => part === 'key').map((row) => [textOf(row, 'key'), keyOf(row)])),
    };
  };
  // Every way that was asked gets its period.
  return Object.fromEntries(pers.map((per) => [per, periodOf(per)])) as Record<Per, CarePeriod>;
}

/**
 * `claim`: what was granted, per traject or without one. `care`: the trajecten with their costs, whose eenheid is that of
 * most of them. A claim of a traject has the traject's aanbieder, hulpvorm and verwijzer (store/rows.ts).
 */
function careSql(where: string, claimed: string, pers: readonly GroeiPer[]): string {
  const columns = pers.filter((per) => per !== 'geen');
  const carried = columns.filter((column) => column !== 'hulpvorm');
  return `claim AS MATERIALIZED (
      SELECT ${['gemeente', 'jeugdige', 'traject', ...columns].join(', ')}, eenheid, sum(volume) AS volume, sum(bedrag) AS bedrag
      FROM boeking WHERE ${claimed} GROUP BY ALL
    ), cost AS (
      SELECT gemeente, jeugdige, traject, arg_max(eenheid, bedrag) AS eenheid, arg_max(volume, bedrag) AS volume,
        sum(bedrag) AS bedrag
      FROM claim WHERE traject IS NOT NULL GROUP BY ALL
    ), care AS MATERIALIZED (
      SELECT ran.*, coalesce(eenheid, '') AS eenheid, coalesce(volume, 0) AS volume, coalesce(bedrag, 0) AS bedrag FROM (
        SELECT ${['gemeente', 'jeugdige', 'nr AS traject', 'hulpvorm', ...carried].join(', ')},
          least($tot::DATE, coalesce(CASE WHEN eind < begin THEN begin ELSE eind END, $tot::DATE), $peildatum::DATE)
            - greatest($van::DATE, begin) + 1 AS dagen
        FROM traject WHERE variant = 'tInhoud' AND ${where} AND begin <= $peildatum::DATE) ran
      LEFT JOIN cost USING (gemeente, jeugdige, traject)
    ), apart AS MATERIALIZED (
      SELECT claim.* FROM claim ANTI JOIN care USING (gemeente, jeugdige, traject)
    )`;
}

/** What the dearest jeugdige cost, in the column of the days. */
const DEAREST = `SELECT coalesce(max(bedrag), 0)::BIGINT FROM (
    SELECT sum(bedrag) AS bedrag FROM (
      SELECT gemeente, jeugdige, bedrag FROM care UNION ALL SELECT gemeente, jeugdige, bedrag FROM apart
    ) GROUP BY gemeente, jeugdige)`;

function cellsSql(per: GroeiPer): string {
  return `SELECT 'cell', '${per}', ${keySql(per)} AS key, hulpvorm, eenheid, count(*), sum(greatest(dagen, 1))::BIGINT,
      sum(volume)::DOUBLE, sum(bedrag)::BIGINT
    FROM care GROUP BY key, hulpvorm, eenheid`;
}

/** Per key in the columns of a cell: the costs without a traject as `bedrag`, those of the dearest jeugdige as `dagen`. */
function keysSql(per: GroeiPer): string {
  return `SELECT 'key', '${per}', key, '', '', count(*), max(bedrag)::BIGINT, 0, sum(outside)::BIGINT FROM (
      SELECT key, sum(bedrag) AS bedrag, sum(outside) AS outside FROM (
        SELECT ${keySql(per)} AS key, gemeente, jeugdige, bedrag, 0 AS outside FROM care
        UNION ALL SELECT coalesce(${keySql(per)}, ''), gemeente, jeugdige, bedrag, bedrag FROM apart
      ) GROUP BY key, gemeente, jeugdige
    ) GROUP BY key`;
}

function keySql(per: GroeiPer): string {
  return per === 'geen' ? "''" : per;
}

function cellOf(row: SqlRow): CareCell {
  return {
    key: textOf(row, 'key'),
    hulpvorm: textOf(row, 'hulpvorm'),
    eenheid: textOf(row, 'eenheid'),
    trajecten: numberOf(row, 'n'),
    dagen: numberOf(row, 'dagen'),
    volume: numberOf(row, 'volume'),
    bedrag: numberOf(row, 'bedrag'),
  };
}

function keyOf(row: SqlRow) {
  return { jeugdigen: numberOf(row, 'n'), largest: numberOf(row, 'dagen'), apart: numberOf(row, 'bedrag') };
}
