import type { DuckDBValue } from '@duckdb/node-api';
import { numberOf, type Snapshot, textOf } from '../store/snapshot.ts';

/** The same filter as the kernel's, in the words of the store. */
export interface SqlPathFilter {
  gemeenten?: readonly string[];
  van: string;
  tot: string;
  hulpvorm?: string;
  /** COD327 codes that count. */
  verwijzers?: readonly string[];
  aanbieder?: string;
  stap?: { nr: number; hulpvorm: string };
}

/** The answers of the SQL, as plain values. */
export interface SqlPaths {
  jeugdigen: number;
  trajecten: number;
  variants: { key: string; steps: number; running: boolean; count: number; medianDays: number | null }[];
  transitions: { from: string; to: string; count: number; medianDaysBetween: number }[];
  flows: { step: number; from: string; to: string; count: number }[];
  successions: { parallel: number; successive: number; later: number };
}

/**
 * The paths question in plain DuckDB SQL: what the kernel is checked and timed against. Written as fast as SQL lets it
 * be: steps kept in a table, variants as a packed key of ten steps of six bits, with length and hash of the rest.
 */
export async function computePathsInSql(snapshot: Snapshot, filter: SqlPathFilter): Promise<SqlPaths> {
  const query = (sql: string, parameters?: Record<string, DuckDBValue>) => snapshot.query(sql, parameters);
  await query(STEPS_SQL(filter), values(filter, snapshot.peildatum));
  try {
    const [totals] = await query(TOTALS_SQL);
    if (totals === undefined) throw new TypeError('An aggregate always gives one row');
    return {
      jeugdigen: numberOf(totals, 'jeugdigen'),
      trajecten: numberOf(totals, 'trajecten'),
      successions: {
        parallel: numberOf(totals, 'parallel'),
        successive: numberOf(totals, 'successive'),
        later: numberOf(totals, 'later'),
      },
      variants: (await query(VARIANTS_SQL)).map((row) => ({
        key: `${textOf(row, 'packed')}:${textOf(row, 'rest')}`,
        steps: numberOf(row, 'steps'),
        running: row['running'] === true,
        count: numberOf(row, 'n'),
        medianDays: row['medianDays'] === null ? null : numberOf(row, 'medianDays'),
      })),
      transitions: (await query(TRANSITIONS_SQL)).map((row) => ({
        from: textOf(row, 'van'),
        to: textOf(row, 'naar'),
        count: numberOf(row, 'n'),
        medianDaysBetween: numberOf(row, 'medianDays'),
      })),
      flows: (await query(FLOWS_SQL)).map((row) => ({
        step: numberOf(row, 'step'),
        from: textOf(row, 'van'),
        to: textOf(row, 'naar'),
        count: numberOf(row, 'n'),
      })),
    };
  } finally {
    await query('DROP TABLE step');
  }
}

