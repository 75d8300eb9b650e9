import { FLOW_PERIOD } from './flows-in-sql.ts';
import type { SixName } from './six.ts';

const { van, tot } = FLOW_PERIOD;

/** Stands for an end that is not there: days of two bytes, which can be subtracted, go up to 2149-06-06. */
const OPEN = "toDate('2149-06-04')";
const day = (text: string) => `toDate('${text}')`;

/** The rows of the country from Parquet in `folder`, sorted as ClickHouse likes them. */
export const loadSql = (folder: string): string[] => [
  `CREATE TABLE traject ENGINE = MergeTree ORDER BY (gemeente, jeugdige, begin) AS
   SELECT assumeNotNull(gemeente) AS gemeente, assumeNotNull(jeugdige) AS jeugdige, assumeNotNull(nr) AS nr,
     assumeNotNull(aanbieder) AS aanbieder, assumeNotNull(hulpvorm) AS hulpvorm, toDate(assumeNotNull(begin)) AS begin, toDate(eind) AS eind,
     eindReden, assumeNotNull(verwijzer) AS verwijzer FROM file('${folder}/traject.parquet')`,
  `CREATE TABLE boeking ENGINE = MergeTree ORDER BY (gemeente, jeugdige, traject, maand) AS
   SELECT assumeNotNull(gemeente) AS gemeente, assumeNotNull(jeugdige) AS jeugdige, assumeNotNull(traject) AS traject,
     assumeNotNull(maand) AS maand, assumeNotNull(eenheid) AS eenheid, assumeNotNull(volume) AS volume,
     assumeNotNull(bedrag) AS bedrag FROM file('${folder}/boeking.parquet')`,
];

const PATHS = [
  'DROP TABLE IF EXISTS path',
  // A path per jeugdige as an array: (begin, eind, nr, hulpvorm) of each step.
  `CREATE TABLE path ENGINE = MergeTree ORDER BY tuple() AS
   SELECT arraySort(groupArray((begin, coalesce(eind, ${OPEN}), nr, hulpvorm))) AS steps FROM traject GROUP BY gemeente, jeugdige`,
  `SELECT arrayStringConcat(arrayMap(s -> s.4, steps), '>') AS variant, count() AS n FROM path GROUP BY variant`,
  `SELECT pair.1.4 AS hulpvorm, pair.2.4 AS next, count() AS n,
     quantileExact(.5)(greatest(0, pair.2.1 - pair.1.2 - 1)) AS days
   FROM (SELECT arrayJoin(arrayZip(arrayPopBack(steps), arrayPopFront(steps))) AS pair FROM path) GROUP BY hulpvorm, next`,
  `SELECT number AS step, steps[number].4 AS hulpvorm, steps[number + 1].4 AS next, count() AS n
   FROM path ARRAY JOIN arrayEnumerate(arraySlice(steps, 1, 5)) AS number GROUP BY step, hulpvorm, next`,
];

const SURVIVAL = [
  `WITH spell AS (
     SELECT hulpvorm, toYear(begin) AS jaar, least(coalesce(greatest(eind, begin), ${day(tot)}), ${day(tot)}) - begin + 1 AS days,
       coalesce(greatest(eind, begin) <= ${day(tot)}, 0) AND coalesce(eindReden, '') <> '02' AS ended
     FROM traject WHERE begin BETWEEN ${day(van)} AND ${day(tot)}
   ), perDay AS (
     SELECT hulpvorm, jaar, days, count() AS leaving, countIf(ended) AS ends FROM spell GROUP BY hulpvorm, jaar, days
   ), risk AS (
     SELECT *, sum(leaving) OVER (PARTITION BY hulpvorm, jaar ORDER BY days DESC) AS atRisk FROM perDay
   ), curve AS (
     SELECT hulpvorm, jaar, days, exp(sum(if(ends = atRisk, -1e3, log(1 - ends / atRisk))) OVER (
       PARTITION BY hulpvorm, jaar ORDER BY days)) AS staying FROM risk
   )
   SELECT hulpvorm, jaar, minIf(days, staying <= .5) AS n FROM curve GROUP BY hulpvorm, jaar`,
];

