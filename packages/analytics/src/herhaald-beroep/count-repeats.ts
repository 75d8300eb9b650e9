import { figurePeriod } from '../figure/account.ts';
import type { FigureFilter } from '../figure/filter.ts';
import { sqlFilter } from '../figure/sql-filter.ts';
import type { GroupCount } from '../publication/publish-groups.ts';
import { numberOf, type Snapshot, textOf } from '../store/snapshot.ts';

export const groupings = ['jaar', 'hulpvorm', 'verwijzer'] as const;
export type Grouping = (typeof groupings)[number];

/** CBS looks so many years back from the year in which a traject begins. */
const LOOK_BACK = 5;

/** Days after an end in which a new begin counts (domain.md B.5). */
const FOLLOW_UP = 365;

/** All trajecten of everybody, as what was before or came after: it counts whatever the filter asks. */
const SPELLS = `spell AS (
  SELECT gemeente, jeugdige, begin, CASE WHEN eind < begin THEN begin ELSE coalesce(eind, DATE '9999-12-31') END AS last_day
  FROM traject WHERE variant = 'tInhoud'
)`;

/** The first year of which all care of the five years before could be known: counted from the first end of care. */
export async function findFirstYear(snapshot: Snapshot, { gemeenten }: FigureFilter): Promise<number | undefined> {
  const ever = figurePeriod(snapshot, { gemeenten });
  const { where, values } = sqlFilter({ gemeenten }, ever, 'traject');
  const [row] = await snapshot.query(
    `SELECT coalesce(min(year(eind)), 0)::INTEGER AS jaar FROM traject WHERE variant = 'tInhoud' AND ${where}`,
    { ...values, van: '0001-01-01' },
  );
  const first = row === undefined ? 0 : numberOf(row, 'jaar');
  return first === 0 ? undefined : first + LOOK_BACK;
}

/**
 * Herhaald beroep as CBS counts it: of the trajecten begun from a year on, those of jeugdigen who had care in the five years
 * before the year, with at least one day without care just before the begin.
 */
export function countBackward(
  snapshot: Snapshot,
  filter: FigureFilter,
  per: Grouping,
  firstYear: number,
): Promise<GroupCount[]> {
  return countGroups(
    snapshot,
    filter,
    `WITH ${SPELLS}, asked AS (
       SELECT gemeente, jeugdige, nr, begin, hulpvorm, verwijzer, year(begin)::INTEGER AS jaar
       FROM traject WHERE variant = 'tInhoud' AND $filter AND begin BETWEEN $van::DATE AND $peildatum::DATE
         AND year(begin) >= ${firstYear}
     ), judged AS (
       SELECT asked.${per}::VARCHAR AS groep, asked.gemeente, asked.jeugdige, asked.nr,
         coalesce(bool_or(last_day >= make_date(jaar - ${LOOK_BACK}, 1, 1) AND spell.begin < make_date(jaar, 1, 1)), FALSE)
           AND NOT coalesce(bool_or(last_day >= asked.begin - 1), FALSE) AS again
       FROM asked LEFT JOIN spell ON spell.gemeente = asked.gemeente AND spell.jeugdige = asked.jeugdige
         AND spell.begin < asked.begin
       GROUP BY ALL
     )`,
  );
}

/**
 * Herhaald beroep looking forward (NJi outcome 3.2): of the trajecten that ended, those after which care begins again within
 * 365 days, with at least one day between. Death is in neither number.
 */
export function countForward(snapshot: Snapshot, filter: FigureFilter, per: Grouping): Promise<GroupCount[]> {
  return countGroups(
    snapshot,
    filter,
    `WITH ${SPELLS}, asked AS (
       SELECT gemeente, jeugdige, nr, eind, hulpvorm, verwijzer, year(eind)::INTEGER AS jaar
       FROM traject WHERE variant = 'tInhoud' AND $filter AND coalesce(eindReden, '') <> '02'
         AND eind BETWEEN $van::DATE AND least($tot::DATE, $peildatum::DATE) - ${FOLLOW_UP}
     ), judged AS (
       SELECT asked.${per}::VARCHAR AS groep, asked.gemeente, asked.jeugdige, asked.nr, count(spell.begin) > 0 AS again
       FROM asked LEFT JOIN spell ON spell.gemeente = asked.gemeente AND spell.jeugdige = asked.jeugdige
         AND spell.begin BETWEEN asked.eind + 2 AND asked.eind + ${FOLLOW_UP}
       GROUP BY ALL
     )`,
  );
}

async function countGroups(snapshot: Snapshot, filter: FigureFilter, judged: string): Promise<GroupCount[]> {
  const { where, values } = sqlFilter(filter, figurePeriod(snapshot, filter), 'traject');
  const rows = await snapshot.query(
    `${judged.replace('$filter', where)}
     SELECT groep, count(*) FILTER (again) AS yes, count(*) FILTER (NOT again) AS no
     FROM judged GROUP BY groep ORDER BY groep`,
    { ...values, peildatum: snapshot.peildatum ?? '1970-01-01' },
  );
  return rows.map((row) => ({ key: textOf(row, 'groep'), yes: numberOf(row, 'yes'), no: numberOf(row, 'no') }));
}
