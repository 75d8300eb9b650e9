import { type Cell, suppressed, undetermined } from '../figure/figure.ts';
import type { FigureOptions } from '../figure/filter.ts';
import type { Flow } from '../publication/flow.ts';
import { publishFlows, publishStatistic } from '../publication/publish.ts';
import { publishShareInterval } from '../publication/publish-share-interval.ts';
import { thresholdsOf } from '../publication/thresholds.ts';
import { computeAalenJohansen, readIncidence } from '../statistics/aalen-johansen.ts';
import type { Outcome } from '../statistics/outcome.ts';
import { computeShare } from '../statistics/share.ts';
import type { Spells } from '../statistics/spells.ts';
import type { CareerCount, RangCount } from './count-outflow.ts';

type Publication = FigureOptions['publication'];

export interface RangRow {
  /** Place of the traject in the career; 8 stands for the eighth and later. */
  rang: number;
  /** Ended in the period, with a year of follow-up. */
  aantal: Cell;
  /** Of these: out of care. */
  uit: Cell;
  /** 0 … 1, with Wilson's 95 % interval. */
  aandeel: Cell;
  aandeelVan: Cell;
  aandeelTot: Cell;
}

export interface CohortRow {
  /** Year of the first traject; null: all of them. */
  jaar: number | null;
  aantal: Cell;
  /** Out of care before a third traject, within five years after the first begin (Aalen–Johansen), with 95 % interval. */
  aandeel: Cell;
  aandeelVan: Cell;
  aandeelTot: Cell;
  /** A third traject began within five years. */
  thirdTraject: Cell;
  /** Biased, not for a trend: share with fewer than three trajecten so far, in care or not. */
  naive: Cell;
}

/** Five years in days. */
const FIVE_YEARS = 1826;

/** Outflow per rang; the counts add up as written. Pure. */
export function publishRangen(counts: readonly RangCount[], publication: Publication): RangRow[] {
  // One circulation: total → rang → out of care or not → total.
  const flows: Flow[] = [
    { from: 'end', to: 'all', count: counts.reduce((sum, { ended }) => sum + ended, 0) },
    ...counts.flatMap(({ rang, ended, out }) => [
      { from: 'all', to: `${rang}`, count: ended },
      { from: `${rang}`, to: 'end', count: out },
      { from: `${rang}`, to: 'end', count: ended - out },
    ]),
  ];
  const cells = publishFlows(flows, publication);
  return counts.map(({ rang }, i) => {
    const [aantal = undetermined, uit = undetermined] = cells.slice(1 + 3 * i);
    return { rang, aantal, uit, ...publishShareInterval(uit, aantal, publication) };
  });
}

/** Outflow before a third traject of one cohort. Pure. */
export function publishCohort(
  jaar: number | null,
  counts: readonly CareerCount[],
  aantal: Cell,
  publication: Publication,
): CohortRow {
  const sum = (own: (count: CareerCount) => boolean) =>
    counts.filter(own).reduce((total, { count }) => total + count, 0);
  const n = sum(() => true);
  const least = thresholdsOf(publication);
  const found = computeAalenJohansen(toSpells(counts), 2);
  const out = found.kind === 'value' ? readIncidence(found.value, 1, FIVE_YEARS) : found;
  const third = found.kind === 'value' ? readIncidence(found.value, 2, FIVE_YEARS) : found;
  const show = <T>(own: number, outcome: Outcome<T>, read: (value: T) => number): Cell => {
    if (aantal.kind !== 'value') return aantal;
    // A percentage, of which either side is enough too.
    const small = n < least.aandeel || own < least.aantal || n - own < least.aantal;
    if (publication !== 'exact' && small && n > 0) return suppressed;
    return outcome.kind === 'value' ? publishStatistic(read(outcome.value), aantal) : outcome;
  };
  const gone = sum(({ event }) => event === 1);
  const few = sum((count) => count.few);
  return {
    jaar,
    aantal,
    aandeel: show(gone, out, ({ value }) => value),
    aandeelVan: show(gone, out, ({ lower }) => lower),
    aandeelTot: show(gone, out, ({ upper }) => upper),
    thirdTraject: show(
      sum(({ event }) => event === 2),
      third,
      ({ value }) => value,
    ),
    naive: show(few, computeShare(few, n), ({ value }) => value),
  };
}

function toSpells(counts: readonly CareerCount[]): Spells {
  const each = <T>(read: (count: CareerCount) => T) => counts.flatMap((own) => new Array<T>(own.count).fill(read(own)));
  const exit = Int32Array.from(each(({ days }) => days));
  return { entry: new Int32Array(exit.length), exit, event: Uint8Array.from(each(({ event }) => event)) };
}
