import type { Cell } from '../figure/figure.ts';
import { publishStatistic } from '../publication/publish.ts';
import type { GroupCells } from '../publication/publish-groups.ts';
import { computeKaplanMeier } from '../statistics/kaplan-meier.ts';
import { type Outcome, undeterminedBy } from '../statistics/outcome.ts';
import { countRiskSets } from '../statistics/spells.ts';
import { computeSurvivalQuantile } from '../statistics/survival-quantile.ts';
import type { WaitCount } from './list-waits.ts';

/** Waiting in days of a group. */
export interface Wachten {
  aantal: Cell;
  /** Of these: care began. */
  started: Cell;
  /** Of these: still waiting when last seen. */
  waiting: Cell;
  /** Days after which care had begun for half of them, with 95 % interval. */
  mediaan: Cell;
  mediaanVan: Cell;
  mediaanTot: Cell;
  /** Days after which it had begun for nine in ten. */
  percentile90: Cell;
}

/** Median wait of a group by Kaplan–Meier, shown where its number is; pure. */
export function describeWaits(waits: readonly WaitCount[], cells: GroupCells): Wachten {
  const half = findWait(waits, 0.5);
  const most = findWait(waits, 0.9);
  const show = (outcome: Outcome<number | null>): Cell => {
    if (cells.all.kind !== 'value') return cells.all;
    if (outcome.kind === 'undetermined') return outcome;
    return outcome.value === null ? undeterminedBy('not-reached') : publishStatistic(outcome.value, cells.all);
  };
  const part = (name: 'value' | 'lower' | 'upper') =>
    show(half.kind === 'value' ? { kind: 'value', value: half.value[name] } : half);
  return {
    aantal: cells.all,
    started: cells.yes,
    waiting: cells.no,
    mediaan: part('value'),
    mediaanVan: part('lower'),
    mediaanTot: part('upper'),
    percentile90: show(most.kind === 'value' ? { kind: 'value', value: most.value.value } : most),
  };
}

/** Days after which care began for a share of them, with 95 % interval; a bound that is not reached is null. */
export function findWait(waits: readonly WaitCount[], share: number) {
  const length = waits.reduce((sum, { count }) => sum + count, 0);
  const spells = { entry: new Int32Array(length), exit: new Int32Array(length), event: new Uint8Array(length) };
  let at = 0;
  for (const { days, started, count } of waits) {
    // Spells count from day 1: a wait of 0 days is an event on the first day.
    spells.exit.fill(days + 1, at, at + count);
    spells.event.fill(started ? 1 : 0, at, at + count);
    at += count;
  }
  const curve = computeKaplanMeier(countRiskSets(spells));
  const found = curve.kind === 'value' ? computeSurvivalQuantile(curve.value, share) : curve;
  if (found.kind !== 'value') return found;
  const back = (days: number | null) => (days === null ? null : days - 1);
  const { value, lower, upper } = found.value;
  return { kind: 'value' as const, value: { value: value - 1, lower: back(lower), upper: back(upper) } };
}
