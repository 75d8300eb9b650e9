import type { Analytics } from '../store/analytics.ts';
import { numberOf } from '../store/snapshot.ts';

/** domain.md B.5: longer than two years, with gaps of up to thirty days in it. */
const LONG_DAYS = 730;
const YEAR_DAYS = 365;
const GAP_DAYS = 30;
const [FIRST, LAST] = ['2024-01-01', '2024-12-31'];

/** The zorgperioden of each jeugdige, with their first and last day; what runs ends never. */
const PERIODEN = `
  care AS (
    SELECT gemeente, jeugdige, begin, coalesce(eind, DATE '9999-12-31') AS last FROM traject WHERE variant = 'tInhoud'
  ), marked AS (
    SELECT *, begin > max(last) OVER (PARTITION BY gemeente, jeugdige ORDER BY begin, last
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) + ${GAP_DAYS + 1} AS opens FROM care
  ), numbered AS (
    SELECT *, count(*) FILTER (opens) OVER (PARTITION BY gemeente, jeugdige ORDER BY begin, last) AS nr FROM marked
  ), periode AS (
    SELECT gemeente, jeugdige, nr, min(begin) AS begin, max(last) AS last FROM numbered GROUP BY ALL
  )`;

/** Of the jeugdigen in care in 2024 the share, or that of their costs, with a zorgperiode that was longer than two years by then. */
export function findLongCare(analytics: Analytics, of: 'jeugdigen' | 'kosten'): Promise<number | undefined> {
  return analytics.read(async (snapshot) => {
    const [row] = await snapshot.query(
      `WITH ${PERIODEN}, active AS (
         SELECT gemeente, jeugdige, bool_or(least(last, $last::DATE) - begin + 1 > ${LONG_DAYS}) AS long
         FROM periode WHERE begin <= $last::DATE AND last >= $first::DATE GROUP BY ALL
       ), bedragen AS (
         SELECT gemeente, jeugdige, sum(bedrag) AS bedrag FROM boeking
         WHERE wet = 'jw' AND maand BETWEEN '2024-01' AND '2024-12' GROUP BY ALL
       )
       SELECT count(*) AS jeugdigen, coalesce(sum(bedrag), 0)::BIGINT AS kosten, count(*) FILTER (long) AS jeugdigen_part,
         coalesce(sum(bedrag) FILTER (long), 0)::BIGINT AS kosten_part
       FROM active LEFT JOIN bedragen USING (gemeente, jeugdige)`,
      { first: FIRST, last: LAST },
    );
    const whole = row === undefined ? 0 : numberOf(row, of);
    return row === undefined || whole === 0 ? undefined : numberOf(row, `${of}_part`) / whole;
  });
}

/**
 * Of the households with jeugdhulp of which the longest zorgperiode is up to one year (0), one to two years (1) or more (2),
 * the share in which somebody had help under the Wmo or the Participatiewet while living there.
 */
export function findSeveralLaws(analytics: Analytics, years: 0 | 1 | 2): Promise<number | undefined> {
  return analytics.read(async (snapshot) => {
    const [row] = await snapshot.query(
      `WITH ${PERIODEN}, langste AS (
         SELECT gemeente, jeugdige, max(least(last, $until::DATE) - begin + 1) AS days FROM periode GROUP BY ALL
       ), huis AS (
         SELECT gemeente, huishouden, max(days) AS days FROM lid JOIN langste USING (gemeente, jeugdige) GROUP BY ALL
       ), ander AS (
         SELECT DISTINCT l.gemeente, l.huishouden FROM lid l JOIN voorziening v USING (gemeente, jeugdige)
         WHERE v.wet <> 'jw' AND v.van <= coalesce(l.tot, DATE '9999-12-31')
           AND l.van <= coalesce(v.tot, DATE '9999-12-31')
       )
       SELECT count(*) AS n, count(a.huishouden) AS several FROM huis LEFT JOIN ander a USING (gemeente, huishouden)
       WHERE days > 0 AND (days > ${YEAR_DAYS})::INTEGER + (days > ${LONG_DAYS})::INTEGER = $years::INTEGER`,
      { until: snapshot.peildatum ?? LAST, years },
    );
    const n = row === undefined ? 0 : numberOf(row, 'n');
    return row === undefined || n === 0 ? undefined : numberOf(row, 'several') / n;
  });
}