const monthly = (spell: string) => `
  WITH spell AS (${spell})
  SELECT 'in' AS side, key, toStartOfMonth(begin) AS maand, count() AS n FROM spell
  WHERE begin BETWEEN ${day(van)} AND ${day(tot)} GROUP BY key, maand
  UNION ALL
  SELECT 'uit', key, toStartOfMonth(last) AS maand, count() FROM spell
  WHERE last BETWEEN ${day(van)} AND ${day(tot)} GROUP BY key, maand`;

const united = (key: string) => `
  SELECT key, min(begin) AS begin, max(last) AS last FROM (
    SELECT *, sum(begin > ended + 1) OVER (
      PARTITION BY gemeente, jeugdige, key ORDER BY begin, last ROWS UNBOUNDED PRECEDING) AS island
    FROM (
      SELECT *, max(last) OVER (PARTITION BY gemeente, jeugdige, key ORDER BY begin, last
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS ended
      FROM (SELECT gemeente, jeugdige, ${key} AS key, begin, greatest(begin, coalesce(eind, ${OPEN})) AS last FROM traject)
    )
  ) GROUP BY gemeente, jeugdige, key, island`;

const FLOWS = ["''", 'hulpvorm'].flatMap((key) => [
  monthly(`SELECT ${key} AS key, begin, greatest(begin, eind) AS last FROM traject`),
  monthly(united(key)),
]);

const GROWTH = [2024, 2025].map(
  (year) => `
  SELECT hulpvorm, count() AS n, uniqExact((gemeente, jeugdige)) AS jeugdigen,
    sum(least(${day(`${year}-12-31`)}, coalesce(eind, ${day(`${year}-12-31`)})) - greatest(${day(`${year}-01-01`)}, begin) + 1) AS dagen,
    sum(cost.volume) AS volume, sum(cost.bedrag) AS bedrag
  FROM traject LEFT JOIN (
    SELECT gemeente, jeugdige, traject AS nr, sum(boeking.volume) AS volume, sum(boeking.bedrag) AS bedrag FROM boeking
    WHERE maand BETWEEN '${year}-01' AND '${year}-12' GROUP BY gemeente, jeugdige, traject
  ) AS cost USING (gemeente, jeugdige, nr)
  WHERE begin <= ${day(`${year}-12-31`)} AND coalesce(eind, ${OPEN}) >= ${day(`${year}-01-01`)}
  GROUP BY hulpvorm`,
);

const DEAREST = [
  'SELECT maand, sum(bedrag) AS n FROM boeking GROUP BY maand',
  `SELECT count() AS n, sum(bedrag) AS bedrag FROM (
     SELECT bedrag, ntile(100) OVER (ORDER BY bedrag DESC ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS part
     FROM (SELECT sum(boeking.bedrag) AS bedrag FROM boeking WHERE maand BETWEEN '2025-01' AND '2025-12'
       GROUP BY gemeente, jeugdige)
   ) GROUP BY part`,
];

const OUTCOMES = [
  `SELECT own.1 AS aanbieder, own.2 AS hulpvorm, own.3 AS verwijzer, count() AS n,
     countIf(NOT arrayExists(other -> other.5 > own.5 AND other.4 <= own.5 + 365, steps)) AS uit
   FROM (
     SELECT groupArray((aanbieder, hulpvorm, verwijzer, begin, coalesce(eind, ${OPEN}), coalesce(eindReden, ''))) AS steps
     FROM traject GROUP BY gemeente, jeugdige
   ) ARRAY JOIN steps AS own
   WHERE own.5 BETWEEN ${day(van)} AND ${day(tot)} - 365 AND own.6 <> '02'
   GROUP BY aanbieder, hulpvorm, verwijzer`,
];

/** The six as plain counts, as they are asked of PostgreSQL. */
export const QUESTIONS: Record<SixName, readonly string[]> = {
  paths: PATHS,
  survival: SURVIVAL,
  flows: FLOWS,
  growth: GROWTH,
  'the dearest': DEAREST,
  'outcomes of aanbieders': OUTCOMES,
};
