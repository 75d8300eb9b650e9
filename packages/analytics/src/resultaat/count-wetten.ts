const FOREVER = "DATE '9999-12-31'";

/**
 * The day from which an extract tells of other laws: the first on which help ended, as what has ended is only in an extract
 * that reaches back so far. Of one with only what runs it is the day of the newest; one old decision tells of no year.
 */
const TOLD_SINCE = `coalesce(min(tot) FILTER (van < tot AND tot <= $peildatum::DATE), max(van) FILTER (van <= $peildatum::DATE))`;

/** No extract of its gemeente tells of other laws by then, or the jeugdige lived in no household that is known. */
const UNKNOWN = "'onbekend'";

/** `mixed` without looking for the laws. */
export const UNMIXED = `mixed AS NOT MATERIALIZED (SELECT own.*, ${UNKNOWN} AS wetten FROM own)`;

/**
 * `mixed`: the trajecten of `own` with `wetten`, the number of laws under which their household had help on the first day:
 * 1, 2, 3 or onbekend (domain.md B.6). The traject itself is one under the Jeugdwet. `place`: the condition on gemeente. To be
 * asked with `$peildatum`.
 */
export function mixedSql(place: string): string {
  return `told AS MATERIALIZED (
      SELECT gemeente, ${TOLD_SINCE} AS since FROM voorziening WHERE ${place} AND wet <> 'jw' GROUP BY gemeente
    ), thuis AS NOT MATERIALIZED (
      SELECT gemeente, jeugdige, huishouden, van, coalesce(tot, ${FOREVER}) AS tot FROM lid WHERE ${place}
    ), ander AS MATERIALIZED (
      SELECT gemeente, huishouden, wet, greatest(t.van, v.van) AS van, least(t.tot, coalesce(v.tot, ${FOREVER})) AS tot
      FROM thuis t JOIN voorziening v USING (gemeente, jeugdige)
      WHERE wet <> 'jw' AND v.van <= t.tot AND t.van <= coalesce(v.tot, ${FOREVER})
    ), wetten AS MATERIALIZED (
      SELECT o.gemeente, o.jeugdige, o.nr, CAST(least(3, 1 + count(DISTINCT a.wet)) AS VARCHAR) AS wetten
      FROM own o JOIN told ON told.gemeente = o.gemeente AND o.begin >= told.since
        JOIN thuis t ON t.gemeente = o.gemeente AND t.jeugdige = o.jeugdige AND o.begin BETWEEN t.van AND t.tot
        LEFT JOIN ander a ON a.gemeente = t.gemeente AND a.huishouden = t.huishouden AND o.begin BETWEEN a.van AND a.tot
      GROUP BY ALL
    ), mixed AS NOT MATERIALIZED (
      SELECT own.*, coalesce(w.wetten, ${UNKNOWN}) AS wetten
      FROM own LEFT JOIN wetten w ON w.gemeente = own.gemeente AND w.jeugdige = own.jeugdige AND w.nr = own.nr
    )`;
}
