import { addMonths, firstDayOf, lastDayOf, monthOf, type PlainDate } from '@samenpad/domain';
import { figurePeriod, peildatumOf } from '../figure/account.ts';
import type { FigureFilter } from '../figure/filter.ts';
import { sqlFilter } from '../figure/sql-filter.ts';
import { lastClosedMonth } from '../kosten/compute-kosten.ts';
import { numberOf, type Snapshot, textOf } from '../store/snapshot.ts';
import type { CareSpell } from './care-spell.ts';

/** What can have an intervention. */
export const eenheden = ['gemeente', 'aanbieder', 'hulpvorm', 'praktijk', 'wijk'] as const;
export type Eenheid = (typeof eenheden)[number];

/** Who referred without a praktijk, or where nobody knows which, is in none; of a wijk that is not known the rest is kept. */
const known: Partial<Record<Eenheid, string>> = { praktijk: "AND coalesce(praktijk, '') <> ''" };

/** Stops of so many months are still to come. */
const INCOMPLETE_MONTHS = 3;

/** From four years before the start, up to the last month of which the stops are in. */
const MONTHS_BEFORE = 48;

/** The days of a study: as asked, never beyond what is complete. */
export function studyPeriod(
  snapshot: Snapshot,
  filter: FigureFilter,
  start: PlainDate,
): { van: PlainDate; tot: PlainDate } {
  const { tot } = figurePeriod(snapshot, filter);
  const complete = lastDayOf(addMonths(lastClosedMonth(peildatumOf(snapshot)), -INCOMPLETE_MONTHS));
  return {
    van: filter.van ?? firstDayOf(addMonths(monthOf(start), -MONTHS_BEFORE)),
    tot: tot < complete ? tot : complete,
  };
}

/** Trajecten (T-inhoud) that ran in the period; an end before the begin counts as one day, as in `stroom`. */
export async function readCare(
  snapshot: Snapshot,
  filter: FigureFilter,
  { van, tot, start, eenheid }: { van: PlainDate; tot: PlainDate; start: PlainDate; eenheid: Eenheid },
): Promise<{ spells: CareSpell[]; from: number; until: number }> {
  const { where, values } = sqlFilter(filter, { van, tot }, 'traject');
  const asked = { ...values, start };
  const [days] = await snapshot.query('SELECT $van::DATE - $start::DATE AS first, $tot::DATE - $start::DATE AS last', {
    van,
    tot,
    start,
  });
  const rows = await snapshot.query(
    `WITH care AS (
       SELECT ${eenheid} AS unit, gemeente, hulpvorm, begin, CASE WHEN eind < begin THEN begin ELSE eind END AS last_day, eindReden
       FROM traject WHERE variant = 'tInhoud' AND ${where} AND $van::DATE <= $tot::DATE ${known[eenheid] ?? ''}
     )
     SELECT unit, hulpvorm, (begin - $start::DATE)::INTEGER AS first,
       (least(coalesce(last_day, $tot::DATE), $tot::DATE) - $start::DATE)::INTEGER AS last,
       coalesce(last_day <= $tot::DATE, FALSE) AND coalesce(eindReden, '') <> '02' AS ended, gemeente
     FROM care ORDER BY ALL`,
    asked,
  );
  return {
    spells: rows.map((row) => ({
      gemeente: textOf(row, 'gemeente'),
      unit: textOf(row, 'unit'),
      hulpvorm: textOf(row, 'hulpvorm'),
      begin: numberOf(row, 'first'),
      last: numberOf(row, 'last'),
      ended: row['ended'] === true,
    })),
    from: days === undefined ? 0 : numberOf(days, 'first'),
    until: days === undefined ? 0 : numberOf(days, 'last'),
  };
}
