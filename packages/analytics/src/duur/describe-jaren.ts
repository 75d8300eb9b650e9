import { maxDate, minDate, type PlainDate, plainDate, toDayNumber } from '@samenpad/domain';
import { figurePeriod } from '../figure/account.ts';
import { type Cell, undetermined } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import { kernelFilter } from '../figure/kernel-filter.ts';
import { computeYears } from '../kernel/count-in-parts.ts';
import { publishCount, publishParts, publishStatistic } from '../publication/publish.ts';
import { computeLittle } from '../statistics/little.ts';
import { determined, type Outcome, undeterminedBy } from '../statistics/outcome.ts';
import type { Variant } from '../store/load-columns.ts';
import type { Snapshot } from '../store/snapshot.ts';

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
  const period = figurePeriod(snapshot, filter);
  if (snapshot.peildatum === null) return [];
  const tot = minDate(period.tot, snapshot.peildatum);
  const jaren = listYears(period.van, tot);
  const first = jaren.map((jaar) => toDayNumber(maxDate(plainDate(`${jaar}-01-01`), period.van)));
  const last = jaren.map((jaar) => toDayNumber(minDate(plainDate(`${jaar}-12-31`), tot)));
  const years = { first: Int32Array.from(first), last: Int32Array.from(last) };
  const countOf = async (variant: Variant) => {
    const columns = await snapshot.columns(variant);
    return computeYears(columns, { filter: kernelFilter(columns, filter, period), ...years });
  };
  const [inhoud, cbs] = [await countOf('tInhoud'), await countOf('tCbs')];
  return jaren.map((jaar, i) => ({
    jaar,
    days: (last[i] ?? 0) - (first[i] ?? 0) + 1,
    ended: cbs.ended[i] ?? 0,
    endedDays: cbs.endedDays[i] ?? 0,
    begun: inhoud.begun[i] ?? 0,
    trajectDays: inhoud.trajectDays[i] ?? 0,
  }));
}

/** The calendar years of a period; none when it is over before it begins. */
function listYears(van: PlainDate, tot: PlainDate): number[] {
  const first = Number(van.slice(0, 4));
  const last = Number(tot.slice(0, 4));
  return van > tot ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
