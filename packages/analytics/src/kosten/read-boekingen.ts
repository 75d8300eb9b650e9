import { addMonths, firstDayOf, lastDayOf, outputEenheden, type PlainMonth } from '@samenpad/domain';
import type { FigureFilter } from '../figure/filter.ts';
import { choiceFilter } from '../figure/sql-filter.ts';
import type { Amount } from '../publication/publish-amount.ts';
import { numberOf, type Snapshot, textOf } from '../store/snapshot.ts';
import { type Booking, type Exposure, FULL_AGE } from './estimate-months.ts';

/** Not of pieces or euros, whose price in total may be spread over months of which no claims are known. */
export const PAYS_OWN_MONTH = `eenheid NOT IN (${outputEenheden.map((code) => `'${code}'`).join(', ')})`;

/** Months, both included. */
export interface Months {
  first: PlainMonth;
  last: PlainMonth;
}

/** Granted amounts per month: of delivery (`maand`, prestatiebasis) or of declaration (`kasmaand`, kasbasis). */
export async function sumMonths(
  snapshot: Snapshot,
  filter: FigureFilter,
  basis: 'maand' | 'kasmaand',
  { first, last }: Months,
): Promise<Map<PlainMonth, Amount>> {
  const { where, values } = choiceFilter(filter, 'boeking');
  const rows = await snapshot.query(
    `WITH per_jeugdige AS (
       SELECT ${basis} AS maand, hash(gemeente, jeugdige), sum(bedrag) AS bedrag FROM boeking
       WHERE ${where} AND ${basis} BETWEEN $first AND $last GROUP BY ALL
     )
     SELECT maand, sum(bedrag)::BIGINT AS bedrag, count(*) AS jeugdigen, max(bedrag)::BIGINT AS largest
     FROM per_jeugdige GROUP BY maand`,
    { ...values, first, last },
  );
  return new Map(
    rows.map((row) => [
      textOf(row, 'maand') as PlainMonth, // the column holds months only (store/rows.ts)
      { bedrag: numberOf(row, 'bedrag'), jeugdigen: numberOf(row, 'jeugdigen'), largest: numberOf(row, 'largest') },
    ]),
  );
}

/** How the amounts of each month came in, for the run-off. */
export async function listBookings(
  snapshot: Snapshot,
  filter: FigureFilter,
  { first, last }: Months,
): Promise<Booking[]> {
  const { where, values } = choiceFilter(filter, 'boeking');
  const rows = await snapshot.query(
    `SELECT maand, kasmaand, coalesce(hulpvorm, '') AS hulpvorm, sum(bedrag)::BIGINT AS bedrag,
       bool_or(${PAYS_OWN_MONTH}) AS own FROM boeking
     WHERE ${where} AND maand BETWEEN $first AND $last AND kasmaand <= $last GROUP BY ALL ORDER BY ALL`,
    { ...values, first, last },
  );
  return rows.map((row) => ({
    maand: textOf(row, 'maand') as PlainMonth, // as above
    kasmaand: textOf(row, 'kasmaand') as PlainMonth, // as above
    hulpvorm: textOf(row, 'hulpvorm'),
    bedrag: numberOf(row, 'bedrag'),
    isSpread: row['own'] !== true,
  }));
}

/** Days of care per month and hulpvorm (T-inhoud), and how many jeugdigen were in care in the months that may be incomplete. */
export async function listExposures(
  snapshot: Snapshot,
  filter: FigureFilter,
  { first, last }: Months,
): Promise<{ exposures: Exposure[]; jeugdigen: Map<PlainMonth, number> }> {
  const { where, values } = choiceFilter(filter);
  const rows = await snapshot.query(
    `WITH month AS (
       SELECT day::DATE AS first_day, last_day(day::DATE) AS last_day, strftime(day, '%Y-%m') AS maand
       FROM generate_series($van::TIMESTAMP, $tot::TIMESTAMP, INTERVAL 1 MONTH) AS series(day)
     ), running AS (
       SELECT gemeente, jeugdige, hulpvorm, begin, coalesce(eind, DATE '9999-12-31') AS eind FROM traject
       WHERE variant = 'tInhoud' AND ${where} AND begin <= $tot::DATE
         AND coalesce(eind, DATE '9999-12-31') >= $van::DATE
     )
     SELECT maand, hulpvorm, sum(least(eind, last_day) - greatest(begin, first_day) + 1)::BIGINT AS dagen,
       count(DISTINCT hash(gemeente, jeugdige)) FILTER (first_day >= $recent::DATE) AS jeugdigen
     FROM month JOIN running ON begin <= last_day AND eind >= first_day
     GROUP BY GROUPING SETS ((maand), (maand, hulpvorm)) ORDER BY ALL`,
    { ...values, van: firstDayOf(first), tot: lastDayOf(last), recent: firstDayOf(addMonths(last, -FULL_AGE)) },
  );
  const exposures: Exposure[] = [];
  const jeugdigen = new Map<PlainMonth, number>();
  for (const row of rows) {
    const maand = textOf(row, 'maand') as PlainMonth; // written by strftime above
    if (row['hulpvorm'] === null) jeugdigen.set(maand, numberOf(row, 'jeugdigen'));
    else exposures.push({ maand, hulpvorm: textOf(row, 'hulpvorm'), dagen: numberOf(row, 'dagen') });
  }
  return { exposures, jeugdigen };
}

/** Amounts in cents per jeugdige in some months and in as many before, of those with costs in either. */
export async function listPerJeugdige(
  snapshot: Snapshot,
  filter: FigureFilter,
  { first, last }: Months,
): Promise<{ now: number; before: number }[]> {
  const { where, values } = choiceFilter(filter, 'boeking');
  const length =
    Number(last.slice(0, 4)) * 12 +
    Number(last.slice(5, 7)) -
    Number(first.slice(0, 4)) * 12 -
    Number(first.slice(5, 7)) +
    1;
  const rows = await snapshot.query(
    `SELECT coalesce(sum(bedrag) FILTER (maand >= $first), 0)::BIGINT AS now,
       coalesce(sum(bedrag) FILTER (maand < $first), 0)::BIGINT AS before
     FROM boeking WHERE ${where} AND maand BETWEEN $since AND $last
     GROUP BY gemeente, jeugdige ORDER BY gemeente, jeugdige`,
    { ...values, first, last, since: addMonths(first, -length) },
  );
  return rows.map((row) => ({ now: numberOf(row, 'now'), before: numberOf(row, 'before') }));
}
