import { mayShowAmount } from '../publication/publish-amount.ts';
import { sumOf } from './decompose.ts';
import type { CarePeriod } from './read-cells.ts';

/** Keys that are shown together; several: those too small to be shown alone. */
export type KeyGroup = readonly string[];

/**
 * Puts keys with too few jeugdigen, or with one jeugdige who takes more than half, together, and as many of the smallest
 * others as it takes that the rest may be shown. Largest first, what is put together last. Pure.
 */
export function mergeSmallKeys(before: CarePeriod, after: CarePeriod): KeyGroup[] {
  const keys = [...new Set([...before.keys.keys(), ...after.keys.keys()])].sort(
    (a, b) => size(after, [b]) - size(after, [a]) || (a < b ? -1 : 1),
  );
  const shown = keys.filter((key) => mayShow(before, [key]) && mayShow(after, [key]));
  const merged = keys.filter((key) => !shown.includes(key));
  while (merged.length > 0 && !(mayShow(before, merged) && mayShow(after, merged))) {
    const smallest = shown.pop();
    if (smallest === undefined) break;
    merged.push(smallest);
  }
  return [...shown.map((key) => [key]), ...(merged.length > 0 ? [merged] : [])];
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