const STEPS_SQL = (filter: SqlPathFilter) => `
  CREATE TEMP TABLE step AS
  WITH hulpvorm_code AS (
    SELECT hulpvorm, row_number() OVER (ORDER BY hulpvorm) AS code FROM (SELECT DISTINCT hulpvorm FROM traject)
  ), sorted AS (
    SELECT t.gemeente, t.jeugdige, t.hulpvorm, h.code, t.begin, coalesce(t.eind, DATE '9999-12-31') AS eind, t.nr,
      t.verwijzer, t.aanbieder
    FROM traject t JOIN hulpvorm_code h ON h.hulpvorm = t.hulpvorm
    WHERE t.variant = 'tInhoud'
  ), selected AS (
    SELECT gemeente, jeugdige FROM (
      SELECT gemeente, jeugdige, verwijzer FROM sorted
      WHERE begin <= $tot::DATE AND eind >= $van::DATE
        ${filter.gemeenten === undefined ? '' : "AND gemeente IN (SELECT unnest(string_split($gemeenten, ',')))"}
        ${filter.hulpvorm === undefined ? '' : 'AND hulpvorm = $hulpvorm'}
        ${filter.aanbieder === undefined ? '' : 'AND aanbieder = $aanbieder'}
      QUALIFY row_number() OVER (PARTITION BY gemeente, jeugdige ORDER BY begin, eind, nr) = 1
    ) ${filter.verwijzers === undefined ? '' : "WHERE verwijzer IN (SELECT unnest(string_split($verwijzers, ',')))"}
  ), steps AS (
    SELECT s.gemeente, s.jeugdige, s.hulpvorm, s.code, s.begin, s.eind,
      row_number() OVER w AS step,
      lead(s.hulpvorm) OVER w AS next,
      lead(s.begin) OVER w AS nextBegin,
      max(s.eind) OVER (PARTITION BY s.gemeente, s.jeugdige ORDER BY s.begin, s.eind, s.nr
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS endedBefore,
      max(s.eind) OVER (PARTITION BY s.gemeente, s.jeugdige) > $peildatum::DATE AS running
    FROM sorted s SEMI JOIN selected USING (gemeente, jeugdige)
    WINDOW w AS (PARTITION BY s.gemeente, s.jeugdige ORDER BY s.begin, s.eind, s.nr)
  )
  SELECT * FROM steps
  ${
    filter.stap === undefined
      ? ''
      : `SEMI JOIN (SELECT gemeente, jeugdige FROM steps WHERE step = $stapNr AND hulpvorm = $stapHulpvorm) chosen
         USING (gemeente, jeugdige)`
  }`;

const TOTALS_SQL = `
  SELECT count(*) FILTER (step = 1) AS jeugdigen, count(*) AS trajecten,
    count(*) FILTER (step > 1 AND begin - endedBefore - 1 < 0) AS parallel,
    count(*) FILTER (step > 1 AND begin - endedBefore - 1 BETWEEN 0 AND 90) AS successive,
    count(*) FILTER (step > 1 AND begin - endedBefore - 1 > 90) AS later
  FROM step`;

const VARIANTS_SQL = `
  SELECT packed::VARCHAR AS packed, rest::VARCHAR AS rest, steps, running, count(*) AS n,
    CASE WHEN running THEN NULL ELSE median(days) END AS medianDays
  FROM (
    SELECT sum(CASE WHEN step <= 10 THEN code::BIGINT << (6 * (10 - step)) ELSE 0 END) AS packed,
      coalesce(sum(hash(step * 64 + code)) FILTER (step > 10), 0) AS rest,
      count(*) AS steps, any_value(running) AS running, max(eind) - min(begin) + 1 AS days
    FROM step GROUP BY gemeente, jeugdige
  ) GROUP BY packed, rest, steps, running`;

const TRANSITIONS_SQL = `
  SELECT hulpvorm AS van, next AS naar, count(*) AS n, median(greatest(0, nextBegin - eind - 1)) AS medianDays
  FROM step WHERE next IS NOT NULL GROUP BY hulpvorm, next`;

const FLOWS_SQL = `
  SELECT step, hulpvorm AS van, count(*) AS n,
    CASE WHEN next IS NULL THEN if(running, 'loopt', 'uit') WHEN step = 5 THEN 'verder' ELSE next END AS naar
  FROM step WHERE step <= 5 GROUP BY ALL`;

function values(filter: SqlPathFilter, peildatum: string | null): Record<string, DuckDBValue> {
  return {
    van: filter.van,
    tot: filter.tot,
    peildatum: peildatum ?? '1970-01-01',
    ...(filter.gemeenten === undefined ? {} : { gemeenten: filter.gemeenten.join(',') }),
    ...(filter.hulpvorm === undefined ? {} : { hulpvorm: filter.hulpvorm }),
    ...(filter.verwijzers === undefined ? {} : { verwijzers: filter.verwijzers.join(',') }),
    ...(filter.aanbieder === undefined ? {} : { aanbieder: filter.aanbieder }),
    ...(filter.stap === undefined ? {} : { stapNr: filter.stap.nr, stapHulpvorm: filter.stap.hulpvorm }),
  };
}
