import type { Analytics } from '../store/analytics.ts';
import { numberOf } from '../store/snapshot.ts';

/** domain.md B.5: longer than two years, with gaps of up to thirty days in it. */
const LONG_DAYS = 730;
const GAP_DAYS = 30;
const [FIRST, LAST] = ['2024-01-01', '2024-12-31'];

/** Of the jeugdigen in care in 2024 the share, or that of their costs, with a zorgperiode that was longer than two years by then. */
export function findLongCare(analytics: Analytics, of: 'jeugdigen' | 'kosten'): Promise<number | undefined> {
  return analytics.read(async (snapshot) => {
    const [row] = await snapshot.query(
      `WITH care AS (
         SELECT gemeente, jeugdige, begin, coalesce(eind, DATE '9999-12-31') AS last FROM traject WHERE variant = 'tInhoud'
       ), marked AS (
         SELECT *, begin > max(last) OVER (PARTITION BY gemeente, jeugdige ORDER BY begin, last
           ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) + ${GAP_DAYS + 1} AS opens FROM care
       ), numbered AS (
         SELECT *, count(*) FILTER (opens) OVER (PARTITION BY gemeente, jeugdige ORDER BY begin, last) AS nr FROM marked
       ), periode AS (
         SELECT gemeente, jeugdige, nr, min(begin) AS begin, max(last) AS last FROM numbered GROUP BY ALL
       ), active AS (
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
