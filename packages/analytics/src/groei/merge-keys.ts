import { type KeyGroup, mergeSmall } from '../publication/merge-small.ts';
import { type Amount, mayShowAmount } from '../publication/publish-amount.ts';
import type { Publication } from '../publication/thresholds.ts';
import { sumOf } from './decompose.ts';
import type { CarePeriod } from './read-cells.ts';

/** The keys of two periods, the largest first, with what is too small to be shown alone put together at the end. Pure. */
export function mergeSmallKeys(before: CarePeriod, after: CarePeriod, publication: Publication): KeyGroup[] {
  const keys = [...new Set([...before.keys.keys(), ...after.keys.keys()])].sort(
    (a, b) => size(after, [b]) - size(after, [a]) || (a < b ? -1 : 1),
  );
  return mergeSmall(keys, (group) => mayShow(before, group, publication) && mayShow(after, group, publication));
}

/** Whether both amounts of a group may be published to groups. */
export function mayShow(period: CarePeriod, group: KeyGroup, publication: Publication): boolean {
  return mayShowAmount(amountOf(period, group), publication);
}

/** What a group cost. Jeugdigen may be the same in several keys, and the dearest of each too: taken at their worst. */
export function amountOf(period: CarePeriod, group: KeyGroup): Amount {
  const known = group.flatMap((key) => period.keys.get(key) ?? []);
  const together = known.reduce((sum, { largest }) => sum + largest, 0);
  return {
    bedrag: size(period, group),
    jeugdigen: known.reduce((most, { jeugdigen }) => Math.max(most, jeugdigen), 0),
    largest: Math.min(together, period.largest),
  };
}

function size(period: CarePeriod, group: KeyGroup): number {
  return sumOf(period, new Set(group));
}
