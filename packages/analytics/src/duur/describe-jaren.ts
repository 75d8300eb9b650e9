import { figurePeriod } from '../figure/account.ts';
import { type Cell, undetermined } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import { sqlFilter } from '../figure/sql-filter.ts';
import { publishCount, publishParts, publishStatistic } from '../publication/publish.ts';
import { computeLittle } from '../statistics/little.ts';
import { determined, type Outcome, undeterminedBy } from '../statistics/outcome.ts';
import { numberOf, type Snapshot } from '../store/snapshot.ts';

/** What CBS would count in a calendar year, and what the stock says about it. */
export interface DuurJaar {
  jaar: number;
  /** T-CBS: ended in the year. */
  beeindigd: Cell;
  /** Mean days of those only: the measure of CBS. Rises with the age of the data alone (T5): not for a trend. */
  cbsMean: Cell;
  /** T-inhoud: begun in the year. */
  begonnen: Cell;
  /** T-inhoud: mean number that ran on a day of the year. */
  stand: Cell;
  /** Little's law: stand ÷ begun a day = mean duration in days, when as many end as begin. */
  little: Cell;
}

interface YearCount {
  jaar: number;
  ended: number;
  endedDays: number;
  begun: number;
  /** Days of all trajecten within the year, and of the year within the period. */
  trajectDays: number;
  days: number;
}

/** The calendar years of the period, with the mean of ended trajecten and Little's law beside it. */
export async function describeJaren(
  snapshot: Snapshot,
  filter: FigureFilter,
  publication: FigureOptions['publication'],
): Promise<DuurJaar[]> {
  const counts = await countYears(snapshot, filter);
  const publish = (read: (count: YearCount) => number) => publishParts(counts.map(read), publication).parts;
  const beeindigd = publish(({ ended }) => ended);
  const begonnen = publish(({ begun }) => begun);
  return counts.map(({ jaar, ended, endedDays, begun, trajectDays, days }, i) => ({
    jaar,
    beeindigd: beeindigd[i] ?? undetermined,
    cbsMean: meanDays(endedDays, ended, beeindigd[i] ?? undetermined),
    begonnen: begonnen[i] ?? undetermined,
    stand: publishCount(Math.round(trajectDays / days), publication),
    little: showDays(computeLittle(trajectDays, begun), begonnen[i] ?? undetermined),
  }));
}

/** Shown where the number is. */
function meanDays(days: number, count: number, base: Cell): Cell {
  return showDays(count === 0 ? undeterminedBy('empty') : determined(days / count), base);
}

/** In whole days. */
function showDays(days: Outcome<number>, base: Cell): Cell {
  return days.kind === 'undetermined' ? days : publishStatistic(Math.round(days.value), base);
}

async function countYears(snapshot: Snapshot, filter: FigureFilter): Promise<YearCount[]> {
  const { where, values } = sqlFilter(filter, figurePeriod(snapshot, filter), 'traject');
  const rows = await snapshot.query(
    `WITH jaar AS (
       SELECT y AS jaar, greatest(make_date(y, 1, 1), $van::DATE) AS first,
         least(make_date(y, 12, 31), $tot::DATE, $peildatum::DATE) AS last
       FROM (SELECT unnest(range(year($van::DATE), year(least($tot::DATE, $peildatum::DATE)) + 1))::INTEGER AS y)
     ), spell AS (
       SELECT variant, begin, CASE WHEN eind < begin THEN begin ELSE eind END AS last_day FROM traject WHERE ${where}
     )
     SELECT jaar, (last - first + 1)::INTEGER AS days,
       count(*) FILTER (variant = 'tCbs' AND last_day BETWEEN first AND last) AS ended,
       coalesce(sum(last_day - begin + 1) FILTER (variant = 'tCbs' AND last_day BETWEEN first AND last), 0) AS ended_days,
       count(*) FILTER (variant = 'tInhoud' AND begin BETWEEN first AND last) AS begun,
       coalesce(sum(greatest(0, least(coalesce(last_day, last), last) - greatest(begin, first) + 1))
         FILTER (variant = 'tInhoud'), 0) AS traject_days
     FROM jaar LEFT JOIN spell ON begin <= last AND coalesce(last_day, last) >= first
     WHERE first <= last
     GROUP BY ALL ORDER BY jaar`,
    { ...values, peildatum: snapshot.peildatum ?? '1970-01-01' },
  );
  return rows.map((row) => ({
    jaar: numberOf(row, 'jaar'),
    days: numberOf(row, 'days'),
    ended: numberOf(row, 'ended'),
    endedDays: numberOf(row, 'ended_days'),
    begun: numberOf(row, 'begun'),
    trajectDays: numberOf(row, 'traject_days'),
  }));
}
