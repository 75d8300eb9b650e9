import { FLOW_PERIOD } from './flows-in-sql.ts';

const { van, tot } = FLOW_PERIOD;

/** The rows of the country that the six questions need, as PostgreSQL keeps them. */
export const TABLES_SQL = `
  DROP SCHEMA IF EXISTS country CASCADE;
  CREATE SCHEMA country;
  SET search_path = country;
  CREATE UNLOGGED TABLE traject (gemeente text, jeugdige text, nr integer, aanbieder text, hulpvorm text, begin date,
    eind date, "eindReden" text, verwijzer text);
  CREATE UNLOGGED TABLE boeking (gemeente text, jeugdige text, traject integer, aanbieder text, hulpvorm text, maand text,
    eenheid text, volume double precision, bedrag bigint);`;

/** What DuckDB writes for a table, in the order in which it lies there. */
export const COLUMNS = {
  traject: `SELECT gemeente, jeugdige, nr, aanbieder, hulpvorm, begin, eind, eindReden, verwijzer FROM traject
    WHERE variant = 'tInhoud'`,
  boeking: 'SELECT gemeente, jeugdige, traject, aanbieder, hulpvorm, maand, eenheid, volume, bedrag FROM boeking',
} as const;

export const INDEXES_SQL = `
  CREATE INDEX ON traject (gemeente, jeugdige, begin);
  CREATE INDEX ON boeking (maand);
  ANALYZE traject;
  ANALYZE boeking;`;

const STEPS = `
  DROP TABLE IF EXISTS step;
  CREATE TEMP TABLE step AS
  SELECT gemeente, jeugdige, hulpvorm, begin, coalesce(eind, DATE '9999-12-31') AS eind, row_number() OVER w AS step,
    lead(hulpvorm) OVER w AS next, lead(begin) OVER w AS "nextBegin",
    max(coalesce(eind, DATE '9999-12-31')) OVER (PARTITION BY gemeente, jeugdige
      ORDER BY begin, coalesce(eind, DATE '9999-12-31'), nr ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS "endedBefore"
  FROM traject WINDOW w AS (PARTITION BY gemeente, jeugdige ORDER BY begin, coalesce(eind, DATE '9999-12-31'), nr)`;

/** Paths: steps, variants, who follows whom and after how long, and the first five steps. */
export const PATHS_SQL = [
  STEPS,
  `SELECT variant, count(*) AS n FROM (
     SELECT string_agg(hulpvorm, '>' ORDER BY step) AS variant FROM step GROUP BY gemeente, jeugdige
   ) v GROUP BY variant`,
  `SELECT hulpvorm, next, count(*) AS n,
     percentile_cont(.5) WITHIN GROUP (ORDER BY greatest(0, "nextBegin" - eind - 1)) AS days
   FROM step WHERE next IS NOT NULL GROUP BY hulpvorm, next`,
  'SELECT step, hulpvorm, next, count(*) AS n FROM step WHERE step <= 5 GROUP BY step, hulpvorm, next',
];

/** Survival: counts of a day, added up to a curve for each hulpvorm and year of begin. */
export const SURVIVAL_SQL = [
  `WITH spell AS (
     SELECT hulpvorm, extract(year FROM begin) AS jaar, least(coalesce(last, DATE '${tot}'), DATE '${tot}') - begin + 1 AS days,
       coalesce(last <= DATE '${tot}', FALSE) AND coalesce("eindReden", '') <> '02' AS ended
     FROM (SELECT *, CASE WHEN eind < begin THEN begin ELSE eind END AS last FROM traject) t
     WHERE begin BETWEEN DATE '${van}' AND DATE '${tot}'
   ), day AS (
     SELECT hulpvorm, jaar, days, count(*) AS leaving, count(*) FILTER (WHERE ended) AS ends FROM spell
     GROUP BY hulpvorm, jaar, days
   ), risk AS (
     SELECT *, sum(leaving) OVER (PARTITION BY hulpvorm, jaar ORDER BY days DESC) AS risk FROM day
   ), curve AS (
     SELECT hulpvorm, jaar, days, exp(sum(CASE WHEN ends = risk THEN -1e3 ELSE ln(1 - ends / risk) END) OVER (
       PARTITION BY hulpvorm, jaar ORDER BY days)) AS staying FROM risk
   )
   SELECT hulpvorm, jaar, min(days) FILTER (WHERE staying <= .5) AS n FROM curve GROUP BY hulpvorm, jaar`,
];

