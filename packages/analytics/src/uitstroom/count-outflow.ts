import type { SqlFilter } from '../figure/sql-filter.ts';
import { FOLLOW_UP } from '../store/follow-up.ts';
import { numberOf, type Snapshot } from '../store/snapshot.ts';

/** Trajecten of one rang that ended and could be followed. */
export interface RangCount {
  rang: number;
  ended: number;
  /** Of these: no other care ran on or began within the year after. */
  out: number;
}

/** So many jeugdigen who first came in a year and were seen for the same days with the same outcome. */
export interface CareerCount {
  jaar: number;
  days: number;
  /** 0 still in care or died; 1 out of care before a third traject; 2 a third traject began. */
  event: 0 | 1 | 2;
  /** Fewer than three trajecten have begun so far. */
  few: boolean;
  count: number;
}

/** The last day on which an end can be judged, of everything that the store knows and the period asks. */
const HORIZON = `least($tot::DATE, $peildatum::DATE) - ${FOLLOW_UP}`;

/** Ends per rang (8 stands for all later ones) that could be followed for a year. Death is no outflow and no stay: left out. */
export async function countByRang(snapshot: Snapshot, { where, values }: SqlFilter): Promise<RangCount[]> {
  const rows = await snapshot.query(
    `WITH ended AS (
       SELECT gemeente, jeugdige, nr, least(rang, 8) AS rang, eind FROM traject
       WHERE variant = 'tInhoud' AND ${where} AND eind BETWEEN $van::DATE AND ${HORIZON} AND coalesce(eindReden, '') <> '02'
     )
     SELECT rang, count(*) AS n, count(*) FILTER (NOT EXISTS (
       SELECT 1 FROM traject other
       WHERE other.variant = 'tInhoud' AND other.gemeente = ended.gemeente AND other.jeugdige = ended.jeugdige
         AND coalesce(other.eind, DATE '9999-12-31') > ended.eind AND other.begin <= ended.eind + ${FOLLOW_UP}
     )) AS gone
     FROM ended GROUP BY rang ORDER BY rang`,
    { ...values, peildatum: snapshot.peildatum ?? '1970-01-01' },
  );
  return rows.map((row) => ({ rang: numberOf(row, 'rang'), ended: numberOf(row, 'n'), out: numberOf(row, 'gone') }));
}

/**
 * Careers by the year of the first traject, which must fit the filter; what came later counts whatever it is. The state of a
 * jeugdige is judged on the horizon only, where for everybody a year more is known: so nobody is taken as out of care
 * because there was no time to come back.
 */
export async function countCareers(snapshot: Snapshot, { where, place, values }: SqlFilter): Promise<CareerCount[]> {
  const rows = await snapshot.query(
    `WITH numbered AS (
       SELECT *, row_number() OVER (
         PARTITION BY gemeente, jeugdige ORDER BY begin, coalesce(eind, DATE '9999-12-31'), nr) AS step,
         CASE WHEN eind < begin THEN begin ELSE coalesce(eind, DATE '9999-12-31') END AS last_day
       FROM traject WHERE variant = 'tInhoud' AND ${place}
     ), first AS (
       SELECT gemeente, jeugdige, begin FROM numbered
       WHERE step = 1 AND ${where} AND begin BETWEEN $van::DATE AND ${HORIZON}
     ), career AS (
       SELECT first.begin,
         max(last_day) FILTER (step = 1) AS last1, max(numbered.begin) FILTER (step = 2) AS begin2,
         max(last_day) FILTER (step <= 2) AS last2, max(numbered.begin) FILTER (step = 3) AS begin3,
         max(last_day) FILTER (eindReden = '02') AS died
       FROM first JOIN numbered USING (gemeente, jeugdige) GROUP BY gemeente, jeugdige, first.begin
     ), outcome AS (
       SELECT begin, begin3, died, CASE
         WHEN begin2 IS NULL OR begin2 > last1 + ${FOLLOW_UP} THEN last1
         WHEN begin3 IS NULL OR begin3 > last2 + ${FOLLOW_UP} THEN last2 END AS gone
       FROM career
     ), seen AS (
       SELECT begin, begin3, CASE WHEN gone = died THEN NULL ELSE gone END AS gone,
         least(${HORIZON}, coalesce(gone, begin3), coalesce(died, DATE '9999-12-31')) AS until
       FROM outcome
     )
     SELECT year(begin) AS jaar, until - begin + 1 AS days,
       CASE WHEN gone = until THEN 1 WHEN gone IS NULL AND begin3 = until THEN 2 ELSE 0 END AS event,
       (begin3 IS NULL OR begin3 > ${HORIZON})::INTEGER AS few, count(*) AS n
     FROM seen GROUP BY ALL ORDER BY ALL`,
    { ...values, peildatum: snapshot.peildatum ?? '1970-01-01' },
  );
  return rows.map((row) => ({
    jaar: numberOf(row, 'jaar'),
    days: numberOf(row, 'days'),
    event: eventOf(numberOf(row, 'event')),
    few: numberOf(row, 'few') === 1,
    count: numberOf(row, 'n'),
  }));
}

function eventOf(code: number): CareerCount['event'] {
  return code === 1 || code === 2 ? code : 0;
}
