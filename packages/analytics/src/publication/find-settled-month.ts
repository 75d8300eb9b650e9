import { addDays, addMonths, type GemeenteCode, lastDayOf, type PlainDate, type PlainMonth } from '@samenpad/domain';
import { lastClosedMonth } from '../kosten/compute-kosten.ts';
import type { Analytics } from '../store/analytics.ts';
import { numberOf } from '../store/snapshot.ts';

/** Five working days for a start or stop (iJw), with a weekend and a holiday. */
const DAYS_TO_SETTLE = 10;

/** The month that is due to be published on this day, by the calendar alone. Pure. */
export function dueMonthOf(day: PlainDate): PlainMonth {
  return lastClosedMonth(addDays(day, -DAYS_TO_SETTLE));
}

/**
 * The last month that may be published on this day: over for ten days, and with care known that began or ended after it,
 * which shows that messages came in since. Without such care (a small gemeente, or no messages) it waits until the next
 * month is over too: then its claims are due (A10).
 */
export function findSettledMonth(
  analytics: Analytics,
  gemeenten: readonly GemeenteCode[] | 'alle',
  day: PlainDate,
): Promise<PlainMonth> {
  const month = dueMonthOf(day);
  return analytics.read(async (snapshot) => {
    if (month < lastClosedMonth(day)) return month;
    const [row] = await snapshot.query(
      `SELECT count(*) AS later FROM traject
       WHERE ($gemeenten = 'alle' OR gemeente IN (SELECT unnest(string_split($gemeenten, ','))))
         AND ((begin > $last AND begin <= $day) OR (eind > $last AND eind <= $day))`,
      { gemeenten: gemeenten === 'alle' ? gemeenten : gemeenten.join(','), last: lastDayOf(month), day },
    );
    return row !== undefined && numberOf(row, 'later') > 0 ? month : addMonths(month, -1);
  });
}