const monthly = (spell: string) => `
  WITH spell AS (${spell})
  SELECT 'in' AS side, key, date_trunc('month', begin) AS maand, count(*) AS n FROM spell
  WHERE begin BETWEEN DATE '${van}' AND DATE '${tot}' GROUP BY key, date_trunc('month', begin)
  UNION ALL
  SELECT 'uit', key, date_trunc('month', eind), count(*) FROM spell
  WHERE eind BETWEEN DATE '${van}' AND DATE '${tot}' GROUP BY key, date_trunc('month', eind)`;

/** Flows of trajecten and of jeugdigen whose days are put together, of all and by hulpvorm. */
export const FLOWS_SQL = ["''", 'hulpvorm'].flatMap((key) => [
  monthly(`SELECT ${key} AS key, begin, greatest(begin, eind) AS eind FROM traject`),
  monthly(`
    SELECT key, min(begin) AS begin, nullif(max(eind), DATE '9999-12-31') AS eind FROM (
      SELECT *, sum(CASE WHEN begin > ended + 1 THEN 1 ELSE 0 END) OVER (
        PARTITION BY gemeente, jeugdige, key ORDER BY begin, eind ROWS UNBOUNDED PRECEDING) AS island
      FROM (
        SELECT *, max(eind) OVER (PARTITION BY gemeente, jeugdige, key ORDER BY begin, eind
          ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS ended
        FROM (SELECT gemeente, jeugdige, ${key} AS key, begin, greatest(begin, coalesce(eind, DATE '9999-12-31')) AS eind
          FROM traject) t
      ) e
    ) i GROUP BY gemeente, jeugdige, key, island`),
]);

/** Growth: the trajecten, days, volume and costs of two years by hulpvorm. */
export const GROWTH_SQL = [2024, 2025].map(
  (year) => `
  WITH cost AS (
    SELECT gemeente, jeugdige, traject AS nr, sum(volume) AS volume, sum(bedrag) AS bedrag FROM boeking
    WHERE maand BETWEEN '${year}-01' AND '${year}-12' GROUP BY gemeente, jeugdige, traject
  )
  SELECT hulpvorm, count(*) AS n, count(DISTINCT (gemeente, jeugdige)) AS jeugdigen,
    sum(least(DATE '${year}-12-31', coalesce(eind, DATE '${year}-12-31')) - greatest(DATE '${year}-01-01', begin) + 1) AS dagen,
    sum(volume) AS volume, sum(bedrag) AS bedrag
  FROM traject LEFT JOIN cost USING (gemeente, jeugdige, nr)
  WHERE begin <= DATE '${year}-12-31' AND coalesce(eind, DATE '9999-12-31') >= DATE '${year}-01-01'
  GROUP BY hulpvorm`,
);

/** The dearest: costs a month on both bases, and what each jeugdige cost in a year. */
export const DEAREST_SQL = [
  'SELECT maand, sum(bedrag) AS n FROM boeking GROUP BY maand',
  `SELECT count(*) AS n, sum(bedrag) AS bedrag FROM (
     SELECT bedrag, ntile(100) OVER (ORDER BY bedrag DESC) AS part FROM (
       SELECT sum(bedrag) AS bedrag FROM boeking WHERE maand BETWEEN '2025-01' AND '2025-12' GROUP BY gemeente, jeugdige) j
   ) p GROUP BY part`,
];

/** Outcomes: of what ended and could be followed, who stayed out of care for a year, by aanbieder and mix. */
export const OUTCOMES_SQL = [
  `SELECT aanbieder, hulpvorm, verwijzer, count(*) AS n, count(*) FILTER (WHERE NOT EXISTS (
     SELECT 1 FROM traject other WHERE other.gemeente = own.gemeente AND other.jeugdige = own.jeugdige
       AND coalesce(other.eind, DATE '9999-12-31') > own.eind AND other.begin <= own.eind + 365)) AS uit
   FROM traject own
   WHERE eind BETWEEN DATE '${van}' AND DATE '${tot}' - 365 AND coalesce("eindReden", '') <> '02'
   GROUP BY aanbieder, hulpvorm, verwijzer`,
];
