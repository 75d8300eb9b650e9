import { type KeyGroup, mergeSmall } from '../publication/merge-small.ts';
import { mayShowAmount } from '../publication/publish-amount.ts';
import { sumOf } from './decompose.ts';
import type { CarePeriod } from './read-cells.ts';

/** The keys of two periods, the largest first, with what is too small to be shown alone put together at the end. Pure. */
export function mergeSmallKeys(before: CarePeriod, after: CarePeriod): KeyGroup[] {
  const keys = [...new Set([...before.keys.keys(), ...after.keys.keys()])].sort(
    (a, b) => size(after, [b]) - size(after, [a]) || (a < b ? -1 : 1),
  );
  return mergeSmall(keys, (group) => mayShow(before, group) && mayShow(after, group));
}

/** Whether both amounts of a group may be published to groups. */
export function mayShow(period: CarePeriod, group: KeyGroup): boolean {
  const known = group.flatMap((key) => period.keys.get(key) ?? []);
  return mayShowAmount({
    bedrag: size(period, group),
    // Jeugdigen may be the same in several keys, and the dearest of each too: taken at their worst.
    jeugdigen: known.reduce((most, { jeugdigen }) => Math.max(most, jeugdigen), 0),
    largest: known.reduce((sum, { largest }) => sum + largest, 0),
  });
}

function size(period: CarePeriod, group: KeyGroup): number {
  return sumOf(period, new Set(group));
}
